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
    drag,
    is_seen,
    middle,
    wheel,
    zoom_in,
)


@pytest.mark.parametrize("key", [2, 3, 4, 5, 6, 7, 9])
def test_a_click_on_a_mark_chooses_its_event(qtbot, view, key):
    with qtbot.waitSignal(view.item_chosen) as chosen:
        qtbot.mouseClick(view, LEFT, pos=middle(view, key))
    assert chosen.args == [key]
    assert view.selected == key
    assert view.property("selectedEvent") == f"event-{key}"


def test_a_click_on_a_label_chooses_its_event(qtbot, view):
    box = view.scene().labels[5].box
    with qtbot.waitSignal(view.item_chosen) as chosen:
        qtbot.mouseClick(view, LEFT, pos=QPoint(round(box.right) - 5, round(box.top) + 6))
    assert chosen.args == [5]


def test_nothing_is_selected_until_told(qtbot, view):
    view.item_chosen.disconnect(view.set_selected)
    qtbot.mouseClick(view, LEFT, pos=middle(view, 5))
    assert view.selected is None
    assert view.property("selectedEvent") == ""


def test_a_click_beside_all_marks_chooses_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.item_chosen):
        qtbot.mouseClick(view, LEFT, pos=QPoint(600, 236))
        qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=middle(view, 5))


def test_hovering_tells_the_event_and_leaving_tells_so(qtbot, view):
    hovered = []
    view.item_hovered.connect(hovered.append)
    for at in (middle(view, 5), middle(view, 5) + QPoint(1, 0), QPoint(600, 236), middle(view, 7)):
        qtbot.mouseMove(view, at)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert hovered == [5, None, 7, None]


@pytest.mark.parametrize("x", [300, 640, 1100])
@pytest.mark.parametrize("turns", [3, -2])
def test_ctrl_and_wheel_zoom_about_the_day_under_the_pointer(view, x, turns):
    day, days = view.day_at(x), view.day_at(1200) - view.day_at(0)
    wheel(view, QPoint(x, 100), down=-turns, keys=Qt.KeyboardModifier.ControlModifier)
    assert view.day_at(x) == pytest.approx(day, abs=0.01)
    assert (view.day_at(1200) - view.day_at(0) < days) is (turns > 0)


def test_the_wheel_pans_where_the_lanes_fit(view):
    view.resize(1200, 400)
    zoom_in(view, 3)
    start = view.day_at(0)
    wheel(view, QPoint(600, 100), down=1)
    assert view.day_at(0) > start
    wheel(view, QPoint(600, 100), down=-1)
    assert view.day_at(0) == pytest.approx(start)


def test_the_wheel_scrolls_lanes_that_do_not_fit(view):
    view.resize(1200, 100)
    zoom_in(view, 1)
    start, top = view.day_at(0), view.rect_of(1).top()
    wheel(view, QPoint(600, 60), down=1)
    assert view.rect_of(1).top() < top
    assert view.day_at(0) == start
    wheel(view, QPoint(600, 60), down=-99)
    assert view.rect_of(1).top() == top


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
    start, top = view.day_at(0), view.rect_of(1).top()
    wheel(view, QPoint(600, 60), keys=keys, **turn)
    assert view.day_at(0) > start
    assert view.rect_of(1).top() == top


def test_two_fingers_zoom_where_they_are(view):
    at, day, days = QPointF(700, 90), view.day_at(700), view.day_at(1200) - view.day_at(0)
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
    assert view.day_at(700) == pytest.approx(day)
    assert view.day_at(1200) - view.day_at(0) == pytest.approx(days / 1.5)


def test_dragging_pans_and_chooses_nothing(qtbot, view):
    zoom_in(view, 3)
    day = view.day_at(700)
    with qtbot.assertNotEmitted(view.item_chosen):
        drag(view, QPoint(700, 120), QPoint(-80, 0))
    assert view.day_at(620) == pytest.approx(day)


def test_a_drag_that_begins_on_a_mark_pans_too(qtbot, view):
    with qtbot.assertNotEmitted(view.item_chosen):
        drag(view, middle(view, 5), QPoint(40, 0))
    assert view.selected is None


def test_dragging_scrolls_lanes_that_do_not_fit(view):
    view.resize(1200, 96)
    top = view.rect_of(1).top()
    drag(view, QPoint(700, 80), QPoint(0, -60))
    assert view.rect_of(1).top() < top
    drag(view, QPoint(700, 30), QPoint(0, 60))
    assert view.rect_of(1).top() == top


def test_a_double_click_fits(qtbot, view, events):
    zoom_in(view, 6)
    assert not is_seen(view, 8)
    qtbot.mouseDClick(view, LEFT, pos=QPoint(600, 236))
    assert all(is_seen(view, event.key) for event in events)


def test_a_double_click_on_a_mark_does_not_lose_it(qtbot, view):
    view.set_selected(5)
    zoom_in(view, 6)
    view.centre()
    start = view.day_at(0)
    qtbot.mouseDClick(view, LEFT, pos=middle(view, 5))
    assert view.day_at(0) == start


def test_the_edges_tell_how_many_are_beyond_and_lead_there(qtbot, view):
    view.set_selected(5)
    zoom_in(view, 12)
    view.centre()
    before = view.scene()
    assert before.earlier > 0
    assert before.later > 0
    assert len(before.spots) + len(before.tray) + before.earlier + before.later == 12
    view.grab()
    qtbot.mouseClick(view, LEFT, pos=QPoint(40, 12))
    assert is_seen(view, 12)
    assert view.scene().earlier < before.earlier
    view.centre()
    view.grab()
    qtbot.mouseClick(view, LEFT, pos=QPoint(1160, 12))
    assert is_seen(view, 6)


def test_the_words_at_the_edges_lead_nowhere_when_there_are_none(qtbot, view):
    start = view.day_at(0)
    view.grab()
    qtbot.mouseClick(view, LEFT, pos=QPoint(40, 12))
    qtbot.mouseClick(view, LEFT, pos=QPoint(1160, 12))
    assert view.day_at(0) == start


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
