"""The overview below the timeline: all of time in a strip, and the stretch that is shown."""

from array import array

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from desktop_app.ui.timeline import density, sliding, strip
from desktop_app.ui.timeline.colours import Inks, TimelineColours
from desktop_app.ui.timeline.scale import Limits, Scale, fitted
from desktop_app.ui.timeline.sliding import Hold, Part, Window
from desktop_app.ui.timeline.stretches import stretch_in_words
from desktop_app.ui.timeline.ticks import TickWords, period_between
from desktop_app.ui.widgets.own_keys import is_kept
from desktop_app.ui.wording import events_counted

ZOOM = 1.5
ZOOMS = {Qt.Key.Key_Plus: ZOOM, Qt.Key.Key_Equal: ZOOM, Qt.Key.Key_Minus: 1 / ZOOM}
KEYS = {*ZOOMS, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_0}
OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
CURSORS: dict[Part, Qt.CursorShape] = {
    "window": Qt.CursorShape.OpenHandCursor,
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "beside": Qt.CursorShape.CrossCursor,
}
_NOTHING: "array[int]" = array("i")
_NOWHERE = Limits(730_120, 738_156)


class Overview(QWidget):
    """Shows where along time events are dense, and which stretch the timeline shows.

    It moves nothing itself: it tells where somebody wants the window, and draws it where it is
    told that the timeline is. A drag beside the window chooses a period; inside it, too, with
    Shift, or where all is shown and there is nowhere to move to.
    """

    window_moved = Signal(float)
    """`window_moved(start)`: the day number at which the timeline is to begin."""
    window_resized = Signal(float, float)
    """`window_resized(start, days)`"""
    period_chosen = Signal(int, int)
    """`period_chosen(first, last)`, ordinals of days, both included."""

    def __init__(
        self, colours: TimelineColours, words: TickWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inks = Inks(colours)
        self._letters = strip.Letters(self.font(), words)
        self._days = self._through = _NOTHING
        self._limits = _NOWHERE
        self._window = Window(*_NOWHERE)
        self._period: tuple[int | None, int | None] | None = None
        self._hold: Hold | None = None
        self._swept: tuple[int, int] | None = None
        self._pressed = QPoint()
        self._is_dragging = False
        self._companion: object = None
        self._picture: QPixmap | None = None
        self._shows_focus = False
        self.setObjectName("overview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Overview of all events"))

    @property
    def scale(self) -> Scale:
        """From days to pixels of the strip: all events with a little room at both ends."""
        return fitted(self._limits, max(self.width(), 1))

    def show_events(self, days: "array[int]", mask: bytes | bytearray | None = None) -> None:
        """Show events by their sorted days; those for which `mask` has a 0 are pale."""
        self._days, self._through = days, density.let_through(days, mask)
        self._renew()

    def show_span(self, limits: Limits) -> None:
        """Take other days as the first and the last of all."""
        self._limits = limits
        self._renew()

    def show_window(self, start: float, days: float) -> None:
        """Show which stretch the timeline shows."""
        self._window = Window(start, days)
        self.setAccessibleDescription(self.shown_words())
        self.update()

    def show_period(self, first: int | None, last: int | None) -> None:
        """Show the period of the filter, in days; None at an end: it is open there, or none is."""
        self._period = None if first is None and last is None else (first, last)
        self.update()

    def set_colours(self, colours: TimelineColours) -> None:
        """Paint in other colours."""
        self._inks = Inks(colours)
        self._renew()

    def shown_words(self) -> str:
        """Say which stretch of time is shown, and of which."""
        shown = stretch_in_words(self._window.start, self._window.end)
        whole = stretch_in_words(self._limits.first, self._limits.last, "year")
        return self.tr("Shown: {stretch} of {whole}").format(stretch=shown, whole=whole)

    def keep(self, companion: object) -> None:
        """Hold on to what lives as long as the strip; Qt holds no Python references."""
        self._companion = companion

    def sizeHint(self) -> QSize:
        """As wide as there is room, and as high as years and bars need."""
        return QSize(400, self._letters.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then what may move, then the bars over it."""
        painter = QPainter(self)
        scale, high = self.scale, self.height()
        painter.fillRect(self.rect(), self._inks.strip)
        periods = self._periods(scale)
        for left, right in periods:
            painter.fillRect(QRectF(left, 0, right - left, high), self._inks.window)
        strip.paint_window(painter, *sliding.box(self._window, scale), high, self._inks)
        painter.drawPixmap(0, 0, self._bars(scale))
        for left, right in periods:
            strip.paint_brackets(painter, left, right, high, self._inks)
        if self._shows_focus and self.hasFocus():
            strip.paint_ring(painter, QRectF(self.rect()), self._inks)
        painter.end()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Count anew, in as many bars as there is room for."""
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._letters = strip.Letters(self.font(), self._letters.words)
            self.updateGeometry()
            self._renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window, or of an edge of it, or begin a period."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._shows_focus = False
            self._pressed = event.position().toPoint()
            day = self.scale.day(event.position().x())
            self._hold = Hold(self._part(event), day, self._window)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the window is wanted, or draw the period."""
        hold = self._hold
        if hold is None:
            self.setCursor(CURSORS[self._part(event)])
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        self._is_dragging = self._is_dragging or far >= QApplication.startDragDistance()
        if not self._is_dragging:
            return
        day = self.scale.day(event.position().x())
        if hold.part == "beside":
            self._sweep(period_between(self.scale, hold.day, day))
        elif hold.part == "window":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.window_moved.emit(hold.moved(day).start)
        else:
            self.window_resized.emit(*hold.moved(day))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the period that was drawn; bring the window to where was clicked beside it."""
        hold, swept = self._hold, self._swept
        if event.button() != Qt.MouseButton.LeftButton or hold is None:
            return
        self._let_go()
        self.setCursor(CURSORS[self._part(event)])
        if swept is not None:
            self.period_chosen.emit(*swept)
        elif hold.part == "beside" and not event.modifiers():
            self.window_moved.emit(hold.day - self._window.days / 2)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.window_resized.emit(self.scale.start, self.scale.days)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pan by a tenth, go to an end, zoom, show all; give up the period that is drawn."""
        self._shows_focus = True
        if event.key() == Qt.Key.Key_Escape and self._hold is not None:
            self._let_go()
        elif _is_ours(event):
            self._press(Qt.Key(event.key()))
        else:
            event.ignore()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse brought the focus."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason

    def event(self, event: QEvent) -> bool:
        """Give tips, and keep the keys from the window that mean something here."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos().x()), self)
            return True
        return is_kept(event, _is_ours) or super().event(event)

    def _press(self, key: Qt.Key) -> None:
        window, scale = self._window, self.scale
        if key in ZOOMS:
            self.window_resized.emit(*window.zoomed(ZOOMS[key]))
        elif key == Qt.Key.Key_0:
            self.window_resized.emit(scale.start, scale.days)
        else:
            start = {
                Qt.Key.Key_Left: window.start - window.days / 10,
                Qt.Key.Key_Right: window.start + window.days / 10,
                Qt.Key.Key_Home: scale.start,
                Qt.Key.Key_End: scale.end - window.days,
            }[key]
            self.window_moved.emit(start)

    def _part(self, event: QMouseEvent) -> Part:
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        part = sliding.part_at(event.position().x(), self._window, self.scale)
        chooses = is_shift or (part == "window" and self._window.shows_all(self._limits))
        return "beside" if chooses else part

    def _sweep(self, period: tuple[int, int]) -> None:
        self._swept = period
        self.update()

    def _let_go(self) -> None:
        self._hold = self._swept = None
        self._is_dragging = False
        self.update()

    def _tip(self, x: float) -> str:
        """Say how many events there are at `x`, and on which days."""
        first, last = density.days_at(self._days, self.scale, x)
        every, through = (
            density.count_between(days, first, last) for days in (self._days, self._through)
        )
        told = events_counted(every) if every else self.tr("No event")
        if through < every:
            told += " · " + self.tr("let through: {n}").format(n=f"{through:,}")
        return f"{told} · {stretch_in_words(first, last + 1, 'day')}"

    def _periods(self, scale: Scale) -> list[tuple[float, float]]:
        """Where the period of the filter lies, and the one that is drawn, in pixels."""
        return [
            (
                0.0 if first is None else max(scale.x(first), 0.0),
                scale.width if last is None else min(scale.x(last + 1), scale.width),
            )
            for first, last in (one for one in (self._period, self._swept) if one)
        ]

    def _bars(self, scale: Scale) -> QPixmap:
        if self._picture is None:
            bounds = density.edges(scale)
            heights = strip.Heights(
                density.counts(self._days, bounds), density.counts(self._through, bounds)
            )
            self._picture = strip.bars_picture(
                QSizeF(self.size()),
                self.devicePixelRatioF(),
                scale,
                heights,
                self._inks,
                self._letters,
            )
        return self._picture

    def _renew(self) -> None:
        self._picture = None
        self.setAccessibleDescription(self.shown_words())
        self.update()


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in KEYS and not event.modifiers() & OTHERS
