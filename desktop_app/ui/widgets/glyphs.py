"""The little shapes that tell kinds of events apart without colour, about the origin."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPolygonF

OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "meeting": ((-4.3, -4.3), (4.3, -4.3), (4.3, 4.3), (-4.3, 4.3)),
    "vote": ((0, -5.8), (5.8, 0), (0, 5.8), (-5.8, 0)),
    "election": ((0, -5.4), (5.6, 4.4), (-5.6, 4.4)),
    "term": ((-4.4, -5.6), (5.4, 0), (-4.4, 5.6)),
    "legal": (
        (-1.9, -5.4), (1.9, -5.4), (1.9, -1.9), (5.4, -1.9), (5.4, 1.9), (1.9, 1.9),
        (1.9, 5.4), (-1.9, 5.4), (-1.9, 1.9), (-5.4, 1.9), (-5.4, -1.9), (-1.9, -1.9),
    ),
    "violence": ((-5.6, -4.4), (5.6, -4.4), (0, 5.4)),
    "toll": ((-5.2, -4.6), (5.2, -4.6), (1.4, 0), (5.2, 4.6), (-5.2, 4.6), (-1.4, 0)),
    "other": ((0, -5.6), (5.3, -1.7), (3.3, 4.5), (-3.3, 4.5), (-5.3, -1.7)),
}  # fmt: skip
RADIUS = 5.5


def outlines() -> dict[str, QPolygonF]:
    """Give each kind's outline; a kind without one is a round dot."""
    return {
        kind: QPolygonF([QPointF(x, y) for x, y in points]) for kind, points in OUTLINES.items()
    }


def paint_event(painter: QPainter, kind: str, colour: str, *, centre: QPointF, size: float) -> None:
    """Paint the glyph of a kind of event, about `size` pixels wide, as the timeline has it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(size / (2 * RADIUS), size / (2 * RADIUS))
    painter.setPen(QColor(colour))
    painter.setBrush(QColor(colour))
    outline = outlines().get(kind)
    if outline is None:
        painter.drawEllipse(QPointF(), RADIUS, RADIUS)
    else:
        painter.drawPolygon(outline)
    painter.restore()
