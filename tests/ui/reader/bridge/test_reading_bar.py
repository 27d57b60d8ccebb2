"""The bar above the panes, and where one reads on."""

from PySide6.QtWidgets import QLabel

from tests.ui.reader.bridge.seen import button, pane


def rank(area):
    return area.findChild(QLabel, "passage-rank").text()


def test_the_bar_counts_the_passages_through_all_sources(area, workspace):
    assert rank(area) == "Nothing is selected"
    workspace.open_event(1)
    assert rank(area) == "1 of 4"
    button(area, "›").click()
    assert rank(area) == "2 of 4"
    assert workspace.panes.open.active == 1
    button(area, "‹").click()
    button(area, "‹").click()
    assert rank(area) == "4 of 4"
    workspace.panes.arrange((5,))
    assert rank(area) == "4 passages"


def test_the_switch_is_there_with_several_panes(area, workspace):
    workspace.panes.show(1)
    assert not button(area, "Lockstep").isVisible()
    workspace.panes.show_beside(2)
    assert button(area, "Lockstep").isVisible()
    assert button(area, "Follow event").isChecked()


def test_where_there_is_no_room_the_switch_is_a_menu(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().resize(260, 400)
    area.resize(260, 400)
    area.window().grab()
    assert not button(area, "Lockstep").isVisible()
    menu = button(area, "Follow event ▾")
    assert menu.isVisible()
    assert menu.accessibleName() == "How the panes follow: Follow event"
    menu.menu().actions()[0].trigger()
    assert workspace.following.mode == "free"
    assert menu.text() == "Free ▾"


def test_the_keyboard_goes_along_to_the_pane_that_is_read(area, workspace, qtbot):
    workspace.open_event(1)
    area.window().activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.focus_pane(0)
    qtbot.waitUntil(pane(area, 1).view.hasFocus)
    workspace.step(1)
    assert pane(area, 2).view.hasFocus()
    workspace.panes.close(1)
    assert area.active_pane().view.hasFocus()


def test_the_keyboard_stays_where_one_does_not_read(area, workspace):
    workspace.open_event(1)
    button(area, "›").setFocus()
    workspace.step(1)
    assert not any(one.view.hasFocus() for one in area.open_panes())


def test_back_reads_where_one_has_read(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    view = pane(area, 1).view
    view.verticalScrollBar().setValue(333)
    first = view.first_visible_offset()
    workspace.selection.show_source(1)
    workspace.selection.show_event(1)
    assert view.first_visible_offset() != first
    workspace.selection.back()
    assert view.first_visible_offset() == first
    assert view.verticalScrollBar().value() == 333


def test_a_source_that_is_shown_again_is_read_on_where_it_was(area, workspace):
    workspace.panes.show(1)
    area.window().grab()
    view = pane(area, 1).view
    view.verticalScrollBar().setValue(333)
    first = view.first_visible_offset()
    workspace.panes.show(2)
    assert view.first_visible_offset() == 0
    workspace.panes.show(1)
    assert view.first_visible_offset() == first > 0
