"""What is compared, in the one line at the right above the grid."""

import pytest

from desktop_app.model.comparison import ComparedRow, Comparison
from desktop_app.model.records import Difference
from desktop_app.ui.compare.summary import summary


def difference(topic, verdict):
    return Difference(topic, verdict, "", ())


CONFLICT = difference("how many", "conflict")
SPELLING = difference("the name", "spelling")
COMPATIBLE = [difference(f"point {number}", "compatible") for number in range(3)]


def compared(*differences, property_="date", left_out=0):
    return Comparison(
        ("one",), (ComparedRow(property_, (), (), differences=differences),), left_out
    )


def test_where_nothing_was_noted_that_is_said():
    assert summary("The deed", Comparison()) == "The deed · 0 sources · no difference noted"


def test_points_are_counted_by_what_they_come_to_the_conflicts_first():
    shown = compared(SPELLING, *COMPATIBLE, CONFLICT)
    assert summary("Heron", shown) == (
        "Heron · 1 source · 5 points compared: 1 conflict, 3 compatible, 1 of spelling"
    )


@pytest.mark.parametrize(
    ("verdict", "one", "two"),
    [
        ("conflict", "they conflict", "2 conflicts"),
        (
            "inconsistent within a source",
            "inconsistent within a source",
            "2 within a source",
        ),
        ("not comparable", "not comparable", "2 not comparable"),
        ("compatible", "compatible", "2 compatible"),
        ("spelling", "spelling", "2 of spelling"),
    ],
)
def test_one_point_and_two_of_each_sort(verdict, one, two):
    alone, other = difference("one", verdict), difference("other", verdict)
    assert summary("Heron", compared(alone)).endswith(f"1 point compared: {one}")
    assert summary("Heron", compared(alone, other)).endswith(f"2 points compared: {two}")


def test_of_an_entity_it_is_said_where_points_on_its_events_are_counted():
    alone = compared(CONFLICT, property_="event")
    assert "1 point compared, on its events: they conflict" in summary("Heron", alone)
    both = Comparison(("one",), (*alone.rows, *compared(SPELLING, property_="difference").rows))
    told = "2 points compared, with those of its events: 1 conflict, 1 of spelling"
    assert told in summary("Heron", both)


def test_a_point_that_several_rows_bear_counts_once_and_what_is_left_out_is_said():
    rows = compared(CONFLICT, SPELLING).rows * 2
    assert summary("Heron", Comparison(("one", "two"), rows, left_out=40)) == (
        "Heron · 2 sources · 2 points compared: 1 conflict, 1 of spelling · 40 more are not shown"
    )
