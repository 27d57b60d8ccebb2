"""The card lies in the side that has room for it."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTabBar

from desktop_app.ui.entities.panel import EntitiesPanel
from desktop_app.ui.left_side import LeftSide
from desktop_app.ui.sides import Side
from desktop_app.ui.sources.panel import SourcesPanel


@pytest.fixture
def left(workspace, theme, shown):
    side = LeftSide()
    side.fill(EntitiesPanel(workspace, theme), SourcesPanel(workspace, theme))
    shown(side)
    return side


@pytest.fixture
def right(shown):
    side = Side("right-side")
    shown(side)
    return side


def seen(side):
    """The card and the lists that can be seen."""
    lists = {one.objectName() for one in side.findChildren(QAbstractItemView) if one.isVisible()}
    cards = [one for one in side.findChildren(QLabel) if one.text() == "card"]
    return lists | {"card" for one in cards if one.isVisible()}


def test_the_right_side_holds_the_card_and_gives_it_back(right):
    card = QLabel("card")
    assert right.give_back() is None
    right.take_in(card)
    assert seen(right) == {"card"}
    assert right.give_back() is card
    assert right.give_back() is None


def test_at_the_left_the_card_is_a_tab_behind_the_lists(left):
    tabs = left.findChild(QTabBar)
    assert not tabs.isVisible()
    left.take_in(QLabel("card"))
    assert tabs.isVisible()
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Lists", "Card"]
    assert seen(left) == {"entities", "sources"}
    tabs.setCurrentIndex(1)
    assert seen(left) == {"card"}
    tabs.setCurrentIndex(0)
    assert seen(left) == {"entities", "sources"}


def test_the_tab_of_the_card_comes_to_the_front_only_while_there_is_one(left):
    left.show_card()
    assert seen(left) == {"entities", "sources"}
    left.take_in(QLabel("card"))
    left.findChild(QTabBar).setFocus()
    left.show_card()
    assert seen(left) == {"card"}


@pytest.mark.parametrize("was_in_front", [True, False])
def test_the_card_can_be_seen_on_the_other_side_and_back(left, right, was_in_front):
    card = QLabel("card")
    left.take_in(card)
    if was_in_front:
        left.show_card()
    right.take_in(left.give_back())
    assert seen(right) == {"card"}
    assert seen(left) == {"entities", "sources"}
    assert not left.findChild(QTabBar).isVisible()
    left.take_in(right.give_back())
    left.show_card()
    assert seen(left) == {"card"}


def test_where_both_lists_have_no_room_each_is_a_tab(left):
    left.window().resize(260, 250)
    left.resize(260, 250)
    tabs = left.findChild(QTabBar)
    assert tabs.isVisible()
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Entities", "Sources"]
    assert seen(left) == {"entities"}
    tabs.setCurrentIndex(1)
    assert seen(left) == {"sources"}
    left.take_in(QLabel("card"))
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Entities", "Sources", "Card"]
    assert seen(left) == {"sources"}
    left.show_card()
    assert seen(left) == {"card"}
    left.resize(260, 600)
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Lists", "Card"]
    assert seen(left) == {"card"}
    left.give_back()
    assert seen(left) == {"entities", "sources"}
    assert not tabs.isVisible()


def test_who_goes_through_the_sources_stays_there_when_the_room_grows_less(left):
    left.findChild(QAbstractItemView, "sources").setFocus()
    left.resize(260, 250)
    assert seen(left) == {"sources"}
