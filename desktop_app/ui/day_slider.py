"""A slider with a tick for each of its days."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

_BELOW, _LENGTH = 6, 3
"""How far below the middle a tick begins, and how long it is, in pixels."""
_CLOSEST = 4
"""Pixels between two ticks; closer ones would be one grey line."""


class DaySlider(QSlider):
    """Stands on one of several places; the first is before the first day, and has no tick."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setPageStep(1)

    def ticks(self) -> list[int]:
        """Return where the ticks are, in pixels from the left; none where they are too many."""
        option, control = QStyleOptionSlider(), QStyle.ComplexControl.CC_Slider
        self.initStyleOption(option)
        groove, handle = (
            self.style().subControlRect(control, option, part, self)
            for part in (QStyle.SubControl.SC_SliderGroove, QStyle.SubControl.SC_SliderHandle)
        )
        span, last = groove.width() - handle.width(), self.maximum()
        if last * _CLOSEST > span:
            return []
        left = groove.left() + handle.width() // 2
        return [
            left + QStyle.sliderPositionFromValue(0, last, place, span)
            for place in range(1, last + 1)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slider, and the ticks below its groove."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        top = self.height() // 2 + _BELOW
        for x in self.ticks():
            painter.drawLine(x, top, x, top + _LENGTH)
