"""Which lane of the margin a passage's bar stands in, by tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.records import Span
from desktop_app.ui.reader.packing import long_lanes, packed
from desktop_app.ui.reader.spans import in_text_order

STARTS = [0, 100, 200, 300]


def spans(pairs):
    return [Span(*pair) for pair in pairs]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        ([(0, 25)], [0]),
        ([(0, 25), (0, 25)], [0, 1]),
        ([(0, 25), (25, 50)], [0, 0]),
        ([(0, 50), (25, 50), (50, 75)], [0, 1, 0]),
        ([(0, 50), (25, 75), (50, 75)], [0, 1, 0]),
        ([(0, 25), (0, 25), (0, 25)], [0, 1, 2]),
        ([(0, 25), (0, 25), (0, 25), (0, 25), (25, 50)], [0, 1, 2, 2, 0]),
    ],
    ids=[
        "none",
        "one",
        "two in one line",
        "one line after the other",
        "within another",
        "a free lane before a new one",
        "three in one line",
        "more than there are lanes go into the last",
    ],
)
def test_two_that_share_a_line_share_no_lane(rows, expected):
    assert packed(spans(rows), {}, 3) == expected


@pytest.mark.parametrize(
    ("rows", "given_lanes", "expected"),
    [
        ([(0, 100), (0, 25)], {0: 0}, [0, 1]),
        ([(0, 25), (75, 100)], {1: 0}, [0, 0]),
        ([(0, 25), (0, 100), (50, 75)], {1: 1}, [0, 1, 0]),
        ([(0, 50), (25, 100), (25, 50)], {1: 0}, [1, 0, 2]),
        ([(0, 50), (0, 50)], {0: 2, 1: 2}, [2, 2]),
    ],
)
def test_what_has_its_lane_already_keeps_it_and_others_stand_beside_it(rows, given_lanes, expected):
    assert packed(spans(rows), given_lanes, 3) == expected


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=30),
    st.integers(1, 5),
)
def test_only_in_the_last_lane_two_meet(pairs, depth):
    rows = in_text_order(Span(top, top + height) for top, height in pairs)
    lanes = packed(rows, {}, depth)
    for at, row in enumerate(rows):
        clashes = [
            other
            for other, lane in zip(rows[:at], lanes[:at], strict=True)
            if lane == lanes[at] and other.end > row.start
        ]
        assert lanes[at] == depth - 1 or not clashes


@pytest.mark.parametrize(
    ("long", "expected"),
    [
        ([], {}),
        ([(0, 100), (100, 200)], {}),
        ([(90, 110)], {0: 0}),
        ([(5, 9), (90, 110), (150, 250)], {1: 0, 2: 1}),
        ([(90, 110), (250, 310)], {0: 0, 1: 0}),
        ([(0, 400), (0, 400), (0, 400)], {0: 0, 1: 1, 2: 1}),
    ],
    ids=[
        "none",
        "each within its paragraph",
        "over two",
        "two that meet in a paragraph",
        "two that do not",
        "more than there are lanes",
    ],
)
def test_what_reaches_over_paragraphs_has_one_lane_in_all_of_them(long, expected):
    assert long_lanes(spans(long), STARTS, 2) == expected
