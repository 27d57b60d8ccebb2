"""The card of an event while one looks back to a day: it tells of today, and says so."""

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.library.events import find_event

KNOWN = "insert into date_known values (?, '2021-05-15', '2021-05-20', ?)"
TODAY = "As known today."


@pytest.fixture
def said(card):
    """What the card says of the day that one looks back to; None where it says nothing."""

    def said(of=card):
        (found,) = of.findChildren(QLabel, "as-of")
        return found.text() if found.isVisible() else None

    return said


@pytest.mark.parametrize(
    ("slug", "day", "words"),
    [
        ("grounding", "", None),
        ("grounding", "2021-05-15", TODAY),
        ("grounding", "2021-05-14", f"{TODAY} Nobody had told it by 14 May 2021."),
        ("deed", "2021-05-19", f"{TODAY} Nobody had told it by 19 May 2021."),
        ("deed", "2021-05-20", f"{TODAY} Perhaps nobody had told it by 20 May 2021."),
        ("deed", "2021-05-22", TODAY),
    ],
)
def test_it_says_that_it_tells_of_today(slug, day, words, show, workspace, said):
    workspace.filters.set_known_on(day)
    show(slug)
    assert said() == words


def test_it_says_so_as_soon_as_one_looks_back_and_no_longer(card, show, workspace, said):
    show("deed")
    shown = card.widget()
    assert said() is None
    workspace.filters.set_known_on("2021-05-19")
    assert "Nobody" in said()
    workspace.filters.set_single_voice(True)
    workspace.filters.set_known_on("2021-05-22")
    assert said() == TODAY
    workspace.filters.set_known_on("")
    assert said() is None
    assert card.widget() is shown


def test_it_stands_at_the_head_below_the_date(show, card, workspace, lines):
    workspace.filters.set_known_on("2021-05-15")
    show("second-vote")
    assert lines(card)[4] == TODAY


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("[2020-12-30..2021-01-04]", "it was dated between 30 December 2020 and 4 January 2021."),
        ("", "nobody had told its date."),
    ],
)
def test_it_tells_the_date_that_was_known_then(
    date, words, altered_card, small_dossier, library, said
):
    grounding = find_event(library, "grounding")
    card, workspace = altered_card(small_dossier, (KNOWN, grounding, date))
    workspace.selection.show_event(grounding)
    workspace.filters.set_known_on("2021-05-19")
    assert said(card) == f"{TODAY} On 19 May 2021 {words}"
    workspace.filters.set_known_on("2021-05-20")
    assert said(card) == TODAY


def test_cards_of_entities_say_nothing_of_it(card, workspace):
    workspace.filters.set_known_on("2021-05-19")
    assert not card.findChildren(QLabel, "as-of")


@pytest.mark.parametrize(("slug", "is_alone"), [("deed", True), ("grounding", False)])
def test_what_one_voice_alone_tells_says_so(slug, is_alone, card, show, lines):
    show(slug)
    assert ("Told by one voice only" in lines(card)) == is_alone
