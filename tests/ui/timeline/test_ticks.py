from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, Scale
from desktop_app.ui.timeline.ticks import TickWords, major_ticks, minor_ticks, step_for


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
        ("2019-01-04", 21, ["31 Dec 2018", "7 Jan 2019", "14 Jan 2019", "21 Jan 2019"]),
        ("2018-11-20", 100, ["Nov 2018", "Dec 2018", "Jan 2019", "Feb 2019"]),
        ("2017-07-01", 1000, ["Jul 2017", "Oct 2017", "Jan 2018", "Apr 2018"]),
        ("2017-07-01", 2100, ["Jul 2017", "Jan 2018", "Jul 2018", "Jan 2019"]),
        ("2013-02-01", 5000, ["2013", "2014", "2015", "2016"]),
        ("2013-02-01", 10_000, ["2012", "2014", "2016", "2018"]),
        ("1950-06-01", 30_000, ["1950", "1955", "1960", "1965"]),
        ("1912-06-01", 60_000, ["1910", "1920", "1930", "1940"]),
        ("1912-06-01", 130_000, ["1900", "1920", "1940", "1960"]),
        ("1912-06-01", 300_000, ["1900", "1950", "2000", "2050"]),
        ("1312-06-01", 500_000, ["1300", "1400", "1500", "1600"]),
    ],
)
def test_ticks_read_naturally_at_every_zoom(first, days, expected, words):
    assert labels(window(first, days), words)[:4] == expected[:4]


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
