"""What is let through, by menu and by key, on the whole window."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import find_entity
from desktop_app.main import build_window
from desktop_app.session.filters import Filters, Period
from desktop_app.ui import filter_choices
from tests.conftest import PATIENCE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
PIN = "Pin the selected entity: only its events"


def press(window, key, held=CTRL):
    QTest.keyClick(window.focusWidget() or window, key, held)


def action(window, text):
    return next(one for one in window.findChildren(QAction) if one.text() == text)


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


def choose(window, entity):
    workspace = window.workspace
    workspace.selection.show_entity(find_entity(workspace.library, entity))
    return workspace.selection.focus.entity


def test_f_pins_the_selected_entity_where_letters_are_keys(main_window, filters):
    heron = choose(main_window, "heron")
    main_window.text().setFocus()
    press(main_window, Key.Key_F, NONE)
    assert filters.value == Filters(entities=(heron,))
    switch = action(main_window, PIN)
    assert switch.isChecked()
    council = choose(main_window, "skerrow-council")
    assert not switch.isChecked()
    main_window.bottom.timeline.setFocus()
    press(main_window, Key.Key_F, NONE)
    assert filters.value == Filters(entities=(heron, council))
    press(main_window, Key.Key_F, NONE)
    assert filters.value == Filters(entities=(heron,))


def test_without_an_entity_it_is_said_what_to_do(main_window, filters):
    main_window.workspace.selection.clear()
    switch = action(main_window, PIN)
    switch.trigger()
    assert filters.value == Filters()
    assert not switch.isChecked()
    assert told(main_window).startswith("Choose an entity first")


def test_of_several_entities_all_at_once_can_be_asked_for(main_window, filters):
    switch = action(main_window, "Only events of all pinned entities at once")
    filters.toggle_pin(choose(main_window, "heron"))
    assert not switch.isEnabled()
    filters.toggle_pin(choose(main_window, "skerrow-point"))
    switch.trigger()
    assert filters.value.match_all
    filters.set_match_all(False)
    assert not switch.isChecked()


def test_kinds_are_switches_and_only_those_that_occur(main_window, filters):
    votes, legal = action(main_window, "Votes"), action(main_window, "Legal steps")
    votes.trigger()
    legal.trigger()
    assert filters.value == Filters(kinds=("vote", "legal"))
    votes.trigger()
    assert filters.value == Filters(kinds=("legal",))
    filters.clear()
    assert not legal.isChecked()
    assert not [one for one in main_window.actions() if one.text() == "Elections"]


def test_sources_are_switches(main_window, filters):
    ferry, council = (
        action(main_window, title) for title in ("Ferry aground off Skerrow", "Skerrow votes")
    )
    ferry.trigger()
    council.trigger()
    assert filters.value.sources == (1, 2)
    ferry.trigger()
    assert filters.value.sources == (2,)
    assert council.isChecked()


def test_only_what_the_source_tells_that_is_read(main_window, filters):
    switch = action(main_window, "Only what the source you read tells")
    panes = main_window.workspace.panes
    panes.show(2)
    switch.trigger()
    assert filters.value == Filters(sources=(2,))
    panes.show(1)
    assert not switch.isChecked()
    assert filters.value == Filters(sources=(2,)), "reading another source filters nothing"
    switch.trigger()
    assert filters.value == Filters(sources=(1,))
    switch.trigger()
    assert filters.value == Filters()


def test_where_sources_differ(main_window, filters):
    switch = action(main_window, "Only events on which sources differ, or seem to")
    switch.trigger()
    assert filters.value == Filters(differing=True)
    filters.clear()
    assert not switch.isChecked()


def test_of_a_dossier_without_sources_none_is_offered(desktop, empty_dossier):
    window = build_window(desktop, empty_dossier)
    switch = action(window, "Only what the source you read tells")
    switch.trigger()
    assert not switch.isChecked()
    assert told(window) == "No source is open."


def test_of_very_many_sources_no_list_is_offered(desktop, small_dossier, monkeypatch):
    monkeypatch.setattr(filter_choices, "MOST_SOURCES", 1)
    window = build_window(desktop, small_dossier)
    assert not [one for one in window.actions() if one.text() == "Skerrow votes"]
    assert action(window, "Only what the source you read tells")


def test_a_long_title_is_cut_and_stands_whole_in_the_tip(desktop, dossier_copy):
    title = "On the <b>ferry</b> & the reef: " + "and so on " * 20
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update source set title = ? where id = 1", [title])
        connection.commit()
    window = build_window(desktop, dossier_copy)
    (shown,) = (one for one in window.actions() if one.text().startswith("On the <b>ferry</b> && "))
    assert shown.text().endswith("…")
    assert len(shown.text()) < 80
    assert "&lt;b&gt;" in shown.toolTip()
