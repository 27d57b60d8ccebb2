"""Whatever a source contains is only text, and offsets stay right in it."""

import os
import socket
from contextlib import suppress
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.spans import SpanIndex

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


def test_a_click_on_its_bar_tells_that_it_is_meant(qtbot, hostile):
    start = hostile.text().index("treaty")
    lime = QColor("#00ff01")
    hostile.set_rail([(Span(start, start + 6), lime)])
    hostile.scroll_to(start)
    y = hostile.line_rect(start).center().y()
    image = hostile.viewport().grab().toImage()
    row = [x for x in range(image.width()) if image.pixelColor(x, y) == lime]
    assert len(row) == 3
    with qtbot.waitSignal(hostile.bar_clicked) as clicked:
        qtbot.mouseClick(hostile.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row[1], y))
    assert clicked.args == [0]


def test_the_caret_goes_over_it_forth_and_back_and_never_stands_still(qtbot, hostile):
    start = hostile.text().index("treaty")
    beginning = max(9, start - 40)
    hostile.set_highlight([Span(start, start + 6)], Span(start, start + 6))
    hostile.scroll_to(start)
    keys = Qt.Key.Key_Right, Qt.Key.Key_Left
    forward, back = reversed(keys) if hostile.text()[9] in "שو" else keys
    found = []
    for _ in range(6):
        qtbot.keyClick(hostile, forward, Qt.KeyboardModifier.ShiftModifier)
        found.append(hostile.selected_text())
    assert found == ["t", "tr", "tre", "trea", "treat", "treaty"]
    places = [hostile.caret_offset()]
    while places[-1] > beginning:
        qtbot.keyClick(hostile, back, Qt.KeyboardModifier.ShiftModifier)
        places.append(hostile.caret_offset())
        assert places[-1] < places[-2]


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


@pytest.fixture
def trap(tmp_path):
    """Addresses of pictures, a file and a server, and a way to learn whether anybody asks."""
    pipe = tmp_path / "picture.png"
    os.mkfifo(pipe)
    server = socket.create_server(("127.0.0.1", 0))
    server.setblocking(False)
    port = server.getsockname()[1]
    yield f"file://{pipe}", f"http://127.0.0.1:{port}/picture.png", lambda: asked(pipe, server)
    server.close()


def asked(pipe, server):
    """Say who has opened the pipe, or called the server."""
    found = []
    with suppress(OSError):
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        found.append("the file")
    with suppress(BlockingIOError):
        server.accept()
        found.append("the server")
    return found


def test_nothing_that_a_text_names_is_fetched(view, trap):
    file, address, asked = trap
    text = (
        f'<img src="{file}"><img src="{address}"><link rel="stylesheet" href="{address}">'
        f'<body background="{file}">![]({address}) \\includegraphics{{{file}}} treaty'
    )
    view.set_text(text, [Block(0, len(text), "body", 1)])
    view.setAccessibleName(text)
    view.set_highlight([Span(0, len(text))])
    view.select_all()
    view.copy()
    view.context_menu().close()
    view.viewport().grab()
    QApplication.processEvents()
    assert view.highlighted_text() == text
    assert asked() == []


LINES = {
    "letters": "x",
    "words": "island ",
    "line ends": "\n",
    "NULs": "\0",
    "combining marks": "\u0301",
    "accented letters": "e\u0301",
    "a family": "👩\u200d👧",
    "Hebrew": "שלום ",
    "bidi overrides": "\u202ea\u2066b",
    "no width": "\u200b",
}
MILLIONS = 5_000_000


@pytest.mark.parametrize("unit", LINES.values(), ids=LINES)
def test_a_line_of_five_million_letters_can_be_read_anywhere(qtbot, view, colours, unit):
    half = unit * (MILLIONS // 2 // len(unit))
    text = half + "treaty" + half
    start = len(half)
    words = Span(start, start + 6)
    view.set_text(text, [Block(0, len(text), "body", 1)])
    view.set_marks([Span(0, len(text)), words], SpanIndex([words]))
    view.set_rail([(Span(0, len(text)), QColor("red")), (words, QColor("blue"))])
    view.set_highlight([words], words)
    view.scroll_to(start)
    image = view.viewport().grab().toImage()
    height = view.viewport().height()
    for offset in range(start, start + 6):
        box = view.character_rect(offset)
        assert 0.1 * height <= box.top() <= 0.33 * height
        assert image.pixelColor(box.left(), box.top() + 1) == colours.tint
        with qtbot.waitSignal(view.offset_clicked) as clicked:
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
        assert clicked.args == [offset]
    view.select_all()
    view.viewport().grab()
    assert view.selected_text() == text
    assert set_pieces(view) < 100


def set_pieces(view):
    """How many pieces have been set in lines: the work that was done, whoever counts the time."""
    return len(view._page.flow()._laid)
