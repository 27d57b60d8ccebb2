"""Seals: what the derived tables held when they were written, to be compared without making them.

To make the tables of a million events anew takes minutes and gigabytes, to read them half a second.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from desktop_app.library.derived.facts import Ask
from desktop_app.library.format import INDEXES, SEALED, TERMS

_WITHOUT_ROWID = (
    *TERMS,
    *(f"{index}_{part}" for index in INDEXES.values() for part in ("idx", "config")),
)
"""How the names of those tables of an index end whose rows have no number."""


class Seal(NamedTuple):
    """The name of a derived table, and the SHA-256 over its rows in the order they were written."""

    name: str
    sha256: str


def seals(ask: Ask) -> Iterator[Seal]:
    """Give the seals of the derived tables as they are now."""
    for table in SEALED:
        order = "1, 2" if table in _WITHOUT_ROWID else "rowid"
        yield Seal(table, _sealed(ask(f'select * from "{table}" order by {order}')))  # noqa: S608


def _sealed(rows: Iterable[tuple[Any, ...]]) -> str:
    """Return the hash of rows; each value is preceded by its length, so that none runs over."""
    digest = sha256()
    for row in rows:
        for value in row:
            data = value if isinstance(value, bytes) else repr(value).encode()
            digest.update(b"%d:" % len(data))
            digest.update(data)
    return digest.hexdigest()
