"""The timeline and the overview below it: each shows what the other was moved to."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor

from desktop_app.library.chronology import ordinal
from desktop_app.library.events import find_event
from desktop_app.model.filters import Period
from desktop_app.ui.timeline.finishing import finish
from desktop_app.ui.timeline.overview import Overview
from desktop_app.ui.timeline.page import TimelinePage
from tests.ui.pixels import places_of
from tests.ui.timeline.seen import LEFT, drag


@pytest.fixture
def page(workspace, theme, shown):
    page = page_of(workspace, theme)
    shown(page, 1000, 320)
    return page


def page_of(workspace, theme):
    page = TimelinePage(workspace, theme)
    page.overview = finish(page, workspace, theme)
    return page


def window(page):
    """The days that the timeline shows, from one to another."""
    scale = page.timeline.camera.view.scale
    return scale.start, scale.end


def test_they_begin_with_all_of_time(page):
    assert page.overview.shown_words() == "Shown: Nov 2019 – Aug 2021 of 2020–2021"
    start, end = window(page)
    assert start < ordinal("2020-01-01")
    assert end > ordinal("2021-06-30")


def test_the_overview_shows_where_the_timeline_was_moved_to(page, qtbot):
    before, words = page.overview.grab().toImage(), page.overview.shown_words()
    page.timeline.zoom_in()
    assert page.overview.grab().toImage() != before
    assert page.overview.shown_words() != words
    zoomed = page.overview.shown_words()
    qtbot.keyClick(page.timeline, Qt.Key.Key_PageDown)
    assert page.overview.shown_words() != zoomed
    qtbot.keyClick(page.timeline, Qt.Key.Key_0)
    assert page.overview.shown_words() == words


def test_the_timeline_shows_where_the_overview_was_moved_to(page, qtbot):
    qtbot.keyClick(page.overview, Qt.Key.Key_Plus)
    start, end = window(page)
    qtbot.keyClick(page.overview, Qt.Key.Key_Right)
    assert window(page) == pytest.approx(
        (start + (end - start) / 10, end + (end - start) / 10), abs=1e-6
    )
    qtbot.mouseDClick(page.overview, LEFT, pos=QPoint(500, 10))
    assert window(page)[0] < start
    assert window(page)[1] > end


def test_a_click_beside_the_window_brings_it_there(page, qtbot):
    for _ in range(5):
        page.timeline.zoom_in()
    at = QPoint(150, 10)
    day = page.overview.scale.day(150)
    qtbot.mouseClick(page.overview, LEFT, pos=at)
    start, end = window(page)
    assert (start + end) / 2 == pytest.approx(day, abs=1)


def test_a_drag_on_the_overview_lets_through_a_period_that_both_show(page, workspace):
    page.overview.setFocus(Qt.FocusReason.MouseFocusReason)
    before = page.overview.grab().toImage(), page.timeline.grab().toImage()
    drag(page.overview, QPoint(400, 10), QPoint(200, 0))
    period = workspace.filters.value.period
    assert ordinal(period.first) == pytest.approx(page.overview.scale.day(400), abs=2)
    assert ordinal(period.last) == pytest.approx(page.overview.scale.day(600), abs=2)
    assert page.overview.grab().toImage() != before[0]
    assert page.timeline.grab().toImage() != before[1]
    workspace.filters.clear()
    assert (page.overview.grab().toImage(), page.timeline.grab().toImage()) == before


def test_the_bars_of_what_is_filtered_out_are_pale(page, workspace):
    before = page.overview.grab().toImage()
    workspace.filters.set_single_voice(True)
    assert page.overview.grab().toImage() != before


def test_it_is_about_what_was_known_on_the_day(page, workspace):
    workspace.filters.set_known_on("2021-05-15")
    assert page.overview.shown_words().endswith("of 2020–2021")
    workspace.filters.set_known_on("2021-05-14")
    assert page.timeline.property("eventCount") == 0
    workspace.filters.clear()
    assert page.timeline.property("eventCount") == 8


def test_by_the_other_clock_it_is_about_the_days_of_reports(page, workspace):
    workspace.chart.choose_clock("reported")
    assert page.overview.shown_words().endswith("of 2021")


def test_a_period_at_the_start_is_shown_by_both(workspace, theme, shown, library):
    workspace.filters.set_period(Period("2021-05-14", "2021-05-20"))
    workspace.selection.show_event(find_event(library, "deed"))
    page = page_of(workspace, theme)
    shown(page, 1000, 320)
    assert page.timeline.property("eventCount") == 4
    accent = QColor(theme.tokens.accent)
    assert places_of(page.overview.grab().toImage(), accent)
    assert places_of(page.timeline.grab().toImage(), accent)


def test_both_are_recoloured(page, theme):
    before = page.overview.grab().toImage(), page.timeline.grab().toImage()
    theme.choose("dark")
    assert page.overview.grab().toImage() != before[0]
    assert page.timeline.grab().toImage() != before[1]


def test_the_page_gives_the_keyboard_to_the_timeline(page):
    page.setFocus()
    assert page.timeline.hasFocus()


def test_screen_readers_are_given_the_stretch_that_is_shown(main_window):
    overview = main_window.findChild(Overview)
    read = QAccessible.queryAccessibleInterface(overview)
    assert read.role() == QAccessible.Role.Slider
    assert read.text(QAccessible.Text.Value).startswith("Shown: ")
