"""What journalists type at the four articles, and what must come first of all that is found."""

import re

import pytest

from desktop_app import paths
from desktop_app.library.library import Library
from desktop_app.library.search.searcher import Searcher
from desktop_app.model.records import Span

FIRST = [
    # names, aliases, abbreviations
    ("nicolas maduro", "entity", "Nicolás Maduro"),
    ("nicolas maduros", "entity", "Nicolás Maduro"),
    ("Maduro", "entity", "Nicolás Maduro"),
    ("mr. maduro", "entity", "Nicolás Maduro"),
    ("GUAIDÓ", "entity", "Juan Guaidó"),
    ("hugo chavez", "entity", "Hugo Chávez"),
    ("@secpompeo", "entity", "Mike Pompeo"),
    ("lima", "entity", "Lima"),
    ("lima group", "entity", "Lima Group"),
    ("group of lima", "entity", "Lima Group"),
    ("thirteen nations", "entity", "Thirteen nations"),
    ("oas", "entity", "Organization of American States"),
    ("icc", "entity", "International Criminal Court"),
    ("un", "entity", "United Nations"),
    ("U.S.", "entity", "United States"),
    ("alba", "entity", "Bolivarian Alliance for the Peoples of our America"),
    ("congress", "entity", "National Assembly"),
    ("super–body", "entity", "Constituent Assembly"),
    ("saint lucia", "entity", "Saint Lucia"),
    ("st. lucia", "entity", "Saint Lucia"),
    # half typed
    ("madur", "entity", "Nicolás Maduro"),
    ("juan g", "entity", "Juan Guaidó"),
    ("constit", "entity", "Constituent Assembly"),
    ("venez", "entity", "Venezuela"),
    # misspelled
    ("Kuczynsky", "entity", "Pedro Pablo Kuczynski"),
    ("Guiado", "entity", "Juan Guaidó"),
    ("Pompeio", "entity", "Mike Pompeo"),
    ("nicolas madruo", "entity", "Nicolás Maduro"),
    # titles of events
    ("hugo chavez dies", "event", "Hugo Chávez dies"),
    ("presidential election", "event", "Presidential election in Venezuela"),
    ("thirteen nations refuse", "event", "Thirteen nations refuse to recognize Maduro’s new term"),
    ("oas votes", "event", "The OAS votes not to recognize Maduro’s new term"),
    ("video conference", "event", "Pompeo takes part in the meeting by video conference"),
    ("23,000", "event", "More than 23,000 violent deaths in Venezuela in 2018"),
    ("sham", "event", "Washington calls the vote for a Constituent Assembly a “sham”"),
    # dates
    ("2018-05-20", "event", "Presidential election in Venezuela"),
    ("20 May 2018", "event", "Presidential election in Venezuela"),
    ("late July 2017", "event", "Vote for a Constituent Assembly in Venezuela"),
    ("september 2018", "event", "Neighbours urge the ICC to consider prosecuting officials"),
    ("2013", "event", "Nicolás Maduro takes office"),
    ("June 2019", "event", "The Lima Group calls for pressure on Venezuela’s allies"),
    # operators and fields
    ('"tear gas"', "event", "Police use tear gas against protesters"),
    ("maduro -colombia", "entity", "Nicolás Maduro"),
    ("maduro near lackey", "event", "Maduro describes Kuczynski as a lackey of the US"),
    ("kind:vote", "event", "The OAS votes not to recognize Maduro’s new term"),
    ("in:oas kind:vote", "event", "The OAS votes not to recognize Maduro’s new term"),
    (
        "kind:event embassy -attacks -fighting -arreaza -canal",
        "event",
        "People break into Venezuela’s embassy in Peru",
    ),
    ("kind:source lima", "source", "Lima Group’s statement from Guatemala City"),
    ("who:pompeo", "entity", "Mike Pompeo"),
    (
        "kind:event where:lima who:maduro",
        "event",
        "Thirteen nations refuse to recognize Maduro’s new term",
    ),
    ("kind:event before:2014 dies", "event", "Hugo Chávez dies"),
    ("kind:passage sham", "block", "First meeting of the regional bloc in Lima"),
    ("stressed in a statement", "block", "Lima Group’s statement from Guatemala City"),
]


@pytest.fixture(scope="module")
def searcher():
    with Library.open(paths.reference(), immutable=True) as library:
        yield Searcher(library)


def words(group):
    return [hit.about if group.noun == "block" else hit.words for hit in group.hits]


@pytest.mark.parametrize(("query", "noun", "first"), FIRST)
def test_what_comes_first(query, noun, first, searcher):
    group = searcher.search(query).groups[0]
    assert (group.noun, words(group)[0]) == (noun, first)


def named(searcher, query, noun):
    return [
        hit
        for group in searcher.search(query, limit=50).groups
        if group.noun == noun
        for hit in group.hits
    ]


@pytest.mark.parametrize("query", ["4 January 2019", "4 jan 2019", "Friday, 4 Jan. 2019"])
def test_events_on_the_very_day_come_before_all_else(query, searcher):
    assert searcher.search(query).groups[0].noun == "event"
    exact = [hit.date == "2019-01-04" for hit in named(searcher, query, "event")]
    assert sum(exact) == 4
    assert exact == sorted(exact, reverse=True)


def test_equal_ones_come_by_date_the_newest_first(searcher):
    dates = [hit.date for hit in named(searcher, "pompeo meets", "event")]
    assert dates[:3] == ["2019-01-02", "2019-01-01", "[2018-12-30..2019-01-04]"]


def test_names_with_the_whole_word_come_before_those_with_its_beginning(searcher):
    titles = [hit.words for hit in named(searcher, "un", "event")]
    assert titles.index("The UN criticizes excessive force against protesters") < titles.index(
        "The United States and its allies support Guaidó"
    )


def test_a_name_comes_before_titles_that_begin_with_it_and_these_before_others(searcher):
    found = [hit.words for hit in named(searcher, "lima", "entity")]
    assert found[:2] == ["Lima", "Lima Group"]
    assert found.index("Foreign ministers and representatives in Lima, 2017") < found.index(
        "Canada"
    )


def test_titles_come_before_text(searcher):
    found = named(searcher, "lackey", "event")
    assert [bool(hit.marks) for hit in found] == sorted(
        (bool(hit.marks) for hit in found), reverse=True
    )
    first = searcher.search("thirteen nations refuse").groups[0].hits[0]
    assert first.marks == (Span(0, 8), Span(9, 16), Span(17, 23))


def test_the_passages_with_the_words_closest_to_one_another(searcher):
    (first, *_) = named(searcher, "tear gas police", "block")
    assert "tear gas by police" in first.words


@pytest.mark.parametrize(("query", "word"), [("us", "US"), ("un", "UN"), ("oas", "OAS")])
def test_passages_with_the_whole_word_come_before_those_with_its_beginning(query, word, searcher):
    for name in (f"kind:passage {query}", query):
        assert re.search(rf"\b{word}\b", named(searcher, name, "block")[0].words)
