"""The chronology as it was known on a day: what had appeared by then, on the dates given then."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from desktop_app.library.chronology import (
    BORROWED,
    DISPUTED,
    INFERRED,
    SPANS,
    UNDATED,
    Chronology,
    Series,
    days_of,
    span_of,
)
from desktop_app.model.records import EventId

_KEPT_FLAGS = INFERRED | DISPUTED | BORROWED
"""What is not said by the date itself."""


class Then(NamedTuple):
    """A chronology of some of the events of another.

    `moved` has for each place of the other the place here, or -1; None where all are the same.
    `redated` are the places here of events that stand on another date.
    """

    chronology: Chronology
    moved: "array[int] | None" = None
    redated: frozenset[int] = frozenset()

    def series(self, of_all: Sequence[Series]) -> list[Series]:
        """Return where the events of a lane stand here."""
        if self.moved is None:
            return list(of_all)
        moved = self.moved
        found = [
            Series(one.span, array("i", filter((-1).__lt__, map(moved.__getitem__, one.positions))))
            for one in of_all
        ]
        return self._reclassed(found) if self.redated else found

    def _reclassed(self, found: Iterable[Series]) -> list[Series]:
        """Put the events on another date where they belong by how long they last now."""
        by_span: dict[int, list[int]] = {span: [] for span in (0, *SPANS)}
        for one in found:
            for place in one.positions:
                is_other = place in self.redated
                by_span[span_of(self.chronology, place) if is_other else one.span].append(place)
        return [
            Series(span, array("i", sorted(places))) for span, places in by_span.items() if places
        ]


def known_then(chronology: Chronology, day: int, dates: Mapping[EventId, str]) -> Then:
    """Return what was known by the end of a day (ordinal) of a chronology.

    That is what a source tells that had perhaps appeared; `dates` (EDTF) are those known then
    which are not the chosen ones. A report that gives a date of its own keeps it.
    """
    kept = bytes(map(day.__ge__, chronology.possibly))
    places = list(compress(range(chronology.size), kept))
    by_report = chronology.is_by_report
    others = {}
    for new, old in enumerate(places):
        event_id = EventId(chronology.ids[old])
        if event_id in dates and (not by_report or chronology.flags[old] & BORROWED):
            others[new] = days_of(dates[event_id])
    if len(places) == chronology.size and not others:
        return Then(chronology)
    columns = chronology._replace(
        **{
            name: array(column.typecode, compress(column, kept))
            for name, column in chronology._asdict().items()
            if name != "ends"
        }
    )
    for place, (at, first, last, flags) in others.items():
        columns.days[place], columns.firsts[place], columns.lasts[place] = at, first, last
        columns.flags[place] = flags | (columns.flags[place] & _KEPT_FLAGS)
    return _in_order(columns, chronology.size, places, others.keys())


def with_voices(chronology: Chronology, counts: Mapping[EventId, int]) -> Chronology:
    """Return a chronology with other numbers of voices; 0 for an event that has none in `counts`.

    What is let through by its voices is still judged by the others: by all that is known today.
    """
    voices = (min(counts.get(EventId(one), 0), 255) for one in chronology.ids)
    return chronology._replace(voices=array("B", voices))


def _in_order(columns: Chronology, size: int, places: Sequence[int], others: Iterable[int]) -> Then:
    """Sort by day what may have come out of order; of one day the order stays."""
    moved = array("i", [-1]) * size
    order: Sequence[int] = range(columns.size)
    if others:
        order = sorted(order, key=columns.days.__getitem__)
        columns = columns._replace(
            **{
                name: array(column.typecode, map(column.__getitem__, order))
                for name, column in columns._asdict().items()
                if name != "ends"
            }
        )
    new = array("i", bytes(4 * columns.size))
    for place, old in enumerate(order):
        new[old] = place
        moved[places[old]] = place
    ends = (
        last or day for day, last in zip(columns.days, columns.lasts, strict=True) if day != UNDATED
    )
    return Then(
        columns._replace(ends=array("i", sorted(ends))),
        moved,
        frozenset(new[place] for place in others),
    )
