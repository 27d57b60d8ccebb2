import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_entity(find_entity(library, slug))


def test_kind_name_and_what_it_is(card, show, lines):
    show("heron")
    assert lines(card)[:4] == [
        "Other",
        "Heron",
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
    assert shown[2:6] == [
        "The ferry of Skerrow",
        "the ferry Heron — Skerrow votes · ¶\N{NO-BREAK SPACE}1",
        "The ferry Heron ran aground — Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}1",
        "in service throughout 2020 — Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}9",
    ]


def test_a_description_without_words_is_shown(card, show, lines):
    show("olav-brandt")
    assert lines(card)[1:4] == ["Olav Brandt", "Mayor of Skerrow", "Also called"]


def test_the_description_leads_to_its_words(card, show, press, words_in_focus):
    show("heron")
    press(card, "the ferry Heron")
    assert words_in_focus() == "the ferry Heron"


def test_other_names(card, show, lines):
    show("inga-solberg")
    shown = lines(card)
    names = shown[shown.index("Also called") + 1].split(" · ")
    assert {"Ms. Solberg", "Inga Solberg"} <= set(names)
    assert len(names) == len(set(names))


def test_without_other_names_there_is_no_such_section(card, show, lines):
    show("tidal-post")
    assert "Also called" not in lines(card)


def test_where_it_is_named_leads_to_the_source(card, show, lines, press, workspace, library):
    show("heron")
    shown = lines(card)
    assert shown[shown.index("Named · 6") + 1 :][:2] == [
        "Ferry aground off Skerrow — 4 mentions",
        "Skerrow votes — 2 mentions",
    ]
    press(card, "Skerrow votes")
    assert workspace.selection.focus.source == find_source(library, "council")


def test_its_events_by_time_lead_to_them(card, show, lines, press, workspace, library):
    show("skerrow-council")
    shown = lines(card)
    assert shown[shown.index("Events · 3") + 1 :] == [
        "The council turns the lighthouse down — Mar 2021",
        "The council votes for the lighthouse — 20 May 2021",
        "The council plans to meet — Jun 2021",
    ]
    press(card, "The council plans to meet")
    assert workspace.selection.focus.event == find_event(library, "next-meeting")
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-council")


def test_an_entity_that_is_nowhere_says_so(deed_card, deed_workspace, deed_library, lines):
    deed_workspace.selection.show_entity(find_entity(deed_library, "nobody"))
    assert lines(deed_card) == [
        "Person",
        "Nobody at All",
        "Named · 0",
        "No source calls it by a name.",
        "Events · 0",
        "It takes part in no event of this dossier.",
    ]
