"""The words around the words of the sources."""

import pytest

from desktop_app.model.comparison import ComparedRow, Reading, Saying
from desktop_app.model.records import Difference, Span
from desktop_app.ui.compare import terms

CONFLICT = Difference("how many", "conflict", "One counted.", ())
SPELLING = Difference("the name", "spelling", "", ())


def row(property_="date", *details, **more):
    return ComparedRow(property_, details, (), **more)


def saying(**more):
    return Saying(1, "words", Span(0, 5), **more)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        (row("occurs"), "What happened"),
        (row("participant", "signatory"), "Signatories"),
        (row("participant"), "Who"),
        (row("event", "the deed"), "The deed"),
        (row("difference", "how many left"), "How many left"),
        (row("colour"), "colour"),
    ],
)
def test_what_a_row_is_called(shown, name):
    assert terms.row_name(shown) == name


def test_what_stands_below_the_name():
    assert terms.row_details(row("count", "people", "boats")) == "people · boats"
    assert terms.row_details(row("event", "the deed", date="2021-05-20")) == "20 May 2021"
    concluded = (Reading("date", "2021-03"), Reading("date", "2021-03"))
    assert terms.row_details(row(concluded=concluded)) == "inferred: Mar 2021"
    assert terms.row_details(row("participant", "signatory")) == ""


def test_verdict_topics_and_note():
    shown = row("count", verdict="conflict", differences=(CONFLICT, SPELLING))
    assert terms.row_verdict(shown) == "they conflict"
    assert terms.row_topics(shown) == ["how many", "the name"]
    assert terms.row_note(shown) == "How many: they conflict. One counted.\nThe name: spelling"
    assert terms.row_topics(row("difference", "how many", differences=(CONFLICT,))) == []
    assert (terms.row_verdict(row()), terms.row_note(row())) == ("", "")


@pytest.mark.parametrize(
    ("property_", "words"),
    [
        ("date", "does not say"),
        ("name", "does not name it"),
        ("event", "does not tell it"),
        ("difference", "–"),
    ],
)
def test_what_an_empty_cell_says(property_, words):
    assert terms.silence(row(property_)) == words


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (Reading("date", "2021-05-20"), "20 May 2021"),
        (Reading("status", "planned"), "Planned"),
        (Reading("list", "partial"), "not a complete list"),
        (Reading("list", "complete"), "a complete list"),
        (Reading("list", "strange"), "strange"),
        (Reading("after", "The deed"), "after: The deed"),
        (Reading("of", "The deed"), "on: The deed"),
        (Reading("denied", "Olav Brandt"), "denied: Olav Brandt"),
        (Reading("place", "Skerrow {here}"), "Skerrow {here}"),
    ],
)
def test_how_words_were_read(reading, words):
    assert terms.added(saying(readings=(reading,))) == words


def test_words_are_not_repeated_that_say_just_what_they_were_read_as():
    date = Reading("date", "2021-05-20")
    assert terms.added(Saying(1, "20 May 2021", Span(0, 11), readings=(date,))) == ""
    assert terms.added(Saying(1, "on 20 May 2021", Span(0, 14), readings=(date,))) == "20 May 2021"


def test_denials_speakers_and_how_often():
    assert terms.added(saying(denied=True)) == "says that it was not so"
    assert terms.added(saying(denied=True, readings=(Reading("denied", "Olav"),))) == "denied: Olav"
    told = saying(speakers=("Olav", "Inga"), times=3)
    assert terms.added(told) == "as told by Olav, citing Inga · 3 times"
    assert terms.added(saying()) == ""
    assert terms.added(saying(verified=False)) == "NOT VERIFIED: other words stand there"


def test_names_that_turn_the_direction_of_words_turn_only_themselves():
    turned = terms.added(saying(speakers=("\u202eOlav",), times=2))
    assert turned == "as told by \u2068\u202eOlav\u2069 · 2 times"
    assert terms.added(saying(readings=(Reading("of", "\u202eThe deed"),))).endswith("\u2069")
