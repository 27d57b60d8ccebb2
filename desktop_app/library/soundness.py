"""Whether a file that says it is a dossier can be read from end to end."""

from collections.abc import Iterator

from desktop_app.library.entities import all_entities
from desktop_app.library.events import all_events
from desktop_app.library.format import TABLES
from desktop_app.library.library import Library
from desktop_app.library.sources import all_sources
from desktop_app.model.dates import parse
from desktop_app.model.errors import DateError, DossierDamaged
from desktop_app.model.records import BLOCK_KINDS

_TYPES = {"INTEGER": int, "TEXT": str, "REAL": float}
_NEEDED = {
    "block": ("source_id", "start", "end", "kind"),
    "mention": ("entity_id", "source_id", "start", "end"),
    "alias": ("entity_id",),
    "dossier": ("uuid", "title", "created"),
}


def check(library: Library) -> None:
    """Read everything once. Raises `DossierDamaged` where something cannot be what was written.

    A file of the user's is checked before a window is made on it, so that the panels need not
    reckon with damage. Words that are only other ones than before are the business of `verify`.
    """
    for fault in _faults(library):
        raise DossierDamaged(file=library.file, detail=fault)


def _faults(library: Library) -> Iterator[str]:
    found = library.row("pragma quick_check(1)")[0]
    if found != "ok":
        yield str(found)
    for table in TABLES:
        yield from _odd_values(library, table)
    for table, row, parent, _ in library.rows("pragma foreign_key_check"):
        yield f"{table} row {row} points at a row of {parent} that is not there"
    yield from _odd_dates(library)
    yield from _odd_places(library)
    all_sources(library), all_entities(library), all_events(library)


def _odd_values(library: Library, table: str) -> Iterator[str]:
    needed = _NEEDED.get(table, ())
    columns = [
        (name, _TYPES.get(declared, object), not (not_null or name in needed))
        for name, declared, not_null in library.rows(
            'select name, type, "notnull" from pragma_table_info(?)', [table]
        )
    ]
    for row in library.rows(f'select * from "{table}"'):  # noqa: S608 - one of our own names
        for value, (name, kind, is_optional) in zip(row, columns, strict=True):
            if not (isinstance(value, kind) or (is_optional and value is None)):
                yield f"a value of {table}.{name} is of another type"


def _odd_places(library: Library) -> Iterator[str]:
    """Say where a paragraph or a naming does not lie in its text, or two paragraphs overlap."""
    for id_, slug, text in library.rows("select id, slug, text from source"):
        end = 0
        for start, stop, kind in library.rows(
            'select start, "end", kind from block where source_id = ? order by start', [id_]
        ):
            if kind not in BLOCK_KINDS or not end <= start < stop <= len(text):
                yield f"the paragraphs of {slug} are not those of its text"
            end = stop
        if end == 0 and text.strip():
            yield f"{slug} has no paragraphs"
        for start, stop in library.rows(
            'select start, "end" from mention where source_id = ?', [id_]
        ):
            if not 0 <= start < stop <= len(text):
                yield f"somebody is named outside the text of {slug}"


def _odd_dates(library: Library) -> Iterator[str]:
    rows = library.rows("select date, earliest, latest from event")
    rows += library.rows(
        "select coalesce(published, ''), published_earliest, published_latest from source"
    )
    for text, *days in rows:
        try:
            meant = parse(text)
        except DateError as error:
            yield str(error).rstrip(".")
        else:
            if [meant.earliest, meant.latest] != days:
                yield f"“{text}” is not from {days[0]} to {days[1]}"
