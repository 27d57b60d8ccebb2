"""All events in order of time, as columns that the compiler has written into the dossier."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from desktop_app import paths
from desktop_app.library.chronology import (
    ALWAYS,
    BORROWED,
    DISPUTED,
    INFERRED,
    NEVER,
    SHAPE,
    SHAPES,
    UNCERTAIN,
    UNDATED,
    VAGUE_START,
    kind_place,
    lane_sizes,
    read_chronology,
    read_series,
    words_of,
)
from desktop_app.library.derived.renewing import derived, renew
from desktop_app.library.entities import find_entity
from desktop_app.library.events import all_events, events_of_entity, find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.model.records import EVENT_KINDS


@pytest.fixture
def bundled():
    with Library.open(paths.reference(), immutable=True) as library:
        yield library


def known(library):
    """What was known when, by the events' slugs."""
    return library.rows(
        "select event.slug, since, until, date_known.date from date_known "
        "join event on event.id = date_known.event_id order by 1, 2"
    )


EARLY, LATE = ("2019-01-05", "2019-01-05", "2019-01-05"), ("2019-06-06", "2019-06-06", "2019-06-06")
SOMETIME = ("[2019-01-04..2019-01-05]", "2019-01-04", "2019-01-05")


def test_every_event_has_one_place_in_time(bundled):
    events = read_chronology(bundled, "happened")
    assert sorted(events.ids) == sorted(event.id for event in all_events(bundled))
    assert list(events.days) == sorted(events.days)
    assert list(events.ends) == sorted(events.ends)
    assert len(events.ends) == events.dated
    assert set(events.sources) == {0}
    assert events.size - events.dated == 2
    for at in range(events.dated, events.size):
        assert SHAPES[events.flags[at] & SHAPE] == "undated"


def test_the_columns_say_what_the_event_says(bundled):
    events = read_chronology(bundled, "happened")
    vote = find_event(bundled, "oas-vote")
    at = events.place_of(vote, date(2019, 1, 10).toordinal())
    assert at is not None
    assert EVENT_KINDS[events.kinds[at]] == "vote"
    assert events.firsts[at] == events.lasts[at] == date(2019, 1, 10).toordinal()
    assert events.flags[at] & INFERRED
    assert events.voices[at] == 1
    assert date.fromordinal(events.possibly[at]) == date(2019, 1, 11)
    assert (
        words_of(bundled, [vote])[vote].title == "The OAS votes not to recognize Maduro’s new term"
    )
    assert events.place_of(vote, date(2019, 1, 11).toordinal()) is None


def test_ends_that_are_open_or_vague(made):
    library = made([EARLY], [("../2013", {1: None}), ("2017/2018-01-01", {1: None}), ("1984?", {})])
    events = read_chronology(library, "happened")
    assert list(events.ids) == [3, 1, 2]
    assert [SHAPES[flags & SHAPE] for flags in events.flags] == ["within", "before", "interval"]
    assert list(events.firsts)[1] == 0
    assert events.days[1] == events.lasts[1] == date(2013, 12, 31).toordinal()
    assert events.flags[2] & VAGUE_START
    assert events.flags[0] & UNCERTAIN
    assert list(events.surely) == [NEVER, *[date(2019, 1, 5).toordinal()] * 2]


def test_within_a_day_what_is_said_to_come_before_comes_first(made):
    day = "2019-01-04"
    told = [(day, {2: day}), (day, {2: day}), (day, {1: day}), (day, {1: day})]
    plain = made([EARLY, LATE], told)
    assert list(read_chronology(plain, "happened").ids) == [3, 4, 1, 2]
    ordered = made([EARLY, LATE], told, after=[(3, 1), (1, 2), (4, 99)])
    assert list(read_chronology(ordered, "happened").ids) == [4, 2, 1, 3]


def test_what_is_said_to_come_before_itself_still_has_a_place(made):
    day = "2019-01-04"
    ring = made([EARLY], [(day, {1: day}), (day, {1: day})], after=[(1, 2), (2, 1)])
    assert sorted(read_chronology(ring, "happened").ids) == [1, 2]


def test_an_order_that_dates_already_say_changes_nothing(made):
    library = made([EARLY], [("2018", {1: None}), ("2017", {1: None})], after=[(2, 1)])
    assert list(read_chronology(library, "happened").ids) == [2, 1]


def test_reported_is_when_the_first_source_appeared(made):
    library = made(
        [LATE, SOMETIME, ("", None, None)],
        [("2017", {1: None, 2: None}), ("2016", {1: None}), ("2015", {3: None}), ("2014", {})],
    )
    events = read_chronology(library, "reported")
    assert list(events.ids) == [1, 2, 4, 3]
    assert SHAPES[events.flags[0] & SHAPE] == "within"
    assert [events.firsts[0], events.lasts[0]] == [date(2019, 1, day).toordinal() for day in (4, 5)]
    assert list(events.days)[2:] == [UNDATED, UNDATED]
    assert [events.possibly[3], events.surely[3]] == [ALWAYS, NEVER]


