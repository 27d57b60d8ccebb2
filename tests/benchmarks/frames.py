"""A view of many events in a process of its own; prints ms as JSON.

`frames.py move VIEW FILE COUNT` pans, zooms and scrolls about `COUNT` events, so mostly where there
are many; `frames.py step Whence FILE COUNT` selects one event after another, then turns to the table. A frame lasts from the
event of mouse, wheel or key to the end of the paint that it brings about.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from time import monotonic, monotonic_ns

from heart import Heart, memory
from moments import let_go, settle
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from views import VIEWS, Peer, Place, Whence

WARMING = 10
NOTCHES = (8, 8, 8, 8, 8, 6)
"""Of the wheel, from some decades to a day; before each lot the event is put in the middle."""
HALFWAY = (8, 16, 16)
"""Notches from one distance at which one pans to the next, from the whole on."""
STRIDE, STRIDES = 23, 12
"""Pixels from one place of the mouse to the next in a drag, and how many of them."""
TURN = 120
PATIENCE = 30
"""Seconds after which a slow view need not go on with what it is doing."""
MOST_LATE = 0.02
"""Seconds in which the paint that an event brings about begins."""
NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
Act = Iterator[QInputEvent]
DATED = "select id, earliest from event where earliest is not null order by id"


class Hand:
    """Moves mouse and wheel over a view, and says how long each frame takes."""

    def __init__(self, view: Whence | Peer, places: Sequence[Place]) -> None:
        self._view = view
        self._places = places
        self._late = 0.0
        self._width, self._height = view.target.width(), view.target.height()

    def pans(self) -> list[float]:
        """Pan by drag and wheel, at three distances."""
        to_and_fro = [TURN] * STRIDES + [-TURN] * STRIDES
        return [
            taken
            for _notches in self._nearing(HALFWAY)
            for acts in (self.drag(STRIDES), self.drag(-STRIDES), self.wheel(SHIFT, to_and_fro))
            for taken in self.frames(acts)
        ]

    def zooms(self) -> list[float]:
        """Zoom from the whole to a day and back."""
        taken = []
        for place in self._visited():
            for notches in NOTCHES:
                self._view.centre(place)
                taken += self.frames(self.wheel(CTRL, [TURN] * notches))
            taken += self.frames(self.wheel(CTRL, [-TURN] * sum(NOTCHES)))
        return taken

    def scrolls(self) -> list[float]:
        """Scroll the lanes down and up, at three distances."""
        down_and_up = [-TURN] * STRIDES + [TURN] * STRIDES
        return [
            taken
            for _notches in self._nearing(HALFWAY)
            for taken in self.frames(self.wheel(NONE, down_and_up))
        ]

    def _visited(self) -> Iterator[Place]:
        """Give the places, the whole being shown at each."""
        self._late = monotonic() + PATIENCE
        for place in self._places:
            if monotonic() < self._late:
                self._view.whole()
                yield place

    def _nearing(self, distances: Iterable[int]) -> Iterator[int]:
        """Go nearer to each place, so many notches at a time."""
        for place in self._visited():
            for notches in distances:
                self._view.centre(place)
                self.frames(self.wheel(CTRL, [TURN] * notches))
                self._view.centre(place)
                yield notches

    def frames(self, acts: Iterable[QInputEvent]) -> list[float]:
        """Send events; return ms until the paint of each was on the screen, if it led to one."""
        taken = [self._frame(event) for event in acts if self._is_worth(event)]
        return [one for one in taken if one is not None]

    def _is_worth(self, event: QInputEvent) -> bool:
        """Whether there is time for it; what is pressed is let go in any case."""
        return monotonic() < self._late or event.type() == QEvent.Type.MouseButtonRelease

    def wheel(self, held: Qt.KeyboardModifier, turns: Iterable[int]) -> Act:
        """Turn the wheel, the pointer at one place."""
        at = QPointF(self._width / 2, self._height / 2)
        for turn in turns:
            yield QWheelEvent(
                at,
                self._view.target.mapToGlobal(at),
                QPoint(),
                QPoint(0, turn),
                NO_BUTTON,
                held,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )

    def drag(self, strides: int) -> Act:
        """Press, move a number of times to the right (or to the left), let go."""
        middle, step = self._height / 2, STRIDE if strides > 0 else -STRIDE
        at = QPointF(self._width * (0.3 if strides > 0 else 0.7), middle)
        yield self._mouse(QEvent.Type.MouseButtonPress, at, LEFT, LEFT)
        for _stride in range(abs(strides)):
            at = QPointF(at.x() + step, middle)
            yield self._mouse(QEvent.Type.MouseMove, at, NO_BUTTON, LEFT)
        yield self._mouse(QEvent.Type.MouseButtonRelease, at, LEFT, NO_BUTTON)

    def _mouse(
        self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> QMouseEvent:
        on_screen = self._view.target.mapToGlobal(at)
        return QMouseEvent(kind, at, on_screen, button, held, NONE)

    def _frame(self, event: QInputEvent) -> float | None:
        watch, target = self._view.watch, self._view.target
        watch.begin()
        start = monotonic_ns()
        QApplication.sendEvent(target, event)
        await_paint(self._view)
        painted = watch.painted.get(target)
        return None if painted is None else (painted - start) / 1e6


def await_paint(view: Whence | Peer) -> None:
    """Do all that is waiting, until the view is painted; where nothing changes it never is."""
    settle()
    late = monotonic() + MOST_LATE
    while view.target not in view.watch.painted and monotonic() < late:
        QApplication.processEvents()


def moving(view: Whence | Peer, path: Path, count: int) -> dict[str, object]:
    """Pan, zoom and scroll."""
    first, *others = places(path, count + 1)
    Hand(view, [first]).zooms()
    hand = Hand(view, others)
    frames = {"pan": hand.pans(), "zoom": hand.zooms(), "scroll": hand.scrolls()}
    if not (frames["pan"] and frames["zoom"]):
        sys.exit("nothing was painted when it was panned or zoomed")
    return {"size": view.size, "memory": memory(), **frames}


def places(path: Path, count: int) -> list[Place]:
    """Return some events, the same each time, and the days that are about their middle."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(DATED).fetchall()
    chosen = Random("whence").choices(found, k=count)  # noqa: S311 - no secrets
    return [Place(number, date.fromisoformat(day).toordinal()) for number, day in chosen]


