"""What is let through by who took part, by who tells it, by its kind, and where sources differ."""

import sqlite3
from contextlib import closing
from itertools import compress, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.library.chronology import read_chronology
from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import all_entities, find_entity
from desktop_app.library.events import all_events, event, events_of_entity
from desktop_app.library.letting import let_through, shown_count
from desktop_app.library.library import Library
from desktop_app.model.filters import Filters, Period

FERRY, COUNCIL = 1, 2


@pytest.fixture
def ids(library):
    """`ids("heron", …)` are the entities with these slugs."""
    return lambda *slugs: tuple(find_entity(library, slug) for slug in slugs)


@pytest.fixture
def everywhere(library):
    """`everywhere(filters)` are the slugs of what each chronology lets through."""

    def found(filters):
        result = []
        for clock, by_report in product(("happened", "reported"), (False, True)):
            chronology = read_chronology(library, clock, by_report=by_report)
            mask = let_through(library, chronology, filters, {}, clock)
            result.append({event(library, id_).slug for id_ in compress(chronology.ids, mask)})
        return result

    return found


def test_an_entity_lets_through_the_events_in_which_it_took_part_or_that_were_there(shown, ids):
    assert shown(Filters(entities=ids("heron"))) == {"service", "grounding"}
    assert shown(Filters(entities=ids("skerrow-point"))) == {"grounding", "rescue"}


def test_several_entities_let_through_what_any_or_each_of_them_has(shown, ids):
    both = Filters(entities=ids("skerrow-point", "heron"))
    assert shown(both) == {"service", "grounding", "rescue"}
    assert shown(both._replace(match_all=True)) == {"grounding"}
    apart = Filters(entities=ids("heron", "olav-brandt"), match_all=True)
    assert shown(apart) == set()


def test_a_source_lets_through_what_it_tells(shown):
    alone = shown(Filters(sources=(COUNCIL,)))
    assert {"deed", "second-vote", "grounding", "rescue"} <= alone
    assert not {"chart", "service"} & alone
    assert shown(Filters(sources=(FERRY, COUNCIL))) >= alone | shown(Filters(sources=(FERRY,)))


def test_on_a_day_a_source_counts_that_had_appeared(shown):
    late = Filters(sources=(COUNCIL,), known_on="2021-05-15")
    assert shown(late) == set()
    assert "grounding" in shown(Filters(sources=(COUNCIL, FERRY), known_on="2021-05-15"))
    assert "grounding" in shown(Filters(sources=(COUNCIL,), known_on="2021-05-22"))


def test_of_reports_only_those_of_the_sources_are_let_through(library):
    for clock in ("happened", "reported"):
        reports = read_chronology(library, clock, by_report=True)
        for period in (None, Period("2021-05-01", "2021-05-31")):
            filters = Filters(period, sources=(COUNCIL,))
            mask = let_through(library, reports, filters, {}, clock)
            assert set(compress(reports.sources, mask)) == {COUNCIL}


def test_events_of_some_kinds(shown, library):
    kinds = {one.slug: one.kind for one in all_events(library)}
    found = shown(Filters(kinds=("vote", "legal")))
    assert found == {slug for slug, kind in kinds.items() if kind in ("vote", "legal")}
    assert found


def test_where_sources_differ_or_seem_to(shown):
    assert shown(Filters(differing=True)) == {"rescue", "first-vote"}


def test_dates_that_no_day_fulfils_both_differ_without_anybody_saying_so(made):
    library = made(
        [("2019", None, None), ("2020", None, None)],
        [
            ("2019-01-01", {1: "2019-01-01", 2: "2019-01-02"}),
            ("2019-01-01", {1: "2019-01-01", 2: "2019-01"}),
        ],
    )
    assert shown_count(library, Filters(differing=True)) == 1


@pytest.mark.parametrize(
    "filters",
    [
        {"kinds": ("vote",)},
        {"differing": True},
        {"entities": ("skerrow-council",)},
        {"entities": ("heron", "skerrow-point"), "match_all": True},
        {"sources": (COUNCIL,)},
        {"sources": (COUNCIL,), "kinds": ("vote", "toll"), "differing": True},
    ],
)
def test_the_same_events_are_let_through_in_every_chronology(filters, everywhere, ids, shown):
    wanted = Filters(**filters)
    wanted = wanted._replace(entities=ids(*wanted.entities))
    assert shown(wanted)
    assert everywhere(wanted) == [shown(wanted)] * 4


def test_what_was_asked_for_before_is_found_again_whatever_was_asked_meanwhile(shown, library):
    entities = [one.id for one in all_entities(library)]
    asked = [Filters(entities=(one,)) for one in entities]
    first = [shown(one) for one in asked]
    assert [shown(one) for one in reversed(asked)] == first[::-1]
    assert [shown(one) for one in asked] == first
    assert len(library.marks) < len(asked)


@given(data=st.data(), match_all=st.booleans())
def test_any_and_all_are_what_they_are_called(data, match_all):
    with Library.open(paths.reference(), immutable=True) as library:
        entities = [one.id for one in all_entities(library)]
        pinned = tuple(data.draw(st.lists(st.sampled_from(entities), min_size=1, unique=True)))
        chronology = read_chronology(library, "happened")

        def events(*entities):
            filters = Filters(entities=entities, match_all=match_all)
            return set(compress(chronology.ids, let_through(library, chronology, filters, {})))

        each = [events(one) for one in pinned]
        assert each[0] == set(events_of_entity(library, pinned[0]))
        assert events(*pinned) == (set.intersection if match_all else set.union)(*each)


def test_ids_may_be_very_large(dossier_copy, ids):
    with closing(sqlite3.connect(dossier_copy)) as writing:
        writing.execute("update event set id = 2147483647 - id")
        writing.execute("update claim set event_id = 2147483647 - event_id")
        renew(writing)
        writing.commit()
    with Library.open(dossier_copy) as large:
        assert max(read_chronology(large, "happened").ids) > 2**30
        assert shown_count(large, Filters(entities=ids("heron"))) == 2
