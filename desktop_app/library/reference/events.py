"""Curated events → rows."""

from collections.abc import Sequence

from desktop_app.library.reference.claims import Claims
from desktop_app.library.reference.curated import CuratedEvent, CuratedPassage, Quotation
from desktop_app.library.reference.dating import bounds
from desktop_app.library.reference.rows import Passages, Rows
from desktop_app.library.reference.slugs import Slugs
from desktop_app.model.claims import CHOSEN


def compile_events(
    rows: Rows, passages: Passages, slugs: Slugs, events: Sequence[CuratedEvent]
) -> None:
    """Add each event, already checked, with the claims of its passages. Raises `CurationError`."""
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
    for passage in event.passages:
        _add_passage(passages, slugs, claims, passage)
    claims.add_reasons(passages, event.reasons)
    if claims.preferred("status") is None:
        telling = next(one for one in event.passages if one.tells and not one.denied)
        passage_id = passages.passage(telling.quotation)
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
        meant = _meant(slugs, property_, value, passage.quotation)
        claim_id = claims.add(property_, speakers, **common, value=value, **meant)
        claims.explain(claim_id, property_, passages, passage.reasons)
    for part, slug in passage.who:
        entity_id = slugs.find("entity", slug, file, entry)
        claim_id = claims.add(
            "participant",
            speakers,
            **common,
            part=part,
            value=slug,
            value_entity_id=entity_id,
            polarity=polarity,
        )
        claims.explain(claim_id, "who", passages, passage.reasons)
    for part, extent in passage.lists:
        claims.add("list", speakers, **common, part=part, value=extent)
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


def _meant(slugs: Slugs, property_: str, value: str, quotation: Quotation) -> dict[str, int]:
    """Return whom or what a value names. Raises `CurationError` where it cannot be."""
    file, entry = quotation.file, quotation.named()
    if property_ == "date":
        bounds(value, file, entry)
    elif property_ == "place":
        return {"value_entity_id": slugs.find("entity", value, file, entry)}
    elif property_ == "after":
        return {"value_event_id": slugs.find("event", value, file, entry)}
    return {}
