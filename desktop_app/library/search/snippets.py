"""The words of a paragraph about what was found in it, on one line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.model.matching import Pattern, Places, Text, marks_of
from desktop_app.model.records import Span

_LEAD, _LENGTH = 40, 200
"""How many code points stand before the first word that was found at most, and how many in all."""
_SPACE, _ODD_SPACE = re.compile(r"\s"), re.compile(r"[^\S ]")


class Snippet(NamedTuple):
    """Some words of a text, where in them what was sought stands, and the first such place in the text."""

    words: str
    marks: tuple[Span, ...]
    place: Span


def snippet(text: str, pattern: Pattern) -> Snippet:
    """Return the words about the place where most of what is sought stands close together."""
    found = Text(text)
    places = pattern.places(found)
    marks = marks_of(found, places)
    at = _densest(places, found)
    first = next((mark for mark in marks if mark.end > at), Span(0, len(text)))
    start = _word_start(text, first.start - _LEAD) if first.start > _LEAD else 0
    end = _word_end(text, start + _LENGTH)
    before, after = "…" * (start > 0), "…" * (end < len(text))
    shift = len(before) - start
    return Snippet(
        before + _ODD_SPACE.sub(" ", text[start:end]) + after,
        tuple(
            Span(max(one.start, start) + shift, min(one.end, end) + shift)
            for one in marks
            if one.start < end and one.end > start
        ),
        _joined(text, marks, first),
    )


def _densest(found: Places, text: Text) -> int:
    """Return where the first stretch begins in which most clauses occur."""
    places = sorted((start, number) for number, clause in enumerate(found) for start, _ in clause)
    starts = [start for start, _ in places]

    def clauses_from(at: int) -> int:
        end = bisect_right(starts, starts[at] + _LENGTH - _LEAD)
        return len({number for _, number in places[at:end]})

    best = max(range(len(places)), key=clauses_from, default=None)
    return 0 if best is None else text.span(starts[best], starts[best] + 1).start


def _joined(text: str, marks: Sequence[Span], first: Span) -> Span:
    """Return a place with those that follow it immediately: only spaces stand between."""
    end = first.end
    for mark in marks[bisect_left(marks, first) :]:
        if mark.start > end and text[end : mark.start].strip():
            break
        end = max(end, mark.end)
    return Span(first.start, end)


def _word_start(text: str, at: int) -> int:
    """Return where the next word begins, if one does soon."""
    found = _SPACE.search(text, at, at + _LEAD)
    return found.end() if found else at


def _word_end(text: str, at: int) -> int:
    """Return where the word ends that is cut here; a very long one is cut."""
    if at >= len(text):
        return len(text)
    found = text.rfind(" ", at - _LEAD, at)
    return found if found > 0 else at
