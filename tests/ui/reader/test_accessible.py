"""What a screen reader is told."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from desktop_app.model.records import Block
from desktop_app.ui.reader.accessible import install
from desktop_app.ui.reader.textview import TextView

TEXT = "The 😀 ferry\n\nleft the island."


@pytest.fixture(autouse=True)
def _screen_reader():
    """Qt asks for an interface once for each widget: we must be ready before there is one."""
    install()


@pytest.fixture
def told(_screen_reader, view):
    """The interface of a view with a short text in two paragraphs."""
    view.set_text(TEXT, [Block(0, 11, "body", 1), Block(13, len(TEXT), "body", 2)])
    view.setAccessibleName("Ferry report")
    return QAccessible.queryAccessibleInterface(view)


def test_it_is_a_named_text_that_cannot_be_edited(told):
    assert told.role() == QAccessible.Role.EditableText
    assert told.text(QAccessible.Text.Name) == "Ferry report"
    assert told.state().readOnly
    assert told.state().multiLine


def test_all_words_can_be_read_also_after_an_emoji(told):
    words = told.textInterface()
    assert words.characterCount() == len(TEXT) + 1
    assert words.text(0, words.characterCount()) == TEXT
    assert words.text(7, 12) == "ferry"


def test_another_text_is_another_text(told, view):
    view.set_text("A keeper.", [Block(0, 9, "body", 1)])
    words = told.textInterface()
    assert words.text(0, words.characterCount()) == "A keeper."


def test_where_one_reads_is_told_and_can_be_changed(reading):
    words = QAccessible.queryAccessibleInterface(reading).textInterface()
    words.scrollToSubstring(900, 950)
    assert words.cursorPosition() == reading.place().offset == 900
    assert reading.verticalScrollBar().value() > 0


def test_the_caret_is_told_where_there_is_one_and_its_moves_too(qtbot, told, view):
    words = told.textInterface()
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text() == "The 😀"
    assert words.cursorPosition() == 6
    assert words.text(words.cursorPosition() - 2, words.cursorPosition()) == "😀"


def test_characters_are_found_on_the_screen(told, view):
    words = told.textInterface()
    box = words.characterRect(7)
    assert box.topLeft() == view.viewport().mapToGlobal(view.character_rect(6).topLeft())
    assert words.offsetAtPoint(box.center()) == 7
    assert words.offsetAtPoint(view.mapToGlobal(QPoint(2, 2))) == -1


def test_nothing_can_be_selected_from_outside(told, view):
    words = told.textInterface()
    words.addSelection(0, 3)
    words.setSelection(0, 0, 3)
    words.removeSelection(0)
    assert words.selectionCount() == 0
    assert view.selected_text() == ""


def test_what_the_view_does_not_offer_is_not_there(told):
    assert told.valueInterface() is None
    assert told.actionInterface() is not None


def test_it_goes_with_its_view(qtbot):
    view = TextView()
    qtbot.addWidget(view)
    told = QAccessible.queryAccessibleInterface(view)
    assert told.isValid()
    view.close()
