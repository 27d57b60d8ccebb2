"""A dossier opened in a process of its own, `opening.py FILE COUNT`; prints what was seen as JSON.

Without FILE ("") it is the bundled one. From the first paint on, a timer beats as often as it can:
where it cannot, no input could be answered. All is there when the window is complete, the timeline
shows `COUNT` events, and the lists hold what they are to hold. What a large dossier is spared is not
waited for: its table is filled when one turns to it, and a process of its own checks its passages.
"""

import json
import os
import sys
from time import monotonic_ns

from heart import BEAT, LATEST, QUIET, UNEASY, memory
from moments import after_paint
from PySide6.QtCore import QObject, QProcess, Qt, QTimerEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow
from start import start_app, uncached

LISTS = "entities", "sources"
run_loop = QApplication.exec


class Opening(QObject):
    """Watches a window fill, from its first paint on, and tells of it when all has been quiet."""

    def __init__(self, window: QMainWindow, count: int) -> None:
        super().__init__(window)
        self._window = window
        self._count = count
        self._moments: dict[str, int] = {}
        self._gaps: list[tuple[float, float]] = []
        window.completed.connect(lambda: self._note("complete"))
        after_paint(window, self._on_painted)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Note how long it could not beat, until all is there and quiet."""
        now = monotonic_ns()
        gap = (now - self._last) / 1e6
        if gap > 2 * BEAT and "there" not in self._moments:
            self._gaps.append(((self._last - self._moments["painted"]) / 1e6, gap))
        if gap > UNEASY:
            self._calm_since = now
        self._last = now
        if "there" not in self._moments and self._is_there():
            self._note("there")
        elif "there" in self._moments and self._is_quiet(now):
            self._tell()

    def _on_painted(self) -> None:
        self._note("painted")
        self._last = self._calm_since = self._moments["painted"]
        self.startTimer(BEAT, Qt.TimerType.PreciseTimer)

    def _note(self, name: str) -> None:
        self._moments[name] = monotonic_ns()

    def _is_quiet(self, now: int) -> bool:
        """Whether nothing has held it up for a while, or other programs always do."""
        is_late = now - self._moments["there"] > LATEST * 1e6
        return is_late or now - self._calm_since > QUIET * 1e6

    def _is_there(self) -> bool:
        """Whether the window is complete, and timeline and lists are filled."""
        if "complete" not in self._moments:
            return False
        shown = self._window.bottom.timeline.property("eventCount")
        lists = [self._window.findChild(QAbstractItemView, name) for name in LISTS]
        return shown in (None, self._count) and all(one.model().rowCount() for one in lists)

    def _tell(self) -> None:
        told = {
            "moments": self._moments,
            "gaps": self._gaps,
            "memory": memory(),
            "size": self._window.size().toTuple(),
            "is_exposed": self._window.windowHandle().isExposed(),
            "uncached": uncached(),
        }
        print(json.dumps(told), flush=True)
        for process in self._window.findChildren(QProcess):
            process.kill()
            process.waitForFinished()
        os._exit(0)


def watched_loop() -> int:
    """Run the event loop, with an eye on the window."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    Opening(next(one for one in shown if isinstance(one, QMainWindow)), int(sys.argv[2]))
    return run_loop()


def main(file: str) -> int:
    """Show the dossier, as `whence` does at its first start: without settings of starts before."""
    os.environ["XDG_CONFIG_HOME"] += f"/{os.getpid()}"
    QApplication.exec = staticmethod(watched_loop)
    return start_app([file] if file else [])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
