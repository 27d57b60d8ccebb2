"""Where words stand in a text, whatever their case, accents, quotes, dashes and white space."""

import re
from array import array
from itertools import chain
from typing import NamedTuple

from desktop_app.model.alphabet import Alphabet
from desktop_app.model.folding import fold
from desktop_app.model.hits import Hits
from desktop_app.model.loose_pattern import LoosePattern, any_of, none_of
from desktop_app.model.records import Span

SLICE = 1 << 15
WORK = 1 << 20
LONGEST = 1_000
"""So many letters are sought at most: every place of a text may have to be held against all."""


class Turn(NamedTuple):
    """A hit that one comes to, and whether one went on from the other end of the text."""

    hit: Span
    has_wrapped: bool


class Search:
    """Finds all of `query` in the text of `alphabet`, slice by slice.

    It goes from `start` to the end, and then from the beginning to `start`. A hit's words fold to
    the folded query, and it covers whole characters with their combining marks. Hits do not
    overlap: each begins at the first place after the one before. A slice is of `length` code
    points, or fewer where the query is long, so that each takes a few milliseconds.
    """

    __slots__ = (
        "_alphabet",
        "_at",
        "_is_second",
        "_length",
        "_loose",
        "_pattern",
        "_reach",
        "_split",
        "_start",
        "_words",
        "hits",
        "is_done",
    )

    def __init__(self, alphabet: Alphabet, query: str, start: int = 0, length: int = SLICE) -> None:
        self._alphabet = alphabet
        self._words = fold(query)[:LONGEST].rstrip()
        self._length = min(length, WORK // max(1, len(self._words)))
        self._start = self._at = min(max(start, 0), len(alphabet.text))
        self._pattern: re.Pattern[str] | None = None
        self._split = 0
        self.hits = Hits()
        self._is_second = False
        self.is_done = not self._words

    def step(self) -> None:
        """Go on through one slice, or first through a piece of the alphabet."""
        if self.is_done:
            return
        if not self._alphabet.is_complete:
            self._alphabet.read_on()
            return
        if self._pattern is None:
            self._pattern = LoosePattern(self._words, self._alphabet).compiled()
            self._prepare_borders()
        self._search(self._pattern)

    def _prepare_borders(self) -> None:
        """Make what finds where a slice can end, and how far a hit reaches that begins in it.

        Between its letters a hit may have any amount of marks and white space.
        """
        loose = self._alphabet.marks + self._alphabet.spaces
        self._loose = re.compile(any_of(loose))
        solid = f"{any_of(loose)}{none_of(loose)}"
        self._reach = re.compile(f"(?:{solid}){{0,{len(self._words)}}}{any_of(loose)}")

    def _search(self, pattern: re.Pattern[str]) -> None:
        text = self._alphabet.text
        last = self._start if self._is_second else len(text)
        border = min(last, self._end(self._loose, self._at + self._length))
        reach = self._end(self._reach, border)
        matches = pattern.finditer(text, self._at, reach)
        found = array("q", chain.from_iterable(map(re.Match.span, matches)))
        while found and found[-2] >= border:
            del found[-2:]
        self._at = max(border, found[-1]) if found else border
        self._take(found)
        if self._at >= last:
            self.is_done = self._is_second or self._start == 0
            self._is_second, self._at = True, 0

    def _end(self, pattern: re.Pattern[str], at: int) -> int:
        """Return how far `pattern`, which matches everywhere, goes from `at`."""
        match = pattern.match(self._alphabet.text, at)
        return match.end() if match else at

    def _take(self, found: "array[int]") -> None:
        if not self._is_second:
            self.hits.insert(len(self.hits), found)
            return
        if found and self._split < len(self.hits) and found[-1] > self.hits[self._split].start:
            del found[-2:]
        self.hits.insert(self._split, found)
        self._split += len(found) // 2

    def turn(self, place: int, step: int) -> Turn | None:
        """Return the first hit that begins at `place` or after it; with -1 the last before it.

        None where there is none, or where that is not known before the search is done.
        """
        index = self.hits.from_place(place) - (step < 0)
        if self._is_known(index, place, step):
            return Turn(self.hits[index], has_wrapped=False)
        count = len(self.hits)
        if not self.is_done or not count:
            return None
        return Turn(self.hits[index % count], has_wrapped=not 0 <= index < count)

    def _is_known(self, index: int, place: int, step: int) -> bool:
        """Say whether the hit at `index` is next to `place` whatever is still found."""
        if place + (step > 0) > self._start:
            is_searched = step > 0 or self._is_second or place <= self._at
            return is_searched and self._split <= index < len(self.hits)
        is_searched = step > 0 or (self._is_second and place <= self._at)
        return is_searched and 0 <= index < self._split
