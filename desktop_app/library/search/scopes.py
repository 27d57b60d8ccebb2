"""Which of the things that are found are let through, by the fields of a query and by filters."""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from desktop_app.library.chronology import UNDATED, Chronology, read_chronology, read_series
from desktop_app.library.derived.indexes import ref_of, row_of, weight_of
from desktop_app.library.letting import dates_known_on, let_through
from desktop_app.library.library import Library
from desktop_app.library.search.candidates import EVERYWHERE, Ranges
from desktop_app.library.search.conditions import Condition, Noun, applies, keeping, of_ids
from desktop_app.model.filters import Filters

_MOST_RANGES = 500
_MOST_KEPT = 50
_MOST_EVENTS = 2_000
_NAMING = (
    "select distinct source_id from mention where entity_id in (select value from json_each(?))"
)
_PARAGRAPHS = (
    "select source.id, min(block.id), max(block.id) from source "
    "join block on block.source_id = source.id group by source.id order by 2"
)


class Run(NamedTuple):
    """The paragraphs of a source, which are numbered one after another."""

    source_id: int
    first: int
    last: int


class Passing:
    """What filters let through; reckoned once, however much is searched under them."""

    def __init__(self, library: Library, filters: Filters) -> None:
        self.filters = filters
        self._library = library
        self.conditions = tuple(_of_filters(filters))

    @cached_property
    def _mask(self) -> bytes:
        dates = dates_known_on(self._library, self.filters.known_on)
        return let_through(self._library, self._chronology, self.filters, dates)

    @cached_property
    def _chronology(self) -> Chronology:
        return read_chronology(self._library, "happened")

    def events(self, rows: Sequence[int]) -> Sequence[int]:
        """Return those rows of events that are let through."""
        mask = self._mask
        places = (
            (row, self._chronology.place_of(ref_of(row), weight_of(row) or UNDATED)) for row in rows
        )
        return [row for row, place in places if place is not None and mask[place]]

    def rows_of(self, condition: Condition) -> list[int] | None:
        """Return the rows of the events of those who are asked for; None of very many."""
        refs = map(str, json.loads(str(condition.values[0])))
        lanes = read_series(self._library, "happened", "entity", refs)
        places = {place for lane in lanes for place in lane.positions}
        if len(places) > _MOST_EVENTS:
            return None
        ids, days = self._chronology.ids, self._chronology.days
        return sorted(
            (row_of(days[at] if days[at] != UNDATED else 0, ids[at]) for at in places), reverse=True
        )

    def entities(self, rows: Sequence[int]) -> Sequence[int]:
        """Return those rows of entities of which an event is let through."""
        mask = self._mask
        return [row for row in rows if self._has_event(ref_of(row), mask)]

    def _has_event(self, entity_id: int, mask: bytes) -> bool:
        lanes = read_series(self._library, "happened", "entity", [str(entity_id)])
        return any(mask[place] for lane in lanes for place in lane.positions)


class Places:
    """Where the paragraphs of sources stand; worked out once for what is asked again and again."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._found: dict[tuple[Condition, ...], Ranges] = {}

    @cached_property
    def runs(self) -> list[Run]:
        """The paragraphs of each source, in order."""
        return read_runs(self._library)

    def ranges(self, conditions: tuple[Condition, ...]) -> Ranges:
        """Return where the paragraphs of those sources are of which all conditions are true.

        Where they are in very many places, all between them are given.
        """
        if not conditions:
            return EVERYWHERE
        if conditions not in self._found:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            self._found[conditions] = self._read(conditions)
        return self._found[conditions]

    def _read(self, conditions: tuple[Condition, ...]) -> Ranges:
        ids = {run.source_id for run in self.runs}
        for one in conditions:
            ids &= self._kept(sorted(ids), one)
        found = list(_joined([run for run in self.runs if run.source_id in ids]))
        if len(found) > _MOST_RANGES:
            return ((found[0][0], found[-1][1]),)
        return found[::-1]

    def _kept(self, ids: Sequence[int], condition: Condition) -> set[int]:
        if _is_named(condition):
            return {id_ for (id_,) in self._library.rows(_NAMING, condition.values)}
        return keeping(self._library, "source", ids, [condition])


class Scope:
    """What one query, under some filters, is looked for among."""

    def __init__(self, library: Library, conditions: Sequence[Condition], passing: Passing) -> None:
        self._library = library
        self._conditions = conditions
        self._passing = passing

    def keep(self, noun: Noun, rows: Sequence[int]) -> tuple[Sequence[int], int]:
        """Return those rows of an index that are let through, and how many filters leave out."""
        asked = self._kept(noun, rows, self._conditions)
        if self._passing.filters == Filters():
            return asked, 0
        if noun == "event":
            let = self._passing.events(asked)
        elif noun == "entity":
            let = self._passing.entities(asked)
        else:
            let = self._kept(noun, asked, self._passing.conditions)
        return let, len(asked) - len(let)

    def keep_meant(self, rows: Sequence[int]) -> tuple[Sequence[int], int]:
        """Return the same of entities that a field names: who they are is no condition on them."""
        others = [one for one in self._conditions if one.about not in ("who", "where")]
        return Scope(self._library, others, self._passing).keep("entity", rows)

    def _kept(
        self, noun: Noun, rows: Sequence[int], conditions: Sequence[Condition]
    ) -> Sequence[int]:
        if not any(applies(one, noun) for one in conditions):
            return rows
        refs = list(rows) if noun == "block" else [ref_of(row) for row in rows]
        kept = keeping(self._library, noun, refs, conditions)
        return [row for row, ref in zip(rows, refs, strict=True) if ref in kept]

    def ranges(self, places: Places, *, with_filters: bool) -> Ranges:
        """Return which paragraphs can be meant at all: those of some sources, the newest first.

        Of what filters leave out so nobody knows how much it is: where all is looked at, it is
        better left to `keep`.
        """
        asked = (*self._conditions, *(self._passing.conditions if with_filters else ()))
        return places.ranges(tuple(one for one in asked if applies(one, "source")))

    def events(self, *, with_filters: bool) -> Ranges:
        """Return which rows of events can be meant: those of somebody of whom there are few."""
        asked = (*self._conditions, *(self._passing.conditions if with_filters else ()))
        found = [self._passing.rows_of(one) for one in asked if _is_named(one)]
        few = min((rows for rows in found if rows is not None), key=len, default=None)
        return EVERYWHERE if few is None else [(row, row) for row in few]


def _is_named(condition: Condition) -> bool:
    return condition.about in ("who", "where") and not condition.is_without


def read_runs(library: Library) -> list[Run]:
    """Return where the paragraphs of each source are, in order."""
    return [Run(*row) for row in library.rows(_PARAGRAPHS)]


def _of_filters(filters: Filters) -> Iterator[Condition]:
    """Give what filters ask of paragraphs and sources; what they ask of events is a mask."""
    if filters.sources:
        yield of_ids("in", filters.sources)
    if filters.known_on:
        yield Condition("known", (filters.known_on,))
    if filters.period and filters.period.reported:
        yield Condition("on", (filters.period.last, filters.period.first))
    if filters.entities:
        together = [[one] for one in filters.entities] if filters.match_all else [filters.entities]
        for ids in together:
            yield of_ids("who", ids)


def _joined(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Give the runs, those as one that follow one another."""
    starts = [
        0,
        *(at for at, (one, other) in enumerate(pairwise(runs), 1) if other.first > one.last + 1),
    ]
    if runs:
        for start, end in pairwise([*starts, len(runs)]):
            yield runs[start].first, runs[end - 1].last
