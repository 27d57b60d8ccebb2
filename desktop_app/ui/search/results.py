"""What a search found, as rows under the heads of their groups."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.ui.search.rows import Choice, Head, Line, Note, Row
from desktop_app.ui.search.words import line_of, spoken
from desktop_app.ui.widgets.plain import as_tip

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = int(Qt.ItemDataRole.UserRole)
"""What can be chosen in a row; None for a head or a note."""
DETAIL_ROLE = HIT_ROLE + 1
LINE_ROLE = HIT_ROLE + 2
HEAD_ROLE = HIT_ROLE + 3
"""Whether a row is a head."""
_NOWHERE = QModelIndex()
_DISPLAY, _TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class ResultsModel(QAbstractListModel):
    """Heads and notes cannot be chosen; a hit's words are its text, its kind and date its detail."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._lines: list[Line] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows. Raises `DateError` where a dossier holds a date that is none."""
        lines = [line_of(row) for row in rows]
        self.beginResetModel()
        self._rows, self._lines = rows, lines
        self.endResetModel()

    def choice(self, row: int) -> Choice | None:
        """Return what can be chosen in a row; None for a head or a note."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, Head | Note) else found

    def choices(self) -> list[int]:
        """Return the rows that can be chosen."""
        return [row for row in range(len(self._rows)) if self.choice(row) is not None]

    @property
    def lines(self) -> Sequence[Line]:
        """How each row is shown."""
        return self._lines

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows, heads included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the words of a row, its detail, or what it is."""
        if not index.isValid():
            return None
        row, line = self._rows[index.row()], self._lines[index.row()]
        if role == _DISPLAY:
            is_told_more = isinstance(row, Head) and line.also
            return f"{line.words} · {line.also}" if is_told_more else line.words
        if role == _SPOKEN:
            return spoken(line)
        if role == _TIP:
            shown = (line.words, line.also, line.detail)
            return as_tip("\n".join(filter(None, shown))) if self.choice(index.row()) else None
        return {
            HIT_ROLE: self.choice(index.row()),
            DETAIL_ROLE: line.detail,
            LINE_ROLE: line,
            HEAD_ROLE: isinstance(row, Head),
        }.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let hits be chosen, and heads not."""
        if index.isValid() and self.choice(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
