"""How much there is of what: numbers that would take a look at every claim to count."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.library.derived.facts import Ask

_OF_ENTITIES = (
    "select 'entity', value_entity_id, 'events', count(distinct event_id) from claim "
    "where value_entity_id is not null and polarity = 'asserted' group by value_entity_id"
)
_OF_SOURCES = (
    "select 'source', passage.source_id, 'events', count(distinct claim.event_id) from claim "
    "join passage on passage.id = claim.passage_id where claim.property = 'occurs' "
    "group by passage.source_id"
)
_DAYS = (
    "select 'dossier', 0, '{what} day', "
    "cast(julianday(day) - julianday('0001-01-01') as integer) + 1 from (select {which}(day) as day "
    "from (select earliest as day from event union all select latest from event)) "
    "where day is not null"
)
_OPENING = (
    "select 'dossier', 0, 'opening', id from (select event.id, earliest, latest, "
    "min(count(distinct passage.source_id), 4) as told from event "
    "left join claim on claim.event_id = event.id and claim.property = 'occurs' "
    "left join passage on passage.id = claim.passage_id group by event.id "
    "order by told desc, coalesce(earliest, latest, '') desc, coalesce(latest, '9999') desc, "
    "event.id desc limit 1)"
)
_COUNTS = (
    "select 'entity', entity_id, 'mentions', count(*) from mention group by entity_id",
    _OF_ENTITIES,
    _OF_SOURCES,
    "select 'dossier', 0, 'events', count(*) from event",
    "select 'dossier', 0, 'passages', count(*) from passage",
    _DAYS.format(what="first", which="min"),
    _DAYS.format(what="last", which="max"),
    _OPENING,
)


class Tally(NamedTuple):
    """A number: of what noun, of which row of it, and what is counted.

    Of an entity its `events` and `mentions`, of a source its `events`. Of the dossier (row 0) its
    `events` and `passages`, as `first day` and `last day` the ordinals of those that any event
    names, and as `opening` the id of the event that it opens on where it names
    none: of those that most sources tell the last, where four, which can be read side by side, are
    as good as more.
    """

    noun: str
    ref: int
    what: str
    number: int


def tallies(ask: Ask) -> Iterator[Tally]:
    """Count everything; what there is none of is left out."""
    for sql in _COUNTS:
        for row in ask(sql):
            yield Tally(*row)
