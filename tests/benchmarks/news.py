"""What newspapers may have written: paragraphs of 30 to 120 words about those who are named."""

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

from fiction import FORMS
from language import Vocabulary, last_names

from desktop_app.model.records import EntityKind

SHORTEST, LONGEST, USUAL = 30, 120, 45
"""How many words a paragraph has."""
FEWEST, MOST = 10, 30
"""How many paragraphs a source has."""
TOPIC, CAST = 25, 6
"""How many words and names are a source's own, so that it comes back to them."""
ON_TOPIC, NAMED, OF_CAST, DATED = 0.07, 0.022, 0.6, 0.012
"""Of all words, how many are such words, namings, and dates or numbers; which are of the cast."""
POSSESSIVE, OWNED, QUOTED, DASHED, COMMA = 0.15, 0.004, 0.12, 0.06, 0.5
"""Of namings, words and sentences, how many have which sign."""
SENTENCE = 8, 30
FIRST_NAMES = 600
TITLES = "Ms", "Mr", "Dr", "General", "Senator"
MONTHS = "January February March April May June July August September October November December"
MARK = "\x01"
"""Stands before a name while a paragraph is put together."""
KINDS: tuple[EntityKind, ...] = (
    *("person", "person", "group", "person", "place"),
    *("person", "country", "person", "office", "place"),
)


class Named(NamedTuple):
    """Who or what is named, and how else."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]


class Naming(NamedTuple):
    """Where an entity (by number, from 0) is named in a text."""

    entity: int
    start: int
    end: int


class Story(NamedTuple):
    """A text, where its paragraphs are, who is named where, and what it is about."""

    text: str
    blocks: list[tuple[int, int]]
    namings: list[Naming]
    topic: list[str]


class Newsroom:
    """Writes one story after another, about some of those whom it knows."""

    def __init__(self, chance: Random, paragraphs: int, entities: int) -> None:
        self._chance = chance
        self.vocabulary = Vocabulary(chance, paragraphs)
        self.named = cast_of(chance, entities)
        self._shares = list(accumulate(1 / (rank + 3) for rank in range(entities)))

    def anybody(self) -> int:
        """Return somebody, a few much more often than most."""
        return bisect(self._shares, self._chance.random() * self._shares[-1])

    def story(self, paragraphs: int) -> Story:
        """Write a story of so many paragraphs."""
        chance = self._chance
        topic = self.vocabulary.topic(TOPIC)
        cast = [self.anybody() for _number in range(CAST)]
        lengths = [
            int(chance.triangular(SHORTEST, LONGEST, USUAL)) for _number in range(paragraphs)
        ]
        words = self._words(sum(lengths), topic, cast)
        text, blocks, namings = [], [], []
        first = start = 0
        for length in lengths:
            marked = self._paragraph(words[first : first + length])
            first += length
            plain, found = unmarked(marked, start)
            text.append(plain)
            namings += found
            blocks.append((start, start + len(plain)))
            start += len(plain) + 2
        return Story("\n\n".join(text), blocks, namings, topic)

    def _words(self, count: int, topic: Sequence[str], cast: Sequence[int]) -> list[str]:
        """Return words as they follow one another, names marked with their number."""
        chance = self._chance
        words = self.vocabulary.draw(count)
        for word in chance.choices(topic, k=int(count * ON_TOPIC)):
            words[int(chance.random() * count)] = word
        for _number in range(int(count * DATED)):
            words[int(chance.random() * count)] = self._figure()
        for _number in range(int(count * OWNED)):
            words[int(chance.random() * count)] += "’s"
        for _number in range(int(count * NAMED)):
            one = chance.choice(cast) if chance.random() < OF_CAST else self.anybody()
            owned = "’s" if chance.random() < POSSESSIVE else ""
            name = self._form(self.named[one])
            words[int(chance.random() * count)] = f"{MARK}{one}{MARK}{name}{MARK}{owned}"
        return words

    def _form(self, named: Named) -> str:
        """Return the name or, as often, an alias of somebody."""
        if named.aliases and self._chance.random() < 0.5:
            return self._chance.choice(named.aliases)
        return named.name

    def _figure(self) -> str:
        """Return a number, a year or a day."""
        chance = self._chance
        fate = chance.random()
        if fate < 0.4:
            return str(int(10 ** (5 * chance.random())))
        if fate < 0.6:
            return str(chance.randint(1995, 2019))
        if fate < 0.7:
            return f"{chance.randint(1, 99)}.{chance.randint(1, 9)} percent"
        return f"{chance.choice(MONTHS.split())} {chance.randint(1, 28)}"

    def _paragraph(self, words: list[str]) -> str:
        """Put sentences together."""
        chance, sentences, at = self._chance, [], 0
        while at < len(words):
            end = at + chance.randint(*SENTENCE)
            end = len(words) if len(words) - end < SENTENCE[0] else end
            sentences.append(self._sentence(words[at:end]))
            at = end
        return " ".join(sentences)

    def _sentence(self, words: list[str]) -> str:
        """Begin with a capital and end with a full stop; now and then quote, or break off."""
        chance, count = self._chance, len(words)
        words[0] = words[0][:1].upper() + words[0][1:]
        fate = chance.random()
        if fate < QUOTED:
            start = int(chance.random() * count / 2)
            end = min(count, start + chance.randint(2, 9)) - 1
            words[start], words[end] = f"“{words[start]}", f"{words[end]},”"
        elif fate < QUOTED + DASHED:
            words[count // 2] += " –"
        if chance.random() < COMMA:
            words[count // 3] += ","
        return " ".join(words).rstrip(",–") + "."


def unmarked(marked: str, start: int) -> tuple[str, list[Naming]]:
    """Return a paragraph that begins at `start` without its marks, and where the names stand."""
    before, *parts = marked.split(MARK)
    text, at, found = [before], start + len(before), []
    for number, name, after in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        found.append(Naming(int(number), at, at + len(name)))
        text += name, after
        at += len(name) + len(after)
    return "".join(text), found


def cast_of(chance: Random, count: int) -> list[Named]:
    """Return that many who are named, no two alike, persons also by their last name alone."""
    first_names = last_names(chance, FIRST_NAMES)
    families = last_names(chance, max(count * 2 // 3, 20))
    found: dict[str, Named] = {}
    while len(found) < count:
        kind = KINDS[len(found) % len(KINDS)]
        last = chance.choice(families)
        first = first_names[int(FIRST_NAMES * chance.random() ** 2)]
        name = FORMS[kind].format(first=first, last=last)
        if name not in found:
            found[name] = Named(name, kind, aliases(chance, kind, first, last))
    return list(found.values())


def aliases(chance: Random, kind: EntityKind, first: str, last: str) -> tuple[str, ...]:
    """Return by what else somebody goes."""
    if kind == "person":
        return last, f"{chance.choice(TITLES)} {last}", f"{first[0]}. {last}"
    if kind == "group":
        return f"{last[:1]}U", f"Union of {last}"
    return (last,) if kind in ("country", "office") else ()
