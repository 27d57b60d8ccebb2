"""Ends the program by force while somebody reads, and looks whether all comes back; see `.ci/run`.

python tests/proofs/kill.py
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

ROOT = Path(__file__).parents[2]
LONGEST = 60
READ = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.library.events import find_event
from desktop_app.main import build_window

app = QApplication([])
window = build_window(app)
window.show()
workspace = window.workspace


def read():
    workspace.open_event(find_event(workspace.library, "second-term-begins"))
    workspace.following.choose("lockstep")
    workspace.step(1)
    bar = window.readers.active_pane().view.verticalScrollBar()
    bar.setValue(bar.value() + 90)
    tell()


def tell():
    view = window.readers.active_pane().view
    print(workspace.panes.open, workspace.selection.focus, workspace.following.mode,
          view.place(), flush=True)


QTimer.singleShot(500, {act})
app.exec()
"""


def main() -> None:
    """Read, kill, start again, compare; exit with 1 where something is lost."""
    with TemporaryDirectory() as settings:
        first = start(settings, "read")
        before = first.stdout.readline()
        wait_until_kept(Path(settings))
        first.send_signal(signal.SIGKILL)
        first.wait()
        second = start(settings, "tell")
        after = second.stdout.readline()
        second.kill()
        second.wait()
    print(f"before: {before}after:  {after}", end="")
    if not before or before != after:
        sys.exit("What was read did not come back.")
    print("Killed while reading: all came back.")


def start(settings: str, act: str) -> subprocess.Popen[str]:
    """Start the program on the bundled reference, without a screen."""
    ours = os.environ | {
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": settings,
        "QT_QPA_PLATFORM": "offscreen",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    command = [sys.executable, "-c", READ.replace("{act}", act)]
    return subprocess.Popen(command, env=ours, stdout=subprocess.PIPE, text=True)


def wait_until_kept(settings: Path) -> None:
    """Wait until nothing more is written, as when somebody reads on for a while."""
    end, quiet = monotonic() + LONGEST, 1.5
    while monotonic() < end:
        files = list(settings.rglob("*.ini"))
        newest = max((file.stat().st_mtime_ns for file in files), default=0)
        sleep(quiet)
        if files and newest == max(file.stat().st_mtime_ns for file in files):
            return
    sys.exit("The settings are written on and on.")


if __name__ == "__main__":
    main()
