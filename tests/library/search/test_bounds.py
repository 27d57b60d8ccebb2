"""However common what is sought is, only so many rows are gone through; and it is said."""

import pytest

from desktop_app import paths
from desktop_app.library.library import Library
from desktop_app.library.search import candidates, expressions, scopes
from desktop_app.library.search import searcher as search_module
from desktop_app.library.search.candidates import Candidates, Finder
from desktop_app.library.search.expressions import Expression, expression
from desktop_app.library.search.few import ranked
from desktop_app.library.search.searcher import search
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.filters import Filters
from desktop_app.model.matching import Pattern
from desktop_app.model.query import parse_query


@pytest.fixture(scope="module")
def reference():
    with Library.open(paths.reference(), immutable=True) as library:
        yield library


@pytest.fixture
def _nothing_is_few(monkeypatch):
    def finder(*arguments):
        return Finder(*arguments)._replace(few=0, few_texts=0)

    monkeypatch.setattr(search_module, "Finder", finder)
    monkeypatch.setattr(expressions, "FEW", 0)


def group(library, query, noun="block", filters=Filters(), limit=50):  # noqa: B008 - a value
    groups = search(library, query, filters, limit).groups
    return next((one for one in groups if one.noun == noun), None)


def refs(library, query, noun="block", filters=Filters(), limit=50):  # noqa: B008 - a value
    one = group(library, query, noun, filters, limit)
    return [hit.ref for hit in one.hits] if one else []


QUERIES = [
    "ven", "venez", "maduro", "the government", '"maduro', '"national as', "ven near gov", "lima near",
    "lima near/3 group near/30 ven", "mad OR lim", "maduro -lima", "qq", "lima qq",
    '"lima qq', "lima near qq", "u.s",
]  # fmt: skip


@pytest.mark.usefixtures("_nothing_is_few")
@pytest.mark.parametrize("query", QUERIES)
def test_of_common_words_the_newest_passages_are_found(query, reference, monkeypatch):
    few = refs(reference, query)
    assert few == sorted(few, reverse=True)
    one = group(reference, query, limit=1)
    assert one is None or (one.extent == "newest" and len(one.hits) == 1)
    monkeypatch.undo()
    assert set(few) <= set(refs(reference, query))
    assert bool(few) == bool(refs(reference, query))


@pytest.mark.usefixtures("_nothing_is_few")
@pytest.mark.parametrize(
    ("query", "noun", "first"),
    [
        ("lima", "entity", "Lima"),
        ("nicolas maduro", "entity", "Nicolás Maduro"),
        ("group of lima", "entity", "Lima Group"),
        ("venez", "entity", "Venezuela"),
        ("hugo chavez dies", "event", "Hugo Chávez dies"),
        (
            "thirteen nations refuse",
            "event",
            "Thirteen nations refuse to recognize Maduro’s new term",
        ),
        (
            "maduro -lima -nicolas",
            "event",
            "Human rights groups accuse Maduro’s government of torture",
        ),
        ('"maduro" OR lima', "entity", "Nicolás Maduro"),
    ],
)
def test_the_very_name_comes_first_however_many_have_the_words(query, noun, first, reference):
    assert group(reference, query, noun, limit=5).hits[0].words == first


def test_of_many_names_those_that_have_the_words_in_the_name_come_first(reference, monkeypatch):
    monkeypatch.setattr(search_module, "FEW_NAMES", 0)
    monkeypatch.setattr(search_module, "FEW_NAMED_TEXTS", 0)
    monkeypatch.setattr("desktop_app.library.search.named._WIDER", 3)
    found = group(reference, "venezuela", "entity", limit=3)
    assert (found.hits[0].words, found.extent) == ("Venezuela", "newest")
    assert all(hit.marks for hit in found.hits)


@pytest.mark.parametrize(
    "query", ["the maduro", "sham vote the", '"the vote" sham', "the near sham"]
)
def test_a_rare_word_beside_a_common_one(query, reference, monkeypatch):
    usual = refs(reference, query)
    monkeypatch.setattr(
        search_module, "Finder", lambda *given: Finder(*given)._replace(few=0, few_texts=60)
    )
    one = group(reference, query)
    assert sorted(hit.ref for hit in one.hits) == sorted(usual)
    assert one.extent == "all"


