"""Finding an event, and what is in a crowd."""

from array import array

import pytest

from desktop_app.library.chronology import EventWords
from desktop_app.ui.timeline.levels import Part, crowd
from desktop_app.ui.timeline.pointing import found, is_taken_apart, members
from desktop_app.ui.timeline.words import Words
from tests.ui.timeline.plots import Told, chronology_of, days, plot_of


@pytest.mark.parametrize("hint", [None, 0, 1, 2, 3, 4])
@pytest.mark.parametrize(("event", "place"), [(1, 3), (2, 0), (3, 1), (4, 2), (99, None)])
def test_an_event_is_found_whereever_one_starts(event, hint, place):
    told = days(30, 0, 10, 20)
    words = Words(lambda ids: {one: EventWords("", "", told[one - 1]) for one in ids if one <= 4})
    chronology = chronology_of(*(Told(one) for one in told))
    assert found(chronology, event, hint, words) == place
    assert found(chronology, None, hint, words) is None


def crowd_of(plot, *parts):
    taken = tuple(Part(array("i", places), start, end) for places, start, end in parts)
    count = sum(part.end - part.start for part in taken)
    return crowd(plot, taken, count, count)


@pytest.mark.parametrize(
    ("parts", "most", "places"),
    [
        ([((0, 1, 2, 3), 0, 4)], 9, [0, 1, 2, 3]),
        ([((0, 1, 2, 3), 1, 3)], 9, [1, 2]),
        ([((1, 3), 0, 2), ((0, 2), 0, 2)], 9, [0, 1, 2, 3]),
        ([((1, 3), 0, 2), ((0, 2), 0, 2)], 3, [0, 1, 2]),
        ([((0, 3), 1, 2), ((0, 1, 2), 0, 3)], 2, [0, 1]),
    ],
)
def test_the_first_of_a_crowd_in_order_of_time(parts, most, places):
    plot = plot_of(days(0, 1, 2, 3))
    assert members(crowd_of(plot, *parts), most) == places


@pytest.mark.parametrize("place", range(6))
def test_who_is_in_a_crowd(place):
    plot = plot_of(days(0, 1, 2, 3, 4, 5))
    one = crowd_of(plot, ((0, 1, 3), 1, 3), ((2, 4), 0, 1))
    assert one.holds(place) is (place in members(one, 9))
    assert (one.size, one.first + 2, one.last) == (3, plot.reach(3)[0], plot.reach(3)[0])


@pytest.mark.parametrize(
    ("dates", "seen", "taken_apart"),
    [
        (days(0, 50), 100, True),
        (days(0, 50), 60, False),
        (days(0, 0), 2, True),
        (days(0, 0), 1, False),
        (["", ""], 100, False),
    ],
)
def test_zooming_in_takes_a_crowd_apart_until_one_day_is_seen(dates, seen, taken_apart):
    plot = plot_of(dates)
    assert is_taken_apart(plot, crowd_of(plot, ((0, 1), 0, 2)), seen) is taken_apart
