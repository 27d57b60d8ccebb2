"""Whether a text is what somebody asks for, how often, and by which of its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, reduce

from desktop_app.model.query import Near, Phrase, Query, Sought
from desktop_app.model.records import Span
from desktop_app.model.terms import letters, levelled

_NO_ENDING = r"(?!(?<=')s )"
"""Where no term begins: the “s” of a possessive is none."""
_BEGINNING, _END = r"(?<![^ '])" + _NO_ENDING, r"(?=[ '])"
_BETWEEN = r"(?:'s(?= )|[ '])+" + _NO_ENDING
_WORD = re.compile(_NO_ENDING + r"[^ ']+(?:'s(?= ))?")

Places = list[list[tuple[int, int]]]
"""For each clause from where to where it stands among the words of a text, each time."""


class Text:
    """A text whose words are looked at: levelled once, however much is looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._levelled = levelled(text)
        self.words = " " + self._levelled.words
        """The terms of the text, with spaces about them."""

    @cached_property
    def plain(self) -> str:
        """The same without apostrophes and the possessive endings behind them."""
        if "'" not in self.words:
            return self.words
        return self.words.replace("'s ", "   ").replace("'", " ")

    @cached_property
    def starts(self) -> list[int]:
        """Where each term begins among the words."""
        return [match.start() for match in _WORD.finditer(self.words)]

    def number(self, at: int) -> int:
        """Return how many terms begin at `at` or before it."""
        return bisect_right(self.starts, at)

    def span(self, start: int, end: int) -> Span:
        """Return the code points of the text from which `words[start:end]` come."""
        last = self._levelled.place(end - 2) + 1
        while last < len(self._text) and not letters(self._text[last]):
            last += 1  # a combining mark stands behind its letter
        return Span(self._levelled.place(start - 1), last)


class Pattern:
    """Finds in single texts what an index finds in all of them: the same texts, by the same words."""

    def __init__(self, query: Query, *, is_of_names: bool = False) -> None:
        """In names “maduros” is “Maduro” as well: any name can be a possessive."""
        self._query = query
        self._is_of_names = is_of_names
        sought = {*query.phrases, *query.without}
        self._plain = {one: re.compile(_plain(one)) for one in sought}
        self._possessive = {
            one: re.compile(_written(one, is_of_names)) for one in sought if _may_be_possessive(one)
        }

    def matches(self, text: Text) -> bool:
        """Return whether each clause occurs, and nothing that must not."""
        return all(self.times(text)) and not any(
            self._places(text, one) for one in self._query.without
        )

    def times(self, text: Text) -> list[int]:
        """Return how often each clause occurs."""
        return [
            sum(len(self._places(text, one)) for one in clause) for clause in self._query.clauses
        ]

    def marks(self, text: Text) -> tuple[Span, ...]:
        """Return where what is sought stands in the text: code points, in order, none overlapping."""
        return marks_of(text, self.places(text))

    def places(self, text: Text) -> Places:
        """Return for each clause where among the words of the text it stands."""
        return [
            [place for one in clause for place in self._places(text, one)]
            for clause in self._query.clauses
        ]

    def _places(self, text: Text, sought: Sought) -> list[tuple[int, int]]:
        if not isinstance(sought, Phrase):
            return self._near(text, sought)
        possessive = self._possessive.get(sought)
        if possessive is not None and (self._is_of_names or "'s " in text.words):
            return [match.span() for match in possessive.finditer(text.words)]
        found = self._plain[sought].finditer(text.plain)
        return [(match.start() + 1, match.end()) for match in found]

    def _near(self, text: Text, near: Near) -> list[tuple[int, int]]:
        """Return where phrases stand of which all are near one another."""
        each = [self._places(text, phrase) for phrase in near.phrases]
        found: set[tuple[int, int]] = set()
        for number, places in enumerate(each):
            others = each[:number] + each[number + 1 :]
            for first in places:
                found.update(_cluster(text, first, others, near.distance))
        return sorted(found)


def marks_of(text: Text, places: Places) -> tuple[Span, ...]:
    """Return the code points of some places: in order, none overlapping."""
    found = sorted({place for clause in places for place in clause})
    joined: list[tuple[int, int]] = reduce(_joined, found, [])
    return tuple(text.span(start, end) for start, end in joined)


def _cluster(
    text: Text,
    first: tuple[int, int],
    others: Iterable[Sequence[tuple[int, int]]],
    distance: int,
) -> list[tuple[int, int]]:
    """Return a place with the next one of each other phrase, if all are near enough.

    As FTS5 has it, at most so many terms stand between the end of the first and the beginning of
    the last.
    """
    found = [first]
    for places in others:
        at = bisect_left(places, first)
        if at == len(places):
            return []
        found.append(places[at])
    last = max(found)
    return found if _words_between(text, first, last) <= distance else []


def _words_between(text: Text, one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return how many terms stand between two places; less than none where they overlap."""
    return text.number(other[0]) - text.number(one[1] - 1) - 1


def _joined(before: list[tuple[int, int]], place: tuple[int, int]) -> list[tuple[int, int]]:
    if before and place[0] < before[-1][1]:
        start, end = before.pop()
        place = start, max(end, place[1])
    before.append(place)
    return before


def _plain(phrase: Phrase) -> str:
    """Return the regular expression of a phrase among words without apostrophes.

    It begins with what stands there literally, which Python finds many times as fast.
    """
    return " " + " +".join(map(re.escape, phrase.terms)) + ("" if phrase.is_open else "(?= )")


def _may_be_possessive(phrase: Phrase) -> bool:
    """Return whether a word of it may be written with an apostrophe: “maduros” as “maduro’s”."""
    return any(term.endswith("s") and len(term) > 1 for term in phrase.terms)


def _written(phrase: Phrase, is_of_names: bool) -> str:  # noqa: FBT001
    """Return the regular expression of a phrase among words with apostrophes."""
    *inner, last = (_word(term, is_of_names) for term in phrase.terms)
    return _BEGINNING + _BETWEEN.join([*inner, last]) + ("" if phrase.is_open else _END)


def _word(term: str, is_of_names: bool) -> str:  # noqa: FBT001
    """Return the expression of a word, or its beginning; “maduros” may be written “maduro’s”."""
    word, stem = re.escape(term), re.escape(term[:-1])
    if not term.endswith("s") or not stem:
        return word
    ending = f"(?:'s)?{_END}" if is_of_names else "'s(?= )"
    return f"(?:{word}|{stem}{ending})"
