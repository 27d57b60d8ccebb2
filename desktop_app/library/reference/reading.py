"""A curated folder on the disk → `CuratedFolder`. Reads TOML only; texts are read later."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop_app.library.reference.curated import (
    ClaimReference,
    CuratedDifference,
    CuratedEntity,
    CuratedEvent,
    CuratedFolder,
    CuratedParagraph,
    CuratedSource,
    CuratedStatement,
    Quotation,
)
from desktop_app.library.reference.entry import Entry
from desktop_app.library.reference.reasons import read_reasons
from desktop_app.library.reference.telling import read_passage
from desktop_app.library.reference.toml_file import is_meant_to_be_there, read_toml
from desktop_app.model.claims import CHOSEN, SOURCE_VALUES
from desktop_app.model.errors import CurationFileError
from desktop_app.model.records import BLOCK_KINDS, ENTITY_KINDS, EVENT_KINDS, STATUSES, VERDICTS

_ALIAS_KINDS = {
    "names": "name",
    "spellings": "spelling",
    "abbreviations": "abbreviation",
    "descriptions": "description",
}

_INFERRED_OF_SOURCE = ("published", "publisher", "author", "agency")
_SLUG_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")

T = TypeVar("T")


def read_folder(folder: Path) -> CuratedFolder:
    """Read the curated files of `folder`. Raises `CurationError`."""
    if not folder.is_dir():
        raise CurationFileError(file=folder.name, detail="there is no such folder")
    dossier = Entry("dossier.toml", "dossier", read_toml(folder / "dossier.toml", "dossier.toml"))
    event_files = sorted((folder / "events").glob("*.toml"))
    curated = CuratedFolder(
        uuid=dossier.uuid("uuid"),
        title=dossier.text("title"),
        description=dossier.text("description"),
        created=dossier.day("created"),
        opening=dossier.text("opening", ""),
        sources=_entries(folder, folder / "sources.toml", "source", _source),
        entities=_optional(folder, "entities.toml", "entity", _entity),
        events=(
            *_optional(folder, "events.toml", "event", _event),
            *(event for file in event_files for event in _entries(folder, file, "event", _event)),
        ),
        differences=_optional(folder, "differences.toml", "difference", _difference),
    )
    dossier.finish()
    return curated


def _optional(folder: Path, name: str, noun: str, read: Callable[[Entry], T]) -> tuple[T, ...]:
    path = folder / name
    return _entries(folder, path, noun, read) if is_meant_to_be_there(path) else ()


def _entries(folder: Path, path: Path, noun: str, read: Callable[[Entry], T]) -> tuple[T, ...]:
    name = path.relative_to(folder).as_posix()
    whole = Entry(name, "", read_toml(path, name))
    found = []
    for entry in whole.tables(noun):
        found.append(read(entry))
        entry.finish()
    whole.finish()
    return tuple(found)


def _named(entry: Entry, noun: str) -> str:
    slug = entry.text("slug")
    entry.name = f"{noun} “{slug}”"
    if set(slug) - _SLUG_CHARACTERS:
        raise entry.error("a slug has only the letters a to z, digits and hyphens")
    return slug


def _source(entry: Entry) -> CuratedSource:
    slug = _named(entry, "source")
    return CuratedSource(
        file=entry.file,
        slug=slug,
        text_file=entry.text("file"),
        title=entry.text("title"),
        title_by=entry.choice("title_by", ("editor", "source"), "source"),
        publisher=entry.text("publisher", ""),
        author=entry.text("author", ""),
        agency=entry.text("agency", ""),
        language=entry.text("language", ""),
        published=entry.text("published", ""),
        statements=tuple(_statement(part, slug) for part in entry.tables("passage")),
        reasons=read_reasons(entry, "published", _INFERRED_OF_SOURCE, slug),
        paragraphs=tuple(_paragraph(part) for part in entry.tables("block")),
    )


def _statement(entry: Entry, slug: str) -> CuratedStatement:
    quotation = entry.quotation(slug)
    statement = CuratedStatement(quotation, entry.stated(SOURCE_VALUES))
    entry.finish()
    return statement


def _paragraph(entry: Entry) -> CuratedParagraph:
    paragraph = CuratedParagraph(entry.choice("kind", BLOCK_KINDS), entry.text("starts"))
    entry.finish()
    return paragraph


def _entity(entry: Entry) -> CuratedEntity:
    slug = _named(entry, "entity")
    described = tuple(_quotation(part) for part in entry.one_or_more("described"))
    if described and not entry.holds("description"):
        raise entry.error("“described” gives words for a “description” that is not there")
    return CuratedEntity(
        file=entry.file,
        slug=slug,
        name=entry.text("name"),
        kind=entry.choice("kind", ENTITY_KINDS),
        description=entry.text("description", ""),
        described=described,
        aliases=tuple(
            (text, kind) for key, kind in _ALIAS_KINDS.items() for text in entry.texts(key)
        ),
        mentions=tuple(_quotation(part) for part in entry.tables("mention")),
        exceptions=tuple(_quotation(part) for part in entry.tables("not")),
    )


def _event(entry: Entry) -> CuratedEvent:
    slug = _named(entry, "event")
    return CuratedEvent(
        file=entry.file,
        slug=slug,
        title=entry.text("title"),
        kind=entry.choice("kind", EVENT_KINDS),
        status=entry.choice("status", STATUSES, "occurred"),
        date=entry.text("date", ""),
        place=entry.text("place", ""),
        part_of=entry.text("part_of", ""),
        summary=entry.text("summary", ""),
        passages=tuple(read_passage(part, slug) for part in entry.tables("passage")),
        reasons=read_reasons(entry, "date", CHOSEN),
    )


def _quotation(entry: Entry) -> Quotation:
    quotation = entry.quotation()
    entry.finish()
    return quotation


def _difference(entry: Entry) -> CuratedDifference:
    topic = entry.text("topic")
    entry.name = f"difference “{topic}”"
    return CuratedDifference(
        file=entry.file,
        event=entry.text("event", ""),
        entity=entry.text("entity", ""),
        source=entry.text("source", ""),
        topic=topic,
        verdict=entry.choice("verdict", VERDICTS),
        note=entry.text("note", ""),
        claims=tuple(_claim_reference(part) for part in entry.tables("claims")),
    )


def _claim_reference(entry: Entry) -> ClaimReference:
    has_words = entry.holds("quote")
    reference = ClaimReference(
        file=entry.file,
        entry=entry.name,
        event=entry.text("event", ""),
        property=entry.text("property"),
        quotation=entry.quotation() if has_words else None,
    )
    entry.finish()
    return reference
