"""The indexes hold what the tables say, in an order that puts the newest and most told last."""

import sqlite3
from collections import Counter
from contextlib import closing

import pytest

from desktop_app.library.chronology import ordinal
from desktop_app.library.derived.indexes import (
    COMMONEST,
    number_paragraphs,
    ref_of,
    renew_indexes,
    row_of,
    weight_of,
)
from desktop_app.library.format import INDEXES, SEALED, TERMS
from desktop_app.library.library import Library
from desktop_app.library.search.searcher import search
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.library.soundness import check
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.terms import indexed

NOUNS = tuple(INDEXES)


@pytest.fixture
def held(small_dossier):
    """`held(noun)` are the terms of each row and column that the index of a noun holds."""
    with closing(sqlite3.connect(f"file:{small_dossier}?mode=ro", uri=True)) as connection:

        def read(noun):
            connection.execute("drop table if exists temp.terms")
            connection.execute(
                f"create virtual table temp.terms using fts5vocab(main, {INDEXES[noun]}, instance)"
            )
            terms = {}
            rows = "select doc, col, term from terms order by doc, col, offset"
            for row, column, term in connection.execute(rows):
                terms.setdefault((row, column), []).append(term)
            return terms

        yield read


@pytest.fixture
def ranks(held):
    """`ranks(noun)` are the rows of an index by what they stand for."""
    return lambda noun: {ref_of(row): row for row, _ in held(noun)}


def test_the_terms_of_paragraphs(library, held):
    found = held("block")
    for id_, source_id, start, end in library.rows('select id, source_id, start, "end" from block'):
        terms, possessives = indexed(library.text(source_id)[start:end])
        assert found[id_, "terms"] == terms.split()
        assert found.get((id_, "also"), []) == possessives.split()
    assert found[2, "also"] == ["solbergs"]
    assert {row for row, _ in found} == set(range(1, 16))


def test_paragraphs_are_numbered_in_order_of_publication(compiled, change):
    assert compiled().rows("select distinct source_id from block order by id") == [(1,), (2,)]
    change("sources.toml", '"[2021-05-20..2021-05-22]"', '"2021-05-14"')
    order = compiled().rows("select distinct source_id from block order by id")
    assert [source_id for (source_id,) in order] == [2, 1]


def test_paragraphs_of_an_undated_source_come_first(compiled, change):
    change("sources.toml", 'published = "[2021-05-20..2021-05-22]"', 'published = ""')
    order = compiled().rows("select distinct source_id from block order by id")
    assert [source_id for (source_id,) in order] == [2, 1]


def test_paragraphs_that_are_in_order_are_left_alone():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(
            "create table source (id, published_earliest, published_latest);"
            "create table block (id integer primary key, source_id, start);"
            "insert into source values (1, null, null), (2, '2020-01-01', '2020-01-01');"
            "insert into block values (1, 1, 0), (2, 1, 5), (7, 2, 9), (8, 2, 0);"
        )
        number_paragraphs(connection)
        numbered = "select id, source_id, start from block order by id"
        assert connection.execute(numbered).fetchall() == [
            (1, 1, 0),
            (2, 1, 5),
            (3, 2, 0),
            (4, 2, 9),
        ]
        changes = connection.total_changes
        number_paragraphs(connection)
        assert connection.total_changes == changes


def test_a_row_says_what_it_stands_for():
    row = row_of(737_000, 123_456)
    assert (ref_of(row), weight_of(row)) == (123_456, 737_000)
    assert row_of(2, 1) > row_of(1, 99_999)


def test_what_is_told_most_and_what_is_newest_has_the_highest_row(library, ranks):
    events = ranks("event")
    days = library.pairs("select id, coalesce(earliest, latest) from event")
    assert {ref: weight_of(row) for ref, row in events.items()} == {
        id_: ordinal(day) for id_, day in days.items()
    }
    entities = ranks("entity")
    assert [ref for _, ref in sorted((row, ref) for ref, row in entities.items())][-1] == 4
    sources = ranks("source")
    assert sources[2] > sources[1]


