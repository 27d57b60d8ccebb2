"""What the timeline is given to draw: events as plain values, and the lanes they lie in."""

from collections.abc import Iterable
from typing import NamedTuple


class TimelineItem(NamedTuple):
    """One event. Days are proleptic Gregorian ordinals (`date.toordinal()`), None where open.

    `kind` decides colour and glyph, `lane` only where it lies, `shape` (as `model.dates` names
    it) how the date is drawn: day, interval, within, before, after, open or undated.
    `vague_start` and `vague_end` say that what lasted began, or ended, on a day that is not told.
    `detail` is said after the date words in tips and to screen readers ("2 sources, 1 difference").
    """

    key: int
    slug: str
    title: str
    kind: str
    lane: str
    shape: str
    earliest: int | None
    latest: int | None
    approximate: bool = False
    uncertain: bool = False
    inferred: bool = False
    vague_start: bool = False
    vague_end: bool = False
    date_words: str = ""
    detail: str = ""


class Lane(NamedTuple):
    """A horizontal band of events, named at its left."""

    key: str
    title: str


def in_order(items: Iterable[TimelineItem]) -> list[TimelineItem]:
    """Give the items by earliest, then latest day, then as given; the undated come last."""
    return sorted(items, key=_days)


def _days(item: TimelineItem) -> tuple[bool, int, int]:
    earliest = item.latest if item.earliest is None else item.earliest
    latest = item.earliest if item.latest is None else item.latest
    return (earliest is None, earliest or 0, latest or 0)
