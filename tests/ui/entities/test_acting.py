"""What can be done with a row besides choosing it: pin, open beside, copy the name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.library.entities import find_entity
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.stacks import side_by_side
from desktop_app.ui.entities.model import PINNED_ROLE
from tests.ui.listed import choose, index_of, menu_at, middle, names

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
FERRY, COUNCIL = 1, 2
offscreen_menu = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def olav(library):
    return find_entity(library, "olav-brandt")


def margin(rows, name):
    return QPoint(9, middle(rows, name).y())


def test_a_click_in_the_margin_pins_and_another_one_lets_go(rows, workspace, olav, qtbot):
    qtbot.mouseClick(rows.viewport(), LEFT, pos=margin(rows, "Olav Brandt"))
    assert workspace.filters.value.entities == (olav,)
    assert workspace.selection.focus == Focus()
    assert index_of(rows, "Olav Brandt").data(PINNED_ROLE)
    qtbot.mouseClick(rows.viewport(), LEFT, pos=margin(rows, "Olav Brandt"))
    assert workspace.filters.value.entities == ()
    assert not index_of(rows, "Olav Brandt").data(PINNED_ROLE)


def test_the_funnel_is_at_the_row_pointed_at_and_filled_where_it_is_pinned(
    rows, workspace, olav, theme
):
    def funnel():
        place = margin(rows, "Olav Brandt")
        picture = rows.viewport().grab().toImage()
        return [picture.pixelColor(x, place.y() - 2) for x in range(5, 19)]

    nothing = funnel()
    assert len(set(map(QColor.name, nothing))) == 1
    workspace.hover.enter(Hovered(entity=olav))
    assert len(set(map(QColor.name, funnel()))) > 1
    assert QColor(theme.tokens.accent) not in funnel()
    workspace.hover.enter(Hovered())
    assert funnel() == nothing
    workspace.filters.toggle_pin(olav)
    assert QColor(theme.tokens.accent) in funnel()


def test_a_pin_is_spoken(rows, workspace, olav):
    workspace.filters.toggle_pin(olav)
    spoken = index_of(rows, "Olav Brandt").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("pinned as a filter")


def test_a_key_pins_the_row_that_the_keyboard_is_on(rows, workspace, olav, qtbot):
    rows.setCurrentIndex(index_of(rows, "Olav Brandt"))
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_F, CONTROL | SHIFT)
    assert workspace.filters.value.entities == (olav,)


def test_the_keyboard_stays_on_the_row_that_is_pinned(rows, workspace, library, qtbot):
    workspace.selection.show_entity(find_entity(library, "skerrow-council"))
    rows.setFocus()
    rows.selectionModel().setCurrentIndex(
        index_of(rows, "Skerrow Point"), rows.selectionModel().SelectionFlag.NoUpdate
    )
    qtbot.keyClick(rows, Qt.Key.Key_F, CONTROL | SHIFT)
    assert len(names(rows)) < 9
    assert rows.currentIndex().data() == "Skerrow Point"
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-council")
    qtbot.keyClick(rows, Qt.Key.Key_F, CONTROL | SHIFT)
    assert len(names(rows)) == 9
    assert rows.currentIndex().data() == "Skerrow Point"


def test_a_click_with_ctrl_opens_a_source_that_names_it_beside(rows, workspace, olav, qtbot):
    workspace.selection.show_source(FERRY)
    qtbot.mouseClick(rows.viewport(), LEFT, CONTROL, pos=middle(rows, "Olav Brandt"))
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)
    assert workspace.selection.focus == Focus(entity=olav, source=COUNCIL)


def test_ctrl_and_enter_open_beside_where_ctrl_and_an_arrow_led(rows, workspace, library, qtbot):
    workspace.selection.show_source(FERRY)
    rows.setFocus()
    rows.selectionModel().setCurrentIndex(
        rows.model().index(0, 0), rows.selectionModel().SelectionFlag.NoUpdate
    )
    qtbot.keyClick(rows, Qt.Key.Key_Down, CONTROL)
    assert workspace.selection.focus == Focus(source=FERRY)
    assert rows.currentIndex().row() == 1
    qtbot.keyClick(rows, Qt.Key.Key_Return, CONTROL)
    assert workspace.selection.focus.entity == find_entity(library, "heron")
    assert workspace.panes.open.sources == (FERRY, COUNCIL)


def test_without_a_row_the_keys_do_nothing(rows, workspace, qtbot):
    rows.model().narrow("xyz", "")
    qtbot.keyClick(rows, Qt.Key.Key_Return, CONTROL)
    assert workspace.selection.focus == Focus()


@offscreen_menu
def test_the_right_button_offers_all_of_it_and_chooses_nothing(rows, workspace, olav, qtbot):
    place = middle(rows, "Olav Brandt")
    qtbot.mouseClick(rows.viewport(), RIGHT, pos=place)
    assert workspace.selection.focus == Focus()
    menu = menu_at(rows, place)
    assert [one.text() for one in menu.actions() if one.isVisible()] == [
        "Pin as a filter",
        "Open beside",
        "Copy the name",
    ]
    choose(menu, "Copy the name")
    assert QApplication.clipboard().text() == "Olav Brandt"
    choose(menu_at(rows, place), "Pin as a filter")
    assert workspace.filters.value.entities == (olav,)


@offscreen_menu
def test_the_menu_key_offers_it_for_the_row_that_the_keyboard_is_on(rows, workspace, olav):
    workspace.filters.toggle_pin(olav)
    rows.setCurrentIndex(index_of(rows, "Olav Brandt"))
    choose(menu_at(rows, QPoint(0, 0), QContextMenuEvent.Reason.Keyboard), "Unpin")
    assert workspace.filters.value.entities == ()


@offscreen_menu
def test_shift_and_f10_offer_it_too(rows, qtbot):
    qtbot.keyClick(rows, Qt.Key.Key_F10, SHIFT)
    assert not [one for one in rows.findChildren(QMenu) if one.isVisible()]
    rows.setCurrentIndex(index_of(rows, "Olav Brandt"))
    qtbot.keyClick(rows, Qt.Key.Key_F10, SHIFT)
    (menu,) = [one for one in rows.findChildren(QMenu) if one.isVisible()]
    choose(menu, "Copy the name")
    assert QApplication.clipboard().text() == "Olav Brandt"


@offscreen_menu
def test_of_several_that_are_pinned_events_of_any_or_of_all_are_wanted(rows, workspace, library):
    workspace.filters.toggle_pin(find_entity(library, "heron"))
    workspace.filters.toggle_pin(find_entity(library, "inga-solberg"))
    assert len(names(rows)) == 4
    rows.setCurrentIndex(index_of(rows, "Heron"))
    choose(menu_at(rows, middle(rows, "Heron")), "Only events of all pinned at once")
    assert workspace.filters.value.match_all
    assert sorted(names(rows)) == ["Heron", "Inga Sólberg", "Skerrow Point"]
    choose(menu_at(rows, middle(rows, "Heron")), "Only events of all pinned at once")
    assert not workspace.filters.value.match_all


def test_beside_the_rows_nothing_is_offered_and_nothing_pinned(rows, workspace, qtbot):
    below = QPoint(9, rows.viewport().height() - 2)
    assert menu_at(rows, below) is None
    qtbot.mouseClick(rows.viewport(), LEFT, pos=below)
    assert workspace.filters.value.entities == ()


def test_home_and_end_lead_to_the_first_and_the_last_row(rows, qtbot):
    rows.setCurrentIndex(rows.model().index(3, 0))
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().data() == names(rows)[-1]
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().data() == names(rows)[0]
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert rows.currentIndex().row() == 0
