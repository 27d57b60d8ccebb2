"""What one reads is kept soon after it changes, and taken up at the next start."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer

from desktop_app.library.library import Library
from desktop_app.session.filters import Filters
from desktop_app.session.memory import Memory
from desktop_app.session.panes import Reading
from desktop_app.session.settings import Settings
from desktop_app.session.stacks import OpenPanes, side_by_side
from desktop_app.session.workspace import Workspace

FERRY, COUNCIL = 1, 2


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.ini"


@pytest.fixture
def remembering(file, qtbot):
    """Give a workspace its memory, until the end of the test."""
    del qtbot
    made = []

    def remember(workspace):
        made.append(Memory(workspace, Settings(file)))
        return made[-1]

    yield remember
    for memory in made:
        for timer in memory.findChildren(QTimer):
            timer.stop()


@pytest.fixture
def start(library, remembering):
    """Start a session; nobody has closed the one before."""

    def start():
        workspace = Workspace(library)
        remembering(workspace).take_up()
        return workspace

    return start


def kept(file, library):
    return Settings(file).desk(library.dossier().uuid)


def test_the_first_time_it_begins_as_the_dossier_says(start, event):
    workspace = start()
    assert workspace.selection.focus.event == event("second-vote")
    assert workspace.panes.open == side_by_side(COUNCIL, FERRY)


def test_what_was_chosen_comes_back_though_nobody_has_closed_the_window(
    start, event, file, library, qtbot
):
    start().selection.show_event(event("chart"))
    qtbot.waitUntil(lambda: '"chart"' in kept(file, library))
    later = start()
    assert later.selection.focus.event == event("chart")
    assert later.panes.open == side_by_side(COUNCIL, FERRY)._replace(active=1)


def test_another_pane_and_another_place_are_kept_too(start, file, library, qtbot):
    workspace = start()
    workspace.panes.close(0)
    qtbot.waitUntil(lambda: "council" not in kept(file, library))
    workspace.panes.note(FERRY, Reading(123, -2))
    qtbot.waitUntil(lambda: "[123, -2]" in kept(file, library))
    assert start().panes.places[FERRY] == Reading(123, -2)


def test_what_is_let_through_is_kept_too(start, file, library, qtbot):
    start().filters.set_known_on("1911-05-01")
    qtbot.waitUntil(lambda: "1911-05-01" in kept(file, library))
    assert start().filters.value == Filters(known_on="1911-05-01")


def test_at_the_end_it_is_kept_at_once_and_no_more(library, file, event, remembering):
    workspace = Workspace(library)
    memory = remembering(workspace)
    workspace.selection.show_event(event("chart"))
    memory.end()
    assert '"chart"' in kept(file, library)
    workspace.selection.show_event(event("deed"))
    assert not workspace.findChildren(QTimer)[0].isActive()


def test_how_panes_follow_is_kept_for_all_dossiers(start, dossier_copy, remembering):
    start().following.choose("lockstep")
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update dossier set uuid = 'another'")
        connection.commit()
    with Library.open(dossier_copy) as library:
        workspace = Workspace(library)
        memory = remembering(workspace)
        memory.take_up()
        assert workspace.following.mode == "lockstep"
        memory.end()


def test_how_the_timeline_is_laid_out_is_kept_for_all_dossiers(start, file):
    chart = start().chart
    chart.choose_lanes("entity")
    chart.choose_clock("reported")
    again = start().chart
    assert (again.lanes, again.clock) == ("entity", "reported")
    Settings(file).keep_word("lanes", "size")
    Settings(file).keep_word("clock", "broken")
    again = start().chart
    assert (again.lanes, again.clock) == ("kind", "happened")


def test_a_way_to_follow_that_is_none_is_as_if_never_set(start, file):
    Settings(file).keep_word("following", "blindly")
    assert start().following.mode == "event"


def test_what_was_kept_stays_where_the_file_cannot_be_read_any_more(
    dossier_copy, file, event, remembering
):
    library = Library.open(dossier_copy)
    workspace = Workspace(library)
    memory = remembering(workspace)
    workspace.selection.show_event(event("chart"))
    memory.keep()
    before = kept(file, library)
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("drop table source")
        connection.commit()
    memory.keep()
    with pytest.raises(Exception, match="source"):
        library.rows("select * from source")
    assert kept(file, library) == before
    library.close()


def test_an_empty_dossier_keeps_nothing_that_could_be_read(altered, remembering):
    workspace = altered(
        "update dossier set opening = ''",
        "delete from claim",
        "delete from event",
        "delete from source",
    )
    memory = remembering(workspace)
    memory.take_up()
    memory.keep()
    memory.take_up()
    assert workspace.panes.open == OpenPanes()
