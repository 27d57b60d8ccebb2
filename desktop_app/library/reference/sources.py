"""Curated sources and their texts → rows."""

from collections.abc import Mapping, Sequence

from desktop_app.library.reference.claims import Claims
from desktop_app.library.reference.curated import CuratedSource
from desktop_app.library.reference.dating import bounds
from desktop_app.library.reference.rows import Passages, Rows
from desktop_app.library.reference.texts import ReadText


def compile_sources(
    rows: Rows,
    passages: Passages,
    sources: Sequence[CuratedSource],
    read: Mapping[str, ReadText],
) -> None:
    """Add each source, its paragraphs, and the claims about it. Raises `CurationError`."""
    for source in sources:
        _add_source(rows, source, read[source.slug])
    for source_id, source in enumerate(sources, 1):
        _add_claims(rows, passages, source_id, source)


def _add_source(rows: Rows, source: CuratedSource, text: ReadText) -> None:
    days = bounds(source.published, source.file, f"source “{source.slug}”")
    source_id = rows.add(
        "source",
        slug=source.slug,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        agency=source.agency,
        published=source.published,
        published_earliest=days.earliest,
        published_latest=days.latest,
        language=source.language,
        media_type="text/plain",
        filename=source.text_file,
        file_sha256=text.file_sha256,
        text=text.text,
        sha256=text.sha256,
    )
    for block in text.blocks:
        rows.add("block", source_id=source_id, start=block.start, end=block.end, kind=block.kind)


def _add_claims(rows: Rows, passages: Passages, source_id: int, source: CuratedSource) -> None:
    entry = f"source “{source.slug}”"
    claims = Claims(rows, {"source_id": source_id})
    chosen = {
        "published": source.published,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "agency": source.agency,
    }
    for property_, value in chosen.items():
        claims.choose(property_, value)
    for statement in source.statements:
        passage_id = passages.passage(statement.quotation)
        for property_, value in statement.values:
            if property_ == "published":
                bounds(value, source.file, statement.quotation.entry)
            claims.add(property_, value=value, passage_id=passage_id)
    claims.add_reasons(passages, source.reasons)
    if source.title_by == "editor" and claims.preferred("title") is None:
        claims.add("title", value=source.title)
    for property_ in chosen:
        claims.require(property_, source.file, entry)
