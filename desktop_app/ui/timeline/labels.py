"""Placing labels beside marks, greedily: none covers a mark or another label."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.ui.timeline.boxes import Box

GAP = 6.0
CLEAR = 20.0
LEAST = 64.0
STRIP = 3.0
FLIP = 1.4
MOST_SHIFTS = 4
ENOUGH = 150.0
ASIDE = (0.0, 5.0, -5.0, 9.0, -9.0, 16.0, -16.0)
ASIDE_COST = 6.0


class Candidate(NamedTuple):
    """A mark that wants a label of `width` pixels; `roomy` where it may be written upon.

    One that insists goes a little aside where others crowd about its mark.
    """

    key: int
    mark: Box
    width: float
    height: float
    roomy: bool = False
    insists: bool = False

    def rows(self, aside: float) -> tuple[float, float]:
        """Give the label's top and bottom, so many pixels below the mark's middle."""
        middle = (self.mark.top + self.mark.bottom) / 2 + aside
        return middle - self.height / 2, middle + self.height / 2


class Label(NamedTuple):
    """A label's place; it is elided where the box is narrower than the text."""

    key: int
    box: Box


class Space:
    """What is taken: strips of a few pixels' height, each with starts and ends of stretches."""

    def __init__(self, left: float, right: float) -> None:
        self.left, self.right = left, right
        self._strips: dict[int, tuple[list[float], list[float]]] = {}

    def take(self, box: Box) -> None:
        """Let nothing else be placed here."""
        for strip in _strips(box.top, box.bottom):
            if strip not in self._strips:
                self._strips[strip] = ([box.left], [box.right])
                continue
            starts, ends = self._strips[strip]
            first, after = bisect_left(ends, box.left), bisect_right(starts, box.right)
            left, right = box.left, box.right
            if first < after:
                left, right = min(left, starts[first]), max(right, ends[after - 1])
            starts[first:after] = [left]
            ends[first:after] = [right]

    def past(self, x: float, top: float, bottom: float) -> float:
        """Give the nearest free place at or to the right of `x`, if need be with a gap."""
        for _ in range(MOST_SHIFTS):
            shift = x
            for starts, ends in self._across(top, bottom):
                index = bisect_right(ends, x)
                if index < len(ends) and starts[index] < x:
                    shift = max(shift, ends[index] + GAP)
            if shift == x:
                break
            x = shift
        return x

    def free_right(self, x: float, top: float, bottom: float) -> float:
        """Give the free pixels to the right of `x`, at most to the edge; none if negative."""
        limit = self.right
        for starts, ends in self._across(top, bottom):
            index = bisect_right(ends, x)
            if index < len(ends):
                limit = min(limit, starts[index])
        return limit - x

    def free_left(self, x: float, top: float, bottom: float) -> float:
        """Give the free pixels to the left of `x`, at most to the edge; none if negative."""
        limit = self.left
        for starts, ends in self._across(top, bottom):
            index = bisect_left(starts, x)
            if index > 0:
                limit = max(limit, ends[index - 1])
        return x - limit

    def _across(self, top: float, bottom: float) -> list[tuple[list[float], list[float]]]:
        strips = self._strips
        return [strips[strip] for strip in _strips(top, bottom) if strip in strips]


def place(candidates: Iterable[Candidate], marks: Iterable[Box], area: Box) -> list[Label]:
    """Place labels in the order given; whole if possible, else elided, else not at all.

    Upon a long bar first, then to the right of the mark, or flipped to its left where that shows
    clearly more of it; there it keeps clear of the marks before, lest it seem theirs.
    """
    space = Space(area.left, area.right)
    for mark in marks:
        space.take(mark)
    labels = []
    for candidate in candidates:
        box = _upon(candidate, area) or _beside(candidate, space, 0.0)
        if candidate.insists:
            box = _insisted(candidate, space, area)
        if box is not None:
            space.take(box)
            labels.append(Label(candidate.key, box))
    return labels


def in_the_way(candidate: Candidate, marks: Iterable[Box]) -> list[Box]:
    """Choose the marks that a label can meet: those at its height, however far it goes aside."""
    top = candidate.rows(min(ASIDE))[0] - STRIP
    bottom = candidate.rows(max(ASIDE))[1] + STRIP
    return [mark for mark in marks if mark.bottom > top and mark.top < bottom]


def _upon(candidate: Candidate, area: Box, least: float | None = None) -> Box | None:
    left = max(candidate.mark.left, area.left) + GAP
    right = min(candidate.mark.right, area.right) - GAP
    if not candidate.roomy or right - left < (candidate.width if least is None else least):
        return None
    begin = max((left + right - candidate.width) / 2, left)
    top, bottom = candidate.rows(0.0)
    return Box(begin, top, min(begin + candidate.width, right), bottom)


def _beside(candidate: Candidate, space: Space, aside: float) -> Box | None:
    top, bottom = candidate.rows(aside)
    start, end = candidate.mark.right + GAP, candidate.mark.left - GAP
    if candidate.insists:
        start = space.past(start, top, bottom)
    right = min(candidate.width, space.free_right(start, top, bottom) - GAP)
    left = min(candidate.width, space.free_left(end, top, bottom) - CLEAR)
    least = min(candidate.width, LEAST)
    if left < (least if candidate.insists else candidate.width):
        left = 0.0
    if right >= least and right * FLIP >= left:
        return Box(start, top, start + right, bottom)
    if left > 0:
        return Box(end - left, top, end, bottom)
    return _upon(candidate, Box(space.left, top, space.right, bottom), LEAST)


def _insisted(candidate: Candidate, space: Space, area: Box) -> Box | None:
    upon = _upon(candidate, area)
    if upon:
        return upon
    inside = {}
    for aside in ASIDE:
        box = _beside(candidate, space, aside)
        if box and area.top <= box.top and box.bottom <= area.bottom:
            inside[min(box.width, ENOUGH) - ASIDE_COST * abs(aside)] = box
    return inside[max(inside)] if inside else None


def _strips(top: float, bottom: float) -> range:
    return range(int(top // STRIP), int(-(-bottom // STRIP)))
