"""A text view of a known size, and texts to read in it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.colours import ReaderColours
from desktop_app.ui.reader.textview import TextView

SENTENCE = (
    "On Tuesday the ferry left the island before the lighthouse keeper had signed the letter. "
)


@pytest.fixture
def blocks_of() -> Callable[[str], list[Block]]:
    """Make a paragraph of each line that is not blank."""

    def blocks_of(text: str) -> list[Block]:
        result, start = [], 0
        for line in text.split("\n"):
            if line.strip():
                result.append(Block(start, start + len(line), "body", len(result) + 1))
            start += len(line) + 1
        return result

    return blocks_of


@pytest.fixture
def long_text() -> str:
    """60 paragraphs of 1 to 7 sentences, each beginning with its own number."""
    return "\n\n".join(f"{number}. " + SENTENCE * (number % 7 + 1) for number in range(1, 61))


@pytest.fixture
def colours() -> ReaderColours:
    """Twelve colours that cannot be taken for one another."""
    names = [
        "white",
        "black",
        "gray",
        "yellow",
        "red",
        "blue",
        "green",
        "purple",
        "pink",
        "orange",
        "cyan",
        "silver",
    ]
    return ReaderColours(*map(QColor, names))


@pytest.fixture
def view(qtbot: QtBot, colours: ReaderColours) -> TextView:
    """A view of 500 × 400 pixels, shown, with nothing in it."""
    view = TextView()
    qtbot.addWidget(view)
    view.set_colours(colours)
    view.resize(500, 400)
    view.show()
    return view


@pytest.fixture
def reading(view: TextView, long_text: str, blocks_of: Callable[[str], list[Block]]) -> TextView:
    """The view, with the long text in it."""
    view.set_text(long_text, blocks_of(long_text))
    return view


@pytest.fixture
def span_of(long_text: str) -> Callable[[str], Span]:
    """Find the words of the long text."""

    def span_of(words: str) -> Span:
        start = long_text.index(words)
        return Span(start, start + len(words))

    return span_of
