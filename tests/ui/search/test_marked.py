"""Words on one line: cut where there is no room, the marks kept in sight."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from desktop_app.model.records import Span
from desktop_app.ui.search.marked import Ink, Marked
from tests.ui.pixels import colours_of

LONG = "The council of the northern harbours turns the plan for the lighthouse on the reef down"


@pytest.fixture
def ink(theme):
    return Ink(theme.sans(), theme.sans(bold=True), "#000000", "#0000ff")


def painted(marked, ink, width=300):
    picture = QPixmap(width, 30)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    end = marked.paint(painter, QRect(0, 0, width, 30), ink)
    painter.end()
    return picture.toImage(), end


def coloured(image):
    """From where to where something is blue."""
    columns = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).blue() - image.pixelColor(x, y).red() > 100
    ]
    return min(columns), max(columns)


def test_what_is_marked_has_the_accent_and_the_rest_has_not(ink):
    image, end = painted(Marked("The Heron sails", (Span(4, 9),)), ink)
    before = QFontMetrics(ink.font).horizontalAdvance("The ")
    after = before + QFontMetrics(ink.strong).horizontalAdvance("Heron")
    left, right = coloured(image)
    assert before - 1 <= left < before + 4
    assert after - 4 < right <= after + 2
    assert "#000000" in colours_of(image)
    assert after < end < 300


def test_marks_count_in_code_points(ink):
    plain, after_a_wave = (
        coloured(painted(Marked(f"{before} Heron", (Span(2, 7),)), ink)[0]) for before in "x🌊"
    )
    metrics = QFontMetrics(ink.font)
    more = metrics.horizontalAdvance("🌊") - metrics.horizontalAdvance("x")
    moved = [there - here for here, there in zip(plain, after_a_wave, strict=True)]
    assert all(abs(one - more) <= 3 for one in moved)


def test_words_that_have_room_are_not_cut(ink):
    marked = Marked("Heron", (Span(0, 5),))
    assert marked.fitted(ink, 300) is marked


def test_words_are_cut_at_the_end_with_their_marks(ink):
    shown = Marked(LONG, (Span(4, 11), Span(60, 70))).fitted(ink, 200)
    assert shown.words.startswith("The council")
    assert shown.words.endswith("…")
    assert list(shown.marks) == [Span(4, 11)]
    assert shown.width(ink) <= 200


def test_a_mark_that_would_be_cut_is_cut_itself(ink):
    shown = Marked("Skerrow" * 30, (Span(0, 210),)).fitted(ink, 200)
    assert list(shown.marks) == [Span(0, len(shown.words) - 1)]
    assert shown.width(ink) <= 202


def test_the_front_is_cut_where_the_first_mark_would_be_cut_away(ink):
    at = LONG.index("reef")
    shown = Marked(LONG, (Span(at, at + 4),)).fitted(ink, 250)
    (mark,) = shown.marks
    assert shown.words.startswith("…")
    assert shown.words[mark.start : mark.end] == "reef"
    assert shown.width(ink) <= 250


@pytest.mark.parametrize("width", [90, 120, 160, 200, 260, 320, 400])
@pytest.mark.parametrize("word", ["council", "harbours", "lighthouse", "down"])
def test_however_narrow_it_is_the_first_mark_is_whole(ink, word, width):
    at = LONG.index(word)
    shown = Marked(LONG, (Span(at, at + len(word)),)).fitted(ink, width)
    (mark,) = shown.marks
    assert shown.words[mark.start : mark.end] == word
    assert shown.width(ink) <= width


def test_a_mark_at_the_end_of_one_long_word_is_whole_too(ink):
    shown = Marked("x" * 300 + "y", (Span(300, 301),)).fitted(ink, 120)
    (mark,) = shown.marks
    assert shown.words[mark.start : mark.end] == "y"
    assert shown.words.startswith("…x")


@pytest.mark.parametrize("width", [0, 1, 5])
def test_where_there_is_hardly_any_room_nothing_goes_wrong(ink, width):
    painted(Marked(LONG, (Span(0, 3),)), ink, max(width, 1))
    assert len(Marked(LONG, (Span(0, 3),)).fitted(ink, width).words) <= 2


@pytest.mark.parametrize("words", ["", "\x00\ufffc", "\ud800x", "\u202ecba", "שלום עולם"])
def test_odd_words_can_be_painted(ink, words):
    image, end = painted(Marked(words, (Span(0, 2), Span(1, 400))), ink)
    assert not image.isNull()
    assert 0 <= end <= 300
