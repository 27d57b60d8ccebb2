"""What is seen of the timeline, and what a hand does with it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.ui.timeline.colours import TimelineColours

AMBER, BLUE = "#9a6700", "#2f6db0"
COLOURS = TimelineColours(
    "#fbfaf8", "#e2dfd8", "#1f2328", "#5f646c", "#2f5d8c", AMBER, {"statement": BLUE}
)
NO_BUTTON = Qt.MouseButton.NoButton
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def middle(view, key) -> QPoint:
    """The middle of an event's mark, or of its bead."""
    return view.rect_of(view.place(key)).center()


def is_seen(view, key) -> bool:
    """Whether an event has a mark of its own in sight."""
    return bool(view.scene().spots_of(key))


def day_at(view, x: float) -> float:
    """The day that lies at a place of the widget."""
    looked = view.camera.view
    return looked.scale.day(x - looked.frame.track.left)


def days(view) -> float:
    """How many days are in sight."""
    return view.camera.view.scale.days


def centre(view, key) -> None:
    """Bring an event into the middle of the widget."""
    view.camera.centre(view.place(key))
    view.look_from(view.camera.view.scale.start)


def scroll(view) -> float:
    """How far the lanes are scrolled, in pixels."""
    return view.camera.view.scroll


def move(view, to: QPoint) -> None:
    """Move the pointer with the button held down."""
    place = QPointF(to)
    there = QPointF(view.mapToGlobal(place))
    held = QMouseEvent(QEvent.Type.MouseMove, place, there, NO_BUTTON, LEFT, NO_KEYS)
    QApplication.sendEvent(view, held)


def tip_at(view, at: QPoint) -> str:
    """What the tip at a place of the widget says."""
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    return QToolTip.text()


def picture(view) -> QImage:
    return view.grab().toImage()


def zoom_in(view, times: int) -> None:
    for _ in range(times):
        view.zoom_in()


def wheel(view, at, *, down=0, across=0, keys=Qt.KeyboardModifier.NoModifier, pixels=None):
    event = QWheelEvent(
        QPointF(at),
        view.mapToGlobal(QPointF(at)),
        pixels or QPoint(),
        QPoint(across * -120, down * -120),
        NO_BUTTON,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    move(view, start + by / 2)
    move(view, start + by)
    QTest.mouseRelease(view, LEFT, pos=start + by)
