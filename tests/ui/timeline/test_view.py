import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.ui.timeline.colours import TimelineColours
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.view import TimelineView

AMBER, BLUE = "#9a6700", "#2f6db0"
COLOURS = TimelineColours(
    "#fbfaf8", "#e2dfd8", "#1f2328", "#5f646c", "#2f5d8c", AMBER, {"statement": BLUE}
)
NO_BUTTON = Qt.MouseButton.NoButton
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def events(item):
    """Seven years: one term, statements, two on one day, meetings, a vote, one undated."""
    return [
        item(1, "2013-04-19", "2019-01-10", lane="other", kind="term", title="First term"),
        item(2, "2017-08-08", title="Declaration of Lima"),
        item(3, "2017-08-08", title="Condemnation of the declaration"),
        item(4, "2017-08-08", lane="meeting", kind="meeting", title="Ministers meet"),
        item(5, "2018-05-20", lane="vote", kind="election", title="Election"),
        item(6, "2018-09-01", "2018-09-30", shape="within", inferred=True, title="To the Hague"),
        item(7, "2019-01-04", inferred=True, title="Thirteen nations <refuse>"),
        item(8, "2019-06-06", uncertain=True, title="Guatemala statement"),
        item(9, None, shape="undated", lane="other", kind="other", title="Said at some time"),
        item(10, None, "2013-12-31", shape="before", lane="other", kind="other", title="Earlier"),
        item(11, "2019-01-11", None, shape="open", lane="other", kind="term", title="Second term"),
        item(12, "2018-03-01", "2018-04-30", shape="within", approximate=True, title="In spring"),
    ]


@pytest.fixture
def view(qtbot, months, lanes, events):
    view = TimelineView(COLOURS, TickWords(months))
    qtbot.addWidget(view)
    view.resize(1200, 240)
    view.set_lanes(lanes)
    view.set_items(events)
    view.item_chosen.connect(view.set_selected)
    view.show()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def middle(view, key) -> QPoint:
    return view.rect_of(key).center()


def is_seen(view, key) -> bool:
    return any(spot.seat.item.key == key for spot in (*view.scene().spots, *view.scene().tray))


def picture(view) -> QImage:
    return view.grab().toImage()


def zoom_in(view, times: int) -> None:
    for _ in range(times):
        view.zoom_in()


