"""What fields of a query ask of events, paragraphs, entities and sources, as SQL."""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from desktop_app.library.library import Library

Noun = Literal["entity", "event", "source", "block"]
About = Literal["who", "where", "in", "kind", "on", "known"]

_DATES = {
    "on": "coalesce({0}, {1}) is not null and coalesce({0}, '') <= ? "
    "and coalesce({1}, '9999-12-31') >= ?",
    "known": "coalesce({0}, '') <= ?",
}
_CLAIMED = (
    "exists (select 1 from claim as said where said.event_id = event.id "
    "and said.polarity = 'asserted' and said.property = '{0}' and said.value_entity_id in (select value from json_each(?)))"
)
_EVENT = {
    "who": _CLAIMED.format("participant"),
    "where": _CLAIMED.format("place"),
    "in": "exists (select 1 from claim as told join passage on passage.id = told.passage_id "
    "where told.event_id = event.id and told.property = 'occurs' and passage.source_id in (select value from json_each(?)))",
    "kind": "event.kind in (select value from json_each(?))",
    **{name: sql.format("event.earliest", "event.latest") for name, sql in _DATES.items()},
}
_PUBLISHED = {
    name: sql.format("source.published_earliest", "source.published_latest")
    for name, sql in _DATES.items()
}
_NAMED = "exists (select 1 from mention where mention.entity_id in (select value from json_each(?)) and {0})"
_IN_SOURCE = _NAMED.format("mention.source_id = source.id")
_IN_BLOCK = _NAMED.format(
    "mention.source_id = block.source_id and mention.start >= block.start "
    'and mention.start < block."end"'
)
_TAKES_PART = (
    "exists (select 1 from claim join event on event.id = claim.event_id "
    "where claim.value_entity_id = entity.id and claim.polarity = 'asserted' and {0})"
)
_SQL: dict[Noun, dict[str, str]] = {
    "event": _EVENT,
    "block": {
        **_PUBLISHED,
        "in": "source.id in (select value from json_each(?))",
        "who": _IN_BLOCK,
        "where": _IN_BLOCK,
    },
    "source": {
        **_PUBLISHED,
        "in": "source.id in (select value from json_each(?))",
        "who": _IN_SOURCE,
        "where": _IN_SOURCE,
    },
    "entity": {
        **{name: _TAKES_PART.format(sql) for name, sql in _EVENT.items()},
        "in": "exists (select 1 from mention where mention.entity_id = entity.id "
        "and +mention.source_id in (select value from json_each(?)))",
        "kind": "entity.kind in (select value from json_each(?))",
    },
}
_FROM: dict[Noun, str] = {
    "event": "event",
    "entity": "entity",
    "source": "source",
    "block": "block join source on source.id = block.source_id",
}


class Condition(NamedTuple):
    """Something asked for: `values` are those of the SQL, lists of ids or kinds as JSON.

    Of a kind it matters whether it is one of events or of entities: see `nouns`, empty for any.
    """

    about: About
    values: tuple[object, ...]
    is_without: bool = False
    nouns: tuple[Noun, ...] = ()


def of_ids(about: About, ids: Iterable[int], *, is_without: bool = False) -> Condition:
    """Return the condition that something has to do with any of these."""
    return Condition(about, (json.dumps(sorted(ids)),), is_without)


def applies(condition: Condition, noun: Noun) -> bool:
    """Return whether it can be asked of a noun: a paragraph has no kind."""
    if condition.nouns and noun not in condition.nouns:
        return False
    return condition.about in _SQL[noun]


def keeping(
    library: Library, noun: Noun, ids: Sequence[int], conditions: Collection[Condition]
) -> set[int]:
    """Return those of some ids of which all conditions are true that apply: at least one does."""
    asked = [one for one in conditions if applies(one, noun)]
    tests = " and ".join(_test(noun, one) for one in asked)
    start = f"select {noun}.id from {_FROM[noun]} where {tests} and {noun}.id "  # noqa: S608 - our own names
    found = library.rows(
        f"{start} in (select value from json_each(?))",  # noqa: S608 - our own names
        [*(value for one in asked for value in one.values), json.dumps(list(ids))],
    )
    return {id_ for (id_,) in found}


def _test(noun: Noun, condition: Condition) -> str:
    sql = _SQL[noun][condition.about]
    return f"not ({sql})" if condition.is_without else f"({sql})"
