"""The results are as narrow and as low as their rows need, and can be gone through by pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop_app.library.search.hits import Found, Group, Hit
from desktop_app.library.search.searcher import Searcher
from desktop_app.ui.search import panel as panel_module

Key = Qt.Key


@pytest.fixture
def many(monkeypatch, search):
    """`many(n)`: as many entities are shown."""

    def many(number, name="Heron"):
        hits = [Hit("entity", 1, f"{name} {at}", (), "other", "") for at in range(number)]
        found = Found("heron", (Group("entity", tuple(hits)),))
        monkeypatch.setattr(Searcher, "search", lambda *_what: found)
        return search("heron")

    return many


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader is told."""
    heard = []

    def note(event):
        heard.append(event.message())

    monkeypatch.setattr(panel_module.QAccessible, "updateAccessibility", note)
    return heard


def row(results):
    return results.currentIndex().row()


def test_few_rows_take_little_room(results, many, window):
    window.window().resize(1400, 900)
    window.resize(1400, 900)
    heights = []
    for number in (1, 5, 9):
        many(number)
        heights.append(results.height())
        last = results.visualRect(results.model().index(number, 0))
        assert results.viewport().rect().contains(last)
        assert results.viewport().height() - last.bottom() <= 2
    assert heights[0] < 80
    assert heights[2] - heights[1] == heights[1] - heights[0] == 4 * 27


def test_many_rows_cover_at_most_half_the_window_and_are_whole(results, many, window):
    for height in (900, 500, 400):
        window.window().resize(900, height)
        window.resize(900, height)
        many(60)
        assert results.height() <= height / 2 + 20
        assert results.viewport().height() % 27 == 0


def test_they_are_as_wide_as_the_field_and_wider_where_words_need_it(results, many, window):
    window.window().resize(1400, 700)
    window.resize(1400, 700)
    window.field.setGeometry(300, 8, 420, 30)
    many(3)
    assert results.geometry().left() == 300
    assert results.width() == 360
    many(3, "A name of somebody that takes up more room than others " * 2)
    assert results.width() == 620
    window.field.setGeometry(300, 8, 800, 30)
    window.other.setFocus()
    many(3, "A name of somebody that takes up more room than others " * 3)
    assert results.width() == 800


def test_they_stay_below_the_field_when_it_moves_and_grows(results, many, window):
    many(3)
    window.field.setGeometry(100, 20, 300, 60)
    assert results.geometry().left() == 100
    assert results.geometry().top() == window.field.geometry().bottom() + 4


def test_while_they_are_open_they_become_no_narrower(results, many, window, monkeypatch):
    window.window().resize(1400, 700)
    window.resize(1400, 700)
    many(3, "A name of somebody that takes up more room than others")
    wide = results.width()
    monkeypatch.setattr(Searcher, "search", lambda _lib, query, *_how: Found(query))
    window.field.setText("x")
    assert results.width() == wide
    window.other.setFocus()
    window.field.start()
    assert results.width() < wide


def test_pages_lead_as_far_as_is_seen_and_end_at_the_ends(results, many, key, window):
    window.window().resize(900, 600)
    window.resize(900, 600)
    many(40)
    seen = results.viewport().height() // 27
    key(Key.Key_PageDown)
    assert row(results) == seen
    key(Key.Key_PageUp)
    assert row(results) == 1
    key(*[Key.Key_PageDown] * 9)
    assert row(results) == 40
    key(*[Key.Key_PageUp] * 9)
    assert row(results) == 1
    assert results.viewport().rect().contains(results.visualRect(results.model().index(0, 0)))


def test_a_key_that_goes_through_closed_results_opens_them(results, many, key):
    many(4)
    results.hide()
    key(Key.Key_PageDown)
    assert results.isVisible()
    assert row(results) == 1


def test_a_screen_reader_hears_how_many_there_are_and_on_which_one_is(heard, search, key, results):
    search("lighthouse")
    assert heard[-1] == f"{len(results.rows.choices())} results"
    key(Key.Key_Down)
    assert heard[-1].startswith("The council")
    assert ", Vote, " in heard[-1]
    count = len(heard)
    key(Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert len(heard) == count + 1
    search("scrape")
    assert heard[-1] == "1 result"
    search("zebra")
    assert heard[-1] == "no results"


def test_it_is_told_politely(search, monkeypatch):
    seen = []
    monkeypatch.setattr(panel_module.QAccessible, "updateAccessibility", seen.append)
    search("scrape")
    assert {one.politeness() for one in seen} == {QAccessible.AnnouncementPoliteness.Polite}
