"""One mark of the timeline by itself, to show what it means."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.items import TimelineItem
from desktop_app.ui.timeline.marks import DOT, mark_for
from desktop_app.ui.timeline.packing import Seat
from desktop_app.ui.timeline.panel import timeline_colours
from desktop_app.ui.timeline.scene import MARK_HEIGHT, Spot
from desktop_app.ui.timeline.strokes import Strokes
from desktop_app.ui.tokens import Tokens


def item(kind: str, shape: str, *, starts: bool = True, ends: bool = True) -> TimelineItem:
    """Return an event of a kind whose date has a shape; its ends are days, or open."""
    return TimelineItem(0, "", "", kind, "", shape, 1 if starts else None, 2 if ends else None)


def paint_mark(
    painter: QPainter, shown: TimelineItem, tokens: Tokens, area: QRectF, *, is_pale: bool = False
) -> None:
    """Paint the mark of an event into `area`: a dot in the middle, else from edge to edge."""
    seat = Seat(shown, mark_for(shown), 0, 0)
    left, right = area.left(), area.right()
    if seat.mark.form == "dot":
        left, right = area.center().x() - DOT / 2, area.center().x() + DOT / 2
    middle, half = area.center().y(), MARK_HEIGHT / 2
    spot = Spot(seat, (left, right), Box(left, middle - half, right, middle + half), is_pale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = Inks(timeline_colours(tokens)).mark(shown.kind, is_pale=is_pale)
    Strokes().draw(painter, spot, ink)
