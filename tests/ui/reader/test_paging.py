"""Which lines come onto which page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.reader.paging import Part, Run, pages


def laid_out(runs, room):
    return [
        [(part.what, part.first, part.last, part.y) for part in page] for page in pages(runs, room)
    ]


def lines(count, **more):
    return Run("a", [10] * count, **more)


@pytest.mark.parametrize(
    ("runs", "parts"),
    [
        ([], []),
        ([lines(3)], [[(0, 3)]]),
        ([lines(10)], [[(0, 10)]]),
        ([lines(12)], [[(0, 10)], [(10, 12)]]),
        # not one line alone at the head of the next page
        ([lines(11)], [[(0, 9)], [(9, 11)]]),
        ([lines(21)], [[(0, 10)], [(10, 19)], [(19, 21)]]),
        # a piece of a longer paragraph: more lines come
        ([lines(11, is_end=False)], [[(0, 10)], [(10, 11)]]),
        # not one line alone at the foot
        ([lines(9), lines(3)], [[(0, 9)], [(0, 3)]]),
        ([lines(9), lines(3, is_start=False)], [[(0, 9), (0, 1)], [(1, 3)]]),
        ([lines(9), lines(1)], [[(0, 9), (0, 1)]]),
        ([lines(8), lines(4)], [[(0, 8), (0, 2)], [(2, 4)]]),
        # two lines at the foot would leave one: the three go together
        ([lines(8), lines(3)], [[(0, 8)], [(0, 3)]]),
        ([lines(9), lines(2)], [[(0, 9)], [(0, 2)]]),
        # what announces something does not stand alone
        ([lines(8), lines(1, needs=20), lines(2)], [[(0, 8)], [(0, 1), (0, 2)]]),
        ([lines(7), lines(1, needs=20), lines(2)], [[(0, 7), (0, 1), (0, 2)]]),
        ([lines(1, needs=900), lines(2)], [[(0, 1), (0, 2)]]),
    ],
)
def test_lines_on_pages_of_ten(runs, parts):
    assert [[(first, last) for _, first, last, _ in page] for page in laid_out(runs, 100)] == parts


def test_gaps_stand_between_and_not_at_the_ends():
    runs = [
        Run("a", [10, 10], gap=5),
        Run("b", [10, 10], above=20, gap=70),
        Run("c", [10], above=9),
    ]
    assert laid_out(runs, 100) == [
        [("a", 0, 2, 0), ("b", 0, 2, 45)],
        [("c", 0, 1, 0)],
    ]


def test_a_line_higher_than_the_page_has_a_page_of_its_own():
    runs = [Run("a", [10]), Run("b", [300]), Run("c", [10, 300, 10])]
    assert laid_out(runs, 100) == [
        [("a", 0, 1, 0)],
        [("b", 0, 1, 0)],
        [("c", 0, 1, 0)],
        [("c", 1, 2, 0)],
        [("c", 2, 3, 0)],
    ]


def test_where_there_is_no_room_at_all_each_line_has_a_page():
    assert len(laid_out([lines(3)], 0)) == 3


def test_pages_come_one_by_one():
    def endless():
        while True:
            yield lines(7)

    first = next(pages(endless(), 100))
    assert first == [Part("a", 0, 7, 0), Part("a", 0, 3, 70)]


@given(
    st.lists(
        st.builds(
            Run,
            what=st.integers(),
            heights=st.lists(st.integers(1, 40), max_size=12),
            above=st.integers(0, 30),
            gap=st.integers(0, 30),
            is_start=st.booleans(),
            is_end=st.booleans(),
            needs=st.integers(0, 200),
        ),
        max_size=12,
    ),
    st.integers(0, 200),
)
def test_every_line_comes_once_in_order_and_none_is_cut(runs, room):
    runs = [run._replace(what=at) for at, run in enumerate(runs)]
    made = list(pages(runs, room))
    shown = [
        (part.what, line) for page in made for part in page for line in range(part.first, part.last)
    ]
    assert shown == [(at, line) for at, run in enumerate(runs) for line in range(len(run.heights))]
    for page in made:
        bottoms = [part.y + sum(runs[part.what].heights[part.first : part.last]) for part in page]
        assert all(part.y >= above for part, above in zip(page[1:], bottoms, strict=False))
        assert bottoms[-1] <= room or (len(page), page[0].last - page[0].first) == (1, 1)
