"""Names, titles and dates of things that never happened, the same for the same chance."""

from bisect import bisect
from collections.abc import Callable
from datetime import date
from itertools import accumulate
from random import Random
from typing import NamedTuple

from desktop_app.model.records import EntityKind, EventKind

KINDS: dict[EventKind, int] = {
    "statement": 34,
    "meeting": 18,
    "violence": 13,
    "legal": 12,
    "vote": 6,
    "other": 6,
    "term": 5,
    "election": 3,
    "toll": 3,
}
"""Of a hundred events, how many are of each kind."""
KIND_SHARES = list(accumulate(KINDS.values()))
DEEDS: dict[EventKind, tuple[str, ...]] = {
    "statement": ("condemns {}", "welcomes {}", "denies {}", "calls for {}", "comments on {}"),
    "meeting": ("discusses {}", "opens talks on {}", "receives envoys over {}"),
    "violence": ("sends troops over {}", "suppresses protests at {}", "is attacked over {}"),
    "legal": ("sues over {}", "appeals against {}", "is charged over {}", "signs {}"),
    "vote": ("votes on {}", "rejects {}", "postpones the vote on {}"),
    "other": ("is seen at {}", "asks for copies of {}", "publishes {}"),
    "term": ("takes office after {}", "resigns over {}", "is suspended for {}"),
    "election": ("wins the election on {}", "stands for election over {}"),
    "toll": ("counts the victims of {}", "corrects the figures of {}"),
}
MATTERS = [
    line.strip()
    for line in """
    the harbour treaty
    the fishing limits
    the school reform
    the ferry disaster
    the new census
    the lighthouse keepers
    the grain reserves
    the border crossing
    the missing archives
    the strike
    the river dam
    the budget of the islands
    the second storm
    the railway line
    the land registry
    the water tariffs
    the ceasefire
    the prisoners’ release
    the port of São Brás
    the winter aid
    the customs union
    the coastal patrols
    the hospital beds
    the mining concession
    the flood
    """.strip().split("\n")
]
NAMES = """
Ana Bento Clara Dário Elsa Fábio Gita Hugo Inês Jorge Kira Luís Marta Nuno Olga Pedro Quirina Rui
Sónia Tomé Ursula Vasco Wanda Xénia Yara Zeferino Amélia Baltazar Célia Duarte
"""
HEADS = "Al Bar Cor Del Es Far Gal Hol Ir Jun Kar Lor Mar Nor Or Pal Quin Ros Sal Tor"
MIDDLES = "a be da e go i la mi no o ra si te u va"
TAILS = "bert do gues lho lva mar nde nho po res ro sco sto ves zar"
FIRST = NAMES.split()
SYLLABLES = [part.split() for part in (HEADS, MIDDLES, MIDDLES, TAILS)]
ENTITIES: tuple[EntityKind, ...] = (
    *("person", "country", "group", "place", "person"),
    *("office", "person", "place", "group", "person"),
)
"""The kinds of entities, by turns: those that are named most are of every kind."""
FORMS = {
    "person": "{first} {last}",
    "country": "Republic of {last}",
    "group": "{last} Union",
    "place": "{last}",
    "office": "Ministry of {last}",
}
FIRST_DAY, LAST_DAY = date(1975, 1, 1).toordinal(), date(2019, 6, 30).toordinal()
QUIET = 0.15
"""Which share of the events is in no burst."""


class Name(NamedTuple):
    """Somebody or something named."""

    name: str
    kind: EntityKind


class Title(NamedTuple):
    """What an event is called; `[start, end)` is where its second participant is named."""

    text: str
    start: int = 0
    end: int = 0


def names(chance: Random, count: int) -> list[Name]:
    """Return that many names, no two alike."""
    found: dict[str, EntityKind] = {}
    while len(found) < count:
        kind = ENTITIES[len(found) % len(ENTITIES)]
        last = "".join(map(chance.choice, SYLLABLES))
        found.setdefault(FORMS[kind].format(first=chance.choice(FIRST), last=last), kind)
    return [Name(name, kind) for name, kind in found.items()]


def one_kind(chance: Random) -> EventKind:
    """Return a kind of event; some are more frequent."""
    return tuple(KINDS)[bisect(KIND_SHARES, chance.random() * KIND_SHARES[-1])]


def title(chance: Random, kind: EventKind, actor: str, target: str, place: str) -> Title:
    """Return what somebody did, perhaps with somebody else, perhaps somewhere: 20–80 letters."""
    text = f"{actor} {chance.choice(DEEDS[kind]).format(chance.choice(MATTERS))}"
    if place and len(text) + len(place) < 76:
        text += f" in {place}"
    if target and len(text) + len(target) < 74:
        start = len(text) + 6
        return Title(f"{text} with {target}", start, start + len(target))
    return Title(text)


def days(chance: Random, count: int) -> list[int]:
    """Return the days (ordinals) of events: most of them in bursts, a few of which are great."""
    amount = 12 + round(count**0.4)
    centres = [chance.randint(FIRST_DAY, LAST_DAY) for _ in range(amount)]
    widths = [1 + 40 * chance.random() ** 2 for _ in range(amount)]
    sizes = list(accumulate(chance.paretovariate(1.1) for _ in range(amount)))
    found = []
    for _ in range(count):
        day = chance.randint(FIRST_DAY, LAST_DAY)
        if chance.random() > QUIET:
            burst = bisect(sizes, chance.random() * sizes[-1])
            day = centres[burst] + round(chance.expovariate(1 / widths[burst]))
        found.append(min(day, LAST_DAY))
    return found


def written(chance: Random, day: int) -> str:
    """Return the day as a source may give it: mostly just so, sometimes less exactly."""
    return DATES[bisect(SHARES, chance.random() * SHARES[-1])](chance, day)


def iso(day: int) -> str:
    """Return an ordinal as ISO day."""
    return date.fromordinal(day).isoformat()


def some_day(chance: Random, day: int) -> str:
    """Return a set of days that holds this one."""
    return f"[{iso(day - chance.randint(0, 15))}..{iso(day + chance.randint(1, 15))}]"


def stretch(chance: Random, day: int, most: int) -> str:
    """Return an interval of at most so many days, mostly much shorter."""
    return f"{iso(day)}/{iso(day + 1 + int(most * chance.random() ** 3))}"


FORMS_OF_DATES: tuple[tuple[int, Callable[[Random, int], str]], ...] = (
    (700, lambda _chance, day: iso(day)),
    (80, lambda _chance, day: iso(day)[:7]),
    (60, some_day),
    (45, lambda chance, day: stretch(chance, day, 30)),
    (25, lambda chance, day: stretch(chance, day, 2500)),
    (20, lambda _chance, day: f"[..{iso(day)}]"),
    (15, lambda _chance, day: f"{iso(day)}~"),
    (10, lambda _chance, day: f"{iso(day)}?"),
    (10, lambda _chance, day: iso(day)[:4]),
    (10, lambda _chance, _day: ""),
    (10, lambda _chance, day: f"[{iso(day)}..]"),
    (8, lambda _chance, day: f"../{iso(day)}"),
    (7, lambda _chance, day: f"{iso(day)}/.."),
)
"""Of a thousand dates, how many are written in each way."""
SHARES = list(accumulate(share for share, _form in FORMS_OF_DATES))
DATES = [form for _share, form in FORMS_OF_DATES]
