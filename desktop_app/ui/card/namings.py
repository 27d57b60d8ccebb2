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

_NOWHERE = QModelIndex()


class Head(NamedTuple):
    """The head of one source: its title, and in few words its date and how often it names."""

    source_id: SourceId
    title: str
    detail: str


class Fold(NamedTuple):
    """Stands for lines of a source that are not shown; `number` is how many it has in all."""

    source_id: SourceId
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
        self._marked: tuple[SourceId, int, int] | None = None
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
            return isinstance(row, Naming) and row[:1] + row[2:4] == self._marked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _told(row)
        return as_tip(_told(row)) if role == Qt.ItemDataRole.ToolTipRole else None

    def unfold(self, source_id: SourceId) -> None:
        """Show all lines of a source."""
        self.beginResetModel()
        self._unfolded.add(source_id)
        self._lay_out()
        self.endResetModel()

    def mark(self, source_id: SourceId | None, start: int = 0, end: int = 0) -> None:
        """Mark the naming at a place, and unfold its source where it is folded away."""
        self._marked = None if source_id is None else (source_id, start, end)
        row = self.marked_row()
        if row is None and source_id is not None and self._is_folded(source_id, start, end):
            self.unfold(source_id)
        self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def marked_row(self) -> int | None:
        """Return the row of the marked naming, where it is shown."""
        rows = (at for at in range(len(self.lines)) if self.index(at).data(MARKED_ROLE))
        return next(rows, None)

    def _is_folded(self, source_id: SourceId, start: int, end: int) -> bool:
        return any(one[2:4] == (start, end) for one in self._namings.get(source_id, ()))

    def _lay_out(self) -> None:
        self.lines = []
        for head in self._heads:
            told = self._namings[head.source_id]
            is_whole = head.source_id in self._unfolded or len(told) <= FEW + 1
            self.lines += [head, *(told if is_whole else told[:FEW])]
            if not is_whole:
                self.lines.append(Fold(head.source_id, len(told)))


def _told(row: Row) -> str:
    """Return a row in words."""
    if isinstance(row, Head):
        return f"{isolated(row.title)} · {row.detail}"
    if isinstance(row, Fold):
        return QCoreApplication.translate("Namings", "Show all {n}").format(n=row.number)
    words = isolated(f"{row.before}{' '.join(row.words.split())}{row.after}")
    return f"{words} · ¶\N{NO-BREAK SPACE}{row.paragraph}"
