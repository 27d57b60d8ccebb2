"""Marks and beads in the rows of a lane: none hides another."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.seating import SLACK, Want, seated


def long(left, right):
    return Want(left, right, short=False)


@pytest.mark.parametrize(
    ("wants", "rows", "found"),
    [
        ([], 3, []),
        ([Want(0, 10)], 1, [0]),
        ([Want(0, 10), Want(20, 30)], 2, [0, 0]),
        ([Want(0, 10), Want(5, 15)], 2, [0, 1]),
        ([Want(0, 10), Want(12, 22)], 2, [0, 1]),
        ([Want(0, 10), Want(12, 22)], 1, [0, 0]),
        ([Want(0, 10), Want(5, 15)], 1, [0, None]),
        ([Want(0, 10)] * 3, 2, [0, 1, None]),
        # a label wants to be read whole, but does not cost a mark its place
        ([Want(0, 10, 50), Want(20, 30)], 2, [0, 1]),
        ([Want(0, 10, 50), Want(20, 30)], 1, [0, 0]),
        ([Want(0, 10, 90), Want(0, 10, 50), Want(20, 30)], 2, [0, 1, 1]),
        ([Want(0, 10, 50), Want(70, 80)], 2, [0, 0]),
        # a short one may lie upon a long one, a long one upon none
        ([long(0, 100), Want(50, 60)], 1, [0, 0]),
        ([long(0, 100), Want(50, 60)], 2, [0, 1]),
        ([long(0, 100), Want(50, 60), Want(55, 65)], 1, [0, 0, None]),
        ([long(0, 100), long(50, 150)], 1, [0, None]),
        ([long(0, 100), Want(95, 120), long(100, 200)], 1, [0, 0, None]),
        # one stays where it lay before, if it can
        ([Want(0, 10), Want(50, 60, row=1)], 2, [0, 1]),
        ([Want(0, 10, 90, row=1), Want(50, 60, row=1)], 2, [1, 1]),
        ([Want(0, 10, row=1), Want(5, 15, row=1)], 2, [1, 0]),
        ([Want(0, 100, short=False, row=1), Want(50, 60, row=1)], 2, [1, 1]),
        ([Want(0, 100, short=False, row=1), Want(50, 150, short=False, row=1)], 2, [1, 0]),
        # what has no row takes none
        ([long(0, 100), long(50, 150), long(110, 200)], 1, [0, None, 0]),
    ],
)
def test_who_gets_which_row(wants, rows, found):
    assert seated(wants, rows) == found


WANTS = st.lists(
    st.builds(
        lambda left, width, label: Want(left, left + width, label, width <= 40),
        st.integers(0, 400),
        st.integers(1, 120),
        st.sampled_from((0.0, 30.0, 80.0)),
    ),
    max_size=30,
).map(lambda wants: sorted(wants, key=lambda one: one.left))


@given(WANTS, st.integers(1, 5))
def test_in_a_row_none_overlaps_another_but_a_short_one_upon_a_long_one(wants, rows):
    found = list(zip(wants, seated(wants, rows), strict=True))
    for (one, row), (other, its_row) in combinations(found, 2):
        if row is None or row != its_row or one.right - SLACK <= other.left:
            continue
        assert other.short
        assert not one.short


@given(WANTS, st.integers(1, 5))
def test_one_is_turned_away_only_where_every_row_is_taken(wants, rows):
    found = list(zip(wants, seated(wants, rows), strict=True))
    for at, (one, row) in enumerate(found):
        if row is not None:
            continue
        in_the_way = {
            its_row
            for other, its_row in found[:at]
            if other.right - SLACK > one.left and (other.short or not one.short)
        }
        assert in_the_way >= set(range(rows))