def stepping(view: Whence, path: Path, count: int) -> dict[str, list[float]]:
    """Select events one after another; return ms until timeline, words and all are painted."""
    view.centre(places(path, 1)[0])
    steps = []
    while len(steps) < WARMING + count:
        steps += step(view)
    timeline, words, whole = zip(*steps[-count:], strict=True)
    start = monotonic_ns()
    view.turn_to_table()
    settle()
    table = (monotonic_ns() - start) / 1e6
    words = [one for one in words if one is not None]
    return {"timeline": timeline, "words": words, "all": whole, "table": [table]}


def step(view: Whence) -> list[tuple[float, float | None, float]]:
    """Select the next event; after the last begin again with the first, which does not count.

    Its words need not be painted anew.
    """
    before = view.selected()
    view.watch.begin()
    start = monotonic_ns()
    view.select_next()
    await_paint(view)
    end = monotonic_ns()
    let_go()
    if view.selected() == before:
        view.select_first()
        if view.selected() == before:
            sys.exit(f"no key leads on from event {before}")
        return []
    painted = view.watch.painted
    if view.target not in painted:
        sys.exit(f"the event after {before} was not painted")
    words = min((painted[one] for one in view.readers if one in painted), default=None)
    told = (painted[view.target], words, end)
    return [tuple(None if at is None else (at - start) / 1e6 for at in told)]


TASKS = {"move": moving, "step": stepping}


def main(task: str, name: str, path: str, count: str) -> None:
    """Do one task with one view, without what a window before has left in the settings."""
    os.environ["XDG_CONFIG_HOME"] += f"/{os.getpid()}"
    QApplication(["whence", "-style", "fusion"])
    before = memory()
    view = VIEWS[name](Path(path))
    noise = Heart().beat(monotonic_ns())
    told = TASKS[task](view, Path(path), int(count))
    print(json.dumps({"before": before, "noise": noise, **told}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
