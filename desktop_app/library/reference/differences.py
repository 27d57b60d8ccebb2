"""Curated differences → rows, and finding the claims that they are about."""

from collections.abc import Mapping, Sequence

from desktop_app.library.reference.curated import ClaimReference, CuratedDifference
from desktop_app.library.reference.rows import Passages, Row, Rows
from desktop_app.library.reference.slugs import Slugs
from desktop_app.model.errors import CurationError

_Subjects = Mapping[str, int | None]


def compile_differences(
    rows: Rows, passages: Passages, slugs: Slugs, differences: Sequence[CuratedDifference]
) -> None:
    """Add each difference with the claims that it is about. Raises `CurationError`."""
    for difference in differences:
        subjects = _subjects(slugs, difference)
        difference_id = rows.add(
            "difference",
            **subjects,
            topic=difference.topic,
            verdict=difference.verdict,
            note=difference.note,
        )
        claim_ids: dict[object, None] = {}
        for reference in difference.claims:
            about = _about(slugs, subjects, reference)
            claim_ids.update(dict.fromkeys(_meant(rows, passages, reference, about)))
        _check_claims(rows, difference, [*claim_ids])
        for claim_id in claim_ids:
            rows.add_plain("difference_claim", difference_id=difference_id, claim_id=claim_id)


def _subjects(slugs: Slugs, difference: CuratedDifference) -> _Subjects:
    if not (difference.event or difference.entity or difference.source):
        raise _error(difference, "it is about nothing: name an event, an entity or a source")
    entry = f"difference “{difference.topic}”"
    return {
        f"{noun}_id": slugs.find_optional(noun, slug, difference.file, entry)
        for noun, slug in (
            ("event", difference.event),
            ("entity", difference.entity),
            ("source", difference.source),
        )
    }


def _about(slugs: Slugs, subjects: _Subjects, reference: ClaimReference) -> _Subjects:
    """Return what the claim may be about: its own event, or else all that the difference names."""
    if not reference.event:
        return subjects
    return {"event_id": slugs.find("event", reference.event, reference.file, reference.entry)}


def _meant(
    rows: Rows, passages: Passages, reference: ClaimReference, about: _Subjects
) -> list[object]:
    of_property = [row for row in rows.tables["claim"] if row["property"] == reference.property]
    if reference.quotation is None:
        return [_preferred(of_property, reference, about)]
    passage_id = passages.passage(reference.quotation)
    found = [
        claim["id"]
        for claim in of_property
        if claim["passage_id"] == passage_id
        and (about.get("event_id") is None or _is_about(claim, about))
    ]
    if not found:
        detail = f"no claim of its {reference.property} has the words “{reference.quotation.quote}”"
        raise CurationError(file=reference.file, entry=reference.entry, detail=detail)
    return found


def _preferred(claims: Sequence[Row], reference: ClaimReference, about: _Subjects) -> object:
    found = [one["id"] for one in claims if one["rank"] == "preferred" and _is_about(one, about)]
    if len(found) == 1:
        return found[0]
    detail = f"no claim of its {reference.property} is the preferred one"
    if found:
        detail = f"{len(found)} claims of its {reference.property} are preferred"
        detail += ": say which is meant with “quote”"
    raise CurationError(file=reference.file, entry=reference.entry, detail=detail)


def _is_about(claim: Row, about: _Subjects) -> bool:
    return any(id_ is not None and claim[key] == id_ for key, id_ in about.items())


def _check_claims(rows: Rows, difference: CuratedDifference, claim_ids: Sequence[object]) -> None:
    if len(claim_ids) < 2:
        raise _error(difference, "it needs two different claims that stand against each other")
    if difference.verdict != "inconsistent within a source":
        return
    sources = _sources(rows, claim_ids)
    if len(sources) > 1:
        named = ", ".join(f"“{slug}”" for slug in sources)
        detail = f"“{difference.verdict}” is said of words of {len(sources)} sources: {named}"
        raise _error(difference, detail)


def _sources(rows: Rows, claim_ids: Sequence[object]) -> list[object]:
    """Return the slugs of the sources on whose words the claims stand."""
    found = {source_id for id_ in claim_ids for source_id in _source_ids(rows, id_)}
    return [source["slug"] for source in rows.tables["source"] if source["id"] in found]


def _source_ids(rows: Rows, claim_id: object) -> list[object]:
    """Return where the words of a claim stand; without any, those of its reasons."""
    stated = {row["passage_id"] for row in rows.tables["claim"] if row["id"] == claim_id}
    if stated == {None}:
        stated = {row["passage_id"] for row in rows.tables["reason"] if row["claim_id"] == claim_id}
    return [row["source_id"] for row in rows.tables["passage"] if row["id"] in stated]


def _error(difference: CuratedDifference, detail: str) -> CurationError:
    entry = f"difference “{difference.topic}”"
    return CurationError(file=difference.file, entry=entry, detail=detail)
