"""The same events in our timeline and in a QGraphicsView, asked the same things by the same events.

The QGraphicsView is as lean as it can be: a line of Qt's own for each event, drawn in the width of
a dot or a bar however far one looks, and no words.
"""

import gc
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from moments import Watch, settle
from PySide6.QtCore import QPointF, QProcess, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QGraphicsLineItem,
    QGraphicsScene,
    QGraphicsView,
    QMainWindow,
    QWidget,
)

from desktop_app.main import Program, collect_garbage
from desktop_app.model.records import EVENT_KINDS, EventId
from desktop_app.ui.window import MainWindow

SIZE = (1440, 900)
HEIGHT = 400
"""How high the timeline is made, in pixels."""
ROOM = 60
"""Pixels that its tabs may need above it."""
NOTCH_ZOOM = 1.25
LONGEST = 300_000
"""Milliseconds in which a process that the window has started comes to its end."""
LANE, ROW, ROWS = 60, 6, 9
THICKNESS = 5
MARGIN = 30
"""Days before the first event and after the last one."""
EVENTS = "select kind, coalesce(earliest, latest), coalesce(latest, earliest), id from event"


class Place(NamedTuple):
    """An event, and its first day as ordinal."""

    event: int
    day: int


class Whence:
    """Our window on a dossier."""

    def __init__(self, path: Path) -> None:
        self.window: MainWindow = Program(QApplication.instance()).start(path)
        self.window.complete()
        self.window.resize(*SIZE)
        self.window.show()
        self.window.floors.setSizes([SIZE[1] - HEIGHT - ROOM, HEIGHT + ROOM])
        settle()
        timeline = self.window.bottom.timeline
        lacking = HEIGHT - timeline.height()
        upper, lower = self.window.floors.sizes()
        self.window.floors.setSizes([upper - lacking, lower + lacking])
        settle()
        timeline.setFocus(Qt.FocusReason.TabFocusReason)
        self._keyboard = timeline.focusProxy() or timeline
        middle = timeline.rect().center()
        self.target: QWidget = timeline.childAt(middle) or timeline
        self.size = timeline.size().toTuple()
        areas = self.window.readers.findChildren(QAbstractScrollArea)
        self.readers = [area.viewport() for area in areas]
        self.watch = Watch(self.window, [self.target, *self.readers])
        for process in self.window.findChildren(QProcess):
            process.waitForFinished(LONGEST)
        gc.collect()
        collect_garbage()

    def whole(self) -> None:
        """Show all events."""
        self._press(Qt.Key.Key_0)

    def centre(self, place: Place) -> None:
        """Put an event in the middle."""
        self.window.workspace.selection.show_event(EventId(place.event))
        self._press(Qt.Key.Key_C)

    def select_next(self) -> None:
        """Select the next event by time, as the key does."""
        QTest.keyClick(self._keyboard, Qt.Key.Key_Right)

    def select_first(self) -> None:
        """Select the first event by time."""
        self._press(Qt.Key.Key_Home)

    def turn_to_table(self) -> None:
        """Show the table in the place of the timeline."""
        self.window.bottom.show_page(1)

    def selected(self) -> int | None:
        """Return the id of the event that is selected."""
        return self.window.workspace.selection.focus.event

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._keyboard, key)
        settle()


class Graphics(QGraphicsView):
    """Pans and zooms as our timeline does."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, pan with Shift, else scroll."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(NOTCH_ZOOM ** (turned / 120), event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned // 2)
        else:
            super().wheelEvent(event)

    def whole(self) -> None:
        """Show all."""
        self.resetTransform()
        self.scale(self.viewport().width() / self.sceneRect().width(), 1)

    def _zoom(self, factor: float, at: QPointF) -> None:
        before = self.mapToScene(at.toPoint()).x()
        self.scale(factor, 1)
        bar = self.horizontalScrollBar()
        gone = (before - self.mapToScene(at.toPoint()).x()) * self.transform().m11()
        bar.setValue(bar.value() + round(gone))


class Peer:
    """A QGraphicsView alone in a window, an item an event."""

    def __init__(self, path: Path) -> None:
        self._scene = scene(path)
        self._view = Graphics(self._scene)
        self.window = QMainWindow()
        self.window.setCentralWidget(self._view)
        self.window.resize(SIZE[0], HEIGHT)
        self.window.show()
        settle()
        self.target = self._view.viewport()
        self.size = self._view.size().toTuple()
        self.watch = Watch(self.window, [self.target])
        gc.collect()
        gc.freeze()

    def whole(self) -> None:
        """Show all events."""
        self._view.whole()
        settle()

    def centre(self, place: Place) -> None:
        """Put an event in the middle."""
        middle = self._view.mapToScene(self._view.viewport().rect().center())
        self._view.centerOn(place.day, middle.y())
        settle()


def scene(path: Path) -> QGraphicsScene:
    """Return all events, in lanes by kind, a few rows in each."""
    made = QGraphicsScene()
    colours = [QColor.fromHsv(360 * at // len(EVENT_KINDS), 160, 160) for at in range(9)]
    pens = dict(zip(EVENT_KINDS, map(pen, colours), strict=True))
    lanes = {kind: place * LANE for place, kind in enumerate(EVENT_KINDS)}
    with closing(sqlite3.connect(path)) as connection:
        for kind, first, last, number in connection.execute(EVENTS):
            if first is not None:
                start, end = (date.fromisoformat(day).toordinal() for day in (first, last))
                y = lanes[kind] + number % ROWS * ROW
                item = QGraphicsLineItem(start, y, end, y)
                item.setPen(pens[kind])
                made.addItem(item)
    made.setSceneRect(made.itemsBoundingRect().adjusted(-MARGIN, -ROW, MARGIN, ROW))
    return made


def pen(colour: QColor) -> QPen:
    """Return what draws a day as a dot, and days as a bar."""
    drawn = QPen(colour, THICKNESS)
    drawn.setCosmetic(True)
    drawn.setCapStyle(Qt.PenCapStyle.RoundCap)
    return drawn


VIEWS = {"Whence": Whence, "QGraphicsView": Peer}
