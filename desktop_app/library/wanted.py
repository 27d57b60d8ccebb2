"""The events that somebody took part in, that some sources tell, or on which sources differ."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, compress

from desktop_app.library.chronology import (
    DISPUTED,
    pack,
    read_column,
    read_ids,
    read_series,
    view_name,
)
from desktop_app.library.library import Library, Marks
from desktop_app.model.filters import Filters
from desktop_app.model.records import EntityId, SourceId

_DIFFERING = (
    "select event_id from difference where event_id is not null union "
    "select claim.event_id from difference_claim join claim "
    "on claim.id = difference_claim.claim_id where claim.event_id is not null"
)
_PUBLISHED = (
    "select id from source where id in (select value from json_each(?)) "
    "and coalesce(published_earliest, '') <= ?"
)
_IS_DISPUTED = bytes(bool(high & DISPUTED >> 8) for high in range(256))
"""What to put for each upper byte of the flags of an event."""
_MOST_MARKED = 1 << 26

_MOST_HELD = 6


def wanted_events(library: Library, filters: Filters) -> Iterator[Marks]:
    """Give those that are let through by who took part, by who tells them, by where sources differ.

    What was asked for last is remembered: the views ask for the same one after the other.
    """
    if filters.entities:
        pinned = frozenset(filters.entities), filters.match_all
        yield _marked(library, pinned, partial(_of_entities, library, filters))
    if filters.sources:
        telling = frozenset(telling_sources(library, filters))
        yield _marked(library, telling, partial(_told_by, library, telling))
    if filters.differing:
        yield _marked(library, "differing", partial(_differing, library))


def telling_sources(library: Library, filters: Filters) -> set[SourceId]:
    """Return which of the sources of filters count: on a day those that had perhaps appeared."""
    if not filters.known_on:
        return set(filters.sources)
    return {
        SourceId(id_)
        for (id_,) in library.rows(_PUBLISHED, [str(list(filters.sources)), filters.known_on])
    }


def blank_marks(library: Library) -> Marks:
    """Return what can hold a mark for each event by its id, and holds none yet."""
    highest = library.row("select coalesce(max(id), 0) from event")[0]
    return bytearray(highest + 1) if highest < _MOST_MARKED else Counter()


def _marked(library: Library, key: object, find: Callable[[], Iterable[int]]) -> Marks:
    """Mark events; where their ids are so large that bytes would be too many, each for itself."""
    held = library.marks
    if key not in held:
        marks = blank_marks(library)
        for one in find():
            marks[one] = 1
        while len(held) >= _MOST_HELD:
            del held[next(iter(held))]
        held[key] = marks
    return held[key]


def _of_entities(library: Library, filters: Filters) -> Iterable[int]:
    ids = read_ids(library, "happened")
    found = [_places_of(library, entity_id) for entity_id in filters.entities]
    places: Iterable[int] = chain.from_iterable(found)
    if filters.match_all:
        first, *others = sorted(map(set, found), key=len)
        places = first.intersection(*others)
    return map(ids.__getitem__, places)


def _places_of(library: Library, entity_id: EntityId) -> Iterable[int]:
    """Return the places of the events of an entity."""
    lane = read_series(library, "happened", "entity", [str(entity_id)])
    return chain.from_iterable(one.positions for one in lane)


def _told_by(library: Library, sources: Iterable[SourceId]) -> Iterable[int]:
    ids = read_ids(library, "happened", by_report=True)
    told = read_series(library, "happened", "source", map(str, sources))
    return map(ids.__getitem__, chain.from_iterable(one.positions for one in told))


def _differing(library: Library) -> Iterable[int]:
    view = view_name("happened", by_report=False)
    flags = pack(read_column(library, view, "flags"))
    disputed = compress(read_ids(library, "happened"), flags[1::2].translate(_IS_DISPUTED))
    return chain(disputed, (event_id for (event_id,) in library.rows(_DIFFERING)))
