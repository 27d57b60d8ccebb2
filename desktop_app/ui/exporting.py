"""Taking who signed what out of the window: as a sheet of CSV, as a picture, on paper."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.matrix.panel import MatrixPanel
from desktop_app.ui.matrix.sheet import as_csv
from desktop_app.ui.widgets.plain import isolated
from desktop_app.ui.window import MainWindow

if TYPE_CHECKING:
    from desktop_app.ui.matrix.drawing import MatrixDrawing
    from desktop_app.ui.picture import Pictures


class MatrixExport(QObject):
    """Asks for a file and writes it. An older one of that name stays until the new one is whole."""

    def __init__(self, window: MainWindow, panel: MatrixPanel) -> None:
        super().__init__(window)
        self._window = window
        self._panel = panel
        self._not_written = ""
        self._pictures: Pictures | None = None
        self.actions_of_exports = [
            self._action(self.tr("Who signed what as CSV…"), self._export_sheet),
            self._action(self.tr("Who signed what as a picture…"), self._export_picture),
            self._action(self.tr("Print who signed what…"), self._print),
        ]

    def _action(self, name: str, act: Callable[[], None]) -> QAction:
        action = QAction(name, self)
        action.triggered.connect(lambda _checked=False: self._begin(act))
        return action

    def _begin(self, act: Callable[[], None]) -> None:
        """Do what was asked for; with nothing to write, say so."""
        if self._panel.matrix().rows:
            act()
        else:
            self._tell(self.tr("There is nothing in who signed what that could be written."))

    def _export_sheet(self) -> None:
        settings = self._window.settings
        proposed = str(settings.folder / self.tr("who-signed-what.csv"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export as CSV"), proposed, self.tr("CSV (*.csv)")
        )
        if name:
            settings.folder = Path(name).parent
            self._write(Path(name), as_csv(self._panel.matrix()))

    def _export_picture(self) -> None:
        self._loaded().export(self._drawing())

    def _print(self) -> None:
        self._loaded().print(self._drawing())

    def _loaded(self) -> "Pictures":
        from desktop_app.ui.picture import Pictures  # noqa: PLC0415 - slow to load

        if self._pictures is None:
            self._pictures = Pictures(self._window)
        return self._pictures

    def _drawing(self) -> "MatrixDrawing":
        from desktop_app.ui.matrix.drawing import MatrixDrawing  # noqa: PLC0415 - slow to load

        return MatrixDrawing(self._panel.matrix(), self._panel.around())

    def _write(self, path: Path, written: bytes) -> None:
        file = QSaveFile(str(path))
        is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
        if is_open and file.write(written) == len(written) and file.commit():
            self._tell(self.tr("Written: {file}").format(file=isolated(path.name)))
            self._window.take_back(self._not_written)
            return
        self._tell(self.tr("Not written: {file}").format(file=isolated(path.name)))
        words = self.tr("“{file}” cannot be written ({why}).")
        self._not_written = words.format(file=isolated(path.name), why=file.errorString())
        self._window.say(self._not_written)

    def _tell(self, sentence: str) -> None:
        self._window.workspace.told.emit(sentence)
