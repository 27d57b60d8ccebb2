"""A large dossier is searched in a thread, which ends with the window."""

import threading

import pytest
from PySide6.QtWidgets import QAbstractItemView

from desktop_app.main import Program, build_window


def searching():
    return [one for one in threading.enumerate() if one.name == "search"]


@pytest.fixture
def search(qtbot):
    """Search in a window until something is found."""

    def search(window):
        window.search.start()
        results = window.findChild(QAbstractItemView, "search-results")
        qtbot.keyClicks(window.search, "heron")
        qtbot.waitUntil(lambda: results.isVisible() and results.model().rowCount() > 5)

    return search


def test_it_ends_when_the_window_closes(desktop, large_copy, search):
    window = build_window(desktop, large_copy)
    window.show()
    search(window)
    assert len(searching()) == 1
    window.close()
    assert searching() == []


def test_it_ends_when_another_dossier_is_opened(desktop, large_copy, search):
    program = Program(desktop)
    window = program.start(large_copy)
    window.complete()
    window.show()
    search(window)
    program.open_file(None)
    assert program.window is not window
    assert searching() == []


def test_before_anybody_searches_there_is_none(desktop, large_copy):
    window = build_window(desktop, large_copy)
    window.show()
    assert searching() == []
    window.search.start()
    assert searching() == []
