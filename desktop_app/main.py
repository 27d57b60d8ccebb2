"""The composition root of the window: the only module that knows all parts."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.library.damage import ODD, damage
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.model.errors import (
    DossierError,
    DossierGone,
    DossierMissing,
    LinkMoved,
    NotInDossier,
    WhenceError,
)
from desktop_app.session.memory import Memory
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.window import MainWindow

Start = Callable[[Workspace], None]
"""Looks at what a window starts with. Raises a `WhenceError` where the dossier has no such thing."""


def build_window(app: QApplication, path: Path | str | None = None) -> MainWindow:
    """Return the complete main window on the dossier at `path`, not yet shown.

    Without a path it is on what was open last, at first the bundled reference. Where the file
    cannot be opened, it is on the reference and says what is wrong.
    """
    app.setStyle("Fusion")
    program = Program(app)
    window = program.start(None if path is None else Path(path))
    window.complete()
    return program.window or window


def run(file: Path | str | None, *, event: str | None = None, source: str | None = None) -> int:
    """Show the window, started at `event` or `source` (slugs), and return the exit code.

    `file` is a path, or a link as text.
    """
    app = QApplication(["whence", "-style", "fusion"])  # setStyle would cost 10 ms at start
    program = Program(app)
    sys.excepthook = program.tell
    if isinstance(file, str):
        window = program.start_at_link(file)
    else:
        window = program.start(file, event=event, source=source)
    window.completed.connect(collect_garbage)
    window.show()
    return app.exec()


def collect_garbage() -> None:
    """Let Python look for garbage again, but not among what was made to start: that stays.

    It looks more rarely than of itself, for there is little, and where a large source has been
    read each look through all of memory would hold up the window for tens of milliseconds.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
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
        self._wrong_link = ""

    @property
    def window(self) -> MainWindow | None:
        """The window that is there now."""
        return self._window

    def start(
        self, path: Path | None, *, event: str | None = None, source: str | None = None
    ) -> MainWindow:
        """Return the first window, not yet shown: on the dossier at `path`, else the reference.

        Without anything given it is on what was open last, as one has left it.
        """
        if event is not None or source is not None:
            return self._start(path, partial(_start_at, event=event, source=source))
        if path is not None:
            return self._start(path)
        return self._start(self._settings.open_file, is_again=True)

    def start_at_link(self, text: str) -> MainWindow:
        """Return the first window, not yet shown: at what a link names, else on the reference."""
        from desktop_app.model.links import parse_link
        from desktop_app.session import linking

        try:
            link = parse_link(text)
            path = linking.file_of(link, self._settings.recent_files)
        except WhenceError as error:
            window = self._start(None, Workspace.open_first)
            self._wrong_link = str(error)
            window.say(self._wrong_link)
            return window
        return self._start(path, partial(linking.start_at_link, link=link))

    def _start(
        self, path: Path | None, start: Start | None = None, *, is_again: bool = False
    ) -> MainWindow:
        try:
            self._window = self._make(path, start)
        except DossierError as error:
            is_gone = is_again and isinstance(error, DossierMissing)
            told = DossierGone(file=path) if is_gone else error
            path = None
            self._window = self._make(None, start)
            self._window.say(str(told))
        if path is not None:
            self._window.failed.connect(partial(self._fall_back, path))
        return self._window

    def _fall_back(self, path: Path, error: DossierError) -> None:
        """Put the reference in the place of the first window, whose file is damaged further on."""
        self._settings.forget_file(path)
        self.open_file(None)
        if self._window is not None:
            self._window.say_wrong(error)

    def open_file(self, path: Path | None) -> None:
        """Put a window on the dossier at `path` (None: the reference) in the place of this one.

        Where it cannot be opened, this one stays and says why.
        """
        old, before = self._window, self._settings.open_file
        if old is not None:
            old.keep_sizes()
        try:
            window = self._completed(path)
        except DossierError as error:
            self._settings.open_file = before
            self.tell(type(error), error, None)
            return
        self._window = window
        window.show()
        if old is not None:
            _discard(old)

    def _completed(self, path: Path | None) -> MainWindow:
        """Return a complete window on a dossier. Raises `DossierError` and remembers no such file."""
        window = self._make(path)
        wrong: list[DossierError] = []
        window.failed.connect(wrong.append)
        window.complete()
        if wrong and path is not None:
            _discard(window)
            self._settings.forget_file(path)
            raise wrong[0]
        return window

    def open_link(self, text: str) -> None:
        """Open a link, in the window on its dossier; where it cannot be, say why."""
        from desktop_app.model.links import parse_link
        from desktop_app.session import linking

        try:
            link = parse_link(text)
            if not self._is_open(link.dossier):
                self.open_file(linking.file_of(link, self._settings.recent_files))
            if self._window is not None and self._is_open(link.dossier):
                linking.open_link(self._window.workspace, link)
                self._window.take_back(self._wrong_link)
        except WhenceError as error:
            self._wrong_link = str(error)
            self.tell(type(error), error, None)

    def _is_open(self, uuid: str) -> bool:
        """Whether the window is on the dossier with this number, in letters of whichever case."""
        if self._window is None:
            return False
        return self._window.workspace.library.dossier().uuid.lower() == uuid.lower()

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say in the window what is wrong in the user's world; print what is our own bug."""
        if isinstance(error, WhenceError) and self._window is not None:
            self._window.say_wrong(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def _make(self, path: Path | None, start: Start | None = None) -> MainWindow:
        """Return a window on the dossier at `path`, at its start or as one has left it.

        Raises `DossierError`; remembers the file.
        """
        try:
            window = self._made(_open(path), start, is_bundled=path is None)
        except DossierError:
            if path is not None:
                self._settings.forget_file(path)
            raise
        self._settings.open_file = path
        if path is not None:
            self._settings.add_recent_file(path)
        return window

    def _made(self, library: Library, start: Start | None, *, is_bundled: bool) -> MainWindow:
        """Return a window on a dossier. Raises `DossierError` where damage is met so early."""
        try:
            return self._window_on(library, start, is_bundled=is_bundled)
        except ODD as error:
            wrong = damage(library, error)
            if wrong is None or wrong is error:
                raise
            raise wrong from error

    def _window_on(self, library: Library, start: Start | None, *, is_bundled: bool) -> MainWindow:
        workspace = Workspace(library)
        memory = Memory(workspace, self._settings)
        window = MainWindow(workspace, self._theme, self._settings, self.open_file)
        window.closed.connect(memory.end)
        window.link_given.connect(self.open_link)
        window.show_dossier(is_bundled=is_bundled)
        try:
            if start is None:
                memory.take_up()
            else:
                start(workspace)
        except (NotInDossier, LinkMoved) as error:
            self._wrong_link = str(error)
            window.say(self._wrong_link)
        window.restore_panes()
        return window


def _discard(window: MainWindow) -> None:
    """Close a window, and its dossier when nothing asks it any more."""
    window.close()
    window.destroyed.connect(window.workspace.library.close)
    window.deleteLater()


def _open(path: Path | None) -> Library:
    """Open the dossier at `path`, or the bundled one.

    It is read from end to end; one for which that takes long is checked when the window is there.
    """
    if path is None:
        return Library.open(paths.reference(), immutable=True)
    library = Library.open(path)
    if library.is_large:
        return library
    from desktop_app.library.soundness import check

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
