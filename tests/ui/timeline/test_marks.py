"""Which mark says what of a date: the table of the design, row by row."""

import pytest

from desktop_app.ui.timeline.marks import ARROW, DOT, LEAST_BAR, LEAST_FADE, body, mark_for
from tests.ui.timeline.plots import Told, chronology_of, plot_of


def mark_of(date, **more):
    return mark_for(chronology_of(Told(date, **more)).flags[0])


@pytest.mark.parametrize(
    ("date", "form", "left", "right"),
    [
        ("2019-01-10", "dot", "cap", "cap"),
        ("2019-01-10T23:20:30-04", "dot", "cap", "cap"),
        ("2018-01-01/2018-12-31", "bar", "cap", "cap"),
        ("2018-09", "bracket", "cap", "cap"),
        ("2018", "bracket", "cap", "cap"),
        ("19XX", "bracket", "cap", "cap"),
        ("[2017-07-21..2017-07-31]", "bracket", "cap", "cap"),
        ("[2019-01-04,2019-01-11]", "bracket", "cap", "cap"),
        ("2017-08-08~", "bar", "fade", "fade"),
        ("2018-09~", "bracket", "fade", "fade"),
        ("2017-08-08?", "bar", "fade", "fade"),
        ("2018-09?", "bracket", "fade", "fade"),
        ("2018-09%", "bracket", "fade", "fade"),
        ("[..2013]", "bracket", "arrow", "cap"),
        ("[2019-01-11..]", "bracket", "cap", "arrow"),
        ("../2019-01-11", "bracket", "arrow", "cap"),
        ("2019-01-11/..", "bracket", "cap", "arrow"),
        ("../2019", "bracket", "arrow", "fade"),
        ("[..1984,1990..]", "bar", "arrow", "arrow"),
        ("2017/2019-01-04", "bar", "fade", "cap"),
        ("2017-01-01/2019-06", "bar", "cap", "fade"),
        ("2017~/2019-01-04", "bar", "fade", "cap"),
        ("", "tray", "cap", "cap"),
    ],
)
def test_the_mark_says_what_is_known_of_the_date(date, form, left, right):
    mark = mark_of(date)
    assert (mark.form, mark.left_end, mark.right_end) == (form, left, right)


@pytest.mark.parametrize(
    ("date", "more", "questioned", "linked"),
    [
        ("2019-01-04", {}, False, False),
        ("2019-01-04?", {}, True, False),
        ("2019-01-04%", {}, True, False),
        ("2019-01-04~", {}, False, False),
        ("2019-01-04", {"inferred": True}, False, True),
        ("2019-01-04", {"borrowed": True}, False, True),
        ("2019-01-04", {"disputed": True}, False, False),
        ("", {"inferred": True}, False, True),
    ],
)
def test_doubt_is_a_question_mark_and_inference_a_link(date, more, questioned, linked):
    mark = mark_of(date, **more)
    assert (mark.questioned, mark.linked) == (questioned, linked)


@pytest.mark.parametrize(
    ("date", "left", "right", "drawn"),
    [
        ("2019-01-04", 100, 101, (100.5 - DOT / 2, 100.5 + DOT / 2)),
        ("2019-01-04", 0, 1000, (500 - DOT / 2, 500 + DOT / 2)),
        ("2018-09", 100, 400, (100, 400)),
        ("2018-09", 100, 102, (101 - LEAST_BAR / 2, 101 + LEAST_BAR / 2)),
        ("2018-01-01/2018-01-02", 100, 102, (101 - LEAST_BAR / 2, 101 + LEAST_BAR / 2)),
        ("2018-09~", 100, 102, (101 - LEAST_FADE / 2, 101 + LEAST_FADE / 2)),
        ("2018-01/2018-01-31", 100, 102, (101 - LEAST_FADE / 2, 101 + LEAST_FADE / 2)),
        ("2018-01-01/2018-01", 100, 102, (101 - LEAST_FADE / 2, 101 + LEAST_FADE / 2)),
        ("2018-09~", 100, 300, (100, 300)),
        ("[..2013]", 100, 101, (101 - ARROW, 101)),
        ("[2019-01-11..]", 100, 101, (100, 100 + ARROW)),
    ],
)
def test_a_mark_covers_its_days_and_is_wide_enough_to_be_seen(date, left, right, drawn):
    assert body(mark_of(date), left, right) == pytest.approx(drawn)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2019-01-04", "2019-01-04", "2019-01-04"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("[..2013]", "2013-12-31", "2013-12-31"),
        ("2019-01-11/..", "2019-01-11", "2019-01-11"),
    ],
)
def test_an_open_end_is_drawn_at_the_day_of_the_other(date, first, last):
    days = chronology_of(Told(first), Told(last)).days
    assert plot_of([date]).reach(0) == tuple(days)
