"""Where a text names whom."""

import pytest

from desktop_app.library.entities import all_entities, mentions_of_entity
from desktop_app.library.reference.naming import find_namings, settle
from desktop_app.library.sources import all_sources, mentions, text
from desktop_app.model.records import Mention, Span

FORMS = {
    "Lima": "city",
    "Lima Group": "bloc",
    "Maduro": "president",
    "Mr. Maduro": "president",
    "U.S.": "country",
    "Ñuñoa": "town",
}


def named(words):
    return [(slug, words[span.start : span.end]) for slug, span in find_namings(words, FORMS)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The Lima Group in Lima", [("bloc", "Lima Group"), ("city", "Lima")]),
        ("Lima Groups", [("city", "Lima")]),
        ("Limas, Lima2, Alima, _Lima", []),
        ("lima LIMA", []),
        ("Maduro’s and Maduro's", [("president", "Maduro"), ("president", "Maduro")]),
        ("Mr. Maduro", [("president", "Mr. Maduro")]),
        ("the U.S.-led", [("country", "U.S.")]),
        ("Ñuñoas; in “Ñuñoa”", [("town", "Ñuñoa")]),
        ("", []),
    ],
)
def test_whole_words_and_the_longest_match(words, found):
    assert named(words) == found


def test_no_forms_find_nothing():
    assert find_namings("Lima", {}) == []


def test_an_exception_is_about_one_entity():
    found = [("bloc", Span(0, 10)), ("city", Span(20, 24))]
    assert settle(found, [], [("bloc", Span(3, 5)), ("bloc", Span(20, 24))]) == [found[1]]
    assert settle(found, [], [("city", Span(10, 20))]) == found


def test_an_added_naming_replaces_what_it_overlaps():
    found = [("bloc", Span(0, 10)), ("city", Span(20, 24))]
    added = [("city", Span(8, 12)), ("town", Span(12, 20))]
    assert settle(found, added, []) == [*added, found[1]]


def test_the_same_naming_found_and_added_stands_once():
    naming = ("city", Span(0, 4))
    assert settle([naming], [naming, naming], []) == [naming]


def words_for(library, slug):
    entity = next(one for one in all_entities(library) if one.slug == slug)
    return [
        (source.slug, text(library, source.id)[span.start : span.end])
        for source in all_sources(library)
        for span in mentions_of_entity(library, entity.id, source.id)
    ]


def test_a_ferry_is_not_a_street(library):
    assert words_for(library, "heron") == [
        ("ferry", "ferry Heron"),
        ("ferry", "Heron"),
        ("ferry", "Heron"),
        ("ferry", "Heron"),
        ("council", "ferry Heron"),
        ("council", "Heron"),
    ]


def test_the_curator_finds_what_the_search_cannot(library):
    assert words_for(library, "skerrow-council") == [
        ("ferry", "council of Skerrow"),
        ("ferry", "the council"),
        ("council", "Skerrow Council"),
        ("council", "The group"),
    ]


def test_spellings_and_possessives(library):
    assert words_for(library, "inga-solberg") == [
        ("ferry", "Inga Solberg"),
        ("ferry", "Ms. Solberg"),
        ("council", "Inga Solberg"),
    ]
    assert ("ferry", "Mr. Brandt") in words_for(library, "olav-brandt")


def test_descriptions_are_not_looked_for(change, compiled):
    change("entities.toml", '["the island"]', '["the deed", "Skerrow Point"]')
    assert {words for _, words in words_for(compiled(), "skerrow")} == {"Skerrow"}


def test_one_form_may_stand_twice_in_one_entity(change, compiled):
    change("entities.toml", '["Inga Solberg"]', '["Inga Solberg", "Ms. Solberg"]')
    assert len(words_for(compiled(), "inga-solberg")) == 3


def test_mentions_of_a_source_by_place(library):
    council = all_sources(library)[1]
    found = mentions(library, council.id)
    assert found[0] == Mention(4, 4, 19)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert len(found) == 8
