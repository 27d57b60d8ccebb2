"""Which of the things that are found are let through, by the fields of a query and by filters."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from desktop_app.library.chronology import UNDATED, Chronology, read_chronology, read_series
from desktop_app.library.derived.indexes import ref_of, weight_of
from desktop_app.library.letting import dates_known_on, let_through
from desktop_app.library.library import Library
from desktop_app.library.search.candidates import EVERYWHERE, Ranges
from desktop_app.library.search.conditions import Condition, Noun, applies, keeping, of_ids
from desktop_app.model.filters import Filters

_MOST_RANGES = 64
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

    def entities(self, rows: Sequence[int]) -> Sequence[int]:
        """Return those rows of entities of which an event is let through."""
        mask = self._mask
        return [row for row in rows if self._has_event(ref_of(row), mask)]

    def _has_event(self, entity_id: int, mask: bytes) -> bool:
        lanes = read_series(self._library, "happened", "entity", [str(entity_id)])
        return any(mask[place] for lane in lanes for place in lane.positions)


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

    def _kept(
        self, noun: Noun, rows: Sequence[int], conditions: Sequence[Condition]
    ) -> Sequence[int]:
        if not any(applies(one, noun) for one in conditions):
            return rows
        refs = list(rows) if noun == "block" else [ref_of(row) for row in rows]
        kept = keeping(self._library, noun, refs, conditions)
        return [row for row, ref in zip(rows, refs, strict=True) if ref in kept]

    def ranges(self, read: Callable[[], Sequence[Run]], *, with_filters: bool) -> Ranges:
        """Return which paragraphs can be meant at all: those of some sources, the newest first.

        Where they are in very many places, all between them are given. Of what filters leave out
        so nobody knows how much it is: where all is looked at, it is better left to `keep`.
        """
        conditions = self._of_sources(with_filters=with_filters)
        if not conditions:
            return EVERYWHERE
        runs = read()
        ids = [run.source_id for run in runs]
        wanted = keeping(self._library, "source", ids, conditions)
        found = list(_joined([run for run in runs if run.source_id in wanted]))
        if len(found) > _MOST_RANGES:
            return ((found[0][0], found[-1][1]),)
        return found[::-1]

    def _of_sources(self, *, with_filters: bool) -> list[Condition]:
        asked = (*self._conditions, *(self._passing.conditions if with_filters else ()))
        in_text = "who", "where"
        return [one for one in asked if applies(one, "source") and one.about not in in_text]


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
