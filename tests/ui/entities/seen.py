"""What a person sees in the list of entities."""


def current(rows):
    chosen = rows.selectionModel().selectedIndexes()
    return chosen[0].data() if chosen else None
