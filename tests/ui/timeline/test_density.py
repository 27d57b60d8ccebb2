"""How many events lie where: none is lost, and each lies in the bar of its day."""

from array import array
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.chronology import UNDATED
from desktop_app.ui.timeline.density import (
    LEAST,
    count_between,
    counts,
    days_at,
    edges,
    height,
    let_through,
)
from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, Limits, Scale, fitted

DAYS = st.lists(st.integers(1, int(AFTER_LAST_DAY) - 1), min_size=1, max_size=60).map(
    lambda days: array("i", sorted(days))
)
MONTH = date(2019, 1, 1).toordinal()


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        ([], [0, 0, 0, 0]),
        ([0], [1, 0, 0, 0]),
        ([0, 0, 9, 10], [3, 1, 0, 0]),
        ([39], [0, 0, 0, 1]),
        ([5, 15, 15, 25, 35, UNDATED], [1, 2, 1, 1]),
        ([-5, 45], [1, 0, 0, 1]),
    ],
)
def test_each_event_is_counted_where_its_day_lies(days, wanted):
    bounds = edges(Scale(MONTH, 40, 12))
    assert [bound - MONTH for bound in bounds] == [0, 10, 20, 30, 40]
    at = array("i", (day if day == UNDATED else MONTH + day for day in days))
    assert counts(at, bounds) == wanted


def test_where_bars_are_narrower_than_a_day_the_one_about_its_middle_counts_it():
    bounds = edges(Scale(MONTH, 2, 24))
    assert counts(array("i", [MONTH, MONTH, MONTH + 1]), bounds) == [0, 0, 2, 0, 0, 0, 1, 0]


@given(DAYS, st.integers(1, 3000))
def test_no_event_is_lost_and_each_lies_in_the_bar_of_its_day(days, width):
    scale = fitted(Limits(days[0], days[-1] + 1), width)
    bounds = edges(scale)
    found = counts(days, bounds)
    assert sum(found) == len(days)
    assert len(found) == max(1, round(width / 3))
    for count, (start, end) in zip(found, pairwise(bounds), strict=True):
        assert count == sum(start <= day < end for day in days)
    for day in days:
        bar = scale.x(day + 0.5) * len(found) / scale.width
        near = [
            found[number] for number in {int(bar - 1e-6), int(bar + 1e-6)} & {*range(len(found))}
        ]
        assert any(near)


@given(DAYS, st.data())
def test_those_let_through_are_some_of_all(days, data):
    size = len(days)
    mask = bytearray(data.draw(st.lists(st.integers(0, 1), min_size=size, max_size=size)))
    bounds = edges(fitted(Limits(days[0], days[-1] + 1), 300))
    through = let_through(days, mask)
    assert sum(counts(through, bounds)) == sum(mask)
    pairs = zip(counts(through, bounds), counts(days, bounds), strict=True)
    assert all(some <= every for some, every in pairs)


def test_without_a_mask_all_are_let_through():
    days = array("i", [1, 2, 3])
    assert let_through(days, None) is days


def test_between_two_days_both_are_counted():
    days = array("i", [3, 4, 4, 5, 9, UNDATED])
    assert count_between(days, 4, 5) == 3
    assert count_between(days, 6, 8) == 0


@pytest.mark.parametrize(
    ("x", "wanted"),
    [(-5, (0, 9)), (1, (0, 9)), (4, (0, 9)), (7, (30, 39)), (10, (30, 39)), (99, (30, 39))],
)
def test_an_empty_bar_lets_the_one_beside_it_be_told(x, wanted):
    days = array("i", [MONTH + 2, MONTH + 33])
    found = days_at(days, Scale(MONTH, 40, 12), x)
    assert tuple(day - MONTH for day in found) == wanted


def test_where_there_is_none_beside_it_is_told_that_it_is_empty():
    first, last = days_at(array("i"), Scale(MONTH, 40, 12), 4)
    assert (first - MONTH, last - MONTH) == (10, 19)
    assert days_at(array("i"), Scale(MONTH, 2, 24), 3) == (MONTH, MONTH)


@pytest.mark.parametrize(
    ("count", "most", "wanted"),
    [(0, 5, 0), (1, 1, 16), (4, 4, 16), (1, 4, 8), (250, 1000, 8), (1, 1_000_000, LEAST)],
)
def test_four_times_as_many_are_twice_as_high_and_one_can_always_be_seen(count, most, wanted):
    assert height(count, most, 16) == wanted
