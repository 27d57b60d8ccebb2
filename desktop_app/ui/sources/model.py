"""The sources of a dossier as rows."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.library.library import Library
from desktop_app.model.dates import parse
from desktop_app.model.records import Source, SourceId
from desktop_app.model.wording import in_words
from desktop_app.session.stacks import OpenPanes
from desktop_app.ui import wording
from desktop_app.ui.widgets.dragging import carrying
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.widgets.rows import ID_ROLE

PUBLISHER_ROLE = ID_ROLE + 1
DATE_ROLE = ID_ROLE + 2
"""The date of publication in few words."""
INFERRED_ROLE = ID_ROLE + 3
"""Whether the date was inferred, from these or other words."""
EVENTS_ROLE = ID_ROLE + 4
"""The number of events told that filters let through, in words."""
OPEN_ROLE = ID_ROLE + 5
"""Where the source is open: “reading”, “beside”, or empty."""

WANTED_ROLE = ID_ROLE + 6
"""Whether the source is a filter: only what it tells, or others like it, is let through."""

_NOWHERE = QModelIndex()


class SourcesModel(QAbstractListModel):
    """Sources by date of publication."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._sources: Sequence[Source] = ()
        self._events: Mapping[SourceId, int] = {}
        self._through: Mapping[SourceId, int] | None = None
        self._panes = OpenPanes()
        self._wanted: Collection[SourceId] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many sources there are."""
        return 0 if parent.isValid() else len(self._sources)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what the row says under `role`."""
        if not index.isValid():
            return None
        source = self._sources[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return source.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip("\n".join(self._told(source)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((*self._told(source), *self._place(source)))
        return self._detail(source, role)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Say that a source can be dragged to a pane."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what a drag carries."""
        return carrying(self._sources[indexes[0].row()].id)

    def row_of(self, source_id: SourceId | None) -> int | None:
        """Return the row of a source; None where there is none."""
        return next((row for row, one in enumerate(self._sources) if one.id == source_id), None)

    def fill(self, sources: Sequence[Source], events: Mapping[SourceId, int]) -> None:
        """Show these sources, which tell so many events each."""
        self.beginResetModel()
        self._sources = sources
        self._events = events
        self.endResetModel()

    def count(self, through: Mapping[SourceId, int] | None) -> None:
        """Say of how many events filters let through what each tells; None: of all."""
        if through is not None or self._through is not None:
            self._through = through
            self._tell([EVENTS_ROLE])

    def show_open(self, panes: OpenPanes) -> None:
        """Mark the sources that are open."""
        self._panes = panes
        self._tell([OPEN_ROLE])

    def want(self, wanted: Collection[SourceId]) -> None:
        """Mark those who are filters."""
        if set(wanted) != set(self._wanted):
            self._wanted = wanted
            self._tell([WANTED_ROLE])

    def _tell(self, roles: list[int]) -> None:
        if self._sources:
            self.dataChanged.emit(self.index(0), self.index(len(self._sources) - 1), roles)

    def _detail(self, source: Source, role: int) -> object:
        """Return what is neither title nor tip."""
        if role == ID_ROLE:
            return source.id
        if role == PUBLISHER_ROLE:
            return source.issuer
        if role == DATE_ROLE:
            return wording.short_date(source.published)
        if role == INFERRED_ROLE:
            return source.inferred
        if role == EVENTS_ROLE:
            return wording.events_counted(self._let_through(source.id))
        if role == OPEN_ROLE:
            return self._opened(source.id)
        return source.id in self._wanted if role == WANTED_ROLE else None

    def _opened(self, source_id: SourceId) -> str:
        if source_id == self._panes.active_source:
            return "reading"
        return "beside" if source_id in self._panes.sources else ""

    def _told(self, source: Source) -> list[str]:
        """Return title, publisher, date and number of events, in full words."""
        words = in_words(parse(source.published))
        date = self.tr("published: {date}").format(date=words)
        if source.inferred:
            date = self.tr("{published} (dated by inference)").format(published=date)
        parts = (source.title, source.issuer, date, self._counted(source.id))
        return [part for part in parts if part]

    def _counted(self, source_id: SourceId) -> str:
        """Return the number of events told in words; where filters let through less, of how many."""
        told, through = self._events.get(source_id, 0), self._let_through(source_id)
        events = wording.events_counted(told)
        if through == told:
            return events
        return self.tr("{n} of {events}").format(n=f"{through:,}", events=events)

    def _let_through(self, source_id: SourceId) -> int:
        numbers = self._events if self._through is None else self._through
        return numbers.get(source_id, 0)

    def _place(self, source: Source) -> list[str]:
        """Return where it is open, and whether it is a filter."""
        places = {"reading": self.tr("being read"), "beside": self.tr("open beside"), "": ""}
        wanted = self.tr("chosen as a filter") if source.id in self._wanted else ""
        return [part for part in (places[self._opened(source.id)], wanted) if part]
