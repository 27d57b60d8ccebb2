"""A long list on a card is shown a part at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.ui.card import unfolding
from desktop_app.ui.card.unfolding import Unfolding


@pytest.fixture
def unfolded(monkeypatch, shown):
    """Show a list of numbers: up to 5 at once, else 3 at first and then 4 more each time."""
    monkeypatch.setattr(unfolding, "FEW", 5)
    monkeypatch.setattr(unfolding, "FIRST", 3)
    monkeypatch.setattr(unfolding, "MORE", 4)

    def unfolded(count):
        made = Unfolding(range(count), lambda some: [button(number) for number in some])
        shown(made)
        return made

    return unfolded


def button(number):
    made = QToolButton()
    made.setText(str(number))
    return made


def words(widget):
    return [one.text() for one in widget.findChildren(QToolButton) if one.isVisible()]


def test_a_short_list_is_there_at_once(unfolded):
    assert words(unfolded(5)) == ["0", "1", "2", "3", "4"]


def test_of_a_long_one_more_is_shown_at_the_press_of_a_button(unfolded, qtbot):
    shown = unfolded(9)
    assert words(shown) == ["0", "1", "2", "Show 4 more"]
    more = shown.findChild(QToolButton, "show-more")
    assert "6 are not shown yet" in more.toolTip()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert words(shown) == ["0", "1", "2", "3", "4", "5", "6", "Show 2 more"]
    assert shown.focusWidget().text() == "3"
    qtbot.mouseClick(
        next(one for one in shown.findChildren(QToolButton, "show-more") if one.isVisible()),
        Qt.MouseButton.LeftButton,
    )
    assert words(shown) == [str(number) for number in range(9)]
