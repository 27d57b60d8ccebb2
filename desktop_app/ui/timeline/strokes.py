"""How each form of mark is drawn."""

from math import floor
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from desktop_app.ui.timeline.colours import Ink
from desktop_app.ui.timeline.marks import ARROWED, CAP, FADE, Mark
from desktop_app.ui.widgets.glyphs import RADIUS, outlines

CAP_HALF, BAR_CAP = 6.0, 8.0
BODY_HALF = 6.5
SERIF = 3.0
FADED = 0.3
FOOT, DASHED = 1.4, 1.6
DASHES = (2.5, 2.0)
DASH_STEP = sum(DASHES) * DASHED
"""A dash and a gap of a bracket, in widths of its line."""
VOICES, MOST_VOICES = 7.0, 3


class Drawn(NamedTuple):
    """What of a mark is drawn, and where: from `left` to `right` about `middle`, in pixels.

    `voices` tell of it: a point each, up to three. A `faint` mark is hollow. What is `on_paper`
    does without what files of pictures cannot say: colours that let others through, and pens that
    change their colour on the way. There a mark would end sharply of which nobody knows the end.
    """

    kind: str
    mark: Mark
    left: float
    right: float
    middle: float
    voices: int = 0
    is_faint: bool = False
    is_disputed: bool = False
    on_paper: bool = False

    @property
    def body(self) -> tuple[float, float]:
        """From left to right."""
        return self.left, self.right


class Strokes:
    """Draws marks; keeps the glyphs' outlines."""

    def __init__(self) -> None:
        self._outlines = outlines()

    def draw(self, painter: QPainter, spot: Drawn, ink: Ink) -> None:
        """Draw one mark, whatever its form, without label."""
        mark = spot.mark
        if mark.form == "dot":
            fill = ink.ground if spot.is_faint else ink.line
            self._glyph(painter, spot, QPen(ink.line if spot.is_faint else ink.ground, 1.2), fill)
        elif mark.form == "tray":
            self._glyph(painter, spot, QPen(ink.line, 1.4), None)
        elif mark.form == "bar":
            _bar(painter, spot, ink)
        else:
            _bracket(painter, spot, ink)
        if mark.questioned:
            _question(painter, spot, ink)
        if mark.linked:
            _link(painter, spot, ink)
        if spot.voices:
            _voices(painter, spot, ink)
        if spot.is_disputed:
            _unequal(painter, spot, ink)

    def _glyph(self, painter: QPainter, spot: Drawn, pen: QPen, fill: QColor | None) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
        centre = QPointF(sum(spot.body) / 2, spot.middle)
        outline = self._outlines.get(spot.kind)
        if outline is None:
            painter.drawEllipse(centre, RADIUS, RADIUS)
        else:
            painter.drawPolygon(outline.translated(centre))


def _bar(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    left, right = spot.body
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_body(spot, ink.ground if spot.is_faint else ink.tint, ink.ground))
    painter.drawRect(QRectF(left, spot.middle - BODY_HALF, right - left, 2 * BODY_HALF))
    foot = QRectF(left, spot.middle + BODY_HALF - FOOT / 2, right - left, FOOT)
    painter.fillRect(foot, _body(spot, ink.line, ink.ground))
    painter.setPen(QPen(ink.line, 2))
    for x, end, _ in _ends(spot):
        if end == CAP:
            painter.drawLine(QLineF(x, spot.middle - BAR_CAP, x, spot.middle + BAR_CAP))
    _arrows(painter, spot, ink)


