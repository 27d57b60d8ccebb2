"""A dossier, what is looked at in it, and where it is read."""

import pytest

from desktop_app.library.events import opening_event
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.errors import NotInDossier
from desktop_app.session.focus import Focus
from desktop_app.session.panes import Reading
from desktop_app.session.stacks import OpenPanes, Stack, side_by_side
from desktop_app.session.workspace import Workspace

FERRY, COUNCIL = 1, 2


def test_an_event_opens_with_the_sources_that_tell_it_side_by_side(workspace, event):
    workspace.open_event(event("second-vote"))
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)
    assert workspace.selection.focus.event == event("second-vote")
    assert workspace.selection.focus.source == COUNCIL


def test_an_event_of_one_source_opens_one_pane(workspace, event):
    workspace.open_event(event("chart"))
    assert workspace.panes.open == side_by_side(FERRY)


def test_an_entity_opens_beside_in_the_source_that_names_it_most(workspace, entity):
    workspace.selection.show_source(COUNCIL)
    workspace.show_entity_beside(entity("heron"))
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)._replace(active=1)
    assert workspace.selection.focus == Focus(entity=entity("heron"), source=FERRY)
    workspace.selection.back()
    assert workspace.panes.open == side_by_side(COUNCIL)


def test_an_entity_that_only_open_sources_name_is_shown_there(workspace, entity):
    workspace.selection.show_source(COUNCIL)
    workspace.show_entity_beside(entity("coastguard"))
    assert workspace.panes.open == side_by_side(COUNCIL)
    assert workspace.selection.focus == Focus(entity=entity("coastguard"), source=COUNCIL)


def test_an_entity_opens_beside_where_nothing_is_open_yet(workspace, entity):
    workspace.show_entity_beside(entity("heron"))
    assert workspace.panes.open == side_by_side(FERRY)
    assert workspace.selection.focus == Focus(entity=entity("heron"), source=FERRY)


def test_the_panes_hear_of_the_focus_before_any_panel_does(workspace, event):
    seen = []
    workspace.selection.changed.connect(
        lambda new, _: seen.append((new.source, workspace.panes.open.active_source))
    )
    workspace.selection.show_event(event("deed"))
    workspace.selection.show_event(event("chart"))
    assert seen == [(COUNCIL, COUNCIL), (FERRY, FERRY)]


def test_an_event_stays_in_the_source_that_is_read(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.activate(1)
    workspace.selection.show_event(event("grounding"))
    assert workspace.selection.focus.source == FERRY
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)._replace(active=1)


def test_an_event_of_the_other_open_source_is_read_there(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.selection.show_event(event("chart"))
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)._replace(active=1)


def test_back_reads_the_source_that_was_read(workspace, event):
    workspace.selection.show_event(event("chart"))
    workspace.selection.show_event(event("deed"))
    assert workspace.panes.open.sources == (COUNCIL,)
    workspace.selection.back()
    assert workspace.panes.open == side_by_side(FERRY)


def test_back_returns_to_the_panes_and_the_places_of_then(workspace, event, qtbot):
    workspace.selection.show_event(event("chart"))
    workspace.panes.places[FERRY] = Reading(120, 7)
    workspace.open_event(event("second-vote"))
    workspace.panes.places |= {COUNCIL: Reading(3), FERRY: Reading(500)}
    workspace.read_one()
    assert workspace.panes.open == side_by_side(COUNCIL)
    workspace.selection.back()
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)
    assert workspace.selection.focus.event == event("second-vote")
    with qtbot.waitSignal(workspace.panes.recalled) as told:
        workspace.selection.back()
    assert told.args == [{FERRY: Reading(120, 7)}]
    assert workspace.panes.open == side_by_side(FERRY)
    assert workspace.selection.focus.event == event("chart")
    assert not workspace.selection.can_go_back
    workspace.selection.forward()
    workspace.selection.forward()
    assert workspace.panes.open == side_by_side(COUNCIL)
    assert not workspace.selection.can_go_forward


