"""The search field at the top of a window, with its results."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.session.workspace import Workspace
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.search.popup import ResultsPopup
from desktop_app.ui.theme import Theme


class Window(QWidget):
    """Holds the field, another field, and the results over both."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.field = SearchField(self)
        self.field.setGeometry(250, 8, 300, 30)
        self.other = QLineEdit(self)
        self.other.setGeometry(10, 8, 100, 30)
        self.results = ResultsPopup(workspace, theme, self.field, self)


@pytest.fixture
def window(workspace, theme, shown, qtbot) -> Window:
    """A window in which the search field has the keyboard."""
    made = Window(workspace, theme)
    shown(made, 800, 500)
    made.window().activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.start()
    return made


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
