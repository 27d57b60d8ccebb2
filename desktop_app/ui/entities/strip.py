"""The tiny bar in a row that shows when an entity appears, and the sign of what is pinned."""

from math import sqrt

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.library.presence import Presence
from desktop_app.ui.entities.reading import PARTS

WIDTH, HEIGHT = PARTS, 12
"""In pixels: one for each part of the time."""
_LEAST, _FEW, _USUAL = 4, 12, 4
"""How high a tick is at least; how many are drawn thicker; of how many events one is at most high."""
_FUNNEL = QPolygonF(
    [
        QPointF(x, y)
        for x, y in (
            (-0.5, -0.42), (0.5, -0.42), (0.11, 0.06), (0.11, 0.5), (-0.11, 0.36), (-0.11, 0.06),
        )
    ]
)  # fmt: skip


def paint_presence(
    painter: QPainter, corner: QPointF, presence: Presence, *, colour: str, ground: str
) -> None:
    """Paint a tick for each part of the time with events, the higher the more there are.

    What lasted through several parts, or lies somewhere in them, is a pale line along them: it is
    never drawn at one place. `corner` is the upper left one of the bar.
    """
    left, bottom = round(corner.x()), round(corner.y()) + HEIGHT
    painter.fillRect(QRect(left, bottom - 1, WIDTH, 1), QColor(ground))
    pale, full = QColor(colour), QColor(colour)
    pale.setAlphaF(0.45)
    for at, count in enumerate(presence.perhaps):
        if count:
            painter.fillRect(QRect(left + at, bottom - 3, 1, 3), pale)
    peak = max(_USUAL, *presence.surely)
    ticks = sum(map(bool, presence.surely))
    thick = 2 if ticks <= _FEW else 1
    for at, count in enumerate(presence.surely):
        if count:
            height = _LEAST + round((HEIGHT - _LEAST) * sqrt(count / peak))
            painter.fillRect(
                QRect(left + min(at, WIDTH - thick), bottom - height, thick, height), full
            )


def paint_funnel(
    painter: QPainter, centre: QPointF, size: float, *, colour: str, is_filled: bool
) -> None:
    """Paint a funnel, `size` pixels wide: filled where something is a filter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.scale(size, size)
    painter.setPen(QPen(QColor(colour), 0.12))
    painter.setBrush(QColor(colour) if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(_FUNNEL)
    painter.restore()
