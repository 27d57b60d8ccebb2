"""Questions about who takes part in what, and with whom."""

from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.model.records import EntityId, EventId, PassageId

_ROLES = (
    "select event_id, property, coalesce(part, ''), polarity = 'denied', passage_id from claim "
    "where value_entity_id = ? and event_id is not null and property in ('participant', 'place') "
    "order by id"
)
_IN_EVENTS = (
    "select entity.id, entity.name, count(distinct other.event_id) as number from claim "
    "join claim as other on other.event_id = claim.event_id and other.property = 'participant' "
    "and other.polarity = 'asserted' join entity on entity.id = other.value_entity_id "
    "where claim.value_entity_id = :of and claim.polarity = 'asserted' and entity.id <> :of "
    "group by entity.id order by number desc, entity.name, entity.id"
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


def roles_of_entity(library: Library, entity_id: EntityId) -> list[Role]:
    """Return what an entity is to each event that names it, as the dossier lists them."""
    return [
        Role(event_id, property_, part, bool(denied), passage_id)
        for event_id, property_, part, denied, passage_id in library.rows(_ROLES, [entity_id])
    ]


def companions(library: Library, entity_id: EntityId) -> list[Companion]:
    """Return who takes part in the same events: those of most events first."""
    return [Companion(*row) for row in library.rows(_IN_EVENTS, {"of": entity_id})]


def named_beside(library: Library, entity_id: EntityId) -> list[Companion]:
    """Return who is named in the same paragraphs: those of most paragraphs first."""
    return [Companion(*row) for row in library.rows(_IN_PARAGRAPHS, {"of": entity_id})]
