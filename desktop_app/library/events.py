"""Questions about events."""

from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import NamedTuple

from desktop_app.library.chronology import read_ids, read_series
from desktop_app.library.library import Library, Row, listed
from desktop_app.model.errors import NotInDossier
from desktop_app.model.records import EntityId, Event, EventId, EventKind, SourceId

_SELECT = (
    "select event.id, event.slug, event.title, event.kind, event.status, event.date, "
    "event.earliest, event.latest, event.place_id, coalesce(event.summary, ''), "
    "exists (select 1 from claim join reason on reason.claim_id = claim.id "
    "where claim.event_id = event.id and claim.property = 'date' and claim.rank = 'preferred'), "
    "(select count(distinct passage.source_id) from claim "
    "join passage on passage.id = claim.passage_id "
    "where claim.event_id = event.id and claim.property = 'occurs') from event "
)
_BY_TIME = "order by coalesce(earliest, latest, ''), coalesce(latest, '9999'), event.id"
_WHOLE = "select part_of from event where id = ? and part_of is not null"
_PARTS = "select id from event where part_of = ?"
_FOLLOWING = (
    "select distinct event_id from claim where property = 'after' and value_event_id = ? "
    "and event_id is not null and polarity = 'asserted'"
)
_OF_SOURCE = (
    "select event.id from event where event.id in (select claim.event_id from passage "
    "join claim on claim.passage_id = coalesce(passage.repeats, passage.id) "
    "where passage.source_id = ?) "
)
_KIND, _TITLE = "select id, kind from event ", "select id, title from event "
_WITH_IDS = "where event.id in (select value from json_each(?)) "


class Related(NamedTuple):
    """Events that belong to one: at most one `whole`, its `parts`, and those said to follow it."""

    whole: list[EventId]
    parts: list[EventId]
    following: list[EventId]


def all_events(library: Library) -> list[Event]:
    """Return every event by time: the undated first, then by earliest day, latest day, order."""
    return [_event(row) for row in library.rows(_SELECT + _BY_TIME)]


def some_events(library: Library, ids: Iterable[EventId]) -> list[Event]:
    """Return the events with these ids, by time."""
    rows = library.rows(_SELECT + _WITH_IDS + _BY_TIME, [listed(ids)])
    return [_event(row) for row in rows]


def days_spanned(library: Library) -> tuple[str, str] | None:
    """Return the first and the last day that any event names; None where none names one."""
    of = library.tally("dossier", 0)
    if "first day" not in of:
        return None
    first, last = (date.fromordinal(of[name]) for name in ("first day", "last day"))
    return first.isoformat(), last.isoformat()


def opening_event(library: Library) -> EventId | None:
    """Return the event that a dossier opens on; None where it has no events.

    That is the one which it names, else of those that most sources tell the last. Raises
    `NotInDossier` where it names one that it does not hold.
    """
    named = library.dossier().opening
    if named:
        return find_event(library, named)
    found = library.tally("dossier", 0).get("opening")
    return None if found is None else EventId(found)


def event(library: Library, event_id: EventId) -> Event:
    """Return one event."""
    return _event(library.row(_SELECT + "where event.id = ?", [event_id]))


def find_event(library: Library, slug: str) -> EventId:
    """Return the event with this slug. Raises `NotInDossier`."""
    rows = library.rows("select id from event where slug = ?", [slug])
    if not rows:
        raise NotInDossier(noun="event", slug=slug)
    return EventId(rows[0][0])


def kinds_of(library: Library, ids: Iterable[EventId]) -> dict[EventId, EventKind]:
    """Return the kinds of some events."""
    return library.pairs(_KIND + _WITH_IDS, [listed(ids)])


def titles_of(library: Library, ids: Iterable[EventId | None]) -> dict[EventId, str]:
    """Return the titles of some events; None is passed over."""
    return library.pairs(_TITLE + _WITH_IDS, [listed(ids)])


def participants(library: Library, event_id: EventId) -> set[EntityId]:
    """Return who took part in an event, and where it was."""
    rows = library.rows(
        "select value_entity_id from claim where event_id = ? and value_entity_id is not null "
        "and polarity = 'asserted'",
        [event_id],
    )
    return {EntityId(entity_id) for (entity_id,) in rows}


def participants_by_event(library: Library) -> dict[EventId, list[EntityId]]:
    """Return who took part in each event, as the dossier lists them."""
    found: dict[EventId, list[EntityId]] = {}
    for event_id, entity_id in library.rows(
        "select distinct event_id, value_entity_id from claim where property = 'participant' "
        "and polarity = 'asserted' and value_entity_id is not null order by id"
    ):
        found.setdefault(EventId(event_id), []).append(EntityId(entity_id))
    return found


def events_of_entity(library: Library, entity_id: EntityId) -> list[EventId]:
    """Return the events in which an entity took part, or which were there, by time."""
    ids = read_ids(library, "happened")
    series = read_series(library, "happened", "entity", [str(entity_id)])
    return [EventId(ids[at]) for at in sorted(chain(*(one.positions for one in series)))]


def related_events(library: Library, event_id: EventId) -> Related:
    """Return the event of which this one is a part, its parts, and what came after it."""
    return Related(
        *(
            [EventId(found) for (found,) in library.rows(sql, [event_id])]
            for sql in (_WHOLE, _PARTS, _FOLLOWING)
        )
    )


def events_of_source(library: Library, source_id: SourceId) -> list[EventId]:
    """Return the events about which a claim stands on a passage of a source, by time."""
    rows = library.rows(_OF_SOURCE + _BY_TIME, [source_id])
    return [EventId(event_id) for (event_id,) in rows]


def _event(row: Row) -> Event:
    columns: Row = (*row[:10], bool(row[10]), row[11])
    return Event(*columns)
