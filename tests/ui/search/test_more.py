"""Where there is more than is shown, the last row asks for it."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.library.search.hits import Found, Group, Hit
from desktop_app.library.search.searcher import Searcher

Key = Qt.Key
MORE = "Show more (up to 50 of each)"


@pytest.fixture(autouse=True)
def many(monkeypatch):
    """Whatever is searched for, there is more of it than is asked for."""

    def search(_searcher, query, _filters, limit):
        hits = [Hit("entity", n, f"{query} {n}", (), "other", "") for n in range(1, limit + 1)]
        return Found(query, (Group("entity", tuple(hits), "best"),))

    monkeypatch.setattr(Searcher, "search", search)


def rows(results):
    model = results.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_enter_on_the_last_row_shows_more_and_the_next_key_as_many_as_before(
    search, results, key, window, workspace
):
    before = workspace.selection.focus
    assert search("heron")[-1] == MORE
    key(*[Key.Key_Down] * 20)
    assert results.currentIndex().data() == MORE
    seen_from = results.verticalScrollBar().value()
    key(Key.Key_Return)
    assert rows(results)[0] == "Entities · the best 50 of more"
    assert len(rows(results)) == 51
    assert results.currentIndex().data() == "heron 9"
    assert results.verticalScrollBar().value() == seen_from
    assert results.isVisible()
    assert window.field.hasFocus()
    assert workspace.selection.focus == before
    key(Key.Key_S)
    assert len(rows(results)) == 10
    assert rows(results)[-1] == MORE
    assert results.currentIndex().data() == "herons 1"


def test_a_click_on_it_does_so_too(search, results, window, qtbot):
    search("heron")
    index = results.model().index(9, 0)
    results.scrollTo(index)
    place = results.visualRect(index).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(rows(results)) == 51
    assert results.isVisible()
    assert window.field.hasFocus()


def test_where_there_is_no_more_it_is_not_offered(search, monkeypatch):
    hits = (Hit("entity", 1, "Heron", (), "other", ""),)
    monkeypatch.setattr(Searcher, "search", lambda *_what: Found("x", (Group("entity", hits),)))
    assert search("x") == ["Entities", "Heron"]


def test_where_no_more_comes_the_last_that_was_found_is_current(search, results, key, monkeypatch):
    hits = (Hit("entity", 1, "Heron", (), "other", ""),)
    found = Found("x", (Group("entity", hits, "best"),))
    monkeypatch.setattr(Searcher, "search", lambda *_what: found)
    search("x")
    key(Key.Key_Down, Key.Key_Return)
    assert rows(results) == ["Entities · the best 1 of more", "Heron"]
    assert results.currentIndex().data() == "Heron"
