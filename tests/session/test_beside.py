"""Something that is opened beside what is read, in one step of the history."""

from desktop_app.library.events import find_event
from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.session.stacks import side_by_side

FERRY, COUNCIL = 1, 2


def test_a_place_in_another_source_gets_a_pane_of_its_own_and_is_read(workspace):
    workspace.selection.show_source(FERRY)
    arrangements = []
    workspace.panes.changed.connect(lambda new, _old: arrangements.append(new))
    workspace.show_beside(COUNCIL, Span(3, 9))
    assert arrangements == [workspace.panes.open]
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)
    assert workspace.selection.focus == Focus(source=COUNCIL, place=Span(3, 9))
    workspace.selection.back()
    assert workspace.panes.open == side_by_side(FERRY)
    assert workspace.selection.focus == Focus(source=FERRY)
    assert not workspace.selection.can_go_back


def test_a_place_in_the_source_that_is_read_is_gone_to_there(workspace):
    workspace.selection.show_source(FERRY)
    workspace.show_beside(FERRY, Span(3, 9))
    assert workspace.panes.open == side_by_side(FERRY)
    assert workspace.selection.focus == Focus(source=FERRY, place=Span(3, 9))


def test_a_source_behind_a_tab_gets_a_pane_of_its_own(workspace):
    workspace.selection.show_source(FERRY)
    workspace.panes.show(COUNCIL)
    workspace.panes.show(FERRY)
    workspace.show_beside(COUNCIL)
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)


def test_before_anything_is_open_it_is_opened(workspace):
    workspace.show_beside(COUNCIL)
    assert workspace.panes.open == side_by_side(COUNCIL)


def test_an_event_opens_a_further_source_that_tells_it(workspace, library):
    grounding = find_event(library, "grounding")
    workspace.selection.show_source(FERRY)
    workspace.show_event_beside(grounding)
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)
    focus = workspace.selection.focus
    assert (focus.event, focus.source) == (grounding, COUNCIL)
    assert focus.passage is not None


def test_an_event_that_no_further_source_tells_closes_nothing(workspace, library):
    workspace.selection.show_source(FERRY)
    workspace.show_beside(COUNCIL)
    grounding = find_event(library, "grounding")
    workspace.show_event_beside(grounding)
    assert workspace.panes.open.sources == (FERRY, COUNCIL)
    assert workspace.selection.focus.event == grounding


def test_an_entity_opens_a_further_source_that_names_it(workspace, entity):
    workspace.selection.show_source(FERRY)
    workspace.show_entity_beside(entity("heron"))
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)._replace(active=1)
    assert workspace.selection.focus == Focus(entity=entity("heron"), source=COUNCIL)


def test_an_entity_that_no_further_source_names_is_shown_where_it_is_named(workspace, entity):
    workspace.selection.show_source(FERRY)
    workspace.show_entity_beside(entity("tidal-post"))
    assert workspace.panes.open == side_by_side(FERRY)
    assert workspace.selection.focus == Focus(entity=entity("tidal-post"), source=FERRY)


def test_of_several_that_are_not_open_it_is_the_one_that_names_it_most(workspace, entity):
    workspace.show_entity_beside(entity("heron"))
    assert workspace.panes.open == side_by_side(FERRY)
