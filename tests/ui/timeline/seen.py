"""What is seen of the timeline, and what a hand does with it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.timeline.colours import TimelineColours

AMBER, BLUE = "#9a6700", "#2f6db0"
COLOURS = TimelineColours(
    "#fbfaf8", "#e2dfd8", "#1f2328", "#5f646c", "#2f5d8c", AMBER, {"statement": BLUE}
)
NO_BUTTON = Qt.MouseButton.NoButton
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def middle(view, key) -> QPoint:
    return view.rect_of(key).center()


def is_seen(view, key) -> bool:
    return any(spot.seat.item.key == key for spot in (*view.scene().spots, *view.scene().tray))


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
    for place in map(QPointF, (start + by / 2, start + by)):
        there = QPointF(view.mapToGlobal(place))
        held = QMouseEvent(QEvent.Type.MouseMove, place, there, NO_BUTTON, LEFT, NO_KEYS)
        QApplication.sendEvent(view, held)
    QTest.mouseRelease(view, LEFT, pos=start + by)
