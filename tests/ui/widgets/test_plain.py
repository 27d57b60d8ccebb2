import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QToolButton

from desktop_app.ui.widgets.plain import as_caption, as_tip

WORDS = [
    "The ferry Heron",
    "<b>bold</b> & <img src=x>",
    "AT&T &amp; sons",
    "two\nlines  and   spaces",
    "a < b > c",
    "“quoted” 🌊",
]


@pytest.mark.parametrize("words", WORDS)
def test_a_tip_shows_just_the_words(words):
    document = QTextDocument()
    document.setHtml(as_tip(words))
    assert document.toPlainText() == words


@pytest.mark.parametrize("words", WORDS)
def test_a_tip_is_always_our_own_html_and_wraps(words):
    assert Qt.mightBeRichText(as_tip(words))


def test_no_words_make_no_tip():
    assert as_tip("") == ""


@pytest.mark.parametrize("words", ["R&D", "&", "A && B", "no mnemonic"])
def test_a_caption_has_no_mnemonic(words, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText(as_caption(words))
    assert button.shortcut().isEmpty()
    assert button.text().replace("&&", "&") == words