def test_every_name_has_a_row(ranks):
    assert [sorted(ranks(noun)) for noun in ("event", "entity", "source")] == [
        list(range(1, 9)), list(range(1, 10)), [1, 2],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("noun", "ref", "column", "words"),
    [
        ("entity", 5, "terms", "inga solberg"),
        ("entity", 5, "also", "ms solberg inga solberg inga solberg ms solberg inga solberg"),
        ("entity", 2, "also", "the island skerrow the island skerrows islands"),
        ("event", 4, "terms", "people leave the ferry in boats"),
        ("source", 1, "terms", "ferry aground off skerrow"),
    ],
)
def test_some_names(noun, ref, column, words, held):
    found = held(noun)
    (row,) = {row for row, _ in found if ref_of(row) == ref}
    assert set(words.split()) <= set(found[row, column])


@pytest.mark.parametrize(
    "words", ["friday", "14", "may", "2021", "differently", "skerrow", "point", "fri"]
)
def test_an_event_is_found_by_when_and_where_it_was(words, held):
    found = held("event")
    (row,) = {row for row, _ in found if ref_of(row) == 4}
    assert any(term.startswith(words) for term in found[row, "also"])


@pytest.mark.parametrize("noun", NOUNS)
def test_the_numbers_of_terms(noun, library, held):
    documents, found = Counter(), held(noun)
    for row in {row for row, _ in found}:
        documents.update({*found.get((row, "terms"), ()), *found.get((row, "also"), ())})
    numbers = library.pairs("select term, documents from vocabulary where noun = ?", [noun])
    assert numbers == documents
    vocabulary = Vocabulary(library, noun)
    for letters in {term[:length] for term in documents for length in (1, 2, 3, 9)}:
        begun = {term: number for term, number in documents.items() if term.startswith(letters)}
        assert vocabulary.reach(letters) == sum(begun.values())
        ordered = sorted(begun, key=lambda term: (-begun[term], term))
        assert vocabulary.commonest(letters) == ordered[:COMMONEST]
        assert all(vocabulary.number(term) == begun[term] for term in begun)
    assert (vocabulary.reach("qq"), vocabulary.reach("qqq"), vocabulary.number("qq")) == (0, 0, 0)
    assert vocabulary.commonest("qq") == vocabulary.commonest("qqq") == []


def test_indexes_are_written_anew_after_a_change(small_dossier):
    with closing(sqlite3.connect(":memory:")) as connection:
        with closing(sqlite3.connect(small_dossier)) as file:
            file.backup(connection)
        connection.execute("update entity set name = 'Gannet' where id = 1")
        renew_indexes(connection)
        library = Library(connection, "memory")
        assert search(library, "gannet").groups[0].hits[0].words == "Gannet"
        tables = [connection.execute(f"select * from {table}").fetchall() for table in TERMS]  # noqa: S608
        renew_indexes(connection)
        again = [connection.execute(f"select * from {table}").fetchall() for table in TERMS]  # noqa: S608
        assert again == tables


CHANGES = [
    ("update vocabulary set documents = documents + 1 where term = 'heron'", "vocabulary"),
    ("delete from vocabulary where noun = 'entity'", "vocabulary"),
    ("update beginning set commonest = 'x' where noun = 'block'", "beginning"),
    ("update search_data set block = zeroblob(length(block)) where id > 10", "search_data"),
    ("delete from search_entity_data where id > 10", "search_entity_data"),
    ("update search_event_data set block = block || x'00' where id = 1", "search_event_data"),
    ("update search_source_data set block = x'ff' where id > 10", "search_source_data"),
    ("delete from search_docsize", "search_docsize"),
    ("delete from search_entity_idx", "search_entity_idx"),
    ("update search_event_config set v = 9", "search_event_config"),
]


@pytest.mark.parametrize(("change", "table"), CHANGES)
def test_damage_in_an_index_is_found(change, table, small_dossier, large_copy, altered):
    assert table in SEALED
    for path in (small_dossier, large_copy):
        with pytest.raises(DossierDamaged):
            check(altered(path, (change,)))


@pytest.mark.parametrize(
    "change",
    [
        "update search_data set block = x'ff' where id > 10",
        "update search_entity_data set block = x'0000' where id > 10",
        "delete from search_data where id > 10",
        "delete from search_entity_data where id = 1",
        "drop table search_idx",
        "drop table vocabulary",
    ],
)
def test_a_query_that_meets_damage_says_so(change, small_dossier, altered):
    with pytest.raises(DossierDamaged):
        search(altered(small_dossier, (change,)), "heron")


def test_a_dossier_without_an_index_is_not_opened(small_dossier, altered):
    with pytest.raises(DossierDamaged, match="missing: beginning"):
        altered(small_dossier, ("drop table beginning",))
