"""Questions about who takes part in what, and with whom."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from desktop_app.library.entities import names_of
from desktop_app.library.library import Library, Row, listed
from desktop_app.model.records import EntityId, EventId, PassageId

_ROLE = "select event_id, property, coalesce(part, ''), polarity = 'denied', passage_id from claim "
_NAMED_SO = "and event_id is not null and property in ('participant', 'place') order by id"
_IN_EVENTS = (
    "where event_id in (select value from json_each(?)) and +value_entity_id = ? "
    "and polarity = 'asserted' "
)
_DENIED = "where value_entity_id = ? and polarity = 'denied' "
_OTHERS = (
    "select value_entity_id, count(distinct event_id) from claim "
    "where event_id in (select value from json_each(?)) and property = 'participant' "
    "and polarity = 'asserted' and +value_entity_id <> ? group by value_entity_id"
)
_IN_PARAGRAPHS = (
    "select entity.id, entity.name, count(distinct block.id) as number from "
    "(select distinct (select block.id from block where block.source_id = mention.source_id "
    "and block.start <= mention.start order by block.start desc limit 1) as id "
    "from mention where mention.entity_id = :of) as named join block on block.id = named.id "
    "join mention as other on other.source_id = block.source_id "
    'and other.start >= block.start and other.start < block."end" '
    "join entity on entity.id = other.entity_id where entity.id <> :of "
    "group by entity.id order by number desc, entity.name, entity.id"
)


class Role(NamedTuple):
    """What an entity is to an event: a participant with a part, or its place, or said not to be.

    `passage_id` is the words that say so, where some do.
    """

    event_id: EventId
    property: str
    part: str
    denied: bool
    passage_id: PassageId | None


class Companion(NamedTuple):
    """Another entity, and in how many events or paragraphs it appears with the first."""

    entity_id: EntityId
    name: str
    number: int


def roles_of_entity(
    library: Library, entity_id: EntityId, event_ids: Iterable[EventId]
) -> list[Role]:
    """Return what an entity is to some events, as the dossier lists them."""
    return _roles(library.rows(_ROLE + _IN_EVENTS + _NAMED_SO, [listed(event_ids), entity_id]))


def denied_roles(library: Library, entity_id: EntityId) -> list[Role]:
    """Return what an entity is said not to have been, as the dossier lists it."""
    return _roles(library.rows(_ROLE + _DENIED + _NAMED_SO, [entity_id]))


def companions(
    library: Library, entity_id: EntityId, event_ids: Iterable[EventId]
) -> Counter[EntityId]:
    """Return who else takes part in some events of an entity, and in how many of them."""
    return Counter(library.pairs(_OTHERS, [listed(event_ids), entity_id]))


def ranked(library: Library, found: Mapping[EntityId, int]) -> list[Companion]:
    """Return those who were found with their names: those who are found most often first."""
    names = names_of(library, found)
    all_ = [Companion(id_, names[id_], number) for id_, number in found.items()]
    return sorted(all_, key=lambda one: (-one.number, one.name, one.entity_id))


def named_beside(library: Library, entity_id: EntityId) -> list[Companion]:
    """Return who is named in the same paragraphs: those of most paragraphs first."""
    return [Companion(*row) for row in library.rows(_IN_PARAGRAPHS, {"of": entity_id})]


def _roles(rows: Sequence[Row]) -> list[Role]:
    return [
        Role(event_id, property_, part, bool(denied), passage_id)
        for event_id, property_, part, denied, passage_id in rows
    ]
