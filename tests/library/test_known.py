"""What was known on a day, against a plain reckoning from who told what when."""

from collections import Counter
from datetime import date

import pytest

from desktop_app import paths
from desktop_app.library.chronology import (
    BORROWED,
    DISPUTED,
    INFERRED,
    SHAPE,
    SHAPES,
    SPANS,
    arranged,
    days_of,
    read_chronology,
    read_series,
    span_of,
)
from desktop_app.library.known import Then, known_then, with_voices
from desktop_app.library.letting import dates_known_on
from desktop_app.library.library import Library
from desktop_app.model.records import EVENT_KINDS

DAYS = ("2017-01-01", "2017-08-08", "2017-12-31", "2019-01-04", "2019-01-11", "2020-01-01")
TOLD = (
    "select distinct claim.event_id, passage.source_id, event.date, "
    "(select given.value from claim given join passage there on there.id = given.passage_id "
    "where given.event_id = claim.event_id and given.property = 'date' "
    "and given.polarity = 'asserted' and there.source_id = passage.source_id "
    "order by given.rank <> 'preferred', given.id) from claim "
    "join event on event.id = claim.event_id join passage on passage.id = claim.passage_id "
    "join source on source.id = passage.source_id where claim.property = 'occurs' "
    "and claim.polarity = 'asserted' and coalesce(source.published_earliest, '') <= ?"
)
"""Who had told what by a day: event, source, the date chosen in the end, and the source's own."""


@pytest.fixture(scope="module")
def bundled():
    with Library.open(paths.reference(), immutable=True) as library:
        yield library


def ordinal(day):
    return date.fromisoformat(day).toordinal()


def then_on(library, day, *, by_report=False):
    chronology = read_chronology(library, "happened", by_report=by_report)
    return chronology, known_then(chronology, ordinal(day), dates_known_on(library, day))


def standing(chronology):
    """What stands where: event, source, days, and shape."""
    columns = (chronology.ids, chronology.sources, chronology.days, chronology.firsts)
    shapes = [SHAPES[flags & SHAPE] for flags in chronology.flags]
    return Counter(zip(*columns, chronology.lasts, shapes, strict=True))


def reckoned(library, day, *, by_report):
    """The same, from the claims of the sources that had perhaps appeared by a day."""
    dates = dates_known_on(library, day)
    found = set()
    for event, source, chosen, own in library.rows(TOLD, [day]):
        then = dates.get(event, chosen)
        text = (then if own is None else own) if by_report else then
        at, first, last, flags = days_of(text)
        found.add((event, source if by_report else 0, at, first, last, SHAPES[flags & SHAPE]))
    return Counter(found)


@pytest.mark.parametrize("by_report", [False, True])
@pytest.mark.parametrize("day", DAYS)
def test_what_was_known_is_what_had_been_told_on_the_dates_given_then(bundled, day, by_report):
    _, then = then_on(bundled, day, by_report=by_report)
    assert standing(then.chronology) == reckoned(bundled, day, by_report=by_report)


@pytest.mark.parametrize("by_report", [False, True])
@pytest.mark.parametrize("day", DAYS)
def test_the_columns_stay_in_order_and_what_moved_is_known(bundled, day, by_report):
    full, then = then_on(bundled, day, by_report=by_report)
    known = then.chronology
    assert list(known.days) == sorted(known.days)
    dated = range(known.dated)
    assert list(known.ends) == sorted(known.lasts[at] or known.firsts[at] for at in dated)
    moved = then.moved or range(full.size)
    assert sorted(place for place in moved if place >= 0) == list(range(known.size))
    for old, new in enumerate(moved):
        if new < 0:
            assert full.possibly[old] > ordinal(day)
            continue
        for name in ("ids", "sources", "kinds", "voices", "possibly", "surely"):
            assert getattr(full, name)[old] == getattr(known, name)[new]
        kept = INFERRED | DISPUTED | BORROWED
        assert full.flags[old] & kept == known.flags[new] & kept
        assert new in then.redated or full.days[old] == known.days[new]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    ("grouping", "refs"), [("kind", [kind]) for kind in EVENT_KINDS] + [("kind", EVENT_KINDS)]
)
def test_a_lane_holds_what_was_known_of_it_by_how_long_it_lasts(bundled, day, grouping, refs):
    _, then = then_on(bundled, day)
    known = then.chronology
    series = then.series(read_series(bundled, "happened", grouping, refs))
    there = [place for one in series for place in one.positions]
    wanted = {EVENT_KINDS.index(ref) for ref in refs}
    assert sorted(there) == [at for at in range(known.size) if known.kinds[at] in wanted]
    for one in series:
        assert list(one.positions) == sorted(one.positions)
        assert all(span_of(known, at) == one.span for at in one.positions)


def test_before_2018_only_the_report_of_august_2017_was_known(bundled):
    _, then = then_on(bundled, "2017-12-31", by_report=True)
    (source,) = set(then.chronology.sources)
    (published,) = bundled.rows("select published_earliest from source where id = ?", [source])[0]
    assert published == "2017-08-08"
    assert then_on(bundled, "2017-08-07")[1].chronology.size == 0


