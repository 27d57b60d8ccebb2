"""Questions about claims: what is said, on which words, by whom, inferred by which steps."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop_app.library.library import Library, Row
from desktop_app.library.passages import passages
from desktop_app.model.records import (
    Attribution,
    Claim,
    ClaimId,
    Difference,
    EntityId,
    EventId,
    Reason,
    SourceId,
)

_COLUMNS = (
    "claim.id, claim.property, coalesce(claim.part, ''), coalesce(claim.value, ''), "
    "claim.value_entity_id, claim.value_event_id, claim.passage_id, claim.rank = 'preferred', "
    "claim.polarity = 'denied', claim.amount_min, claim.amount_max, coalesce(claim.unit, '') "
    "from claim "
)
_SELECT = "select " + _COLUMNS
_TELLING = (
    "where event_id in (select value from json_each(?)) and property = 'occurs' order by claim.id"
)
_LINKED = (
    "join difference_claim on claim_id = claim.id "
    "where difference_id in (select value from json_each(?)) order by difference_claim.rowid"
)
_OF_DIFFERENCES = "select difference_id, " + _COLUMNS + _LINKED
_DIFFERENCES = "select id, topic, verdict, coalesce(note, '') from difference "
_ABOUT = (
    "where id in (select id from difference where {subject} = ? union all "
    "select difference_id from claim join difference_claim on claim_id = claim.id "
    "where claim.{subject} = ?) "
)
_IN_EVENTS = (
    "where id in (select difference_id from claim join difference_claim on claim_id = claim.id "
    "where claim.event_id in (select value from json_each(?))) "
)
_WORST_FIRST = (
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
    return _about(library, "event_id", event_id)


def differences_of_entity(library: Library, entity_id: EntityId) -> list[Difference]:
    """Return where the sources differ, or seem to, on an entity or in a claim about it."""
    return _about(library, "entity_id", entity_id)


def differences_of_source(library: Library, source_id: SourceId) -> list[Difference]:
    """Return where a source differs with itself, or seems to, or in a claim about it."""
    return _about(library, "source_id", source_id)


def differences_of_events(library: Library, event_ids: Iterable[EventId]) -> list[Difference]:
    """Return where the sources differ, or seem to, in a claim about one of these events."""
    return _differences(library, _IN_EVENTS, [_listed(event_ids)])


def all_differences(library: Library, most: int = -1) -> list[Difference]:
    """Return every place where the sources differ, or seem to, or the `most` worst of them.

    The conflicts come first.
    """
    return _differences(library, "", [], most)


def count_differences(library: Library) -> int:
    """Return at how many places the sources differ, or seem to."""
    return int(library.row("select count(*) from difference")[0])


def tellings(library: Library, event_ids: Iterable[EventId]) -> dict[EventId, list[Claim]]:
    """Return the claims that tell each of these events, or deny it, in the dossier's order."""
    claims = _claims(library, library.rows(_SELECT + _TELLING, [_listed(event_ids)]))
    events = events_of_claims(library, claims)
    found: dict[EventId, list[Claim]] = {}
    for claim in claims:
        found.setdefault(events[claim.id], []).append(claim)
    return found


def events_of_claims(library: Library, claims: Iterable[Claim]) -> dict[ClaimId, EventId]:
    """Return which event each claim is about; claims about no event are left out."""
    return library.pairs(
        "select id, event_id from claim where event_id is not null "
        "and id in (select value from json_each(?))",
        [_listed(claim.id for claim in claims)],
    )


def _about(library: Library, subject: str, ref: int) -> list[Difference]:
    """Return the differences about one event, entity or source, as `subject` names the column."""
    return _differences(library, _ABOUT.format(subject=subject), [ref, ref])


def _differences(
    library: Library, condition: str, parameters: Sequence[object], most: int = -1
) -> list[Difference]:
    """Return the differences that a condition finds: the conflicts first."""
    rows = library.rows(_DIFFERENCES + condition + _WORST_FIRST + " limit ?", [*parameters, most])
    linked = library.rows(_OF_DIFFERENCES, [_listed(row[0] for row in rows)])
    claims: dict[int, list[Claim]] = defaultdict(list)
    for (row_id, *_), claim in zip(
        linked, _claims(library, [row[1:] for row in linked]), strict=True
    ):
        claims[row_id].append(claim)
    return [
        Difference(topic, verdict, note, tuple(claims[row_id]))
        for row_id, topic, verdict, note in rows
    ]


def _listed(ids: Iterable[int]) -> str:
    """Return ids as a list that SQL can read."""
    return str(list(ids))


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
    wanted = [row[6] for row in rows] + [row[2] for row in reasons]
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
            event_id=event_id,
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
            event_id,
            passage_id,
            preferred,
            denied,
            amount_min,
            amount_max,
            unit,
        ) in rows
    ]