def test_an_event_that_is_open_side_by_side_already_is_no_step(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.open_event(event("second-vote"))
    assert not workspace.selection.can_go_back


def test_an_event_without_words_leaves_the_panes(altered, event):
    workspace = altered("delete from claim where property = 'occurs'")
    workspace.selection.show_source(FERRY)
    workspace.open_event(event("deed"))
    assert workspace.selection.focus == Focus(event=event("deed"), source=FERRY)
    assert workspace.panes.open == side_by_side(FERRY)


def test_side_by_side_an_event_keeps_its_entity_in_focus(workspace, event, entity):
    workspace.selection.show_entity(entity("heron"))
    workspace.open_event(event("grounding"))
    assert workspace.selection.focus.entity == entity("heron")
    workspace.open_event(event("next-meeting"))
    assert workspace.selection.focus.entity is None


def test_another_tab_over_the_words_in_focus_takes_the_focus_along(workspace, event, words):
    workspace.selection.show_source(COUNCIL)
    workspace.selection.show_event(event("chart"))
    workspace.selection.show_event(event("second-vote"), prefer=FERRY)
    workspace.panes.step_tab(1)
    focus = workspace.selection.focus
    assert (focus.source, focus.event) == (COUNCIL, event("second-vote"))
    assert words(focus.passage).startswith("The Skerrow Council voted 7 to 2")
    workspace.selection.show_event(event("chart"))
    workspace.panes.step_tab(1)
    assert workspace.selection.focus.passage is None


def test_panes_that_somebody_has_arranged_otherwise_are_a_step(workspace, event):
    workspace.selection.show_event(event("chart"))
    workspace.selection.show_event(event("service"))
    workspace.panes.show_beside(COUNCIL)
    workspace.selection.back()
    assert workspace.panes.open == side_by_side(FERRY)
    assert workspace.selection.focus.event == event("service")
    workspace.selection.back()
    assert workspace.selection.focus.event == event("chart")
    workspace.selection.forward()
    workspace.selection.forward()
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)


def test_reading_another_pane_or_tab_is_no_step(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.activate(1)
    workspace.panes.step_tab(1)
    assert not workspace.selection.can_go_back


def test_with_nothing_else_in_focus_the_source_that_is_read_is(workspace, event):
    workspace.panes.arrange((FERRY, COUNCIL))
    workspace.selection.show_source(FERRY)
    workspace.panes.activate(1)
    assert workspace.selection.focus == Focus(source=COUNCIL)
    assert not workspace.selection.can_go_back
    workspace.selection.show_event(event("chart"))
    workspace.panes.activate(1)
    assert workspace.selection.focus.source == FERRY


def test_following_an_event_a_pane_turns_to_the_tab_that_tells_it(workspace, event):
    workspace.panes.restore(OpenPanes((Stack((FERRY,)), Stack((21, COUNCIL)))))
    workspace.selection.show_event(event("grounding"))
    assert workspace.panes.open.sources == (FERRY, COUNCIL)
    workspace.panes.step_tab(0)
    workspace.following.choose("free")
    workspace.panes.restore(OpenPanes((Stack((FERRY,)), Stack((21, COUNCIL)))))
    workspace.selection.show_event(event("second-vote"), prefer=FERRY)
    assert workspace.panes.open.sources == (FERRY, 21)


def test_letting_go_does_not_keep_a_guest(workspace, event):
    workspace.selection.show_event(event("chart"))
    workspace.selection.show_event(event("deed"))
    workspace.selection.clear()
    assert workspace.panes.open.stacks[0].guest == COUNCIL
    workspace.panes.show(COUNCIL)
    assert workspace.panes.open.stacks[0].guest is None


def test_a_focus_without_a_source_leaves_the_panes(workspace, qtbot):
    with (
        qtbot.assertNotEmitted(workspace.panes.changed),
        qtbot.waitSignal(workspace.selection.changed),
    ):
        workspace.selection.show_entity(4711)
    assert workspace.selection.focus == Focus(entity=4711)


def test_the_dossier_names_the_event_it_opens_on(workspace, event):
    assert opening_event(workspace.library) == event("second-vote")


def test_without_a_name_it_opens_on_the_last_event_of_most_sources(altered, event):
    assert opening_event(altered("update dossier set opening = ''").library) == event("second-vote")
    only_ferry = "delete from claim where property = 'occurs' and event_id in (3, 4, 5)"
    assert opening_event(altered(only_ferry, renewed=True).library) == event("next-meeting")


def test_a_name_that_is_not_there_is_said(altered):
    with pytest.raises(NotInDossier, match="no event “nemo”"):
        opening_event(altered("update dossier set opening = 'nemo'").library)


def test_a_dossier_opens_on_its_event(workspace, event):
    workspace.open_first()
    assert workspace.selection.focus.event == event("second-vote")
    assert workspace.panes.open.sources == (COUNCIL, FERRY)


def test_a_dossier_without_events_opens_on_its_first_source(small_folder, tmp_path, qtbot):
    del qtbot
    for name in ("events.toml", "differences.toml"):
        (small_folder / name).unlink()
    dossier = (small_folder / "dossier.toml").read_text("utf-8")
    (small_folder / "dossier.toml").write_text(dossier.replace("opening =", "#"), "utf-8")
    compile_folder(small_folder, None, tmp_path / "a.whence")
    with Library.open(tmp_path / "a.whence") as library:
        workspace = Workspace(library)
        assert opening_event(workspace.library) is None
        workspace.open_first()
        assert workspace.selection.focus == Focus(source=FERRY)
        assert workspace.panes.open == side_by_side(FERRY)


def test_an_empty_dossier_opens_on_nothing(altered):
    tables = ("claim", "event", "source")
    workspace = altered(
        "update dossier set opening = ''",
        *[f"delete from {table}" for table in tables],  # noqa: S608
        renewed=True,
    )
    workspace.open_first()
    assert workspace.selection.focus == Focus()
    assert workspace.panes.open == OpenPanes()


def test_reading_one(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.activate(1)
    workspace.read_one()
    assert workspace.panes.open == side_by_side(FERRY)


def test_reading_side_by_side_opens_a_source_that_tells_the_event(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.activate(1)
    workspace.read_one()
    workspace.read_side_by_side()
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)


def test_reading_side_by_side_without_an_event_opens_the_next_source(workspace):
    workspace.selection.show_source(COUNCIL)
    workspace.read_side_by_side()
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)


def test_reading_side_by_side_where_all_sources_are_shown(workspace, event, qtbot):
    workspace.open_event(event("second-vote"))
    with qtbot.assertNotEmitted(workspace.panes.changed):
        workspace.read_side_by_side()


def test_reading_side_by_side_where_no_pane_can_be_added(workspace, qtbot):
    workspace.panes.arrange((FERRY, 21, 22, 23))
    with qtbot.assertNotEmitted(workspace.panes.changed):
        workspace.read_side_by_side()


def test_beside_the_one_that_is_read_come_those_that_tell_the_event(workspace, event):
    workspace.selection.show_event(event("second-vote"))
    assert workspace.panes.open == side_by_side(COUNCIL)
    workspace.read_beside()
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)
    workspace.panes.activate(1)
    workspace.read_beside()
    assert workspace.panes.open.active == 1


