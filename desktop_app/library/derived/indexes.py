"""Writing the indexes for search: the terms of paragraphs, of names and titles, and their numbers.

A paragraph's row is its id: paragraphs are numbered in order of publication. The row of a name also
says how much it weighs (see `row_of`), so that of very many the newest, or the most told, are read
first without looking at the others.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from desktop_app.library.chronology import ordinal
from desktop_app.library.format import INDEXES
from desktop_app.library.search.names import date_words, possessives
from desktop_app.model.terms import indexed, terms

COMMONEST = 32
"""How many of the terms that begin alike are kept, for beginnings of at most `SHORT` letters."""
SHORT = 2
_REFS = 1 << 24
_BUILDING = {"automerge": 0, "crisismerge": 2_000, "hashsize": 1 << 26}
_READING = {"automerge": 4, "crisismerge": 16, "hashsize": 1 << 20}
"""What FTS5 is told while an index is built, which is merged once at the end, and afterwards."""

_BY_PUBLICATION = "published_latest is not null, published_latest, published_earliest, source.id"
_NUMBERED = (
    "select block.id, row_number() over (order by published_latest is not null, "
    "published_latest, published_earliest, source.id, start) as number from block "
    "join source on source.id = block.source_id"
)
_EVENTS = (
    "select event.id, coalesce(earliest, latest), title, coalesce(summary, ''), date, "
    "coalesce(entity.name, '') from event left join entity on entity.id = event.place_id "
    "order by 2, 1"
)
_WHO = (
    "select claim.event_id, entity.name from claim "
    "join entity on entity.id = claim.value_entity_id where claim.property = 'participant' "
    "and claim.polarity = 'asserted' and claim.event_id is not null "
    "group by claim.event_id, entity.id order by claim.event_id, min(claim.id)"
)
_ENTITIES = (
    "select entity.id, count(distinct claim.event_id), entity.name, "
    "coalesce(entity.description, '') from entity left join claim on claim.value_entity_id = "
    "entity.id and claim.polarity = 'asserted' group by entity.id order by 2, 1"
)
_ALIASES = "select entity_id, text from alias where text > '' order by entity_id, rowid"
_SOURCES = (
    "select id, coalesce(published_latest, ''), title, coalesce(publisher, ''), "
    "coalesce(author, ''), coalesce(agency, '') from source order by 2, 1"
)

_Ask = Callable[..., Iterable[tuple[Any, ...]]]
IndexRow = tuple[int, str, str]
"""The number of a row, the terms of what it is called or says, and those of what else counts.

