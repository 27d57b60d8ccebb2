"""What mouse, wheel and trackpad do to the timeline."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.timeline.camera import Camera

NOTCH = 120.0
NOTCH_PIXELS = 60.0
NOTCH_ZOOM = 1.25


class Drag:
    """A press that becomes a drag once it has moved far enough; until then it may be a click."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self.is_moving = False

    def press(self, at: QPointF) -> None:
        """Begin."""
        self._pressed = self._last = at
        self.is_moving = False

    def move(self, to: QPointF) -> bool:
        """Go on; says whether the timeline moved."""
        if self._pressed is None:
            return False
        far = (to - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self.is_moving = self.is_moving or far
        if self.is_moving:
            self._camera.pan(self._last.x() - to.x())
            self._camera.scroll(self._last.y() - to.y())
            self._last = to
        return self.is_moving

    def release(self) -> bool:
        """End; says whether it was a click."""
        was_click = self._pressed is not None and not self.is_moving
        self._pressed = None
        self.is_moving = False
        return was_click


def turn(camera: Camera, event: QWheelEvent) -> None:
    """Follow the wheel: lanes, or time where the lanes fit; with Shift time; with Ctrl zoom."""
    across, down = _pixels(event)
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        camera.zoom(NOTCH_ZOOM ** ((down or across) / NOTCH_PIXELS), event.position().x())
    elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or camera.overflow == 0:
        camera.pan(-(across or down))
    else:
        camera.pan(-across)
        camera.scroll(-down)


def _pixels(event: QWheelEvent) -> tuple[float, float]:
    exact, turned = event.pixelDelta(), event.angleDelta()
    if not exact.isNull():
        return float(exact.x()), float(exact.y())
    return turned.x() / NOTCH * NOTCH_PIXELS, turned.y() / NOTCH * NOTCH_PIXELS
