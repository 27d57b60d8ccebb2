"""What is let through, by menu and by key, on the whole window."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.library.derived.renewing import renew
from desktop_app.main import build_window
from desktop_app.session.filters import Filters, Period
from tests.conftest import PATIENCE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def press(window, key, held=CTRL):
    QTest.keyClick(window.focusWidget() or window, key, held)


def action(window, text):
    return next(one for one in window.actions() if one.text() == text)


def told(window):
    return window.findChild(QLabel, "told").text()


@pytest.fixture
def filters(main_window):
    return main_window.workspace.filters


def test_one_voice_only_is_a_switch(main_window, filters):
    switch = action(main_window, "Only events told by one voice")
    press(main_window, Key.Key_V, CTRL | SHIFT)
    assert filters.value == Filters(single_voice=True)
    assert switch.isChecked()
    filters.set_single_voice(False)
    assert not switch.isChecked()
    switch.trigger()
    assert filters.value.single_voice


def test_everything_is_let_through_again(main_window, filters):
    clear = action(main_window, "Clear all filters")
    assert not clear.isEnabled()
    filters.become(Filters(Period("2021-05-14", "2021-05-15"), single_voice=True))
    assert clear.isEnabled()
    press(main_window, Key.Key_X, CTRL | SHIFT)
    assert filters.value == Filters()
    assert not clear.isEnabled()


def test_escape_lets_go_of_the_selection_and_not_of_the_filters(main_window, filters):
    filters.set_single_voice(True)
    main_window.workspace.open_first()
    press(main_window, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert main_window.workspace.selection.focus.event is None
    assert filters.value == Filters(single_voice=True)


def test_one_goes_through_the_days_by_key_and_is_told_where_they_end(main_window, filters):
    press(main_window, Key.Key_Period)
    assert told(main_window) == "Nothing was published after."
    days = []
    for _ in range(5):
        press(main_window, Key.Key_Comma)
        days.append(filters.value.known_on)
    assert days == ["2021-05-22", "2021-05-20", "2021-05-15", "2021-05-14", "2021-05-14"]
    assert told(main_window) == "Nothing was published before."
    press(main_window, Key.Key_Period)
    assert filters.value.known_on == "2021-05-15"


def test_as_known_on_a_day_is_a_switch_that_remembers_the_day(main_window, filters):
    switch = action(main_window, "As known on a day")
    press(main_window, Key.Key_K, CTRL | SHIFT)
    assert filters.value.known_on == "2021-05-22"
    assert switch.isChecked()
    press(main_window, Key.Key_Comma)
    press(main_window, Key.Key_K, CTRL | SHIFT)
    assert filters.value == Filters()
    assert not switch.isChecked()
    switch.trigger()
    assert filters.value.known_on == "2021-05-20"


def test_where_no_source_is_dated_that_is_said(desktop, dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute(
            "update source set published = '', published_earliest = null, published_latest = null"
        )
        renew(connection)
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    switch = action(window, "As known on a day")
    switch.trigger()
    assert not switch.isChecked()
    assert told(window) == "No source says when it was published."
    window.workspace.told.emit("")
    press(window, Key.Key_Comma)
    assert told(window) == "No source says when it was published."


def test_filters_come_back_at_the_next_start(main_window, filters, desktop, small_dossier):
    filters.become(Filters(Period("2021-05-14", "2021-05-20"), known_on="2021-05-20"))
    main_window.close()
    again = build_window(desktop, small_dossier)
    again.show()
    assert again.workspace.filters.value == filters.value
    assert action(again, "As known on a day").isChecked()
    assert action(again, "Clear all filters").isEnabled()
