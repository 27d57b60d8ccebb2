"""What of the timeline is no mark of an event, by itself, to show what it means."""

from array import array

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter

from desktop_app.ui.timeline import strip
from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import Frame, View
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.ground import GroundPainter
from desktop_app.ui.timeline.lanes import Stack
from desktop_app.ui.timeline.layout import bead_width
from desktop_app.ui.timeline.lettering import Lettering
from desktop_app.ui.timeline.levels import Crowd, Part
from desktop_app.ui.timeline.painter import Attention, ScenePainter
from desktop_app.ui.timeline.scale import Scale
from desktop_app.ui.timeline.scene import BEAD_HIGHER, BeadSpot, Scene, Shade
from desktop_app.ui.timeline.ticks import TickWords

COUNTED, OVER = 12, 3
_HEIGHTS = (1, 1, 4, 9, 3, 1, 0, 0, 1, 0, 2, 5, 2, 1, 0, 1)
_SHOWN = (0.15, 0.5)
_NO_TICKS = TickWords(("",) * 12)


def paint_bead(
    painter: QPainter, inks: Inks, kind: str, area: QRectF, *, is_over: bool = False
) -> None:
    """Paint a bead of a dozen events, or one that counts three without room, into `area`."""
    lettering = Lettering(painter.font())
    count = OVER if is_over else COUNTED
    width = bead_width(f"+{count}" if is_over else str(count), lettering.digit)
    high = 0.8 * lettering.height + BEAD_HIGHER  # without the room for accents and tails
    left, top = area.center().x() - width / 2, area.center().y() - high / 2
    crowd = Crowd(1, 1, (Part(array("i", range(count)), 0, count),), count, count)
    bead = BeadSpot(crowd, Box(left, top, left + width, top + high), 0, 0, kind)
    scene = Scene(over=(bead,)) if is_over else Scene(beads=(bead,))
    painter.save()
    scenes = ScenePainter(inks, lettering, painter.font())
    scenes.paint(painter, _view(area), scene, Attention())
    painter.restore()


def paint_gap(painter: QPainter, inks: Inks, area: QRectF) -> None:
    """Paint the shading of a stretch without reports into `area`."""
    inner = area.adjusted(4, 3, -4, -3)
    painter.save()
    painter.translate(inner.topLeft())
    view = _view(QRectF(QPointF(), inner.size()))
    _ground(inks, painter.font()).paint_gaps(painter, view, [Shade(1, 101, "")])
    painter.restore()


def paint_period(painter: QPainter, inks: Inks, area: QRectF) -> None:
    """Paint the tint of a period into `area`."""
    inner = area.adjusted(10, 3, -10, -3)
    painter.save()
    painter.translate(inner.topLeft())
    view = _view(QRectF(QPointF(), inner.size()))
    _ground(inks, painter.font()).paint_period(painter, view, Shade(1, 101, ""), is_held=False)
    painter.restore()


def paint_strip(painter: QPainter, inks: Inks, area: QRectF) -> None:
    """Paint a short overview, with the window on it, into `area`."""
    inner = area.adjusted(2, 2, -2, -2)
    ratio = painter.transform().m11() * painter.device().devicePixelRatioF()
    letters = strip.Letters(painter.font(), _NO_TICKS)
    heights = strip.Heights(_HEIGHTS, _HEIGHTS)
    bars = strip.bars_picture(
        QSizeF(inner.size()), ratio, Scale(1.1, 0.5, inner.width()), heights, inks, letters
    )
    painter.save()
    painter.translate(inner.topLeft())
    painter.fillRect(QRectF(QPointF(), inner.size()), inks.strip)
    start, end = (share * inner.width() for share in _SHOWN)
    strip.paint_window(painter, start, end, inner.height(), inks)
    painter.drawPixmap(QPointF(), bars)
    painter.restore()


def _view(area: QRectF) -> View:
    """Return a view whose track reaches over `area`, without names of lanes and without an axis."""
    frame = Frame(area.right(), area.bottom(), 0, 0, line=-13, foot=0)
    return View(frame, Scale(1, 100, max(area.right(), 1)), Stack((), 0, 0), 0)


def _ground(inks: Inks, font: QFont) -> GroundPainter:
    return GroundPainter(inks, Lettering(font), _NO_TICKS)
