"""How long a window cannot answer, and how much memory it takes up."""

import os
import re
from pathlib import Path
from time import monotonic_ns

from PySide6.QtCore import QBasicTimer, QEventLoop, QObject, Qt, QTimerEvent

BEAT = 5
QUIET = float(os.environ.get("WHENCE_QUIET", "300"))
UNEASY = 20
LATEST = 20_000
SMAPS = Path("/proc/self/smaps_rollup")


class Heart(QObject):
    """Beats every `BEAT` ms in a running event loop, and notes how long it could not."""

    def beat(self, since: int) -> float:
        """Let it beat until all was quiet for `QUIET` ms; return the longest gap after `since`."""
        self._last, self._longest = since, 0.0
        self._calm_since = self._began = monotonic_ns()
        self._loop = QEventLoop()
        self._timer = QBasicTimer()
        self._timer.start(BEAT, Qt.TimerType.PreciseTimer, self)
        self._loop.exec()
        self._timer.stop()
        return self._longest

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Note the gap."""
        now = monotonic_ns()
        gap = (now - self._last) / 1e6
        self._last = now
        self._longest = max(self._longest, gap)
        if gap > UNEASY:
            self._calm_since = now
        if now - self._calm_since > QUIET * 1e6 or now - self._began > LATEST * 1e6:
            self._loop.quit()


def memory() -> int | None:
    """Return how many bytes this process takes up, what is shared in proportion; None unknown."""
    if not SMAPS.exists():
        return None
    return 1024 * int(re.search(r"^Pss:\s+(\d+)", SMAPS.read_text(), re.MULTILINE)[1])
