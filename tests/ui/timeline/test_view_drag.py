"""Dragging on the axis, and keys that pan: which stretch of time is meant, or is in sight."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.ui.timeline.ticks import period_between
from tests.ui.timeline.seen import (
    LEFT,
    centre,
    day_at,
    days,
    drag,
    is_seen,
    middle,
    move,
    picture,
    zoom_in,
)

AXIS = 10
YEAR_2015 = ["2015-01-01", "2015-12-31"]


def x_of(view, day: str) -> int:
    """Where the middle of a day lies."""
    return round(view.camera.view.x(date.fromisoformat(day).toordinal() + 0.5))


@pytest.mark.parametrize("is_backwards", [False, True])
def test_a_drag_on_the_axis_holds_a_period_and_moves_nothing(qtbot, view, is_backwards):
    start, end = QPoint(500, AXIS), QPoint(740, AXIS)
    if is_backwards:
        start, end = end, start
    before = day_at(view, 0)
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, start, end - start)
    wanted = period_between(view.camera.view.scale, day_at(view, 500), day_at(view, 740))
    assert tuple(chosen.args) == wanted
    assert day_at(view, 0) == before
    assert view.selected is None


def test_while_it_is_held_the_period_is_shown(view):
    plain = picture(view)
    QTest.mousePress(view, LEFT, pos=QPoint(500, AXIS))
    move(view, QPoint(501, AXIS))
    assert picture(view) == plain
    move(view, QPoint(700, AXIS))
    held = picture(view)
    assert held != plain
    assert held.pixelColor(700, 150) != plain.pixelColor(700, 150)
    move(view, QPoint(640, AXIS))
    assert picture(view) != held
    QTest.mouseRelease(view, LEFT, pos=QPoint(640, AXIS))
    assert picture(view) == plain


def test_a_period_reaches_no_farther_than_a_year_beyond_all_events(qtbot, view):
    for _ in range(12):
        view.zoom_out()
    limits = view.camera.limits
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, QPoint(300, AXIS), QPoint(890, 0))
    scale = view.camera.view.scale
    wanted = period_between(scale, limits.first - 366, limits.last + 366)
    assert tuple(chosen.args) == wanted


def test_the_pointer_says_where_a_period_can_be_held(qtbot, view):
    qtbot.mouseMove(view, QPoint(600, AXIS))
    assert view.cursor().shape() == Qt.CursorShape.CrossCursor
    qtbot.mouseMove(view, QPoint(600, 236))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    qtbot.mouseMove(view, QPoint(20, AXIS))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    qtbot.mouseMove(view, middle(view, 5))
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mousePress(view, LEFT, pos=QPoint(600, 150))
    move(view, QPoint(650, 150))
    assert view.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(view, LEFT, pos=QPoint(650, 150))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_page_down_and_page_up_pan_by_most_of_what_is_in_sight(qtbot, view):
    zoom_in(view, 5)
    start = day_at(view, 0)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert day_at(view, 0) == pytest.approx(start + 0.8 * days(view))
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert day_at(view, 0) == pytest.approx(start)


def test_shift_and_an_arrow_pan_by_a_little(qtbot, view):
    zoom_in(view, 5)
    start = day_at(view, 0)
    with qtbot.assertNotEmitted(view.event_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert day_at(view, 0) == pytest.approx(start + days(view) / 10)
        qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert day_at(view, 0) == pytest.approx(start)


def allowed(view, *keys):
    view.stand_out(*[bytearray(one in keys for one in view.plot.chronology.ids)] * 2)


def test_keys_lead_only_to_what_is_let_through(qtbot, view):
    allowed(view, 2, 5, 8, 9)
    passed = []
    for key in ("Right", "Right", "Right", "Right", "Right", "Left", "Left", "Home", "End"):
        qtbot.keyClick(view, Qt.Key[f"Key_{key}"])
        passed.append(view.selected)
    assert passed == [2, 5, 8, 9, 9, 8, 5, 2, 8]


def test_down_and_up_pass_by_what_is_not_let_through(qtbot, view):
    allowed(view, 2, 8, 9, 11)
    view.set_selected(8)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected == 11
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.selected == 8
    view.set_selected(9)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.selected in {2, 8}


def test_up_and_down_begin_at_the_ends_where_nothing_is_selected(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected in {2, 3, 6, 7, 8, 12}
    view.set_selected(None)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.selected in {1, 10, 11}


def test_where_nothing_is_let_through_no_key_leads_anywhere(qtbot, view):
    allowed(view)
    with qtbot.assertNotEmitted(view.event_chosen):
        for key in ("Right", "Left", "Home", "End", "Up", "Down"):
            qtbot.keyClick(view, Qt.Key[f"Key_{key}"])


def test_zooming_keeps_the_middle_while_the_selected_event_is_out_of_sight(view):
    view.set_selected(9)
    middle_day = (day_at(view, view.camera.view.frame.track.left) + day_at(view, 1200)) / 2
    view.zoom_in()
    assert (
        day_at(view, view.camera.view.frame.track.left) + day_at(view, 1200)
    ) / 2 == pytest.approx(middle_day)
    view.set_selected(5)
    zoom_in(view, 8)
    view.look_from(day_at(view, 0) + 4 * days(view))
    assert not is_seen(view, 5)
    start, shown = view.camera.view.scale.start, days(view)
    view.zoom_in()
    assert view.camera.view.scale.start == pytest.approx(start + shown / 6)


def test_moving_tells_so(qtbot, view):
    for step in (view.zoom_in, view.fit, lambda: centre(view, 5), lambda: view.resize(900, 240)):
        with qtbot.waitSignal(view.moved):
            step()


def test_the_end_of_a_span_that_is_chosen_by_a_drag_is_its_last_day(qtbot, view):
    first, last = x_of(view, "2015-01-01"), x_of(view, "2016-01-01")
    with qtbot.waitSignal(view.period_chosen) as chosen:
        drag(view, QPoint(first + 3, AXIS), QPoint(last - first - 6, 0))
    assert [date.fromordinal(day).isoformat() for day in chosen.args] == YEAR_2015


def test_a_double_click_on_the_axis_chooses_the_stretch_that_is_named_there(qtbot, view):
    shown = day_at(view, 0)
    with qtbot.waitSignal(view.period_chosen) as chosen:
        QTest.mouseDClick(view, LEFT, pos=QPoint(x_of(view, "2015-07-01"), AXIS))
    assert [date.fromordinal(day).isoformat() for day in chosen.args] == YEAR_2015
    assert day_at(view, 0) == shown


def test_a_double_click_on_what_is_counted_at_the_end_of_the_axis_goes_there_only(qtbot, view):
    view.look_from(view.camera.limits.first, 1200)
    picture(view)
    box = view.ends[1]
    at = QPoint(round((box.left + box.right) / 2), AXIS)
    with qtbot.assertNotEmitted(view.period_chosen):
        QTest.mouseClick(view, LEFT, pos=at)
        there = day_at(view, 0)
        QTest.mouseDClick(view, LEFT, pos=at)
    assert day_at(view, 0) == there
