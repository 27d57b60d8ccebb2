"""What the sources say side by side, as a table: its cells, its heads, and how it is copied."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.model.comparison import ComparedRow, Comparison, Saying
from desktop_app.model.records import EventId, Source
from desktop_app.session.focus import Focus
from desktop_app.ui.compare import terms
from desktop_app.ui.widgets.plain import as_tip

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class CompareModel(QAbstractTableModel):
    """A row for each property, a column for each source; a cell holds the source's own words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Comparison()
        self._focus = Focus()
        self._hovered: EventId | None = None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many properties there are."""
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many sources there are."""
        return 0 if parent.isValid() else len(self._shown.sources)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a source, or a property with what its differences come to."""
        is_row = orientation == Qt.Orientation.Vertical
        if not 0 <= section < (self.rowCount() if is_row else self.columnCount()):
            return None
        lines = self._row_lines(section) if is_row else self._source_lines(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(lines)
        if role == Qt.ItemDataRole.ToolTipRole:
            note = terms.row_note(self.row(section)) if is_row else ""
            return as_tip("\n\n".join(one for one in ("\n".join(lines), note) if one))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; to screen readers and in the tip with what we add."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(saying.words for saying in self.sayings(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [terms.told(saying) for saying in self.sayings(index)]
            return "\n".join(said) or self.silence(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip("\n\n".join(map(terms.explained, self.sayings(index))))
        return None

    def row(self, number: int) -> ComparedRow:
        """Return what a row shows."""
        return self._shown.rows[number]

    def source(self, number: int) -> Source:
        """Return the source of a column."""
        return self._shown.sources[number]

    def sayings(self, index: _Index) -> tuple[Saying, ...]:
        """Return what stands in a cell."""
        return self._shown.rows[index.row()].cells[index.column()]

    def silence(self, index: _Index) -> str:
        """Return what an empty cell says."""
        return terms.silence(self._shown.rows[index.row()])

    def is_current(self, saying: Saying) -> bool:
        """Whether a saying is the words in focus."""
        if saying.passage_id is not None and saying.passage_id == self._focus.passage:
            return True
        return (saying.source_id, saying.span) == (self._focus.source, self._focus.place)

    def index_of_current(self) -> QModelIndex:
        """Return the first cell that has the words in focus; an invalid index where none has."""
        rows, columns = range(self.rowCount()), range(self.columnCount())
        cells = (self.index(row, column) for row in rows for column in columns)
        return next(filter(self.has_current, cells), QModelIndex())

    def has_current(self, index: _Index) -> bool:
        """Whether the words in focus stand in a cell."""
        return index.isValid() and any(map(self.is_current, self.sayings(index)))

    def is_hovered(self, index: _Index) -> bool:
        """Whether the pointer rests, anywhere, on the event that a cell tells."""
        if self._hovered in (None, self._focus.event):
            return False
        return any(saying.event_id == self._hovered for saying in self.sayings(index))

    def notes(self) -> list[str]:
        """Return for each row why its differences come to what they do."""
        return [terms.row_note(row) for row in self._shown.rows]

    def fill(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self._shown = comparison
        self.endResetModel()

    def show_focus(self, focus: Focus) -> None:
        """Mark the words in focus."""
        self._focus = focus
        self._tell_all()

    def hover(self, event_id: EventId | None) -> None:
        """Mark what tells the event that the pointer rests on."""
        self._hovered = event_id
        self._tell_all()

    def as_text(self, indexes: Iterable[_Index]) -> str:
        """Return the words of cells as lines, separated by tabs; what lies between is empty."""
        words = {(one.row(), one.column()): str(self.data(one)) for one in indexes}
        rows = sorted({row for row, _ in words})
        columns = sorted({column for _, column in words})
        return "\n".join(
            "\t".join(" ".join(words.get((row, column), "").split()) for column in columns)
            for row in rows
        )

    def _row_lines(self, number: int) -> list[str]:
        row = self._shown.rows[number]
        lines = [terms.row_name(row), terms.row_verdict(row), terms.row_details(row)]
        return [line for line in lines if line] + terms.row_topics(row)

    def _source_lines(self, number: int) -> list[str]:
        source = self._shown.sources[number]
        return [source.title, terms.source_line(source)]

    def _tell_all(self) -> None:
        if self._shown.rows and self._shown.sources:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.BackgroundRole])
