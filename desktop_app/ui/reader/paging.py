"""Which lines of a text come onto which page; no Qt, heights only.

No line is cut. Of a paragraph at least two lines stand together, at the foot of a page and at the
head of the next one, and what announces the words below it does not stand without them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

_What = TypeVar("_What")


class Run(NamedTuple, Generic[_What]):
    """Lines that belong together: a paragraph, or a piece of a long one.

    `above` is the room that it keeps above itself, except at the head of a page, and `gap` the room
    below it. `is_start` and `is_end` tell whether its first line begins a paragraph, and its last
    line ends one. `needs` is how much must still come onto the same page, below its last line.
    """

    what: _What
    heights: Sequence[int]
    above: int = 0
    gap: int = 0
    is_start: bool = True
    is_end: bool = True
    needs: int = 0


class Part(NamedTuple, Generic[_What]):
    """Those lines `[first, last)` of a run that stand on one page, `y` below its head."""

    what: _What
    first: int
    last: int
    y: int


def pages(runs: Iterable[Run[_What]], room: int) -> Iterator[list[Part[_What]]]:
    """Lay out runs on pages of the height `room`, one page after the other."""
    page: list[Part[_What]] = []
    y = 0
    for run in runs:
        first = 0
        y += run.above if page else 0
        while first < len(run.heights):
            count = fitting(run, first, room - y, is_page_empty=not page)
            last = first + count
            if count:
                page.append(Part(run.what, first, last, y))
                y += sum(run.heights[first:last])
            if last < len(run.heights):
                yield page
                page, y = [], 0
            first = last
        y += run.gap
    if page:
        yield page


def fitting(run: Run[_What], first: int, room: int, *, is_page_empty: bool) -> int:
    """Reckon how many lines of a run, from the line `first` on, come onto a page with `room` left.

    On an empty page it is one at least, however high.
    """
    rest = run.heights[first:]
    count = _at_most(rest, room)
    wanted = count
    if count == len(rest):
        wanted = count if sum(rest) + run.needs <= room else 0
    elif run.is_end and len(rest) - count == 1:
        wanted = max(count - 1, 0)
    if run.is_start and first == 0 and wanted == 1 < len(rest):
        wanted = 0
    return wanted if wanted > 0 or not is_page_empty else max(count, 1)


def _at_most(heights: Sequence[int], room: int) -> int:
    used = 0
    for count, height in enumerate(heights):
        used += height
        if used > room:
            return count
    return len(heights)
