"""The menu of the words of a card: to quote them, or to link to them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from desktop_app.library.events import find_event
from desktop_app.library.passages import passage
from desktop_app.model.links import parse_link
from desktop_app.ui.card.passage_menu import passage_menu

QUOTE, LINK = "Copy quotation with citation and link", "Copy a link to this passage"


@pytest.fixture
def menu(card, workspace, library, button, qtbot):
    """The menu of the first words of the council's vote, opened by key."""
    workspace.selection.show_event(find_event(library, "second-vote"))
    words = button(card, "The Skerrow Council voted 7 to 2")
    at = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, words.mapToGlobal(at))
    QApplication.sendEvent(words, asked)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    yield QApplication.activePopupWidget()
    QApplication.activePopupWidget().close()


def action(menu, text):
    return next(one for one in menu.actions() if one.text() == text)


def test_the_words_are_quoted(menu, workspace, qtbot):
    with qtbot.waitSignal(workspace.told):
        action(menu, QUOTE).trigger()
    words, cited, link = QApplication.clipboard().text().splitlines()
    assert words.startswith("“The Skerrow Council voted 7 to 2")
    assert cited.startswith("— Skerrow votes")
    assert parse_link(link).slug == "council"


def test_a_link_to_them_is_copied(menu, workspace, qtbot):
    with qtbot.waitSignal(workspace.told):
        action(menu, LINK).trigger()
    assert parse_link(QApplication.clipboard().text()).words == "The Skerrow Council voted 7 to"


def test_words_that_do_not_verify_are_not_quoted(card, workspace, library):
    workspace.selection.show_event(find_event(library, "second-vote"))
    one = passage(library, workspace.selection.focus.passage)
    menu = passage_menu(card, workspace, one._replace(start=one.start + 1))
    assert not action(menu, QUOTE).isEnabled()
    assert action(menu, LINK).isEnabled()
    menu.close()
