"""The little shapes that tell kinds of entities apart without colour."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

_CORNERS = {
    "country": ((0, -0.58), (0.58, 0), (0, 0.58), (-0.58, 0)),
    "place": ((-0.54, -0.44), (0.54, -0.44), (0, 0.54)),
    "office": ((0, -0.56), (0.48, -0.1), (0.48, 0.46), (-0.48, 0.46), (-0.48, -0.1)),
    "law": ((-0.34, -0.5), (0.34, -0.5), (0.34, 0.5), (-0.34, 0.5)),
}


@cache
def entity_shape(kind: str) -> QPainterPath:
    """Return the outline of a kind of entity, about the origin and about one unit wide."""
    path = QPainterPath()
    if kind in _CORNERS:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _CORNERS[kind]]))
        path.closeSubpath()
    elif kind == "group":
        path.addRoundedRect(QRectF(-0.45, -0.45, 0.9, 0.9), 0.18, 0.18)
    else:
        path.addEllipse(QRectF(-0.5, -0.5, 1, 1))
    return path


def paint_entity(
    painter: QPainter, kind: str, colour: str, *, centre: QPointF, size: float
) -> None:
    """Paint the shape of a kind, `size` pixels wide; what is of no kind is an empty ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(size, size)
    if kind == "other":
        painter.setPen(QPen(QColor(colour), 0.18))
        painter.drawEllipse(QRectF(-0.4, -0.4, 0.8, 0.8))
    else:
        painter.fillPath(entity_shape(kind), QColor(colour))
    painter.restore()
