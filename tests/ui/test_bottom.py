"""Timeline, table and comparison below the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.session.settings import Settings
from desktop_app.ui.bottom import PAGES, BottomArea
from desktop_app.ui.compare.panel import ComparePanel
from desktop_app.ui.matrix.panel import MatrixPanel
from desktop_app.ui.table.panel import TablePanel

COMPARE = PAGES.index("compare")


@pytest.fixture
def bottom(workspace, theme, shown, tmp_path):
    area = BottomArea(workspace, theme)
    table = TablePanel(workspace, theme)
    area.add_table(table, table.columns)
    matrix = MatrixPanel(workspace, theme, Settings(tmp_path / "settings.ini"))
    matrix.summary_changed.connect(area.say_how_much_is_signed)
    area.add_matrix(matrix)
    comparison = ComparePanel(workspace, theme)
    comparison.summary_changed.connect(area.say_what_is_compared)
    area.add_comparison(comparison, comparison.choice)
    shown(area, 1100, 260)
    return area


def button(area, words):
    found = area.findChildren(QToolButton)
    return next(one for one in found if words in (one.text(), one.accessibleName()))


def said(area):
    return [one.text() for one in area.findChildren(QLabel) if one.isVisible()]


def test_it_opens_on_the_timeline(bottom):
    assert bottom.timeline.isVisible()
    assert button(bottom, "Timeline").isChecked()
    assert not button(bottom, "Columns").isVisible()
    assert "8 events" in said(bottom)


def test_a_tab_leads_to_the_table_and_the_keyboard_goes_there(bottom, qtbot, workspace):
    qtbot.mouseClick(button(bottom, "Table"), Qt.MouseButton.LeftButton)
    table = bottom.findChild(QTableView, "table")
    assert table.isVisible()
    assert not bottom.timeline.isVisible()
    assert not button(bottom, "Zoom in (+)").isVisible()
    assert bottom.window().focusWidget() is table
    assert button(bottom, "Columns").isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert workspace.selection.focus.event is not None
    qtbot.mouseClick(button(bottom, "Timeline"), Qt.MouseButton.LeftButton)
    assert bottom.timeline.isVisible()
    assert button(bottom, "Zoom in (+)").isVisible()
    assert bottom.window().focusWidget() is bottom.timeline


def test_a_tab_leads_to_the_comparison_which_says_what_it_shows(bottom, qtbot, workspace, library):
    workspace.selection.show_event(find_event(library, "rescue"))
    qtbot.mouseClick(button(bottom, "Compare"), Qt.MouseButton.LeftButton)
    grid = bottom.findChild(QTableView, "compare")
    assert grid.isVisible()
    assert bottom.window().focusWidget() is grid
    told = "People leave the ferry in boats · 2 sources · 1 point compared: they conflict"
    assert told in said(bottom)
    bottom.show_page(1)
    assert told not in said(bottom)
    assert "8 events" in said(bottom)
    bottom.show_page(COMPARE)
    assert told in said(bottom)


def test_all_differences_are_offered_beside_the_comparison_only(bottom, qtbot, workspace, library):
    workspace.selection.show_event(find_event(library, "rescue"))
    choice = button(bottom, "All differences")
    assert not choice.isVisible()
    bottom.show_page(COMPARE)
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    told = "All differences · 2 sources · 2 points compared: 1 conflict, 1 within a source"
    assert told in said(bottom)
    bottom.show_page(0)
    assert not choice.isVisible()


@pytest.mark.parametrize("index", range(len(PAGES)))
def test_the_tab_shows_which_page_was_asked_for(bottom, index):
    bottom.show_page(1)
    bottom.show_page(index)
    names = ("Timeline", "Table", "Who signed what", "Compare")
    assert [button(bottom, name).isChecked() for name in names] == [
        page == index for page in range(len(PAGES))
    ]


def test_before_there_is_a_table_the_timeline_stays(workspace, theme, shown):
    area = BottomArea(workspace, theme)
    shown(area, 1100, 260)
    area.show_page(0)
    assert area.timeline.isVisible()


def days(area):
    """How many days of the timeline are in sight."""
    return area.timeline.camera.view.scale.days


def test_the_buttons_zoom(bottom, qtbot):
    whole = days(bottom)
    qtbot.mouseClick(button(bottom, "Zoom in (+)"), Qt.MouseButton.LeftButton)
    assert days(bottom) < whole
    qtbot.mouseClick(button(bottom, "Zoom out (−)"), Qt.MouseButton.LeftButton)
    assert days(bottom) == pytest.approx(whole)
    qtbot.mouseClick(button(bottom, "Zoom in (+)"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(bottom, "Show all events (0)"), Qt.MouseButton.LeftButton)
    assert days(bottom) == pytest.approx(whole)


def test_it_says_how_many_events_an_entity_has(bottom, workspace, library):
    workspace.selection.show_entity(find_entity(library, "heron"))
    assert "8 events · 2 with Heron" in said(bottom)
    workspace.selection.show_event(find_event(library, "deed"))
    assert "8 events" in said(bottom)


def test_it_says_how_many_of_them_the_filters_let_through(bottom, workspace, library):
    workspace.filters.set_known_on("2021-05-15")
    assert "6 of 8 events" in said(bottom)
    workspace.selection.show_entity(find_entity(library, "heron"))
    assert "6 of 8 events · 2 with Heron in all" in said(bottom)
    bottom.show_page(1)
    assert "6 of 8 events · 2 with Heron in all" in said(bottom)
    workspace.filters.clear()
    assert "8 events · 2 with Heron" in said(bottom)


@pytest.mark.parametrize("steps", [0, 10])
def test_the_number_of_events_is_read_before_the_entity(bottom, workspace, library, theme, steps):
    theme.enlarge(steps)
    workspace.selection.show_entity(find_entity(library, "heron"))
    about = next(one for one in bottom.findChildren(QLabel) if one.text().startswith("8 events"))
    bottom.window().resize(1000, 300)
    bottom.resize(1000, 300)
    bottom.window().grab()
    assert about.shown(about.contentsRect().width()).startswith("8 events")
