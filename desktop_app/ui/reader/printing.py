"""Sets what is printed in pages, and paints them, one at a time.

Pixels are of 144 to the inch, whatever the device, so that lines are fine; who paints scales.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen

from desktop_app.model.records import Span
from desktop_app.ui.reader.colours import reader_colours
from desktop_app.ui.reader.laid import LaidPiece
from desktop_app.ui.reader.paging import Part, Run, pages
from desktop_app.ui.reader.painting import BAR_SPACE, Paint
from desktop_app.ui.reader.paragraphs import ends_paragraph, pieces
from desktop_app.ui.reader.printed import Look, Paper, Printed
from desktop_app.ui.reader.typesetting import Typesetter
from desktop_app.ui.theme import SERIF
from desktop_app.ui.tokens import LIGHT

DOTS_PER_INCH = 144
FOOT = 60
SIDE = 24
TYPES: dict[Look, tuple[str, float]] = {
    "title": (SERIF, 30),
    "detail": (SERIF, 17),
    "text": (SERIF, 21),
    "legend": (SERIF, 17),
}
ABOVE: dict[Look, int] = {"title": 0, "detail": 0, "text": 44, "legend": 44}
GAPS: dict[Look, float] = {"title": 0.2, "detail": 0.2, "text": 1, "legend": 0.3}
"""The room between two paragraphs, as a share of what the reader has there."""
_FOOT_SIZE = 15


class Set(NamedTuple):
    """A piece of one of the texts that are printed, set in lines."""

    printed: Printed
    laid: LaidPiece
    is_first: bool


class Sheet(NamedTuple):
    """What stands on one page."""

    number: int
    parts: list[Part[Set]]


class Printing:
    """A paper on pages of one size. Only the page that is asked for is set and kept."""

    def __init__(self, paper: Paper, size: QSize) -> None:
        screen = round(QGuiApplication.primaryScreen().logicalDotsPerInchY())
        self._paper = paper
        self._size = size
        self._types = {
            look: Typesetter(family, pixels, screen, for_paper=True)
            for look, (family, pixels) in TYPES.items()
        }
        self._colours = reader_colours(LIGHT)
        measure = self._types["text"].measure
        self.column = max(1, min(measure, size.width() - 2 * SIDE))
        self.left = (size.width() - self.column) // 2

    def sheets(self) -> Iterator[Sheet]:
        """Set page after page."""
        for number, parts in enumerate(pages(self._runs(), self._size.height() - FOOT), 1):
            yield Sheet(number, parts)

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        """Paint one page."""
        painter.fillRect(QRect(QPoint(0, 0), self._size), self._colours.page)
        for part in sheet.parts:
            self._paint_part(painter, part)
        self._paint_foot(painter, sheet.number)

    def _runs(self) -> Iterator[Run[Set]]:
        for printed in self._paper.texts:
            runs = self._runs_of(printed)
            yield from together(list(runs)) if printed.look == "legend" else runs

    def _runs_of(self, printed: Printed) -> Iterator[Run[Set]]:
        typesetter = self._types[printed.look]
        cut = pieces(printed.text, printed.blocks)
        for index, piece in enumerate(cut):
            laid = typesetter.set(printed.text, cut, index, self.column)
            is_head = piece.kind == "subhead" or printed.look == "detail"
            gap = round(typesetter.gap * GAPS[printed.look])
            is_end = ends_paragraph(cut, index)
            yield Run(
                Set(printed, laid, is_first=index == 0),
                laid.line_heights(),
                above=0 if index else ABOVE[printed.look],
                gap=gap if is_end else 0,
                is_start=index == 0 or ends_paragraph(cut, index - 1),
                is_end=is_end,
                needs=gap + 2 * typesetter.line if is_head else 0,
            )

    def _paint_part(self, painter: QPainter, part: Part[Set]) -> None:
        printed, laid, is_first = part.what
        above = ABOVE[printed.look] if is_first and part.first == 0 and part.y else 0
        if above:
            painter.setPen(QPen(QColor(LIGHT.rule), 1))
            y = part.y - above // 2
            painter.drawLine(self.left, y, self.left + self.column, y)
        top, bottom = laid.tops[part.first], laid.tops[part.last]
        at = QPoint(self.left, part.y - top)
        painter.save()
        painter.setClipRect(0, part.y, self._size.width(), bottom - top)
        lines = range(part.first, part.last)
        paint = Paint(painter, self._colours, printed.marks, Span(0, 0))
        paint.piece(laid, at, None if len(lines) == len(laid.tops) - 1 else lines)
        self._paint_bars(painter, printed, laid, at)
        painter.restore()

    def _paint_bars(self, painter: QPainter, printed: Printed, laid: LaidPiece, at: QPoint) -> None:
        """Draw a thin bar beside the lines of all words of the selection: it survives copying."""
        spans = printed.marks.highlight.touching(laid.piece.start, laid.piece.end)
        for top, height in {
            (box.top(), box.height()) for span in spans for box in laid.boxes(span)
        }:
            bar = QRect(-BAR_SPACE + 1, top, 1, height)
            painter.fillRect(bar.translated(at), self._colours.edge)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        font = QFont(SERIF)
        font.setPixelSize(_FOOT_SIZE)
        painter.setFont(font)
        painter.setPen(self._colours.quiet)
        line = QRect(self.left, self._size.height() - FOOT, self.column, FOOT)
        low = int(Qt.AlignmentFlag.AlignBottom)
        room = self.column - 48
        words = QFontMetrics(font).elidedText(self._paper.foot, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, low | int(Qt.AlignmentFlag.AlignLeft), words)
        painter.drawText(line, low | int(Qt.AlignmentFlag.AlignRight), str(number))


def together(runs: list[Run[Set]]) -> list[Run[Set]]:
    """Let runs stand on one page, if one has room for them all."""
    below = sum(run.gap + sum(run.heights) for run in runs) - sum(runs[0].heights)
    return [runs[0]._replace(needs=below), *runs[1:]]
