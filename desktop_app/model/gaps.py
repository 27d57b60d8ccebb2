"""Long silences between reports: stretches of days in which surely none of them appeared.

Each report is a first and a last day (ISO) on which it can have appeared. Several that may have
been of one day are taken together. From the last possible day of one
to the first possible day of the next is an interval; it is a gap where it is longer than three
times the median interval. So an uncertain date can make a gap shorter, never longer.
"""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

_TIMES = 3
_LEAST = 3
"""Of how many intervals one can stand out. One alone is its own median; of two, whose median is
halfway between them, even the longer is at most twice the median."""


class Gap(NamedTuple):
    """The first and the last day (ISO) without a report, and how many days that is."""

    first: str
    last: str
    days: int


def gaps(reports: Iterable[tuple[str, str]]) -> list[Gap]:
    """Return the gaps between reports, by time; none where there are fewer than three intervals.

    >>> days = ["2017-08-08", "2019-01-04", "2019-01-11", "2019-06-06"]
    >>> gaps((day, day) for day in days)
    [Gap(first='2017-08-09', last='2019-01-03', days=513)]
    """
    intervals = [(one[1], other[0]) for one, other in pairwise(_apart(reports))]
    if len(intervals) < _LEAST:
        return []
    most = _TIMES * _median(sorted(end - start for start, end in intervals))
    return [_between(start, end) for start, end in intervals if end - start > most]


def _median(ordered: list[int]) -> float:
    """Return the middle one, or halfway between the middle two; `statistics` is slow to load."""
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _apart(reports: Iterable[tuple[str, str]]) -> list[tuple[int, int]]:
    """Return the stretches of days (ordinals) on which reports can have appeared, by time."""
    spans = {(_ordinal(first), _ordinal(last)) for first, last in reports}
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _between(start: int, end: int) -> Gap:
    """Return the days after one report and before the next."""
    first, last = date.fromordinal(start + 1), date.fromordinal(end - 1)
    return Gap(first.isoformat(), last.isoformat(), end - start - 1)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
