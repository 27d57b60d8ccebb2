"""Every naming of an entity between the words before and after it: a concordance."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from typing import NamedTuple, overload
from unicodedata import category

from desktop_app.library.entities import mention_counts, mentions_of_entity
from desktop_app.library.library import Library
from desktop_app.library.sources import blocks, text
from desktop_app.model.records import EntityId, SourceId

MOST = 60
"""How many code points of words are told at most, unless somebody says how many."""
NEAR = 160
"""How many are told at most before a naming, and after it: more than a line has room for."""

_SPACE = re.compile(r"\s+")
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_SKIN_TONES = range(0x1F3FB, 0x1F400)


class Naming(NamedTuple):
    """One naming, `[start, end)` of its source's text, in its words.

    `words` are as written. In `before` and `after` white space is folded to single spaces; where
    their paragraph goes on beyond them, an ellipsis stands.
    """

    source_id: SourceId
    paragraph: int
    start: int
    end: int
    before: str
    words: str
    after: str


class Namings(Sequence[Naming]):
    """The namings of an entity in one source, by place: read only as far as they are asked for."""

    def __init__(self, read: Callable[[int], list[Naming]], count: int) -> None:
        """`read(most)` returns at most so many of them, all where that is -1."""
        self._read = read
        self._count = count

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    @overload
    def __getitem__(self, at: int) -> Naming: ...

    @overload
    def __getitem__(self, at: slice) -> list[Naming]: ...

    def __getitem__(self, at: int | slice) -> Naming | list[Naming]:
        """Return one, or some: of the first ones no others are read."""
        if isinstance(at, slice) and at.start is None and at.stop is not None:
            return self._read(at.stop)
        return self._all[at]

    def __iter__(self) -> Iterator[Naming]:
        """Give all."""
        return iter(self._all)

    @cached_property
    def _all(self) -> list[Naming]:
        return self._read(-1)


def concordance(library: Library, entity_id: EntityId) -> dict[SourceId, Namings]:
    """Return every naming of an entity, by place in each source that names it."""
    return {
        source_id: Namings(partial(_namings, library, entity_id, source_id), count)
        for source_id, count in mention_counts(library, entity_id).items()
    }


def words_before(text: str, first: int, start: int, most: int = MOST) -> str:
    """Return the words of a text before `start`, from `first` on: at most `most` code points.

    What is cut is cut between words, or inside a word that is longer than that between two
    characters as people see them.
    """
    left = max(first, start - most)
    if left > first and not _is_gap(text, left - 1):
        border = next((at for at in range(left, start) if _is_gap(text, at)), None)
        left = _border(text, left, start, 1) if border is None else border
    return _folded(text[left:start]).lstrip()


def words_after(text: str, end: int, last: int, most: int = MOST) -> str:
    """Return the words of a text after `end`, up to `last`, cut as those before are."""
    right = min(last, end + most)
    if right < last and not text[right].isspace():
        border = next((at for at in range(right, end, -1) if text[at - 1].isspace()), None)
        right = _border(text, right, end, -1) if border is None else border
    return _folded(text[end:right]).rstrip()


def _namings(library: Library, entity_id: EntityId, source_id: SourceId, most: int) -> list[Naming]:
    written, paragraphs = text(library, source_id), blocks(library, source_id)
    starts = [paragraph.start for paragraph in paragraphs]
    found = []
    for start, end in mentions_of_entity(library, entity_id, source_id, most):
        number = bisect_right(starts, start)
        first, last = paragraphs[number - 1][:2] if number else (0, len(written))
        naming = Naming(
            source_id,
            number,
            start,
            end,
            _told_before(written, first, start),
            written[start:end],
            _told_after(written, end, max(last, end)),
        )
        found.append(naming)
    return found


def _told_before(text: str, first: int, start: int) -> str:
    left_out = text[max(first, start - 2 * NEAR) : max(first, start - NEAR)]
    words = words_before(text, first, start, NEAR)
    return f"…{words}" if left_out.strip() else words


def _told_after(text: str, end: int, last: int) -> str:
    left_out = text[min(last, end + NEAR) : min(last, end + 2 * NEAR)]
    words = words_after(text, end, last, NEAR)
    return f"{words}…" if left_out.strip() else words


def _is_gap(text: str, place: int) -> bool:
    return text[place].isspace() and _parts_nothing(text, place + 1)


def _border(text: str, place: int, limit: int, step: int) -> int:
    """Return the first place from `place` on, towards `limit`, that parts no character."""
    while place != limit and not _parts_nothing(text, place):
        place += step
    return place


def _parts_nothing(text: str, place: int) -> bool:
    if place == len(text):
        return True
    before, after = text[place - 1], text[place]
    is_joined = category(after)[0] == "M" or after in _JOINERS or before in _JOINERS
    return not is_joined and ord(after) not in _SKIN_TONES


def _folded(words: str) -> str:
    return _SPACE.sub(" ", words)
