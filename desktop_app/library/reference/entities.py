"""Curated entities, and where the texts name them → rows."""

from collections.abc import Mapping

from desktop_app.library.reference.claims import Claims
from desktop_app.library.reference.curated import CuratedEntity, CuratedFolder, Quotation
from desktop_app.library.reference.naming import find_namings, searched_forms, settle
from desktop_app.library.reference.rows import Passages, Rows
from desktop_app.library.reference.slugs import Slugs
from desktop_app.library.reference.texts import ReadText
from desktop_app.model.records import Span


def compile_entities(
    rows: Rows,
    passages: Passages,
    slugs: Slugs,
    curated: CuratedFolder,
    read: Mapping[str, ReadText],
) -> None:
    """Add each entity with its aliases, description and namings. Raises `CurationError`."""
    for entity in curated.entities:
        _add_entity(rows, passages, entity)
    forms = searched_forms(curated.entities)
    added = _placed(
        passages, [(one.slug, place) for one in curated.entities for place in one.mentions]
    )
    excepted = _placed(
        passages, [(one.slug, place) for one in curated.entities for place in one.exceptions]
    )
    for slug, text in read.items():
        source_id = slugs.find("source", slug, "", "")
        found = find_namings(text.text, forms)
        for name, span in settle(found, added.get(slug, []), excepted.get(slug, [])):
            rows.add(
                "mention",
                entity_id=slugs.find("entity", name, "", ""),
                source_id=source_id,
                start=span.start,
                end=span.end,
            )


def _add_entity(rows: Rows, passages: Passages, entity: CuratedEntity) -> None:
    entity_id = rows.add(
        "entity",
        slug=entity.slug,
        name=entity.name,
        kind=entity.kind,
        description=entity.description,
        wikidata="",
    )
    for text, kind in entity.aliases:
        rows.add_plain("alias", entity_id=entity_id, text=text, kind=kind)
    if entity.description:
        claims = Claims(rows, {"entity_id": entity_id})
        passage_ids = [passages.passage(quotation) for quotation in entity.described]
        for passage_id in dict.fromkeys(passage_ids) or (None,):
            claims.add("description", value=entity.description, passage_id=passage_id)


def _placed(
    passages: Passages, quotations: list[tuple[str, Quotation]]
) -> dict[str, list[tuple[str, Span]]]:
    placed: dict[str, list[tuple[str, Span]]] = {}
    for slug, quotation in quotations:
        spans = passages.places(quotation)
        placed.setdefault(quotation.source, []).extend((slug, span) for span in spans)
    return placed