def test_few_texts_are_ranked_by_what_is_rare_in_them():
    texts = {1: "the the the the", 2: "sham the vote", 3: "sham sham the", 4: "sham the vote"}
    query = parse_query("the sham")
    clauses = [expressions.Clause("", 900, True), expressions.Clause("", 3, True)]
    assert ranked(texts, Pattern(query), clauses) == [3, 4, 2]
    assert ranked({}, Pattern(query), clauses) == []


def test_passages_of_some_sources_only(reference, monkeypatch):
    both = "maduro -in:thirteen-nations"
    of = reference.pairs("select id, source_id from block")
    left_out = reference.row("select id from source where slug = 'thirteen-nations'")[0]
    usual = refs(reference, both)
    assert {of[ref] for ref in usual} == {1, 2, 3, 4} - {left_out}
    monkeypatch.setattr(scopes, "_MOST_RANGES", 1)
    assert refs(reference, both) == usual
    monkeypatch.setattr(
        search_module, "Finder", lambda *given: Finder(*given)._replace(few=0, few_texts=0)
    )
    assert refs(reference, both) == sorted(usual, reverse=True)
    assert refs(reference, "maduro", filters=Filters(sources=(left_out,)))
    assert refs(reference, "kind:passage", limit=3) == sorted(of, reverse=True)[:3]
    assert refs(reference, "kind:passage in:nowhere -kind:entity maduro") == []


def test_nothing_is_looked_for_where_no_source_is_meant(reference):
    assert refs(reference, "maduro before:1900") == []
    assert refs(reference, "maduro", filters=Filters(known_on="1900-01-01")) == []
    one = group(reference, "maduro", filters=Filters(known_on="1900-01-01"))
    assert (one.hits, one.hidden > 10) == ((), True)


@pytest.mark.usefixtures("_nothing_is_few")
def test_what_filters_leave_out_of_very_many_is_not_counted(reference):
    assert group(reference, "maduro", filters=Filters(known_on="1900-01-01")) is None
    one = group(reference, "maduro", filters=Filters(sources=(1,)))
    assert (bool(one.hits), one.hidden) == (True, 0)


def test_only_so_many_rows_are_looked_at(reference, monkeypatch):
    monkeypatch.setattr(candidates, "_MOST", 10)
    monkeypatch.setattr(candidates, "_CHUNK", 5)

    def keep(rows):
        kept = [row for row in rows if row % 20 == 0]
        return kept, len(rows) - len(kept)

    finder = Finder(reference, "search", keep, list)
    every = finder.everything(2)
    assert every == Candidates([80], "newest", 9)
    found = finder.find(expression(parse_query("the"), Vocabulary(reference, "block")), 2)
    assert found.extent == "newest"
    assert found.hidden + len(found.rows) >= 10
    assert finder.find(Expression("", ()), 2) == Candidates([])
    assert finder._replace(ranges=()).everything(2) == Candidates([])


def test_ranges_that_overlap_give_each_row_once(reference):
    def keep(rows):
        return rows, 0

    finder = Finder(reference, "search", keep, list, ((5, 7), (1, 6)))
    assert finder.everything(50) == Candidates([7, 6, 5, 4, 3, 2, 1])


@pytest.mark.parametrize(("few_texts", "most_events"), [(2, 2_000), (0, 2_000), (0, 0)])
def test_whom_a_field_names_is_found_by_whichever_way(library, monkeypatch, few_texts, most_events):
    wanted = [refs(library, "who:heron the", noun) for noun in ("event", "block")]

    def finder(*arguments):
        return Finder(*arguments)._replace(few=0, few_texts=few_texts)

    monkeypatch.setattr(search_module, "Finder", finder)
    monkeypatch.setattr(scopes, "_MOST_EVENTS", most_events)
    found = [refs(library, "who:heron the", noun) for noun in ("event", "block")]
    assert [sorted(some) for some in found] == [sorted(some) for some in wanted]
    assert all(wanted)


def test_where_sources_stand_is_kept_for_what_was_asked_last(library, monkeypatch):
    monkeypatch.setattr(scopes, "_MOST_KEPT", 1)
    searcher = search_module.Searcher(library)
    queries = ["in:ferry the", "in:ferry the", "in:council the", "in:ferry the"]
    found = [searcher.search(query).groups for query in queries]
    assert found[0] == found[1] == found[3] != found[2]
