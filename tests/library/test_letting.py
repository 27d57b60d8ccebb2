"""Which events filters let through, of the small dossier and of all the days of the reference."""

from array import array
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.library.chronology import ALWAYS, NEVER, Placed, arranged, read_chronology
from desktop_app.library.events import all_events
from desktop_app.library.letting import (
    date_known_on,
    dates_known_on,
    is_perhaps,
    let_through,
    shown_count,
)
from desktop_app.library.library import Library
from desktop_app.library.publication import publication_days
from desktop_app.library.voices import voice_counts
from desktop_app.model.filters import Filters, Period


def test_the_date_of_one_event_is_among_all_those_that_were_known():
    with Library.open(paths.reference(), immutable=True) as library:
        dates = dates_known_on(library, "2019-01-04")
        assert dates
        for event in all_events(library):
            assert date_known_on(library, event.id, "2019-01-04") == dates.get(event.id)


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


def test_reported_in_a_period_is_what_was_first_told_then(made):
    library = made(
        [
            ("2019-01-05", "2019-01-05", "2019-01-05"),
            ("[2019-06-01..2019-12-31]", "2019-06-01", "2019-12-31"),
            ("", None, None),
        ],
        [("2017", {1: None, 2: None}), ("2016", {2: None}), ("2019", {3: None})],
    )
    for clock in ("happened", "reported"):
        events = read_chronology(library, clock)
        for first, last, found in (
            ("2019-01-05", "2019-01-05", {1}),
            ("2019-01-06", "2019-05-31", set()),
            ("2019-12-01", "2020-01-01", {2}),
            ("2016-01-01", "2017-12-31", set()),
        ):
            filters = Filters(Period(first, last, reported=True))
            mask = let_through(library, events, filters, {})
            assert {id_ for id_, is_in in zip(events.ids, mask, strict=True) if is_in} == found
            assert shown_count(library, filters) == len(found)


def test_what_happened_in_a_period_is_let_through_wherever_it_is_reported(library):
    happened, reported = (read_chronology(library, clock) for clock in ("happened", "reported"))
    filters = Filters(Period("2021-05-14", "2021-05-14"))
    mask = let_through(library, happened, filters, {})
    carried = let_through(library, reported, filters, {}, "reported")
    assert {id_ for id_, is_in in zip(reported.ids, carried, strict=True) if is_in} == {
        id_ for id_, is_in in zip(happened.ids, mask, strict=True) if is_in
    }


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
    mask = let_through(reference, chronology, filters._replace(known_on=""), {})
    events = {
        event.id
        for event in all_events(reference)
        if (event.earliest or event.latest)
        and (event.earliest or "") <= last
        and (event.latest or "9999-12-31") >= first
    }
    assert {id_ for id_, is_in in zip(chronology.ids, mask, strict=True) if is_in} == events
    assert shown_count(reference, filters) <= shown_count(reference, Filters(known_on=known))


def test_reports_are_let_through_one_by_one(library):
    for clock, by_report in product(("happened", "reported"), (False, True)):
        chronology = read_chronology(library, clock, by_report=by_report)
        mask = let_through(library, chronology, Filters(known_on="2021-05-15"), {})
        sources = {at for at, is_in in zip(chronology.sources, mask, strict=True) if is_in}
        assert sources == ({1} if by_report else {0})


IN_JANUARY = Filters(period=Period("2019-01-01", "2019-01-31"))


def day(text):
    return date.fromisoformat(text).toordinal()


def placed(number, when, voices, possibly, surely):
    """An event that is told by so many voices, and was published within these days."""
    return Placed(
        event_id=number, source_id=0, kind=0, date=when, inferred=False, disputed=False,
        borrowed=False, voices=voices, possibly=possibly, surely=surely,
    )  # fmt: skip


def in_time(*dates):
    """Events with these dates, numbered from 1 as they are given, by time."""
    events = [placed(number, when, 1, ALWAYS, ALWAYS) for number, when in enumerate(dates, 1)]
    return arranged(events)[0]


def told(*tellings):
    """Events of one day, each with voices, and the days on which it can have been published."""
    events = [placed(number, "2019-01-01", *telling) for number, telling in enumerate(tellings, 1)]
    return arranged(events)[0]


@pytest.fixture
def passing(library):
    """`passing(chronology, filters)` are the events that pass, by their ids."""

    def pass_(chronology, filters, dates=None):
        mask = let_through(library, chronology, filters, dates or {})
        return [one for one, passes in zip(chronology.ids, mask, strict=True) if passes]

    return pass_


def test_an_empty_dossier_lets_nothing_through(passing):
    assert passing(in_time(), IN_JANUARY) == []


@pytest.mark.parametrize(
    ("when", "passes"),
    [
        ("2018-12-31", False),
        ("2019-01-01", True),
        ("2019-01-31", True),
        ("2019-02-01", False),
        ("2019", True),
        ("[2018-12-20..2019-01-01]", True),
        ("2018-01-01/2019-06-30", True),
        ("[..2018-12-31]", False),
        ("[..2019-01-11]", True),
        ("../2025-01-01", True),
        ("2017/..", True),
        ("2019-02-01/..", False),
        ("[..1984,1990..]", True),
        ("", False),
    ],
)
def test_into_a_period_comes_what_can_lie_in_it(when, passes, passing):
    chronology = in_time("2019-01-15", when, "2016", "2026")
    assert (2 in passing(chronology, IN_JANUARY)) is passes
    known_as = in_time("2016-05", when)
    assert (1 in passing(known_as, IN_JANUARY, {1: when})) is passes


def test_the_date_that_was_known_then_is_the_one_that_counts(passing):
    events = in_time("2019-01-15", "2018", "2019-01-20")
    assert passing(events, IN_JANUARY, {1: "2018-11", 2: "2019"}) == [2, 3]


def test_what_one_voice_alone_tells(passing):
    events = told(*((voices, ALWAYS, ALWAYS) for voices in (0, 1, 2, 300)))
    assert passing(events, Filters(single_voice=True)) == [2]


def test_what_a_source_had_told_by_a_day_surely_or_perhaps(passing):
    events = told(
        (1, day("2019-01-04"), day("2019-01-05")),
        (1, day("2019-01-06"), day("2019-01-06")),
        (1, ALWAYS, NEVER),
        (0, NEVER, NEVER),
    )
    for known_on, known, perhaps in [
        ("2019-01-03", [3], [3]),
        ("2019-01-04", [1, 3], [1, 3]),
        ("2019-01-05", [1, 3], [3]),
        ("2019-01-06", [1, 2, 3], [3]),
    ]:
        filters = Filters(known_on=known_on)
        assert passing(events, filters) == known
        unsure = [one for one in known if is_perhaps(events, one - 1, known_on)]
        assert unsure == perhaps
    assert not is_perhaps(events, 2, "")


def test_only_what_passes_every_filter_passes(passing):
    events = in_time("2019-01-10", "2019-01-11", "2019-01-12", "2018")._replace(
        voices=array("B", [1, 2, 1, 1]), possibly=array("i", [1, 1, 5, 1])
    )
    assert list(events.ids) == [4, 1, 2, 3]
    all_of_them = IN_JANUARY._replace(single_voice=True, known_on="0001-01-02")
    assert passing(events, all_of_them) == [3]
