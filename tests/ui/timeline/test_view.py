"""What the timeline shows, and what stays in sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QFont,
)
from PySide6.QtTest import QTest

from desktop_app.ui.timeline.colours import TimelineColours
from tests.ui.timeline.seen import (
    AMBER,
    BLUE,
    is_seen,
    middle,
    picture,
    zoom_in,
)


def test_all_events_are_seen_at_first(view, events):
    assert all(is_seen(view, event.key) for event in events)
    assert (view.scene().earlier, view.scene().later) == (0, 0)


def test_all_stay_in_sight_in_another_size(view, events):
    view.resize(700, 300)
    assert all(is_seen(view, event.key) for event in events)


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


def test_selecting_scrolls_to_a_lane_out_of_sight(view):
    view.resize(1200, 96)
    view.set_selected(1)
    assert view.rect_of(1).bottom() < 96
    view.set_selected(2)
    assert view.rect_of(2).top() > 25


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
