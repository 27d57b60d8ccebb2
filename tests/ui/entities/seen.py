"""What a person sees in the list of entities."""


def names(rows):
    return [rows.model().index(row, 0).data() for row in range(rows.model().rowCount())]


def index_of(rows, name):
    return rows.model().index(names(rows).index(name), 0)


def current(rows):
    chosen = rows.selectionModel().selectedIndexes()
    return chosen[0].data() if chosen else None
