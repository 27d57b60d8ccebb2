"""Stretches of time in words, no more exactly than one sees them."""

from datetime import date

import pytest

from desktop_app.ui.timeline.scale import AFTER_LAST_DAY
from desktop_app.ui.timeline.scene import shaded
from desktop_app.ui.timeline.stretches import stretch_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2019-01-04", "2019-01-04", "4 Jan 2019"),
        ("2019-01-04", "2019-01-09", "4–9 Jan 2019"),
        ("2018-12-20", "2019-01-02", "20 Dec 2018 – 2 Jan 2019"),
        ("2018-01-15", "2019-03-02", "Jan 2018 – Mar 2019"),
        ("1950-03-01", "2019-03-02", "1950–2019"),
    ],
)
def test_the_longer_a_stretch_the_less_is_said_of_its_ends(first, last, words):
    start, end = (date.fromisoformat(day).toordinal() for day in (first, last))
    assert stretch_in_words(start, end + 1) == words
    assert stretch_in_words(start + 0.2, end + 1.3) == words


def test_it_can_be_said_in_years_and_no_day_is_beyond_the_calendar():
    assert stretch_in_words(735_000, 735_800, "year") == "2013–2015"
    assert stretch_in_words(-50, AFTER_LAST_DAY + 50) == "1–9999"
    assert stretch_in_words(735_000, 735_000.5) == "12 May 2013"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2015-01-01", "2015-12-31", "2015"),
        ("2014-11-14", "2016-04-24", "14 Nov 2014 – 24 Apr 2016"),
        ("2015-03-01", "2015-03-01", "1 Mar 2015"),
    ],
)
def test_a_period_is_said_to_the_day(first, last, words):
    days = [date.fromisoformat(one).toordinal() for one in (first, last)]
    assert shaded(*days) == (days[0], days[1] + 1, words)
