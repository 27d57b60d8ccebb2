"""Work that is done between the user's inputs, so that none has to wait for it."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QBasicTimer, QObject, QTimerEvent, Signal

from desktop_app.library.damage import ODD

LONGEST = 0.005


class Slices(QObject):
    """Takes the steps of one piece of work, as many at a time as fit in `LONGEST` seconds."""

    failed = Signal(object)
    """`failed(error)`: the work was given up, because what it reads is damaged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._timer = QBasicTimer()

    def work(self, steps: Iterator[None]) -> None:
        """Begin with other work; what was under way is dropped."""
        self._steps = steps
        self._timer.start(0, self)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Work on."""
        end = monotonic() + LONGEST
        try:
            for _step in self._steps:
                if monotonic() >= end:
                    return
        except ODD as error:
            self.failed.emit(error)
        self._timer.stop()
