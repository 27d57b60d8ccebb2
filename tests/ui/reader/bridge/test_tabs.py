"""Tabs of a pane: shown where there are several, closed, dragged, moved elsewhere."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QDrag,
)
from PySide6.QtWidgets import QTabBar

from desktop_app.ui.widgets.dragging import carried_source
from tests.ui.reader.bridge.seen import LEFT, move, pane, slugs, tabs


def test_one_source_needs_no_tabs_two_have_them(area, workspace, qtbot):
    workspace.panes.show(1)
    assert tabs(area) == []
    workspace.panes.show(2)
    assert tabs(area) == ["The <b>alpha</b> && co", "The <b>beta</b> && co"]
    bar = pane(area, 1).findChild(QTabBar)
    assert bar.currentIndex() == 1
    assert "&lt;b&gt;alpha" in bar.tabToolTip(0)
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(0).center())
    assert slugs(area) == ["alpha"]
    workspace.panes.close_source(2)
    assert tabs(area) == []


def test_where_one_pane_has_tabs_all_have_so_that_texts_begin_at_one_height(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    assert tabs(area, 1) == tabs(area, 2) == []
    workspace.panes.place_tab(3, 1)
    area.window().grab()
    assert [len(tabs(area, number)) for number in (1, 2)] == [1, 2]
    tops = [one.view.mapTo(area, QPoint()).y() for one in area.open_panes()]
    assert tops[0] == tops[1]
    workspace.panes.close_source(3)
    assert tabs(area, 1) == tabs(area, 2) == []


def test_a_tab_is_closed_by_its_button(area, workspace):
    for source in (1, 2, 3):
        workspace.panes.show(source)
    bar = pane(area, 1).findChild(QTabBar)
    closing = bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert closing.accessibleName() == "Close The <b>beta</b> & co"
    closing.click()
    assert tabs(area) == ["The <b>alpha</b> && co", "The <b>gamma</b> && co"]
    assert slugs(area) == ["gamma"]


def test_a_tab_goes_into_a_pane_of_its_own_by_its_menu(area, workspace):
    for source in (1, 2):
        workspace.panes.show(source)
    bar = pane(area, 1).findChild(QTabBar)
    menu = bar.tab_menu(0)
    assert [one.text() for one in menu.actions()] == ["Into a pane of its own", "Close"]
    menu.actions()[0].trigger()
    assert slugs(area) == ["beta", "alpha"]
    bar.customContextMenuRequested.emit(QPoint(5, 5))
    bar.customContextMenuRequested.emit(QPoint(5000, 5))


def test_a_tab_that_is_pulled_out_of_the_bar_is_dragged(area, workspace, qtbot, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _actions: dragged.append(drag))
    for source in (1, 2):
        workspace.panes.show(source)
    bar = pane(area, 1).findChild(QTabBar)
    middle = bar.tabRect(0).center()
    qtbot.mousePress(bar, LEFT, pos=middle)
    for y in (5, 15, 60):
        move(bar, middle + QPoint(0, y))
    assert [carried_source(drag.mimeData()) for drag in dragged][:1] == [1]
    assert not dragged[0].pixmap().isNull()


def test_while_a_tab_is_dragged_no_other_drag_begins(area, workspace, qtbot, monkeypatch):
    dragged = []

    def carry(drag, _actions):
        dragged.append(drag)
        if len(dragged) == 1:
            move(bar, middle + QPoint(0, 60))

    monkeypatch.setattr(QDrag, "exec", carry)
    workspace.panes.show(1)
    workspace.panes.show(2)
    bar = pane(area, 1).findChild(QTabBar)
    middle = bar.tabRect(0).center()
    qtbot.mousePress(bar, LEFT, pos=middle)
    move(bar, middle + QPoint(0, 60))
    assert len(dragged) == 1


def test_tabs_that_are_dragged_stay_in_their_order(area, workspace):
    for source in (1, 2, 3):
        workspace.panes.show(source)
    pane(area, 1).findChild(QTabBar).moveTab(2, 0)
    assert workspace.panes.open.stacks[0].tabs == (3, 1, 2)
    assert slugs(area) == ["gamma"]


def test_a_long_title_does_not_fill_the_bar(area, workspace):
    workspace.panes.show(1)
    workspace.panes.show(2)
    bar = pane(area, 1).findChild(QTabBar)
    bar.setTabText(0, "A very long title that goes on and on and has no end in sight at all")
    assert bar.tabRect(0).width() <= 190
