import pytest
from PySide6.QtGui import Qt, QTextDocument, QTextLayout
from PySide6.QtWidgets import QToolButton

from desktop_app.ui.widgets.plain import as_caption, as_tip, isolated, one_line, quoted

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


@pytest.mark.parametrize("between", ["\n", "\r\n", "\u2028", "\u2029", "\x0b", "\x85"])
def test_on_one_line_there_is_no_break(between):
    assert one_line(f"The ferry{between}Heron  & co\xa0") == "The ferry Heron  & co\xa0"


@pytest.mark.parametrize("words", ["", "The ferry Heron", "Inga Sólberg", "😀 “words”", "1 ¶ 2"])
def test_words_that_turn_nothing_stay_as_they_are(words):
    assert isolated(words) == words


TURNING = {
    "Hebrew": "שלום",
    "Arabic": "ليما 12",
    "an override": "Heron\u202e",
    "an end that has no start": "a\u2069\u202eb",
    "starts that have no end": "a\u2067\u2066\u202eb",
    "ends and starts": "\u2069\u2067\u2069\u2069\u202e\u2068",
    "an embedding": "\u202babc",
}


@pytest.mark.parametrize("words", TURNING.values(), ids=TURNING)
def test_words_that_turn_their_line_turn_only_themselves(words):
    """The date behind them stands where it stands behind other words, from left to right."""
    layout = QTextLayout(f"{isolated(words)} · 4 May 2020")
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    end = len(layout.text())
    edges = [line.cursorToX(at)[0] for at in range(end - 10, end + 1)]
    assert edges == sorted(edges)
    assert edges[-1] == max(line.cursorToX(at)[0] for at in range(end + 1))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("in March", "“in March”"),
        ("a “diary” tells", "“a “diary” tells”"),
        ("“No,” she said", "‘“No,” she said’"),
        ("she said “no”\n", "‘she said “no”\n’"),
        ('"dictatorship" on Tuesday', '‘"dictatorship" on Tuesday’'),
        ("the owners’", "“the owners’”"),
        ("“‘No’", "“‘No’"),
        ("", "“”"),
        ("שלום", "“\u2068שלום\u2069”"),
    ],
)
def test_quotation_marks_are_of_another_kind_than_those_at_the_ends_of_the_words(words, shown):
    assert quoted(words) == shown
