"""Which events filters let through, of the small dossier and of all the days of the reference."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.library.chronology import read_chronology
from desktop_app.library.events import all_events
from desktop_app.library.letting import dates_known_on, let_through, shown_count
from desktop_app.library.library import Library
from desktop_app.library.publication import publication_days
from desktop_app.library.voices import voice_counts
from desktop_app.model.filters import Filters, Period


@pytest.fixture
def shown(library):
    """`shown(filters)` are the slugs of the events that are let through."""
    slugs = dict(library.rows("select id, slug from event"))
    chronology = read_chronology(library, "happened")

    def let(filters):
        mask = let_through(chronology, filters, dates_known_on(library, filters.known_on))
        assert len(mask) == chronology.size
        found = {slugs[id_] for id_, is_in in zip(chronology.ids, mask, strict=True) if is_in}
        assert shown_count(library, filters) == len(found)
        return found

    return let


def test_without_filters_everything_is(shown, library):
    assert shown(Filters()) == {one.slug for one in all_events(library)}


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2021-05-14", "2021-05-14", {"grounding", "rescue"}),
        ("2021-05-15", "2021-05-19", set()),
        ("2021-05-21", "2021-05-21", {"deed"}),
        ("2020-12-31", "2021-03-01", {"service", "first-vote"}),
    ],
)
def test_in_a_period_is_what_can_lie_in_it(shown, first, last, found):
    own = {"service", "first-vote", "grounding", "rescue", "second-vote", "deed"}
    assert shown(Filters(Period(first, last))) & own == found


def test_by_one_voice_only_is_what_one_source_tells(shown, library):
    counts = voice_counts(library)
    alone = {one.slug for one in all_events(library) if counts[one.id] == 1}
    assert shown(Filters(single_voice=True)) == alone
    assert "grounding" not in alone


def test_known_on_a_day_is_what_was_perhaps_published(shown):
    assert shown(Filters(known_on="2021-05-14")) == set()
    first = shown(Filters(known_on="2021-05-15"))
    assert {"grounding", "first-vote"} <= first
    assert "deed" not in first
    assert "deed" in shown(Filters(known_on="2021-05-20"))


def test_filters_work_together(shown):
    day = Period("2021-05-14", "2021-05-20")
    both = Filters(day, single_voice=True, known_on="2021-05-20")
    parts = [Filters(day), Filters(single_voice=True), Filters(known_on="2021-05-20")]
    assert shown(both) == set.intersection(*map(shown, parts))
    assert shown(both)


def test_a_period_takes_the_date_that_was_known_then(small_dossier, altered, library):
    known = "insert into date_known values (?, '2021-05-15', '2021-05-20', ?)"
    ids = {event.slug: event.id for event in all_events(library)}
    library = altered(
        small_dossier,
        (known, ids["grounding"], "2021-05-13"),
        (known, ids["rescue"], ""),
    )
    day, before = Period("2021-05-14", "2021-05-14"), Period("2021-05-13", "2021-05-13")
    assert shown_count(library, Filters(day)) == 2
    assert shown_count(library, Filters(day, known_on="2021-05-20")) == 2
    assert shown_count(library, Filters(day, known_on="2021-05-19")) == 0
    assert shown_count(library, Filters(before, known_on="2021-05-19")) == 1
    assert shown_count(library, Filters(before)) == 0


@pytest.fixture(scope="module")
def reference():
    with Library.open(Path(paths.reference()), immutable=True) as opened:
        yield opened


def test_of_the_reference_more_is_known_on_each_day_than_before(reference):
    days = ["2017-08-07", *publication_days(reference)]
    counts = [shown_count(reference, Filters(known_on=day)) for day in days]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[-1] == reference.counts().events


days = st.dates().map(str)


@given(one=days, other=days, known=st.sampled_from(["", "2019-01-05"]))
def test_in_a_period_are_the_events_whose_days_meet_it(reference, one, other, known):
    first, last = sorted((one, other))
    filters = Filters(Period(first, last), known_on=known)
    chronology = read_chronology(reference, "happened")
    mask = let_through(chronology, filters._replace(known_on=""), {})
    events = {
        event.id
        for event in all_events(reference)
        if (event.earliest or event.latest)
        and (event.earliest or "") <= last
        and (event.latest or "9999") >= first
    }
    assert {id_ for id_, is_in in zip(chronology.ids, mask, strict=True) if is_in} == events
    assert shown_count(reference, filters) <= shown_count(reference, Filters(known_on=known))


def test_reports_are_let_through_one_by_one(library):
    for clock, by_report in product(("happened", "reported"), (False, True)):
        chronology = read_chronology(library, clock, by_report=by_report)
        mask = let_through(chronology, Filters(known_on="2021-05-15"), {})
        sources = {at for at, is_in in zip(chronology.sources, mask, strict=True) if is_in}
        assert sources == ({1} if by_report else {0})
