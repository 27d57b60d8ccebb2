"""When something has been painted, told in the same way for every window.

Qt paints what has changed in a window and hands it to the screen within one event. Two things can
come right after that event, and the first of them tells: a posted event of high priority, and a
timer of no time. Only the widget that is asked about is watched: a filter on the application would
cost a fuller window more.
"""

from collections.abc import Callable, Iterable
from time import monotonic_ns

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimerEvent
from PySide6.QtWidgets import QWidget

NEXT = Qt.EventPriority.HighEventPriority.value
LONGEST = 10_000


class PaintFilter(QObject):
    """Makes a call when the next paint of the widget it filters is over."""

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        super().__init__(widget)
        self._call = call
        self._timer = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the end of the paint that begins here."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), NEXT)
            self._timer = self.startTimer(0)
        return False

    def customEvent(self, _event: QEvent) -> None:
        """Take note that the paint is over."""
        self._end()

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Take note that the paint is over."""
        self._end()

    def _end(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0
            self._call()
            self.deleteLater()


def after_paint(widget: QWidget, call: Callable[[], None]) -> None:
    """Make `call` as soon as the next paint of `widget` is on the screen."""
    widget.installEventFilter(PaintFilter(widget, call))


class Watch(QObject):
    """Notes when each of some widgets of a window was first painted, and was on the screen.

    Qt paints all that has changed within one update request of the window, and hands it to the
    screen at the request's end; whoever sends the request, its end is the moment that counts.
    """

    def __init__(self, window: QWidget, widgets: Iterable[QWidget]) -> None:
        super().__init__(window)
        self.painted: dict[QObject, int] = {}
        self._pending: list[QObject] = []
        self._is_ending = False
        for widget in widgets:
            widget.installEventFilter(self)
        window.installEventFilter(self)
        self._window = window

    def begin(self) -> None:
        """Forget what was painted before."""
        self.painted = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note paints, and let the update request end before the moment is noted."""
        if event.type() == QEvent.Type.Paint and watched is not self._window:
            self._pending.append(watched)
        is_request = watched is self._window and event.type() == QEvent.Type.UpdateRequest
        if not is_request or self._is_ending:
            return False
        self._is_ending = True
        QCoreApplication.sendEvent(self._window, event)
        self._is_ending = False
        now = monotonic_ns()
        for widget in self._pending:
            self.painted.setdefault(widget, now)
        self._pending.clear()
        return True


def settle() -> None:
    """Do and paint all that is waiting, and all that comes of it (for at most `LONGEST` ms)."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LONGEST)


def let_go() -> None:
    """Delete what was to be deleted later: only a running event loop does it by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
