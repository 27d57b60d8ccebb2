"""Placing labels beside marks, row by row: none covers a mark or another label."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

GAP = 6.0
CLEAR = 20.0
LEAST = 64.0
UPON = 8.0


class Candidate(NamedTuple):
    """A mark that wants a label of `width` pixels; `roomy` where it may be written upon it."""

    key: int
    left: float
    right: float
    width: float
    roomy: bool = False
    bright: bool = True


class Label(NamedTuple):
    """A label's place in its row; it is elided where it is narrower than the text."""

    key: int
    left: float
    right: float


class Row:
    """The marks and labels of one row, between the edges of the track, in pixels."""

    def __init__(self, marks: Sequence[tuple[float, float]], left: float, right: float) -> None:
        """Take the `marks`, sorted: from left to right."""
        self._marks = marks
        self._starts = [start for start, _ in marks]
        self._reach = _reached(marks)
        self._edges = left, right
        self.labels: list[Label] = []

    def free_after(self, left: float, right: float) -> float:
        """Return to where it is free at the right of a mark; to its end where one lies under it."""
        at = bisect_left(self._marks, (left, right))
        if at > 0 and self._reach[at - 1] > right:
            return right
        after = bisect_right(self._marks, (left, right))
        limit = self._starts[after] if after < len(self._starts) else self._edges[1]
        return min([limit, *(one.left for one in self.labels if one.left >= right)])

    def free_before(self, left: float) -> float:
        """Return from where it is free at the left of a mark."""
        limit = max(self._reach_before(left), self._edges[0])
        return max([limit, *(one.right for one in self.labels if one.right <= left)])

    def is_free(self, left: float, right: float) -> bool:
        """Whether no mark and no label lies between two places, both within the edges."""
        if left < self._edges[0] or right > self._edges[1]:
            return False
        return self._reach_before(right) <= left and not any(
            one.left < right and one.right > left for one in self.labels
        )

    def place(self, candidates: Sequence[Candidate]) -> list[Label]:
        """Place labels, those that stand out first, each from left to right.

        Whole if possible, else elided, else not at all: upon a long bar, to the right of the
        mark, or flipped to its left, where it keeps clear of the mark before lest it seem its.
        """
        for one in sorted(candidates, key=lambda one: (not one.bright, one.left)):
            label = self.beside(one)
            if label is not None:
                self.labels.append(label)
        return self.labels

    def beside(self, one: Candidate) -> Label | None:
        """Return where a label can be; None where it cannot."""
        least = min(one.width, LEAST)
        begin, end = self._upon(one) if one.roomy else (0.0, 0.0)
        if one.roomy and end - begin >= one.width:
            middle = (begin + end - one.width) / 2
            return Label(one.key, middle, middle + one.width)
        start = one.right + GAP
        after = min(self.free_after(one.left, one.right) - GAP - start, one.width)
        before = one.left - GAP - self.free_before(one.left) - CLEAR
        if after < one.width <= before:
            return Label(one.key, one.left - GAP - one.width, one.left - GAP)
        if after >= least:
            return Label(one.key, start, start + after)
        if one.roomy and end - begin >= least:
            return Label(one.key, begin, end)
        return None

    def _upon(self, one: Candidate) -> tuple[float, float]:
        """Return the widest stretch upon a bar on which nothing else lies."""
        first, after = bisect_left(self._starts, one.left), bisect_left(self._starts, one.right)
        others = [mark for mark in self._marks[first:after] if mark != (one.left, one.right)]
        taken = [*others, *((label.left, label.right) for label in self.labels)]
        left = max(one.left, self._edges[0], self._reach_before(one.left))
        right = min(one.right, self._edges[1])
        best = left, left
        for start, end in [*sorted(taken), (right, right)]:
            if min(start, right) - left > best[1] - best[0] + 2 * UPON:
                best = left + UPON, min(start, right) - UPON
            left = max(left, end)
        return best

    def _reach_before(self, x: float) -> float:
        """Return how far the marks reach that begin before a place."""
        at = bisect_left(self._starts, x) - 1
        return self._reach[at] if at >= 0 else self._edges[0]


def _reached(marks: Sequence[tuple[float, float]]) -> list[float]:
    """Return for each mark how far it and those before it reach."""
    reach: list[float] = []
    for _, right in marks:
        reach.append(max(right, reach[-1]) if reach else right)
    return reach
