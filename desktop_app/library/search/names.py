"""What entities, events and sources are called, and the other words that lead to them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.search.conditions import Noun
from desktop_app.model.dates import parse
from desktop_app.model.english import ENGLISH_SHORT
from desktop_app.model.wording import in_words

_SQL: dict[Noun, str] = {
    "entity": "select id, name, kind, '', null, null from entity "
    "where id in (select value from json_each(?))",
    "event": "select id, title, kind, date, earliest, latest from event "
    "where id in (select value from json_each(?))",
    "source": "select id, title, coalesce(publisher, ''), coalesce(published, ''), "
    "published_earliest, published_latest from source "
    "where id in (select value from json_each(?))",
}
_ALIASES = "select entity_id, text from alias where text > '' and entity_id in (select value from json_each(?)) order by rowid"
_OTHERS: dict[Noun, str] = {
    "entity": "select description from entity where id = ?",
    "event": "select words from (select 1 as place, summary as words from event where id = ?1 "
    "union all select 2, entity.name from event join entity on entity.id = event.place_id "
    "where event.id = ?1 union all select 2 + claim.id, entity.name from claim "
    "join entity on entity.id = claim.value_entity_id where claim.event_id = ?1 "
    "and claim.property = 'participant' and claim.polarity = 'asserted') order by place",
    "source": "select publisher from source where id = ?1 union all "
    "select author from source where id = ?1 union all select agency from source where id = ?1",
}


class Name(NamedTuple):
    """What something is called, and when it was.

    `about` is a kind, or the publisher of a source; `date` is EDTF, `earliest` and `latest` are
    ISO days. `aliases` are other names of an entity.
    """

    ref: int
    name: str
    about: str
    date: str
    earliest: str | None
    latest: str | None
    aliases: tuple[str, ...] = ()


def read_names(library: Library, noun: Noun, refs: Sequence[int]) -> list[Name]:
    """Return what some entities, events or sources are called."""
    listed = [json.dumps(list(refs))]
    aliases: dict[int, list[str]] = defaultdict(list)
    for ref, words in library.rows(_ALIASES, listed) if noun == "entity" else ():
        aliases[ref].append(words)
    return [
        Name(id_, name, about, date, first, last, tuple(aliases.get(id_, ())))
        for id_, name, about, date, first, last in library.rows(_SQL[noun], listed)
    ]


def other_words(library: Library, noun: Noun, name: Name) -> tuple[str, ...]:
    """Return the other words that lead to it: of an event where and when it was, and who was there."""
    found = [words for (words,) in library.rows(_OTHERS[noun], [name.ref]) if words]
    dates = date_words(name.date) if noun == "event" else ()
    return (*name.aliases, *dict.fromkeys(found), *dates)


def all_words(library: Library, noun: Noun, name: Name) -> tuple[str, ...]:
    """Return all that leads to it, as an index has it: the possessives of an entity's names, too."""
    names = (name.name, *name.aliases) if noun == "entity" else ()
    return (name.name, *other_words(library, noun, name), *possessives(names))


def possessives(names: Iterable[str]) -> tuple[str, ...]:
    """Return names with a possessive ending: any name can be written so."""
    return tuple(f"{one}’s" for one in names if not one.endswith("s"))


def date_words(date: str) -> tuple[str, ...]:
    """Return a date (EDTF) in full and in short words, and as it is written."""
    if not date:
        return ()
    return in_words(parse(date)), in_words(parse(date), ENGLISH_SHORT), date
