"""What the timeline draws: a chronology, the lanes it lies in, and which events stand out."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from desktop_app.library.chronology import UNDATED, Chronology, Series, arranged

MOST_RANKED = 200
"""Of how many days the order of their events is kept."""
Mask = bytearray
"""One byte for each place of a chronology: 1 where it stands out, 0 where it is pale."""


class Lane(NamedTuple):
    """A horizontal band of events, named at its left; `size` is how many it holds."""

    key: str
    title: str
    size: int


class Lanes(NamedTuple):
    """The lanes from top to bottom; what lies in one is only asked for when it is drawn.

    `series` gives what lies in the lane of this number, `of` the numbers of the lanes in which an
    event at this place of the chronology lies.
    """

    lanes: tuple[Lane, ...]
    series: Callable[[int], Sequence[Series]]
    of: Callable[[int], Sequence[int]]


NO_LANES = Lanes((), lambda _lane: (), lambda _place: ())


class Plot:
    """Holds what is drawn. `version` changes with it, so that pictures of it know they are old."""

    def __init__(self, chronology: Chronology, lanes: Lanes) -> None:
        self.chronology = chronology
        self.lanes = lanes.lanes
        self.lanes_of = lanes.of
        self.dated = chronology.dated
        self.bright: Mask | None = None
        self.version = 0
        self._ask = lanes.series
        self._series: dict[int, tuple[Series, ...]] = {}
        self._bright: dict[int, tuple[Series, ...]] = {}
        self._undated: dict[int, array[int]] = {}
        self._ranks: dict[int, dict[int, int]] = {}
        self._brightness: int | None = None
        self._ends: Sequence[int] | None = None

    @classmethod
    def empty(cls) -> "Plot":
        """Return a plot of nothing."""
        return cls(arranged([])[0], NO_LANES)

    def stand_out(self, bright: Mask | None) -> None:
        """Let all others be pale; None: none is."""
        self.bright = bright
        self.version += 1
        self._bright.clear()
        self._brightness = self._ends = None

    def is_pale(self, place: int) -> bool:
        """Whether the event at a place is not one of those that stand out."""
        return self.bright is not None and not self.bright[place]

    @property
    def standing_out(self) -> int:
        """How many stand out."""
        if self.bright is None:
            return self.chronology.size
        if self._brightness is None:
            self._brightness = self.bright.count(1)
        return self._brightness

    @property
    def is_of_reports(self) -> bool:
        """Whether each stands for a source's report of an event, not for an event."""
        return self.chronology.size > 0 and self.chronology.sources[0] != 0

    def over_before(self, day: float) -> int:
        """Return how many that stand out are over before a day."""
        if self._ends is None:
            self._ends = self.chronology.ends if self.bright is None else self._bright_ends()
        return bisect_right(self._ends, day - 1)

    def beginning_from(self, day: float) -> int:
        """Return how many that stand out begin on a day or later."""
        at = bisect_left(self.chronology.days, day, 0, self.dated)
        return self.dated - at if self.bright is None else self.bright.count(1, at, self.dated)

    def _bright_ends(self) -> Sequence[int]:
        """Return the last days of those that stand out, sorted: a tenth of a second for a million.

        They are asked for only once one has moved away from the first of them.
        """
        chronology, bright = self.chronology, (self.bright or b"")[: self.dated]
        ends = sorted(compress(chronology.lasts, bright))
        if ends and not ends[0]:
            dates = zip(chronology.firsts, chronology.lasts, strict=True)
            ends = sorted(last or first for first, last in compress(dates, bright))
        return ends

    def series(self, lane: int) -> tuple[Series, ...]:
        """Return what lies in a lane: places by how long the events there last."""
        if lane not in self._series:
            self._series[lane] = tuple(self._ask(lane))
        return self._series[lane]

    def bright_series(self, lane: int) -> tuple[Series, ...]:
        """Return those of a lane's places that stand out."""
        if self.bright is None:
            return self.series(lane)
        if lane not in self._bright:
            self._bright[lane] = tuple(
                Series(one.span, _picked(one.positions, self.bright)) for one in self.series(lane)
            )
        return self._bright[lane]

    def holds(self, lane: int, place: int) -> bool:
        """Whether the event at a place lies in a lane."""
        for one in self.series(lane):
            at = bisect_left(one.positions, place)
            if at < len(one.positions) and one.positions[at] == place:
                return True
        return False

    def undated(self, lane: int) -> "array[int]":
        """Return the places of a lane's events without a date."""
        if lane not in self._undated:
            found = [place for one in self.series(lane) if one.span == 0 for place in one.positions]
            self._undated[lane] = array("i", sorted(found))
        return self._undated[lane]

    def bright_undated(self, lane: int) -> int:
        """Return how many of them stand out."""
        return sum(len(one.positions) for one in self.bright_series(lane) if one.span == 0)

    def reach(self, place: int) -> tuple[int, int]:
        """Return the first and the last day of a dated event; an open end has the other's."""
        first, last = self.chronology.firsts[place], self.chronology.lasts[place]
        return first or last, last or first

    def ranks_on(self, day: int) -> dict[int, int]:
        """Return the events that are sorted by a day, by their ids, with their order on it."""
        if day not in self._ranks:
            if len(self._ranks) > MOST_RANKED:
                self._ranks.clear()
            days, ids = self.chronology.days, self.chronology.ids
            of_day = ids[bisect_left(days, day) : bisect_left(days, day + 1)]
            ranks = {event: rank for rank, event in enumerate(dict.fromkeys(of_day))}
            self._ranks[day] = ranks
        return self._ranks[day]

    def nearest(self, lane: int, day: float, allowed: Mask | None = None) -> int | None:
        """Return the place in a lane whose day is nearest, of those allowed; None without any."""
        days = self.chronology.days
        at = bisect_left(days, day)
        near = [place for one in self.series(lane) for place in _about(one.positions, at, allowed)]
        dated = [place for place in near if days[place] != UNDATED]
        return min(dated, key=lambda place: (abs(days[place] - day), place), default=None)

    def beside(self, place: int | None, step: int, allowed: Mask | None) -> int | None:
        """Return the next place (the one before where -1) that is allowed; the ends hold.

        Where there is none to start from, the way forward begins at the first.
        """
        size = self.chronology.size
        start = (-1 if step > 0 else size) if place is None else place
        if allowed is None:
            at = start + step
        elif step > 0:
            at = allowed.find(1, start + 1)
            at = size if at < 0 else at
        else:
            at = allowed.rfind(1, 0, max(start, 0))
        if 0 <= at < size:
            return at
        return place

    def along(self, place: int, step: int, allowed: Mask | None) -> int:
        """Return the next place (before where -1) in the lanes of an event; the ends hold."""
        series = [one for lane in self.lanes_of(place) for one in self.series(lane)]
        start = place + 1 if step > 0 else place
        found = [
            near
            for one in series
            for near in _about(one.positions, start, allowed)
            if (near - place) * step > 0
        ]
        return (min if step > 0 else max)(found, default=place)


def _picked(positions: "array[int]", mask: Mask) -> "array[int]":
    return array("i", compress(positions, map(mask.__getitem__, positions)))


def _about(positions: "array[int]", at: int, allowed: Mask | None) -> Iterable[int]:
    """Give the last place before another, and the first from it on, of those allowed."""
    index = bisect_left(positions, at)
    for indices in (range(index - 1, -1, -1), range(index, len(positions))):
        for one in indices:
            if allowed is None or allowed[positions[one]]:
                yield positions[one]
                break


def places_of(chronology: Chronology, event_ids: Iterable[int]) -> Mask:
    """Return a mask in which the events with these ids stand out."""
    wanted = set(event_ids)
    return Mask(map(wanted.__contains__, chronology.ids))
