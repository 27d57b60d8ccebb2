"""The page of who signed what, on the small dossier or on the bundled reference."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app import paths
from desktop_app.library.library import Library
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.matrix.panel import MatrixPanel
from desktop_app.ui.theme import Theme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of which nothing was kept yet."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def reference() -> Iterator[Library]:
    """The bundled reference."""
    with Library.open(paths.reference(), immutable=True) as opened:
        yield opened


@pytest.fixture
def made(
    theme: Theme, settings: Settings, shown: Callable[..., None], qapp: QApplication
) -> Callable[..., MatrixPanel]:
    """`made(library, width, height)` is the page on a dossier, shown."""
    QGuiApplication.clipboard().clear()

    def make(library: Library, width: int = 1200, height: int = 420) -> MatrixPanel:
        panel = MatrixPanel(Workspace(library, qapp), theme, settings)
        shown(panel, width, height)
        return panel

    return make


@pytest.fixture
def panel(made: Callable[..., MatrixPanel], reference: Library) -> MatrixPanel:
    """The page on the bundled reference."""
    return made(reference)


@pytest.fixture
def grid(panel: MatrixPanel) -> QTableView:
    """The table in it."""
    return panel.findChild(QTableView, "matrix")
