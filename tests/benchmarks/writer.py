"""Writes what a source tells, and knows where in its text each event's title stands."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from fiction import Title

from desktop_app.model.records import EventKind, Status

LEADS = "", "", "Officials confirmed that ", "On the same day, ", "It was reported that "
ENDS = ".", ".", ", the paper said.", ", according to people who were there."
ASIDES = "", "", "", " The weather was fair.", " No further details were given."
PAIRED, AS_ONE = 0.35, 0.5
"""How many sentences tell two events, and how many of those do so in one passage."""
SENTENCES = 1, 5
"""How many sentences a paragraph has."""


class Event(NamedTuple):
    """An event to tell; `date_claim` is the preferred claim on its date, once it has one."""

    id: int
    kind: EventKind
    title: Title
    day: int
    date: str
    status: Status
    actor: int
    target: int | None
    place: int | None
    date_claim: int | None = None


class Telling(NamedTuple):
    """An event that the words `[start, end)` tell, and where its title stands among them."""

    event: Event
    title: int
    start: int
    end: int


class Writer:
    """A source's text while it is written."""

    def __init__(self, chance: Random) -> None:
        self.blocks: list[tuple[int, int]] = []
        self.tellings: list[Telling] = []
        self._chance = chance
        self._parts: list[str] = []
        self._at = 0

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    def head(self, words: str) -> None:
        """Begin with a line."""
        self._put(words)
        self.blocks.append((0, self._at))

    def tell(self, events: Sequence[Event]) -> None:
        """Write about events, one after another, in paragraphs of a few sentences."""
        waiting = list(reversed(events))
        while waiting:
            self._put("\n\n")
            start = self._at
            for number in range(self._chance.randint(*SENTENCES)):
                if waiting:
                    self._put(" " if number else "")
                    self._sentence(waiting)
            self.blocks.append((start, self._at))

    def _sentence(self, waiting: list[Event]) -> None:
        """Write about the last of those that wait, or about the last two."""
        chance = self._chance
        self._put(chance.choice(LEADS))
        places = [self._title(waiting.pop())]
        if waiting and chance.random() < PAIRED:
            self._put(", while ")
            places.append(self._title(waiting.pop()))
            if chance.random() < AS_ONE:
                first, end = places[0].start, self._at
                places = [place._replace(start=first, end=end) for place in places]
        self.tellings += places
        self._put(chance.choice(ENDS) + chance.choice(ASIDES))

    def _title(self, event: Event) -> Telling:
        start = self._at
        self._put(event.title.text)
        return Telling(event, start, start, self._at)

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._at += len(words)
