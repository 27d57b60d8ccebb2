"""Which silences between reports are long."""

from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.gaps import Gap, gaps


def on(*days):
    return [(day, day) for day in days]


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ([], []),
        (on("2019-01-01"), []),
        (on("2019-01-01", "2019-01-02", "2029-01-01"), []),
        (on("2019-01-01", "2019-01-11", "2019-01-21", "2019-01-31"), []),
        # three times the median is no gap, one day more is
        (on("2019-01-01", "2019-01-11", "2019-01-21", "2019-02-20"), []),
        (
            on("2019-01-01", "2019-01-11", "2019-01-21", "2019-02-21"),
            [Gap("2019-01-22", "2019-02-20", 30)],
        ),
        # an even number of intervals, 1, 2, 4 and 10 days: the median is 3
        (
            on("2019-01-01", "2019-01-02", "2019-01-04", "2019-01-08", "2019-01-18"),
            [Gap("2019-01-09", "2019-01-17", 9)],
        ),
        # in any order, several of one day
        (
            on("2019-02-21", "2019-01-11", "2019-01-01", "2019-01-01", "2019-01-21"),
            [Gap("2019-01-22", "2019-02-20", 30)],
        ),
        # what may have been of one day is taken together; where it is not known, no silence is sure
        (
            [
                *on("2018-12-12", "2018-12-22", "2019-01-01", "2019-01-11", "2019-01-21"),
                ("2019-02-21", "2019-02-25"),
                ("2019-02-24", "2019-03-02"),
                *on("2019-04-30"),
            ],
            [Gap("2019-01-22", "2019-02-20", 30), Gap("2019-03-03", "2019-04-29", 58)],
        ),
        # a report of which only the years are known leaves no silence in them
        (
            [
                *on("2017-08-08", "2019-01-04", "2019-01-08", "2019-01-11"),
                ("2017-01-01", "2018-12-31"),
            ],
            [],
        ),
    ],
)
def test_gaps(reports, found):
    assert gaps(reports) == found


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(st.lists(days, max_size=30))
def test_of_exact_days_the_gaps_are_the_intervals_over_three_medians(reported):
    apart = sorted(set(reported))
    intervals = [(start, (end - start).days) for start, end in pairwise(apart)]
    most = 3 * median(length for _start, length in intervals) if len(intervals) > 2 else 10**6
    long = [(start, length) for start, length in intervals if length > most]
    day = timedelta(days=1)
    assert gaps((one.isoformat(), one.isoformat()) for one in reported) == [
        Gap(
            (start + day).isoformat(),
            (start + timedelta(days=length) - day).isoformat(),
            length - 1,
        )
        for start, length in long
    ]


@given(st.lists(st.tuples(days, st.integers(0, 400)), max_size=20))
def test_in_a_gap_surely_nothing_was_reported_and_at_both_ends_something_may_have_been(reports):
    spans = [(first, first + timedelta(days=more)) for first, more in reports]
    found = gaps((first.isoformat(), last.isoformat()) for first, last in spans)
    for gap in found:
        start, end = date.fromisoformat(gap.first), date.fromisoformat(gap.last)
        assert all(last < start or first > end for first, last in spans)
        assert start - timedelta(days=1) in {last for _first, last in spans}
        assert end + timedelta(days=1) in {first for first, _last in spans}
        assert gap.days == (end - start).days + 1 > 0
    assert all(one.last < other.first for one, other in pairwise(found))
