"""The line that says what kind of thing a card is about."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop_app.ui.widgets.glyphs import paint_event
from desktop_app.ui.widgets.shapes import paint_entity

_SIZE, _GAP = 0.8, 1.3
"""How large the shape is, and how far from its left edge the words begin, in heights of letters."""


class KindLine(QLabel):
    """A kind in capitals and in its colour, after the shape that it has in the list or timeline.

    Screen readers are given the words as written. They take a second line where one is short.
    """

    def __init__(self, text: str, kind: str, colour: str, paint: Callable[..., None]) -> None:
        """`paint` paints the shape of `kind`."""
        super().__init__()
        self._kind, self._colour, self._paint = kind, colour, paint
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text.upper())
        self.setAccessibleName(text)
        self.setWordWrap(True)
        self.setProperty("look", "kind")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(1, 1)
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)
        self.ensurePolished()
        self.setIndent(round(self.fontMetrics().ascent() * _GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the shape before the first line of them."""
        super().paintEvent(event)
        painter = QPainter(self)
        metrics = self.fontMetrics()
        size = metrics.ascent() * _SIZE
        lines = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.height()
        top = (self.height() - lines) / 2
        centre = QPointF(size / 2 + 1, top + metrics.ascent() - metrics.capHeight() / 2)
        self._paint(painter, self._kind, self._colour, centre=centre, size=size)


def event_line(text: str, kind: str, colour: str) -> QLabel:
    """Return the line of a card of an event."""
    return KindLine(text, kind, colour, paint_event)


def entity_line(text: str, kind: str, colour: str) -> QLabel:
    """Return the line of a card of an entity."""
    return KindLine(text, kind, colour, paint_entity)
