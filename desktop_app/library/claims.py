"""Questions about claims: what is said, on which words, by whom, inferred by which steps."""

from collections import defaultdict
from collections.abc import Sequence

from desktop_app.library.library import Library, Row
from desktop_app.library.passages import passages
from desktop_app.model.records import (
    Attribution,
    Claim,
    Difference,
    EntityId,
    EventId,
    Reason,
    SourceId,
)

_SELECT = (
    "select id, property, coalesce(part, ''), coalesce(value, ''), value_entity_id, passage_id, rank = 'preferred', "
    "polarity = 'denied', amount_min, amount_max, coalesce(unit, '') from claim "
)
_OF_DIFFERENCE = (
    "select claim.id, property, coalesce(part, ''), coalesce(value, ''), value_entity_id, passage_id, rank = 'preferred', "
    "polarity = 'denied', amount_min, amount_max, coalesce(unit, '') from claim "
    "join difference_claim on difference_claim.claim_id = claim.id "
    "where difference_claim.difference_id = ? order by difference_claim.rowid"
)
_DIFFERENCES = (
    "select id, topic, verdict, coalesce(note, '') from difference "
    "where event_id = :event or entity_id = :entity or source_id = :source or id in "
    "(select difference_id from difference_claim join claim on claim.id = claim_id "
    "where claim.event_id = :event or claim.entity_id = :entity or claim.source_id = :source) "
    "order by case verdict when 'conflict' then 0 when 'inconsistent within a source' then 1 "
    "when 'spelling' then 3 else 2 end, id"
)


def claims_of_event(library: Library, event_id: EventId) -> list[Claim]:
    """Return every claim about an event, in the dossier's order."""
    return _claims(library, library.rows(_SELECT + "where event_id = ? order by id", [event_id]))


def claims_of_entity(library: Library, entity_id: EntityId) -> list[Claim]:
    """Return every claim about an entity itself."""
    return _claims(library, library.rows(_SELECT + "where entity_id = ? order by id", [entity_id]))


def claims_of_source(library: Library, source_id: SourceId) -> list[Claim]:
    """Return every claim about a source itself."""
    return _claims(library, library.rows(_SELECT + "where source_id = ? order by id", [source_id]))


def differences_of_event(library: Library, event_id: EventId) -> list[Difference]:
    """Return where the sources differ, or seem to, on an event or in a claim about it."""
    return _differences(library, event=event_id)


def differences_of_entity(library: Library, entity_id: EntityId) -> list[Difference]:
    """Return where the sources differ, or seem to, on an entity or in a claim about it."""
    return _differences(library, entity=entity_id)


def differences_of_source(library: Library, source_id: SourceId) -> list[Difference]:
    """Return where a source differs with itself, or seems to, or in a claim about it."""
    return _differences(library, source=source_id)


def _differences(library: Library, **about: int) -> list[Difference]:
    """Return the differences about one event, entity or source: the conflicts first."""
    rows = library.rows(_DIFFERENCES, {"event": None, "entity": None, "source": None, **about})
    return [
        Difference(
            topic, verdict, note, tuple(_claims(library, library.rows(_OF_DIFFERENCE, [row_id])))
        )
        for row_id, topic, verdict, note in rows
    ]


def _claims(library: Library, rows: Sequence[Row]) -> list[Claim]:
    ids = [row[0] for row in rows]
    reasons = library.rows(
        "select claim_id, coalesce(text, ''), passage_id from reason "
        "where claim_id in (select value from json_each(?)) order by claim_id, position",
        [str(ids)],
    )
    speakers = defaultdict(list)
    for claim_id, entity_id, name in library.rows(
        "select claim_id, entity_id, entity.name from attribution "
        "join entity on entity.id = entity_id "
        "where claim_id in (select value from json_each(?)) order by claim_id, position",
        [str(ids)],
    ):
        speakers[claim_id].append(Attribution(entity_id, name))
    wanted = [row[5] for row in rows] + [row[2] for row in reasons]
    found = passages(library, [id_ for id_ in wanted if id_ is not None])
    steps = defaultdict(list)
    for claim_id, text, passage_id in reasons:
        steps[claim_id].append(Reason(text, found.get(passage_id)))
    return [
        Claim(
            id=id_,
            property=property_,
            part=part,
            value=value,
            entity_id=entity_id,
            passage=found.get(passage_id),
            preferred=bool(preferred),
            denied=bool(denied),
            amount_min=amount_min,
            amount_max=amount_max,
            unit=unit,
            speakers=tuple(speakers[id_]),
            reasons=tuple(steps[id_]),
        )
        for (
            id_,
            property_,
            part,
            value,
            entity_id,
            passage_id,
            preferred,
            denied,
            amount_min,
            amount_max,
            unit,
        ) in rows
    ]
