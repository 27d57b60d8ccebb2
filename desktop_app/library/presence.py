"""When entities appear over the span of a dossier, and how many of their events are let through."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from desktop_app.library.chronology import (
    Series,
    read_chronology,
    read_numbers,
    view_name,
)
from desktop_app.library.damage import MISPLACED, are_below
from desktop_app.library.library import Library, listed
from desktop_app.library.roster import Roster, read_blobs
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.records import EntityId, EventId

AT_ONCE = 50_000
"""So many events are counted in a few milliseconds."""
_MOST_SPREAD = 500
"""Of so many events that last long, or are dated vaguely, is it told in full when they can be."""
_LANES = (
    "select ref, span, positions from lane where view = ? and grouping = 'entity' "
    "and ref in (select cast(value as text) from json_each(?)) order by ref, span"
)


class Presence(NamedTuple):
    """How many events of an entity lie in each of equal parts of the span of a dossier.

    `surely` are those that are dated so well that they lie in one part, `perhaps` those that
    lasted, or can lie, in several, counted in each. `first` and `last` are the places in the
    chronology of the first and last event that has a date; None where there is none.
    """

    surely: "array[int]"
    perhaps: "array[int]"
    first: int | None
    last: int | None


NOWHERE = Presence(array("i"), array("i"), None, None)
"""Of an entity without events."""


class Appearances:
    """Tells when entities appear, in `parts` equal parts of the time that a dossier spans."""

    def __init__(self, library: Library, parts: int) -> None:
        self._library = library
        self._parts = parts
        self._happened = happened = read_chronology(library, "happened")
        first = happened.days[0] if happened.dated else 1
        last = max(happened.ends, default=first)
        self._edges = [first + (last + 1 - first) * at // parts for at in range(parts + 1)]
        self._places = [bisect_left(happened.days, day, hi=happened.dated) for day in self._edges]

    def of(self, ids: Iterable[EntityId]) -> dict[EntityId, Presence]:
        """Return when some entities appear. Raises `DossierDamaged`."""
        wanted = list(ids)
        lanes: dict[EntityId, list[Series]] = {id_: [] for id_ in wanted}
        view = view_name("happened", by_report=False)
        for ref, span, blob in self._library.rows(_LANES, [view, listed(wanted)]):
            positions = read_numbers(self._library, "i", blob)
            if not are_below(positions, self._happened.size):
                raise DossierDamaged(file=self._library.file, detail=MISPLACED)
            lanes[EntityId(int(ref))].append(Series(span, positions))
        return {id_: self._presence(series) for id_, series in lanes.items()}

    def ends(self, presence: Presence) -> tuple[EventId, EventId] | None:
        """Return the first and the last event of an entity that has a date; None without any."""
        if presence.first is None or presence.last is None:
            return None
        ids = self._happened.ids
        return EventId(ids[presence.first]), EventId(ids[presence.last])

    def first_day(self, presence: Presence) -> int:
        """Return the day (an ordinal) of the first event by which it is sorted; 0 without any."""
        return 0 if presence.first is None else self._happened.days[presence.first]

    def _presence(self, lanes: Sequence[Series]) -> Presence:
        surely, perhaps = array("i", [0]) * self._parts, array("i", [0]) * self._parts
        dated = [one for one in lanes if one.span and one.positions]
        width = max((self._edges[-1] - self._edges[0]) // self._parts, 1)
        for span, positions in dated:
            if span <= width:
                places = (bisect_left(positions, place) for place in self._places)
                for part, (start, end) in enumerate(pairwise(places)):
                    surely[part] += end - start
            else:
                self._spread(positions, surely, perhaps)
        first = min((one.positions[0] for one in dated), default=None)
        last = max((one.positions[-1] for one in dated), default=None)
        return Presence(surely, perhaps, first, last)

    def _spread(self, positions: "array[int]", surely: "array[int]", perhaps: "array[int]") -> None:
        """Count what lasted, or can lie, in several parts in all of them."""
        for at in positions[:: len(positions) // _MOST_SPREAD + 1]:
            first, last = self._happened.firsts[at], self._happened.lasts[at]
            start, end = self._part_of(first or last), self._part_of(last or first)
            if start == end:
                surely[start] += 1
            for part in range(start, end + 1) if start != end else ():
                perhaps[part] += 1

    def _part_of(self, day: int) -> int:
        return min(max(bisect_left(self._edges, day + 1) - 1, 0), self._parts - 1)


def read_positions(library: Library, roster: Roster) -> "array[int]":
    """Return the places of everybody's events in the chronology by when they happened.

    They stand one entity after the other, as many of each as it has events. Whether all are places
    there shows when they are used: to look through so many takes as long as to count them.
    """
    positions = read_numbers(library, "i", read_blobs(library, ["positions"]).get("positions"))
    if len(positions) != sum(roster.events):
        raise DossierDamaged(file=library.file, detail=MISPLACED)
    return positions


def counting(
    roster: Roster, positions: Sequence[int], mask: bytes, at_once: int = AT_ONCE
) -> Iterator["array[int]"]:
    """Give how many of everybody's events have a 1 in `mask`, of some after others.

    `positions` are those of all, one after the other; about `at_once` are counted at a time.
    """
    nobody = roster.events.count(0)  # they are the last
    ends = array("i", accumulate(roster.events[: roster.size - nobody]))
    first, before = 0, 0
    while first < len(ends):
        after = min(max(bisect_left(ends, before + at_once, lo=first), first + 1), len(ends))
        passing = accumulate(map(mask.__getitem__, positions[before : ends[after - 1]]), initial=0)
        sums = array("i", passing)
        bounds = (0, *(end - before for end in ends[first:after]))
        yield array("i", (sums[end] - sums[start] for start, end in pairwise(bounds)))
        first, before = after, ends[after - 1]
    yield array("i", bytes(4 * nobody))
