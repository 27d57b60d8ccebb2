"""Where words were found in a text: millions of places in little memory."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from desktop_app.model.records import Span


class Hits:
    """Spans in text order that do not overlap, kept as bare numbers.

    A text of megabytes can hold a letter a million times, which as `Span`s would take up more than
    ten times the text.
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts = array("q")
        self._ends = array("q")
        self.insert(0, array("q", chain.from_iterable(spans)))

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Span:
        return Span(self._starts[index], self._ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self._starts, self._ends)

    def insert(self, index: int, bounds: "array[int]") -> None:
        """Put hits, in text order, before the one at `index`: the start of each, then its end."""
        self._starts[index:index] = bounds[::2]
        self._ends[index:index] = bounds[1::2]

    def from_place(self, offset: int) -> int:
        """Count the hits that begin before `offset`: the index of the first that does not."""
        return bisect_left(self._starts, offset)

    def spread(self, length: int, parts: int) -> list[int]:
        """List where hits begin in a text of `length`: the first in each of `parts` equal parts."""
        bounds = [length * part // parts for part in range(parts + 1)]
        firsts = [self.from_place(bound) for bound in bounds]
        return [self._starts[one] for one, next_one in pairwise(firsts) if one < next_one]

    def touching(self, start: int, end: int) -> list[Span]:
        """List the hits that share a code point with `[start, end)`."""
        first = bisect_right(self._ends, start)
        return [self[index] for index in range(first, bisect_left(self._starts, end))]
