from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, Scale
from desktop_app.ui.timeline.ticks import (
    TickWords,
    major_ticks,
    minor_ticks,
    period_between,
    step_for,
    stretch_at,
)


@pytest.fixture
def words(months):
    return TickWords(months)


def window(first: str, days: float, width: float = 1200) -> Scale:
    return Scale(float(date.fromisoformat(first).toordinal()), days, width)


def labels(scale: Scale, words: TickWords) -> list[str]:
    return [tick.label for tick in major_ticks(scale, words)]


@pytest.mark.parametrize(
    ("first", "days", "expected"),
    [
        ("2019-01-04", 1, ["4 Jan 2019", "5 Jan 2019"]),
        ("2019-01-04", 3, ["4 Jan 2019", "5 Jan 2019", "6 Jan 2019", "7 Jan 2019"]),
        ("2019-01-04", 21, ["4 Jan 2019", "7 Jan 2019", "14 Jan 2019", "21 Jan 2019"]),
        ("2018-11-20", 100, ["Nov 2018", "Dec 2018", "Jan 2019", "Feb 2019"]),
        ("2017-07-01", 1000, ["Jul 2017", "Oct 2017", "Jan 2018", "Apr 2018"]),
        ("2017-07-01", 2100, ["Jul 2017", "Jan 2018", "Jul 2018", "Jan 2019"]),
        ("2013-02-01", 5000, ["2013", "2014", "2015", "2016"]),
        ("2013-02-01", 10_000, ["2013", "2014", "2016", "2018"]),
        ("1950-06-01", 30_000, ["1950", "1955", "1960", "1965"]),
        ("1912-06-01", 60_000, ["1912", "1920", "1930", "1940"]),
        ("1912-06-01", 130_000, ["1912", "1920", "1940", "1960"]),
        ("1912-06-01", 300_000, ["1912", "1950", "2000", "2050"]),
        ("1312-06-01", 500_000, ["1312", "1400", "1500", "1600"]),
    ],
)
def test_ticks_read_naturally_at_every_zoom(first, days, expected, words):
    assert labels(window(first, days), words)[:4] == expected[:4]


@pytest.mark.parametrize(
    ("first", "days", "expected"),
    [
        # the name of the day, the month, the year that has begun before
        ("2019-01-04", 3, ["4 Jan 2019", "5 Jan 2019"]),
        ("2018-11-20", 100, ["Nov 2018", "Dec 2018"]),
        ("2013-02-01", 5000, ["2013", "2014"]),
        # not 24 Dec, not July, not July, not 2012
        ("2018-12-29", 60, ["29 Dec 2018", "31 Dec 2018"]),
        ("2017-09-12", 1000, ["Sep 2017", "Oct 2017"]),
        ("2017-12-12", 2100, ["Dec 2017", "Jan 2018"]),
        ("2013-12-31", 10_000, ["2013", "2014"]),
    ],
)
def test_what_stands_at_the_left_edge_is_true_of_it(first, days, expected, words):
    assert labels(window(first, days), words)[:2] == expected


@pytest.mark.parametrize(("first", "days"), [("2018-12-26", 9), ("2018-12-10", 60)])
def test_a_year_that_begins_between_days_or_weeks_is_told(first, days, words):
    assert {label.split()[-1] for label in labels(window(first, days), words)} == {"2018", "2019"}