def test_on_the_day_of_the_thirteen_nations_the_tour_was_less_exactly_dated(bundled):
    _, then = then_on(bundled, "2019-01-04")
    (event,) = bundled.rows("select id from event where slug = 'pompeo-tour'")[0]
    at = then.chronology.ids.index(event)
    assert at in then.redated
    assert date.fromordinal(then.chronology.firsts[at]) == date(2018, 12, 30)
    assert date.fromordinal(then.chronology.lasts[at]) == date(2019, 1, 4)


@pytest.mark.parametrize("by_report", [False, True])
def test_in_the_end_everything_is_as_it_is(bundled, by_report):
    full, then = then_on(bundled, "2030-01-01", by_report=by_report)
    assert then == Then(full)
    assert then.chronology is full
    series = read_series(bundled, "happened", "kind", ["term"])
    assert then.series(series) == series


EARLY, LATE = ("2019-01-05",) * 3, ("2019-06-06",) * 3


def rows(then):
    """Events as they stand, with the ISO days of the ends, open or missing ones empty."""
    known = then.chronology
    return [
        (known.ids[at], *((day and date.fromordinal(day).isoformat()) or "" for day in ends))
        for at, ends in enumerate(zip(known.firsts, known.lasts, strict=True))
    ]


@pytest.mark.parametrize(
    ("events", "found"),
    [
        # nothing had been told of it
        ([("2018", {2: "2018"})], []),
        # it had been told by the one, on the date of the other
        ([("2018-05-20", {1: "2018-05", 2: "2018-05-20"})], [(1, "2018-05-01", "2018-05-31")]),
        ([("2018-05-20", {1: None, 2: "2018-05-20"})], [(1, "", "")]),
        ([("2018-05-20", {1: "2018-05-20", 2: "2018"})], [(1, "2018-05-20", "2018-05-20")]),
        ([("2018", {1: "[..2018]", 2: "2018"})], [(1, "", "2018-12-31")]),
        # on another date it stands elsewhere
        (
            [
                ("2017-02-02", {1: "2017-02-02"}),
                ("2017-01-01", {1: "2018", 2: "2017-01-01"}),
                ("2017-03-03", {1: "2016/2017", 2: "2017-03-03"}),
            ],
            [(3, "2016-01-01", "2017-12-31"), (1, "2017-02-02", "2017-02-02"),
             (2, "2018-01-01", "2018-12-31")],
        ),
    ],
)  # fmt: skip
def test_half_a_year_before_the_second_source(made, events, found):
    _, then = then_on(made([EARLY, LATE], events), "2019-01-31")
    assert rows(then) == found
    assert then.redated <= set(range(len(found)))


def test_a_redated_event_lies_among_those_that_last_as_long(made):
    events = [
        ("2018-05-20", {1: "2018/2018", 2: "2018-05-20"}),
        ("2018-05-21", {1: "2018-05-21"}),
        ("2018-05-22", {1: None, 2: "2018-05-22"}),
        ("2018", {1: "2018-01-01", 2: "2018"}),
        ("2018-07-01", {2: "2018-07-01"}),
    ]
    library = made([EARLY, LATE], events)
    _, then = then_on(library, "2019-01-31")
    series = then.series(read_series(library, "happened", "kind", ["vote"]))
    assert {one.span: [then.chronology.ids[at] for at in one.positions] for one in series} == {
        0: [3], 1: [4, 2], 512: [1],
    }  # fmt: skip
    assert set(SPANS) >= {1, 512}


def test_hidden_but_not_redated_lanes_keep_their_spans(made):
    events = [("2018-05-20", {2: "2018-05-20"}), ("2018", {1: "2018"}), ("2019", {1: "2019"})]
    library = made([EARLY, LATE], events)
    _, then = then_on(library, "2019-01-31")
    assert (list(then.moved), then.redated) == ([0, -1, 1], frozenset())
    (_, years) = then.series(read_series(library, "happened", "kind", ["vote"]))
    assert (years.span, list(years.positions)) == (512, [0, 1])


def test_a_report_with_a_date_of_its_own_keeps_it_and_a_borrowed_one_changes(made):
    events = [("2018-05-20", {1: None, 2: "2018-05-20"}), ("2018", {1: "2017", 2: "2018"})]
    library = made([EARLY, EARLY[:1] + LATE[1:], LATE], events)
    full = read_chronology(library, "happened", by_report=True)
    then = known_then(full, ordinal("2019-06-30"), {1: "2018", 2: "2016"})
    told = {
        (then.chronology.ids[at], then.chronology.sources[at]): row[1:]
        for at, row in enumerate(rows(then))
    }
    assert told == {
        (1, 1): ("2018-01-01", "2018-12-31"),
        (1, 2): ("2018-05-20", "2018-05-20"),
        (2, 1): ("2017-01-01", "2017-12-31"),
        (2, 2): ("2018-01-01", "2018-12-31"),
    }
    (at,) = then.redated
    assert then.chronology.flags[at] & BORROWED


def test_the_voices_of_then_stand_at_their_events(made):
    events = [("2018", {1: "2018", 2: "2018"}), ("2017", {1: "2017"})]
    full = read_chronology(made([EARLY, LATE], events), "happened")
    assert list(full.voices) == [1, 2]
    then = with_voices(full, {1: 300})
    assert (list(then.ids), list(then.voices)) == ([2, 1], [0, 255])
    assert list(full.voices) == [1, 2]


def test_of_nothing_nothing_was_known():
    nothing = arranged([])[0]
    assert known_then(nothing, ordinal("2019-01-01"), {1: "2018"}) == Then(nothing)
