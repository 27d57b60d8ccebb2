"""Search as people see it: what is found however it is written, marked, cut, and let through."""

import pytest

from desktop_app.library.search import candidates
from desktop_app.library.search import searcher as search_module
from desktop_app.library.search.hits import Found
from desktop_app.library.search.searcher import Searcher, search
from desktop_app.library.sources import text
from desktop_app.model.filters import Filters, Period


def group(library, query, noun, filters=Filters(), limit=50):  # noqa: B008 - a value
    found = search(library, query, filters, limit)
    return next((one for one in found.groups if one.noun == noun), None)


def found(library, query, noun, filters=Filters()):  # noqa: B008 - a value
    one = group(library, query, noun, filters)
    return [hit.words for hit in one.hits] if one else []


def marked(words, marks):
    return [words[start:end] for start, end in marks]


@pytest.mark.parametrize("query", ["", " \n", "🌊", '"', "-", "\ud800", "who:", "()"])
def test_nothing_is_found_for_nothing(query, library):
    assert search(library, query) == Found(query)


@pytest.mark.parametrize(
    "query",
    ["Inga Sólberg", "solberg", "SOLBERG", "So\u0301lberg", "solb", "sólbergs", "SÓLBERG’S"],
)
def test_accents_case_and_possessives_do_not_matter(query, library):
    assert found(library, query, "entity") == ["Inga Sólberg"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ms solbergs brother", ["Ms", "Solberg’s", "brother"]),
        ("“we heard a long scrape”", ["We heard a long scrape"]),
        ("brandt's", ["Brandt"]),
        ("brandts", ["Brandt's"]),
        ("run agr", []),
        ("ran agr", ["ran", "agr"]),
        ("aground OR scrape", ["scrape"]),
        ("scrape OR aground", ["scrape"]),
        ("aground -friday", ["aground"]),
        ("heron near/1 aground", ["Heron", "aground"]),
        ("heron near/0 aground", []),
        ('"7 to 2"', ["7 to 2"]),
    ],
)
def test_what_is_marked_in_the_first_passage(query, words, library):
    one = group(library, query, "block")
    assert (marked(one.hits[0].words, one.hits[0].marks) if one else []) == words


def test_a_passage_says_where_it_stands(library):
    (hit,) = group(library, "scrape heard", "block").hits
    assert (hit.about, hit.date) == ("Ferry aground off Skerrow", "2021-05-15")
    assert hit.words.startswith("“We heard a long scrape,”")
    assert text(library, hit.source_id)[hit.start : hit.end] == "heard"
    (hit,) = group(library, '"inga solbergs" OR "long scrape"', "block").hits
    assert text(library, hit.source_id)[hit.start : hit.end] == "long scrape"


def test_what_an_entity_an_event_and_a_source_are(library):
    (person,) = group(library, "solberg", "entity").hits
    assert (person.ref, person.about, person.date) == (5, "person", "")
    (event,) = (
        group(library, "aground title", "event") or group(library, "runs aground", "event").hits
    )
    assert (event.ref, event.about, event.date) == (3, "violence", "2021-05-14")
    (source,) = group(library, "ferry aground", "source").hits
    assert (source.ref, source.source_id, source.date) == (1, 1, "2021-05-15")


@pytest.mark.parametrize(
    ("query", "noun", "name", "also", "marks"),
    [
        ("NCG", "entity", "Northern Coastguard", "NCG", ["NCG"]),
        ("the island", "entity", "Skerrow", "the island", ["the island"]),
        ("mayor", "entity", "Olav Brandt", "Mayor of Skerrow", ["Mayor"]),
        ("differently", "event", "People leave the ferry in boats", None, ["differently"]),
        ("skerrow point aground", "event", "The Heron runs aground", None, ["aground"]),
        (
            "friday 14 may",
            "event",
            "People leave the ferry in boats",
            "Friday 14 May 2021",
            ["Friday 14 May"],
        ),
        ("2021-06", "event", "The council plans to meet", "2021-06", ["2021-06"]),
        (
            "20 may 2021",
            "event",
            "The council votes for the lighthouse",
            "Thursday 20 May 2021",
            None,
        ),
    ],
)
def test_other_words_lead_to_it_and_are_shown(query, noun, name, also, marks, library):
    hit = group(library, query, noun).hits[0]
    assert hit.words == name
    assert hit.also == also or also is None
    if marks is not None:
        shown = hit.also[hit.also_marks[0].start : hit.also_marks[-1].end]
        assert shown.startswith(marks[0])


def test_an_event_by_who_took_part(library):
    assert "The deed is signed" in found(library, "olav brandt", "event")
    assert found(library, "odyssey", "event") == []


