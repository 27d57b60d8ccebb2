import pytest
from PySide6.QtCore import Qt

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.session.stacks import side_by_side

FERRY, COUNCIL = 1, 2
NEVER = "Bold & Sons say that they never signed the deed."


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_entity(find_entity(library, slug))


def test_kind_name_and_what_it_is(card, show, lines):
    show("heron")
    assert lines(card)[:6] == [
        "Other",
        "Heron",
        "Compare",
        "Pin",
        "The ferry of Skerrow",
        "the ferry Heron — Skerrow votes · ¶\N{NO-BREAK SPACE}1",
    ]


@pytest.fixture
def described_card(changed_card):
    """The card of a ferry whose description stands on three passages in two sources."""
    only = '{ source = "council", quote = "the ferry Heron" }'
    more = [
        '{ source = "ferry", quote = "The ferry Heron ran aground" }',
        '{ source = "ferry", quote = "in service throughout 2020" }',
    ]
    made, workspace = changed_card("entities.toml", only, f"[{', '.join([only, *more])}]")
    workspace.selection.show_entity(find_entity(workspace.library, "heron"))
    return made


def test_the_description_stands_once_above_all_its_words(described_card, lines):
    shown = lines(described_card)
    assert shown.count("The ferry of Skerrow") == 1
    assert shown[4:8] == [
        "The ferry of Skerrow",
        "the ferry Heron — Skerrow votes · ¶\N{NO-BREAK SPACE}1",
        "The ferry Heron ran aground — Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}1",
        "in service throughout 2020 — Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}9",
    ]


def test_a_description_without_words_is_shown(card, show, lines):
    show("olav-brandt")
    assert lines(card)[2:6] == ["Compare", "Pin", "Mayor of Skerrow", "Other names"]


def test_the_description_leads_to_its_words(card, show, press, words_in_focus):
    show("heron")
    press(card, "the ferry Heron")
    assert words_in_focus() == "the ferry Heron"


def test_other_names_by_kind(card, show, lines):
    show("inga-solberg")
    shown = lines(card)
    assert shown[shown.index("Other names") + 1 :][:2] == [
        "Also called: Ms. Solberg",
        "Also spelt: Inga Solberg",
    ]
    show("coastguard")
    assert "In short: NCG" in lines(card)
    show("skerrow")
    assert "Described as: the island" in lines(card)


def test_without_other_names_there_is_no_such_section(card, show, lines):
    show("tidal-post")
    assert "Other names" not in lines(card)


def test_its_events_by_time_say_its_part_and_lead_to_them(
    card, show, lines, press, workspace, library
):
    show("skerrow-council")
    shown = lines(card)
    assert shown[shown.index("Events · 3") + 1 :] == [
        "The council turns the lighthouse down — Acting · Mar 2021",
        "The council votes for the lighthouse — Acting · 20 May 2021",
        "The council plans to meet — Taking part · Jun 2021",
    ]
    press(card, "The council plans to meet")
    assert workspace.selection.focus.event == find_event(library, "next-meeting")
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-council")


def test_a_place_was_the_place(card, show, lines):
    show("skerrow-point")
    shown = lines(card)
    assert shown[shown.index("Events · 2") + 1 :][:2] == [
        "The Heron runs aground — Place · 14 May 2021",
        "People leave the ferry in boats — Place · 14 May 2021",
    ]


def test_what_it_is_said_not_to_have_been_stands_apart_with_the_words(
    deed_card, deed_workspace, deed_library, lines
):
    deed_workspace.selection.show_entity(find_entity(deed_library, "bold"))
    shown = lines(deed_card)
    title = "<i>R&D</i> deed signed"
    assert shown[shown.index("Events · 1") + 1] == f"{title} — Signatory · 3 May 2022"
    assert shown[shown.index("Said not to · 1") + 1 :][:2] == [
        f"{title} — Said not to: Signatory · 3 May 2022",
        f"{NEVER} — The <u>Ledger</u> & Co · ¶\N{NO-BREAK SPACE}4",
    ]


def test_with_whom_it_appears(card, show, lines, press, workspace, library):
    show("inga-solberg")
    shown = lines(card)
    assert shown[shown.index("Appears with · 2") + 1 :] == ["Heron · 1", "Olav Brandt · 1"]
    press(card, "Olav Brandt · 1")
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")


@pytest.mark.parametrize("by_key", [False, True])
def test_with_ctrl_another_one_opens_beside(  # noqa: PLR0913 - what a person has at hand
    card, show, active, button, workspace, library, qtbot, by_key
):
    workspace.selection.show_source(FERRY)
    show("inga-solberg")
    olav = button(active(card), "Olav Brandt · 1")
    assert "Olav Brandt: 1 event" in olav.toolTip()
    assert "Ctrl+Enter opens it beside" in olav.toolTip()
    if by_key:
        olav.setFocus()
        qtbot.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mouseClick(olav, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)


def test_who_takes_part_in_nothing_is_shown_with_whom_it_is_named(card, show, lines, button):
    show("coastguard")
    shown = lines(card)
    assert shown[shown.index("Appears with, in the same paragraph · 1") + 1 :] == [
        "Harbour Office · 1"
    ]
    assert "Harbour Office: 1 paragraph" in button(card, "Harbour Office · 1").toolTip()


def test_an_entity_that_is_nowhere_says_so(deed_card, deed_workspace, deed_library, lines):
    deed_workspace.selection.show_entity(find_entity(deed_library, "nobody"))
    assert lines(deed_card) == [
        "Person",
        "Nobody at All",
        "Compare",
        "Pin",
        "Named · 0",
        "No source calls it by a name.",
        "Events · 0",
        "It takes part in no event of this dossier.",
    ]
