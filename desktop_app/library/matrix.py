"""Who signed what: entities by events, and how each stands to a part in each, over all sources.

Not named is not the same as did not: a cell says whether somebody is named, is missing in a list
that is whole or in one that is not, is said not to have had the part, or whether nobody speaks of
it. All is read with a handful of questions, however many cells there are.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from typing import Any, Literal, NamedTuple, TypeVar

from desktop_app.library.chronology import read_chronology
from desktop_app.library.letting import dates_known_on, let_through
from desktop_app.library.library import Library
from desktop_app.library.lists import Listing, extent_unsaid, standing_in, wider
from desktop_app.model.claims import Extent, Standing
from desktop_app.model.filters import Filters
from desktop_app.model.folding import fold
from desktop_app.model.likeness import likeness_order
from desktop_app.model.records import EntityId, EventId, PassageId, SourceId
from desktop_app.model.standing import together

Order = Literal["time", "name", "likeness"]
ORDERS: tuple[Order, ...] = ("time", "name", "likeness")
Parts = Literal["signatories", "members", "anyone"]
PARTS: dict[Parts, tuple[str, ...]] = {
    "signatories": ("signatory",),
    "members": ("signatory", "member"),
    "anyone": ("signatory", "member", "speaker", "host", "participant", "actor"),
}
"""The parts that count: of those who signed, besides of those who belong, of those who acted."""
MOST_COLUMNS, MOST_ROWS = 120, 300
"""More than anybody reads; the first by time, and those who are named most, are kept."""

ALL = Filters()
"""The filters that let everything through."""

_HAVING = (
    "select distinct event_id from claim where property = 'participant' "
    "and event_id is not null and part in (select value from json_each(?))"
)
_EVENTS = "select id, title, kind, date from event where id in (select value from json_each(?))"
_CLAIMS = (
    "select claim.event_id, passage.source_id, claim.part, claim.property, "
    "coalesce(claim.value, ''), claim.value_entity_id, claim.polarity = 'denied', "
    "claim.passage_id, :day = '' or coalesce(source.published_latest, '9999') <= :day "
    "from claim join passage on passage.id = claim.passage_id "
    "join source on source.id = passage.source_id "
    "where claim.event_id in (select value from json_each(:events)) "
    "and claim.property in ('participant', 'list') "
    "and claim.part in (select value from json_each(:parts)) "
    "and (:day = '' or coalesce(source.published_earliest, '') <= :day) order by claim.id"
)
_NAMES = (
    "select id, name, kind from entity where id in (select value from json_each(?)) order by id"
)


class Column(NamedTuple):
    """An event in which somebody has one of the parts. `date` is EDTF."""

    event_id: EventId
    title: str
    kind: str
    date: str


class Named(NamedTuple):
    """Somebody who is named, or denied, in one of the events."""

    entity_id: EntityId
    name: str
    kind: str


_Item = TypeVar("_Item", Column, Named)


class Testimony(NamedTuple):
    """How one source has somebody stand to an event, and the passages by which it does.

    For somebody who is missing in a list they are the words of the list. `is_sure`: the source
    had surely appeared by the day of which one asks.
    """

    source_id: SourceId
    standing: Standing
    passages: tuple[PassageId, ...]
    is_sure: bool = True


class Cell(NamedTuple):
    """How somebody stands to an event over all sources that speak of it.

    There is more than one of `standings` where a source speaks against another that names them.
    `is_sure` is False where it would be another without sources that had only perhaps appeared.
    """

    standings: tuple[Standing, ...]
    testimonies: tuple[Testimony, ...]
    is_sure: bool = True

    @property
    def passages(self) -> tuple[PassageId, ...]:
        """The words behind it, those of the strongest standing first, each once."""
        ranked = sorted(self.testimonies, key=lambda one: one.standing != self.standings[0])
        return tuple(dict.fromkeys(found for one in ranked for found in one.passages))


@dataclass
class _Said:
    """What one source says of one event: whom it names or denies, by which words, in which parts."""

    is_sure: bool
    named: dict[EntityId, list[PassageId]] = field(default_factory=dict)
    denied: dict[EntityId, list[PassageId]] = field(default_factory=dict)
    extents: dict[str, Extent | None] = field(default_factory=dict)
    lists: list[PassageId] = field(default_factory=list)

    def take(self, row: Sequence[Any]) -> None:
        part, property_, value, entity_id, is_denied, passage_id = row
        if property_ == "list":
            self.extents[part] = wider(self.extents.get(part), value)
            self.lists.append(passage_id)
            return
        who = self.denied if is_denied else self.named
        who.setdefault(entity_id, []).append(passage_id)
        if not is_denied:
            self.extents.setdefault(part, extent_unsaid(part))

    @cached_property
    def listing(self) -> Listing:
        """Whom the source names in all parts together; that is whole only where each part is.

        Where it gives a list of none of the parts, it gives none.
        """
        extents = set(self.extents.values())
        extent: Extent | None = None
        if extents == {"complete"}:
            extent = "complete"
        elif extents - {None}:
            extent = "partial"
        return Listing(frozenset(self.named), frozenset(self.denied), extent)

    def testimony(self, source_id: SourceId, entity_id: EntityId) -> Testimony:
        standing = standing_in(self.listing, entity_id)
        words: Iterable[PassageId] = ()
        if standing in ("named", "said not to"):
            words = (self.named if standing == "named" else self.denied)[entity_id]
        elif standing != "source silent":
            words = self.lists or [one for found in self.named.values() for one in found]
        return Testimony(source_id, standing, tuple(dict.fromkeys(words)), self.is_sure)


_Telling = Mapping[EventId, Mapping[SourceId, _Said]]


class Matrix(NamedTuple):
    """The events as columns, those named or denied in them as rows, in their order.

    `hidden` counts the events that the filters leave out, `more_columns` and `more_rows` those
    beyond what is shown at most.
    """

    columns: tuple[Column, ...]
    rows: tuple[Named, ...]
    telling: _Telling
    hidden: int = 0
    more_columns: int = 0
    more_rows: int = 0

    def cell(self, entity_id: EntityId, event_id: EventId) -> Cell:
        """Return how somebody stands to an event."""
        told = tuple(
            said.testimony(source_id, entity_id)
            for source_id, said in self.telling[event_id].items()
        )
        found = together(one.standing for one in told)
        sure = together(one.standing for one in told if one.is_sure)
        return Cell(found, told, found == sure)

    def arranged(self, rows: Order, columns: Order) -> "Matrix":
        """Return the same in another order; `time` is the one in which it is read."""
        named = {one.event_id: self._named(one.event_id) for one in self.columns}
        signed = {
            one.entity_id: [event_id for event_id in named if one.entity_id in named[event_id]]
            for one in self.rows
        }
        return self._replace(
            rows=_ordered(self.rows, rows, [signed[one.entity_id] for one in self.rows]),
            columns=_ordered(self.columns, columns, list(named.values())),
        )

    def _named(self, event_id: EventId) -> frozenset[EntityId]:
        return frozenset(one for said in self.telling[event_id].values() for one in said.named)


def events_having(library: Library, parts: Parts) -> frozenset[EventId]:
    """Return the events in which somebody has one of these parts, whatever is let through."""
    found = library.rows(_HAVING, [_json(PARTS[parts])])
    return frozenset(EventId(event_id) for (event_id,) in found)


def read_matrix(
    library: Library,
    parts: Parts,
    filters: Filters = ALL,
    having: frozenset[EventId] | None = None,
) -> Matrix:
    """Return who stands how to the events in which somebody has one of these parts.

    Who knows them already gives them as `having`: of very many events they take longest to find.

    Events are in order of time, entities in that of their first one. With a day `known_on` only
    sources count that had surely or perhaps appeared by then, and the dates that they gave.
    """
    wanted = _json(PARTS[parts])
    having = events_having(library, parts) if having is None else having
    dates = dates_known_on(library, filters.known_on)
    found = _let_through(library, having, filters, dates)
    kept = found[:MOST_COLUMNS]
    telling = _read_telling(library, kept, wanted, filters.known_on)
    events = {row[0]: Column(*row) for row in library.rows(_EVENTS, [_json(kept)])}
    columns = tuple(
        events[one]._replace(date=dates.get(one, events[one].date))
        for one in kept
        if one in telling
    )
    rows, more_rows = _read_rows(library, [telling[one.event_id] for one in columns])
    more = len(found) - len(kept)
    hidden = len(having) - len(columns) - more
    return Matrix(columns, rows, telling, hidden, more_columns=more, more_rows=more_rows)


def _let_through(
    library: Library,
    having: Collection[EventId],
    filters: Filters,
    dates: Mapping[EventId, str],
) -> list[EventId]:
    """Return which of the events `having` a part are let through, in order of time."""
    chronology = read_chronology(library, "happened")
    let = compress(chronology.ids, let_through(library, chronology, filters, dates))
    return [EventId(one) for one in let if one in having]


def _read_telling(
    library: Library, events: Sequence[EventId], wanted: str, day: str
) -> dict[EventId, dict[SourceId, _Said]]:
    """Return what each source says of each event: those that name or deny nobody are left out."""
    telling: dict[EventId, dict[SourceId, _Said]] = {}
    asked = {"events": _json(events), "parts": wanted, "day": day}
    for event_id, source_id, *said, is_sure in library.rows(_CLAIMS, asked):
        of_event = telling.setdefault(event_id, {})
        of_event.setdefault(source_id, _Said(bool(is_sure))).take(said)
    return {
        event_id: of_event
        for event_id, of_event in telling.items()
        if any(said.named or said.denied for said in of_event.values())
    }


def _read_rows(
    library: Library, telling: Sequence[Mapping[SourceId, _Said]]
) -> tuple[tuple[Named, ...], int]:
    """Return whom most events name or deny, in the order of their first, and how many more are."""
    first: dict[EntityId, int] = {}
    times: Counter[EntityId] = Counter()
    for place, of_event in enumerate(telling):
        here = {one for said in of_event.values() for one in (*said.named, *said.denied)}
        times.update(here)
        for entity_id in here:
            first.setdefault(entity_id, place)
    names = {row[0]: Named(*row) for row in library.rows(_NAMES, [_json(first)])}
    by_time = sorted(names, key=lambda one: (first[one], fold(names[one].name), one))
    most = set(sorted(by_time, key=lambda one: -times[one])[:MOST_ROWS])
    kept = tuple(names[one] for one in by_time if one in most)
    return kept, len(names) - len(kept)


def _ordered(
    items: tuple[_Item, ...], order: Order, sets: Sequence[Collection[int]]
) -> tuple[_Item, ...]:
    if order == "likeness":
        return tuple(items[place] for place in likeness_order(sets))
    if order == "name":
        return tuple(sorted(items, key=lambda one: fold(one[1])))
    return items


def _json(values: Iterable[object]) -> str:
    return json.dumps(list(values))
