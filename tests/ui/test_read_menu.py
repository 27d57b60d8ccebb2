"""Reading by keys: side by side, from passage to passage, tabs that close and open again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.library.entities import entity_name
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def event(main_window):
    return lambda slug: find_event(main_window.workspace.library, slug)


@pytest.fixture
def reading(main_window, qtbot):
    """The text of the first pane, which has the keyboard."""
    text = main_window.findChild(QWidget, "reader-text-1")
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    return text


def press(window, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, held)


def shown(window):
    panes = [window.findChild(QWidget, f"reader-{number}") for number in (1, 2, 3, 4)]
    return [one.property("sourceSlug") for one in panes if one and one.isVisible()]


def tinted(window, number):
    return window.findChild(QWidget, f"reader-{number}").property("highlightedText")


@pytest.mark.usefixtures("reading")
def test_the_event_in_focus_side_by_side(main_window, event):
    main_window.workspace.selection.show_event(event("chart"))
    main_window.workspace.read_one()
    main_window.workspace.selection.show_event(event("grounding"))
    press(main_window, Key.Key_Return, SHIFT)
    assert shown(main_window) == ["ferry", "council"]
    assert tinted(main_window, 1).startswith("The ferry Heron ran aground off Skerrow Point")
    assert tinted(main_window, 2) == "the ferry Heron ran aground"


@pytest.mark.usefixtures("reading")
def test_with_no_event_in_focus_nothing_is_put_side_by_side(main_window):
    beside = next(
        one for one in main_window.actions() if one.text() == "Read the event side by side"
    )
    assert beside.isEnabled()
    main_window.workspace.selection.clear()
    before = main_window.workspace.panes.open
    press(main_window, Key.Key_Return, SHIFT)
    assert main_window.workspace.panes.open == before
    assert not beside.isEnabled()


@pytest.mark.usefixtures("reading")
def test_from_passage_to_passage_in_the_text(main_window, event):
    main_window.workspace.open_event(event("grounding"))
    press(main_window, Key.Key_N)
    assert main_window.workspace.panes.open.active == 1
    press(main_window, Key.Key_P)
    assert main_window.workspace.panes.open.active == 0


@pytest.mark.parametrize(
    ("page", "name"), [(0, "timeline"), (2, "matrix"), (3, "compare"), (0, "card")]
)
def test_from_passage_to_passage_outside_of_the_lists(main_window, event, page, name):
    main_window.bottom.show_page(page)
    main_window.workspace.open_event(event("grounding"))
    main_window.findChild(QWidget, name).setFocus()
    press(main_window, Key.Key_N)
    assert main_window.workspace.panes.open.active == 1
    press(main_window, Key.Key_P)
    assert main_window.workspace.panes.open.active == 0
    assert main_window.findChild(QWidget, name).hasFocus()


def test_another_letter_goes_to_no_cell_of_the_comparison(main_window, event):
    main_window.bottom.show_page(3)
    main_window.workspace.open_event(event("grounding"))
    view = main_window.findChild(QWidget, "compare")
    before = view.currentIndex()
    for letter in "thfab":
        QTest.keyClicks(view, letter)
    assert view.currentIndex() == before


@pytest.mark.parametrize("name", ["sources", "table", "entity-filter"])
def test_letters_are_left_to_lists_and_fields(main_window, event, name):
    main_window.bottom.show_page(1)
    main_window.workspace.open_event(event("grounding"))
    main_window.findChild(QWidget, name).setFocus()
    source = main_window.workspace.selection.focus.source
    press(main_window, Key.Key_N)
    assert main_window.workspace.selection.focus.event == event("grounding")
    assert main_window.workspace.selection.focus.source == source


def test_a_letter_finds_a_row_in_a_list(main_window, event):
    main_window.workspace.open_event(event("grounding"))
    main_window.findChild(QWidget, "entities").setFocus()
    press(main_window, Key.Key_N)
    focus = main_window.workspace.selection.focus
    assert entity_name(main_window.workspace.library, focus.entity).startswith("N")


@pytest.mark.usefixtures("reading")
def test_a_closed_source_opens_again(main_window):
    before = shown(main_window)
    press(main_window, Key.Key_W, CTRL)
    assert shown(main_window) == before[1:]
    press(main_window, Key.Key_T, CTRL | SHIFT)
    assert shown(main_window) == before


@pytest.mark.usefixtures("reading")
def test_from_tab_to_tab(main_window):
    workspace = main_window.workspace
    workspace.read_one()
    workspace.selection.show_source(find_source(workspace.library, "ferry"))
    assert shown(main_window) == ["ferry"]
    press(main_window, Key.Key_PageDown, CTRL)
    assert shown(main_window) == ["council"]
    press(main_window, Key.Key_Tab, CTRL)
    assert shown(main_window) == ["ferry"]
    press(main_window, Key.Key_PageUp, CTRL)
    assert shown(main_window) == ["council"]


def test_shift_and_enter_while_searching_mean_the_result(main_window, event, qtbot):
    main_window.workspace.selection.show_event(event("chart"))
    main_window.search.start()
    qtbot.keyClicks(main_window.search, "runs aground")
    press(main_window, Key.Key_Return, SHIFT)
    assert main_window.workspace.selection.focus.event == event("grounding")
    assert shown(main_window) == ["ferry", "council"]


def test_another_arrangement_right_after_the_start_can_be_taken_back(main_window):
    back = next(one for one in main_window.actions() if one.text() == "Back")
    assert not back.isEnabled()
    main_window.workspace.panes.close(0)
    assert back.isEnabled()
    back.trigger()
    assert shown(main_window) == ["council", "ferry"]
    assert not back.isEnabled()


def test_a_pane_keeps_room_for_words(main_window):
    main_window.readers.splitter.setSizes([1, 2000])
    assert main_window.findChild(QWidget, "reader-1").width() >= 150
