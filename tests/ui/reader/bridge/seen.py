"""What one sees of the panes, and what one does to them with the mouse."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton

from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.widgets.dragging import carrying

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NOTHING = Qt.KeyboardModifier.NoModifier


def pane(area, number):
    return area.findChild(ReaderPane, f"reader-{number}")


def slugs(area):
    return [one.property("sourceSlug") for one in area.open_panes()]


def tabs(area, number=1):
    bar = pane(area, number).findChild(QTabBar)
    if bar is None or not bar.isVisible():
        return []
    return [bar.tabText(at) for at in range(bar.count())]


def button(area, words):
    return next(one for one in area.findChildren(QToolButton) if one.text() == words)


def height(one):
    """Where the words on the opening stand in a pane, in pixels below its top."""
    words = one.view.text().index("The bridge was opened")
    return one.view.line_rect(words).top()


def drag(area, carried, x, event=QDragMoveEvent):
    point = QPoint(x, 200)
    made = event(point if event is not QDropEvent else QPointF(point), COPY, carried, LEFT, NOTHING)
    handler = {
        QDragEnterEvent: area.dragEnterEvent,
        QDragMoveEvent: area.dragMoveEvent,
        QDropEvent: area.dropEvent,
    }[event]
    handler(made)
    return made


def move(widget, point):
    """Move the mouse with its button held, which the helper for tests does not do."""
    where = QPointF(point)
    there = QPointF(widget.mapToGlobal(point))
    kind = QEvent.Type.MouseMove
    QApplication.sendEvent(widget, QMouseEvent(kind, where, there, LEFT, LEFT, NOTHING))


def drop(area, source_id, x):
    assert drag(area, carrying(source_id), x, QDragEnterEvent).isAccepted()
    drag(area, carrying(source_id), x)
    drag(area, carrying(source_id), x, QDropEvent)
    area.window().grab()
