"""What is asked on each choice finds its rows by an index, however many there are in a dossier."""

import re

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source

MANY = "event claim passage mention block reason attribution difference difference_claim search"
SCAN = re.compile(rf"SCAN ({'|'.join(MANY.split())})\b")


@pytest.fixture
def asked(main_window):
    """`asked(act)` is the SQL that the window asks while something is done."""
    connection = main_window.workspace.library._connection

    def listen(act):
        statements = []
        connection.set_trace_callback(statements.append)
        try:
            act()
        finally:
            connection.set_trace_callback(None)
        return [one for one in dict.fromkeys(statements) if one.startswith(("select", "with"))]

    return listen


@pytest.fixture
def scans(asked, main_window):
    """`scans(act)` names the large tables that are read from end to end meanwhile, and where."""

    def find(act):
        statements = asked(act)
        assert statements
        rows = main_window.workspace.library.rows
        return [
            (detail, statement)
            for statement in statements
            for *_, detail in rows(f"explain query plan {statement}")
            if SCAN.match(detail)
        ]

    return find


@pytest.mark.parametrize("slug", ["grounding", "deed", "second-vote"])
def test_an_event_is_chosen_by_index(main_window, scans, slug):
    workspace = main_window.workspace
    event_id = find_event(workspace.library, slug)
    workspace.selection.clear()
    assert scans(lambda: workspace.selection.show_event(event_id)) == []


def test_an_entity_is_chosen_by_index(main_window, scans):
    workspace = main_window.workspace
    entity_id = find_entity(workspace.library, "inga-solberg")
    assert scans(lambda: workspace.selection.show_entity(entity_id)) == []


def test_a_source_is_chosen_by_index(main_window, scans):
    workspace = main_window.workspace
    source_id = find_source(workspace.library, "council")
    assert scans(lambda: workspace.selection.show_source(source_id)) == []


@pytest.mark.parametrize("step", [1, -1])
def test_the_next_words_are_found_by_index(main_window, scans, step):
    assert scans(lambda: main_window.workspace.step(step)) == []
    main_window.workspace.selection.clear()
    assert scans(lambda: main_window.workspace.step(step)) == []


def test_what_is_read_is_kept_by_index(main_window, scans):
    main_window.workspace.selection.show_event(
        find_event(main_window.workspace.library, "grounding")
    )
    assert scans(main_window.closed.emit) == []
