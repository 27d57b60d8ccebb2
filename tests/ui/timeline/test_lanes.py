"""How many rows each lane has, and where the lanes lie."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.lanes import AROUND, LINE, MOST_ROWS, PITCH, apportioned, stacked
from desktop_app.ui.timeline.plot import Lane

ONE, ROW = LINE + AROUND, LINE + PITCH


def lanes(*sizes):
    return [Lane(str(number), f"Lane {number}", size) for number, size in enumerate(sizes)]


@pytest.mark.parametrize(
    ("counts", "extra", "rows"),
    [
        ([], 5, []),
        ([10, 10], 0, [1, 1]),
        ([10, 10], 1, [2, 1]),
        ([10, 10], 2, [2, 2]),
        ([100, 10], 3, [4, 1]),
        ([60, 30, 10], 6, [6, 2, 1]),
        ([53, 24, 23], 4, [4, 2, 1]),
        ([1, 1, 1], 5, [1, 1, 1]),
        ([3, 1], 9, [3, 1]),
        ([0, 2], 9, [1, 2]),
        ([1_000_000, 5], 40, [MOST_ROWS, 5]),
    ],
)
def test_rows_go_to_the_fullest_as_seats_do(counts, extra, rows):
    assert apportioned(counts, extra) == rows


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=12), st.integers(0, 60))
def test_no_row_would_have_served_another_lane_better(counts, extra):
    rows = apportioned(counts, extra)
    most = [max(1, min(count, MOST_ROWS)) for count in counts]
    assert all(1 <= row <= limit for row, limit in zip(rows, most, strict=True))
    assert sum(rows) == min(len(counts) + extra, sum(most))
    for count, row in zip(counts, rows, strict=True):
        for other, its_rows, limit in zip(counts, rows, most, strict=True):
            assert row == 1 or its_rows == limit or count / row >= other / (its_rows + 1)


@pytest.mark.parametrize(
    ("sizes", "room", "rows", "tops"),
    [
        ((5,), 0, [1], [0]),
        ((5, 5), 2 * ONE, [1, 1], [0, ONE]),
        ((5, 5), 2 * ONE + ROW, [2, 1], [0, ONE + ROW]),
        ((5, 50), 2 * ONE + 2 * ROW, [1, 3], [0, ONE]),
        ((5, 5), 2 * ONE + 5, [1, 1], [0, ONE + 2.5]),
        ((1, 1), 1000, [1, 1], [0, ONE + ROW / 2]),
    ],
)
def test_lanes_are_as_airy_as_there_is_room(sizes, room, rows, tops):
    stack = stacked(lanes(*sizes), room)
    assert [band.rows for band in stack.bands] == rows
    assert [band.top for band in stack.bands] == tops
    assert stack.row == ROW


@given(
    st.lists(st.integers(0, 500), max_size=20), st.floats(0, 1500), st.sampled_from((12.0, 25.0))
)
def test_lanes_lie_one_below_another_and_fill_no_more_than_the_room(sizes, room, line):
    stack = stacked(lanes(*sizes), room, line)
    top = 0.0
    for number, band in enumerate(stack.bands):
        assert (band.number, band.top) == (number, pytest.approx(top))
        middles = [band.middle(row) for row in range(band.rows)]
        assert band.top < middles[0]
        assert middles[-1] < band.top + band.height
        assert all(lower - upper >= line for upper, lower in pairwise(middles))
        top += band.height
    assert stack.height == pytest.approx(top)
    assert stack.height <= max(room, len(sizes) * (line + AROUND)) + 1e-6


@pytest.mark.parametrize(
    ("top", "bottom", "seen"),
    [(0, 30, [0, 1]), (0, 20, [0]), (30, 100, [1, 2, 3, 4]), (23, 24, [1]), (9999, 10_100, [99])],
)
def test_of_a_hundred_lanes_those_in_sight_are_found(top, bottom, seen):
    stack = stacked(lanes(*[1] * 100), 0)
    assert [band.number for band in stack.within(top, bottom)] == seen


def test_a_thousand_lanes_have_a_row_each_and_scroll():
    stack = stacked(lanes(*range(1000)), 600)
    assert stack.height == 1000 * ONE
    assert [band.number for band in stack.within(500 * ONE, 502 * ONE - 1)] == [500, 501]


def test_no_lanes_take_no_room():
    stack = stacked([], 100)
    assert stack.height == 0
    assert stack.within(0, 100) == ()
