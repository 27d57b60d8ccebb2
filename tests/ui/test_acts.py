"""Keys of reading that can do nothing say so; in the small dossier, which has two sources."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.main import build_window
from desktop_app.session.stacks import MOST_PANES
from desktop_app.ui.reader.textview import TextView

Key = Qt.Key
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(main_window):
    """Press a key; return what is then said in the status bar."""
    told = main_window.findChild(QLabel, "told")

    def press(key, held=NONE):
        main_window.workspace.told.emit("before")
        QTest.keyClick(QApplication.focusWidget() or main_window, key, held)
        return told.text() if told.isVisible() and told.text() != "before" else ""

    return press


@pytest.fixture
def show(main_window):
    """Bring an event into focus, with its sources side by side."""
    workspace = main_window.workspace
    return lambda slug: workspace.open_event(find_event(workspace.library, slug))


def text(window, number) -> TextView:
    return window.findChild(QWidget, f"reader-text-{number}")


def test_the_last_source_stays(main_window, press):
    main_window.workspace.read_one()
    while len(main_window.workspace.panes.open.tabs) > 1:
        assert press(Key.Key_W, CTRL) == ""
    assert press(Key.Key_W, CTRL) == "The last source stays open."
    assert len(main_window.workspace.panes.open.tabs) == 1


def test_there_is_no_source_for_one_more_pane(main_window, press):
    main_window.workspace.panes.close(1)
    assert press(Key.Key_Backslash, CTRL) == ""
    assert press(Key.Key_Backslash, CTRL) == "There is no further source to open."


def test_there_is_no_room_for_one_more_pane(desktop):
    window = build_window(desktop)
    window.show()
    QTest.qWaitForWindowActive(window)
    for _ in range(MOST_PANES):
        QTest.keyClick(window.focusWidget(), Key.Key_Backslash, CTRL)
    assert len(window.workspace.panes.open.stacks) == MOST_PANES
    told = window.findChild(QLabel, "told").text()
    assert told == "There is no room for more than four panes."


def test_there_is_nothing_to_read_side_by_side(desktop, empty_dossier):
    window = build_window(desktop, empty_dossier)
    window.show()
    beside = next(one for one in window.actions() if one.text() == "Side by side")
    beside.trigger()
    assert window.findChild(QLabel, "told").text() == "There is no further source to open."
    assert not beside.isChecked()


def test_a_pane_that_is_not_there_is_named(main_window, press):
    assert press(Key.Key_2, CTRL) == ""
    assert text(main_window, 2).hasFocus()
    assert press(Key.Key_3, CTRL) == "Pane 3 is not open."
    assert text(main_window, 2).hasFocus()


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_there_is_no_other_tab(main_window, press, key):
    assert press(key, CTRL) == "This pane has no other tab."
    workspace = main_window.workspace
    for source_id in workspace.panes.open.sources:
        workspace.panes.place_tab(source_id, 0)
    assert press(key, CTRL) == ""


def test_there_are_other_words_or_none(press, show):
    show("grounding")
    assert press(Key.Key_N) == ""
    show("deed")
    assert press(Key.Key_N) == "There are no other words on what is selected."


def test_the_only_words_are_shown_again(main_window, press, show):
    show("deed")
    main_window.resize(1280, 300)
    view = text(main_window, 1)
    before = view.place()
    assert view.verticalScrollBar().maximum() > 0
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() if bar.value() < bar.maximum() else 0)
    assert view.place() != before
    assert press(Key.Key_P) == "There are no other words on what is selected."
    assert view.place().offset == before.offset


def test_the_arrows_above_the_text_say_so_too(main_window, show):
    show("deed")
    buttons = main_window.findChildren(QToolButton)
    following = next(one for one in buttons if one.accessibleName() == "Next passage (N)")
    following.click()
    told = main_window.findChild(QLabel, "told").text()
    assert told == "There are no other words on what is selected."


def test_only_one_source_tells_the_event(main_window, show):
    def read_side_by_side():
        QTest.keyClick(text(main_window, 1), Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        told = main_window.findChild(QLabel, "told")
        return told.text() if told.isVisible() else ""

    show("deed")
    assert read_side_by_side() == "Only one source tells this event."
    show("grounding")
    assert read_side_by_side() == ""


@pytest.mark.parametrize(
    ("part", "key", "held", "words"),
    [
        ("timeline", Key.Key_N, NONE, "No source is open."),
        ("timeline", Key.Key_F, CTRL, "No source is open in which to find words."),
        ("timeline", Key.Key_F3, NONE, "No source is open in which to find words."),
        ("entity-filter", Key.Key_P, CTRL, "No source is open that could be printed."),
    ],
)
def test_an_empty_dossier_has_nothing_to_read(desktop, empty_dossier, part, key, held, words):
    window = build_window(desktop, empty_dossier)
    window.show()
    QTest.qWaitForWindowActive(window)
    window.findChild(QWidget, part).setFocus()
    QTest.keyClick(window.findChild(QWidget, part), key, held)
    assert window.findChild(QLabel, "told").text() == words


def test_a_source_that_tells_nothing_says_so(desktop, dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        for table in ("difference_claim", "difference", "reason", "attribution", "claim", "event"):
            connection.execute(f"delete from {table}")  # noqa: S608
        connection.execute("update dossier set opening = null")
        renew(connection)
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(text(window, 1), Key.Key_N)
    told = window.findChild(QLabel, "told").text()
    assert told == "No event is told in words of this source."


def test_what_no_source_names_has_no_words(desktop, dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("delete from mention")
        renew(connection)
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    QTest.qWaitForWindowActive(window)
    library = window.workspace.library
    window.workspace.selection.show_entity(find_entity(library, "inga-solberg"))
    QTest.keyClick(text(window, 1), Key.Key_N)
    assert window.findChild(QLabel, "told").text() == "No source has words on what is selected."


def test_panes_meet_where_two_tell_it(main_window, press, show):
    show("grounding")
    assert press(Key.Key_M) == ""
    show("deed")
    assert press(Key.Key_M) == "Only one pane is open."
    workspace = main_window.workspace
    workspace.panes.show_beside(find_source(workspace.library, "council"))
    workspace.panes.show_beside(find_source(workspace.library, "ferry"))
    assert len(workspace.panes.open.stacks) == 2
    assert press(Key.Key_M) == "No other pane has words on what is selected."


def test_where_this_pane_has_no_words_the_others_go_to_theirs(main_window, press):
    workspace = main_window.workspace
    workspace.panes.arrange((1, 2))
    workspace.selection.show_event(find_event(workspace.library, "chart"))
    main_window.readers.focus_pane(1)
    assert press(Key.Key_M) == (
        "This pane has no words on what is selected; the others went to theirs."
    )
    main_window.readers.focus_pane(0)
    assert press(Key.Key_M) == "No other pane has words on what is selected."
