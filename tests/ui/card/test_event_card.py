"""An event on its card: title, date and how it is known, status, what came before and after."""

import pytest

from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from tests.ui.card.told import after

CREDIT = "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}11"


def test_kind_title_and_date_in_words_and_in_edtf(card, show, lines):
    show("second-vote")
    assert lines(card)[:4] == [
        "Vote",
        "The council votes for the lighthouse",
        "Thursday 20 May 2021",
        "2021-05-20",
    ]


def test_what_has_not_happened_yet_says_so(card, show, lines):
    show("next-meeting")
    assert lines(card)[:4] == [
        "Meeting · Planned",
        "The council plans to meet",
        "Some day in June 2021",
        "2021-06",
    ]


def test_an_inferred_date_shows_its_reasons_and_each_leads_to_its_words(
    card, show, lines, press, workspace, words_in_focus
):
    show("first-vote")
    reasons = after(lines(card), "How the date is known")[:2]
    assert reasons == [
        "“In March” gives the month. — “In March” · Ferry aground off Skerrow · ¶\xa08",
        f"The report is of May 2021, so it is March 2021. — “15 May 2021” · {CREDIT}",
    ]
    press(card, "The report is of May 2021")
    assert words_in_focus() == "15 May 2021"
    assert workspace.selection.focus.event == find_event(workspace.library, "first-vote")
    assert workspace.selection.focus.source == find_source(workspace.library, "ferry")


@pytest.mark.usefixtures("show_deed")
def test_reasons_from_several_sources(deed_card, press, deed_workspace, deed_library):
    press(deed_card, "The diary knows")
    assert deed_workspace.selection.focus.source == find_source(deed_library, "diary")
    press(deed_card, "The ledger agrees")
    assert deed_workspace.selection.focus.source == find_source(deed_library, "ledger")
    assert deed_workspace.selection.focus.event == find_event(deed_library, "deed")


def test_a_reason_on_the_words_of_another_event_keeps_the_event(
    deed_card, press, deed_workspace, deed_library
):
    hearing = find_event(deed_library, "hearing")
    deed_workspace.selection.show_event(hearing)
    press(deed_card, "Old Tom was there")
    assert deed_workspace.selection.focus.event == hearing
    assert deed_workspace.selection.focus.source == find_source(deed_library, "diary")


def test_a_stated_date_leads_to_the_words_that_state_it(
    card, show, lines, press, workspace, words_in_focus
):
    show("grounding")
    stated = after(lines(card), "The date stands in the source")[0]
    assert stated.startswith("“The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021")
    workspace.selection.show_event(find_event(workspace.library, "deed"))
    show("grounding")
    press(card, "“The ferry Heron ran aground")
    assert words_in_focus().endswith("on Friday 14 May 2021")


def test_an_undated_event_says_so(card, show, lines):
    show("chart")
    assert lines(card)[:3] == ["Other event", "A chart of the reef is drawn", "Undated"]


def test_a_summary_says_in_short_what_happened(card, show, lines):
    show("second-vote")
    assert lines(card)[4] == "Seven to two for a new lighthouse."


def test_what_it_came_after_leads_there_with_the_words(card, show, lines, press, workspace):
    show("deed")
    came = after(lines(card), "It came after")
    assert came[0] == "The council votes for the lighthouse — 20 May 2021"
    assert came[1].startswith("“Inga Solberg, whose brother steered the Heron")
    press(card, "The council votes for the lighthouse")
    assert workspace.selection.focus.event == find_event(workspace.library, "second-vote")
    assert after(lines(card), "What came after it") == [
        "The deed is signed — within 20–22 May 2021"
    ]


def test_what_it_came_after_for_a_reason_shows_the_reason(reasoned, lines):
    card = reasoned("deed", "after", "A vote comes first.")
    assert after(lines(card), "It came after")[1] == "A vote comes first."


def test_the_whole_and_its_parts_lead_to_one_another(card, show, lines, press):
    show("rescue")
    assert after(lines(card), "Part of")[0] == "The Heron runs aground — 14 May 2021"
    press(card, "The Heron runs aground")
    assert after(lines(card), "Its parts")[0] == "People leave the ferry in boats — 14 May 2021"


def test_several_parts_are_counted(changed_card, lines):
    card, workspace = changed_card(
        "events.toml", 'slug = "chart"', 'slug = "chart"\npart_of = "grounding"'
    )
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    assert after(lines(card), "Its parts · 2")[0] == "A chart of the reef is drawn — undated"


def test_what_has_not_happened_yet_has_its_words(card, show, lines, press, words_in_focus):
    show("next-meeting")
    head = "The date stands in the source, and that it is planned"
    assert after(lines(card), head)[0] == "“The group plans to meet again in June.”"
    press(card, "“The group plans")
    assert words_in_focus() == "The group plans to meet again in June."


@pytest.mark.usefixtures("deed_library")
def test_that_it_is_planned_and_when_may_have_different_words(
    deed_card, deed_workspace, deed_library, lines
):
    deed_workspace.selection.show_event(find_event(deed_library, "hearing"))
    shown = lines(deed_card)
    assert after(shown, "How the date is known")[0].startswith("Old Tom was there in May.")
    assert after(shown, "That it is planned stands in the source")[0].startswith("“that and then")


def test_the_reasons_for_a_status_are_shown(reasoned, lines):
    card = reasoned("next-meeting", "status", "They say so.")
    assert after(lines(card), "How it is known that it is planned")[0] == "They say so."
