"""Filters in words, on chips and below pictures."""

import pytest

from desktop_app.library.entities import all_entities, find_entity
from desktop_app.session.filters import Filters
from desktop_app.ui.filter_words import MOST_PINS, phrases, told

FERRY, COUNCIL = 1, 2


@pytest.fixture
def ids(library):
    return lambda *slugs: tuple(find_entity(library, slug) for slug in slugs)


@pytest.fixture
def said(library):
    """What chips say of filters, in full and in short words."""
    return lambda filters: [(one.words, one.short) for one in told(library, filters)]


def test_nothing_is_said_where_everything_is_let_through(library, said):
    assert said(Filters()) == []
    assert list(phrases(library, Filters())) == []


def test_entities_are_told_by_name_and_two_of_them_how_they_work_together(said, ids):
    assert said(Filters(entities=ids("heron"))) == [("Heron", "Heron")]
    two = Filters(entities=ids("olav-brandt", "heron"))
    names = [("Olav Brandt", "Olav Brandt"), ("Heron", "Heron")]
    assert said(two) == [*names, ("any of them", "any")]
    assert said(two._replace(match_all=True)) == [*names, ("all of them", "all")]


def test_without_one_entity_the_others_stay(library, ids):
    two = Filters(entities=ids("olav-brandt", "heron"), single_voice=True)
    first, second, match, _voice = told(library, two)
    assert first.without == two._replace(entities=ids("heron"))
    assert second.without == two._replace(entities=ids("olav-brandt"))
    assert match.without == two._replace(match_all=True)
    assert match.is_turned


def test_many_entities_are_counted_and_named_at_length(library):
    pinned = tuple(one.id for one in all_entities(library))[: MOST_PINS + 1]
    counted, match = told(library, Filters(entities=pinned))
    assert counted.words == f"{MOST_PINS + 1} entities"
    assert len(counted.more.splitlines()) == MOST_PINS + 1
    assert counted.without == Filters()
    assert match.words == "any of them"


def test_one_source_is_told_by_its_title_or_in_short_by_who_publishes_it(said, library):
    assert said(Filters(sources=(FERRY,))) == [
        ("Told by “Ferry aground off Skerrow”", "Tidal Post")
    ]
    assert said(Filters(sources=(COUNCIL,)))[0][1] == "Skerrow votes"
    (both,) = told(library, Filters(sources=(COUNCIL, FERRY)))
    assert (both.words, both.short) == ("Told by 2 sources", "2 sources")
    assert both.more.splitlines() == ["Ferry aground off Skerrow", "Skerrow votes"]


def test_a_few_kinds_are_named_and_more_are_counted(said, library):
    assert said(Filters(kinds=("vote",))) == [("Votes", "Votes")]
    assert said(Filters(kinds=("vote", "legal"))) == [("Votes, Legal steps", "2 kinds")]
    (many,) = told(library, Filters(kinds=("statement", "meeting", "vote", "legal")))
    assert many.words == "4 kinds"
    assert many.more.splitlines() == ["Statements", "Meetings", "Votes", "Legal steps"]


def test_where_sources_differ(said, library):
    filters = Filters(differing=True)
    assert said(filters) == [("Sources differ", "Differing")]
    assert list(phrases(library, filters)) == ["only where sources differ, or seem to"]


def test_below_a_picture_each_is_a_phrase(library, ids):
    one = Filters(entities=ids("heron"), sources=(FERRY, COUNCIL), kinds=("vote", "legal"))
    assert list(phrases(library, one)) == [
        "only events with Heron",
        "only what is told by “Ferry aground off Skerrow”, “Skerrow votes”",
        "only events of these kinds: Votes, Legal steps",
    ]
    two = Filters(entities=ids("heron", "olav-brandt"))
    assert list(phrases(library, two)) == ["only events with any of Heron, Olav Brandt"]
    both = two._replace(match_all=True)
    assert list(phrases(library, both)) == ["only events with all of Heron, Olav Brandt"]


def test_of_very_many_names_the_first_are_listed(library, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.filter_words._MOST_NAMED", 2)
    pinned = tuple(one.id for one in all_entities(library))[:5]
    (phrase,) = phrases(library, Filters(entities=pinned))
    assert phrase.endswith(", and 3 more")
    assert phrase.count(",") == 2
