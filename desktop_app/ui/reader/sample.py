"""A few words with marks as the reader paints them, to show what those mean."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.colours import reader_colours
from desktop_app.ui.reader.margin import Margin
from desktop_app.ui.reader.marks import Marks
from desktop_app.ui.reader.painting import BAR_SPACE, Paint
from desktop_app.ui.reader.rail import INSET, TICK, TRACK, paint_track
from desktop_app.ui.reader.typesetting import Typesetter
from desktop_app.ui.theme import SERIF, Theme

_PIXELS = 13
_WIDE = 10_000


def paint_words(
    painter: QPainter,
    theme: Theme,
    words: str,
    marks: Marks,
    *,
    bars: Sequence[QColor] = (),
) -> None:
    """Paint words with `marks` from the left upper corner on, and beside them `bars`."""
    laid = Typesetter(SERIF, _PIXELS * theme.scale, painter.device().logicalDpiY()).set(
        words, [Block(0, len(words), "body", 1)], 0, _WIDE
    )
    colours = reader_colours(theme.tokens)
    at = QPoint(BAR_SPACE + 4, 0)
    Paint(painter, colours, marks, Span(0, 0)).piece(laid, at)
    if bars:
        spans = [Span(0, len(words) - number) for number in range(len(bars))]
        margin = Margin(list(zip(spans, bars, strict=True)), [0])
        column = laid.boxes(spans[0])[0].width()
        margin.paint(painter, colours, margin.bars(laid, column, len(bars)), at)


def paint_ticks(painter: QPainter, theme: Theme, ticks: Sequence[QColor], height: int) -> None:
    """Paint the upper end of the track beside a text, with ticks in these colours."""
    track = QRect(BAR_SPACE + 4, INSET // 2, TRACK, height - INSET)
    step = max(TICK + 1, track.height() // max(len(ticks), 1))
    boxes = [
        (QRect(track.left() + 2, track.top() + 1 + step * row, TRACK - 4, TICK), colour)
        for row, colour in enumerate(ticks)
    ]
    paint_track(painter, track, boxes, reader_colours(theme.tokens))