def _bracket(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    left, right = spot.body
    brush = _body(spot, ink.line, ink.ground)
    if spot.on_paper and brush.gradient() is not None:
        _dashes(painter, spot, brush)
    else:
        pen = QPen(brush, DASHED)
        pen.setDashPattern(DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(left + 2, spot.middle, right - 2, spot.middle))
    painter.setPen(QPen(ink.line, 1.6))
    top, bottom = spot.middle - CAP_HALF + 1, spot.middle + CAP_HALF - 1
    for x, end, inwards in _ends(spot):
        if end == CAP:
            serif = x + SERIF * inwards
            points = (QPointF(serif, top), QPointF(x, top), QPointF(x, bottom))
            painter.drawPolyline([*points, QPointF(serif, bottom)])
    _arrows(painter, spot, ink)


def _dashes(painter: QPainter, spot: Drawn, brush: QBrush) -> None:
    """Draw the dashes of a bracket one by one, those that are in the picture."""
    dash, step = DASHES[0] * DASHED, sum(DASHES) * DASHED
    seen = painter.clipBoundingRect() if painter.hasClipping() else QRectF()
    start, end = spot.left + 2, spot.right - 2
    x = start
    if not seen.isEmpty():
        x += step * max(0, floor((seen.left() - start) / step))
        end = min(end, seen.right())
    while x < end:
        painter.fillRect(QRectF(x, spot.middle - DASHED / 2, min(dash, end - x), DASHED), brush)
        x += step


def _arrows(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    painter.setPen(QPen(ink.line, 1.6))
    for x, end, inwards in _ends(spot):
        if end == ARROWED:
            wing = x + 4 * inwards
            tip = QPointF(x, spot.middle)
            painter.drawLine(QPointF(wing, spot.middle - 4), tip)
            painter.drawLine(QPointF(wing, spot.middle + 4), tip)


def _ends(spot: Drawn) -> tuple[tuple[float, str, int], tuple[float, str, int]]:
    mark = spot.mark
    left, right = spot.body
    return (left + 1, mark.left_end, 1), (right - 1, mark.right_end, -1)


def _body(spot: Drawn, colour: QColor, ground: QColor) -> QBrush:
    """Return what a body is filled with: it fades to nothing, or on paper to the ground."""
    mark = spot.mark
    if mark.left_end == mark.right_end == CAP:
        return QBrush(colour)
    left, right = spot.body
    clear = QColor(ground if spot.on_paper else colour)
    clear.setAlpha(255 if spot.on_paper else 0)
    gradient = QLinearGradient(left, 0, right, 0)
    gradient.setColorAt(0.0, colour if mark.left_end == CAP else clear)
    if FADE in {mark.left_end, mark.right_end}:
        gradient.setColorAt(FADED, colour)
        gradient.setColorAt(1 - FADED, colour)
    gradient.setColorAt(1.0, colour if mark.right_end == CAP else clear)
    return QBrush(gradient)


def _question(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    painter.setPen(ink.line)
    right = spot.body[1]
    box = QRectF(right, spot.middle - 8, 9, 16)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def _link(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    painter.setPen(QPen(ink.line, 1.0))
    right = spot.body[1]
    painter.drawLine(QLineF(right + 0.5, spot.middle - 3.5, right + 2.5, spot.middle - 5.5))


def _voices(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    """Draw a point below the mark for each voice that tells of it: one, two, or more."""
    count = min(spot.voices, MOST_VOICES)
    left = sum(spot.body) / 2 - 2.0 * (count - 1) - 0.75
    if spot.right - spot.left > 2 * RADIUS + 4:
        left = spot.left + 4
    below = BAR_CAP if spot.mark.form == "bar" else VOICES
    for number in range(count):
        painter.fillRect(QRectF(left + 4.0 * number, spot.middle + below, 1.5, 1.5), ink.line)


def _unequal(painter: QPainter, spot: Drawn, ink: Ink) -> None:
    """Draw “≠” above the left end."""
    painter.setPen(QPen(ink.line, 1.2))
    left, middle = spot.left - 3, spot.middle - 7
    for y in (middle - 1.5, middle + 1.5):
        painter.drawLine(QLineF(left, y, left + 6, y))
    painter.drawLine(QLineF(left + 1.5, middle + 3.5, left + 4.5, middle - 3.5))
