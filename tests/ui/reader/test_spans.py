"""Ranges of code points: merged, stacked, and found by bisection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.records import Span
from desktop_app.ui.reader.spans import SpanIndex, in_text_order, lanes, merged

any_spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 30)).map(lambda it: Span(it[0], it[0] + it[1]))
)


@pytest.mark.parametrize(
    ("given_spans", "expected"),
    [
        ([], []),
        ([(3, 3)], []),
        ([(5, 9), (0, 4)], [(0, 4), (5, 9)]),
        ([(0, 4), (4, 9)], [(0, 9)]),
        ([(0, 9), (2, 4)], [(0, 9)]),
        ([(0, 5), (3, 9), (20, 21)], [(0, 9), (20, 21)]),
    ],
)
def test_what_overlaps_or_touches_becomes_one(given_spans, expected):
    assert merged(Span(*it) for it in given_spans) == [Span(*it) for it in expected]


@pytest.mark.parametrize(
    ("given_spans", "expected"),
    [
        ([], []),
        ([(0, 5), (5, 9)], [0, 0]),
        ([(0, 9), (2, 4)], [0, 1]),
        ([(0, 9), (2, 4), (4, 6)], [0, 1, 1]),
        ([(0, 9), (1, 9), (2, 9)], [0, 1, 2]),
        ([(0, 9), (1, 9), (2, 9), (3, 4)], [0, 1, 2, 2]),
        ([(0, 3), (1, 9), (3, 5)], [0, 1, 0]),
    ],
)
def test_underlines_take_the_first_free_lane(given_spans, expected):
    assert lanes([Span(*it) for it in given_spans], 3) == expected


@given(any_spans)
def test_two_spans_in_one_lane_meet_only_in_the_last_one(spans):
    ordered = in_text_order(spans)
    found = lanes(ordered, 3)
    for at, span in enumerate(ordered):
        clashes = [
            other
            for other, lane in zip(ordered[:at], found[:at], strict=True)
            if lane == found[at] and other.end > span.start
        ]
        assert found[at] == 2 or not clashes


@given(any_spans, st.integers(0, 90), st.integers(0, 30))
def test_bisection_finds_what_a_look_at_each_would(spans, start, length):
    end = start + length
    index = SpanIndex(spans)
    expected = [span for span in index.spans if span.start < end and span.end > start]
    assert index.touching(start, end) == expected


@given(any_spans, st.integers(0, 90))
def test_an_offset_is_covered_by_the_spans_that_hold_it(spans, offset):
    assert SpanIndex(spans).covers(offset) == any(it.start <= offset < it.end for it in spans)
