"""From where the timeline is looked at: zooming, panning, and bringing events into sight."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.camera import CLOSE, NOWHERE, Camera, Frame, Room
from desktop_app.ui.timeline.plot import Plot, places_of
from tests.ui.timeline.plots import days, place_of, plot_of

TERM = "2013-04-19/2019-01-10"


def ordinal(day):
    return date.fromisoformat(day).toordinal()


def camera_on(*lanes, room=None):
    camera = Camera(plot_of(*lanes))
    camera.resize(room or Room(1100, 300, 100, 60))
    return camera


def seen(camera):
    return camera.view.scale.start, camera.view.scale.end


def at(camera, event):
    """Where an event's first day and the end of its last lie in the widget."""
    first, last = camera.plot.reach(place_of(camera.plot, event))
    return camera.view.x(first), camera.view.x(last + 1)


def test_at_first_all_is_seen_with_a_little_room():
    camera = camera_on(["2013-01-01", "2019-01-01"])
    track = camera.view.frame.track
    assert at(camera, 1)[0] == pytest.approx(track.left + 48)
    assert at(camera, 2)[1] == pytest.approx(track.right - 48)


def test_until_one_moves_all_is_seen_whatever_the_size_and_whatever_comes_in():
    camera = camera_on(["2013-01-01", "2019-01-01"])
    camera.resize(Room(700, 300, 100))
    assert at(camera, 1)[0] == pytest.approx(148)
    camera.set_plot(plot_of(["1900", "2019-01-01"]))
    assert at(camera, 1)[0] == pytest.approx(148)
    camera.pan(50)
    before = seen(camera)
    camera.set_plot(plot_of(["1800", "2019-01-01"]))
    assert seen(camera) == before
    camera.fit()
    assert at(camera, 1)[0] == pytest.approx(148)


def test_the_room_that_there_is_is_known():
    assert camera_on(days(0), room=Room(700, 200, 90)).room == Room(700, 200, 90)


def test_in_another_width_the_left_edge_and_the_size_of_a_day_stay():
    camera = camera_on(["2013-01-01", "2019-01-01"])
    camera.zoom(4, 600)
    before = camera.view.scale
    camera.resize(Room(800, 300, 100, 60))
    assert camera.view.scale.start == before.start
    assert camera.view.scale.per_day == pytest.approx(before.per_day)


@pytest.mark.parametrize(
    ("dates", "tray"), [(["2013", ""], 60), (["2013"], 0), ([""], 60), ([], 0)]
)
def test_there_is_a_tray_where_something_has_no_date(dates, tray):
    camera = camera_on(dates)
    assert camera.view.frame.tray == tray
    assert camera.view.frame.track.left == 100 + tray


def test_without_any_date_some_years_are_seen():
    for camera in (Camera(Plot.empty()), camera_on([""])):
        start, end = seen(camera)
        assert start < NOWHERE.first < NOWHERE.last < end


@pytest.mark.parametrize("x", [160, 400, 1100])
def test_zooming_keeps_what_is_under_the_pointer(x):
    camera = camera_on(["2013-01-01", "2019-01-01", ""])
    day = camera.view.scale.day(x - 160)
    camera.zoom(1.5, x)
    assert camera.view.scale.day(x - 160) == pytest.approx(day)


@pytest.mark.parametrize(("x", "edge"), [(5, 0), (99_999, 940)])
def test_zooming_beside_the_track_zooms_at_its_edge(x, edge):
    camera = camera_on(["2013-01-01", "2019-01-01", ""])
    day = camera.view.scale.day(edge)
    camera.zoom(1.5, x)
    assert camera.view.scale.day(edge) == pytest.approx(day)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("zoom"), st.floats(0.01, 100), st.floats(0, 1100)),
            st.tuples(st.just("pan"), st.floats(-1e6, 1e6)),
            st.tuples(st.just("look_from"), st.floats(0, 1e6), st.floats(0, 1e6)),
            st.tuples(st.just("scroll"), st.floats(-1e3, 1e3)),
        ),
        max_size=8,
    )
)
def test_nobody_gets_lost(steps):
    camera = camera_on(["2013-01-01"], ["2019-01-01"], [TERM], room=Room(1100, 60, 100))
    for name, *values in steps:
        getattr(camera, name)(*values)
        start, end = seen(camera)
        tenth = (end - start) / 10
        assert start <= ordinal("2019-01-11") - tenth + 1e-6
        assert end >= ordinal("2013-01-01") + tenth - 1e-6
        assert 1 <= end - start <= 10 * 36_525
        assert 0 <= camera.view.scroll <= camera.overflow


@pytest.mark.parametrize("event", [1, 2, 3])
def test_what_is_in_sight_does_not_move_when_it_is_revealed(event):
    camera = camera_on([*days(0, 1000), "2018-03"])
    before = camera.view
    camera.reveal(place_of(camera.plot, event))
    assert camera.view == before


@pytest.mark.parametrize(
    ("pixels", "moves"), [(0, False), (23, False), (25, True), (500, True), (-900, False)]
)
def test_what_is_too_near_to_an_edge_or_beyond_it_comes_to_the_middle(pixels, moves):
    camera = camera_on(days(0, 1000))
    first = place_of(camera.plot, 1)
    camera.zoom(1.000001, 600)
    camera.pan(at(camera, 1)[1] - 100 - 48 + pixels)
    before = camera.view
    camera.reveal(first)
    assert (camera.view != before) is moves
    if moves:
        left, right = at(camera, 1)
        assert (left + right) / 2 == pytest.approx(600)


