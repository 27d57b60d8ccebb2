"""Actions that stand in a menu and have keys in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.ui.menu import MenuMaker
from tests.conftest import PATIENCE


@pytest.fixture
def owner(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    assert QTest.qWaitForWindowActive(widget, PATIENCE)
    return widget


@pytest.fixture
def done():
    return []


def names(menu):
    return [action.text() for action in menu.actions()]


def test_an_action_stands_in_the_last_submenu_and_answers_to_each_key(owner, done, qtbot):
    maker = MenuMaker(owner)
    maker.submenu("File")
    edit = maker.submenu("Edit")
    maker.add("Larger", ["Ctrl++", "Ctrl+="], lambda: done.append(1))
    assert names(maker.menu) == ["File", "Edit"]
    assert names(edit) == ["Larger"]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        qtbot.keyClick(owner, key, Qt.KeyboardModifier.ControlModifier)
    edit.actions()[0].trigger()
    assert done == [1, 1, 1]


def test_a_switch_tells_whether_it_is_on(owner, done, qtbot):
    switch = MenuMaker(owner).add_switch("Card", ["F8"], done.append, is_on=True)
    assert switch.isChecked()
    assert done == []
    qtbot.keyClick(owner, Qt.Key.Key_F8)
    qtbot.keyClick(owner, Qt.Key.Key_F8)
    assert done == [False, True]


def test_one_of_several_choices_is_on(owner, done):
    maker = MenuMaker(owner)
    maker.add_choice("Letters", [("a", "First"), ("b", "Second")], "b", done.append)
    maker.separate()
    letters, line = maker.menu.actions()
    assert letters.text() == "Letters"
    first, second = letters.menu().actions()
    assert (first.isChecked(), second.isChecked(), line.isSeparator()) == (False, True, True)
    first.trigger()
    assert (first.isChecked(), second.isChecked()) == (True, False)
    first.trigger()
    assert first.isChecked()
    assert done == ["a", "a"]
