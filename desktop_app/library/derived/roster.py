"""Everybody and everything named, as columns, in the orders in which they are listed."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from desktop_app.library.chronology import UNDATED, Chronology, pack
from desktop_app.library.derived.facts import Ask, Facts
from desktop_app.library.roster import ROSTER, kind_place
from desktop_app.model.names import spelled, spelled_all

_MENTIONS = "select entity_id, count(*) from mention group by entity_id"
_ALIASES = "select entity_id, text from alias where text > '' order by rowid"


class _One(NamedTuple):
    """An entity before it has its place; `positions` are its events in the chronology."""

    id: int
    name: str
    kind: str
    mentions: int
    positions: Sequence[int]


def roster(ask: Ask, facts: Facts, happened: Chronology) -> Iterator[tuple[str, str, bytes]]:
    """Give the columns of the roster, by the name of their view and their own."""
    everybody = sorted(_everybody(ask, facts, happened), key=_by_events)
    names = [spelled(one.name) for one in everybody]
    aliases: dict[int, list[str]] = defaultdict(list)
    for entity_id, text in ask(_ALIASES):
        aliases[entity_id].append(text)
    lines = (spelled_all((one.name, *aliases[one.id])) for one in everybody)
    numbers: dict[str, array[int]] = {
        "ids": array("i", (one.id for one in everybody)),
        "kinds": array("B", (kind_place(one.kind) for one in everybody)),
        "events": array("i", (len(one.positions) for one in everybody)),
        "mentions": array("i", (one.mentions for one in everybody)),
        "by name": _order(names),
        "by mentions": _order([-one.mentions for one in everybody]),
        "by date": _order([_first(one, happened) for one in everybody]),
        "positions": array("i", (at for one in everybody for at in one.positions)),
    }
    for column, values in numbers.items():
        yield ROSTER, column, pack(values)
    yield ROSTER, "words", "\n".join(lines).encode()


def _everybody(ask: Ask, facts: Facts, happened: Chronology) -> Iterator[_One]:
    mentions: dict[int, int] = dict(ask(_MENTIONS))
    found: dict[int, list[int]] = defaultdict(list)
    for at, event_id in enumerate(happened.ids):
        for entity_id in facts.took_part.get(event_id, ()):
            found[entity_id].append(at)
    for entity_id, name, kind in ask("select id, name, kind from entity order by id"):
        yield _One(entity_id, name, kind, mentions.get(entity_id, 0), found.get(entity_id, ()))


def _by_events(one: _One) -> tuple[Any, ...]:
    return -len(one.positions), -one.mentions, one.name, one.id


def _first(one: _One, happened: Chronology) -> int:
    """Return the place of the first event that is dated; behind all where there is none."""
    dated = one.positions and happened.days[one.positions[0]] != UNDATED
    return one.positions[0] if dated else UNDATED


def _order(keys: Sequence[Any]) -> "array[int]":
    return array("i", sorted(range(len(keys)), key=keys.__getitem__))
