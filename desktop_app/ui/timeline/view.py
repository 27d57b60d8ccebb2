"""The painted timeline: a widget that shows events in time and tells which one is meant."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Property, QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.ui.timeline import keyboard, pointer
from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import Camera, Room
from desktop_app.ui.timeline.colours import Inks, TimelineColours
from desktop_app.ui.timeline.hit import under
from desktop_app.ui.timeline.items import Lane, TimelineItem
from desktop_app.ui.timeline.lettering import Lettering
from desktop_app.ui.timeline.packing import Seat
from desktop_app.ui.timeline.painter import Attention, Edges, ScenePainter, paint_focus
from desktop_app.ui.timeline.scene import Scene, View, composed, with_chosen
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.tips import tip_for

NOWHERE = Box(0, 0, 0, 0)
EMPTY = Scene((), (), {}, 0, 0)
WORDS_INSET = 14.0


class TimelineView(QWidget):
    """Shows events in lanes along time.

    It knows neither library nor selection: it tells what the user chose and hovers, and marks
    an event as selected only when told so.
    """

    item_chosen = Signal(object)
    item_hovered = Signal(object)
    selection_shown = Signal()

    def __init__(
        self, colours: TimelineColours, words: TickWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._empty_words = ""
        self._camera = Camera()
        self._drag = pointer.Drag(self._camera)
        self._lanes: tuple[Lane, ...] = ()
        self._emphasised: frozenset[int] | None = None
        self._attention = Attention()
        self._scene: Scene | None = None
        self._composed = EMPTY
        self._composed_from: tuple[Sequence[Seat], View, frozenset[int] | None] | None = None
        self._ends = (NOWHERE, NOWHERE)
        self._shows_focus = False
        self._companion: object = None
        self._inks = Inks(colours)
        self._letter()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timeline"))
        self.setMinimumHeight(96)

    @property
    def items(self) -> tuple[TimelineItem, ...]:
        """The events in order of time."""
        return self._camera.order

    @property
    def selected(self) -> int | None:
        """The key of the selected event."""
        return self._attention.selected

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these events; at the first time, and until somebody moves, all of them."""
        self._camera.set_items(items)
        self._renew()

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        """Lay the events in these lanes, from top to bottom; those without events are left out."""
        self._lanes = tuple(lanes)
        self._camera.set_lanes(lanes)
        self._make_room()

    def set_colours(self, colours: TimelineColours) -> None:
        """Paint in other colours."""
        self._inks = Inks(colours)
        self._painter = ScenePainter(self._inks, self._lettering, self._words)
        self.update()

    def set_empty_words(self, words: str) -> None:
        """Say why there is nothing, while there is nothing."""
        self._empty_words = words
        self.update()

    def set_selected(self, key: int | None) -> None:
        """Mark an event as selected and bring it into sight; what is in sight does not move."""
        if key != self._attention.selected:
            self._attention = Attention(key, self._attention.hovered)
            if key is not None:
                self._camera.reveal(key)
            self._renew()
            self.selection_shown.emit()

    def set_hovered(self, key: int | None) -> None:
        """Highlight an event softly, wherever the pointer is; nothing moves."""
        if key != self._attention.hovered:
            self._attention = Attention(self._attention.selected, key)
            self.update()

    def set_emphasised(self, keys: Collection[int] | None) -> None:
        """Draw all other events pale; None: none is pale."""
        self._emphasised = None if keys is None else frozenset(keys)
        self._renew()

    def fit(self) -> None:
        """Show all events."""
        self._camera.fit()
        self._renew()

    def zoom_in(self) -> None:
        """Show more detail about the selected event, or about the middle."""
        self._zoom(keyboard.ZOOM)

    def zoom_out(self) -> None:
        """Show less detail about the selected event, or about the middle."""
        self._zoom(1 / keyboard.ZOOM)

    def centre(self) -> None:
        """Put the selected event in the middle."""
        if self._attention.selected is not None:
            self._camera.centre(self._attention.selected)
            self._renew()

    def keep(self, companion: object) -> None:
        """Hold on to what lives as long as the view; Qt holds no Python references."""
        self._companion = companion

    def day_at(self, x: float) -> float:
        """Give the day number at a place of the widget."""
        return self._camera.view.scale.day(x - self._camera.view.frame.track.left)

    def rect_of(self, key: int) -> QRect:
        """Where an event's mark lies in the widget, in sight or not; null for no such event."""
        seat = self._camera.seat(key)
        if seat is None:
            return QRect()
        box = self._camera.view.spot(seat).box
        return QRect(round(box.left), round(box.top), round(box.width), round(box.bottom - box.top))

    def scene(self) -> Scene:
        """Give what is to be seen now: marks and labels and their places."""
        if self._scene is None:
            seats, view = self._camera.packing.seats, self._camera.view
            if self._composed_from != (seats, view, self._emphasised):
                self._composed_from = (seats, view, self._emphasised)
                self._composed = composed(*self._composed_from, self._lettering.width)
            self._scene = self._composed
            if self._attention.selected is not None:
                self._scene = with_chosen(
                    self._composed, self._attention.selected, view, self._lettering.width
                )
        return self._scene

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._inks.panel)
        if self._camera.order:
            self._paint_events(painter)
        else:
            painter.setPen(self._inks.quiet)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._empty_words)
        if self._shows_focus and self.hasFocus():
            paint_focus(painter, self._inks.accent, self.width(), self.height())
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep what is looked at."""
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._letter()
            self._make_room()

    def sizeHint(self) -> QSize:
        """Room for a handful of lanes."""
        return QSize(1000, 220)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to another event, zoom, fit or centre."""
        self._shows_focus = True
        if not keyboard.is_ours(event):
            event.ignore()
        elif keyboard.moved(event.key(), self._camera, self.selected):
            self._renew()
        elif (item := keyboard.led_to(event.key(), self._camera, self.selected)) is not None:
            self.item_chosen.emit(item.key)
        else:
            event.ignore()
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the lanes, pan or zoom."""
        pointer.turn(self._camera, event)
        self._renew()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while dragging, else highlight what is under the pointer."""
        if self._drag.move(event.position()):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._renew()
        else:
            self._hover(self._under(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        self.unsetCursor()
        if event.button() == Qt.MouseButton.LeftButton and self._drag.release():
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all events, unless one is meant."""
        if event.button() == Qt.MouseButton.LeftButton and self._under(event.position()) is None:
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Highlight nothing any more."""
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse brought the focus."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason

    def event(self, event: QEvent) -> bool:
        """Give tips, and zoom where two fingers pinch."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tip(event.pos(), event.globalPos())
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._camera.zoom(1 + event.value(), event.position().x())
            self._renew()
            return True
        return super().event(event)

    def _selected_slug(self) -> str:
        seat = self._camera.seat(self.selected)
        return "" if seat is None else seat.item.slug

    selectedEvent = Property(str, _selected_slug)

    def _paint_events(self, painter: QPainter) -> None:
        scene, view = self.scene(), self._camera.view
        self._ends = self._painter.paint_axis(painter, view, self._edges(scene))
        self._painter.paint_ground(painter, view)
        self._painter.paint_lanes(painter, view, self._camera.overflow)
        self._painter.paint_scene(painter, view, scene, self._attention)
        painter.setClipping(False)

    def _click(self, at: QPointF) -> None:
        key = self._under(at)
        earlier, later = self._ends
        if key is not None:
            self.item_chosen.emit(key)
        elif earlier.width > 0 and earlier.distance(at.x(), at.y()) <= WORDS_INSET / 2:
            self._camera.go_beyond(-1)
        elif later.width > 0 and later.distance(at.x(), at.y()) <= WORDS_INSET / 2:
            self._camera.go_beyond(1)
        self._renew()

    def _hover(self, key: int | None) -> None:
        if key != self._attention.hovered:
            self.setCursor(
                Qt.CursorShape.ArrowCursor if key is None else Qt.CursorShape.PointingHandCursor
            )
            self.set_hovered(key)
            self.item_hovered.emit(key)

    def _tip(self, at: QPoint, on_screen: QPoint) -> None:
        key = self._under(QPointF(at))
        seat = self._camera.seat(key)
        if key is None or seat is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen, tip_for(seat.item), self, self.rect_of(key))

    def _under(self, at: QPointF) -> int | None:
        return under(self.scene().targets(), at.x(), at.y())

    def _edges(self, scene: Scene) -> Edges:
        return Edges(
            "‹ " + self.tr("%n earlier", "", scene.earlier) if scene.earlier else "",
            self.tr("%n later", "", scene.later) + " ›" if scene.later else "",
            self.tr("Undated"),
        )

    def _zoom(self, factor: float) -> None:
        """Zoom about the selected event while it is in sight, else about the middle."""
        track = self._camera.view.frame.track
        middle = (track.left + track.right) / 2
        chosen = self.scene().spot(-1 if self.selected is None else self.selected)
        if chosen is not None and chosen.seat.is_dated:
            middle = min(max((chosen.box.left + chosen.box.right) / 2, track.left), track.right)
        self._camera.zoom(factor, middle)
        self._renew()

    def _letter(self) -> None:
        self._lettering = Lettering(self.font())
        self._composed_from = None
        self._painter = ScenePainter(self._inks, self._lettering, self._words)

    def _make_room(self) -> None:
        texts = [lane.title for lane in self._lanes]
        names = max((self._lettering.width(text) for text in texts), default=0.0)
        tray = self._lettering.width(self.tr("Undated")) + WORDS_INSET
        line = round(0.8 * self._lettering.height)  # without the room for accents and tails
        names = max(names + 2 * WORDS_INSET, 96.0)
        self._camera.resize(Room(self.width(), self.height(), names, tray, line))
        self._renew()

    def _renew(self) -> None:
        self._scene = None
        self.update()
