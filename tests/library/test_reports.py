"""Which source told an event first, and what date each gives it."""

import pytest

from desktop_app.library.reports import ToldBy, date_given, first_report, told_by

EARLY, LATE, SOMETIME, UNKNOWN = (
    ("2019-01-05", "2019-01-05", "2019-01-05"),
    ("2019-06-06", "2019-06-06", "2019-06-06"),
    ("2019-01", "2019-01-01", "2019-01-31"),
    ("", None, None),
)


@pytest.mark.parametrize(
    ("sources", "first"),
    [
        ([EARLY, LATE], 1),
        ([LATE, EARLY], 2),
        ([UNKNOWN, LATE], 2),
        ([EARLY, SOMETIME], 2),
        ([EARLY, EARLY], 1),
        ([UNKNOWN, UNKNOWN], 1),
    ],
)
def test_the_first_report_is_of_the_source_that_can_have_appeared_first(made, sources, first):
    library = made(sources, [("2018", {1: None, 2: None})])
    assert first_report(library, 1) == first


def test_what_no_source_tells_has_no_report(made):
    library = made([EARLY], [("2018", {})])
    assert first_report(library, 1) is None
    assert date_given(library, 1, 1) is None


def test_the_date_that_a_source_gives(made):
    library = made([EARLY, LATE], [("2018-05-20", {1: "2018-05-20", 2: "2018-05"}), ("", {1: ""})])
    assert [date_given(library, 1, source) for source in (1, 2)] == ["2018-05-20", "2018-05"]
    assert date_given(library, 2, 1) == ""


@pytest.mark.parametrize(
    ("first", "second", "given"),
    [
        ("normal", "preferred", "2018"),
        ("preferred", "normal", "2017"),
        ("normal", "normal", "2017"),
        ("deprecated", "normal", "2018"),
        ("deprecated", "preferred", "2018"),
    ],
)
def test_of_several_dates_of_a_source_the_one_that_counts_most_is_given(made, first, second, given):
    library = made([EARLY], [("2018", {1: "2017"})])
    claims = library._connection
    claims.execute("update claim set rank = ? where property = 'date'", [first])
    claims.execute(
        "insert into claim (event_id, property, value, polarity, rank, origin, passage_id) "
        "select event_id, property, '2018', polarity, ?, origin, passage_id from claim "
        "where property = 'date'",
        [second],
    )
    assert date_given(library, 1, 1) == given


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2019-01-04", ToldBy(False, False)),
        ("2019-01-05", ToldBy(False, True)),
        ("2019-06-06", ToldBy(True, True)),
    ],
)
def test_an_event_is_told_by_a_day_for_sure_or_perhaps(day, told, made):
    events = [("2018", {1: "2018"}), ("2018", {})]
    library = made([("2019-01-05/2019-06-06", "2019-01-05", "2019-06-06")], events)
    assert told_by(library, 1, day) == told
    assert told_by(library, 2, day) == ToldBy(False, False)
