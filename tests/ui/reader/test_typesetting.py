"""What runs from right to left is known before a paragraph is set."""

import sys
from unicodedata import bidirectional

import pytest

from desktop_app.ui.reader.typesetting import REORDERING, is_reordered


def test_every_letter_and_sign_that_runs_from_right_to_left_is_known():
    reordering = [
        char for char in map(chr, range(sys.maxunicode + 1)) if bidirectional(char) in REORDERING
    ]
    assert len(reordering) > 1000
    assert [char for char in reordering if not is_reordered(f"“{char}”")] == []


@pytest.mark.parametrize("text", ["", "plain", "“curly” – São 🌊 日本語", "\ufeff", "\u200b"])
def test_other_text_does_not(text):
    assert not is_reordered(text)
