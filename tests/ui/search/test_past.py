"""In the empty field the last searches come back, and what can be typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from desktop_app.ui.search.panel import SearchPanel
from desktop_app.ui.search.results import HIT_ROLE

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
FORGET = "Forget all of them"


@pytest.fixture
def went(window, search, key):
    """Search for words, and go to what is found."""

    def went(*words):
        for one in words:
            search(one)
            key(Key.Key_Return)
        window.field.clear()
        window.other.setFocus()
        window.field.start()

    return went


def rows(results):
    model = results.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def listed(results):
    """The searches that are offered."""
    found = [one for one in rows(results) if '"' not in one and one != FORGET]
    return found[1:]


def test_who_has_not_searched_yet_sees_by_example_what_can_be_typed(results, key, window):
    window.field.start()
    assert results.isVisible()
    assert '"exact words"' in rows(results)[0]
    assert "near/5" in rows(results)[0]
    assert all(f"{one}:" in rows(results)[1] for one in ("who", "where", "in", "kind", "before"))
    assert [results.model().index(row, 0).data(HIT_ROLE) for row in (0, 1)] == [None, None]
    key(Key.Key_Down, Key.Key_Return)
    assert not results.currentIndex().isValid()


def test_a_click_into_the_empty_field_lists_them_too(results, window, qtbot):
    window.other.setFocus()
    qtbot.mouseClick(window.field, LEFT)
    assert results.isVisible()


def test_a_search_that_led_somewhere_comes_back_the_newest_first(results, went):
    went("heron", "deed", "heron")
    assert results.isVisible()
    assert rows(results)[0] == "Last searches · Delete forgets one"
    assert listed(results) == ["heron", "deed"]
    assert not results.currentIndex().isValid()


def test_one_that_led_nowhere_does_not(results, search, window):
    search("heron")
    window.field.clear()
    assert listed(results) == []


def test_at_most_eight_are_listed(results, went):
    went(*(f"{word} heron" if word else "heron" for word in ("", "the", "a", "on", "of", "and")))
    went("deed", "chart", "vote", "council", "skerrow")
    assert len(listed(results)) == 8
    assert listed(results)[0] == "skerrow"


def test_enter_searches_again(results, went, key, window):
    went("heron", "deed")
    key(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert window.field.text() == "heron"
    assert window.field.hasFocus()
    assert rows(results)[:2] == ["Entities", "Heron"]
    assert results.currentIndex().data() == "Heron"


def test_a_click_searches_again(results, went, window, qtbot):
    went("heron", "deed")
    index = results.model().index(2, 0)
    qtbot.mouseClick(results.viewport(), LEFT, pos=results.visualRect(index).center())
    assert window.field.text() == "heron"
    assert results.isVisible()


def test_delete_forgets_one_and_the_next_is_current(results, went, key):
    went("heron", "deed", "chart")
    key(Key.Key_Down, Key.Key_Down, Key.Key_Delete)
    assert listed(results) == ["chart", "heron"]
    assert results.currentIndex().data() == "heron"
    key(Key.Key_Delete)
    assert listed(results) == ["chart"]
    key(Key.Key_Up, Key.Key_Delete)
    assert listed(results) == []


def test_delete_forgets_nothing_where_none_is_current(results, went, key):
    went("heron")
    key(Key.Key_Delete)
    key(Key.Key_Down, Key.Key_Down)
    assert results.currentIndex().data() == FORGET
    key(Key.Key_Delete)
    assert listed(results) == ["heron"]


def test_delete_in_words_takes_a_letter_and_forgets_nothing(went, window, key, search, results):
    went("heron")
    search("deed")
    window.field.setCursorPosition(0)
    key(Key.Key_Delete)
    assert window.field.text() == "eed"
    window.field.clear()
    assert listed(results) == ["heron"]


def test_all_can_be_forgotten(results, went, key):
    went("heron", "deed")
    key(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert results.currentIndex().data() == FORGET
    key(Key.Key_Return)
    assert results.isVisible()
    assert listed(results) == []
    assert FORGET not in rows(results)


def test_they_come_back_at_the_next_start(went, workspace, theme, settings, window):
    went("heron")
    again = SearchPanel(workspace, theme, settings, window.field, window)
    window.field.start()
    assert "heron" in rows(again.results)


def test_esc_leaves_the_empty_field_at_once(results, went, key, panel, qtbot):
    went("heron")
    with qtbot.waitSignal(panel.text_requested):
        key(Key.Key_Escape)
    assert not results.isVisible()


def test_what_was_looked_up_by_a_link_is_no_search(results, window, key):
    window.field.setText("whence://7d1c/event/deed")
    key(Key.Key_Return)
    window.field.clear()
    window.field.start()
    assert listed(results) == []


@pytest.mark.parametrize("begun", ["before:", "who:", "in: ", '"', "-", "“"])
def test_who_has_only_begun_sees_what_can_be_typed_and_no_more(
    went, results, window, panel, begun, key
):
    menu = QMenu(window)
    menu.addAction("Who signed what, in before kind")
    panel.take_menu(menu)
    went("heron")
    window.field.setText(begun)
    assert results.isVisible()
    assert len(rows(results)) == 2
    assert '"exact words"' in rows(results)[0]
    assert [one.text() for one in results.findChildren(QLabel) if one.isVisible()] == []
    key(Key.Key_Delete)
    window.field.clear()
    assert listed(results) == ["heron"]


@pytest.mark.parametrize("words", ["heron before:", "heron -", "maduro:"])
def test_beside_other_words_they_are_what_is_searched(results, window, words):
    window.field.setText(words)
    assert not any('"exact words"' in row for row in rows(results))
