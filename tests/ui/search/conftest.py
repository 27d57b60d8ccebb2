"""The search field at the top of a window, with its results."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.library.search.hits import Found
from desktop_app.library.search.searcher import Searcher
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.search.panel import SearchPanel
from desktop_app.ui.search.popup import ResultsPopup
from desktop_app.ui.theme import Theme


class Window(QWidget):
    """Holds the field, another field, and the results over both."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.field = SearchField(self)
        self.field.setGeometry(250, 8, 300, 30)
        self.other = QLineEdit(self)
        self.other.setGeometry(10, 8, 100, 30)
        self.panel = SearchPanel(workspace, theme, settings, self.field, self)
        self.results = self.panel.results


@pytest.fixture
def settings(tmp_path) -> Settings:
    """The settings of somebody who has not searched yet."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(workspace, theme, settings, shown, qtbot) -> Window:
    """A window in which the search field has the keyboard."""
    made = Window(workspace, theme, settings)
    shown(made, 800, 500)
    made.window().activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.start()
    return made


@pytest.fixture
def panel(window: Window) -> SearchPanel:
    return window.panel


@pytest.fixture
def results(window: Window) -> ResultsPopup:
    return window.results


@pytest.fixture
def search(window: Window, qtbot) -> Callable[[str], list[str]]:
    """Type in the empty field; return the rows that are then shown."""

    def search(words: str) -> list[str]:
        window.field.clear()
        qtbot.keyClicks(window.field, words)
        model = window.results.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    return search


@pytest.fixture
def key(window: Window, qtbot) -> Callable[..., None]:
    """Press keys in the field."""

    def key(*keys, held=Qt.KeyboardModifier.NoModifier):
        for one in keys:
            qtbot.keyClick(window.field, one, held)

    return key


@pytest.fixture
def finding(monkeypatch, search):
    """`finding(found…)` is what is shown where this was found."""

    def finding(*groups, query="heron", **more):
        found = Found(query, groups, **more)
        monkeypatch.setattr(Searcher, "search", lambda *_what: found)
        return search(query)

    return finding
