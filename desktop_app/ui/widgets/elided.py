"""A label that cuts its words with an ellipsis where there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.widgets.plain import as_tip, one_line

_LEAST = 5
"""Letters that are to be left of words that are cut; of less, nothing can be read."""
_BETWEEN = " · "
_SLACK = 2
"""Pixels that a label takes beyond its words, at most."""


def elided(words: str, metrics: QFontMetrics, width: int) -> str:
    """Cut words at the right to `width` pixels; nothing is left where only a few letters were."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    return shown if shown == words or len(shown) > _LEAST else ""


class ElidedLabel(QLabel):
    """Plain words on one line; where they are cut, they stand whole in the tool tip."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reserved = ""
        """Words for which there is room, too, so that nothing moves when they come to be shown."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(one_line(text))
        self.setToolTip(as_tip(text))

    def reserve(self, words: str) -> None:
        """Keep room for other words than those that are shown."""
        if words != self.reserved:
            self.reserved = words
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the words, or of those for which there is to be room."""
        hint, margins = super().sizeHint(), self.contentsMargins()
        wanted = self.fontMetrics().horizontalAdvance(self.reserved) + _SLACK
        hint.setWidth(max(hint.width(), wanted + margins.left() + margins.right()))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return a size that leaves room for a few letters."""
        hint = super().minimumSizeHint()
        hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 8))
        return hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many of the words as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        words = self.shown(area.width())
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)

    def shown(self, width: int) -> str:
        """Return what is painted of the words in `width` pixels."""
        return elided(self.text(), self.fontMetrics(), width)


class PartedLabel(ElidedLabel):
    """Parts with dots between them, of which the last are left out where there is no room."""

    def shown(self, width: int) -> str:
        """Return as many whole parts as there is room for; the first is cut."""
        parts = self.text().split(_BETWEEN)
        for count in range(len(parts), 0, -1):
            words = _BETWEEN.join(parts[:count])
            if self.fontMetrics().horizontalAdvance(words) <= width:
                return words
        return elided(parts[0], self.fontMetrics(), width)
