"""In a large dossier an answer may come later than a key."""

import threading

import pytest
from PySide6.QtCore import Qt

from desktop_app.library.entities import find_entity
from desktop_app.library.library import Library
from desktop_app.library.search.searcher import Searcher
from desktop_app.session.focus import Focus

Key = Qt.Key
PATIENCE = 60


@pytest.fixture
def library(large_copy):
    """The small dossier, in a large file."""
    with Library.open(large_copy) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _ended(panel):
    yield
    panel.searching.end()
    assert "search" not in {one.name for one in threading.enumerate()}


@pytest.fixture
def gate(monkeypatch):
    """Nothing is answered before the gate is opened."""
    gate = threading.Event()
    search_at_once = Searcher.search

    def search(searcher, query, filters, limit):
        assert gate.wait(PATIENCE)
        return search_at_once(searcher, query, filters, limit)

    monkeypatch.setattr(Searcher, "search", search)
    yield gate
    gate.set()


@pytest.fixture
def found(panel, qtbot):
    """Wait until something is found."""

    def found(words):
        with qtbot.waitSignal(panel.searching.found):
            panel._field.setText(words)

    return found


def rows(results):
    model = results.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_is_found_is_shown_when_it_comes(results, found):
    found("heron")
    assert results.isVisible()
    assert rows(results)[:2] == ["Entities", "Heron"]
    assert results.currentIndex().data() == "Heron"


def test_what_was_found_before_stays_until_then(results, found, window, gate, panel, qtbot):
    gate.set()
    found("heron")
    gate.clear()
    window.field.setText("skerrow")
    assert results.isVisible()
    assert rows(results)[1] == "Heron"
    with qtbot.waitSignal(panel.searching.found):
        gate.set()
    assert "Skerrow" in rows(results)


def test_enter_waits_for_what_was_typed_and_goes_there(window, gate, key, panel, workspace, qtbot):
    window.field.setText("skerrow point")
    key(Key.Key_Return)
    assert workspace.selection.focus == Focus()
    with qtbot.waitSignal(panel.text_requested):
        gate.set()
    assert workspace.selection.focus.entity == find_entity(workspace.library, "skerrow-point")
    assert not panel.results.isVisible()


def test_who_types_on_after_enter_goes_nowhere(window, gate, key, panel, workspace, qtbot):
    window.field.setText("skerrow")
    key(Key.Key_Return)
    window.field.setText("skerrow point")
    with qtbot.waitSignal(panel.searching.found):
        gate.set()
    assert workspace.selection.focus == Focus()
    assert panel.results.isVisible()


def test_what_is_found_for_somebody_who_has_left_is_there_when_they_come_back(
    window, gate, panel, results, qtbot
):
    window.field.setText("heron")
    window.other.setFocus()
    with qtbot.waitSignal(panel.searching.found):
        gate.set()
    assert not results.isVisible()
    window.field.start()
    assert results.isVisible()
    assert rows(results)[1] == "Heron"


def test_who_comes_back_before_it_is_found_waits_on(window, gate, panel, results, qtbot):
    window.field.setText("heron")
    window.other.setFocus()
    window.field.start()
    with qtbot.waitSignal(panel.searching.found):
        gate.set()
    assert results.isVisible()
    assert rows(results)[1] == "Heron"


def test_what_was_taken_back_is_not_shown(window, gate, results, found):
    window.field.setText("heron")
    window.field.clear()
    assert '"exact words"' in rows(results)[0]
    gate.set()
    found("council")
    assert "Heron" not in rows(results)


def test_while_more_is_searched_what_is_shown_can_be_chosen(
    found, gate, key, results, workspace, monkeypatch
):
    gate.set()
    search_at_once = Searcher.search

    def search(searcher, query, filters, limit):
        found = search_at_once(searcher, query, filters, limit)
        return found._replace(groups=tuple(one._replace(extent="best") for one in found.groups))

    monkeypatch.setattr(Searcher, "search", search)
    found("skerrow point")
    more = next(at for at, words in enumerate(rows(results)) if words.startswith("Show more"))
    gate.clear()
    results.make_current(more)
    key(Key.Key_Return)
    assert results.isVisible()
    results.make_current(1)
    key(Key.Key_Return)
    assert workspace.selection.focus.entity == find_entity(workspace.library, "skerrow-point")
    assert not results.isVisible()
    gate.set()
