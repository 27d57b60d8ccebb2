"""Whatever a source contains is only text, and offsets stay right in it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop_app.model.records import Block, Span

HOSTILE = {
    "emoji": "😀😀 before the treaty 👩\u200d👧 after",
    "combining marks": "Nicola\u0301s e\u0301\u0302\u0303 signed the treaty a\u0301",
    "NUL": "a\0b\0\0 signed the treaty\0",
    "controls": "a\x01\x1b[31m\x7f\x85b signed the treaty",
    "line separator": "one\u2028two\u2029three\nfour\rfive the treaty\n",
    "bidi override": "\u202eabc\u202c signed \u2066the\u2069 treaty \u202e",
    "Hebrew": "שלום the treaty עולם",
    "Arabic": "وقعت the treaty في ليما",
    "HTML": "<b>the</b> <img src='file:///etc/passwd'> treaty &amp; <script>",
    "no spaces": "x" * 9_000 + "treaty" + "y" * 9_000,
    "lone surrogate": "a\ud800b the treaty \udfff",
    "tabs": "a\tb\tthe treaty",
    "object": "\ufffc\ufeff\u200b the treaty \U000e0001\U0010ffff",
}


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE)
def hostile(request, view):
    """The view with such a text, and a plain paragraph before and after it."""
    text = f"Before.\n\n{request.param}\n\nAfter."
    end = 9 + len(request.param)
    blocks = [
        Block(0, 7, "body", 1),
        Block(9, end, "body", 2),
        Block(end + 2, end + 8, "body", 3),
    ]
    view.set_text(text, blocks)
    return view


def test_the_words_are_tinted_and_nothing_else(hostile, colours):
    start = hostile.text().index("treaty")
    hostile.set_highlight([Span(start, start + 6)])
    hostile.scroll_to(start)
    image = hostile.viewport().grab().toImage()
    expected = set()
    for offset in range(start, start + 6):
        box = hostile.character_rect(offset)
        expected |= {(x, box.top() + 1) for x in range(box.left(), box.right() + 1)}
    found = {
        (x, y)
        for y in {row for _x, row in expected}
        for x in range(image.width())
        if image.pixelColor(x, y) == colours.tint
    }
    assert hostile.highlighted_text() == "treaty"
    assert found == expected


def test_a_click_on_a_letter_tells_its_offset(qtbot, hostile):
    start = hostile.text().index("treaty")
    hostile.scroll_to(start)
    for offset in range(start, start + 6):
        with qtbot.waitSignal(hostile.offset_clicked) as clicked:
            qtbot.mouseClick(
                hostile.viewport(),
                Qt.MouseButton.LeftButton,
                pos=hostile.character_rect(offset).center(),
            )
        assert clicked.args == [offset]


def test_all_of_it_is_copied(hostile):
    hostile.select_all()
    assert hostile.selected_text() == hostile.text()


def test_a_double_click_finds_the_word(qtbot, hostile):
    start = hostile.text().index("treaty")
    hostile.scroll_to(start)
    point = hostile.character_rect(start + 2).center()
    qtbot.mouseDClick(hostile.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert "treaty" in hostile.selected_text()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_every_character_has_a_place_in_the_column(view, text):
    view.set_text(text[:500], [Block(0, len(text[:500]), "body", 1)])
    column = view.viewport().rect().adjusted(20, 0, 0, 10_000)
    for offset in range(len(text[:500])):
        assert column.contains(view.character_rect(offset).topLeft())


def test_a_paragraph_that_begins_in_hebrew_stands_at_the_right(view):
    text = "שלום\nferry"
    view.set_text(text, [Block(0, 4, "body", 1), Block(5, 10, "body", 2)])
    assert view.line_rect(0).right() > 400
    assert view.line_rect(5).left() < 60
    assert view.character_rect(0).left() > view.character_rect(3).left()


def test_a_span_over_two_directions_is_tinted_in_two_places(view, colours):
    text = "abc שלום def"
    view.set_text(text, [Block(0, len(text), "body", 1)])
    view.set_highlight([Span(2, 6)])
    y = view.line_rect(0).top() + 1
    image = view.viewport().grab().toImage()
    row = [image.pixelColor(x, y) == colours.tint for x in range(image.width())]
    assert sum(one != other for one, other in pairwise(row)) == 4


def test_a_part_of_a_sign_tints_the_whole_sign(view):
    text = "x👩\u200d👧y"
    view.set_text(text, [Block(0, len(text), "body", 1)])
    assert view.character_rect(2) == view.character_rect(1)
    assert view.character_rect(4).left() > view.character_rect(3).left()


def test_nothing_of_the_text_is_rich(view):
    text = "<h1>Title</h1>"
    view.set_text(text, [Block(0, len(text), "body", 1)])
    boxes = [view.character_rect(offset) for offset in range(len(text))]
    assert len({box.left() for box in boxes}) == len(text)
    assert view.offset_at(boxes[4].center()) == 4
    assert view.offset_at(QPoint(450, 30)) is None


def test_a_line_of_megabytes_can_be_read_anywhere(view):
    text = "x" * 2_000_000 + "treaty" + "x" * 2_000_000
    view.set_text(text, [Block(0, len(text), "body", 1)])
    view.scroll_to(2_000_003)
    height = view.viewport().height()
    assert 0.1 * height <= view.line_rect(2_000_003).top() <= 0.33 * height
    assert view.offset_at(view.character_rect(2_000_003).center()) == 2_000_003
