"""Somebody types into a field of our window in a process of its own; prints ms as JSON.

`fields.py search|names FILE KEYS COUNT` types `COUNT` keys, each when all has come of the one before:
a key lasts until the list below shows, on the screen, the last that comes of it. Then it types at the
speed of somebody who knows what to write, and as a key held down does, and notes how long no input
could be answered meanwhile.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, monotonic_ns

from heart import BEAT, Heart
from moments import Watch, settle
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimerEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from typists import states
from views import Whence

PLACES = {"search": ("search", "search-results"), "names": ("entity-filter", "entities")}
"""The object names of the fields, and of the lists that show what is found."""
WAKING = 2
"""Milliseconds after which one looks again whether all is painted."""
CALM, UNCHANGED, PATIENCE = 40e6, 500e6, 20_000e6
"""Nanoseconds without a change after which all has come; after which nothing seems to come; and after
which one waits no longer."""
LONGEST = 300
"""Seconds after which one types no further."""
SPEEDS = 10, 30
"""Keys a second."""
FLUENT = 150
"""How many keys are typed at each speed, at most."""
WAIT = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
NONE = Qt.KeyboardModifier.NoModifier


class Field(QObject):
    """Types into a field, and sees when its list has been painted."""

    def __init__(self, field: QLineEdit, view: QAbstractItemView) -> None:
        super().__init__(field)
        self._field, self._view = field, view
        self._watch = Watch(view.window(), [view.viewport()])
        self._changed = 0
        model = view.model()
        for signal in (
            *(model.modelReset, model.layoutChanged, model.dataChanged),
            *(model.rowsInserted, model.rowsRemoved, model.rowsMoved),
        ):
            signal.connect(self._on_changed)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.startTimer(WAKING, Qt.TimerType.PreciseTimer)

    def type_slowly(self, texts: Sequence[str], count: int) -> list[float | None]:
        """Type texts; return ms for each key, None where the list did not change.

        Where that takes very long, the last keys are not typed.
        """
        late = monotonic() + LONGEST
        return [self._timed(one) for one in states(texts)[:count] if monotonic() < late]

    def press(self, state: str) -> None:
        """Press the key after which `state` stands in the field."""
        if len(state) == 1:
            self._field.selectAll()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._field, QKeyEvent(kind, 0, NONE, state[-1]))

    def _on_changed(self, *_what: object) -> None:
        self._changed = monotonic_ns()
        self._watch.begin()

    def _timed(self, state: str) -> float | None:
        self._changed = 0
        self._watch.begin()
        start = monotonic_ns()
        self.press(state)
        while not self._is_over(start, monotonic_ns()):
            QApplication.processEvents(WAIT)
        if self._field.text() != state:
            sys.exit(f"“{state}” was typed, but the field says “{self._field.text()}”")
        painted = self._painted()
        return (painted - start) / 1e6 if self._changed and painted else None

    def _painted(self) -> int:
        return self._watch.painted.get(self._view.viewport(), 0)

    def _is_over(self, start: int, now: int) -> bool:
        if not self._changed or (self._view.isVisible() and not self._painted()):
            return now - start > (PATIENCE if self._changed else UNCHANGED)
        return now - max(self._changed, self._painted()) > CALM


class Fluent(QObject):
    """Types on without looking, and notes how long the window could not answer."""

    def __init__(self, field: Field, texts: Sequence[str], count: int) -> None:
        super().__init__(field)
        self._field = field
        self._states = states(texts)[: min(FLUENT, count)]

    def type_at(self, speed: int) -> list[float]:
        """Type so many keys a second; return ms between one beat and the next."""
        self._left = list(self._states)
        self._gaps: list[float] = []
        self._loop = QEventLoop()
        self._last = monotonic_ns()
        self._beats = self.startTimer(BEAT, Qt.TimerType.PreciseTimer)
        self._keys = self.startTimer(1000 // speed, Qt.TimerType.PreciseTimer)
        self._loop.exec()
        for timer in (self._beats, self._keys):
            self.killTimer(timer)
        return self._gaps

    def timerEvent(self, event: QTimerEvent) -> None:
        """Note the time since the beat before, or press the next key."""
        if event.timerId() == self._beats:
            now = monotonic_ns()
            self._gaps.append((now - self._last) / 1e6)
            self._last = now
        elif self._left:
            self._field.press(self._left.pop(0))
        else:
            self._loop.quit()


def main(place: str, file: str, keys: str, count: int) -> None:
    """Type into one of the fields, without what a window before has left in the settings."""
    os.environ["XDG_CONFIG_HOME"] += f"/{os.getpid()}"
    QApplication(["whence", "-style", "fusion"])
    window = Whence(Path(file)).window
    name, list_name = PLACES[place]
    line, view = window.findChild(QLineEdit, name), window.findChild(QAbstractItemView, list_name)
    noise = Heart().beat(monotonic_ns())
    warming, texts = json.loads(Path(keys).read_text(encoding="utf-8"))
    field = Field(line, view)
    field.type_slowly(warming, len(states(warming)))
    painted = field.type_slowly(texts, count)
    fluent = Fluent(field, texts, count)
    blocked = {str(speed): fluent.type_at(speed) for speed in SPEEDS}
    settle()
    print(json.dumps({"noise": noise, "painted": painted, "blocked": blocked}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]))
