"""A dossier, what is looked at in it, and where it is read."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.errors import NotInDossier
from desktop_app.session.focus import Focus
from desktop_app.session.panes import OpenPanes
from desktop_app.session.workspace import Workspace

FERRY, COUNCIL = 1, 2


@pytest.fixture
def altered(dossier_copy, qtbot):
    """`altered(*statements)` is a workspace on the small dossier after some SQL."""
    del qtbot
    made = []

    def open_(*statements):
        with closing(sqlite3.connect(dossier_copy)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()
        made.append(Library.open(dossier_copy))
        return Workspace(made[-1])

    yield open_
    for library in made:
        library.close()


def test_an_event_opens_with_the_sources_that_tell_it_side_by_side(workspace, event):
    workspace.open_event(event("second-vote"))
    assert workspace.panes.open == OpenPanes((COUNCIL, FERRY), 0)
    assert workspace.selection.focus.event == event("second-vote")
    assert workspace.selection.focus.source == COUNCIL


def test_an_event_of_one_source_opens_one_pane(workspace, event):
    workspace.open_event(event("chart"))
    assert workspace.panes.open == OpenPanes((FERRY,), 0)


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
    assert workspace.panes.open == OpenPanes((COUNCIL, FERRY), 1)


def test_an_event_of_the_other_open_source_is_read_there(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.selection.show_event(event("chart"))
    assert workspace.panes.open == OpenPanes((COUNCIL, FERRY), 1)


def test_back_reads_the_source_that_was_read(workspace, event):
    workspace.selection.show_event(event("chart"))
    workspace.selection.show_event(event("deed"))
    assert workspace.panes.open == OpenPanes((COUNCIL,), 0)
    workspace.selection.back()
    assert workspace.panes.open == OpenPanes((FERRY,), 0)


def test_a_focus_without_a_source_leaves_the_panes(workspace, qtbot):
    with (
        qtbot.assertNotEmitted(workspace.panes.changed),
        qtbot.waitSignal(workspace.selection.changed),
    ):
        workspace.selection.show_entity(4711)
    assert workspace.selection.focus == Focus(entity=4711)


def test_the_dossier_names_the_event_it_opens_on(workspace, event):
    assert workspace.opening_event() == event("second-vote")


def test_without_a_name_it_opens_on_the_last_event_of_most_sources(altered, event):
    assert altered("update dossier set opening = ''").opening_event() == event("second-vote")
    only_ferry = "delete from claim where property = 'occurs' and event_id in (3, 4, 5)"
    assert altered(only_ferry).opening_event() == event("next-meeting")


def test_a_name_that_is_not_there_is_said(altered):
    with pytest.raises(NotInDossier, match="no event “nemo”"):
        altered("update dossier set opening = 'nemo'").opening_event()


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
        assert workspace.opening_event() is None
        workspace.open_first()
        assert workspace.selection.focus == Focus(source=FERRY)
        assert workspace.panes.open == OpenPanes((FERRY,))


def test_an_empty_dossier_opens_on_nothing(altered):
    tables = ("claim", "event", "source")
    workspace = altered(
        "update dossier set opening = ''",
        *[f"delete from {table}" for table in tables],  # noqa: S608
    )
    workspace.open_first()
    assert workspace.selection.focus == Focus()
    assert workspace.panes.open == OpenPanes()


def test_reading_one(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.activate(1)
    workspace.read_one()
    assert workspace.panes.open == OpenPanes((FERRY,))


def test_reading_side_by_side_opens_a_source_that_tells_the_event(workspace, event):
    workspace.open_event(event("second-vote"))
    workspace.panes.activate(1)
    workspace.read_one()
    workspace.read_side_by_side()
    assert workspace.panes.open == OpenPanes((FERRY, COUNCIL), 0)


def test_reading_side_by_side_without_an_event_opens_the_next_source(workspace):
    workspace.selection.show_source(COUNCIL)
    workspace.read_side_by_side()
    assert workspace.panes.open == OpenPanes((COUNCIL, FERRY), 0)


def test_reading_side_by_side_where_all_panes_are_open(workspace, event, qtbot):
    workspace.open_event(event("second-vote"))
    with qtbot.assertNotEmitted(workspace.panes.changed):
        workspace.read_side_by_side()


def test_reading_side_by_side_where_there_is_one_source(altered):
    workspace = altered("delete from source where id = 2")
    workspace.selection.show_source(FERRY)
    workspace.read_side_by_side()
    assert workspace.panes.open == OpenPanes((FERRY,))


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
