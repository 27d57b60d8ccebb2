"""Who took part in an event, where it was, and what is denied, as the card tells it."""

import pytest
from PySide6.QtWidgets import QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from tests.ui.card.told import after


def test_who_by_part(card, show, lines, press, workspace, library):
    show("grounding")
    who = after(lines(card), "Who · 2")
    assert who[:4] == ["Speaker", "Inga Sólberg", "About", "Heron"]
    press(card, "Inga Sólberg")
    assert workspace.selection.focus.entity == find_entity(library, "inga-solberg")
    assert workspace.selection.focus.event is None


def test_the_words_behind_a_participant_are_in_the_tip(card, show, button):
    show("deed")
    assert "signed the deed in Heron Street" in button(card, "Olav Brandt").toolTip()


def test_several_in_the_same_part_stand_under_one_head(card, show, lines):
    show("deed")
    assert after(lines(card), "Who · 2")[:3] == ["Signatories · 2", "Inga Sólberg", "Olav Brandt"]


def test_where_nobody_is_named_it_is_said(card, show, lines):
    show("chart")
    assert after(lines(card), "Who")[0] == "Its sources do not say."


def test_what_only_others_say_is_marked_at_the_head(card, show, lines):
    show("first-vote")
    assert "Only in the words of others: Tidal Post" in lines(card)[:6]
    show("grounding")  # one report tells it in its own voice
    assert not [one for one in lines(card) if one.startswith("Only in the words")]


@pytest.mark.usefixtures("show_deed")
def test_who_is_denied_to_have_taken_part_is_listed_apart(deed_card, lines):
    who = after(lines(deed_card), "Who · 2")
    assert who[:5] == [
        "Signatories · 2",
        "<b>Bold</b> & Sons",
        "Old Tom",
        "Denied: Signatory",
        "<b>Bold</b> & Sons",
    ]


@pytest.mark.usefixtures("show_deed")
def test_a_denial_has_its_own_words_in_the_tip(deed_card):
    said, denied = (
        one.toolTip()
        for one in deed_card.findChildren(QToolButton)
        if one.accessibleName() == "<b>Bold</b> & Sons" and one.toolTip()
    )
    assert "never signed" in denied
    assert "never signed" not in said


@pytest.mark.parametrize(
    ("extent", "head"),
    [("partial", "Signatories · 2 · not a complete list"), ("complete", "Signatories · 2")],
)
def test_a_list_that_is_not_whole_says_so(extent, head, changed_card, lines):
    who = 'who = { signatory = ["inga-solberg", "olav-brandt"] }'
    card, workspace = changed_card(
        "events.toml", who, f'{who}\n  lists = {{ signatory = "{extent}" }}'
    )
    workspace.selection.show_event(find_event(workspace.library, "deed"))
    assert after(lines(card), "Who · 2")[0] == head


def test_only_denied_parts_are_no_part(altered_card, deed_dossier, deed_library, lines):
    denied = "update claim set polarity = 'denied' where property = 'participant'"
    card, workspace = altered_card(deed_dossier, (denied,))
    workspace.selection.show_event(find_event(deed_library, "deed"))
    assert [one for one in lines(card) if one.startswith("Who")] == ["Who"]
    assert after(lines(card), "Who")[0] == "Denied: Signatories · 2"


def test_where_it_was_leads_to_the_place(card, show, lines, press, workspace, library):
    show("grounding")
    assert after(lines(card), "Where")[0] == "Skerrow Point"
    press(card, "Skerrow Point")
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-point")


def test_an_inferred_place_shows_its_reasons(card, show, lines, press, words_in_focus):
    show("second-vote")
    assert after(lines(card), "Where")[:3] == [
        "Skerrow",
        "How the place is known",
        "It is the council of Skerrow. — “council of Skerrow” · Ferry aground off Skerrow · ¶\xa07",
    ]
    press(card, "It is the council")
    assert words_in_focus() == "council of Skerrow"


def test_how_it_is_known_who_took_part_is_said_once(reasoned, lines):
    shown = lines(reasoned("deed", "participant", "Both were there."))
    assert after(shown, "How it is known who took part")[0] == "Both were there."
    assert shown.count("Both were there.") == 1
