"""Keys on the timeline: from event to event, from lane to lane, nearer and further."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.timeline.seen import (
    day_at,
    days,
    middle,
    picture,
    zoom_in,
)


def test_right_and_left_go_through_all_events_in_time(qtbot, view, events):
    view.setFocus()
    passed = []
    for _ in events:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        passed.append(view.selected)
    assert passed == list(view.plot.chronology.ids)
    assert passed == [1, 10, 2, 3, 4, 12, 5, 6, 7, 11, 8, 9]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selected == 9
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.selected == 8


def test_home_and_end_are_the_first_and_the_last_dated(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.selected == 8
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.selected == 1


def test_up_and_down_go_to_the_nearest_event_of_the_next_lane(qtbot, view):
    view.set_selected(5)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.selected == 4
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.selected == 2
    with qtbot.assertNotEmitted(view.event_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected == 4


def test_control_keeps_to_the_lane(qtbot, view):
    view.set_selected(2)
    passed = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        passed.append(view.selected)
    assert passed == [3, 12, 6, 12]


def test_plus_and_minus_zoom_and_nought_fits(qtbot, view):
    fitted = days(view)
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert days(view) == pytest.approx(fitted / 1.5)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert days(view) == pytest.approx(fitted * 1.5)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert days(view) == pytest.approx(fitted)


def test_zoom_out_undoes_zoom_in(view):
    before = day_at(view, 100)
    view.zoom_in()
    assert day_at(view, 100) != pytest.approx(before)
    view.zoom_out()
    assert day_at(view, 100) == pytest.approx(before)


def test_c_centres_the_selected_event(qtbot, view):
    view.set_selected(5)
    zoom_in(view, 4)
    qtbot.keyClick(view, Qt.Key.Key_C)
    tray_right = view.rect_of(view.place(9)).right()
    assert tray_right < 300
    assert 600 < middle(view, 5).x() < 600 + tray_right


def test_c_without_a_selected_event_moves_nothing(qtbot, view):
    start = day_at(view, 0)
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert day_at(view, 0) == start


def test_keys_of_the_window_are_left_to_it(qtbot, view):
    start = day_at(view, 0)
    with qtbot.assertNotEmitted(view.event_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(view, Qt.Key.Key_A)
    assert day_at(view, 0) == start


def test_the_keyboard_shows_where_it_is_and_the_mouse_does_not(qtbot, view):
    view.clearFocus()
    plain = picture(view)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert picture(view) == plain
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert picture(view) != plain
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(view) != plain
