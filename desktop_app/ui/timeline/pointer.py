"""What mouse, wheel and trackpad do to the timeline."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.ui.timeline.camera import Camera
from desktop_app.ui.timeline.ticks import period_between, stretch_at

NOTCH = 120.0
NOTCH_PIXELS = 60.0
NOTCH_ZOOM = 1.25


class Drag:
    """A press that becomes a drag once it has moved far enough; until then it may be a click.

    One that begins on the axis holds a period; any other moves the timeline.
    """

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._is_on_axis = False
        self.is_moving = False
        self.period: tuple[int, int] | None = None
        """The ordinals of the first and the last day that are held."""

    def press(self, at: QPointF) -> None:
        """Begin."""
        self._pressed = self._last = at
        self._is_on_axis = is_on_axis(self._camera, at)
        self.is_moving = False

    def move(self, to: QPointF) -> bool:
        """Go on; says whether something moved."""
        if self._pressed is None:
            return False
        far = (to - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self.is_moving = self.is_moving or far
        if not self.is_moving:
            return False
        if self._is_on_axis:
            one, other = (_day(self._camera, x) for x in (self._pressed.x(), to.x()))
            self.period = period_between(self._camera.view.scale, one, other)
        else:
            self._camera.pan(self._last.x() - to.x())
            self._camera.scroll(self._last.y() - to.y())
        self._last = to
        return True

    def release(self) -> bool:
        """End; says whether it was a click."""
        was_click = self._pressed is not None and not self.is_moving
        self._pressed = None
        self.is_moving = False
        return was_click

    def let_go(self) -> tuple[int, int] | None:
        """Return the period that was held, and hold it no longer."""
        held, self.period = self.period, None
        return held


def is_on_axis(camera: Camera, at: QPointF) -> bool:
    """Whether a place of the widget lies on the axis."""
    track = camera.view.frame.track
    return at.y() < track.top and at.x() >= track.left


def stretch_under(camera: Camera, x: float) -> tuple[int, int]:
    """Return the first and the last day of the year, month… that the axis names there."""
    return stretch_at(camera.view.scale, _day(camera, x))


def cursor_at(camera: Camera, at: QPointF | None, *, is_meant: bool) -> Qt.CursorShape:
    """Return how the pointer looks: upon something that can be chosen, on the axis, elsewhere."""
    if is_meant:
        return Qt.CursorShape.PointingHandCursor
    if at is not None and is_on_axis(camera, at):
        return Qt.CursorShape.CrossCursor
    return Qt.CursorShape.ArrowCursor


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


def pinched(camera: Camera, event: QNativeGestureEvent) -> bool:
    """Zoom where two fingers pinch; says whether they did."""
    if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
        return False
    camera.zoom(1 + event.value(), event.position().x())
    return True


def _day(camera: Camera, x: float) -> float:
    """Return the day number at a place of the widget, at most a year beyond all events."""
    view, limits = camera.view, camera.limits
    day = view.scale.day(x - view.frame.track.left)
    return min(max(day, limits.first - 366, 1), limits.last + 366)


def _pixels(event: QWheelEvent) -> tuple[float, float]:
    exact, turned = event.pixelDelta(), event.angleDelta()
    if not exact.isNull():
        return float(exact.x()), float(exact.y())
    return turned.x() / NOTCH * NOTCH_PIXELS, turned.y() / NOTCH * NOTCH_PIXELS
