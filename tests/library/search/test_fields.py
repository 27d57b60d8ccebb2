"""Fields: whom, where, in which source, of which kind, and when; each also the other way round."""

import pytest

from desktop_app.library.search import fields
from desktop_app.library.search.fields import FieldReader, entities_called
from desktop_app.library.search.searcher import search
from desktop_app.model.filters import Filters
from desktop_app.model.query import parse_query

POINT, HERON, DEED = "Skerrow Point", "The Heron runs aground", "The deed is signed"
VOTE, DOWN = "The council votes for the lighthouse", "The council turns the lighthouse down"
BOATS, MEET = "People leave the ferry in boats", "The council plans to meet"
SERVICE, CHART = "The Heron is in service", "A chart of the reef is drawn"
EVENTS = {HERON, DEED, VOTE, DOWN, BOATS, MEET, SERVICE, CHART}
FERRY, COUNCIL = "Ferry aground off Skerrow", "Skerrow votes"


def found(library, query, noun):
    groups = search(library, query, limit=50).groups
    return {hit.words for one in groups if one.noun == noun for hit in one.hits}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("who:heron", {HERON, SERVICE}),
        ('who:"Inga Solberg"', {DEED, HERON}),
        ("who:sólbergs", {DEED, HERON}),
        ("who:inga who:olav", {DEED}),
        ("who:inga who:heron", {HERON}),
        ("who:ncg", set()),
        ('who:inga OR who:"skerrow council"', {DEED, HERON, VOTE, DOWN, MEET}),
        ("who:odyssey OR who:inga", {DEED, HERON}),
        ("kind:vote OR kind:legal", {VOTE, DOWN, DEED}),
        ("kind:vote OR kind:source", {VOTE, DOWN}),
        ("in:council OR in:ferry", EVENTS),
        ("where:point", {HERON, BOATS}),
        ('where:"the island"', {VOTE}),
        ("in:council", {HERON, BOATS, VOTE, DEED, MEET}),
        ('in:"ferry aground"', EVENTS - {DEED, MEET}),
        ("kind:vote", {VOTE, DOWN}),
        ("kind:votes", {VOTE, DOWN}),
        ("kind:vo", {VOTE, DOWN}),
        ("kind:event", EVENTS),
        ("kind:Events", EVENTS),
        ("kind:source", set()),
        ("kind:person", set()),
        ("kind:other", {CHART}),
        ("before:2021", {SERVICE}),
        ("before:2021-05-14", {SERVICE, DOWN}),
        ("after:2021-05-20", {DEED, MEET}),
        ("after:2020", EVENTS - {SERVICE, CHART}),
        ("on:2021-05-14", {HERON, BOATS}),
        ("on:14 May 2021", {HERON, BOATS}),
        ('on:"14 May 2021"', {HERON, BOATS}),
        ("on: 14 May 2021", {HERON, BOATS}),
        ("on:2021-05-21", {DEED}),
        ("on:May 2021", {HERON, BOATS, VOTE, DEED}),
        ("on:../2020", {SERVICE}),
        ("on:2021-03/..", EVENTS - {SERVICE, CHART}),
        ("after:2021-05-14 before:2021-06", {VOTE, DEED}),
        ("after:2021-06 before:2021-05", set()),
        ("kind:vote on:2021-03", {DOWN}),
        ("lighthouse kind:vote", {VOTE, DOWN}),
        ("lighthouse in:ferry -for", {DOWN}),
    ],
)
def test_events(query, titles, library):
    assert found(library, query, "event") == titles


