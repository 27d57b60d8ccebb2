"""The line that says what went wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.ui.notice import Notice


@pytest.fixture
def notice(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    return notice


def test_it_is_hidden_while_there_is_nothing_to_say(notice):
    assert notice.isHidden()
    assert notice.sentence() == ""


def test_it_says_a_sentence_until_it_is_dismissed(notice, qtbot):
    notice.say("There is no file “x”.")
    assert notice.isVisible()
    assert notice.sentence() == "There is no file “x”."
    qtbot.mouseClick(notice.findChild(QToolButton, "notice-dismiss"), Qt.MouseButton.LeftButton)
    assert notice.isHidden()
    assert notice.sentence() == ""


def test_the_last_sentence_counts(notice):
    notice.say("One.")
    notice.say("Two.")
    assert notice.sentence() == "Two."


def test_a_file_name_is_shown_as_it_is(notice):
    notice.say("There is no file “<b>x</b>”.")
    words = notice.findChild(QLabel, "notice-text")
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.text() == "There is no file “<b>x</b>”."


def test_a_long_sentence_wraps_and_stands_there_whole(notice):
    notice.resize(400, 40)
    notice.say("A very long sentence about a file. " * 20)
    words = notice.findChild(QLabel, "notice-text")
    assert notice.heightForWidth(400) >= words.heightForWidth(words.width())
    assert notice.minimumSizeHint().width() < 400
