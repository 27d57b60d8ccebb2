"""One start in a process of its own, `start.py empty` or `start.py app`; prints it as JSON.

Both kinds are timed by the same hook: where the program begins its event loop, the window that it
has shown is watched for the end of its first paint.
"""

import json
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from time import monotonic_ns

from moments import after_paint, settle
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

SIZE = (1440, 900)
run_loop = QApplication.exec


class Start:
    """Notes the moments of one start, in ns of the system's monotonic clock; then ends it."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._moments: dict[str, int] = {}
        self._wanted = {"painted"}
        after_paint(window, lambda: self._note("painted"))
        if hasattr(window, "completed"):
            self._wanted.add("complete")
            window.completed.connect(lambda: QTimer.singleShot(0, self._on_completed))

    def _on_completed(self) -> None:
        settle()
        self._note("complete")

    def _note(self, name: str) -> None:
        self._moments[name] = monotonic_ns()
        if self._wanted == self._moments.keys():
            self._tell()

    def _tell(self) -> None:
        told = {
            "moments": self._moments,
            "platform": QApplication.platformName(),
            "size": self._window.size().toTuple(),
            "is_exposed": self._window.windowHandle().isExposed(),
            "uncached": uncached(),
        }
        print(json.dumps(told), flush=True)
        os._exit(0)


def uncached() -> list[str]:
    """Name the loaded modules whose bytecode is not kept, so that each start compiles them."""
    cached = {name: getattr(module, "__cached__", None) for name, module in sys.modules.items()}
    return [name for name, path in cached.items() if path and not Path(path).exists()]


def watched_loop() -> int:
    """Run the event loop, with an eye on the window."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    Start(next(one for one in shown if isinstance(one, QMainWindow)))
    return run_loop()


def start_empty() -> int:
    """Show a window with nothing in it."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    return app.exec()


def start_app(arguments: Sequence[str] = ()) -> int:
    """Show the bundled reference, or what is asked for, as `whence` does."""
    return import_module("desktop_app.__main__").main(arguments)


if __name__ == "__main__":
    QApplication.exec = staticmethod(watched_loop)
    sys.exit({"empty": start_empty, "app": start_app}[sys.argv[1]]())
