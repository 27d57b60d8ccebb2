"""What the timeline draws: what lies in a lane, what stands out, and what comes next."""

from datetime import date

import pytest

from desktop_app.ui.timeline.plot import Mask, Plot, places_of
from tests.ui.timeline.plots import Told, days, place_of, plot_of, plotted


def in_lane(plot, lane, series):
    return sorted(plot.chronology.ids[at] for one in series(lane) for at in one.positions)


@pytest.fixture
def plot():
    """1 to 4 in the upper lane, of which 4 has no date, 5 and 6 in the lower, 7 in both."""
    upper = [Told(one) for one in (*days(0, 10), "2018-01/2018-03", "")]
    lower = [Told(one, (1,)) for one in (days(5)[0], "")]
    return plotted([*upper, *lower, Told(days(20)[0], (0, 1))], 2)


def test_what_lies_in_a_lane(plot):
    assert in_lane(plot, 0, plot.series) == [1, 2, 3, 4, 7]
    assert in_lane(plot, 1, plot.series) == [5, 6, 7]
    for lane in (0, 1):
        for event in range(1, 8):
            is_there = event in in_lane(plot, lane, plot.series)
            assert plot.holds(lane, place_of(plot, event)) is is_there
    assert [plot.chronology.ids[at] for at in plot.undated(0)] == [4]
    assert [plot.chronology.ids[at] for at in plot.undated(1)] == [6]


def test_a_lane_is_asked_for_once():
    plot = plot_of(days(0))
    assert plot.series(0) is plot.series(0)
    assert plot.undated(0) is plot.undated(0)
    assert plot.bright_series(0) is plot.series(0)


def test_at_first_all_stand_out(plot):
    assert (plot.standing_out, plot.bright_undated(0)) == (7, 1)
    assert not any(map(plot.is_pale, range(7)))


@pytest.mark.parametrize(
    ("bright", "upper", "lower", "undated"),
    [((), [], [], 0), ((1, 4, 5), [1, 4], [5], 1), ((7,), [7], [7], 0), ((99,), [], [], 0)],
)
def test_some_stand_out_and_the_others_are_pale(plot, bright, upper, lower, undated):
    for mask in (places_of(plot.chronology, [2]), places_of(plot.chronology, bright)):
        before = plot.version
        plot.stand_out(mask)
        assert plot.version > before
        assert plot.standing_out == sum(mask) == plot.standing_out
    assert in_lane(plot, 0, plot.bright_series) == upper
    assert in_lane(plot, 1, plot.bright_series) == lower
    assert plot.bright_undated(0) == undated
    for event in range(1, 8):
        assert plot.is_pale(place_of(plot, event)) is (event not in bright)
    plot.stand_out(None)
    assert plot.standing_out == 7


def test_nothing_at_all():
    plot = Plot.empty()
    assert (plot.standing_out, plot.dated, plot.lanes) == (0, 0, ())
    assert plot.beside(None, 1, None) is None
    assert plot.beside(None, -1, Mask()) is None


@pytest.mark.parametrize(
    ("place", "step", "allowed", "found"),
    [
        (None, 1, None, 0),
        (None, -1, None, 4),
        (0, 1, None, 1),
        (1, -1, None, 0),
        (0, -1, None, 0),
        (4, 1, None, 4),
        (0, 1, [0, 0, 1, 0, 1], 2),
        (2, 1, [0, 0, 1, 0, 1], 4),
        (4, 1, [0, 0, 1, 0, 1], 4),
        (4, -1, [0, 0, 1, 0, 1], 2),
        (2, -1, [0, 0, 1, 0, 1], 2),
        (0, -1, [0, 0, 1, 0, 1], 0),
        # from one that is not allowed itself, and from none
        (1, 1, [0, 0, 1, 0, 1], 2),
        (3, -1, [0, 0, 1, 0, 1], 2),
        (None, 1, [0, 0, 1, 0, 1], 2),
        (None, -1, [0, 0, 1, 0, 1], 4),
        (None, 1, [0, 0, 0, 0, 0], None),
        (3, 1, [0, 0, 0, 0, 0], 3),
    ],
)
def test_the_next_and_the_one_before(place, step, allowed, found):
    plot = plot_of([*days(0, 1, 2, 3), ""])
    assert plot.beside(place, step, None if allowed is None else Mask(allowed)) == found


@pytest.mark.parametrize(
    ("day", "allowed", "found"),
    [
        ("2018-01-01", None, 1),
        ("2018-01-04", None, 1),
        ("2018-01-09", None, 2),
        ("2018-01-06", None, 1),
        ("1990-01-01", None, 1),
        ("2100-01-01", None, 3),
        ("2018-01-01", (2, 3, 4), 2),
        ("2018-01-01", (4,), None),
        ("2018-01-01", (), None),
    ],
)
def test_the_nearest_in_a_lane(day, allowed, found):
    plot = plot_of([*days(0, 10), "2018-02/2018-03", ""], days(3))
    mask = None if allowed is None else places_of(plot.chronology, allowed)
    place = plot.nearest(0, date.fromisoformat(day).toordinal(), mask)
    assert (None if place is None else plot.chronology.ids[place]) == found