def wheel(view, at, *, down=0, across=0, keys=Qt.KeyboardModifier.NoModifier, pixels=None):
    event = QWheelEvent(
        QPointF(at),
        view.mapToGlobal(QPointF(at)),
        pixels or QPoint(),
        QPoint(across * -120, down * -120),
        NO_BUTTON,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def drag(view, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(view, LEFT, pos=start)
    for place in map(QPointF, (start + by / 2, start + by)):
        there = QPointF(view.mapToGlobal(place))
        held = QMouseEvent(QEvent.Type.MouseMove, place, there, NO_BUTTON, LEFT, NO_KEYS)
        QApplication.sendEvent(view, held)
    QTest.mouseRelease(view, LEFT, pos=start + by)


def test_all_events_are_seen_at_first(view, events):
    assert all(is_seen(view, event.key) for event in events)
    assert (view.scene().earlier, view.scene().later) == (0, 0)


def test_all_stay_in_sight_in_another_size(view, events):
    view.resize(700, 300)
    assert all(is_seen(view, event.key) for event in events)


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


def test_an_event_hovered_elsewhere_is_highlighted_and_nothing_moves(view):
    before, place = picture(view), view.rect_of(5)
    view.set_hovered(5)
    assert picture(view) != before
    assert view.rect_of(5) == place
    view.set_hovered(None)
    assert picture(view) == before


def test_the_selected_mark_has_an_amber_ring_and_a_bold_label(view):
    def ambers():
        image = picture(view).copy(view.rect_of(5).adjusted(-6, -6, 6, 6))
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return sum(image.pixelColor(*point).name() == AMBER for point in points)

    assert ambers() == 0
    view.set_selected(5)
    assert ambers() > 0


def test_selecting_what_is_in_sight_moves_nothing(view):
    zoom_in(view, 2)
    seen = next(spot.seat.item.key for spot in view.scene().spots)
    start = view.day_at(0)
    view.set_selected(seen)
    assert view.day_at(0) == start


@pytest.mark.parametrize("key", [2, 5, 8, 10])
def test_selecting_brings_the_event_into_sight(view, key):
    view.set_selected(1)
    zoom_in(view, 14)
    assert not is_seen(view, key)
    view.set_selected(key)
    assert is_seen(view, key)
    assert view.rect().contains(middle(view, key))


@pytest.mark.parametrize("end", ["left", "right"])
def test_a_long_event_beyond_the_edge_is_shown_at_its_nearer_end(view, events, item, end):
    view.set_items([*events, item(20, "2010-01-01")])
    view.set_selected(20 if end == "left" else 8)
    zoom_in(view, 20)
    view.centre()
    assert not is_seen(view, 1)
    view.set_selected(1)
    x = getattr(view.rect_of(1), end)()
    assert view.rect().contains(QPoint(x, 100))


def test_what_is_not_there_is_not_shown(view):
    start = view.day_at(0)
    view.set_selected(999)
    view.centre()
    assert view.day_at(0) == start
    assert view.rect_of(999).isNull()
    assert view.property("selectedEvent") == ""


def test_others_are_pale_beside_those_emphasised(view):
    view.set_emphasised({5})
    pale = {spot.seat.item.key for spot in view.scene().spots if spot.is_pale}
    assert 5 not in pale
    assert {2, 3, 7} <= pale
    assert picture(view).pixelColor(middle(view, 7)).name() != BLUE
    view.set_emphasised(None)
    assert not any(spot.is_pale for spot in view.scene().spots)
    assert picture(view).pixelColor(middle(view, 7)).name() == BLUE


def test_the_selected_event_is_never_pale(view):
    view.set_selected(7)
    view.set_emphasised({5})
    assert picture(view).pixelColor(middle(view, 7)).name() == BLUE


def test_no_label_covers_a_mark_or_another_label_at_any_zoom(view):
    for _ in range(16):
        scene = view.scene()
        labels = list(scene.labels.values())
        for label in labels:
            others = [other.box for other in labels if other is not label]
            others += [spot.box for spot in scene.spots if spot.seat.item.key != label.key]
            assert not any(label.box.overlaps(other) for other in others)
        view.zoom_in()


def test_right_and_left_go_through_all_events_in_time(qtbot, view, events):
    view.setFocus()
    passed = []
    for _ in events:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        passed.append(view.selected)
    assert passed == [item.key for item in view.items]
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
    with qtbot.assertNotEmitted(view.item_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected == 4


def test_plus_and_minus_zoom_and_nought_fits(qtbot, view):
    fitted = view.day_at(1200) - view.day_at(0)
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert view.day_at(1200) - view.day_at(0) == pytest.approx(fitted / 1.5)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.day_at(1200) - view.day_at(0) == pytest.approx(fitted * 1.5)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.day_at(1200) - view.day_at(0) == pytest.approx(fitted)


def test_zoom_out_undoes_zoom_in(view):
    before = view.day_at(100)
    view.zoom_in()
    assert view.day_at(100) != pytest.approx(before)
    view.zoom_out()
    assert view.day_at(100) == pytest.approx(before)


def test_c_centres_the_selected_event(qtbot, view):
    view.set_selected(5)
    zoom_in(view, 4)
    qtbot.keyClick(view, Qt.Key.Key_C)
    tray_right = view.rect_of(9).right()
    assert tray_right < 300
    assert 600 < middle(view, 5).x() < 600 + tray_right


def test_c_without_a_selected_event_moves_nothing(qtbot, view):
    start = view.day_at(0)
    qtbot.keyClick(view, Qt.Key.Key_C)
    view.centre()
    assert view.day_at(0) == start


def test_keys_of_the_window_are_left_to_it(qtbot, view):
    start = view.day_at(0)
    with qtbot.assertNotEmitted(view.item_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(view, Qt.Key.Key_A)
    assert view.day_at(0) == start


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


def test_selecting_scrolls_to_a_lane_out_of_sight(view):
    view.resize(1200, 96)
    view.set_selected(1)
    assert view.rect_of(1).bottom() < 96
    view.set_selected(2)
    assert view.rect_of(2).top() > 25


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


def test_an_empty_timeline_says_why(view):
    view.set_items([])
    bare = picture(view)
    view.set_empty_words("No event is told here.")
    assert picture(view) != bare
    assert view.items == ()
    zoom_in(view, 2)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selected is None


def test_other_colours_are_used_at_once(view):
    view.set_colours(
        TimelineColours("#212428", "#34383e", "#e4e2dd", "#a0a4aa", "#8ab8e6", "#e5b53a", {})
    )
    assert picture(view).pixelColor(2, 100).name() == "#212428"
    assert picture(view).pixelColor(middle(view, 5)).name() == "#a0a4aa"


def test_a_larger_font_makes_room_for_the_lane_names(view):
    left = view.rect_of(9).left()
    font = QFont(view.font())
    font.setPixelSize(22)
    view.setFont(font)
    assert view.rect_of(9).left() > left
    font = QFont()
    font.setPointSizeF(9)
    view.setFont(font)
    assert picture(view).width() == 1200


def test_new_events_keep_what_is_looked_at(view, events, item):
    view.set_selected(5)
    zoom_in(view, 5)
    start = view.day_at(0)
    view.set_items([*events, item(20, "2018-06-01")])
    assert view.day_at(0) == pytest.approx(start)


def test_it_has_a_name_and_wants_some_room(view):
    assert view.accessibleName() == "Timeline"
    assert view.sizeHint().height() >= 200


def test_zooming_keeps_the_selected_event_where_it_is(view):
    view.set_selected(5)
    view.zoom_in()
    before = middle(view, 5).x()
    view.zoom_in()
    assert middle(view, 5).x() == pytest.approx(before, abs=2)


def test_labels_in_the_way_of_the_selected_one_give_way(view):
    for item in view.items:
        view.set_selected(item.key)
        boxes = [label.box for label in view.scene().labels.values()]
        assert not [1 for n, one in enumerate(boxes) for other in boxes[:n] if one.overlaps(other)]
        view.set_selected(None)
