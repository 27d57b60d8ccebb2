"""Checking a large dossier while it is read: in a process of its own, which never holds one up."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from desktop_app.library.verify import Failure, Verification

_A_MOMENT = 100
"""Milliseconds."""


class Checking(QObject):
    """Runs `whence verify --json` on a file, with this Python and from where this program is.

    The process ends at the latest when nobody reads its lines any more, so with this program,
    however that ends.
    """

    progressed = Signal(object)
    """`progressed(share)`: how much is done, 0 to 1."""

    verified = Signal(object)
    """`verified(found)`, a `Verification`, with the first failures only."""

    failed = Signal(str)
    """`failed(sentence)`: the file is damaged, or could not be checked."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_over = False
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(
            ["-P", "-m", "desktop_app", "verify", "--json", str(path.absolute())]
        )
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
        self._process.setProcessEnvironment(surroundings)
        self._process.readyReadStandardOutput.connect(self._on_lines)
        self._process.finished.connect(self._on_ended)
        self._process.errorOccurred.connect(self._on_ended)

    def start(self) -> None:
        """Begin."""
        self._process.start()

    def end(self) -> None:
        """Let go of the file, whether all was checked or not.

        A process that reads from a slow disk ends when that has answered: nobody waits for it.
        """
        self._is_over = True
        self._process.kill()
        self._process.waitForFinished(_A_MOMENT)

    def _on_lines(self) -> None:
        while self._process.canReadLine() and not self._is_over:
            self._tell(json.loads(bytes(self._process.readLine().data())))

    def _tell(self, line: dict[str, Any]) -> None:
        if "share" in line:
            self.progressed.emit(line["share"])
            return
        self._is_over = True
        if "damaged" in line:
            self.failed.emit(line["damaged"])
            return
        failures = tuple(Failure(*one) for one in line.pop("failures"))
        self.verified.emit(Verification(**line, failures=failures))

    def _on_ended(self) -> None:
        """Say so where the process has ended without a result."""
        self._on_lines()
        if not self._is_over:
            self._is_over = True
            self.failed.emit(self.tr("Whether this dossier is damaged could not be checked."))