def test_by_source_each_report_has_the_date_that_it_gives(made):
    library = made(
        [EARLY, LATE],
        [
            (
                "2018-05-20",
                {
                    1: "2018-05-20",
                    2: "2018-05",
                },
            ),
            ("2017", {2: None}),
        ],
    )
    reports = read_chronology(library, "happened", by_report=True)
    told = [(reports.ids[at], reports.sources[at], reports.firsts[at]) for at in range(3)]
    first, month, year = (
        date(*day).toordinal() for day in ((2018, 5, 20), (2018, 5, 1), (2017, 1, 1))
    )
    assert told == [(2, 2, year), (1, 2, month), (1, 1, first)]
    assert [bool(flags & BORROWED) for flags in reports.flags] == [True, False, False]
    (series,) = read_series(library, "happened", "source", ["1"])
    assert (series.span, list(series.positions)) == (1, [2])
    appeared = read_chronology(library, "reported", by_report=True)
    assert list(appeared.sources) == [1, 2, 2]


def test_a_difference_is_no_dispute_unless_it_is_a_conflict(bundled):
    events = read_chronology(bundled, "happened")
    verdicts = {verdict for (verdict,) in bundled.rows("select verdict from difference")}
    assert "inconsistent within a source" in verdicts
    assert "conflict" not in verdicts
    assert not any(flags & DISPUTED for flags in events.flags)


def test_dates_that_cannot_both_be_true_are_disputed(made):
    library = made(
        [EARLY, LATE],
        [("2018-05-20", {1: "2018-05-20", 2: "2018-05-21"}), ("2017", {1: "2017", 2: "2017-03"})],
    )
    events = read_chronology(library, "happened")
    assert [bool(flags & DISPUTED) for flags in events.flags] == [False, True]


def test_lanes_hold_every_event_once_by_how_long_it_lasts(bundled):
    sizes = lane_sizes(bundled, "happened", "kind")
    assert sum(sizes.values()) == len(all_events(bundled))
    events = read_chronology(bundled, "happened")
    tolls = read_series(bundled, "happened", "kind", ["toll", "term"])
    assert sum(len(series.positions) for series in tolls) == sizes["toll"] + sizes["term"]
    for series in tolls:
        for at in series.positions:
            days = events.lasts[at] - events.firsts[at] + 1
            assert not events.firsts[at] or days <= series.span


def test_the_lane_of_an_entity_holds_its_events(bundled):
    peru = find_entity(bundled, "peru")
    events = read_chronology(bundled, "happened")
    found = [
        at
        for one in read_series(bundled, "happened", "entity", [str(peru)])
        for at in one.positions
    ]
    assert {events.ids[at] for at in found} == set(events_of_entity(bundled, peru))


def test_the_lane_of_a_source_holds_its_reports(bundled):
    source = find_source(bundled, "lima-declaration")
    reports = read_chronology(bundled, "happened", by_report=True)
    series = read_series(bundled, "happened", "source", [str(source)])
    found = [at for one in series for at in one.positions]
    assert {reports.sources[at] for at in found} == {source}
    assert lane_sizes(bundled, "happened", "source")[str(source)] == len(found)


def test_what_was_known_before_the_date_was_settled(made):
    library = made(
        [EARLY, LATE, ("", None, None)],
        [
            ("2018-05-20", {1: "2018-05", 2: "2018-05-20"}),
            ("2018-05-20", {1: None, 2: "2018-05-20"}),
            ("2018-05-20", {1: "2018-05-20", 2: "2018-05"}),
            ("2018", {3: "2018"}),
            ("2018", {}),
        ],
    )
    assert known(library) == [
        ("e1", "2019-01-05", "2019-06-06", "2018-05"),
        ("e2", "2019-01-05", "2019-06-06", ""),
    ]


def test_a_date_that_rests_on_reasons_counts_when_all_of_them_have_appeared(bundled):
    rows = {row[0]: row[1:] for row in known(bundled) if row[0] == "lima-group-members"}
    assert rows == {"lima-group-members": ("2017-08-08", "2019-06-06", "")}


def test_renewing_changes_nothing(bundled, tmp_path):
    copy = tmp_path / "copy.whence"
    with closing(sqlite3.connect(copy)) as connection:
        bundled._connection.backup(connection)
        before = derived(connection.execute)
        renew(connection)
        connection.commit()
        for table, rows in before.items():
            stored = connection.execute(f'select * from "{table}"').fetchall()  # noqa: S608
            assert sorted(stored) == sorted(rows)
            assert rows


def test_a_kind_that_is_not_known_is_another():
    assert kind_place("statement") == 0
    assert EVENT_KINDS[kind_place("eclipse")] == "other"


def test_who_asks_for_what_another_holds_shares_it(bundled):
    one = read_chronology(bundled, "happened")
    other = read_chronology(bundled, "happened")
    assert all(a is b for a, b in zip(one, other, strict=True))
    reported = read_chronology(bundled, "reported")
    assert reported.ids is not one.ids
    del one, other
    assert not any(name.startswith("happened") for name in bundled.columns)
    assert read_chronology(bundled, "happened").size == reported.size
