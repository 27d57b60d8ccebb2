"""What the fields of a query mean in a dossier: whom, where, in which sources, when, of which kind."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import chain, islice
from typing import NamedTuple

from desktop_app.library.derived.indexes import ref_of
from desktop_app.library.format import INDEXES
from desktop_app.library.library import Library
from desktop_app.library.search.candidates import Finder
from desktop_app.library.search.conditions import About, Condition, Noun, of_ids
from desktop_app.library.search.expressions import expression
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.date_words import read_date
from desktop_app.model.folding import fold
from desktop_app.model.matching import Pattern, Text
from desktop_app.model.query import Field, Phrase, Query, as_words
from desktop_app.model.records import ENTITY_KINDS, EVENT_KINDS, EntityId
from desktop_app.model.terms import terms

NOUNS: tuple[Noun, ...] = ("entity", "event", "source", "block")
_MOST_NAMED = 1_000
"""So many entities are meant by a name at most: the most told."""
_MOST_WORDS, _MOST_KEPT = 16, 50
_LAST_DAY = "9999-12-31"
_WORDS: dict[Noun, str] = {
    "entity": "entity entities",
    "event": "event events",
    "source": "source sources article articles report reports",
    "block": "passage passages paragraph paragraphs text",
}
_ODD_PLURALS = {"person": "people", "country": "countries"}
_NAMES = (
    "select id, name from entity where id in (select value from json_each(?1)) union all "
    "select entity_id, text from alias where entity_id in (select value from json_each(?1)) "
    "and text > ''"
)


class Fields(NamedTuple):
    """What the fields ask for: of what is looked for, which nouns, and who is meant.

    `query` is the rest of the query, with what could not be read as words; `unread` are those parts.
    `days` are from which ISO day to which something is asked for.
    """

    query: Query
    conditions: tuple[Condition, ...] = ()
    nouns: tuple[Noun, ...] = NOUNS
    meant: tuple[EntityId, ...] = ()
    unread: tuple[str, ...] = ()
    days: tuple[str, str] | None = None


class _Read(NamedTuple):
    conditions: tuple[Condition, ...]
    nouns: tuple[Noun, ...] = NOUNS
    meant: tuple[EntityId, ...] = ()
    days: tuple[str, str] | None = None


class FieldReader:
    """Reads fields in one dossier; what was read is kept, for at the next key it is asked again."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[Field, _Read | None] = {}

    def read(self, query: Query) -> Fields:
        """Return what the fields of a query ask for in this dossier."""
        found = Fields(query._replace(fields=()))
        for field in query.fields:
            read = self._read(field)
            if read is None:
                clauses = (*found.query.clauses, *as_words(field))
                found = found._replace(
                    query=found.query._replace(clauses=clauses), unread=(*found.unread, field.text)
                )
                continue
            found = found._replace(
                conditions=(*found.conditions, *read.conditions),
                nouns=tuple(noun for noun in found.nouns if noun in read.nouns),
                meant=(*found.meant, *read.meant),
                days=_common(found.days, read.days),
            )
        if found.days is None:
            return found
        if found.days[0] > found.days[1]:  # no day is both before the one and after the other
            return found._replace(nouns=())
        return found._replace(conditions=(*found.conditions, _within(found.days)))

    def _read(self, field: Field) -> _Read | None:
        if field not in self._known:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[field] = _READERS[field.name](self._library, field)
        return self._known[field]


def entities_called(library: Library, words: str) -> list[EntityId]:
    """Return who is called just so; else who has these words in a name, as beginnings of words."""
    sought = terms(words)[:_MOST_WORDS]
    asked = Query(tuple((Phrase((term,)),) for term in sought))
    found = expression(asked, Vocabulary(library, "entity"))
    finder = Finder(library, INDEXES["entity"], _all, list)
    rows = finder.find(found, _MOST_NAMED).rows
    if found.text and len(rows) == _MOST_NAMED:
        just_so = finder.newest(f'terms : ^ "{" ".join(sought)}"')
        rows = list(dict.fromkeys([*islice(just_so, 20 * _MOST_NAMED), *rows]))
    names = library.rows(_NAMES, [json.dumps([ref_of(row) for row in rows])])
    exact = [EntityId(id_) for id_, name in names if terms(name) == sought]
    named = Pattern(asked, is_of_names=True)
    begun = [EntityId(id_) for id_, name in names if named.matches(Text(name))]
    return list(dict.fromkeys(exact or begun))


