"""What tests of the interface may use: the theme, and a workspace over the small dossier."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.main import build_window
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.window import MainWindow
from tests.conftest import PATIENCE


@pytest.fixture(scope="session")
def _only_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def theme(_only_theme: Theme) -> Iterator[Theme]:
    """The theme, light and of normal size at the start of each test.

    What earlier tests showed is deleted first: it would still follow the theme.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    yield _only_theme
    if _only_theme.choice != "light":
        _only_theme.choose("light")
    if _only_theme.scale != 1.0:
        _only_theme.enlarge(0)


@pytest.fixture
def workspace(library: Library, qapp: QApplication) -> Workspace:
    """A workspace over the small dossier, with nothing in focus."""
    return Workspace(library, qapp)


@pytest.fixture
def shown(qtbot) -> Callable[..., None]:
    """Show a widget, painted, as `shown(widget, width, height)`.

    It lies in a window of its own without a least size: Qt's offscreen platform warns of those.
    """

    windows = []

    def show(widget: QWidget, width: int = 260, height: int = 600) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        widget.setParent(window)
        widget.resize(width, height)
        window.resize(width, height)
        window.show()
        qtbot.waitUntil(window.isActiveWindow)
        window.grab()

    return show


@pytest.fixture
def main_window(desktop: QApplication, small_dossier: Path) -> MainWindow:
    """The whole main window on the small dossier, shown."""
    window = build_window(desktop, small_dossier)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    return window


@pytest.fixture
def empty_dossier(tmp_path) -> Path:
    """A dossier of which only the title is written."""
    folder = tmp_path / "curated"
    folder.mkdir()
    (folder / "dossier.toml").write_text(
        'uuid = "5ca1ab1e-0000-4000-8000-000000000002"\ntitle = "Nothing yet"\n'
        'description = "Only its title is written."\ncreated = "2021-06-01"\n',
        "utf-8",
    )
    for name in ("sources", "entities", "events", "differences"):
        (folder / f"{name}.toml").write_text("", "utf-8")
    compile_folder(folder, None, tmp_path / "empty.whence")
    return tmp_path / "empty.whence"
