"""Filters are saved with a name, listed, applied and forgotten, on the whole window."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from desktop_app import paths
from desktop_app.library.entities import find_entity
from desktop_app.main import build_window
from desktop_app.session.filters import Filters, Period
from desktop_app.session.saved_filters import SavedFilters

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
MAY = Filters(Period("2021-05-01", "2021-05-31"), differing=True)


@pytest.fixture
def filters(main_window):
    return main_window.workspace.filters


@pytest.fixture
def saved(library):
    return SavedFilters(paths.saved_filters(), library)


def press(window, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, held)


def bar(window):
    return window.findChild(QWidget, "saving-bar")


def field(window):
    return window.findChild(QLineEdit, "saving-name")


def button(window, text):
    return next(one for one in bar(window).findChildren(QToolButton) if one.text() == text)


def told(window):
    return window.findChild(QLabel, "told").text()


def notice(window):
    found = window.findChild(QLabel, "notice-text")
    return found.text() if found is not None and found.isVisible() else ""


def menu(window, title):
    return next(one for one in window.findChildren(QMenu) if one.title() == title)


def listed(window, title):
    menu(window, "Filter").aboutToShow.emit()
    found = menu(window, title)
    names = [one.text() for one in found.actions() if not one.isSeparator()]
    assert found.menuAction().isEnabled() is bool(names)
    return names


def choose(window, title, name):
    menu(window, "Filter").aboutToShow.emit()
    next(one for one in menu(window, title).actions() if one.text() == name).trigger()


def save(window, name):
    press(window, Key.Key_S, CTRL)
    QTest.keyClicks(field(window), name)
    press(window, Key.Key_Return)


def test_a_name_is_asked_for_in_a_line_and_enter_saves(main_window, filters, saved):
    filters.become(MAY)
    text = main_window.text()
    text.setFocus()
    press(main_window, Key.Key_S, CTRL)
    assert bar(main_window).isVisible()
    assert QApplication.activeModalWidget() is None
    assert field(main_window).hasFocus()
    assert field(main_window).text() == "May 2021, Sources differ"
    QTest.keyClicks(field(main_window), "  What is told   of May ")
    press(main_window, Key.Key_Return)
    assert not bar(main_window).isVisible()
    assert text.hasFocus()
    assert saved.find("What is told of May").filters == MAY
    assert told(main_window) == "Saved as “What is told of May”; the menu Filter has it."


def test_escape_leaves_everything_as_it_was(main_window, filters, saved):
    filters.become(MAY)
    chosen = main_window.workspace.selection.focus
    press(main_window, Key.Key_S, CTRL)
    press(main_window, Key.Key_Escape)
    assert not bar(main_window).isVisible()
    assert main_window.workspace.selection.focus == chosen
    assert filters.value == MAY
    assert saved.names() == []


def test_a_name_of_nothing_is_none(main_window, filters, saved):
    filters.become(MAY)
    save(main_window, "   ")
    assert bar(main_window).isVisible()
    assert not button(main_window, "Save").isEnabled()
    assert saved.names() == []


def test_its_buttons_save_and_leave(main_window, filters, saved, qtbot):
    filters.become(MAY)
    press(main_window, Key.Key_S, CTRL)
    press(main_window, Key.Key_Tab)
    press(main_window, Key.Key_Tab)
    assert button(main_window, "✕").hasFocus()
    press(main_window, Key.Key_Return)
    assert saved.names() == []
    press(main_window, Key.Key_S, CTRL)
    qtbot.mouseClick(button(main_window, "Save"), Qt.MouseButton.LeftButton)
    assert saved.names() == ["May 2021, Sources differ"]


def test_the_keyboard_goes_back_to_where_it_was(main_window, filters):
    filters.become(MAY)
    timeline = main_window.bottom.timeline
    timeline.setFocus()
    save(main_window, "Mine")
    assert timeline.hasFocus()


def test_the_keyboard_goes_to_the_text_where_its_place_is_gone(main_window, filters):
    filters.become(MAY)
    main_window.bottom.timeline.setFocus()
    press(main_window, Key.Key_S, CTRL)
    press(main_window, Key.Key_F9)
    press(main_window, Key.Key_Escape)
    assert main_window.text().hasFocus()


def test_asked_twice_it_keeps_what_was_written_and_who_has_gone_elsewhere_stays(
    main_window, filters, qtbot
):
    filters.become(MAY)
    press(main_window, Key.Key_S, CTRL)
    QTest.keyClicks(field(main_window), "Mine")
    main_window.search.setFocus()
    press(main_window, Key.Key_S, CTRL)
    assert field(main_window).text() == "Mine"
    main_window.search.setFocus()
    qtbot.mouseClick(button(main_window, "✕"), Qt.MouseButton.LeftButton)
    assert main_window.search.hasFocus()


def test_without_a_filter_there_is_nothing_to_save(main_window):
    press(main_window, Key.Key_S, CTRL)
    assert not bar(main_window).isVisible()
    assert told(main_window) == "No filter is on that could be saved."


def test_what_was_saved_is_listed_and_chosen_also_in_the_next_window(
    main_window, filters, desktop, small_dossier
):
    assert listed(main_window, "Saved filters") == []
    filters.become(MAY)
    save(main_window, "R&D of May")
    filters.become(Filters(single_voice=True))
    save(main_window, "Alone")
    filters.clear()
    main_window.close()
    again = build_window(desktop, small_dossier)
    again.show()
    assert listed(again, "Saved filters") == ["R&&D of May", "Alone"]
    choose(again, "Saved filters", "R&&D of May")
    assert again.workspace.filters.value == MAY
    assert told(again) == "“R&D of May” is on."


def test_the_same_name_is_replaced_and_that_is_said(main_window, filters, saved):
    filters.become(MAY)
    save(main_window, "Mine")
    filters.set_single_voice(True)
    save(main_window, "Mine")
    assert told(main_window) == "Saved as “Mine”, in the place of what was saved so before."
    assert saved.names() == ["Mine"]
    choose(main_window, "Forget saved filters", "Bring back “Mine”")
    assert told(main_window) == "“Mine” is saved again."
    assert saved.find("Mine").filters == MAY


def test_one_can_be_forgotten_and_brought_back(main_window, filters, saved):
    filters.become(MAY)
    save(main_window, "Mine")
    choose(main_window, "Forget saved filters", "Mine")
    assert saved.names() == []
    assert told(main_window) == "“Mine” is forgotten; the menu can bring it back."
    assert filters.value == MAY, "it only is not saved any more"
    assert listed(main_window, "Saved filters") == []
    assert listed(main_window, "Forget saved filters") == ["Bring back “Mine”"]
    choose(main_window, "Forget saved filters", "Bring back “Mine”")
    assert listed(main_window, "Saved filters") == ["Mine"]


def test_what_is_gone_from_the_dossier_is_left_out_and_that_is_said(main_window, filters, saved):
    heron = find_entity(main_window.workspace.library, "heron")
    filters.become(Filters(entities=(heron,)))
    save(main_window, "Ferry")
    kept = saved.file.read_text("utf-8").replace('"heron"', '"heron", "drowned"')
    saved.file.write_text(kept, "utf-8")
    filters.clear()
    choose(main_window, "Saved filters", "Ferry")
    assert filters.value == Filters(entities=(heron,))
    words = "“Ferry” is on, without what this dossier does not have any more (1)."
    assert told(main_window) == words


def test_a_broken_file_is_named_where_it_is_needed_and_kept(main_window, filters, saved):
    filters.become(MAY)
    save(main_window, "Mine")
    saved.file.write_text("{", "utf-8")
    assert listed(main_window, "Saved filters") == ["Why they cannot be read"]
    assert listed(main_window, "Forget saved filters") == []
    assert notice(main_window) == ""
    choose(main_window, "Saved filters", "Why they cannot be read")
    assert notice(main_window).startswith("Your saved filters cannot be read")
    press(main_window, Key.Key_Escape)
    save(main_window, "More")
    assert str(saved.file) in notice(main_window)
    assert saved.file.read_text("utf-8") == "{"


def test_names_that_look_like_markup_are_words(main_window, filters):
    filters.become(MAY)
    save(main_window, "<b>bold</b> & more")
    assert told(main_window) == "Saved as “<b>bold</b> & more”; the menu Filter has it."
    assert listed(main_window, "Saved filters") == ["<b>bold</b> && more"]


def test_it_stands_in_the_menu_with_its_key(main_window):
    action = next(
        one for one in main_window.findChildren(QAction) if one.text() == "Save these filters…"
    )
    assert action.shortcut().toString() == "Ctrl+S"
    assert action in menu(main_window, "Filter").actions()


def test_what_is_kept_is_readable_text(main_window, filters, saved):
    filters.become(MAY)
    save(main_window, "Über May")
    assert "Über May" in saved.file.read_text("utf-8")
    assert json.loads(saved.file.read_text("utf-8"))["format"] == 1