def test_what_lasts_through_all_that_is_seen_is_in_sight():
    camera = camera_on([TERM])
    camera.zoom(50, 600)
    before = camera.view
    camera.reveal(0)
    assert camera.view == before


@pytest.mark.parametrize(
    ("start", "middle"), [("2008-01-01", "2013-04-19"), ("2019-06-01", "2019-01-11")]
)
def test_of_what_is_longer_than_the_window_the_nearer_end_comes_to_the_middle(start, middle):
    camera = camera_on([TERM, "2000", "2030"])
    camera.look_from(ordinal(start), 100)
    camera.reveal(place_of(camera.plot, 1))
    start, end = seen(camera)
    assert (start + end) / 2 == pytest.approx(ordinal(middle))


def test_the_middle_of_what_lasts_comes_to_the_middle():
    camera = camera_on(["2018-01-01/2018-01-09", "2010", "2030"])
    camera.look_from(ordinal("2011-01-01"), 100)
    camera.centre(place_of(camera.plot, 1))
    left, right = at(camera, 1)
    assert (left + right) / 2 == pytest.approx(600)


def test_what_has_no_date_cannot_be_centred_or_moved_to_in_time():
    camera = camera_on(["2013", "2019", ""])
    camera.zoom(9, 300)
    before = camera.view
    camera.centre(place_of(camera.plot, 3))
    camera.reveal(place_of(camera.plot, 3))
    assert camera.view == before


@pytest.mark.parametrize(
    ("first", "last"), [("2018-01-01", "2018-12-31"), ("2018-03-05", "2018-03-05")]
)
def test_a_stretch_is_looked_at_with_room_at_both_ends(first, last):
    camera = camera_on(["2000", "2030"])
    camera.look_at(ordinal(first), ordinal(last))
    track = camera.view.frame.track
    assert camera.view.x(ordinal(first)) == pytest.approx(track.left + 48, abs=1)
    assert camera.view.x(ordinal(last) + 1) == pytest.approx(track.right - 48, abs=1)


@pytest.mark.parametrize(
    ("dates", "start", "step", "event"),
    [
        (days(0, 100, 200, 300), 150, 1, 4),
        (days(0, 100, 200, 300), 150, -1, 2),
        (days(0, 100, 200), 150, 1, None),
        (days(200, 300), 150, -1, None),
        # what still lasts is not beyond
        (["2017-12-01/2018-06-15", *days(0, 100)], 101, -1, 3),
        ([*days(0), "2018-02-01/2018-06-15"], 101, -1, 1),
        (["2018-02-01/2018-06-15"], 101, -1, None),
        # nor what has no date
        ([*days(200), ""], 150, 1, None),
        # the window begins at the end of a day, and ends at the beginning of one
        (days(149, 150), 150, -1, 1),
        (days(249, 250), 150, 1, 2),
    ],
)
def test_the_next_beyond_an_edge(dates, start, step, event):
    camera = camera_on([*dates, "1990", "2040"])
    camera.plot = plot_of(dates)
    camera.look_from(ordinal("2018-01-01") + start, 100)
    place = camera.beyond(step)
    assert (None if place is None else camera.plot.chronology.ids[place]) == event


@pytest.mark.parametrize(
    ("bright", "step", "event"),
    [((1, 4), -1, 1), ((1, 6), 1, 6), ((3,), 1, None), ((3,), -1, None)],
)
def test_the_next_beyond_an_edge_is_none_of_the_pale(bright, step, event):
    camera = camera_on(days(0, 50, 150, 200, 300, 400))
    camera.plot.stand_out(places_of(camera.plot.chronology, bright))
    camera.look_from(ordinal("2018-01-01") + 101, 98)
    place = camera.beyond(step)
    assert (None if place is None else camera.plot.chronology.ids[place]) == event


@pytest.mark.parametrize(("event", "scroll"), [(1, 0), (2, 0), (3, 20), (5, 66)])
def test_a_lane_out_of_sight_is_scrolled_to(event, scroll):
    camera = camera_on(*[days(0)] * 5, room=Room(1100, 76, 100))
    assert (camera.view.frame.room, camera.overflow) == (49, 66)
    camera.reveal(place_of(camera.plot, event))
    assert camera.view.scroll == scroll
    before = camera.view
    camera.reveal(place_of(camera.plot, event))
    assert camera.view == before


def test_a_lane_above_is_scrolled_to_its_top():
    camera = camera_on(*[days(0)] * 5, room=Room(1100, 76, 100))
    camera.scroll(999)
    camera.reveal(place_of(camera.plot, 2))
    assert camera.view.scroll == 23


def test_an_event_in_no_lane_scrolls_to_none():
    camera = Camera(plot_of(days(0)))
    camera.plot.lanes_of = lambda _place: ()
    before = camera.view
    camera.reveal(0)
    assert camera.view == before


def test_a_thousand_lanes_scroll():
    camera = camera_on(*[days(0)] * 1000)
    assert camera.overflow == 1000 * 23 - 273
    camera.scroll(99_999)
    assert camera.view.scroll == camera.overflow


@pytest.mark.parametrize("height", [0, 20, 25])
def test_a_window_without_any_height_or_width_still_has_a_track(height):
    track = Frame(10, height, 100, 0).track
    assert (track.width, track.bottom >= track.top) == (40, True)


def test_close_to_an_edge_is_nearer_than_the_room_at_the_ends():
    assert CLOSE < 48
