"""Copying rows as lines with tabs between the cells, which every spreadsheet takes."""

from collections.abc import Iterable, Sequence
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.table.model import EventsModel

MOST = 100_000
"""So many rows are copied at once; a spreadsheet takes not many more."""
_STEP = 250
"""How many rows are read before the window may do something else."""


class RowsCopy(QObject):
    """Copies rows, many of them little by little; what is copied next takes the place of it."""

    told = Signal(str)
    """`told(words)`: how many rows were copied, of how many."""

    def __init__(self, model: EventsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._places: list[int] = []
        self._columns: Sequence[int] = ()
        self._lines: list[str] = []
        self._count = self._done = 0
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._on_next)

    def start(
        self, rows: Iterable[int], count: int, columns: Sequence[int], *, with_heads: bool
    ) -> None:
        """Copy these `columns` of `count` rows, as they stand now."""
        self._places = self._model.places(islice(rows, MOST))
        self._columns, self._count, self._done = columns, count, 0
        self._lines = [self._model.head_line(columns)] if with_heads else []
        if len(self._places) > _STEP:
            self.told.emit(self.tr("Copying {n} rows…").format(n=f"{len(self._places):,}"))
            self._next.start()
        elif self._places:
            self._on_next()

    def _on_next(self) -> None:
        """Read some rows more; after the last give them to the clipboard."""
        some = self._places[self._done : self._done + _STEP]
        self._lines += self._model.lines(some, self._columns)
        self._done += len(some)
        if self._done < len(self._places):
            return
        self._next.stop()
        QGuiApplication.clipboard().setText("\n".join(self._lines))
        self._lines = []
        self.told.emit(self._copied())

    def _copied(self) -> str:
        if self._done < self._count:
            words = self.tr("Copied {n} of {total} rows: more are too many at once")
            return words.format(n=f"{self._done:,}", total=f"{self._count:,}")
        if self._done == 1:
            return self.tr("Copied 1 row")
        return self.tr("Copied {n} rows").format(n=f"{self._done:,}")