Rows come in the order of their numbers: else FTS5 would begin a new segment for each."""


def row_of(weight: int, ref: int) -> int:
    """Return the row of an entity, event or source: what weighs more has the higher one."""
    return weight * _REFS + ref


def ref_of(row: int) -> int:
    """Return the id of what stands in a row that `row_of` has made."""
    return row % _REFS


def weight_of(row: int) -> int:
    """Return what stands in a row weighs: the ordinal of its day, or in how many events it is."""
    return row // _REFS


def renew_indexes(connection: sqlite3.Connection) -> None:
    """Write all of them anew. Ends no transaction."""
    number_paragraphs(connection)
    for table in ("vocabulary", "beginning"):
        connection.execute(f"delete from {table}")  # noqa: S608 - our own names
    ask = connection.execute
    for noun, rows in (
        ("block", _paragraphs(ask)),
        ("event", _events(ask)),
        ("entity", _entities(ask)),
        ("source", _sources(ask)),
    ):
        _fill(connection, INDEXES[noun], rows)
        _count_terms(connection, noun)
    _count_names(connection)


def number_paragraphs(connection: sqlite3.Connection) -> None:
    """Give paragraphs their ids in order of publication, those of undated sources first."""
    odd = connection.execute(f"select count(*) from ({_NUMBERED}) where id <> number")  # noqa: S608
    if odd.fetchone()[0]:
        connection.execute(
            f"update block set id = -number from ({_NUMBERED}) as new where new.id = block.id"  # noqa: S608
        )
        connection.execute("update block set id = -id")


def _fill(connection: sqlite3.Connection, index: str, rows: Iterable[IndexRow]) -> None:
    connection.execute(f"insert into {index} ({index}) values ('delete-all')")  # noqa: S608
    _tell(connection, index, _BUILDING)
    connection.executemany(
        f"insert into {index} (rowid, terms, also) values (?, ?, ?)",  # noqa: S608
        rows,
    )
    connection.execute(f"insert into {index} ({index}) values ('optimize')")  # noqa: S608
    _tell(connection, index, _READING)


def _tell(connection: sqlite3.Connection, index: str, settings: dict[str, int]) -> None:
    connection.executemany(
        f"insert into {index} ({index}, rank) values (?, ?)",  # noqa: S608
        settings.items(),
    )


def _count_terms(connection: sqlite3.Connection, noun: str) -> None:
    """Write in how many rows each term of an index is, and each short beginning of terms."""
    index = INDEXES[noun]
    connection.execute(f"create virtual table temp.terms using fts5vocab (main, {index}, row)")
    connection.execute(
        "insert into vocabulary select ?, term, doc from temp.terms order by term", [noun]
    )
    connection.execute("drop table temp.terms")
    found: dict[str, list[str]] = defaultdict(list)
    numbers: dict[str, int] = defaultdict(int)
    for term, documents in connection.execute(
        "select term, documents from vocabulary where noun = ? order by documents desc, term",
        [noun],
    ):
        for letters in {term[:length] for length in range(1, SHORT + 1)}:
            numbers[letters] += documents
            if len(found[letters]) < COMMONEST:
                found[letters].append(f"{term}:{documents}")
    connection.executemany(
        "insert into beginning values (?, ?, ?, ?)",
        [(noun, one, numbers[one], " ".join(found[one])) for one in sorted(found)],
    )


def _count_names(connection: sqlite3.Connection) -> None:
    """Write how often each term is in the names of entities: by them misspelled ones are put right."""
    names = connection.execute("select name from entity union all select text from alias")
    found = Counter(term for (name,) in names for term in terms(name or ""))
    connection.executemany("insert into vocabulary values ('name', ?, ?)", sorted(found.items()))


def _paragraphs(ask: _Ask) -> Iterator[IndexRow]:
    sources = ask(f"select id, text from source order by {_BY_PUBLICATION}")  # noqa: S608
    for source_id, text in sources:
        for id_, start, end in ask(
            'select id, start, "end" from block where source_id = ? order by start', [source_id]
        ):
            yield id_, *indexed(text[start:end])


def _events(ask: _Ask) -> Iterator[IndexRow]:
    """Give what events are called; and what they are, when and where they were, and who was there."""
    who = _together(ask(_WHO))
    for id_, day, title, summary, date, place in ask(_EVENTS):
        words = "\n".join((summary, place, *who.get(id_, ()), *date_words(date)))
        yield row_of(ordinal(day), id_), *_named(title, words)


def _entities(ask: _Ask) -> Iterator[IndexRow]:
    aliases = _together(ask(_ALIASES))
    for id_, events, name, description in ask(_ENTITIES):
        names = (name, *aliases.get(id_, ()))
        words = "\n".join((*names[1:], description, *possessives(names)))
        yield row_of(events, id_), *_named(name, words)


def _sources(ask: _Ask) -> Iterator[IndexRow]:
    for id_, day, title, *more in ask(_SOURCES):
        yield row_of(ordinal(day or None), id_), *_named(title, "\n".join(more))


def _named(name: str, words: str) -> tuple[str, str]:
    """Return the terms of a name, and those of other words besides its possessives."""
    called, other = indexed(name), indexed(words)
    return called.terms, " ".join(chain((called.possessives,), other))


def _together(pairs: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for ref, words in pairs:
        found[ref].append(words)
    return found
