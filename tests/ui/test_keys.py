"""The list of keys is made from the menu, so that it is always true."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QMenu, QScrollArea

from desktop_app.ui.keys import keys_dialog


def rows(dialog):
    """What the keys do, each with its keys."""
    listed = {}
    for form in dialog.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            keys, words = (
                form.itemAt(row, role).widget().text()
                for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole)
            )
            listed[words] = keys
    return listed


@pytest.fixture
def menu(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    text = menu.addMenu("Text").addMenu("Size")
    text.addAction("&Larger").setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    text.addAction("No key")
    text.addSeparator()
    menu.addAction("Quit").setShortcut("Ctrl+Q")
    return menu


def test_it_lists_what_has_a_key_however_deep_in_the_menu(menu):
    listed = rows(keys_dialog(menu, menu))
    assert listed["Larger"] == "Ctrl++  or  Ctrl+="
    assert listed["Quit"] == "Ctrl+Q"
    assert "No key" not in listed
    assert "" not in listed.values()


def test_it_lists_the_keys_of_the_timeline_and_of_the_menu_too(menu):
    listed = rows(keys_dialog(menu, menu))
    assert listed["previous and next event"] == "← →"
    assert listed["Menu"] == "F10"
    assert listed["on a filter below: take it off"] == "Delete"
    assert listed["what is told where you read"] == "Enter"
    assert listed["in the table: columns, sorting, copying"] == "Shift+F10"
    assert listed["open what is found beside what you read"] == "Ctrl+Enter"


def test_it_says_what_can_be_typed_to_search(menu):
    listed = rows(keys_dialog(menu, menu))
    assert listed["these words next to one another"] == '"exact words"'
    assert listed["without this word"] == "-storm"
    assert listed["commands alone"] == ">"
    fields = ("who:", "where:", "in:", "kind:", "before:", "after:", "on:")
    assert all(any(field in key for key in listed.values()) for field in fields)


def test_keys_stand_below_the_names_of_their_menus_and_parts(menu):
    heads = [one.accessibleName() for one in keys_dialog(menu, menu).findChildren(QLabel)]
    assert [one for one in heads if one] == [
        "Text",
        "In a text",
        "In the search field",
        "What can be typed there",
        "On the timeline",
        "In the comparison and in who signed what",
        "In the lists and the table",
        "Everywhere",
    ]


def test_letters_stand_apart_with_the_parts_of_the_window_where_they_are_keys(main_window):
    dialog = keys_dialog(main_window.findChild(QMenu, "menu"), main_window)
    heads = [one.accessibleName() for one in dialog.findChildren(QLabel)]
    assert "In a text, the card, the timeline, the comparison and who signed what" in heads
    listed = rows(dialog)
    assert [listed[words] for words in ("Next passage", "Previous passage")] == ["N", "P"]
    assert listed["the next row that begins so"] == "A … Z"


def test_letters_of_the_timeline_stand_with_its_other_keys(main_window):
    dialog = keys_dialog(main_window.findChild(QMenu, "menu"), main_window)
    heads = [one.accessibleName() for one in dialog.findChildren(QLabel)]
    assert heads.count("On the timeline") == 1
    listed = rows(dialog)
    assert [listed[words] for words in ("Lanes by kind", "Lanes by source")] == ["K", "S"]
    assert listed["Clear all filters"] == "Ctrl+Shift+X"


def test_a_key_that_is_there_twice_is_named_once(main_window):
    listed = rows(keys_dialog(main_window.findChild(QMenu, "menu"), main_window))
    assert listed["Read the event side by side"] == "Shift+Enter"
    assert listed["Find next"] == "F3"


def test_it_is_not_modal_and_goes_by_esc(menu, qtbot):
    dialog = keys_dialog(menu, menu)
    dialog.show()
    assert not dialog.isModal()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert menu.findChild(QDialog) is None


def test_it_can_be_read_in_full(main_window):
    """Every action of the window that has a key stands in the list."""
    QTest.keyClick(main_window, Qt.Key.Key_F1)
    listed = rows(main_window.findChild(QDialog, "keys"))
    keyed = {one.text() for one in main_window.actions() if one.shortcuts()}
    assert keyed <= set(listed)
    assert len(keyed) > 15


def test_a_list_that_is_higher_than_the_screen_scrolls(main_window):
    main_window.theme.enlarge(10)
    QTest.keyClick(main_window, Qt.Key.Key_F1)
    dialog = main_window.findChild(QDialog, "keys")
    room = main_window.screen().availableSize().height()
    assert dialog.height() < room
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(dialog.findChild(QScrollArea), Qt.Key.Key_PageDown)
    assert bar.value() > 0
