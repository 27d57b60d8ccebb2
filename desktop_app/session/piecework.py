"""Long work, done a little at a time between what one does."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.library.damage import ODD


class Piecework(QObject):
    """Does one piece of work at a time, each a few milliseconds; newer work takes its place."""

    done = Signal()

    def __init__(self, meet: Callable[[Exception], None], parent: QObject | None = None) -> None:
        """`meet` is told of what is read in between and cannot have been written."""
        super().__init__(parent)
        self._meet = meet
        self._work: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, work: Iterator[object], *, at_once: bool) -> None:
        """Do work that rests after each piece: in between other things, or all of it at once."""
        self._work = work
        self._timer.start()
        while at_once and self._timer.isActive():
            self._go_on()

    def drop(self) -> None:
        """Leave undone what is not done yet."""
        self._timer.stop()

    def _go_on(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            self._timer.stop()
            self.done.emit()
        except ODD as error:
            self._timer.stop()
            self._meet(error)