def test_groups_come_in_an_order(library):
    nouns = [one.noun for one in search(library, "heron").groups]
    assert nouns == ["entity", "event", "block"]
    assert next(one.noun for one in search(library, "runs aground").groups) == "event"


@pytest.mark.parametrize(
    ("query", "corrected"),
    [
        ("Solbreg", "solberg"),
        ("skerow point", "skerrow point"),
        ('"Olav Brant"', '"Olav brandt"'),
        ("Brant OR Solbreg", "brandt OR solberg"),
        ("brant kind:person", "brandt kind:person"),
        ("Brant -heron", "brandt -heron"),
        ("skerrow odyssey", ""),
        ("qqqqqq", ""),
        ("scrape council", ""),
        ("odyssey solbreg", ""),
        ("xy", ""),
        ("1999", ""),
    ],
)
def test_a_misspelled_name_is_put_right(query, corrected, library):
    found = search(library, query)
    assert (found.query, found.corrected) == (query, corrected)
    assert bool(found.groups) == bool(corrected)


def test_a_misspelling_that_leads_nowhere_all_the_same(library):
    assert search(library, "brant scrape").corrected == ""


def test_at_most_so_many_are_shown_and_it_is_said_that_there_are_more(library):
    few = search(library, "skerrow", limit=2)
    assert {one.noun: (len(one.hits), one.extent) for one in few.groups} == {
        "entity": (2, "best"),
        "event": (2, "best"),
        "source": (2, "all"),
        "block": (2, "best"),
    }
    assert {one.extent for one in search(library, "skerrow", limit=50).groups} == {"all"}


def test_of_very_many_the_newest(library, monkeypatch):
    finder = search_module.Finder
    monkeypatch.setattr(
        search_module, "Finder", lambda *given: finder(*given)._replace(few=0, few_texts=0)
    )
    few = group(library, "skerrow", "block", limit=2)
    assert (few.extent, [hit.ref for hit in few.hits]) == ("newest", [12, 10])
    assert group(library, "skerrow", "block").extent == "all"


def test_one_that_looks_no_further_says_so(library, monkeypatch):
    monkeypatch.setattr(candidates, "_MOST", 3)
    filters = Filters(sources=(1,))
    few = group(library, "skerrow", "block", filters, limit=2)
    assert few.extent in ("best", "newest")


FILTERED = [
    (Filters(sources=(1,)), {"Ferry aground off Skerrow"}),
    (Filters(known_on="2021-05-15"), {"Ferry aground off Skerrow"}),
    (Filters(known_on="2021-05-14"), set()),
    (Filters(period=Period("2021-05-16", "2021-06-30", reported=True)), {"Skerrow votes"}),
    (
        Filters(period=Period("2021-05-01", "2021-05-31")),
        {"Ferry aground off Skerrow", "Skerrow votes"},
    ),
    (Filters(entities=(7,)), {"Skerrow votes"}),
    (Filters(entities=(5, 7)), {"Ferry aground off Skerrow", "Skerrow votes"}),
    (Filters(entities=(5, 7), match_all=True), set()),
    (Filters(kinds=("vote",)), {"Ferry aground off Skerrow", "Skerrow votes"}),
]


@pytest.mark.parametrize(("filters", "titles"), FILTERED)
def test_filters_leave_out_passages_and_count_them(filters, titles, library):
    words = "heron OR ncg OR solberg"
    everything = group(library, words, "block")
    let = group(library, words, "block", filters)
    assert everything.hidden == 0
    assert len(let.hits) + let.hidden == len(everything.hits)
    assert {hit.about for hit in let.hits} == titles


def test_filters_leave_out_events_and_entities(library, shown):
    for filters in (one for one, _ in FILTERED):
        slugs = shown(filters)
        events = library.pairs("select title, slug from event")
        let = group(library, "kind:event", "event", filters)
        assert {events[hit.words] for hit in let.hits} == slugs
        assert let.hidden == 8 - len(slugs)
    assert found(library, "skerrow", "entity", Filters(kinds=("vote",))) == [
        "Skerrow",
        "Skerrow Council",
    ]
    one = group(library, "solberg", "entity", Filters(kinds=("vote",)))
    assert (one.hits, one.hidden) == ((), 1)


def test_what_filters_let_through_is_reckoned_once(library):
    searcher = Searcher(library)
    one, other = Filters(kinds=("vote",)), Filters(kinds=("legal",))
    assert [len(searcher.search("kind:event", each).groups[0].hits) for each in (one, other, one)] == [
        2, 1, 2,
    ]  # fmt: skip
