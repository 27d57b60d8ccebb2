"""Ctrl and Enter, or Ctrl and a click, open what was found beside what is read."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.search.hits import Found, Group, Hit
from desktop_app.library.search.searcher import Searcher
from desktop_app.library.sources import find_source, text
from desktop_app.session.focus import Focus

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
FERRY, COUNCIL = 1, 2


@pytest.fixture
def to_source(monkeypatch):
    """Whatever is searched for, the second source is found."""
    hit = Hit("source", COUNCIL, "Council votes", (), "Wire", "2021-05-21", source_id=COUNCIL)
    group = Group("source", (hit,))
    monkeypatch.setattr(Searcher, "search", lambda _lib, query, *_how: Found(query, (group,)))


@pytest.fixture(autouse=True)
def _read_ferry(workspace):
    workspace.selection.show_source(FERRY)


def test_an_event_is_opened_in_one_more_source_that_tells_it(
    search, key, workspace, library, results
):
    search("runs aground")
    key(Key.Key_Return, held=CTRL)
    assert workspace.selection.focus.event == find_event(library, "grounding")
    assert workspace.panes.open.sources == (FERRY, COUNCIL)
    assert not results.isVisible()


def test_an_entity_is_opened_in_one_more_source(search, key, workspace, library):
    search("heron")
    key(Key.Key_Enter, held=CTRL)
    assert workspace.selection.focus.entity == find_entity(library, "heron")
    assert workspace.panes.open.sources == (FERRY, COUNCIL)
    assert workspace.panes.open.active_source == COUNCIL


def test_words_are_opened_in_a_pane_of_their_own_at_their_place(search, key, workspace, library):
    workspace.selection.show_source(COUNCIL)
    workspace.panes.close_source(FERRY)
    search("scrape")
    key(Key.Key_Return, held=CTRL)
    focus = workspace.selection.focus
    assert focus.source == find_source(library, "ferry")
    assert "scrape" in text(library, focus.source)[focus.place.start : focus.place.end]
    assert workspace.panes.open.sources == (COUNCIL, FERRY)


@pytest.mark.usefixtures("to_source")
def test_a_source_is_opened_by_enter_and_beside_by_ctrl_and_enter(search, key, workspace):
    search("wire")
    key(Key.Key_Return, held=CTRL)
    assert workspace.panes.open.sources == (FERRY, COUNCIL)
    assert workspace.selection.focus == Focus(source=COUNCIL)
    workspace.panes.activate(0)
    search("wire")
    key(Key.Key_Return)
    assert workspace.panes.open.active_source == COUNCIL
    assert workspace.selection.focus == Focus(source=COUNCIL)


def test_ctrl_and_a_click_do_so_too(search, results, workspace, qtbot, panel):
    search("heron")
    box = results.visualRect(results.currentIndex())
    with qtbot.waitSignal(panel.text_requested) as asked:
        qtbot.mouseClick(results.viewport(), LEFT, CTRL, pos=box.center())
    assert asked.args == [False]
    assert workspace.panes.open.sources == (FERRY, COUNCIL)


def test_the_right_button_and_a_drag_to_another_row_go_nowhere(search, results, workspace, qtbot):
    search("lighthouse")
    one, other = (results.visualRect(results.model().index(row, 0)).center() for row in (1, 2))
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.RightButton, pos=one)
    qtbot.mousePress(results.viewport(), LEFT, pos=one)
    qtbot.mouseRelease(results.viewport(), LEFT, pos=other)
    assert workspace.selection.focus == Focus(source=FERRY)
    assert results.isVisible()
