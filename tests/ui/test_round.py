"""Going round the parts of the window by F6."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop_app.main import build_window
from tests.conftest import PATIENCE
from tests.ui.test_focus_rings import ringed

Key = Qt.Key
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
PARTS = ["entities", "sources", "reader-text-1", "card", "timeline", "search"]


def part(window, name):
    return window.findChild(QWidget, name)


def press(window, key, held=NONE):
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def held(window):
    """The part of the window in which the keyboard is."""
    widget = QApplication.focusWidget()
    names = [name for name in [*PARTS, "table", "matrix", "compare"] if part(window, name)]
    return next(
        name
        for name in names
        if part(window, name) is widget or part(window, name).isAncestorOf(widget)
    )


def went(window, times, held_down=NONE):
    """The parts to which F6 leads, pressed so many times."""
    found = []
    for _ in range(times):
        press(window, Key.Key_F6, held_down)
        found.append(held(window))
    return found


def test_round_all_parts_and_back(main_window):
    assert held(main_window) == "reader-text-1"
    assert went(main_window, 6) == [*PARTS[3:], *PARTS[:3]]
    assert went(main_window, 6, SHIFT) == [*PARTS[1::-1], *PARTS[:1:-1]]


def test_each_shows_where_the_keyboard_is(main_window):
    for _ in PARTS:
        press(main_window, Key.Key_F6)
        widget = QApplication.focusWidget()
        assert ringed(widget) > 60, widget
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)


def test_it_passes_what_is_hidden_and_finds_the_page_in_sight(main_window):
    for key in (Key.Key_F7, Key.Key_F8):
        press(main_window, key)
    main_window.bottom.turn_to(3)
    assert went(main_window, 3) == ["compare", "search", "reader-text-1"]


@pytest.mark.parametrize("size", [(900, 800), (900, 420), (1400, 420)])
def test_in_a_small_window_it_turns_to_what_is_behind_a_tab(main_window, size):
    main_window.resize(*size)
    QApplication.sendPostedEvents()
    assert went(main_window, 6) == [*PARTS[3:], *PARTS[:3]]
    assert went(main_window, 6, SHIFT) == [*PARTS[1::-1], *PARTS[:1:-1]]
    assert QApplication.focusWidget().isVisible()


def test_it_leads_to_the_text_that_is_read(main_window):
    press(main_window, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    press(main_window, Key.Key_F6)
    press(main_window, Key.Key_F6, SHIFT)
    assert part(main_window, "reader-text-2").hasFocus()


def test_nothing_is_chosen_and_nothing_opened_by_going_round(main_window):
    main_window.search.setText("heron")
    part(main_window, "search-results").hide()
    focus, panes = main_window.workspace.selection.focus, main_window.workspace.panes.open
    went(main_window, 6)
    assert (main_window.workspace.selection.focus, main_window.workspace.panes.open) == (
        focus,
        panes,
    )
    assert not part(main_window, "search-results").isVisible()


def test_where_the_filter_has_emptied_the_list_it_leads_to_the_filter(main_window):
    part(main_window, "entity-filter").setText("xyzzy")
    main_window.search.setFocus()
    press(main_window, Key.Key_F6)
    assert part(main_window, "entity-filter").hasFocus()


@pytest.mark.parametrize(("held_down", "name"), [(NONE, "entities"), (SHIFT, "search")])
def test_from_elsewhere_it_begins_at_the_first_part_or_the_last(main_window, held_down, name):
    part(main_window, "integrity").setFocus()
    assert went(main_window, 1, held_down) == [name]


def test_in_the_card_it_leads_to_the_first_button(main_window):
    press(main_window, Key.Key_F6)
    assert isinstance(QApplication.focusWidget(), QToolButton)


def test_an_empty_dossier_has_parts_too(desktop, empty_dossier):
    window = build_window(desktop, empty_dossier)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    window.search.setFocus()
    press(window, Key.Key_F6)
    assert part(window, "entity-filter").hasFocus()
    assert went(window, 2) == ["card", "timeline"]
