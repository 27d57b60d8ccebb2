"""Mouse and wheel on the timeline: choosing, hovering, panning, zooming."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.timeline.seen import (
    LEFT,
    centre,
    day_at,
    days,
    drag,
    is_seen,
    middle,
    wheel,
    zoom_in,
)


@pytest.mark.parametrize("key", [2, 3, 4, 5, 6, 7, 9])
def test_a_click_on_a_mark_chooses_its_event(qtbot, view, key):
    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.mouseClick(view, LEFT, pos=middle(view, key))
    assert chosen.args == [key]
    assert view.selected == key
    assert view.property("selectedEvent") == f"event-{key}"


def test_a_click_on_a_label_chooses_its_event(qtbot, view):
    box = next(one.box for one in view.scene().labels if one.title == "Election")
    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.mouseClick(view, LEFT, pos=QPoint(round(box.right) - 5, round(box.top) + 6))
    assert chosen.args == [5]


def test_nothing_is_selected_until_told(qtbot, view):
    view.event_chosen.disconnect(view.set_selected)
    qtbot.mouseClick(view, LEFT, pos=middle(view, 5))
    assert view.selected is None
    assert view.property("selectedEvent") == ""


def test_a_click_beside_all_marks_chooses_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.event_chosen):
        qtbot.mouseClick(view, LEFT, pos=QPoint(600, 236))
        qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=middle(view, 5))


def test_hovering_tells_the_event_and_leaving_tells_so(qtbot, view):
    hovered = []
    view.event_hovered.connect(hovered.append)
    for at in (middle(view, 5), middle(view, 5) + QPoint(1, 0), QPoint(600, 236), middle(view, 7)):
        qtbot.mouseMove(view, at)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert hovered == [5, None, 7, None]


@pytest.mark.parametrize("x", [300, 640, 1100])
@pytest.mark.parametrize("turns", [3, -2])
def test_ctrl_and_wheel_zoom_about_the_day_under_the_pointer(view, x, turns):
    day, before = day_at(view, x), days(view)
    wheel(view, QPoint(x, 100), down=-turns, keys=Qt.KeyboardModifier.ControlModifier)
    assert day_at(view, x) == pytest.approx(day, abs=0.01)
    assert (days(view) < before) is (turns > 0)


def test_the_wheel_pans_where_the_lanes_fit(view):
    view.resize(1200, 400)
    zoom_in(view, 3)
    start = day_at(view, 0)
    wheel(view, QPoint(600, 100), down=1)
    assert day_at(view, 0) > start
    wheel(view, QPoint(600, 100), down=-1)
    assert day_at(view, 0) == pytest.approx(start)


def test_the_wheel_scrolls_lanes_that_do_not_fit(view):
    view.resize(1200, 100)
    zoom_in(view, 1)
    start, top = day_at(view, 0), view.rect_of(view.place(1)).top()
    wheel(view, QPoint(600, 60), down=1)
    assert view.rect_of(view.place(1)).top() < top
    assert day_at(view, 0) == start
    wheel(view, QPoint(600, 60), down=-99)
    assert view.rect_of(view.place(1)).top() == top


@pytest.mark.parametrize(
    ("turn", "keys"),
    [
        ({"down": 1}, Qt.KeyboardModifier.ShiftModifier),
        ({"across": 1}, Qt.KeyboardModifier.NoModifier),
        ({"pixels": QPoint(-60, 0)}, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_shift_and_wheel_or_a_wheel_across_pan(view, turn, keys):
    view.resize(1200, 100)
    zoom_in(view, 3)
    start, top = day_at(view, 0), view.rect_of(view.place(1)).top()
    wheel(view, QPoint(600, 60), keys=keys, **turn)
    assert day_at(view, 0) > start
    assert view.rect_of(view.place(1)).top() == top


def test_two_fingers_zoom_where_they_are(view):
    at, day, before = QPointF(700, 90), day_at(view, 700), days(view)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        view.mapToGlobal(at),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(view, pinch)
    assert day_at(view, 700) == pytest.approx(day)
    assert days(view) == pytest.approx(before / 1.5)


def test_dragging_pans_and_chooses_nothing(qtbot, view):
    zoom_in(view, 3)
    day = day_at(view, 700)
    with qtbot.assertNotEmitted(view.event_chosen):
        drag(view, QPoint(700, 120), QPoint(-80, 0))
    assert day_at(view, 620) == pytest.approx(day)


def test_a_drag_that_begins_on_a_mark_pans_too(qtbot, view):
    with qtbot.assertNotEmitted(view.event_chosen):
        drag(view, middle(view, 5), QPoint(40, 0))
    assert view.selected is None


def test_dragging_scrolls_lanes_that_do_not_fit(view):
    view.resize(1200, 96)
    top = view.rect_of(view.place(1)).top()
    drag(view, QPoint(700, 80), QPoint(0, -60))
    assert view.rect_of(view.place(1)).top() < top
    drag(view, QPoint(700, 30), QPoint(0, 60))
    assert view.rect_of(view.place(1)).top() == top


def test_a_double_click_fits(qtbot, view, events):
    zoom_in(view, 6)
    assert not is_seen(view, 8)
    qtbot.mouseDClick(view, LEFT, pos=QPoint(600, 236))
    assert all(is_seen(view, event.key) for event in events)


def test_a_double_click_on_a_mark_does_not_lose_it(qtbot, view):
    view.set_selected(5)
    zoom_in(view, 6)
    centre(view, 5)
    start = day_at(view, 0)
    qtbot.mouseDClick(view, LEFT, pos=middle(view, 5))
    assert day_at(view, 0) == start


def test_the_edges_tell_how_many_are_beyond_and_lead_there(qtbot, view):
    view.set_selected(5)
    zoom_in(view, 12)
    centre(view, 5)
    before = view.scene()
    assert before.earlier > 0
    assert before.later > 0
    assert len(before.spots) + len(before.tray) + before.earlier + before.later == 12
    view.grab()
    qtbot.mouseClick(view, LEFT, pos=QPoint(40, 12))
    assert is_seen(view, 12)
    assert view.scene().earlier < before.earlier
    centre(view, 5)
    view.grab()
    qtbot.mouseClick(view, LEFT, pos=QPoint(1160, 12))
    assert is_seen(view, 6)


def test_the_words_at_the_edges_lead_nowhere_when_there_are_none(qtbot, view):
    start = day_at(view, 0)
    view.grab()
    qtbot.mouseClick(view, LEFT, pos=QPoint(40, 12))
    qtbot.mouseClick(view, LEFT, pos=QPoint(1160, 12))
    assert day_at(view, 0) == start


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_says_title_and_date_and_takes_no_markup(qtbot, view):
    at = middle(view, 7)
    tip = QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, tip)
    assert "Thirteen nations &lt;refuse&gt;" in QToolTip.text()
    assert "2019-01-04" in QToolTip.text()
    away = QPoint(600, 236)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, away, view.mapToGlobal(away)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
