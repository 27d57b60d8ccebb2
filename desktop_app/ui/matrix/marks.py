"""The five signs of the matrix, told apart by their shape: colour only helps.

A full disc is named; a ring that is closed is a list that is whole, without them; one that is
open, a list that may go on; a dash is silence; a cross, that they are said not to.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.model.claims import Standing
from desktop_app.ui.tokens import Tokens

_START, _TURN = 50 * 16, 260 * 16
"""Where the open ring begins and how far it goes, in sixteenths of a degree."""
_APART = 1.9
"""How far apart the middles of two signs are, as multiples of their size."""


def width_of_signs(number: int, size: float) -> float:
    """Return how many pixels wide some signs of `size` pixels are beside each other."""
    return size * (1 + _APART * (number - 1))


def paint_signs(
    painter: QPainter,
    standings: Sequence[Standing],
    tokens: Tokens,
    *,
    centre: QPointF,
    size: float,
    is_sure: bool = True,
) -> None:
    """Paint the signs of a cell beside each other, with a line between them where there are more.

    What is not sure has a question mark behind it.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = centre.x() - width_of_signs(len(standings), size) / 2 + size / 2
    places = [QPointF(left + at * _APART * size, centre.y()) for at in range(len(standings))]
    painter.setPen(QPen(QColor(tokens.quiet), max(1.0, size / 12)))
    for one, other in pairwise(places):
        gap = QPointF(size * 0.62, 0)
        painter.drawLine(one + gap, other - gap)
    for standing, place in zip(standings, places, strict=True):
        _paint_sign(painter, standing, tokens, place, size)
    if not is_sure:
        painter.setPen(QColor(tokens.text))
        box = QRectF(places[-1].x() + size * 0.7, centre.y() - size, size * 1.2, size * 2)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), "?")
    painter.restore()


def _paint_sign(
    painter: QPainter, standing: Standing, tokens: Tokens, centre: QPointF, size: float
) -> None:
    half = size / 2
    box = QRectF(centre.x() - half, centre.y() - half, size, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing == "named":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(box)
    elif standing == "not in a complete list":
        painter.setPen(_pen(tokens.text, size))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    elif standing == "not in a partial list":
        painter.setPen(_pen(tokens.quiet, size))
        painter.drawArc(box.adjusted(1, 1, -1, -1), _START, _TURN)
    elif standing == "said not to":
        painter.setPen(_pen(tokens.violence, size * 1.25))
        reach = half * 0.8
        painter.drawLine(centre + QPointF(-reach, -reach), centre + QPointF(reach, reach))
        painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach))
    else:
        painter.setPen(_pen(tokens.quiet, size))
        painter.drawLine(centre - QPointF(half * 0.6, 0), centre + QPointF(half * 0.6, 0))


def _pen(colour: str, size: float) -> QPen:
    return QPen(QColor(colour), max(1.5, size / 7), c=Qt.PenCapStyle.RoundCap)
