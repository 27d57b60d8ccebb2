"""A line below the grid: why the differences in the current row come to what they do."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.widgets.headings import quiet_words
from desktop_app.ui.widgets.plain import as_tip

_MOST_SHARE = 4
_WRAP = int(Qt.TextFlag.TextWordWrap)
_FAR = 100_000
_MARGIN, _PADDING = 12, 5


class NoteLine:
    """Keeps a label as high as the longest of its notes, so that nothing jumps from row to row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.label: QLabel = quiet_words(parent)
        self.label.setObjectName("compare-note")
        self.label.setContentsMargins(_MARGIN, _PADDING, _MARGIN, _PADDING)
        self.label.setAccessibleName(self.label.tr("Why they differ, or only seem to"))
        self._notes: Sequence[str] = ()

    def fill(self, notes: Sequence[str]) -> None:
        """Take the notes of all rows; without any the label is not shown."""
        self._notes = notes
        self.label.setVisible(any(notes))

    def show(self, row: int) -> None:
        """Show the note of a row."""
        note = self._notes[row] if 0 <= row < len(self._notes) else ""
        words = note or self.label.tr("No difference is noted in this row.")
        self.label.setText(words)
        self.label.setToolTip(as_tip(words))

    def fit(self, width: int, height: int) -> None:
        """Be as high as the notes need in `width` pixels, at most a quarter of `height`."""
        metrics = QFontMetrics(self.label.font())
        room = QRect(0, 0, max(width - 2 * _MARGIN, 20), _FAR)
        needed = max(
            (metrics.boundingRect(room, _WRAP, note).height() for note in self._notes), default=0
        )
        line = metrics.lineSpacing()
        lines = max(1, min(-(-needed // line), height // _MOST_SHARE // line))
        self.label.setFixedHeight(lines * line + 2 * _PADDING)
