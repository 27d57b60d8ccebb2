import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.session.stacks import side_by_side
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.pane import ReaderPane

LEFT = Qt.MouseButton.LeftButton
EMPTY = "No source is open. Choose one at the left, or an event on the timeline."


@pytest.fixture
def area(workspace, theme, shown, qtbot):
    area = ReaderArea(workspace, theme)
    shown(area, 900, 400)
    area.window().activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    return area


@pytest.fixture
def ferry(library):
    return find_source(library, "ferry")


@pytest.fixture
def council(library):
    return find_source(library, "council")


@pytest.fixture
def both(workspace, area, ferry, council):
    """Both sources side by side: (left, right)."""
    workspace.panes.arrange((ferry, council))
    area.window().grab()
    return pane(area, 1), pane(area, 2)


def pane(area, number):
    return area.findChild(ReaderPane, f"reader-{number}")


def open_slugs(area):
    panes = sorted(area.findChildren(ReaderPane), key=lambda one: one.objectName())
    return [one.property("sourceSlug") for one in panes if one.isVisible()]


def closing(of):
    return next(one for one in of.head.findChildren(QToolButton) if one.text() == "✕")


def title_colour(of):
    title = of.head.findChild(QLabel)
    return title.palette().color(title.foregroundRole()).name()


def visible_words(area):
    return [one.text() for one in area.findChildren(QLabel) if one.isVisible()]


def test_with_nothing_open_it_says_what_fills_it(area):
    assert visible_words(area) == [EMPTY]
    assert open_slugs(area) == []


def test_nothing_open_is_no_pane_to_go_to(area):
    area.focus_pane(0)
    area.focus_active()
    assert area.findChildren(ReaderPane) == []


def test_a_source_opens_in_the_first_pane(area, workspace, ferry):
    workspace.selection.show_source(ferry)
    assert open_slugs(area) == ["ferry"]
    assert EMPTY not in visible_words(area)


def test_another_source_takes_the_place_of_the_one_that_is_read(area, workspace, ferry, council):
    workspace.selection.show_source(ferry)
    workspace.selection.show_source(council)
    assert open_slugs(area) == ["council"]


def test_two_sources_stand_side_by_side(area, both):
    left, right = both
    assert open_slugs(area) == ["ferry", "council"]
    assert left.geometry().right() < right.geometry().left()
    assert abs(left.width() - right.width()) < 20


def test_the_window_opens_an_event_in_both_sources(area, workspace, library):
    workspace.open_event(find_event(library, "second-vote"))
    assert open_slugs(area) == ["council", "ferry"]
    assert pane(area, 1).property("highlightedText").startswith("The Skerrow Council voted")
    assert pane(area, 2).property("highlightedText").startswith("The council of Skerrow will")


def test_a_click_in_a_text_reads_that_pane(both, workspace, theme, qtbot):
    left, right = both
    assert title_colour(left) == theme.tokens.accent
    assert title_colour(right) == theme.tokens.text
    qtbot.mouseClick(right.view.viewport(), LEFT, pos=right.view.viewport().rect().bottomLeft())
    assert workspace.panes.open.active == 1
    assert title_colour(left) == theme.tokens.text
    assert title_colour(right) == theme.tokens.accent


def test_the_keyboard_goes_to_a_pane_by_its_number(area, both, workspace, qtbot):
    left, right = both
    area.focus_pane(1)
    qtbot.waitUntil(right.view.hasFocus)
    assert workspace.panes.open.active == 1
    area.focus_pane(0)
    assert left.view.hasFocus()
    assert workspace.panes.open.active == 0
    area.focus_pane(2)
    assert left.view.hasFocus()


def test_the_keyboard_goes_to_the_pane_that_is_read(area, both, workspace):
    workspace.panes.activate(1)
    area.focus_active()
    assert both[1].view.hasFocus()


def test_closing_the_left_pane_leaves_the_right_source(area, both, workspace, council, qtbot):
    qtbot.mouseClick(closing(both[0]), LEFT)
    assert open_slugs(area) == ["council"]
    assert workspace.panes.open == side_by_side(council)


def test_closing_the_right_pane_leaves_the_left_source(area, both, qtbot):
    qtbot.mouseClick(closing(both[1]), LEFT)
    assert open_slugs(area) == ["ferry"]


def test_the_last_pane_cannot_be_closed_and_is_not_marked(area, workspace, ferry, theme):
    workspace.selection.show_source(ferry)
    assert not closing(pane(area, 1)).isVisible()
    assert title_colour(pane(area, 1)) == theme.tokens.text


def test_a_closed_pane_opens_again_with_what_is_in_focus(area, both, workspace, library, qtbot):
    qtbot.mouseClick(closing(both[1]), LEFT)
    workspace.selection.show_event(find_event(library, "grounding"))
    workspace.read_side_by_side()
    assert open_slugs(area) == ["ferry", "council"]
    assert pane(area, 2).property("highlightedText") == "the ferry Heron ran aground"


def test_each_pane_has_a_name_of_its_own_for_closing(both):
    assert [closing(one).accessibleName() for one in both] == ["Close pane 1", "Close pane 2"]


def test_closing_one_pane_keeps_the_place_in_the_other(area, both, qtbot):
    area.resize(600, 140)
    right = both[1].view
    right.verticalScrollBar().setValue(right.verticalScrollBar().maximum() // 2)
    place = right.place().offset
    assert place > 0
    qtbot.mouseClick(closing(both[0]), LEFT)
    assert pane(area, 1).view.place().offset == place


def test_a_ring_shows_the_text_that_a_key_gave_the_keyboard(area, both, theme):
    def corner():
        return both[0].view.viewport().grab().toImage().pixelColor(0, 0).name()

    area.focus_active()
    assert corner() == theme.tokens.page
    both[1].view.setFocus()
    area.focus_pane(0)
    assert corner() == theme.tokens.accent
    both[1].view.setFocus()
    assert corner() == theme.tokens.page
