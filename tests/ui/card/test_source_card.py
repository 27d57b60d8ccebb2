import pytest

from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.ui.card import unfolding


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_source(find_source(library, slug))


def test_title_date_and_publisher_of_a_source(card, show, lines):
    show("ferry")
    assert lines(card)[:11] == [
        "Source",
        "Ferry aground off Skerrow",
        "The text has no title; this one is the editor’s.",
        "Published",
        "Saturday 15 May 2021",
        "2021-05-15",
        "Tidal Post, 15 May 2021 — Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}11",
        "Publisher",
        "Tidal Post",
        "Tidal Post, 15 May 2021 — Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}11",
        "Author",
    ]
    assert lines(card)[11] == "The text does not say."


def test_the_date_leads_to_the_words_that_state_it(card, show, press, words_in_focus):
    show("ferry")
    press(card, "Tidal Post, 15 May")
    assert words_in_focus() == "Tidal Post, 15 May 2021"


def test_an_inferred_date_shows_every_reason_also_the_one_without_words(card, show, lines):
    show("council")
    shown = lines(card)
    reasons = shown[shown.index("How the date is known") + 1 : shown.index("Publisher")]
    assert [one.split(" — ")[0] for one in reasons] == [
        "The vote of “Thursday” came six days after the ferry ran aground.",
        "That was on Friday 14 May 2021, so the vote was on Thursday 20 May 2021.",
        "“Thursday” alone means the week of that Thursday: published on 22 May 2021 at the latest.",
    ]
    assert [one.split(" — ")[1:] for one in reasons] == [
        ["“six days after the ferry Heron ran aground” · Skerrow votes · ¶\xa01"],
        ["“on Friday 14 May 2021” · Ferry aground off Skerrow · ¶\xa01"],
        [],
    ]


def test_a_reason_leads_to_its_words_in_the_other_source(card, show, press, workspace, library):
    show("council")
    press(card, "That was on Friday 14 May")
    assert workspace.selection.focus.source == find_source(library, "ferry")


def test_the_events_it_tells_lead_to_them(card, show, lines, press, workspace, library):
    show("council")
    shown = lines(card)
    assert shown[shown.index("Events it tells · 5") + 1 :] == [
        "The Heron runs aground — 14 May 2021",
        "People leave the ferry in boats — 14 May 2021",
        "The council votes for the lighthouse — 20 May 2021",
        "The deed is signed — within 20–22 May 2021",
        "The council plans to meet — Jun 2021",
    ]
    press(card, "The deed is signed")
    assert workspace.selection.focus.event == find_event(library, "deed")


def test_of_many_events_it_tells_the_first_are_shown(card, show, lines, press, monkeypatch):
    monkeypatch.setattr(unfolding, "FEW", 4)
    monkeypatch.setattr(unfolding, "FIRST", 2)
    show("council")
    shown = lines(card)
    assert shown[shown.index("Events it tells · 5") + 1 :] == [
        "The Heron runs aground — 14 May 2021",
        "People leave the ferry in boats — 14 May 2021",
        "Show 3 more",
    ]
    press(card, "Show 3 more")
    assert "The council plans to meet — Jun 2021" in lines(card)


def test_a_source_without_publisher_says_that_the_text_does_not_say(card, show, lines):
    show("council")
    shown = lines(card)
    assert shown[shown.index("Publisher") + 1] == "The text does not say."


@pytest.fixture
def agency_card(changed_card):
    """The card of a report by an agency."""
    path = 'file = "council.txt"'
    stated = 'agency = "NCG"\npassage = [{ quote = "The NCG gave no number.", agency = "NCG" }]'
    made, workspace = changed_card("sources.toml", path, f"{path}\n{stated}")
    workspace.selection.show_source(find_source(workspace.library, "council"))
    return made


def test_the_agency_whose_report_it_is_and_the_words_that_say_so(agency_card, lines):
    told = lines(agency_card)
    assert told[told.index("Author") :][:6] == [
        "Author",
        "The text does not say.",
        "Agency",
        "NCG",
        "The NCG gave no number. — Skerrow votes · ¶\N{NO-BREAK SPACE}3",
        "Events it tells · 5",
    ]


def test_a_report_by_no_agency_says_nothing_of_one(card, show, lines):
    show("council")
    assert "Agency" not in lines(card)
