"""What is printed under a picture of the timeline: what its marks mean, and whence its events are."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.model.records import Source
from desktop_app.session.citation import citation
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.legend import LegendEntry

SWATCH = 34.0
"""Pixels that a mark has at the left of its words."""
MOST_SOURCES = 24
"""So many sources are named: a list of a thousand would leave no room for the timeline."""
_GAP, _BETWEEN, _NARROWEST = 10.0, 28.0, 60.0
_LEADING = 1.5
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
Swatch = Callable[[QPainter, LegendEntry, QRectF], None]
"""Paints the mark of an entry into a box, as the timeline paints it."""


class Line(NamedTuple):
    """Words in a box, bold where they are a head, with the mark that stands before them, if any."""

    box: QRectF
    words: str
    is_head: bool = False
    entry: LegendEntry | None = None


class Caption:
    """Marks with their meanings, then sources, set below one another in a width of pixels."""

    def __init__(
        self, entries: Sequence[LegendEntry], sources: Sequence[Source], width: float, font: QFont
    ) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._width = width
        self._step = ceil(self._metrics.height() * _LEADING)
        self.lines: list[Line] = []
        self.height = 0.0
        if entries:
            self._head(_tr("What the marks mean"))
            self._set_entries(entries)
        if sources:
            self._head(_tr("Sources"))
            for words in source_lines(sources):
                self.height += self._add(0, self.height, width, words)

    def paint(self, painter: QPainter, inks: Inks, swatch: Swatch) -> None:
        """Paint it, from the painter's origin."""
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        for line in self.lines:
            painter.setFont(bold if line.is_head else self._font)
            painter.setPen(inks.text if line.is_head else inks.quiet)
            painter.drawText(line.box, _WRAPPED, line.words)
            if line.entry is not None:
                box = QRectF(line.box.left() - SWATCH - _GAP, line.box.top(), SWATCH, self._line)
                painter.save()
                swatch(painter, line.entry, box)
                painter.restore()

    @property
    def _line(self) -> float:
        return self._metrics.height()

    def _head(self, words: str) -> None:
        if self.lines:
            self.height += self._step / 2
        box = QRectF(0, self.height, self._width, self._line)
        self.lines.append(Line(box, words, is_head=True))
        self.height += self._step

    def _set_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Set the entries in as many columns as there is room for, one column after the other."""
        widest = max(self._metrics.horizontalAdvance(one.words) for one in entries)
        cell = SWATCH + _GAP + ceil(widest) + _BETWEEN
        columns = max(1, int((self._width + _BETWEEN) // cell))
        rows = ceil(len(entries) / columns)
        room = max(min(ceil(widest) + 1, self._width - SWATCH - _GAP), _NARROWEST)
        top = lowest = self.height
        for column in range(columns):
            x, y = column * cell + SWATCH + _GAP, top
            for entry in entries[column * rows : (column + 1) * rows]:
                y += self._add(x, y, room, entry.words, entry)
            lowest = max(lowest, y)
        self.height = lowest

    def _add(
        self, x: float, y: float, width: float, words: str, entry: LegendEntry | None = None
    ) -> float:
        """Add a line, wrapped where it must be; return the height up to the next."""
        needed = self._metrics.boundingRect(QRectF(0, 0, width, 1e6), _WRAPPED, words)
        high = ceil(needed.height())
        self.lines.append(Line(QRectF(x, y, width, high), words, entry=entry))
        return high + self._step - ceil(self._line)


def source_lines(sources: Sequence[Source]) -> list[str]:
    """Name sources, a line for each: who, title, publisher, date and whether it is inferred."""
    lines = [citation(one, range(0)).removeprefix("— ") for one in sources[:MOST_SOURCES]]
    if len(sources) > MOST_SOURCES:
        lines.append(_tr("and {n} more").format(n=f"{len(sources) - MOST_SOURCES:,}"))
    return lines


def _tr(text: str) -> str:
    return QCoreApplication.translate("caption", text)
