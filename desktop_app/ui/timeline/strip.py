"""Painting the overview strip: years, bars, the window over them and the period in brackets."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.density import height
from desktop_app.ui.timeline.scale import Scale
from desktop_app.ui.timeline.ticks import TickWords, major_ticks

BARS = 12.0
"""Pixels that the highest bar has; they grow a little with the text."""
_LABEL_GAP = 3.0
_SPARING = 2
"""So many times as much room as on the axis is left for each label."""
_SERIF = 5.0
_RING = 2.0


class Heights(NamedTuple):
    """How many events each bar counts: all of them, and those that are let through."""

    every: Sequence[int]
    through: Sequence[int]


class Letters:
    """The small font of the years, and what room it needs."""

    def __init__(self, font: QFont, words: TickWords) -> None:
        self.words = words
        self.font = QFont(font)
        if font.pixelSize() > 0:
            self.font.setPixelSize(max(font.pixelSize() - 2, 1))
        self._metrics = QFontMetricsF(self.font)
        self.line = self._metrics.ascent()
        self.bars = BARS + round(self.line / 4)

    @property
    def height(self) -> int:
        """How high a strip is: years above, bars below, neither over the other."""
        return round(self.line + self.bars + _RING)

    def labels(self, scale: Scale) -> list[tuple[float, str]]:
        """Return where years, or months, are written: as many as stand apart and are whole."""
        placed, limit = [], scale.width
        sparing = scale._replace(width=scale.width / _SPARING)
        for tick in reversed(major_ticks(sparing, self.words)):
            x = scale.x(tick.day)
            right = x + _LABEL_GAP + self._metrics.horizontalAdvance(tick.label)
            if x >= 0 and right < limit:
                placed.append((x, tick.label))
                limit = x - _LABEL_GAP
        return placed


def bars_picture(
    size: QSizeF, ratio: float, scale: Scale, heights: Heights, inks: Inks, letters: Letters
) -> QPixmap:
    """Return the bars and the years, on nothing: what lies below them may move."""
    picture = QPixmap((size * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(letters.font)
    for x, label in letters.labels(scale):
        painter.fillRect(QRectF(round(x), 0, 1, size.height()), inks.rule)
        painter.setPen(inks.quiet)
        painter.drawText(QPointF(round(x) + _LABEL_GAP, letters.line), label)
    most = max(heights.every, default=0)
    for counted, ink in ((heights.every, inks.pale_bar), (heights.through, inks.bar)):
        each = scale.width / max(len(counted), 1)
        for number, count in enumerate(counted):
            if count:
                high = height(count, most, letters.bars)
                left, right = round(number * each), round((number + 1) * each) - 1
                painter.fillRect(QRectF(left, size.height() - high, right - left, high), ink)
    painter.end()
    return picture


def paint_window(painter: QPainter, left: float, right: float, high: float, inks: Inks) -> None:
    """Paint the stretch that is shown, with a line at each end."""
    area = QRectF(round(left), 0, max(round(right) - round(left), 2), high)
    painter.fillRect(area, inks.window)
    painter.fillRect(QRectF(area.left(), 0, 1, high), inks.quiet)
    painter.fillRect(QRectF(area.right() - 1, 0, 1, high), inks.quiet)


def paint_brackets(painter: QPainter, left: float, right: float, high: float, inks: Inks) -> None:
    """Paint brackets around a period of time."""
    left, right = round(left), max(round(right), round(left) + 2)
    for x, inwards in ((left, 1), (right - 2, -1)):
        serif = min(_SERIF, (right - left) / 2)
        start = x if inwards > 0 else x + 2 - serif
        painter.fillRect(QRectF(x, 0, 2, high), inks.accent)
        painter.fillRect(QRectF(start, 0, serif, 2), inks.accent)
        painter.fillRect(QRectF(start, high - 2, serif, 2), inks.accent)


def paint_ring(painter: QPainter, area: QRectF, inks: Inks) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(inks.accent, _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
