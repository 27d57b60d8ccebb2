"""Who stands how to what, as a table: its cells, its heads, and how it is copied."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.library.library import Library
from desktop_app.library.matrix import Cell, Column, Matrix, Named
from desktop_app.model.records import EntityId, EventId
from desktop_app.session.hover import Hovered
from desktop_app.ui.matrix import terms
from desktop_app.ui.matrix.told import Told, in_lines, told
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.wording import entity_kind

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_MOST_IN_TIP = 5
"""How many sources are quoted in a tip; beside the matrix there are more."""


class MatrixModel(QAbstractTableModel):
    """A row for each entity, a column for each event; a cell says in words how the two stand."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.shown = Matrix((), (), {})
        self._cells: dict[tuple[int, int], Cell] = {}
        self._sources = 0
        self.marked = Hovered()
        """The event and the entity in focus."""
        self.hovered = Hovered()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many entities there are."""
        return 0 if parent.isValid() else len(self.shown.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many events there are."""
        return 0 if parent.isValid() else len(self.shown.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of an entity, or what an event is called and when it was."""
        is_row = orientation == Qt.Orientation.Vertical
        if not 0 <= section < (self.rowCount() if is_row else self.columnCount()):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if is_row:
            row = self.shown.rows[section]
            words = row.name
            tip = f"{row.name}\n{entity_kind(row.kind)}"
        else:
            words = tip = terms.column_words(self.shown.columns[section])
        return words if role == Qt.ItemDataRole.DisplayRole else as_tip(tip)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell in words; to screen readers with its heads, in the tip with its words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return terms.cell_words(self.cell(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.whole_words(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(in_lines(self.told(index, _MOST_IN_TIP)))
        return None

    def row(self, index: _Index) -> Named:
        """Return whose cell it is."""
        return self.shown.rows[index.row()]

    def column(self, index: _Index) -> Column:
        """Return of which event it is."""
        return self.shown.columns[index.column()]

    def cell(self, index: _Index) -> Cell:
        """Return how the two stand; it is kept, for it is painted again and again."""
        key = (index.row(), index.column())
        if key not in self._cells:
            ids = self.row(index).entity_id, self.column(index).event_id
            self._cells[key] = self.shown.cell(*ids)
        return self._cells[key]

    def whole_words(self, index: _Index) -> str:
        """Return a cell in words, with its heads."""
        return terms.whole_words(self.row(index), self.column(index), self.cell(index))

    def told(self, index: _Index, most: int) -> Told:
        """Return a cell with the words of at most so many sources."""
        words, pair, cell = self.whole_words(index), self.pair(index), self.cell(index)
        silent = max(0, self._sources - len(cell.testimonies))
        return told(self._library, words, pair, cell, most)._replace(silent=silent)

    def pair(self, index: _Index) -> Hovered:
        """Return the event and the entity of a cell; neither where there is no cell."""
        if not index.isValid():
            return Hovered()
        return Hovered(self.column(index).event_id, self.row(index).entity_id)

    def row_of(self, entity_id: EntityId | None) -> int | None:
        """Return the row of an entity; None where it has none."""
        ids = [one.entity_id for one in self.shown.rows]
        return ids.index(entity_id) if entity_id in ids else None

    def column_of(self, event_id: EventId | None) -> int | None:
        """Return the column of an event; None where it has none."""
        ids = [one.event_id for one in self.shown.columns]
        return ids.index(event_id) if event_id in ids else None

    def is_marked(self, index: _Index) -> bool:
        """Whether a cell is of the event or of the entity in focus."""
        pair = self.pair(index)
        return pair.event == self.marked.event or pair.entity == self.marked.entity

    def is_hovered(self, index: _Index) -> bool:
        """Whether the pointer rests, anywhere, on the event or on the entity of a cell."""
        pair = self.pair(index)
        return pair.event == self.hovered.event or pair.entity == self.hovered.entity

    def fill(self, shown: Matrix, sources: int = 0) -> None:
        """Show another matrix; so many sources could speak of it."""
        self.beginResetModel()
        self._sources = sources
        self.shown = shown
        self._cells.clear()
        self.endResetModel()

    def mark(self, marked: Hovered) -> None:
        """Mark the event and the entity in focus."""
        self.marked = marked
        self._tell_all()

    def hover(self, over: Hovered) -> None:
        """Mark what the pointer rests on."""
        self.hovered = over
        self._tell_all()

    def as_text(self, indexes: Iterable[_Index]) -> str:
        """Return cells as lines separated by tabs, with the heads of their rows and columns."""
        words = {(one.row(), one.column()): str(self.data(one)) for one in indexes}
        if not words:
            return ""
        rows = sorted({row for row, _ in words})
        columns = sorted({column for _, column in words})
        across = [terms.column_words(self.shown.columns[column]) for column in columns]
        lines = [["", *across]]
        lines += [
            [self.shown.rows[row].name, *(words.get((row, column), "") for column in columns)]
            for row in rows
        ]
        return "\n".join("\t".join(" ".join(one.split()) for one in line) for line in lines)

    def _tell_all(self) -> None:
        if self.shown.rows and self.shown.columns:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])
            for orientation, count in (
                (Qt.Orientation.Vertical, self.rowCount()),
                (Qt.Orientation.Horizontal, self.columnCount()),
            ):
                self.headerDataChanged.emit(orientation, 0, count - 1)
