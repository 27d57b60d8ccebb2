"""Whether a file that says it is a dossier can be read from end to end."""

from collections.abc import Iterator

from desktop_app.library.library import Library
from desktop_app.model.dates import parse
from desktop_app.model.errors import DateError, DossierDamaged

_TYPES = {"INTEGER": int, "TEXT": str, "REAL": float}
_OPTIONAL = ("earliest", "latest", "published_earliest", "published_latest", "repeats", "part_of")
_OPTIONAL_ENDS = ("_id", "_min", "_max")


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
    tables = [name for (name,) in library.rows("select name from sqlite_master where type='table'")]
    for table in tables:
        yield from _odd_values(library, str(table))
    for table, row, parent, _ in library.rows("pragma foreign_key_check"):
        yield f"{table} row {row} points at a row of {parent} that is not there"
    yield from _odd_dates(library)


def _odd_values(library: Library, table: str) -> Iterator[str]:
    columns = [
        (name, _TYPES.get(declared, object), name in _OPTIONAL or name.endswith(_OPTIONAL_ENDS))
        for name, declared in library.rows("select name, type from pragma_table_info(?)", [table])
    ]
    for row in library.rows(f'select * from "{table}"'):  # noqa: S608 - its own name
        for value, (name, kind, is_optional) in zip(row, columns, strict=True):
            if not (isinstance(value, kind) or (is_optional and value is None)):
                yield f"a value of {table}.{name} is of another type"


def _odd_dates(library: Library) -> Iterator[str]:
    rows = library.rows("select date, earliest, latest from event")
    rows += library.rows("select published, published_earliest, published_latest from source")
    for text, *days in rows:
        try:
            meant = parse(text)
        except DateError as error:
            yield str(error).rstrip(".")
        else:
            if [meant.earliest, meant.latest] != days:
                yield f"“{text}” is not from {days[0]} to {days[1]}"
