"""Going through the words of what is selected, and of a text, by N and P."""

import pytest

from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.session.panes import Reading
from desktop_app.session.stops import stops

FERRY, COUNCIL = 1, 2


@pytest.fixture
def stopped(workspace, words, library):
    """Step once, and tell at which words one is then."""

    def step(by=1):
        workspace.step(by)
        focus = workspace.selection.focus
        if focus.passage is not None:
            return words(focus.passage)
        if focus.place is None:
            return None
        text = library.rows("select text from source where id = ?", [focus.source])[0][0]
        return text[focus.place.start : focus.place.end]

    return step


def counted(workspace):
    found = stops(workspace.library, workspace.selection.focus)
    at = found.rank(workspace.selection.focus)
    return None if at is None else at + 1, len(found)


def test_the_words_of_an_event_in_all_sources_by_place_in_a_ring(workspace, event, stopped):
    workspace.selection.show_event(event("grounding"))
    assert workspace.selection.focus.source == FERRY
    assert counted(workspace) == (1, 2)
    assert stopped() == "the ferry Heron ran aground"
    assert workspace.panes.open.active_source == COUNCIL
    assert counted(workspace) == (2, 2)
    assert stopped().startswith("The ferry Heron ran aground off Skerrow Point")
    assert stopped(-1) == "the ferry Heron ran aground"
    assert workspace.selection.focus.event == event("grounding")


def test_the_namings_of_an_entity_in_all_sources(workspace, entity, stopped):
    workspace.selection.show_entity(entity("inga-solberg"))
    assert counted(workspace) == (None, 3)
    named = [stopped() for _ in range(4)]
    assert named == ["Inga Solberg", "Ms. Solberg", "Inga Solberg", "Inga Solberg"]
    assert workspace.selection.focus.entity == entity("inga-solberg")
    assert counted(workspace) == (1, 3)
    workspace.selection.back()
    assert workspace.panes.open.active_source == COUNCIL
    assert counted(workspace) == (3, 3)


def test_the_first_step_starts_from_where_one_reads(workspace, entity, stopped):
    workspace.selection.show_entity(entity("inga-solberg"))
    workspace.panes.places[FERRY] = Reading(130)
    assert stopped() == "Ms. Solberg"
    workspace.selection.show_entity(entity("heron"))
    workspace.selection.show_entity(entity("inga-solberg"))
    assert stopped(-1) == "Inga Solberg"
    workspace.selection.show_entity(entity("heron"))
    workspace.panes.places[FERRY] = Reading(10_000)
    workspace.selection.show_entity(entity("inga-solberg"))
    assert stopped(1) == "Inga Solberg"


def test_the_last_words_before_the_place_where_one_begins(workspace, entity, stopped):
    workspace.selection.show_entity(entity("inga-solberg"))
    workspace.panes.places[FERRY] = Reading(0)
    assert stopped(-1) == "Ms. Solberg"
    workspace.selection.show_source(COUNCIL)
    workspace.panes.places[COUNCIL] = Reading(0)
    workspace.selection.show_entity(entity("tidal-post"))
    assert workspace.selection.focus.source == FERRY


def test_words_in_a_source_that_is_not_read_are_gone_to(workspace, event, stopped):
    workspace.selection.show_source(COUNCIL)
    workspace.selection.show_event(event("chart"))
    workspace.panes.show(COUNCIL)
    assert workspace.selection.focus.passage is None
    assert stopped(1) == "A chart of the reef was once drawn at Skerrow."
    assert workspace.selection.focus.source == FERRY


def test_an_event_without_words_has_nowhere_to_step(altered, event):
    workspace = altered("delete from claim where property = 'occurs'")
    workspace.selection.show_source(FERRY)
    workspace.selection.show_event(event("deed"))
    before = workspace.selection.focus
    workspace.step(1)
    assert workspace.selection.focus == before


def test_with_nothing_selected_the_next_words_of_the_text_are_chosen(workspace, event, stopped):
    workspace.selection.show_source(COUNCIL)
    workspace.panes.places[COUNCIL] = Reading(100)
    assert stopped().startswith("Inga Solberg, whose brother steered")
    assert workspace.selection.focus.event == event("deed")
    workspace.selection.clear()
    assert stopped(-1).startswith("the ferry Heron ran aground")
    workspace.selection.clear()
    workspace.panes.places[COUNCIL] = Reading(10_000)
    assert stopped() == "The Skerrow Council voted 7 to 2 on Thursday to build a new lighthouse"
    workspace.selection.clear()
    workspace.panes.places[COUNCIL] = Reading(0)
    assert stopped(-1) == "The group plans to meet again in June."


def test_in_a_text_that_tells_nothing_one_stays(altered):
    workspace = altered("update claim set event_id = null")
    workspace.selection.show_source(COUNCIL)
    before = workspace.selection.focus
    workspace.step(1)
    workspace.step(-1)
    assert workspace.selection.focus == before


def test_with_nothing_open_there_is_nowhere_to_step(workspace):
    workspace.step(1)
    assert workspace.selection.focus == Focus()
    assert len(stops(workspace.library, Focus())) == 0
    assert stops(workspace.library, Focus()).rank(Focus(place=Span(1, 2))) is None
