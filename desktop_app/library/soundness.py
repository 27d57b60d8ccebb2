"""Whether a file that says it is a dossier can be read from end to end."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from desktop_app.library.derived.renewing import derived
from desktop_app.library.derived.seals import seals
from desktop_app.library.derived.tallies import tallies
from desktop_app.library.entities import all_entities
from desktop_app.library.events import some_events
from desktop_app.library.format import SEALED, SEALS, TABLES
from desktop_app.library.library import Library
from desktop_app.library.sources import all_sources
from desktop_app.model.dates import parse
from desktop_app.model.errors import DateError, DossierDamaged
from desktop_app.model.records import BLOCK_KINDS

_TYPES = {"INTEGER": "integer", "TEXT": "text", "REAL": "real"}
_NEEDED = {
    "block": ("source_id", "start", "end", "kind"),
    "mention": ("entity_id", "source_id", "start", "end"),
    "alias": ("entity_id",),
    "dossier": ("uuid", "title", "created"),
}
_DATES = (
    "select distinct date, earliest, latest from event union all "
    "select coalesce(published, ''), published_earliest, published_latest from source"
)
_PARAGRAPHS = (
    "select count(*), coalesce(max(kind not in (select value from json_each(?)) "
    'or not (before <= start and start < "end" and "end" <= ?)), 0) from '
    '(select start, "end", kind, lag("end", 1, 0) over (order by start) as before '
    "from block where source_id = ?)"
)
_NAMED_OUTSIDE = (
    "select count(*) from mention where source_id = ? "
    'and not (0 <= start and start < "end" and "end" <= ?)'
)


class _Piece(NamedTuple):
    """A part of the check, which gives what is wrong, and how many rows it reads at most."""

    faults: Callable[[], Iterable[str]]
    rows: int


def check(library: Library) -> None:
    """Read everything once. Raises `DossierDamaged` where something cannot be what was written.

    A file of the user's is checked before a window is made on it, so that the panels need not
    reckon with damage; one that is large is checked meanwhile. Words that are only other ones
    than before are the business of `verify`.
    """
    for _ in checking(library):
        pass


def checking(library: Library) -> Iterator[float]:
    """Check piece by piece, and give after each which share of all rows was read, 0 to 1.

    Nothing is kept of what was read, so that there may be more of it than memory holds: what is
    derived is compared with its seals, and in a large file only its numbers are reckoned again.
    """
    pieces = _pieces(library)
    if not library.is_large:
        pieces.append(_Piece(partial(_odd_restatements, library), 0))
    rows, done = sum(piece.rows for piece in pieces), 0
    for piece in pieces:
        for fault in piece.faults():
            raise DossierDamaged(file=library.file, detail=fault)
        done += piece.rows
        yield done / max(rows, 1)


def _pieces(library: Library) -> list[_Piece]:
    sizes = {table: _size(library, table) for table in TABLES}
    return [
        _Piece(partial(_broken_pages, library), 0),
        _Piece(partial(_broken_seals, library), 0),
        *(_Piece(partial(_odd_values, library, table), sizes[table]) for table in TABLES),
        *(_Piece(partial(_broken_text, library, table), sizes[table]) for table in TABLES),
        _Piece(partial(_broken_links, library), 0),
        _Piece(partial(_odd_dates, library), sizes["event"]),
        _Piece(partial(_odd_places, library), sizes["mention"]),
        _Piece(partial(_odd_numbers, library), sizes["claim"]),
        _Piece(partial(_first_questions, library), 0),
    ]


def _size(library: Library, table: str) -> int:
    """Return about how many rows a table has, without counting them."""
    return library.row(f"select max(rowid) from {table}")[0] or 0  # noqa: S608 - our own names


def _broken_pages(library: Library) -> Iterator[str]:
    found = library.row("pragma quick_check(1)")[0]
    if found != "ok":
        yield str(found)


def _broken_seals(library: Library) -> Iterator[str]:
    """Say which derived tables are not what was written, whose pages may be whole all the same."""
    for table in (*SEALED, SEALS):
        found = library.row(f"pragma integrity_check({table})")[0]
        if found != "ok":
            yield str(found)
    sealed = library.pairs(f"select name, sha256 from {SEALS}")  # noqa: S608 - our own name
    for name, sha256 in seals(library.each):
        if sealed.get(name) != sha256:
            yield f"{name} is not what was written"


def _odd_values(library: Library, table: str) -> Iterator[str]:
    """Say in which columns a value is of another type than is declared."""
    tests = {
        name: f"max(typeof(\"{name}\") not in ('{_TYPES[declared]}', '{also}'))"
        for name, declared, also in _columns(library, table)
        if declared in _TYPES
    }
    odd = library.row(f"select {', '.join(tests.values()) or 'max(0)'} from {table}")  # noqa: S608
    for name, is_odd in zip(tests, odd, strict=False):
        if is_odd:
            yield f"a value of {table}.{name} is of another type"


def _broken_text(library: Library, table: str) -> tuple[()]:
    """Read a table: a text that is not UTF-8 is damage, which reading finds."""
    names = [f'"{name}"' for name, declared, _ in _columns(library, table) if declared != "INTEGER"]
    for _ in library.each(f"select {', '.join(names) or 1} from {table}"):  # noqa: S608
        pass
    return ()


def _columns(library: Library, table: str) -> list[tuple[str, str, str]]:
    """Return the columns of a table: name, declared type, and “null” where they may be empty."""
    needed = _NEEDED.get(table, ())
    return [
        (name, declared, "" if not_null or name in needed else "null")
        for name, declared, not_null in library.rows(
            'select name, type, "notnull" from pragma_table_info(?)', [table]
        )
    ]


def _broken_links(library: Library) -> Iterator[str]:
    for table, row, parent, _ in library.each("pragma foreign_key_check"):
        yield f"{table} row {row} points at a row of {parent} that is not there"


def _odd_dates(library: Library) -> Iterator[str]:
    for text, *days in library.each(_DATES):
        try:
            meant = parse(text)
        except DateError as error:
            yield str(error).rstrip(".")
        else:
            if [meant.earliest, meant.latest] != days:
                yield f"“{text}” is not from {days[0]} to {days[1]}"


def _odd_places(library: Library) -> Iterator[str]:
    """Say where a paragraph or a naming does not lie in its text, or two paragraphs overlap."""
    kinds = str(list(BLOCK_KINDS)).replace("'", '"')
    for id_, slug, text in library.each("select id, slug, text from source"):
        count, are_odd = library.row(_PARAGRAPHS, [kinds, len(text), id_])
        if are_odd:
            yield f"the paragraphs of {slug} are not those of its text"
        if not count and text.strip():
            yield f"{slug} has no paragraphs"
        if library.row(_NAMED_OUTSIDE, [id_, len(text)])[0]:
            yield f"somebody is named outside the text of {slug}"


def _odd_numbers(library: Library) -> Iterator[str]:
    yield from _odd_derived(library, "tally", tallies(library.each))


def _odd_restatements(library: Library) -> Iterator[str]:
    for table, rows in derived(library.each).items():
        yield from _odd_derived(library, table, rows)


def _odd_derived(library: Library, table: str, rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """Say where a table that is derived from others says something else than they do."""
    stored = library.rows(f"select * from {table}")  # noqa: S608 - one of our own names
    if Counter(stored) != Counter(map(tuple, rows)):
        yield f"{table} does not say what the other tables say"


def _first_questions(library: Library) -> tuple[()]:
    """Ask what the panels ask first, which a table of another shape does not answer."""
    all_sources(library), all_entities(library), some_events(library, ())
    return ()