@pytest.mark.parametrize(
    ("first", "days", "day", "expected"),
    [
        ("2019-01-04", 3, "2019-01-05", ("2019-01-05", "2019-01-05")),
        ("2019-01-04", 21, "2019-01-05", ("2018-12-31", "2019-01-06")),
        ("2018-11-20", 100, "2019-02-28", ("2019-02-01", "2019-02-28")),
        ("2017-07-01", 1000, "2017-12-31", ("2017-10-01", "2017-12-31")),
        ("2013-02-01", 5000, "2017-06-06", ("2017-01-01", "2017-12-31")),
        ("1912-06-01", 60_000, "1999-06-06", ("1990-01-01", "1999-12-31")),
        ("9990-01-01", 3000, "9999-06-06", ("9999-01-01", "9999-12-31")),
    ],
)
def test_the_stretch_in_which_a_day_lies(first, days, day, expected):
    at = date.fromisoformat(day).toordinal() + 0.5
    found = stretch_at(window(first, days), at)
    assert tuple(date.fromordinal(one).isoformat() for one in found) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # years and quarters are marked, a pixel is about four days
        ("2014-12-20", "2016-01-10", ("2015-01-01", "2015-12-31")),
        ("2015-01-10", "2015-12-20", ("2015-01-01", "2015-12-31")),
        ("2016-01-10", "2014-12-20", ("2015-01-01", "2015-12-31")),
        ("2014-12-20", "2015-03-25", ("2015-01-01", "2015-03-31")),
        ("2015-02-14", "2015-11-15", ("2015-02-14", "2015-11-15")),
        ("2015-02-14", "2016-01-01", ("2015-02-14", "2015-12-31")),
        ("2015-01-03", "2015-01-03", ("2015-01-01", "2015-01-01")),
        ("0001-01-01", "0001-01-01", ("0001-01-01", "0001-01-01")),
    ],
)
def test_a_period_that_is_drawn_by_hand_snaps_to_what_is_marked(one, other, expected):
    days = [date.fromisoformat(day).toordinal() + 0.5 for day in (one, other)]
    found = period_between(window("2013-02-01", 5000), *days)
    assert tuple(date.fromordinal(day).isoformat() for day in found) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (10.2, 20.9, (10, 20)),
        (20.9, 10.2, (10, 20)),
        (10.4, 10.6, (10, 10)),
        (-5, 3.4, (1, 3)),
        (9.4, 1e9, (9, AFTER_LAST_DAY - 1)),
    ],
)
def test_a_period_has_each_day_that_was_touched(one, other, expected):
    assert period_between(Scale(1, 30, 1200), one, other) == expected


def test_it_snaps_to_nothing_that_is_not_marked():
    scale = window("2013-02-01", 9900)  # the years between even ones; no quarters
    day = date(2015, 4, 2).toordinal() + 0.5
    assert period_between(scale, day, day + 400)[0] == int(day)


def test_weeks_begin_on_monday(words):
    days = [tick.day for tick in major_ticks(window("2019-01-04", 30), words)]
    assert {date.fromordinal(day).weekday() for day in days} == {0}


def test_the_words_come_from_the_language(words):
    spanish = TickWords(("ene", *words.months[1:]), "{day} de {month} de {year}", "{month} {year}")
    assert labels(window("2019-01-04", 1), spanish)[0] == "4 de ene de 2019"
    assert "ene 2019" in labels(window("2018-11-20", 100), spanish)


def test_between_months_stand_unlabelled_days(words):
    scale = window("2019-01-01", 150)
    assert major_ticks(scale, words)[0].label == "Jan 2019"
    assert len(minor_ticks(scale)) == 151
    assert {tick.label for tick in minor_ticks(scale)} == {""}


@pytest.mark.parametrize("days", [5.0, 400.0])
def test_no_unlabelled_ticks_where_they_would_crowd_or_there_is_nothing_finer(days):
    assert minor_ticks(window("2019-01-01", days)) == []


def test_the_first_and_the_last_year_of_the_calendar(words):
    whole = labels(Scale(1, AFTER_LAST_DAY - 1, 1200), words)
    assert (whole[0], whole[-1]) == ("1", "9000")
    assert labels(window("9999-12-31", 1), words) == ["31 Dec 9999"]


@given(st.floats(400_000, 3_600_000), st.floats(1, 40_000))
def test_labels_never_crowd_and_cover_the_window(start, days):
    scale = Scale(start, days, 1200)
    ticks = major_ticks(scale, TickWords(("Jan",) * 12))
    places = [scale.x(tick.day) for tick in ticks]
    assert places == sorted(places)
    assert places[0] <= 1e-6
    assert all(b - a >= step_for(scale.per_day).need * 0.9 for a, b in pairwise(places))