def test_beside_what_is_read_without_an_event_or_with_one_of_one_source_comes_another(
    workspace, event
):
    workspace.selection.show_source(COUNCIL)
    workspace.read_beside()
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)
    workspace.open_event(event("chart"))
    workspace.read_beside()
    assert workspace.panes.open == side_by_side(FERRY, COUNCIL)


def test_reading_one_where_one_is_read_is_no_step(workspace):
    workspace.selection.show_source(FERRY)
    workspace.read_one()
    assert not workspace.selection.can_go_back


def test_reading_side_by_side_where_there_is_one_source(altered):
    workspace = altered("delete from source where id = 2")
    workspace.selection.show_source(FERRY)
    workspace.read_side_by_side()
    assert workspace.panes.open == side_by_side(FERRY)


def test_when_the_source_in_focus_is_closed_the_one_that_stays_is_in_focus(workspace, event):
    workspace.open_event(event("second-vote"))
    closed = workspace.selection.focus.source
    workspace.panes.close(workspace.panes.open.active)
    assert workspace.selection.focus.source == workspace.panes.open.active_source != closed
    assert workspace.selection.focus.event == event("second-vote")


def test_a_source_that_was_closed_can_be_opened_again(workspace):
    workspace.selection.show_source(FERRY)
    workspace.read_side_by_side()
    workspace.panes.close(0)
    workspace.selection.show_source(FERRY)
    assert workspace.panes.open.sources == (FERRY,)


def test_an_event_whose_words_were_closed_can_be_asked_for_again(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.close(workspace.panes.open.active)
    workspace.selection.show_event(event("second-vote"))
    assert workspace.selection.focus.passage is not None


def test_our_own_bug_is_not_taken_for_damage(workspace, qtbot):
    with qtbot.assertNotEmitted(workspace.damaged), pytest.raises(KeyError):
        workspace.meet(KeyError("ours"))
