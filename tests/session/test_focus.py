"""What is in focus: one selection, one signal, and the way back."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.library import Library
from desktop_app.model.records import Span
from desktop_app.session.focus import Focus, Selection
from desktop_app.session.panes import Panes

FERRY, COUNCIL = 1, 2


@pytest.fixture
def panes(qtbot) -> Panes:
    """The open panes; to be changed by a test."""
    del qtbot
    return Panes()


@pytest.fixture
def selection(library, panes):
    return Selection(library, panes)


@pytest.fixture
def shared_words(dossier_copy, passage_id, qtbot):
    """A selection in which the words on the service tell the chart, too; and those words."""
    del qtbot
    both = passage_id("The Heron was in service")
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute(
            "update claim set passage_id = ? where event_id = 8 and property = 'occurs'", [both]
        )
        connection.commit()
    with Library.open(dossier_copy) as library:
        yield Selection(library, Panes()), both


def test_at_first_nothing_is_in_focus(selection):
    assert selection.focus == Focus()
    assert not selection.can_go_back
    assert not selection.can_go_forward


def test_an_event_comes_with_the_words_that_tell_it_best(selection, event, words, qtbot):
    with qtbot.waitSignal(selection.changed) as told:
        selection.show_event(event("second-vote"))
    assert told.args == [selection.focus, Focus()]
    assert (selection.focus.event, selection.focus.source) == (event("second-vote"), COUNCIL)
    assert words(selection.focus.passage).startswith("The Skerrow Council voted 7 to 2")


@pytest.mark.parametrize(
    ("open_", "source"), [((), COUNCIL), ((FERRY,), FERRY), ((FERRY, COUNCIL), FERRY)]
)
def test_the_source_that_is_read_comes_before_the_best_words(
    open_, source, selection, panes, event
):
    panes.arrange(open_)
    selection.show_event(event("second-vote"))
    assert selection.focus.source == source


def test_an_open_source_that_is_silent_is_passed_over(selection, panes, event):
    panes.arrange([COUNCIL])
    selection.show_event(event("chart"))
    assert selection.focus.source == FERRY


def test_the_asker_may_prefer_a_source(selection, panes, event, words):
    panes.arrange([COUNCIL])
    selection.show_event(event("second-vote"), prefer=FERRY)
    assert selection.focus.source == FERRY
    selection.show_event(event("second-vote"), prefer=COUNCIL)
    assert selection.focus.source == COUNCIL
    assert words(selection.focus.passage).startswith("The Skerrow Council voted")


def test_a_source_that_is_preferred_but_silent_changes_nothing(selection, event, qtbot):
    selection.show_event(event("chart"))
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_event(event("chart"), prefer=COUNCIL)


def test_the_event_in_focus_asked_for_again_is_no_news(selection, event, passage_id, qtbot):
    """A list that follows the focus asks for its own row: words further on must stay in focus."""
    selection.show_event(event("grounding"))
    selection.show_passage(passage_id("Inga Solberg, who was on board"))
    before = selection.focus
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_event(event("grounding"))
        selection.show_event(event("grounding"), prefer=FERRY)
    assert selection.focus == before


def test_an_echo_does_not_undo_going_back(selection, event):
    selection.changed.connect(lambda new, _: selection.show_event(new.event))
    selection.show_event(event("grounding"))
    selection.show_event(event("deed"))
    selection.back()
    assert selection.focus.event == event("grounding")
    assert selection.can_go_forward
    selection.forward()
    assert selection.focus.event == event("deed")
    assert not selection.can_go_forward


def test_an_event_without_words_can_be_in_focus_too(selection):
    selection.show_source(COUNCIL)
    selection.show_event(4711)
    assert selection.focus == Focus(event=4711, source=COUNCIL)


def test_an_entity_is_shown_where_it_is_named_most(selection, entity):
    selection.show_entity(entity("heron"))
    assert selection.focus == Focus(entity=entity("heron"), source=FERRY)


def test_an_entity_named_as_often_in_two_sources_is_shown_in_the_first(selection, entity):
    selection.show_entity(entity("skerrow-council"))
    assert selection.focus.source == FERRY


def test_an_entity_is_shown_in_an_open_source_that_names_it(selection, panes, entity):
    panes.arrange([COUNCIL])
    selection.show_entity(entity("heron"))
    assert selection.focus.source == COUNCIL
    selection.show_entity(entity("tidal-post"))
    assert selection.focus.source == FERRY


def test_an_entity_that_no_source_names_leaves_the_source(selection):
    selection.show_source(COUNCIL)
    selection.show_entity(4711)
    assert selection.focus == Focus(entity=4711, source=COUNCIL)


def test_the_entity_in_focus_asked_for_again_is_no_news(selection, panes, entity, qtbot):
    selection.show_entity(entity("heron"))
    panes.arrange([COUNCIL])
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_entity(entity("heron"))


def test_an_entity_stays_in_focus_beside_its_events(selection, entity, event, passage_id):
    selection.show_entity(entity("heron"))
    selection.show_event(event("grounding"))
    assert selection.focus.entity == entity("heron")
    selection.show_passage(passage_id("The Heron was in service"))
    assert (selection.focus.event, selection.focus.entity) == (event("service"), entity("heron"))


def test_an_entity_is_let_go_beside_events_of_others(selection, entity, event, passage_id):
    selection.show_entity(entity("heron"))
    selection.show_event(event("chart"))
    assert selection.focus.entity is None
    selection.show_entity(entity("heron"))
    selection.show_passage(passage_id("The group plans"))
    assert (selection.focus.event, selection.focus.entity) == (event("next-meeting"), None)


def test_choosing_the_entity_again_beside_an_event_goes_back_to_the_entity(
    selection, entity, event
):
    selection.show_entity(entity("heron"))
    selection.show_event(event("grounding"))
    selection.show_entity(entity("heron"))
    assert (selection.focus.event, selection.focus.entity) == (None, entity("heron"))


def test_a_source_itself(selection, event, qtbot):
    selection.show_event(event("deed"))
    with qtbot.waitSignal(selection.changed):
        selection.show_source(FERRY)
    assert selection.focus == Focus(source=FERRY)
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_source(FERRY)


def test_a_place_of_which_nothing_else_is_known(selection, qtbot):
    selection.show_place(FERRY, Span(10, 20))
    assert selection.focus == Focus(source=FERRY, place=Span(10, 20))
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_place(FERRY, Span(10, 20))


def test_a_naming_keeps_who_is_named_in_focus(selection, entity):
    selection.show_place(FERRY, Span(10, 20), entity("heron"))
    assert selection.focus == Focus(entity=entity("heron"), source=FERRY, place=Span(10, 20))


def test_words_bring_the_event_that_they_tell(selection, event, passage_id):
    counted = passage_id("The harbour office counted")
    selection.show_passage(counted)
    assert selection.focus == Focus(event=event("rescue"), source=COUNCIL, passage=counted)


def test_words_of_the_event_in_focus_keep_it(shared_words, event, passage_id, qtbot):
    """The chart is told by the words that tell the service; each stays if it is in focus."""
    selection, both = shared_words
    selection.show_event(event("chart"))
    selection.show_passage(passage_id("Inga Solberg, who"))
    assert selection.focus.event == event("grounding")
    selection.show_event(event("chart"))
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_passage(both)
    selection.show_passage(passage_id("A chart of the reef"))
    selection.show_passage(both)
    assert selection.focus.event == event("chart")
    selection.show_source(COUNCIL)
    selection.show_passage(both)
    assert selection.focus.event == event("service")
    selection.show_passage(both, event("chart"))
    assert selection.focus.event == event("chart")


def test_words_about_no_event_keep_the_event_in_focus(selection, entity, event, passage_id):
    """A step of how a date is known is no telling: the card stays on the event."""
    selection.show_entity(entity("skerrow-council"))
    selection.show_event(event("second-vote"))
    step = passage_id("15 May 2021")
    selection.show_passage(step)
    assert selection.focus == Focus(event("second-vote"), entity("skerrow-council"), FERRY, step)


def test_words_asked_for_again_are_no_news(selection, event, passage_id, qtbot):
    counted = passage_id("The harbour office counted")
    selection.show_passage(counted)
    with qtbot.assertNotEmitted(selection.changed):
        selection.show_passage(counted)
        selection.show_passage(counted, event("rescue"))


def test_clearing_leaves_the_source(selection, event, qtbot):
    selection.show_event(event("deed"))
    with qtbot.waitSignal(selection.changed):
        selection.clear()
    assert selection.focus == Focus(source=COUNCIL)
    with qtbot.assertNotEmitted(selection.changed):
        selection.clear()


def test_back_and_forward(selection, event, qtbot):
    visited = []
    for slug in ("service", "deed", "chart"):
        selection.show_event(event(slug))
        visited.append(selection.focus)
    with qtbot.waitSignal(selection.changed) as told:
        selection.back()
    assert told.args == [visited[1], visited[2]]
    selection.back()
    assert (selection.focus, selection.can_go_back) == (visited[0], False)
    selection.forward()
    selection.forward()
    assert (selection.focus, selection.can_go_forward) == (visited[2], False)


def test_there_is_no_way_back_before_the_first_focus(selection, event, qtbot):
    selection.show_event(event("deed"))
    assert not selection.can_go_back
    with qtbot.assertNotEmitted(selection.changed):
        selection.back()
        selection.forward()


def test_a_new_way_forgets_the_old_one(selection, event):
    for slug in ("service", "deed"):
        selection.show_event(event(slug))
    selection.back()
    selection.show_event(event("chart"))
    assert not selection.can_go_forward
    selection.back()
    assert selection.focus.event == event("service")


def test_the_history_has_an_end(selection):
    for start in range(450):
        selection.show_place(FERRY, Span(start, start + 1))
    steps = 0
    while selection.can_go_back:
        selection.back()
        steps += 1
    assert steps == 200
    assert selection.focus.place == Span(249, 250)
