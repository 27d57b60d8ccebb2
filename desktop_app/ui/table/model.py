"""All events as a table."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_app.library.damage import ODD
from desktop_app.library.library import Library
from desktop_app.model.filters import Filters
from desktop_app.model.records import EntityId, EventId
from desktop_app.ui.table.arrangement import Arrangement, Sorting
from desktop_app.ui.table.columns import COLUMNS, DATE, SOURCES, TITLE, head, head_tip
from desktop_app.ui.table.pages import Pages
from desktop_app.ui.table.rows import ShownRow, date_told, title_told
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.widgets.rows import ID_ROLE

KIND_ROLE = ID_ROLE + 1
INFERRED_ROLE = ID_ROLE + 2
"""Whether the cell holds a date that was inferred."""
HOVERED_ROLE = ID_ROLE + 3
"""Whether the pointer rests on the event, here or elsewhere."""
PALE_ROLE = ID_ROLE + 4
"""Whether the event is not one of the entity in focus."""
PERHAPS_ROLE = ID_ROLE + 5
"""Whether it is unsure that the event was told by the day that one looks back to."""

_FEW = 8
"""So many rows are found faster one by one than by going through all once."""
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STARTS_WITH = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap


class EventsModel(QAbstractTableModel):
    """A row for each event that the filters let through, of which only those in sight are read.

    It is empty until it is told to `read`, and remembers meanwhile how it is to be sorted.
    """

    failed = Signal(object)
    """`failed(error)`: what is to be shown cannot be read; said once."""
    reordering = Signal()
    """Rows are about to change places; what is selected then keeps being so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrangement: Arrangement | None = None
        self._pages = Pages(lambda _places: [])
        self._places: Sequence[int] = ()
        self._sorting = Sorting()
        self._filters = Filters()
        self._of_entity: bytearray | None = None
        self._hovered: EventId | None = None
        self._is_broken = False

    @property
    def is_read(self) -> bool:
        """Whether the order of events has been read."""
        return self._arrangement is not None

    @property
    def total(self) -> int:
        """How many events there are, let through or not."""
        return self._arrangement.total if self._arrangement else 0

    def read(self, library: Library, filters: Filters) -> None:
        """Show the events of a dossier."""
        self._arrangement = Arrangement(library)
        self._pages = Pages(self._arrangement.rows)
        self.let_through(filters)

    def let_through(self, filters: Filters) -> None:
        """Show what passes the filters."""
        self._filters = filters
        if self._arrangement is not None:
            self.beginResetModel()
            self._arrange(self._arrangement)
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many events are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the head of a column."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return head(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == SOURCES else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return head_tip(section, looks_back=bool(self._filters.known_on))
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what a cell says under `role`."""
        if not index.isValid():
            return None
        row, column = self._row(index.row()), index.column()
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = _told(row, column) or row.cells[column]
            as_of = head_tip(column, looks_back=bool(self._filters.known_on))
            return as_tip(f"{tip}\n{as_of}" if as_of else tip)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _told(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == SOURCES else _LEFT
        return self._detail(row, column, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, where two are alike by time; what is empty comes last either way."""
        self._sorting = Sorting(column, order == Qt.SortOrder.DescendingOrder)
        if self._arrangement is None:
            return
        self.reordering.emit()
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        places = [self._places[index.row()] for index in kept]
        self._arrange(self._arrangement)
        rows = self._rows_of(set(places))
        moved = [
            self.index(rows[place], index.column())
            for place, index in zip(places, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def match(
        self,
        start: QModelIndex | QPersistentModelIndex,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = _STARTS_WITH,
    ) -> list[QModelIndex]:
        """Find the next title that begins so, without reading the rows between."""
        is_title = role == Qt.ItemDataRole.DisplayRole and start.column() == TITLE
        if self._arrangement is None or not is_title or not isinstance(value, str):
            return super().match(start, role, value, hits, flags) if start.isValid() else []
        row = self._arrangement.row_beginning(value, start.row())
        return [] if row is None else [self.index(row, TITLE)]

    def row_of(self, event_id: EventId | None) -> int | None:
        """Return the row of an event; None where there is none."""
        return self._arrangement.row_of(event_id) if self._arrangement else None

    def emphasise(self, entity_id: EntityId | None) -> None:
        """Let all events stand back in which an entity took no part; None: none does."""
        if self._arrangement is None:
            return
        found = self._arrangement.places_of_entity(entity_id) if entity_id else None
        if found == self._of_entity:
            return
        self._of_entity = found
        if self._places:
            last = self.index(len(self._places) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [PALE_ROLE])

    def hover(self, event_id: EventId | None) -> None:
        """Mark the event that the pointer rests on, if any."""
        before, self._hovered = self._hovered, event_id
        for one in (before, event_id):
            for row in list(self._pages.kept(one)):
                last = self.index(row, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(row, 0), last, [HOVERED_ROLE])

    def places(self, rows: Iterable[int]) -> list[int]:
        """Return what stands in some rows, wherever that goes later."""
        return [self._places[row] for row in rows]

    def lines(self, places: Sequence[int], columns: Sequence[int]) -> list[str]:
        """Return rows as lines, with these columns, their cells separated by tabs."""
        rows = self._arrangement.rows(places) if self._arrangement else []
        return [_line([row.cells[column] for column in columns]) for row in rows]

    def head_line(self, columns: Sequence[int]) -> str:
        """Return the heads of columns as a line."""
        return _line([head(column) for column in columns])

    def _row(self, number: int) -> ShownRow | None:
        """Return a row; None where it cannot be read, and so are all others from then on."""
        if self._is_broken:
            return None
        try:
            return self._pages.row(number, self._places)
        except ODD as error:
            self._fail(error)
            return None

    def _fail(self, error: Exception) -> None:
        self._is_broken = True
        self.failed.emit(error)

    def _rows_of(self, places: set[int]) -> dict[int, int]:
        """Return in which rows some places stand."""
        if len(places) < _FEW:
            return {place: self._places.index(place) for place in places}
        return {place: row for row, place in enumerate(self._places) if place in places}

    def _arrange(self, arrangement: Arrangement) -> None:
        try:
            arrangement.arrange(self._sorting, self._filters)
        except ODD as error:
            self._fail(error)
        self._places = arrangement.places
        self._pages.clear()

    def _detail(self, row: ShownRow, column: int, role: int) -> object:
        """Return what is not said in words."""
        if role == ID_ROLE:
            return row.event.id
        if role == KIND_ROLE:
            return row.event.kind
        if role == INFERRED_ROLE:
            return column == DATE and row.is_inferred
        if role == PALE_ROLE:
            return self._of_entity is not None and not self._of_entity[row.place]
        if role == HOVERED_ROLE:
            return row.event.id == self._hovered
        if role == PERHAPS_ROLE:
            return row.is_perhaps
        return None


def _told(row: ShownRow, column: int) -> str | None:
    """Return in full what a cell says in short, or by how it looks; None where it says all."""
    if column == DATE:
        return date_told(row)
    return title_told(row) if column == TITLE and row.is_perhaps else None


def _line(cells: Sequence[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells)
