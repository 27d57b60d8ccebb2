"""Quotations and links by menu and key, on the whole window."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.passages import passage
from desktop_app.library.sources import find_source
from desktop_app.main import build_window
from desktop_app.model.records import Span
from desktop_app.ui.notice import Notice
from tests.conftest import PATIENCE

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
NB = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def clipboard(qapp):
    """The clipboard, with something in it that is no link."""
    board = qapp.clipboard()
    board.setText("nothing of ours")
    return board


def press(window, key):
    QTest.keyClick(window.focusWidget() or window, key, BOTH)


def said(window):
    notice = window.findChild(Notice)
    return notice.sentence() if notice else ""


def told(window):
    label = window.findChild(QLabel, "told")
    return label.text() if label.isVisible() else ""


def texts(window):
    return [window.findChild(QWidget, f"reader-text-{number}") for number in (1, 2)]


def number(window):
    return window.workspace.library.dossier().uuid


def test_the_passage_in_focus_is_quoted(main_window, clipboard):
    press(main_window, Key.Key_C)
    words, cited, link = clipboard.text().splitlines()
    one = passage(main_window.workspace.library, main_window.workspace.selection.focus.passage)
    assert words == f"“{one.quote}”"
    assert cited == f"— Skerrow votes, between 20 and 22 May 2021 (date inferred), ¶{NB}1"
    assert link.startswith(
        f"whence://{number(main_window)}/passage/council/{one.start}-{one.end}?q="
    )
    assert told(main_window) == (
        "Copied with citation and link: “The Skerrow Council voted 7 to …” (Skerrow votes)"
    )
    assert said(main_window) == ""


def test_words_selected_by_hand_go_before_it(main_window, clipboard):
    view = texts(main_window)[0]
    box = view.character_rect(6)
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.center()
    )
    assert view.selected_text() == "Skerrow"
    press(main_window, Key.Key_C)
    assert clipboard.text().startswith("“Skerrow”\n— Skerrow votes")
    assert clipboard.text().endswith("/passage/council/4-11?q=Skerrow")


def test_words_that_were_found_are_quoted_where_no_passage_is_in_focus(main_window, clipboard):
    workspace = main_window.workspace
    ferry = find_source(workspace.library, "ferry")
    workspace.selection.show_place(ferry, Span(2, 17))
    press(main_window, Key.Key_C)
    assert clipboard.text().startswith("“The ferry Heron”\n— Ferry aground off Skerrow, Tidal Post")


def test_where_nothing_is_selected_it_says_what_to_select(main_window, clipboard):
    workspace = main_window.workspace
    workspace.selection.clear()
    press(main_window, Key.Key_C)
    assert told(main_window) == (
        "Nothing is selected that could be quoted: select words in a text, or an event."
    )
    workspace.selection.show_place(find_source(workspace.library, "ferry"), Span(1, 2))
    assert told(main_window) == ""
    press(main_window, Key.Key_C)
    assert told(main_window).startswith("Nothing is selected that could be quoted")
    press(main_window, Key.Key_U)
    assert told(main_window).startswith("Nothing is selected to which a link could lead")
    assert clipboard.text() == "nothing of ours"
    assert said(main_window) == ""


def test_that_nothing_was_copied_is_not_said_any_more_once_words_are_selected(
    main_window, clipboard
):
    main_window.workspace.selection.clear()
    press(main_window, Key.Key_C)
    assert told(main_window)
    texts(main_window)[0].select(Span(4, 11))
    assert told(main_window) == ""
    press(main_window, Key.Key_C)
    assert clipboard.text().startswith("“Skerrow”")
    assert told(main_window) == "Copied with citation and link: “Skerrow” (Skerrow votes)"
    assert said(main_window) == ""


def test_where_no_source_is_open_there_is_nothing_to_quote(desktop, dossier_copy, clipboard):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        for table in (
            "difference_claim",
            "difference",
            "reason",
            "attribution",
            "claim",
            "event",
            "mention",
            "passage",
            "block",
            "source",
        ):
            connection.execute(f"delete from {table}")  # noqa: S608
        connection.execute("update dossier set opening = null")
        renew(connection)
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    press(window, Key.Key_C)
    assert told(window).startswith("Nothing is selected that could be quoted")
    assert clipboard.text() == "nothing of ours"


def test_words_that_do_not_verify_are_not_quoted(desktop, dossier_copy, clipboard):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute('update passage set start = start + 1, "end" = "end" + 1')
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    press(window, Key.Key_C)
    assert told(window) == "Other words stand at the place of this passage. Nothing was copied."
    assert clipboard.text() == "nothing of ours"


def test_a_link_to_the_event_then_to_the_entity(main_window, clipboard):
    press(main_window, Key.Key_U)
    link = f"whence://{number(main_window)}/event/second-vote"
    assert clipboard.text() == link
    assert told(main_window) == "Copied: a link to “The council votes for the lighthouse”"
    workspace = main_window.workspace
    workspace.selection.show_entity(find_entity(workspace.library, "inga-solberg"))
    assert told(main_window) == ""
    press(main_window, Key.Key_U)
    assert clipboard.text() == f"whence://{number(main_window)}/entity/inga-solberg"
    assert told(main_window) == "Copied: a link to “Inga Sólberg”"


def test_a_link_to_words_that_are_selected_by_hand_leads_back_to_them(main_window, clipboard):
    texts(main_window)[0].select(Span(3, 12))
    press(main_window, Key.Key_U)
    assert clipboard.text() == (f"whence://{number(main_window)}/passage/council/4-11?q=Skerrow")
    assert told(main_window) == "Copied: a link to words of “Skerrow votes”"
    press(main_window, Key.Key_O)
    assert main_window.workspace.selection.focus.place == Span(4, 11)


def test_a_link_to_words_that_were_found(main_window, clipboard):
    workspace = main_window.workspace
    workspace.selection.show_place(find_source(workspace.library, "ferry"), Span(2, 17))
    press(main_window, Key.Key_U)
    assert clipboard.text().endswith("/passage/ferry/2-17?q=The%20ferry%20Heron")


def test_a_link_to_words_that_tell_no_event(main_window, clipboard):
    """The words that say who published a source are about no event."""
    workspace = main_window.workspace
    workspace.selection.clear()
    found = workspace.library.rows("select id from passage where quote = 'Tidal Post, 15 May 2021'")
    workspace.selection.show_passage(found[0][0])
    press(main_window, Key.Key_U)
    assert "/passage/ferry/" in clipboard.text()
    assert told(main_window) == "Copied: a link to words of “Ferry aground off Skerrow”"
    press(main_window, Key.Key_C)
    assert clipboard.text().startswith("“Tidal Post, 15 May 2021”\n— Ferry aground off Skerrow")


def test_what_was_copied_is_said_until_another_pane_is_read(main_window):
    press(main_window, Key.Key_U)
    assert told(main_window)
    texts(main_window)[1].setFocus()
    assert told(main_window) == ""


def test_the_link_on_the_clipboard_is_opened(main_window, clipboard):
    workspace = main_window.workspace
    clipboard.setText(f"See whence://{number(main_window)}/event/grounding.")
    press(main_window, Key.Key_O)
    assert workspace.selection.focus.event == find_event(workspace.library, "grounding")


def test_a_quotation_that_was_copied_leads_back(main_window):
    workspace = main_window.workspace
    before = workspace.selection.focus
    press(main_window, Key.Key_C)
    workspace.selection.clear()
    press(main_window, Key.Key_O)
    assert workspace.selection.focus == before


def test_without_a_link_on_the_clipboard_it_says_so(main_window):
    press(main_window, Key.Key_O)
    assert told(main_window) == "There is no whence:// link on the clipboard."
    assert said(main_window) == ""


def test_the_menu_of_a_text_offers_it_too(main_window, clipboard):
    for view in texts(main_window):
        menu = view.context_menu()
        quote = next(one for one in menu.actions() if one.text().startswith("Copy quotation"))
        quote.trigger()
        assert clipboard.text().startswith("“The Skerrow Council voted")
        menu.close()


def test_a_link_in_the_search_field_is_opened_by_enter(main_window):
    workspace = main_window.workspace
    field = main_window.search
    field.start()
    field.setText(f"whence://{number(main_window)}/event/grounding")
    QTest.keyClick(field, Key.Key_Return)
    assert workspace.selection.focus.event == find_event(workspace.library, "grounding")
