"""Questions about events."""

from desktop_app.library.library import Library, Row
from desktop_app.model.errors import NotInDossier
from desktop_app.model.records import EntityId, Event, EventId, EventKind

_SELECT = (
    "select event.id, event.slug, event.title, event.kind, event.status, event.date, "
    "event.earliest, event.latest, event.place_id, coalesce(event.summary, ''), "
    "exists (select 1 from claim join reason on reason.claim_id = claim.id "
    "where claim.event_id = event.id and claim.property = 'date' and claim.rank = 'preferred'), "
    "(select count(distinct passage.source_id) from claim "
    "join passage on passage.id = claim.passage_id "
    "where claim.event_id = event.id and claim.property = 'occurs') from event "
)


def all_events(library: Library) -> list[Event]:
    """Return every event by time: the undated first, then by earliest day, latest day, order."""
    rows = library.rows(
        _SELECT + "order by coalesce(earliest, latest, ''), coalesce(latest, '9999'), id"
    )
    return [_event(row) for row in rows]


def event(library: Library, event_id: EventId) -> Event:
    """Return one event."""
    return _event(library.row(_SELECT + "where event.id = ?", [event_id]))


def find_event(library: Library, slug: str) -> EventId:
    """Return the event with this slug. Raises `NotInDossier`."""
    rows = library.rows("select id from event where slug = ?", [slug])
    if not rows:
        raise NotInDossier(noun="event", slug=slug)
    return EventId(rows[0][0])


def event_kinds(library: Library) -> dict[EventId, EventKind]:
    """Return the kind of every event."""
    return library.pairs("select id, kind from event")


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
    rows = library.rows(
        "select distinct event.id from event join claim on claim.event_id = event.id "
        "where claim.value_entity_id = ? and claim.polarity = 'asserted' "
        "order by coalesce(earliest, latest, ''), coalesce(latest, '9999'), event.id",
        [entity_id],
    )
    return [EventId(event_id) for (event_id,) in rows]


def _event(row: Row) -> Event:
    columns: Row = (*row[:10], bool(row[10]), row[11])
    return Event(*columns)
