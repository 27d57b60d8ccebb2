"""A picture of the timeline to give away: its title, the timeline, what it means and whence it is.

A picture that leaves the program keeps what the program shows in one step: the sources.
"""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.ui.drawing import Drawing
from desktop_app.ui.timeline.caption import Caption, Swatch
from desktop_app.ui.timeline.colours import Inks

MARGIN, BELOW = 24.0, 16.0
_TITLE = 1.3
"""How much larger the title is than other words."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Look(NamedTuple):
    """In what a sheet is written and painted."""

    inks: Inks
    font: QFont
    swatch: Swatch


class Sheet:
    """A drawing with its title above it, and its caption below; all as wide as the drawing."""

    def __init__(self, drawing: Drawing, detail: str, caption: Caption, look: Look) -> None:
        """`detail` is a line on what is shown; the caption is set in the drawing's width."""
        self.title = drawing.title
        self._drawing = drawing
        self._detail = detail
        self._caption = caption
        self._look = look
        self._bold = QFont(look.font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._bold.setPixelSize(round(look.font.pixelSize() * _TITLE))
        self._heads = [
            (font, words, ceil(self._height(font, words)))
            for font, words in ((self._bold, self.title), (look.font, detail))
            if words
        ]

    def size(self) -> QSizeF:
        """Return how large it is, with its margins."""
        inner = self._drawing.size()
        below = BELOW + self._caption.height if self._caption.height else 0
        height = self._top + inner.height() + below + 2 * MARGIN
        return QSizeF(inner.width() + 2 * MARGIN, height)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        inner = self._drawing.size()
        painter.fillRect(
            QRectF(0, 0, self.size().width(), self.size().height()), self._look.inks.panel
        )
        painter.save()
        painter.translate(MARGIN, MARGIN)
        y = 0.0
        for font, words, height in self._heads:
            painter.setFont(font)
            painter.setPen(self._look.inks.text if font is self._bold else self._look.inks.quiet)
            painter.drawText(QRectF(0, y, inner.width(), height), _WRAPPED, words)
            y += height
        painter.translate(0, self._top)
        painter.save()
        painter.setFont(self._look.font)
        self._drawing.paint(painter)
        painter.restore()
        painter.translate(0, inner.height() + BELOW)
        self._caption.paint(painter, self._look.inks, self._look.swatch)
        painter.restore()

    @property
    def _top(self) -> float:
        return sum(height for *_, height in self._heads) + (BELOW if self._heads else 0)

    def _height(self, font: QFont, words: str) -> float:
        room = QRectF(0, 0, self._drawing.size().width(), 1e6)
        return QFontMetricsF(font).boundingRect(room, _WRAPPED, words).height()
