"""The field of the whole window finds everything that its menu offers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from desktop_app.ui.search.commands import all_commands
from desktop_app.ui.taking import Taking
from desktop_app.ui.theme import SETS

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(window, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


@pytest.fixture
def do(main_window):
    """Find a command by its words, and do it."""

    def do(words):
        press(main_window, Key.Key_P, CTRL | SHIFT)
        QTest.keyClicks(QApplication.focusWidget(), words)
        press(main_window, Key.Key_Return)

    return do


def part(window, name):
    return window.findChild(QWidget, name)


def rows(window):
    model = window.findChild(QAbstractItemView, "search-results").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_all_that_can_be_done_is_listed(main_window):
    press(main_window, Key.Key_P, CTRL | SHIFT)
    assert main_window.search.hasFocus()
    assert main_window.search.text() == ">"
    assert part(main_window, "search-results").isVisible()
    commands = all_commands(main_window.findChild(QMenu, "menu"))
    assert rows(main_window)[1:] == [one.words for one in commands]
    assert {"Open dossier…", "Find a command", "Dark", "Keys", "Next passage"} <= set(
        rows(main_window)
    )
    assert "Forward" not in rows(main_window)


def test_a_choice_of_a_submenu_is_made_and_one_reads_on(main_window, do):
    do("dark")
    assert main_window.theme.tokens == SETS["dark"]
    assert part(main_window, "reader-text-1").hasFocus()
    assert main_window.search.text() == ""
    assert not part(main_window, "search-results").isVisible()


def test_it_is_done_for_the_place_where_one_was(main_window, do, qtbot):
    press(main_window, Key.Key_T, CTRL)
    taking = main_window.findChild(Taking)
    taking.timeline_requested.disconnect()
    with qtbot.waitSignal(taking.timeline_requested):
        do("print")
    assert part(main_window, "timeline").hasFocus()


def test_the_keyboard_goes_where_a_command_leads(main_window, do):
    do("go to table")
    assert part(main_window, "table").hasFocus()
    do("find in")
    assert part(main_window, "find").hasFocus()
    do("search every")
    assert main_window.search.hasFocus()
    assert main_window.search.text() == ""


def test_in_ordinary_search_a_few_stand_behind_everything_else(main_window, qtbot):
    press(main_window, Key.Key_K, CTRL)
    qtbot.keyClicks(main_window.search, "lighthouse")
    assert "Commands" not in rows(main_window)
    main_window.search.selectAll()
    qtbot.keyClicks(main_window.search, "pane")
    assert rows(main_window)[-5] == "Commands"
    assert rows(main_window)[-4:] == ["Pane 1", "Pane 2", "Pane 3", "Pane 4"]


def test_the_last_commands_come_first_in_the_next_window_too(main_window, do):
    do("high contrast, light")
    press(main_window, Key.Key_P, CTRL | SHIFT)
    assert rows(main_window)[1] == "High contrast, light"
