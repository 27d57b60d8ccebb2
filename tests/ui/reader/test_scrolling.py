"""Going to words, scrolling on, and staying there."""

import re

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop_app.model.records import Block
from desktop_app.ui.reader.textview import TextView


def is_in_upper_third(view, offset):
    """Whether the line is where PRODUCT.md wants it, or the text is at its end or start."""
    bar, top = view.verticalScrollBar(), view.line_rect(offset).top()
    height = view.viewport().height()
    if bar.value() == bar.maximum():
        return 0 <= top < height and top >= 0.1 * height
    if bar.value() == 0:
        return 0 <= top <= 0.33 * height
    return 0.1 * height <= top <= 0.33 * height


@pytest.mark.parametrize("size", [(300, 200), (500, 400), (900, 1000), (140, 90)])
@pytest.mark.parametrize("share", [0, 0.01, 0.3, 0.5, 0.77, 0.99, 1])
def test_the_words_come_into_the_upper_third(reading, long_text, size, share):
    reading.resize(*size)
    offset = int(share * len(long_text))
    reading.scroll_to(offset)
    assert is_in_upper_third(reading, offset)


def test_they_do_so_in_a_view_that_is_shown_only_later(qtbot, long_text, blocks_of):
    view = TextView()
    qtbot.addWidget(view)
    view.set_text(long_text, blocks_of(long_text))
    offset = long_text.index("37. ")
    view.scroll_to(offset)
    view.resize(420, 510)
    view.show()
    assert is_in_upper_third(view, offset)
    assert view.verticalScrollBar().value() > 0


def test_they_stay_there_when_the_size_or_the_font_changes(reading, long_text):
    offset = long_text.index("31. ")
    reading.scroll_to(offset)
    reading.resize(320, 640)
    assert is_in_upper_third(reading, offset)
    reading.set_font(reading.font().family(), 22)
    assert is_in_upper_third(reading, offset)


def test_after_scrolling_the_first_line_in_view_stays_when_the_size_changes(reading, long_text):
    reading.scroll_to(long_text.index("31. "))
    bar = reading.verticalScrollBar()
    bar.setValue(bar.value() + 333)
    first = reading.first_visible_offset()
    y = reading.line_rect(first).top()
    reading.resize(330, 300)
    assert reading.line_rect(first).top() == y
    reading.resize(500, 400)
    assert reading.first_visible_offset() == first
    assert reading.line_rect(first).top() == y


def test_scrolling_up_over_paragraphs_not_yet_set_moves_by_what_was_scrolled(reading, long_text):
    reading.scroll_to(long_text.index("40. "))
    bar = reading.verticalScrollBar()
    for _ in range(60):
        first = reading.first_visible_offset()
        before = reading.line_rect(first).top()
        bar.setValue(bar.value() - 40)
        assert reading.line_rect(first).top() == before + 40


@pytest.mark.parametrize("number", [1, 20, 60])
def test_every_paragraph_is_where_the_ones_above_it_end(reading, long_text, number):
    reading.scroll_to(long_text.index(f"{number}. "))
    tops = [reading.line_rect(it.start()).top() for it in matches(long_text)]
    assert tops == sorted(set(tops))


def matches(text):
    """Find where the numbered paragraphs begin."""
    return re.finditer(r"\d+\. ", text)


KEYS = [
    (Qt.Key.Key_Down, 1),
    (Qt.Key.Key_Up, -1),
    (Qt.Key.Key_PageDown, 1),
    (Qt.Key.Key_PageUp, -1),
    (Qt.Key.Key_Space, 1),
]


@pytest.mark.parametrize(("key", "direction"), KEYS)
def test_keys_scroll(qtbot, reading, long_text, key, direction):
    reading.scroll_to(long_text.index("31. "))
    before = reading.first_visible_offset()
    qtbot.keyClick(reading, key)
    assert (reading.first_visible_offset() - before) * direction > 0


def test_shift_space_scrolls_back_by_a_page(qtbot, reading, long_text):
    reading.scroll_to(long_text.index("31. "))
    before = reading.first_visible_offset()
    qtbot.keyClick(reading, Qt.Key.Key_Space)
    qtbot.keyClick(reading, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert reading.first_visible_offset() == before


def test_home_and_end_show_the_ends_of_the_text(qtbot, reading, long_text):
    last = len(long_text) - 1
    qtbot.keyClick(reading, Qt.Key.Key_End)
    assert reading.viewport().rect().contains(reading.line_rect(last))
    assert reading.verticalScrollBar().value() == reading.verticalScrollBar().maximum()
    qtbot.keyClick(reading, Qt.Key.Key_Home)
    assert reading.viewport().rect().contains(reading.line_rect(0))
    assert reading.verticalScrollBar().value() == 0


def test_dragging_the_bar_to_its_end_shows_the_last_line(reading, long_text):
    bar = reading.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert reading.viewport().rect().contains(reading.line_rect(len(long_text) - 1))
    assert bar.value() == bar.maximum()


def test_a_key_that_means_nothing_here_is_left_to_others(qtbot, reading):
    before = reading.first_visible_offset()
    qtbot.keyClick(reading, Qt.Key.Key_N)
    assert reading.first_visible_offset() == before


def test_the_wheel_scrolls(reading):
    point = QPointF(100, 100)
    event = QWheelEvent(
        point,
        reading.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reading.viewport(), event)
    assert reading.first_visible_offset() > 0
    assert reading.place().offset == reading.first_visible_offset()


def test_a_short_text_stands_at_the_top_and_cannot_be_scrolled(view):
    view.set_text("A ferry.", [Block(0, 8, "body", 1)])
    view.scroll_to(7)
    assert view.verticalScrollBar().maximum() == 0
    assert 40 <= view.line_rect(0).top() < 60


def test_without_text_there_is_nothing_to_see_and_nothing_fails(view):
    view.set_text("", [])
    view.scroll_to(5)
    assert view.first_visible_offset() == 0
    assert view.grab().size() == view.size()


def test_a_gap_at_the_top_belongs_to_the_next_paragraph(reading, long_text):
    second = long_text.index("2. ")
    bar = reading.verticalScrollBar()
    bar.setValue(bar.value() + reading.line_rect(second).top() - 3)
    assert reading.line_rect(second).top() == 3
    assert reading.first_visible_offset() == second


def test_another_text_begins_at_its_start_with_nothing_marked(reading, long_text, span_of):
    reading.set_highlight([span_of("31. ")])
    reading.scroll_to(long_text.index("31. "))
    reading.set_text("A ferry.", [Block(0, 8, "body", 1)])
    assert reading.first_visible_offset() == 0
    assert reading.highlighted_text() == ""
    assert reading.text() == "A ferry."


@pytest.mark.parametrize("height", [200, 400, 900])
def test_the_very_first_words_come_to_lie_in_the_upper_third_too(view, height):
    view.resize(500, height)
    text = "\n".join(["A ferry ran aground."] * 200)
    view.set_text(text, [Block(21 * n, 21 * n + 20, "body", n + 1) for n in range(200)])
    view.scroll_to(0)
    shown = view.viewport().height()
    assert 0.1 * shown <= view.line_rect(0).top() <= 0.33 * shown