@pytest.mark.parametrize(
    "field",
    [
        "who:heron",
        "where:point",
        "in:council",
        "kind:vote",
        "before:2021",
        "after:2020",
        "on:2021-05-14",
    ],
)
@pytest.mark.parametrize("words", ["", "the "])
def test_each_field_leaves_out_what_it_would_let_in(field, words, library):
    one, other = (found(library, f"{words}kind:event {sign}{field}", "event") for sign in ("", "-"))
    assert one
    assert one | other == found(library, f"{words}kind:event", "event")
    assert one & other == set()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("who:heron", {"Heron"}),
        ('who:"Northern Coastguard" who:NCG', {"Northern Coastguard"}),
        ("skerrow kind:place", {"Skerrow", "Skerrow Point"}),
        ("kind:people", {"Inga Sólberg", "Olav Brandt"}),
        ("kind:persons -who:heron", {"Olav Brandt"}),
        ("kind:group", {"Skerrow Council", "Northern Coastguard"}),
        (
            "kind:entity -kind:place -kind:other -kind:group -kind:office",
            {"Inga Sólberg", "Olav Brandt"},
        ),
        ("kind:person in:ferry", {"Inga Sólberg", "Olav Brandt"}),
        ("on:2021-05-20 kind:person", {"Inga Sólberg", "Olav Brandt"}),
        ("kind:entity before:2021-05-14", {"Heron", "Skerrow Council"}),
        ("kind:entity where:point", {"Skerrow Point"}),
        ("kind:other where:point", {"Heron"}),
        ("who:skerrow-", {"Skerrow"}),
    ],
)
def test_entities(query, names, library):
    assert found(library, query, "entity") == names


@pytest.mark.parametrize(
    ("query", "sources"),
    [
        ("heron kind:passage", {FERRY, COUNCIL}),
        ("heron in:council", {COUNCIL}),
        ("heron in:ferry", {FERRY}),
        ("heron in:skerrow", {FERRY, COUNCIL}),
        ("heron -in:ferry", {COUNCIL}),
        ("heron who:ncg", set()),
        ("number who:ncg", {COUNCIL}),
        ("heron before:2021-05-16", {FERRY}),
        ("heron on:15 May 2021", {FERRY}),
        ("heron after:2021-05-16", {COUNCIL}),
        ("heron -after:2021-05-16", {FERRY}),
        ("heron kind:vote", set()),
        ("in:council", {COUNCIL}),
    ],
)
def test_passages(query, sources, library):
    groups = search(library, query, limit=50).groups
    about = {hit.about for one in groups if one.noun == "block" for hit in one.hits}
    assert about == sources


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("kind:source", {FERRY, COUNCIL}),
        ("kind:article skerrow", {FERRY, COUNCIL}),
        ("kind:reports in:council", {COUNCIL}),
        ("kind:source who:ncg", {COUNCIL}),
        ("kind:source -who:ncg", {FERRY}),
        ("kind:source on:15 May 2021", {FERRY}),
        ("-kind:event -kind:entity -kind:passage skerrow", {FERRY, COUNCIL}),
    ],
)
def test_sources(query, titles, library):
    assert found(library, query, "source") == titles


@pytest.mark.parametrize(
    "field",
    ["on:blah", "who:odyssey", "in:nowhere", "kind:sonnet", "kind:v", "before:[]", "who:🌊"],
)
def test_what_cannot_be_read_is_looked_for_as_words_and_said(field, library):
    both = search(library, f"heron {field}")
    assert both.unread == (field,)
    words = field.replace(":", " ")
    assert both.groups == search(library, f"heron {words}").groups


def test_a_field_that_stands_in_a_text_is_a_word(compiled, add):
    add("council.txt", "\nIt was on: blah, said the clerk.\n")
    library = compiled()
    assert search(library, "on:blah").unread == ("on:blah",)
    (one,) = search(library, "on:blah").groups
    assert [hit.words for hit in one.hits] == ["It was on: blah, said the clerk."]


