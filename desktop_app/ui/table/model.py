"""All events as a table."""

from collections.abc import Callable, Collection, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.model.dates import parse
from desktop_app.model.folding import fold
from desktop_app.model.records import EventId
from desktop_app.model.wording import in_words
from desktop_app.ui.table.rows import DATE, PLACE, SOURCES, STATUS, WHO, EventRow
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.widgets.rows import ID_ROLE

KIND_ROLE = ID_ROLE + 1
INFERRED_ROLE = ID_ROLE + 2
"""Whether the cell holds a date that was inferred."""
HOVERED_ROLE = ID_ROLE + 3
PALE_ROLE = ID_ROLE + 4
"""Whether the event is not one of the entity in focus."""
"""Whether the pointer rests on the event, here or elsewhere."""

_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class EventsModel(QAbstractTableModel):
    """A row for each event. Sorting is stable: where two are alike, they stay as they were."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EventRow] = []
        self._emphasised: Collection[EventId] | None = None
        self._hovered: EventId | None = None
        self._heads = (
            self.tr("Event"),
            self.tr("Date"),
            self.tr("Kind"),
            self.tr("Place"),
            self.tr("Who"),
            self.tr("Sources"),
            self.tr("Status"),
        )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many events there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else STATUS + 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the head of a column."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section <= STATUS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == SOURCES else _LEFT
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what a cell says under `role`."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._tip(row, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == SOURCES else _LEFT
        return self._detail(row, column, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; dates by the days they can mean."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        events = [self._rows[index.row()].event.id for index in kept]
        self._rows.sort(key=_key(column), reverse=order == Qt.SortOrder.DescendingOrder)
        rows = {row.event.id: number for number, row in enumerate(self._rows)}
        moved = [
            self.index(rows[event_id], index.column())
            for event_id, index in zip(events, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def row_of(self, event_id: EventId | None) -> int | None:
        """Return the row of an event; None where there is none."""
        return next((at for at, row in enumerate(self._rows) if row.event.id == event_id), None)

    def fill(self, rows: Sequence[EventRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def emphasise(self, events: Collection[EventId] | None) -> None:
        """Let all other events stand back; None: none does."""
        self._emphasised = events
        if self._rows:
            last = self.index(len(self._rows) - 1, STATUS)
            self.dataChanged.emit(self.index(0, 0), last, [PALE_ROLE])

    def hover(self, event_id: EventId | None) -> None:
        """Mark the event that the pointer rests on, if any."""
        for one in (self._hovered, event_id):
            self._hovered = event_id
            row = self.row_of(one)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, STATUS), [HOVERED_ROLE])

    def as_text(self, rows: Iterable[int]) -> str:
        """Return rows as lines, their cells separated by tabs."""
        return "\n".join(
            "\t".join(" ".join(cell.split()) for cell in self._rows[row].cells) for row in rows
        )

    def _detail(self, row: EventRow, column: int, role: int) -> object:
        """Return what is not said in words."""
        if role == ID_ROLE:
            return row.event.id
        if role == KIND_ROLE:
            return row.event.kind
        if role == INFERRED_ROLE:
            return column == DATE and row.event.inferred
        if role == PALE_ROLE:
            return self._emphasised is not None and row.event.id not in self._emphasised
        if role == HOVERED_ROLE:
            return row.event.id == self._hovered
        return None

    def _tip(self, row: EventRow, column: int) -> str:
        """Return what the cell has no room for."""
        if column != DATE:
            return row.cells[column]
        words = in_words(parse(row.event.date))
        if row.event.inferred:
            return self.tr("{date} (dated by inference)").format(date=words)
        return words


def _key(column: int) -> Callable[[EventRow], tuple[bool, object]]:
    """Return by what a column is sorted; empty places and names come last."""
    if column == DATE:
        return lambda row: (False, row.rank)
    if column == SOURCES:
        return lambda row: (False, row.event.sources)
    may_be_empty = column in (PLACE, WHO)
    return lambda row: (may_be_empty and not row.cells[column], fold(row.cells[column]))
