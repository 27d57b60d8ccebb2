"""The composition root of the window: the only module that knows all parts."""

import gc
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.library.sources import find_source
from desktop_app.model.errors import DossierError, NotInDossier, WhenceError
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.window import MainWindow


def build_window(app: QApplication, path: Path | str | None = None) -> MainWindow:
    """Return the complete main window on the dossier at `path`, not yet shown.

    Without a path, and where the file cannot be opened, it is on the bundled reference; in the
    second case it says what is wrong with the file.
    """
    app.setStyle("Fusion")
    window = Program(app).start(None if path is None else Path(path))
    window.complete()
    return window


def run(file: Path | None, *, event: str | None = None, source: str | None = None) -> int:
    """Show the window, started at `event` or `source` (slugs), and return the exit code."""
    app = QApplication(["whence", "-style", "fusion"])  # setStyle would cost 10 ms at start
    program = Program(app)
    sys.excepthook = program.tell
    window = program.start(file, event=event, source=source)
    window.completed.connect(_collect_garbage)
    window.show()
    return app.exec()


def _collect_garbage() -> None:
    """Let Python look for garbage again, but not among what was made to start: that stays."""
    gc.freeze()
    gc.enable()


class Program:
    """Opens dossiers, one at a time, each in a window of its own."""

    def __init__(self, app: QApplication) -> None:
        app.setApplicationName("whence")
        app.setApplicationDisplayName("Whence")
        app.setDesktopFileName("whence")
        self._settings = Settings(paths.user_settings())
        self._theme = Theme(app, self._settings.theme, self._settings.scale)
        self._window: MainWindow | None = None

    def start(
        self, path: Path | None, *, event: str | None = None, source: str | None = None
    ) -> MainWindow:
        """Return the first window, not yet shown: on the dossier at `path`, else the reference."""
        try:
            self._window = self._make(path, event, source)
        except DossierError as error:
            self._window = self._make(None, event, source)
            self._window.say(str(error))
        return self._window

    def open_file(self, path: Path | None) -> None:
        """Put a window on the dossier at `path` (None: the reference) in the place of this one.

        Where it cannot be opened, this one stays and says why.
        """
        old = self._window
        if old is not None:
            old.keep_sizes()
        try:
            window = self._make(path)
        except DossierError as error:
            self.tell(type(error), error, None)
            return
        self._window = window
        window.complete()
        window.show()
        if old is not None:
            old.close()
            old.destroyed.connect(old.workspace.library.close)
            old.deleteLater()

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say in the window what is wrong in the user's world; print what is our own bug."""
        if isinstance(error, WhenceError) and self._window is not None:
            self._window.say(str(error))
        else:
            sys.__excepthook__(kind, error, trace)

    def _make(
        self, path: Path | None, event: str | None = None, source: str | None = None
    ) -> MainWindow:
        """Return a window on the dossier at `path`. Raises `DossierError`; remembers the file."""
        try:
            library = _open(path)
        except DossierError:
            if path is not None:
                self._settings.forget_file(path)
            raise
        window = MainWindow(Workspace(library), self._theme, self._settings, self.open_file)
        window.show_dossier(is_bundled=path is None)
        try:
            _start_at(window.workspace, event, source)
        except NotInDossier as error:
            window.say(str(error))
        if path is not None:
            self._settings.add_recent_file(path)
        return window


def _open(path: Path | None) -> Library:
    """Open the dossier at `path`, read from end to end, or the bundled one."""
    if path is None:
        return Library.open(paths.reference(), immutable=True)
    library = Library.open(path)
    try:
        check(library)
    except DossierError:
        library.close()
        raise
    return library


def _start_at(workspace: Workspace, event: str | None, source: str | None) -> None:
    """Look at what was asked for, else at what the dossier opens on. Raises `NotInDossier`."""
    try:
        if source is not None:
            workspace.selection.show_source(find_source(workspace.library, source))
            return
        if event is not None:
            workspace.open_event(find_event(workspace.library, event))
            return
    except NotInDossier:
        workspace.open_first()
        raise
    workspace.open_first()
