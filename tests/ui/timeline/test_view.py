"""What the timeline shows, and what stays in sight."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest

from desktop_app.ui.timeline.colours import TimelineColours
from tests.ui.pixels import places_of
from tests.ui.timeline.made import Event
from tests.ui.timeline.seen import (
    AMBER,
    BLUE,
    COLOURS,
    centre,
    day_at,
    days,
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
    before, place = picture(view), view.rect_of(view.place(5))
    view.set_hovered(5)
    assert picture(view) != before
    assert view.rect_of(view.place(5)) == place
    view.set_hovered(None)
    assert picture(view) == before


def test_the_selected_mark_has_an_amber_ring_and_a_bold_label(view):
    def ambers():
        image = picture(view).copy(view.rect_of(view.place(5)).adjusted(-6, -6, 6, 6))
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return sum(image.pixelColor(*point).name() == AMBER for point in points)

    assert ambers() == 0
    view.set_selected(5)
    assert ambers() > 0


def test_selecting_what_is_in_sight_moves_nothing(view):
    zoom_in(view, 2)
    seen = next(spot.event for spot in view.scene().spots)
    start = day_at(view, 0)
    view.set_selected(seen)
    assert day_at(view, 0) == start


@pytest.mark.parametrize("key", [2, 5, 8, 10])
def test_selecting_brings_the_event_into_sight(view, key):
    view.set_selected(1)
    zoom_in(view, 14)
    assert not is_seen(view, key)
    view.set_selected(key)
    assert is_seen(view, key)
    assert view.rect().contains(middle(view, key))


@pytest.mark.parametrize("end", ["left", "right"])
def test_a_long_event_beyond_the_edge_is_shown_at_its_nearer_end(view, events, end):
    view.show_events([*events, Event(20, "2010-01-01", "Long ago")])
    view.set_selected(20 if end == "left" else 8)
    zoom_in(view, 20)
    centre(view, view.selected)
    assert not is_seen(view, 1)
    view.set_selected(1)
    x = getattr(view.rect_of(view.place(1)), end)()
    assert view.rect().contains(QPoint(x, 100))


def test_what_is_not_there_is_not_shown(view):
    start = day_at(view, 0)
    view.set_selected(999)
    QTest.keyClick(view, Qt.Key.Key_C)
    assert day_at(view, 0) == start
    assert view.selected_place is None
    assert view.property("selectedEvent") == ""


def test_others_are_pale_beside_those_emphasised(view):
    view.stand_alone(5)
    pale = {spot.event for spot in view.scene().spots if spot.is_pale}
    assert 5 not in pale
    assert {2, 3, 7} <= pale
    assert picture(view).pixelColor(middle(view, 7)).name() != BLUE
    view.stand_out(None, None)
    assert not any(spot.is_pale for spot in view.scene().spots)
    assert picture(view).pixelColor(middle(view, 7)).name() == BLUE


def test_the_selected_event_is_never_pale(view):
    view.set_selected(7)
    view.stand_alone(5)
    assert picture(view).pixelColor(middle(view, 7)).name() == BLUE


def test_no_label_covers_a_mark_or_another_label_at_any_zoom(view):
    for _ in range(16):
        scene = view.scene()
        labels = scene.labels
        for label in labels:
            others = [other.box for other in labels if other is not label]
            others += [spot.box for spot in scene.spots if spot.place != label.place]
            assert not any(label.box.overlaps(other) for other in others)
        view.zoom_in()


def test_selecting_scrolls_to_a_lane_out_of_sight(view):
    view.resize(1200, 96)
    view.set_selected(1)
    assert view.rect_of(view.place(1)).bottom() < 96
    view.set_selected(2)
    assert view.rect_of(view.place(2)).top() > 25


def test_an_empty_timeline_says_why(view):
    view.show_events([])
    bare = picture(view)
    view.set_empty_words("No event is told here.")
    assert picture(view) != bare
    assert view.plot.chronology.size == 0
    zoom_in(view, 2)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.selected is None


def test_where_nothing_is_in_sight_the_way_back_is_told(qtbot, view):
    view.show_events([Event(1, "2013-01-01"), Event(2, "2019-01-01")])
    view.look_from(view.camera.limits.first + 700, 365)
    assert view.scene().is_empty
    track = view.camera.view.frame.track
    middle_of_it = QRect(round(track.left), 60, round(track.width), 130)
    told = places_of(view.grab(middle_of_it).toImage(), QColor(COLOURS.quiet))
    assert told
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert not view.scene().is_empty


def test_other_colours_are_used_at_once(view):
    view.set_colours(
        TimelineColours("#212428", "#34383e", "#e4e2dd", "#a0a4aa", "#8ab8e6", "#e5b53a", {})
    )
    assert picture(view).pixelColor(2, 100).name() == "#212428"
    assert picture(view).pixelColor(middle(view, 5)).name() == "#a0a4aa"


def test_a_larger_font_makes_room_for_the_lane_names(view):
    left = view.rect_of(view.place(9)).left()
    font = QFont(view.font())
    font.setPixelSize(22)
    view.setFont(font)
    assert view.rect_of(view.place(9)).left() > left
    font = QFont()
    font.setPointSizeF(9)
    view.setFont(font)
    assert picture(view).width() == 1200


def test_new_events_keep_what_is_looked_at(view, events):
    view.set_selected(5)
    zoom_in(view, 5)
    start = day_at(view, 0)
    view.show_events([*events, Event(20, "2018-06-01", "More")])
    assert day_at(view, 0) == pytest.approx(start)


def test_it_has_a_name_and_wants_some_room(view):
    assert view.accessibleName() == "Timeline"
    assert view.sizeHint().height() >= 200


def test_zooming_keeps_the_selected_event_where_it_is(view):
    view.set_selected(5)
    view.zoom_in()
    before = middle(view, 5).x()
    view.zoom_in()
    assert middle(view, 5).x() == pytest.approx(before, abs=2)


def test_labels_in_the_way_of_the_selected_one_give_way(view, events):
    for event in events:
        view.set_selected(event.key)
        boxes = [label.box for label in view.scene().labels]
        assert not [1 for n, one in enumerate(boxes) for other in boxes[:n] if one.overlaps(other)]
        view.set_selected(None)


def test_what_is_selected_and_in_sight_stays_so_in_another_size(view):
    view.set_selected(5)
    zoom_in(view, 9)
    view.resize(500, 70)
    assert view.rect().contains(middle(view, 5))
    view.resize(1200, 240)
    view.look_from(day_at(view, 0) + 4000)
    view.resize(700, 240)
    assert not is_seen(view, 5)


def test_what_is_selected_and_in_sight_stays_so_among_other_lanes(view, events):
    view.set_selected(5)
    lanes = {f"lane-{number}": f"Lane {number}" for number in range(50)}
    moved = [one._replace(lanes=(f"lane-{30 + at}",)) for at, one in enumerate(events)]
    view.show_events(moved, lanes)
    assert view.rect().contains(middle(view, 5))
    view.set_selected(1)
    view.show_events([one._replace(lanes=("lane-0",)) for one in moved], lanes)
    assert view.rect().contains(middle(view, 1))


def test_a_number_fits_into_its_bead_also_in_a_large_font(view):
    events = [Event(100 + n, f"2015-01-{1 + n % 28:02}", "One") for n in range(90)]
    font = QFont(view.font())
    font.setPixelSize(26)
    view.setFont(font)
    view.show_events(events)
    view.resize(600, 200)
    bead = view.scene().beads[0]
    assert bead.box.bottom - bead.box.top > view.camera.view.frame.line
    assert bead.box.bottom - bead.box.top < view.camera.view.stack.row


@pytest.mark.parametrize("height", [96, 120, 150])
def test_the_label_of_what_is_selected_is_never_cut_off(view, height):
    font = QFont(view.font())
    font.setPixelSize(24)
    view.setFont(font)
    view.resize(900, height)
    for key in (2, 5, 8, 11):
        view.set_selected(key)
        track = view.camera.view.frame.track
        found = [one.box for one in view.scene().labels if one.is_chosen]
        assert found
        for box in found:
            assert box.top >= 0
            assert box.bottom < track.top or track.top < box.top < box.bottom < track.bottom


def test_nothing_moves_where_what_is_selected_stays_in_sight_at_an_edge(view, events):
    view.set_selected(5)
    zoom_in(view, 9)
    view.look_from(view.plot.chronology.days[view.place(5)] - days(view) / 200)
    assert view.rect_of(view.place(5)).left() < view.camera.view.frame.track.left + 20
    start = day_at(view, 0)
    view.show_events(events)
    assert day_at(view, 0) == start
