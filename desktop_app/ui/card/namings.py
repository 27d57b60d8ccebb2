"""The namings of an entity as rows: a head for each source, its lines, and what is folded away."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.library.concordance import Naming
from desktop_app.model.records import SourceId
from desktop_app.ui.widgets.plain import as_tip, isolated

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role under which a row is given as it is: a `Head`, a `Naming` or a `Fold`."""
MARKED_ROLE = ROW_ROLE + 1
"""Whether the naming is the one in focus."""
FEW = 5
"""How many lines of a source are shown before it is unfolded."""
SOURCES = 40
"""How many sources are shown at first, and how many more each time."""

_NOWHERE = QModelIndex()


class Head(NamedTuple):
    """The head of one source: its title, and in few words its date and how often it names."""

    source_id: SourceId
    title: str
    detail: str


class Fold(NamedTuple):
    """Stands for lines of a source that are not shown; `number` is how many it has in all.

    Without a source it stands for `number` sources that are not shown.
    """

    source_id: SourceId | None
    number: int


Row = Head | Naming | Fold


class NamingsModel(QAbstractListModel):
    """Namings by source, as a list."""

    def __init__(
        self,
        heads: Sequence[Head],
        namings: Mapping[SourceId, Sequence[Naming]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        self._namings = namings
        self._unfolded: set[SourceId] = set()
        self._most = SOURCES
        self._marked: tuple[SourceId, int, int] | None = None
        self._places: dict[tuple[SourceId, int, int] | None, int] = {}
        self.lines: list[Row] = []
        self._lay_out()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what the row says under `role`."""
        if not index.isValid():
            return None
        row = self.lines[index.row()]
        if role == ROW_ROLE:
            return row
        if role == MARKED_ROLE:
            return isinstance(row, Naming) and _place(row) == self._marked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _told(row)
        return as_tip(_told(row)) if role == Qt.ItemDataRole.ToolTipRole else None

    def unfold(self, source_id: SourceId | None) -> None:
        """Show all lines of a source, or without one more sources."""
        self.beginResetModel()
        if source_id is None:
            self._most += SOURCES
        else:
            ranks = (at for at, head in enumerate(self._heads, 1) if head.source_id == source_id)
            self._most = max(self._most, *ranks)
            self._unfolded.add(source_id)
        self._lay_out()
        self.endResetModel()

    def mark(self, place: tuple[SourceId, int, int] | None) -> None:
        """Mark the naming at a place, and unfold its source where it is folded away."""
        before, self._marked = self._marked, place
        if place is not None and place not in self._places and self._is_folded(place):
            self.unfold(place[0])
        for changed in (before, place):
            if changed in self._places:
                index = self.index(self._places[changed])
                self.dataChanged.emit(index, index)

    def _is_folded(self, place: tuple[SourceId, int, int]) -> bool:
        return any(_place(one) == place for one in self._namings.get(place[0], ()))

    def _lay_out(self) -> None:
        self.lines = []
        for head in self._heads[: self._most]:
            told = self._namings[head.source_id]
            is_whole = head.source_id in self._unfolded or len(told) <= FEW + 1
            self.lines += [head, *(told if is_whole else told[:FEW])]
            if not is_whole:
                self.lines.append(Fold(head.source_id, len(told)))
        left = len(self._heads) - self._most
        if left > 0:
            self.lines.append(Fold(None, min(left, SOURCES)))
        self._places = {
            _place(line): at for at, line in enumerate(self.lines) if isinstance(line, Naming)
        }


def _place(naming: Naming) -> tuple[SourceId, int, int]:
    return naming.source_id, naming.start, naming.end


def _told(row: Row) -> str:
    """Return a row in words."""
    if isinstance(row, Head):
        return f"{isolated(row.title)} · {row.detail}"
    if isinstance(row, Fold) and row.source_id is None:
        words = QCoreApplication.translate("Namings", "Show {n} more sources")
        return words.format(n=f"{row.number:,}")
    if isinstance(row, Fold):
        return QCoreApplication.translate("Namings", "Show all {n}").format(n=f"{row.number:,}")
    words = isolated(f"{row.before}{' '.join(row.words.split())}{row.after}")
    return f"{words} · ¶\N{NO-BREAK SPACE}{row.paragraph}"
