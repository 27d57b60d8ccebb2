"""Levels of detail: which events of a lane are drawn each by itself, and which as a counted bead.

Time is cut into bins that are a few dozen pixels wide at each zoom and stand still while panning.
Events are counted in them by bisection, so that a million cost no more than a thousand.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from desktop_app.library.chronology import Chronology, Series
from desktop_app.ui.timeline.marks import DOT
from desktop_app.ui.timeline.plot import Plot

BIN = 46.0
LONG = 40.0
APART = 2.6 * DOT
MOST_LONG = 30
FEW, DENSEST = 50, 0.05
"""How many marks a lane has in any case, and how many for each pixel of time at most."""
_LARGEST = 22


class Stretch(NamedTuple):
    """A page of time, `[first, after)` in days, at so many pixels a day, in bins of `bin` days."""

    first: int
    after: int
    per_day: float
    bin: int

    @property
    def borders(self) -> range:
        """The days at which bins begin, and the end of the last."""
        days = self.bin
        return range(self.first // days * days, self.after + days, days)


def bin_days(per_day: float) -> int:
    """Return how many days a bin has: a power of two, at least `BIN` pixels wide."""
    sizes = (1 << one for one in range(_LARGEST))
    return next((days for days in sizes if days * per_day >= BIN), 1 << _LARGEST)


class Part(NamedTuple):
    """A slice `[start, end)` of places, which is not copied: it may be long.

    The events there last at most `span` days.
    """

    positions: "array[int]"
    start: int
    end: int
    span: int = 0

    @property
    def places(self) -> "array[int]":
        """The places themselves."""
        return self.positions[self.start : self.end]


class Crowd(NamedTuple):
    """Events of one bin that are counted instead of drawn, and how many of them stand out.

    `first` and `last` are the days at which the first and the last of them begin.
    """

    first: int
    last: int
    parts: tuple[Part, ...]
    size: int
    bright: int

    @property
    def some(self) -> int:
        """The place of one of them."""
        return self.parts[0].positions[self.parts[0].start]

    def holds(self, place: int) -> bool:
        """Whether the event at a place is one of them."""
        for part in self.parts:
            at = bisect_left(part.positions, place, part.start, part.end)
            if at < part.end and part.positions[at] == place:
                return True
        return False

    def lasting(self, chronology: Chronology, day: float) -> list[int]:
        """Return the places of those that begin before a day and last until it or longer."""
        return [
            place
            for part in self.parts
            if self.last + part.span > day
            for place in compress(
                part.places, map(day.__le__, map(chronology.lasts.__getitem__, part.places))
            )
        ]


class Level(NamedTuple):
    """What of a lane lies in a stretch: places to be drawn each, and crowds by their bins' start.

    `over` are those that last into it and are too many to be drawn.
    """

    places: list[int]
    crowds: dict[int, Crowd]
    over: list[int]


class Over(NamedTuple):
    """Long events for which there is no row: places in order, and the days of their two ends."""

    places: "array[int]"
    firsts: Sequence[int]
    lasts: Sequence[int]

    @classmethod
    def of(cls, plot: Plot, places: Iterable[int]) -> "Over":
        """Take events by their places."""
        ordered = array("i", sorted(places))
        firsts = list(map(plot.chronology.days.__getitem__, ordered))
        return cls(ordered, firsts, _last_days(plot, ordered))

    def within(self, start: float, end: float) -> "array[int]":
        """Return the places of those of which something lies between two days."""
        begun = self.places[: bisect_left(self.firsts, end)]
        return array("i", compress(begun, map((start - 1.0).__lt__, self.lasts)))


def level(plot: Plot, lane: int, stretch: Stretch, borders: Sequence[int], rows: int) -> Level:
    """Decide what is drawn of a lane; `borders` are the places at the borders of the bins.

    A bin is a crowd where more begin in it than have room side by side in so many rows. What
    lasts for longer than a few bins is drawn if any of it is in the stretch, unless it is too
    many for that: then it is counted where it begins, or for all of the stretch.
    """
    places: list[int] = []
    over: list[int] = []
    counted: list[Series] = []
    bright: list[Series] = []
    for one, standing_out in zip(plot.series(lane), plot.bright_series(lane), strict=True):
        if one.span == 0:
            continue
        if one.span * stretch.per_day > LONG:
            begin, end = _reaching(plot, one, stretch)
            if end - begin <= MOST_LONG:
                places += _lasting(plot, one.positions[begin:end], stretch)
                continue
            before = bisect_left(one.positions, borders[0])
            over += _lasting(plot, one.positions[begin:before], stretch)
        counted.append(one)
        bright.append(standing_out)
    binned, crowds = _binned(plot, counted, bright, (stretch, borders, rows))
    places += binned
    places.sort()
    return Level(places, crowds, over)


def _binned(
    plot: Plot,
    counted: Sequence[Series],
    bright: Sequence[Series],
    within: tuple[Stretch, Sequence[int], int],
) -> tuple[list[int], dict[int, Crowd]]:
    """Part what begins in each bin into places that are drawn each, and crowds."""
    stretch, borders, rows = within
    cuts = [_cuts(one, borders) for one in counted]
    clear = cuts if plot.bright is None else [_cuts(one, borders) for one in bright]
    sizes = [sum(cut[at + 1] - cut[at] for cut in cuts) for at in range(len(borders) - 1)]
    most = _most(sizes, rows, stretch)
    places: list[int] = []
    crowds: dict[int, Crowd] = {}
    for at, size in enumerate(sizes):
        if size == 0:
            continue
        parts = tuple(
            Part(one.positions, cut[at], cut[at + 1], one.span)
            for one, cut in zip(counted, cuts, strict=True)
            if cut[at + 1] > cut[at]
        )
        if size > most:
            standing = sum(cut[at + 1] - cut[at] for cut in clear)
            crowds[stretch.borders[at]] = crowd(plot, parts, size, standing)
        else:
            places += [place for part in parts for place in part.places]
    return places, crowds


def _most(sizes: Sequence[int], rows: int, stretch: Stretch) -> int:
    """Return how many events of a bin are drawn each: fewer where there would be very many in all.

    Beyond some dozens in sight marks are a texture that nobody can read, and slow to draw.
    """
    most = rows * max(1, int(stretch.bin * stretch.per_day / APART))
    limit = max(FEW, DENSEST * (stretch.after - stretch.first) * stretch.per_day)
    while most > 1 and sum(size for size in sizes if size <= most) > limit:
        most //= 2
    return most


def crowd(plot: Plot, parts: tuple[Part, ...], count: int, bright: int) -> Crowd:
    """Put events together; none of the parts is empty."""
    days = plot.chronology.days
    first = min(days[part.positions[part.start]] for part in parts)
    last = max(days[part.positions[part.end - 1]] for part in parts)
    return Crowd(first, last, parts, count, bright)


def day_borders(plot: Plot, stretch: Stretch) -> list[int]:
    """Return the places in the chronology at which the bins of a stretch begin and end."""
    days, dated = plot.chronology.days, plot.dated
    return [bisect_left(days, day, 0, dated) for day in stretch.borders]


def _reaching(plot: Plot, one: Series, stretch: Stretch) -> tuple[int, int]:
    """Return from where to where in a series those are that may last into a stretch."""
    days = plot.chronology.days
    start = bisect_left(days, stretch.first - one.span, 0, plot.dated)
    after = bisect_left(days, stretch.after, 0, plot.dated)
    return bisect_left(one.positions, start), bisect_left(one.positions, after)


def _lasting(plot: Plot, places: "array[int]", stretch: Stretch) -> list[int]:
    return list(compress(places, map(stretch.first.__le__, _last_days(plot, places))))


def _last_days(plot: Plot, places: "array[int]") -> list[int]:
    """Return the last day of each; without a loop of ours, for they may be tens of thousands."""
    lasts = list(map(plot.chronology.lasts.__getitem__, places))
    if 0 in lasts:  # some have no end
        return [plot.reach(place)[1] for place in places]
    return lasts


def _cuts(one: Series, borders: Sequence[int]) -> list[int]:
    positions = one.positions
    return [bisect_left(positions, border) for border in borders]
