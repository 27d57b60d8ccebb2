"""The painted timeline: a widget that shows events in time and tells which one is meant."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import QWidget

from desktop_app.ui.timeline import keyboard, pointer
from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import Camera
from desktop_app.ui.timeline.colours import Inks, TimelineColours
from desktop_app.ui.timeline.failing import Failing
from desktop_app.ui.timeline.ground import paint_focus
from desktop_app.ui.timeline.hand import Hand
from desktop_app.ui.timeline.lettered import Chosen
from desktop_app.ui.timeline.painter import Attention
from desktop_app.ui.timeline.plot import Mask, Plot
from desktop_app.ui.timeline.pointing import (
    edges_of,
    found,
    gap_at,
    is_taken_apart,
    tip_of,
)
from desktop_app.ui.timeline.scale import Limits
from desktop_app.ui.timeline.scene import BeadSpot, Scene, Shade, shaded
from desktop_app.ui.timeline.stage import Setting, Stage
from desktop_app.ui.timeline.telling import Told
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.words import Words

NOWHERE = Box(0, 0, 0, 0)


class TimelineView(QWidget):
    """Shows events in lanes along time.

    It knows neither library nor selection: it tells what the user chose and hovers, and marks
    an event as selected only when told so. `words` reads titles.
    """

    event_chosen = Signal(object)
    """`event_chosen(id)`"""
    event_hovered = Signal(object)
    """`event_hovered(id | None)`"""
    crowd_opened = Signal(object, object)
    """`crowd_opened(crowd, point)`: one that no zoom takes apart; the point is on the screen."""
    period_chosen = Signal(int, int)
    """`period_chosen(first, last)`, ordinals of days, both included."""
    selection_shown = Signal()
    moved = Signal()
    """Another stretch of time is shown."""
    failed = Signal(object)
    """`failed(error)`: what is to be painted cannot be read; said once of each plot."""
    plot_changed = Signal()
    """Other events are drawn, or others of them stand out."""

    def __init__(
        self,
        colours: TimelineColours,
        ticks: TickWords,
        words: Words,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self._words = words
        self.tell: Callable[[int], Told] = self._title_of
        """Says in words what there is at a place of the chronology; whoever knows more is put in."""
        self._empty_words = ""
        self._camera = Camera(Plot.empty())
        self._hand = Hand(self)
        self._allowed: Mask | None = None
        self._attention = Attention()
        self._meant: int | None = None
        self._known_on = 0
        self._setting = Setting()
        self._scene: Scene | None = None
        self._failing = Failing(self.failed.emit)
        self.ends = (NOWHERE, NOWHERE)
        """Where it says how many events are earlier and how many later."""
        self._shows_focus = False
        self._companion: object = None
        self._inks = Inks(colours)
        self._stage = Stage(self._inks, self.font(), ticks, words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timeline"))
        self.setMinimumHeight(96)

    @property
    def plot(self) -> Plot:
        """What is drawn."""
        return self._camera.plot

    @property
    def camera(self) -> Camera:
        """From where it is looked at."""
        return self._camera

    @property
    def selected(self) -> int | None:
        """The id of the selected event."""
        return self._attention.selected

    @property
    def selected_place(self) -> int | None:
        """Its place in the chronology; None where it is not in it."""
        return self._attention.selected_place

    def show_plot(self, plot: Plot, known_on: int = 0, limits: Limits | None = None) -> None:
        """Show other events or lanes; the window on time stays, unless all was shown.

        `known_on` is the ordinal of the day as known on, or 0; `limits` hold all that may be
        shown, by default these events.
        """
        self._known_on = known_on
        self._failing.forget()
        was_shown = self._shows_selected()
        self._camera.set_plot(plot, limits)
        place = found(plot.chronology, self._attention.selected, self.selected_place, self._words)
        self._meant = place
        self._attention = self._attention._replace(selected_place=place)
        self._make_room(is_kept=was_shown)
        self.plot_changed.emit()

    def stand_out(self, bright: Mask | None, allowed: Mask | None) -> None:
        """Draw all others pale; keys lead only to those allowed. None: no other, or everywhere."""
        self.plot.stand_out(bright)
        self._allowed = allowed
        self._hand.forget_tip()
        self._renew()
        self.plot_changed.emit()

    def set_colours(self, colours: TimelineColours) -> None:
        """Paint in other colours."""
        self._inks = Inks(colours)
        self._letter()
        self._renew()

    def set_empty_words(self, words: str) -> None:
        """Say why there is nothing, while there is nothing."""
        self._empty_words = words
        self.update()

    def set_gaps(self, gaps: Sequence[Shade]) -> None:
        """Shade these stretches of time."""
        self._setting = self._setting._replace(gaps=gaps)
        self._renew()

    def show_period(self, period: Shade | None) -> None:
        """Tint the period that is let through."""
        self._setting = self._setting._replace(period=period)
        self.update()

    def set_selected(self, event: int | None) -> None:
        """Mark an event as selected and bring it into sight; what is in sight does not move."""
        if event != self._attention.selected:
            self._select(event, found(self.plot.chronology, event, self._meant, self._words))

    def choose(self, place: int) -> None:
        """Ask for the event at a place; of several places of one event this is the one meant."""
        self._meant = place
        event = self.plot.chronology.ids[place]
        if event == self._attention.selected:
            self._select(event, place)
        self.event_chosen.emit(event)

    def open_bead(self, bead: BeadSpot) -> None:
        """Take a crowd apart by zooming in; where no zoom does, let somebody choose from it."""
        crowd, days = bead.crowd, self._camera.view.scale.days
        if bead not in self.scene().over and is_taken_apart(self.plot, crowd, days):
            self.go(lambda: self._camera.look_at(crowd.first, crowd.last))
        else:
            foot = QPoint(round(bead.box.left), round(bead.box.bottom))
            self.crowd_opened.emit(crowd, self.mapToGlobal(foot))

    def point_at(self, meant: int | BeadSpot | None) -> None:
        """Highlight the event at a place, or a bead, and tell which event it is."""
        bead = meant if isinstance(meant, BeadSpot) else None
        event = self.plot.chronology.ids[meant] if isinstance(meant, int) else None
        if bead != self._attention.hovered_bead:
            self._attention = self._attention._replace(hovered_bead=bead)
            self.update()
        if event != self._attention.hovered:
            self.set_hovered(event)
            self.event_hovered.emit(event)

    def tip_of(self, meant: int | BeadSpot | None, at: QPointF) -> str:
        """Say what there is at a place of the chronology, in a bead, or in a gap of reports."""
        words = tip_of(meant, self.plot, self._words, self.tell)
        return words or gap_at(self._setting.gaps, self._camera.view, at)

    def set_hovered(self, event: int | None) -> None:
        """Highlight an event softly, wherever the pointer is; nothing moves."""
        if event != self._attention.hovered:
            self._attention = self._attention._replace(hovered=event)
            self.update()

    def go(self, step: Callable[[], None] | None = None) -> None:
        """Take a step, if it was not taken already, and show where it has led."""
        if step is not None:
            step()
        self._renew()
        self.moved.emit()

    def fit(self) -> None:
        """Show all events."""
        self.go(self._camera.fit)

    def zoom_in(self) -> None:
        """Show more detail about the selected event, or about the middle."""
        self.go(lambda: keyboard.zoom(self._camera, keyboard.ZOOM, self.selected_place))

    def zoom_out(self) -> None:
        """Show less detail about the selected event, or about the middle."""
        self.go(lambda: keyboard.zoom(self._camera, 1 / keyboard.ZOOM, self.selected_place))

    def look_from(self, start: float, days: float | None = None) -> None:
        """Show so many days, or as many as now, from a day on."""
        wanted = self._camera.view.scale.days if days is None else days
        self.go(lambda: self._camera.look_from(start, wanted))

    def keep(self, companion: object) -> None:
        """Hold on to what lives as long as the view; Qt holds no Python references."""
        self._companion = companion

    def rect_of(self, place: int) -> QRect:
        """Where an event's mark lies, or its bead, in the widget; null where it is out of sight."""
        box = self.scene().box_of(place)
        if box is None:
            return QRect()
        return QRect(round(box.left), round(box.top), round(box.width), round(box.bottom - box.top))

    def scene(self) -> Scene:
        """Give what is to be seen now: marks and labels and their places."""
        if self._scene is None:
            event, place = self._attention.selected, self._attention.selected_place
            chosen = None if event is None or place is None else Chosen(event, place)
            self._scene = Scene()
            with self._failing:
                self._scene = self._stage.compose(
                    self._camera, self._known_on, chosen, self._setting.gaps
                )
        return self._scene

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._inks.panel)
        if self.plot.chronology.size:
            with self._failing:
                self._paint_events(painter)
        else:
            painter.setPen(self._inks.quiet)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._empty_words)
        if self._shows_focus and self.hasFocus():
            paint_focus(painter, self._inks.accent, self.width(), self.height())
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep what is looked at."""
        self._make_room(is_kept=self._shows_selected())
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._letter()
            self._make_room(is_kept=self._shows_selected())

    def sizeHint(self) -> QSize:
        """Room for a handful of lanes."""
        return QSize(1000, 220)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to another event, zoom, pan, fit or centre."""
        self._shows_focus = True
        self.update()
        if not keyboard.is_ours(event):
            event.ignore()
        elif keyboard.moved(event, self._camera, self.selected_place):
            self.go()
        elif keyboard.is_enter(event) and (bead := self.scene().bead_of(self.selected_place)):
            self.open_bead(bead)
        else:
            standing = keyboard.Standing(self.selected_place, self._allowed)
            is_in_lane = keyboard.stays_in_lane(event)
            place = keyboard.led_to(event.key(), self._camera, standing, is_in_lane=is_in_lane)
            if place is None:
                event.ignore()
            else:
                self.choose(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the lanes, pan or zoom."""
        self.go(lambda: pointer.turn(self._camera, event))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or highlight what is under the pointer."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose a period upon the axis, else show all events, unless one is meant."""
        self._hand.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Highlight nothing any more."""
        super().leaveEvent(event)
        self._hand.hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse brought the focus."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason

    def event(self, event: QEvent) -> bool:
        """Give tips, and zoom where two fingers pinch."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._hand.tip(event)
            return True
        if isinstance(event, QNativeGestureEvent) and pointer.pinched(self._camera, event):
            self.go()
            return True
        return super().event(event)

    def _title_of(self, place: int) -> Told:
        words = self._words.at(self.plot.chronology, place)
        return Told(words.slug, words.title)

    def _selected_slug(self) -> str:
        place = self.selected_place
        return "" if place is None else self._words.at(self.plot.chronology, place).slug

    selectedEvent = Property(str, _selected_slug)

    def _paint_events(self, painter: QPainter) -> None:
        scene, setting, held = self.scene(), self._setting, self._hand.period
        if held is not None:
            setting = setting._replace(period=shaded(*held), is_held=True)
            scene = scene.without_callout(self._camera.view.frame.track.top)
        edges = edges_of(scene, self.plot)
        self.ends = self._stage.paint(painter, self._camera, scene, edges, setting)
        self._stage.paint_events(painter, self._camera, scene, self._attention)
        if scene.is_empty:
            track = self._camera.view.frame.track
            area = QRectF(track.left, track.top, track.width, track.bottom - track.top)
            painter.setPen(self._inks.quiet)
            words = self.tr("Nothing in sight: 0 shows everything")
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _select(self, event: int | None, place: int | None) -> None:
        self._attention = self._attention._replace(selected=event, selected_place=place)
        self._meant = place
        if place is not None:
            self._camera.reveal(place)
        self.go()
        self.selection_shown.emit()

    def _letter(self) -> None:
        self._stage = Stage(self._inks, self.font(), self._ticks, self._words)

    def _shows_selected(self) -> bool:
        place = self.selected_place
        return place is not None and self._camera.shows(place)

    def _make_room(self, *, is_kept: bool) -> None:
        """Follow another size or plot; the selected event stays in sight where it `is_kept`."""
        self._camera.resize(self._stage.room(self.plot, self.width(), self.height()))
        place = self.selected_place
        if is_kept and place is not None and not self._camera.shows(place):
            self._camera.reveal(place)
        self._renew()

    def _renew(self) -> None:
        self._scene = None
        self.update()
