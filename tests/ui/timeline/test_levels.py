"""Which events are drawn each by itself, and which are counted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.levels import (
    APART,
    BIN,
    MOST_LONG,
    Over,
    Stretch,
    bin_days,
    day_borders,
    level,
)
from desktop_app.ui.timeline.plot import places_of
from desktop_app.ui.timeline.pointing import members
from tests.ui.timeline.plots import DAY, days, plot_of


@pytest.mark.parametrize(
    ("per_day", "days"),
    [(1000, 1), (46, 1), (45, 2), (23, 2), (1, 64), (0.1, 512), (0.003, 16_384), (1e-9, 1 << 22)],
)
def test_bins_are_some_dozen_pixels_wide(per_day, days):
    assert bin_days(per_day) == days


@given(st.floats(1e-4, 2000), st.integers(1, 3_000_000), st.integers(1, 5000))
def test_bins_stand_still_whatever_is_in_sight(per_day, first, length):
    stretch = Stretch(first, first + length, per_day, bin_days(per_day))
    borders = stretch.borders
    assert all(border % stretch.bin == 0 for border in borders)
    assert borders[0] <= first < borders[0] + stretch.bin
    assert borders[-1] >= stretch.after > borders[-1] - stretch.bin
    assert stretch.bin * per_day >= BIN


def level_of(plot, first=0, after=1000, per_day=1.0, rows=1):
    stretch = Stretch(DAY + first, DAY + after, per_day, bin_days(per_day))
    return level(plot, 0, stretch, day_borders(plot, stretch), rows), stretch


def drawn(plot, found):
    return [plot.chronology.ids[place] for place in found.places]


def crowded(plot, found):
    return [
        sorted(plot.chronology.ids[at] for at in members(one, one.size))
        for one in found.crowds.values()
    ]


FULL = int(64 / APART)
"""How many have room side by side in a bin of 64 days at a pixel a day."""


@pytest.mark.parametrize(
    ("count", "rows", "is_crowd"),
    [(FULL, 1, False), (FULL + 1, 1, True), (FULL + 1, 2, False), (2 * FULL + 1, 2, True)],
)
def test_more_than_have_room_in_the_rows_are_a_crowd(count, rows, is_crowd):
    plot = plot_of(days(*[300] * count))
    found, _ = level_of(plot, rows=rows)
    ids = list(range(1, count + 1))
    assert (drawn(plot, found), crowded(plot, found)) == (([], [ids]) if is_crowd else (ids, []))


def test_a_crowd_says_when_the_first_and_the_last_of_it_begin_and_how_many_stand_out():
    plot = plot_of([*days(*range(300, 320)), "2018-10-29/2018-11-02"])
    start = (DAY + 300) // 64 * 64
    for bright, count in ((None, 21), ([1, 2, 21, 99], 3), ([], 0)):
        plot.stand_out(None if bright is None else places_of(plot.chronology, bright))
        found, _ = level_of(plot)
        (crowd,) = found.crowds.values()
        assert list(found.crowds) == [start]
        assert (crowd.size, crowd.bright) == (21, count)
        assert (crowd.first, crowd.last) == (DAY + 300, DAY + 319)
        assert crowd.some in members(crowd, 21)


@pytest.mark.parametrize(
    ("date", "is_drawn"),
    [
        ("2018-03-01/2020-12-31", True),
        ("2010-01-01/2018-04-11", True),
        ("2010-01-01/2018-04-10", False),
        ("2018-07-20/2030-01-01", False),
        ("2018-07-19/2030-01-01", True),
        ("2018-05-01", True),
        ("", False),
    ],
)
def test_what_lasts_is_drawn_if_any_of_it_is_in_the_stretch(date, is_drawn):
    found, _ = level_of(plot_of([date]), 100, 200)
    assert (found.places == [0]) is is_drawn


def test_long_ones_that_are_too_many_are_counted_where_they_begin_or_for_all_of_the_stretch():
    long = [f"{day}/2025-01-01" for day in days(*[200] * MOST_LONG, 500)]
    plot = plot_of([*long[:-1], *days(500)])
    found, _ = level_of(plot, 400, 600)
    assert (len(found.places), found.over) == (MOST_LONG + 1, [])
    plot = plot_of([*long, *days(500)])
    found, _ = level_of(plot, 400, 600)
    assert drawn(plot, found) == [MOST_LONG + 2, MOST_LONG + 1]
    assert [plot.chronology.ids[at] for at in found.over] == list(range(1, MOST_LONG + 1))
    found, _ = level_of(plot, 100, 600)
    assert crowded(plot, found) == [list(range(1, MOST_LONG + 1))]
    assert found.over == []


def test_of_a_crowd_those_that_last_are_found():
    plot = plot_of([f"{day}/{days(after)[0]}" for day in days(*[300] * 10) for after in (302, 307)])
    found, _ = level_of(plot)
    (crowd,) = found.crowds.values()
    for day, count in ((301, 20), (302, 20), (303, 10), (307, 10), (308, 0), (999, 0)):
        assert len(crowd.lasting(plot.chronology, DAY + day)) == count


@pytest.mark.parametrize(
    ("start", "end", "events"),
    [(0, 100, []), (0, 101, [1]), (205, 206, [1, 2, 3]), (210.5, 300, [1, 2]), (251, 300, [])],
)
def test_of_those_without_a_row_the_ones_in_sight_are_found(start, end, events):
    spans = ((100, 250), (200, 210), (205, 205))
    plot = plot_of([f"{days(first)[0]}/{days(last)[0]}" for first, last in spans])
    over = Over.of(plot, [2, 0, 1])
    assert [plot.chronology.ids[at] for at in over.within(DAY + start, DAY + end)] == events


@given(
    st.lists(st.integers(0, 400), max_size=60),
    st.sampled_from((0.05, 0.4, 1.0, 5.0, 60.0)),
    st.integers(1, 3),
)
def test_all_that_begin_in_the_bins_are_there_once(begin, per_day, rows):
    plot = plot_of([f"{day}/{days(one + 5)[0]}" for one in begin for day in days(one)])
    found, stretch = level_of(plot, 100, 300, per_day, rows)
    borders = stretch.borders
    there = [*found.places, *(at for one in found.crowds.values() for at in members(one, one.size))]
    assert len(there) == len(set(there))
    within = {at for at in range(plot.dated) if borders[0] <= plot.reach(at)[0] < borders[-1]}
    assert within >= set(there) - set(found.places)
    assert set(there) >= {at for at in within if plot.reach(at)[1] >= stretch.first} - {*found.over}
    for start, after in pairwise(borders):
        for at in members(found.crowds[start], 99) if start in found.crowds else ():
            assert start <= plot.reach(at)[0] < after
