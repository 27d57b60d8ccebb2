"""Titles in a few lines."""

import pytest
from PySide6.QtGui import QFontMetricsF

from desktop_app.ui.matrix.setting import set_lines

TITLE = "Thirteen nations refuse to recognize Maduro’s new term"


@pytest.fixture
def font(theme):
    return theme.sans(11)


@pytest.mark.parametrize(("words", "lines"), [("", []), ("  ", []), ("One", ["One"])])
def test_few_words(words, lines, font):
    assert set_lines(words, font, 200, 3) == lines


def test_words_go_on_in_the_next_line_and_fit(font):
    lines = set_lines(TITLE, font, 120, 9)
    assert len(lines) > 2
    assert " ".join(lines) == TITLE
    assert all(QFontMetricsF(font).horizontalAdvance(one) <= 120 for one in lines)


@pytest.mark.parametrize("words", [TITLE, "x" * 3000, "a\nb" * 900])
def test_what_has_no_room_is_cut(words, font):
    lines = set_lines(words, font, 80, 2)
    assert 1 <= len(lines) <= 2
    assert lines[-1].endswith("…")
    assert "\n" not in "".join(lines)
