"""Curated events and differences → rows."""

from collections.abc import Sequence

from desktop_app.library.reference.claims import Claims
from desktop_app.library.reference.curated import (
    ClaimReference,
    CuratedDifference,
    CuratedEvent,
    CuratedPassage,
)
from desktop_app.library.reference.dating import bounds
from desktop_app.library.reference.rows import Passages, Rows
from desktop_app.library.reference.slugs import Slugs
from desktop_app.model.claims import CHOSEN
from desktop_app.model.errors import CurationError


def compile_events(
    rows: Rows, passages: Passages, slugs: Slugs, events: Sequence[CuratedEvent]
) -> None:
    """Add each event with the claims of its passages. Raises `CurationError`."""
    for event in events:
        _add_event(rows, slugs, event)
    for event_id, event in enumerate(events, 1):
        _add_claims(rows, passages, slugs, event_id, event)


def _add_event(rows: Rows, slugs: Slugs, event: CuratedEvent) -> None:
    entry = f"event “{event.slug}”"
    days = bounds(event.date, event.file, entry)
    rows.add(
        "event",
        slug=event.slug,
        title=event.title,
        kind=event.kind,
        status=event.status,
        date=event.date,
        earliest=days.earliest,
        latest=days.latest,
        place_id=slugs.find_optional("entity", event.place, event.file, entry),
        summary=event.summary,
        part_of=slugs.find_optional("event", event.part_of, event.file, entry),
    )


def _add_claims(
    rows: Rows, passages: Passages, slugs: Slugs, event_id: int, event: CuratedEvent
) -> None:
    entry = f"event “{event.slug}”"
    claims = Claims(rows, {"event_id": event_id})
    claims.choose("date", event.date)
    claims.choose("status", event.status)
    place_id = slugs.find_optional("entity", event.place, event.file, entry)
    claims.choose("place", event.place, place_id)
    telling = [passage for passage in event.passages if passage.tells]
    if not telling:
        raise CurationError(file=event.file, entry=entry, detail="no passage tells it")
    for passage in event.passages:
        _add_passage(passages, slugs, claims, passage)
    claims.add_reasons(passages, event.reasons)
    if claims.preferred("status") is None:
        passage_id = passages.passage(telling[0].quotation)
        claims.add("status", value=event.status, passage_id=passage_id)
    for property_ in CHOSEN:
        claims.require(property_, event.file, entry)


def _add_passage(passages: Passages, slugs: Slugs, claims: Claims, passage: CuratedPassage) -> None:
    file, entry = passage.quotation.file, passage.quotation.named()
    speakers = [slugs.find("entity", slug, file, entry) for slug in passage.by]
    common: dict[str, object] = {"passage_id": passages.passage(passage.quotation)}
    polarity = "denied" if passage.denied else "asserted"
    if passage.tells:
        claims.add("occurs", speakers, **common, polarity=polarity)
    for property_, value in passage.values:
        values: dict[str, object] = {"value": value}
        if property_ == "date":
            bounds(value, file, entry)
        elif property_ == "place":
            values["value_entity_id"] = slugs.find("entity", value, file, entry)
        elif property_ == "after":
            values["value_event_id"] = slugs.find("event", value, file, entry)
        claims.add(property_, speakers, **common, **values)
    for part, slug in passage.who:
        entity_id = slugs.find("entity", slug, file, entry)
        claims.add(
            "participant",
            speakers,
            **common,
            part=part,
            value=slug,
            value_entity_id=entity_id,
            polarity=polarity,
        )
    if passage.count:
        claims.add(
            "count",
            speakers,
            **common,
            value=passage.count.value,
            amount_min=passage.count.minimum,
            amount_max=passage.count.maximum,
            unit=passage.count.unit,
        )


def compile_differences(
    rows: Rows, passages: Passages, slugs: Slugs, differences: Sequence[CuratedDifference]
) -> None:
    """Add each difference with the claims that it is about. Raises `CurationError`."""
    for difference in differences:
        entry = f"difference “{difference.topic}”"
        event_id, entity_id, source_id = (
            slugs.find_optional(noun, slug, difference.file, entry)
            for noun, slug in (
                ("event", difference.event),
                ("entity", difference.entity),
                ("source", difference.source),
            )
        )
        difference_id = rows.add(
            "difference",
            event_id=event_id,
            entity_id=entity_id,
            source_id=source_id,
            topic=difference.topic,
            verdict=difference.verdict,
            note=difference.note,
        )
        claim_ids: dict[object, None] = {}
        for reference in difference.claims:
            slug = reference.event or difference.event
            about = slugs.find_optional("event", slug, difference.file, entry)
            claim_ids.update(dict.fromkeys(_matching(rows, passages, reference, about)))
        for claim_id in claim_ids:
            rows.add_plain("difference_claim", difference_id=difference_id, claim_id=claim_id)


def _matching(
    rows: Rows, passages: Passages, reference: ClaimReference, event_id: int | None
) -> list[object]:
    quotation = reference.quotation
    passage_id = passages.passage(quotation)
    found = [
        claim["id"]
        for claim in rows.tables["claim"]
        if claim["property"] == reference.property
        and claim["passage_id"] == passage_id
        and event_id in (claim["event_id"], None)
    ]
    if not found:
        detail = f"no claim of its {reference.property} has the words “{quotation.quote}”"
        raise CurationError(file=quotation.file, entry=quotation.entry, detail=detail)
    return found
