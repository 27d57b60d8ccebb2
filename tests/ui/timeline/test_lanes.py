import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.items import Lane
from desktop_app.ui.timeline.lanes import MOST_ROWS, long_rows, rows_of, stacked

LANES = [Lane("a", "A"), Lane("b", "B")]


@pytest.mark.parametrize(
    ("reaches", "rows"),
    [
        ([], []),
        ([(0, 10)], [0]),
        ([(0, 10), (20, 30)], [0, 0]),
        ([(0, 10), (11, 21)], [0, 1]),
        ([(0, 10), (0, 10), (0, 10)], [0, 1, 2]),
        ([(0, 100), (10, 20), (30, 40), (102, 110)], [0, 1, 1, 0]),
        ([(30, 40), (0, 35)], [1, 0]),
    ],
)
def test_marks_that_would_overlap_get_rows_of_their_own(reaches, rows):
    assert rows_of(reaches) == rows


def test_more_than_two_dozen_on_one_day_share_the_rows():
    rows = rows_of([(0, 10)] * 60)
    assert max(rows) == MOST_ROWS - 1
    assert len(rows) == 60


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=12))
def test_none_hides_another_in_its_row(stretches):
    reaches = [(left, left + width) for left, width in stretches]
    rows = rows_of(reaches)
    for one in range(len(rows)):
        for other in range(one):
            apart = reaches[one][1] < reaches[other][0] or reaches[other][1] < reaches[one][0]
            assert rows[one] != rows[other] or apart


def test_rows_with_long_marks_are_known():
    assert long_rows([0, 1, 1], [(0, 100), (0, 10), (20, 30)]) == {0}


@pytest.mark.parametrize(
    ("room", "row", "height"), [(1000, 28, 96), (79, 22, 72), (10, 14, 36), (36, 14, 36)]
)
def test_lanes_are_as_airy_as_there_is_room(room, row, height):
    stack = stacked(LANES, [(False, False, False), (False,)], room)
    assert (stack.row, stack.height) == (row, height)
    assert [band.top for band in stack.bands] == [0, height - row]
    assert stack.bands[1].middles == (height - row / 2,)


def test_rows_with_long_marks_are_not_fanned():
    stack = stacked(LANES, [(True, False, False), (False,)], 10)
    first, second, third = stack.bands[0].middles
    assert (second - first, third - second) == (13, 4)


def test_no_lanes_take_no_room():
    assert stacked([], [], 100).height == 0
