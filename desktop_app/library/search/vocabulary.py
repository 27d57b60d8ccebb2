"""Which terms an index holds, in how many rows each: what a question would cost, before it is asked."""

from desktop_app.library.derived.indexes import COMMONEST, SHORT
from desktop_app.library.library import Library

_SUM_OF_SHORT = "select documents from beginning where noun = ? and letters = ?"
_COMMONEST_OF_SHORT = "select commonest from beginning where noun = ? and letters = ?"
_SUM = (
    "select coalesce(sum(documents), 0) from vocabulary where noun = ? and term >= ? and term < ?"
)
_COMMONEST = (
    "select term, documents from vocabulary where noun = ? and term >= ? and term < ? "
    "order by documents desc, term limit ?"
)
_LAST = "\U0010ffff"


class Vocabulary:
    """The terms of one index; what was asked once is kept, for one letter follows another."""

    def __init__(self, library: Library, noun: str) -> None:
        self._library = library
        self._noun = noun
        self._reaches: dict[str, int] = {}
        self._numbers: dict[str, int] = {}

    def number(self, term: str) -> int:
        """Return in how many rows a term is."""
        found = self._numbers.get(term)
        if found is None:
            rows = self._library.rows(
                "select documents from vocabulary where noun = ? and term = ?", [self._noun, term]
            )
            found = self._numbers[term] = rows[0][0] if rows else 0
        return found

    def reach(self, letters: str) -> int:
        """Return in how many rows there are terms that begin so, each term for itself."""
        found = self._reaches.get(letters)
        if found is None:
            rows = self._library.rows(*self._sum_of(letters))
            found = self._reaches[letters] = rows[0][0] if rows else 0
        return found

    def commonest(self, letters: str) -> list[str]:
        """Return the terms that begin so and are in most rows."""
        numbers = self._numbers_of_commonest(letters)
        self._numbers |= numbers
        return list(numbers)

    def _numbers_of_commonest(self, letters: str) -> dict[str, int]:
        if len(letters) > SHORT:
            asked = [self._noun, letters, letters + _LAST, COMMONEST]
            return self._library.pairs(_COMMONEST, asked)
        rows = self._library.rows(_COMMONEST_OF_SHORT, [self._noun, letters])
        found = (one.rpartition(":") for one in (rows[0][0].split() if rows else ()))
        return {term: int(number) for term, _, number in found}

    def _sum_of(self, letters: str) -> tuple[str, list[str]]:
        if len(letters) <= SHORT:
            return _SUM_OF_SHORT, [self._noun, letters]
        return _SUM, [self._noun, letters, letters + _LAST]