def _all(rows: Sequence[int]) -> tuple[Sequence[int], int]:
    return rows, 0


def _read_who(library: Library, field: Field) -> _Read | None:
    named = [entities_called(library, value) for value in field.values if terms(value)]
    ids = list(dict.fromkeys(chain.from_iterable(named)))
    if not ids:
        return None
    about: About = "where" if field.name == "where" else "who"
    condition = of_ids(about, ids, is_without=field.is_without)
    return _Read((condition,), meant=() if field.is_without else tuple(ids))


def _read_source(library: Library, field: Field) -> _Read | None:
    ids = [id_ for value in field.values for id_ in _sources_called(library, value)]
    return _Read((of_ids("in", ids, is_without=field.is_without),)) if ids else None


def _sources_called(library: Library, words: str) -> list[int]:
    """Return the sources that have these words, or this slug."""
    asked = Query(tuple((Phrase((term,)),) for term in terms(words)[:_MOST_WORDS]))
    found = expression(asked, Vocabulary(library, "source"))
    finder = Finder(library, INDEXES["source"], _all, list)
    rows = list(finder.newest(found.text)) if found.text else []
    slugs = library.rows("select id from source where slug = ?", [words])
    return [ref_of(row) for row in rows] + [id_ for (id_,) in slugs]


def _read_date(_library: Library, field: Field) -> _Read | None:
    """Read the days that are asked for; those of all fields are asked for together."""
    when = read_date(field.values[0])
    if when is None or when.shape == "undated":
        return None
    days = when.earliest or "", when.latest or _LAST_DAY
    if field.name == "before":
        days = "", _next(when.earliest or when.latest or "", -1)
    elif field.name == "after":
        days = _next(when.latest or when.earliest or "", 1), _LAST_DAY
    if field.is_without:
        return _Read((_within(days, is_without=True),))
    return _Read((), days=days)


def _next(day: str, step: int) -> str:
    """Return the day after an ISO day (1), or before it (-1); at the end of time the same."""
    try:
        return (date.fromisoformat(day) + timedelta(days=step)).isoformat()
    except OverflowError:
        return day


def _within(days: tuple[str, str], *, is_without: bool = False) -> Condition:
    return Condition("on", (days[1], days[0]), is_without)


def _common(one: tuple[str, str] | None, other: tuple[str, str] | None) -> tuple[str, str] | None:
    """Return the days that are asked for by both."""
    if one is None or other is None:
        return one or other
    return max(one[0], other[0]), min(one[1], other[1])


def _read_kind(_library: Library, field: Field) -> _Read | None:
    asked: set[Noun] = set()
    of_events: list[str] = []
    of_entities: list[str] = []
    for word in map(fold, field.values):
        nouns, events, entities = _kinds_called(word)
        asked |= nouns
        of_events += events
        of_entities += entities
    if not asked:
        return None
    if field.is_without and not (of_events or of_entities):
        return _Read((), tuple(noun for noun in NOUNS if noun not in asked))
    kinds: tuple[tuple[Noun, list[str]], ...] = (("event", of_events), ("entity", of_entities))
    conditions = tuple(
        Condition("kind", (json.dumps(found),), field.is_without, (noun,))
        for noun, found in kinds
        if found
    )
    return _Read(
        conditions, NOUNS if field.is_without else tuple(one for one in NOUNS if one in asked)
    )


def _kinds_called(word: str) -> tuple[set[Noun], list[str], list[str]]:
    """Return which nouns a word names, and which kinds of events and of entities."""
    asked = {noun for noun in NOUNS if word in _WORDS[noun].split()}
    of_events, of_entities = _kinds(EVENT_KINDS, word), _kinds(ENTITY_KINDS, word)
    if of_events and not asked:
        asked.add("event")
    if of_entities and not asked & {"block", "source"}:
        asked.add("entity")
    return asked, of_events, of_entities


def _kinds(kinds: Iterable[str], word: str) -> list[str]:
    """Return the kinds that a word, or the beginning of one, names."""
    names = {kind: (kind, f"{kind}s", _ODD_PLURALS.get(kind, kind)) for kind in kinds}
    exact = [kind for kind, forms in names.items() if word in forms]
    begun = [kind for kind, forms in names.items() if any(one.startswith(word) for one in forms)]
    return exact or (begun if len(word) > 1 else [])


_READERS = {
    "who": _read_who,
    "where": _read_who,
    "in": _read_source,
    "kind": _read_kind,
    "before": _read_date,
    "after": _read_date,
    "on": _read_date,
}
