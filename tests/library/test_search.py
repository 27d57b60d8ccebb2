"""Search over names, events and paragraphs; nothing one can type is an error."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.library import search as search_module
from desktop_app.library.library import Library
from desktop_app.library.search import match_expression, phrase_expression
from desktop_app.library.search import search as grouped
from desktop_app.library.sources import text


@pytest.fixture(scope="module")
def memory(small_dossier: Path) -> Library:
    """The small dossier in memory, for many questions."""
    connection = sqlite3.connect(":memory:")
    with sqlite3.connect(small_dossier) as file:
        file.backup(connection)
    file.close()
    yield Library(connection, "memory")
    connection.close()


@pytest.fixture(scope="module")
def bundled() -> Library:
    """The bundled reference."""
    with Library.open(paths.reference(), immutable=True) as library:
        yield library


def search(library, query, limit=8):
    """All hits, group after group."""
    return [hit for group in grouped(library, query, limit=limit).groups for hit in group.hits]


def found(library, query, noun):
    return [hit.words for hit in search(library, query) if hit.noun == noun]


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("", ""),
        (" \t\n", ""),
        ('"', ""),
        ("'*-^:(){}+.\0", ""),
        ("ferry", '"ferry"*'),
        ("the Heron", '"the"* "Heron"*'),
        ('a"b', '"a"* "b"*'),
        ("NEAR(a b)", '"NEAR"* "a"* "b"*'),
        ("name:x AND y", '"name"* "x"* "AND"* "y"*'),
        ("So\u0301lberg", '"Sólberg"*'),
        ("\ud800x", '"x"*'),
    ],
)
def test_each_word_is_quoted(query, expression):
    assert match_expression(query) == expression


@given(st.text())
@example('"')
@example("\0")
@example("a AND")
@example("NEAR(")
@example('" OR "x')
@example("² ٣ ⅷ 𞤀 中文 ก็ ไทย")
@example("\U0001f30a")
def test_nothing_one_can_type_is_an_error(memory, query):
    hits = search(memory, query)
    assert {hit.noun for hit in hits} <= {"entity", "event", "block"}


@given(st.text("ab\"*\0'():^-+ANDORT", max_size=40))
def test_no_operator_is_understood(query):
    words = match_expression(query).split(" ") if match_expression(query) else []
    assert all(word[0] == '"' and word[-2:] == '"*' and word[1:-2].isalnum() for word in words)


def test_a_very_long_query(memory):
    assert search(memory, "skerrow " * 3000) != []


@pytest.mark.parametrize("query", ["Sólberg", "solberg", "SOLBERG", "So\u0301lberg", "solb"])
def test_accents_and_case_are_folded(query, library):
    assert found(library, query, "entity") == ["Inga Sólberg"]


def test_of_words_in_very_many_places_the_first_names_and_the_last_paragraphs(bundled, monkeypatch):
    monkeypatch.setattr(search_module, "_FREQUENT", 1)
    hits = search(bundled, "venez", limit=3)
    assert [hit.noun for hit in hits] == ["entity"] * 3 + ["event"] * 3 + ["block"] * 3
    assert all("venez" in hit.words.lower() for hit in hits)
    blocks = [hit.ref for hit in hits if hit.noun == "block"]
    assert blocks == sorted(blocks, reverse=True)
    assert found(bundled, "lima group", "entity")[0] == "Lima Group"


def test_an_entity_by_its_other_names(library):
    assert found(library, "NCG", "entity") == ["Northern Coastguard"]
    assert found(library, "the island", "entity") == ["Skerrow"]


def test_entities_by_a_part_of_their_name(library):
    names = {"Skerrow", "Skerrow Point", "Skerrow Council"}
    assert set(found(library, "skerrow", "entity")) == names
    assert set(found(library, "sker", "entity")) == names


def test_an_event_by_title_and_summary(library):
    assert set(found(library, "lighthouse", "event")) == {
        "The council votes for the lighthouse",
        "The council turns the lighthouse down",
    }
    assert found(library, "differently", "event") == ["People leave the ferry in boats"]
    assert found(library, "odyssey", "event") == []


def test_a_hit_says_what_it_is_about(library):
    (person,) = search(library, "solberg")[:1]
    assert (person.noun, person.ref, person.about, person.date) == ("entity", 5, "person", "")
    (event,) = [hit for hit in search(library, "aground") if hit.noun == "event"]
    assert (event.ref, event.about, event.date) == (3, "violence", "2021-05-14")


def test_a_paragraph_with_the_words_around_the_hit(library):
    (hit,) = search(library, "scrape heard")
    assert (hit.noun, hit.about, hit.date) == ("block", "Ferry aground off Skerrow", "2021-05-15")
    assert "heard a long scrape" in hit.words
    assert text(library, hit.source_id)[hit.start : hit.end].startswith("“We heard a long")


def test_all_words_must_be_there(library):
    assert search(library, "scrape council") == []


def test_entities_come_first_then_events_then_paragraphs(library):
    nouns = [hit.noun for hit in search(library, "heron")]
    assert nouns == sorted(nouns, key=["entity", "event", "block"].index)
    assert set(nouns) == {"entity", "event", "block"}


def test_at_most_so_many_of_each(library):
    nouns = [hit.noun for hit in search(library, "skerrow", limit=2)]
    assert nouns.count("entity") == nouns.count("block") == 2


def test_an_event_by_its_date_in_words(library):
    assert "The Heron runs aground" in found(library, "friday 14 may", "event")
    assert found(library, "friday 14 may", "event") == found(library, "14 may 2021", "event")


@pytest.mark.parametrize("query", ["Skerrow", " skerrow ", "the island"])
def test_an_exact_name_or_alias_comes_first(query, library):
    assert found(library, query, "entity")[0] == "Skerrow"


def test_the_words_that_were_looked_for_come_soon_in_what_is_shown(library):
    for hit in search(library, "lighthouse"):
        if hit.noun == "block":
            assert 0 <= hit.words.lower().index("lighthouse") <= 30
            assert "\x02" not in hit.words


def test_an_event_by_its_date_as_the_card_writes_it(library):
    assert found(library, "2021-05-20", "event") == ["The council votes for the lighthouse"]
    assert found(library, " 2021-06 ", "event") == ["The council plans to meet"]
    assert found(library, "[2021-05-20..2021-05-22]", "event") == ["The deed is signed"]


@pytest.mark.parametrize("query", ["4 January 2019", "4 jan 2019", "Friday, 4 Jan. 2019"])
def test_events_on_the_very_day_come_before_those_by_it(query, bundled):
    found = [hit for hit in search(bundled, query) if hit.noun == "event"]
    exact = [hit.date == "2019-01-04" for hit in found]
    assert sum(exact) == 4
    assert exact == sorted(exact, reverse=True)


def test_titles_that_begin_with_the_words_come_before_those_that_have_them(bundled):
    assert found(bundled, "thirteen nations", "event")[0].startswith("Thirteen nations refuse")


def test_words_next_to_one_another_come_before_the_same_words_apart(bundled):
    assert (
        "Maduro’s ultimatum to the thirteen nations ends"
        in found(bundled, "thirteen nations", "event")[:3]
    )


@pytest.mark.parametrize(
    ("query", "expression"),
    [("", ""), ("one", ""), ("four  january", '"four january"*'), ('a" OR b', '"a OR b"*')],
)
def test_a_phrase_has_two_words_at_least(query, expression):
    assert phrase_expression(query) == expression
