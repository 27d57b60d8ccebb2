"""What somebody types who looks for something that stands in an archive, letter by letter."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from unicodedata import combining, normalize

from language import FUNCTION

COUNT_OF = 'select max(id) from "{}"'
PARAGRAPH = (
    'select substr(text, start + 1, "end" - start) from block join source on source.id = source_id '
    "where block.id = ?"
)
NAME = "select name from entity where id = ?"
WORDS = re.compile(r"\w[\w’.]*\w|\w")
COMMON = frozenset(FUNCTION.split())
WARMING = 60
"""Keys that are pressed first, and do not count."""
CAREFUL = 0.3
"""How many write capitals and accents."""


def texts(path: Path, keys: int) -> tuple[list[str], list[str]]:
    """Return what is typed to warm up, and what is typed in `keys` keys or a few more."""
    with closing(sqlite3.connect(path)) as connection:
        typist = Typist(connection, Random(f"whence typing {keys}"))  # noqa: S311 - no secrets
        return enough(typist.text, WARMING), enough(typist.text, keys)


def names(path: Path, keys: int) -> tuple[list[str], list[str]]:
    """Return the same for a list of names: their beginnings, of one word or two."""
    with closing(sqlite3.connect(path)) as connection:
        typist = Typist(connection, Random(f"whence names {keys}"))  # noqa: S311 - no secrets
        return enough(typist.name, WARMING), enough(typist.name, keys)


def enough(text: Callable[[], str], keys: int) -> list[str]:
    """Return texts until they have so many letters."""
    found: list[str] = []
    while sum(map(len, found)) < keys:
        found.append(text())
    return found


def states(typed: Sequence[str]) -> list[str]:
    """Return what stands in the field after each key."""
    return [text[:end] for text in typed for end in range(1, len(text) + 1)]


class Typist:
    """Remembers a few words of something that stands there."""

    def __init__(self, connection: sqlite3.Connection, chance: Random) -> None:
        self._connection = connection
        self._chance = chance
        self._counts = {table: self._asked(COUNT_OF.format(table)) for table in ("block", "entity")}

    def text(self) -> str:
        """Return a word, two or three that stand together, two or three that do not, or a name."""
        words = WORDS.findall(str(self._row("block", PARAGRAPH)))
        rare = [word for word in words if word.lower() not in COMMON]
        chance = self._chance
        fate, count = chance.random(), chance.choice((2, 2, 3))
        if fate < 0.35:
            return self._written(chance.choice(rare))
        if fate < 0.65:
            first = chance.randrange(len(words) - count)
            return self._written(" ".join(words[first : first + count]))
        if fate < 0.85:
            return self._written(" ".join(chance.sample(rare, count)))
        return self.name()

    def name(self) -> str:
        """Return a name, or the last word of it."""
        name = str(self._row("entity", NAME))
        return self._written(name if self._chance.random() < 0.5 else name.rpartition(" ")[2])

    def _row(self, table: str, sql: str) -> object:
        return self._asked(sql, [self._chance.randint(1, int(str(self._counts[table])))])

    def _asked(self, sql: str, parameters: Sequence[object] = ()) -> object:
        return self._connection.execute(sql, parameters).fetchone()[0]

    def _written(self, words: str) -> str:
        """Return words as they are typed: mostly without capitals and accents."""
        if self._chance.random() < CAREFUL:
            return words
        parts = normalize("NFKD", words.lower().replace("’", "'"))
        return "".join(letter for letter in parts if not combining(letter))
