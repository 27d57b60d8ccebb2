"""Arithmetic with ranges of code points: merging them, finding those in view, stacking them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from desktop_app.model.records import Span


def in_text_order(spans: Iterable[Span]) -> list[Span]:
    """Order those that hold anything by start; of two that start together the longer first."""
    kept = [span for span in spans if span.start < span.end]
    kept.sort(key=lambda span: (span.start, -span.end))
    return kept


def merged(spans: Iterable[Span]) -> list[Span]:
    """Join what overlaps or touches, so that no code point is in two spans."""
    result: list[Span] = []
    for span in in_text_order(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def lanes(spans: Iterable[Span], depth: int) -> list[int]:
    """Give each of `spans` (in text order) the first lane that is free at its start.

    Where all lanes are taken, the last one holds it, too.
    """
    ends = [0] * depth
    result = []
    for span in spans:
        lane = 0
        while lane < depth - 1 and ends[lane] > span.start:
            lane += 1
        ends[lane] = max(ends[lane], span.end)
        result.append(lane)
    return result


class Ranges:
    """Where things of a text stand, by their start, so that those in a range are bisected for.

    `furthest` holds, for each, the greatest end up to it: it never falls, so that it can be
    bisected although things of any length may lie within one another.
    """

    __slots__ = ("_furthest", "_starts")

    def __init__(self, spans: Sequence[Span]) -> None:
        """`spans` come by their start."""
        self._starts = [span.start for span in spans]
        self._furthest = list(accumulate((span.end for span in spans), max))

    def bounds(self, start: int, end: int) -> range:
        """Bound the positions outside which nothing touches `[start, end)`."""
        return range(bisect_right(self._furthest, start), bisect_left(self._starts, end))


class SpanIndex(Ranges):
    """Spans in text order, from which those that touch a range are found."""

    __slots__ = ("spans",)

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans: Sequence[Span] = in_text_order(spans)
        super().__init__(self.spans)

    def touching(self, start: int, end: int) -> list[Span]:
        """List the spans that share a code point with `[start, end)`, in text order."""
        return [self.spans[at] for at in self.bounds(start, end) if self.spans[at].end > start]

    def covers(self, offset: int) -> bool:
        """Say whether a span holds the code point at `offset`."""
        return bool(self.touching(offset, offset + 1))