def test_what_lies_within_the_days_for_certain_comes_first(library):
    groups = search(library, "kind:event on:2021-05-20").groups
    assert [hit.words for one in groups for hit in one.hits] == [VOTE, DEED]
    groups = search(library, "the kind:event on:2021-05-20").groups
    assert [hit.words for one in groups for hit in one.hits] == [VOTE, DEED]


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("skerrow", ["skerrow"]),
        ("Skerrow Po", ["skerrow-point"]),
        ("the island", ["skerrow"]),
        ("ncg", ["coastguard"]),
        ("sker", ["skerrow", "skerrow-council", "skerrow-point"]),
        ("group", []),
        ("mayor", []),
        ("odyssey", []),
        ("", []),
    ],
)
def test_who_is_called_so(words, slugs, library):
    known = library.pairs("select id, slug from entity")
    assert sorted(known[one] for one in entities_called(library, words)) == slugs


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("on:2019-01", ("2019-01-01", "2019-01-31")),
        ("before:2019-01", ("", "2018-12-31")),
        ("after:2019-01", ("2019-02-01", "9999-12-31")),
        ("after:2018 before:2019-06-07", ("2019-01-01", "2019-06-06")),
        ("-on:2019", None),
        ("after:9999-12-31", ("9999-12-31", "9999-12-31")),
        ("before:0001-01-01", ("", "0001-01-01")),
        ("who:heron", None),
        ("on:2019-01 who:heron", ("2019-01-01", "2019-01-31")),
    ],
)
def test_which_days_are_asked_for(query, days, library):
    assert FieldReader(library).read(parse_query(query)).days == days


def test_of_many_who_are_meant_it_is_said_that_there_are_more(library):
    shown = {len(search(library, "who:s", limit=limit).groups[0].hits): limit for limit in (2, 9)}
    assert shown == {2: 2, 4: 9}
    extents = [search(library, "who:s", limit=limit).groups[0].extent for limit in (2, 9)]
    assert extents == ["best", "all"]


def test_who_took_part_is_who_did_for_filters_too(library, shown):
    slugs = library.pairs("select title, slug from event")
    for id_, name, kind in library.rows("select id, name, kind from entity"):
        if kind != "place":
            events = found(library, f'kind:event who:"{name}"', "event")
            assert {slugs[one] for one in events} == shown(Filters(entities=(id_,)))


def test_who_is_called_just_so_is_meant_however_many_share_the_word(library, monkeypatch):
    known = library.pairs("select id, slug from entity")
    monkeypatch.setattr(fields, "_MOST_NAMED", 1)
    assert [known[one] for one in entities_called(library, "skerrow council")] == [
        "skerrow-council"
    ]
    assert [known[one] for one in entities_called(library, "Skerrow")] == ["skerrow"]


@pytest.mark.parametrize(
    ("query", "noun"),
    [
        ("kind:event -heron", "event"),
        ("on:2021 -heron", "block"),
        ("kind:entity -skerrow", "entity"),
    ],
)
def test_beside_fields_alone_something_can_be_left_out(query, noun, library):
    word = query.rpartition("-")[2]
    with_it = search(library, query.rpartition(" ")[0], limit=50).groups
    without = search(library, query, limit=50).groups
    all_, some = (next(one for one in groups if one.noun == noun) for groups in (with_it, without))
    assert 0 < len(some.hits) < len(all_.hits)
    assert not any(word in hit.words.lower() for hit in some.hits)


def test_no_day_is_before_one_and_after_a_later_one(library):
    assert search(library, "after:2021 before:2020").groups == ()


def test_a_field_is_read_once_however_many_words_follow(library, monkeypatch):
    monkeypatch.setattr(fields, "_MOST_KEPT", 1)
    asked = []
    called = fields.entities_called
    monkeypatch.setattr(
        fields, "entities_called", lambda lib, words: asked.append(words) or called(lib, words)
    )
    reader = FieldReader(library)
    read = [reader.read(parse_query(f"who:heron {words}")).meant for words in ("t", "th", "the")]
    assert read[0] == read[1] == read[2] != ()
    reader.read(parse_query("who:inga"))
    assert asked == ["heron", "inga"]
