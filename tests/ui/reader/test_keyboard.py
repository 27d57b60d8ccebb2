"""Selecting by keyboard: a caret, words, lines, and what is asked of the words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.spans import SpanIndex

SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = SHIFT | Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
FAMILY = "👩\u200d👧"
ACCENTED = "e\u0301\u0302"


def press(qtbot, view, *keys, modifiers=SHIFT):
    for key in keys:
        qtbot.keyClick(view, key, modifiers)


def right(qtbot, view, times=1):
    press(qtbot, view, *[Qt.Key.Key_Right] * times)


def short(view, text):
    """Show a text of one paragraph."""
    view.set_text(text, [Block(0, len(text), "body", 1)])


def pixels(view, colour):
    image = view.viewport().grab().toImage()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == colour
    ]


def test_selecting_begins_at_the_first_line_in_view(qtbot, reading, long_text):
    reading.scroll_to(long_text.index("20. "))
    first = reading.first_visible_offset()
    right(qtbot, reading, 3)
    assert reading.selected_span() == Span(first, first + 3)


def test_selecting_begins_at_the_current_passage_where_it_is_in_view(qtbot, reading, span_of):
    words = span_of("keeper had signed")
    reading.set_highlight([words], words)
    right(qtbot, reading, 6)
    assert reading.selected_text() == "keeper"


def test_a_current_passage_out_of_view_is_not_where_one_reads(qtbot, reading, long_text, span_of):
    words = span_of("keeper had signed")
    reading.set_highlight([words], words)
    reading.scroll_to(long_text.index("40. "))
    right(qtbot, reading)
    assert reading.selected_span().start == reading.first_visible_offset()


def test_a_new_passage_in_focus_takes_the_place_of_the_caret(qtbot, reading, span_of):
    qtbot.mouseClick(reading.viewport(), LEFT, pos=reading.character_rect(3).center())
    words = span_of("keeper had signed")
    reading.set_highlight([words], words)
    right(qtbot, reading, 6)
    assert reading.selected_text() == "keeper"


def test_selecting_begins_where_one_has_clicked(qtbot, reading, span_of):
    ferry = span_of("ferry")
    box = reading.character_rect(ferry.start)
    point = QPoint(box.left() + 1, box.center().y())
    qtbot.mouseClick(reading.viewport(), LEFT, pos=point)
    right(qtbot, reading, 5)
    assert reading.selected_text() == "ferry"


def test_back_over_the_beginning_selects_to_the_other_side(qtbot, reading, span_of):
    words = span_of("keeper had")
    reading.set_highlight([words], words)
    right(qtbot, reading, 2)
    press(qtbot, reading, *[Qt.Key.Key_Left] * 4)
    assert reading.selected_span() == Span(words.start - 2, words.start)


@pytest.mark.parametrize("text", [f"x{FAMILY}y", f"x{ACCENTED}y", "x😀y", "x\0y", "x\u202ey"])
def test_what_is_one_sign_is_one_step(qtbot, view, text):
    short(view, text)
    found = []
    for _ in range(4):
        right(qtbot, view)
        found.append(view.selected_text())
    assert found == [text[:1], text[:-1], text, text]


def test_in_hebrew_the_left_key_goes_on(qtbot, view):
    text = "שלום עולם"
    short(view, text)
    press(qtbot, view, *[Qt.Key.Key_Left] * 4)
    assert view.selected_text() == "שלום"
    press(qtbot, view, Qt.Key.Key_Right)
    assert view.selected_text() == "שלו"


def test_the_gap_between_two_paragraphs_is_one_step(qtbot, view, blocks_of):
    text = "One\n\nTwo\n\n"
    view.set_text(text, blocks_of(text))
    right(qtbot, view, 5)
    assert view.selected_text() == "One\n\nT"
    press(qtbot, view, *[Qt.Key.Key_Left] * 2)
    assert view.selected_text() == "One"
    right(qtbot, view, 9)
    assert view.selected_text() == "One\n\nTwo"
    view.select_all()
    press(qtbot, view, *[Qt.Key.Key_Left] * 2)
    assert view.selected_text() == "One\n\nTw"
    press(qtbot, view, *[Qt.Key.Key_Left] * 9)
    assert view.selected_text() == ""


def test_a_paragraph_of_many_pieces_has_no_gaps(qtbot, view):
    text = "x" * 9_000
    short(view, text)
    view.set_highlight([Span(3_990, 4_010)], Span(3_990, 4_010))
    view.scroll_to(3_990)
    right(qtbot, view, 20)
    assert view.selected_span() == Span(3_990, 4_010)
    press(qtbot, view, *[Qt.Key.Key_Left] * 25)
    assert view.selected_span() == Span(3_985, 3_990)
    view.set_highlight([Span(4_010, 4_020)], Span(4_010, 4_020))
    view.select_all()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    press(qtbot, view, *[Qt.Key.Key_Left] * 20)
    assert view.selected_span() == Span(3_990, 4_010)


def test_with_ctrl_one_goes_by_words(qtbot, reading):
    press(qtbot, reading, *[Qt.Key.Key_Right] * 3, modifiers=WORDS)
    assert reading.selected_text() == "1. On "
    press(qtbot, reading, Qt.Key.Key_Left, modifiers=WORDS)
    assert reading.selected_text() == "1. "


def test_home_and_end_go_to_the_ends_of_the_line(qtbot, reading):
    press(qtbot, reading, Qt.Key.Key_Down, Qt.Key.Key_End)
    end = reading.selected_span().end
    assert reading.line_rect(end).top() > reading.line_rect(0).top()
    assert reading.line_rect(end + 1).top() > reading.line_rect(end).top()
    assert reading.text()[end] == " "
    press(qtbot, reading, Qt.Key.Key_Home)
    line = reading.line_rect(reading.selected_span().end)
    assert line.top() == reading.line_rect(end).top()
    assert reading.line_rect(reading.selected_span().end - 1).top() < line.top()


def test_with_ctrl_they_go_to_the_ends_of_the_text(qtbot, reading, long_text):
    right(qtbot, reading, 2)
    press(qtbot, reading, Qt.Key.Key_End, modifiers=WORDS)
    assert reading.selected_text() == long_text
    height = reading.viewport().height()
    assert height - 60 < reading.line_rect(len(long_text) - 2).bottom() < height
    press(qtbot, reading, Qt.Key.Key_Home, modifiers=WORDS)
    assert reading.selected_text() == ""
    assert 0 <= reading.line_rect(0).top() < 60


def test_down_and_up_keep_the_column_over_shorter_lines(qtbot, view, blocks_of):
    text = "a long enough line\nshort\nanother long line"
    view.set_text(text, blocks_of(text))
    right(qtbot, view, 11)
    column = view.character_rect(view.caret_offset()).left()
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.caret_offset() == text.index("\nanother")
    press(qtbot, view, Qt.Key.Key_Down)
    assert abs(view.character_rect(view.caret_offset()).left() - column) < 12
    press(qtbot, view, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert view.caret_offset() == 11


def test_above_the_first_line_is_the_start_and_below_the_last_the_end(qtbot, view, blocks_of):
    text = "One\n\nTwo"
    view.set_text(text, blocks_of(text))
    right(qtbot, view)
    press(qtbot, view, Qt.Key.Key_Up)
    assert view.caret_offset() == 0
    press(qtbot, view, *[Qt.Key.Key_Down] * 3)
    assert view.selected_text() == text


def test_by_pages_and_the_caret_stays_in_view(qtbot, reading):
    press(qtbot, reading, *[Qt.Key.Key_PageDown] * 3)
    caret, height = reading.caret_offset(), reading.viewport().height()
    assert caret > 1_000
    assert 0 <= reading.line_rect(caret).top() <= height - reading.line_rect(caret).height()
    press(qtbot, reading, *[Qt.Key.Key_PageUp] * 3)
    assert reading.selected_text() == ""
    assert reading.line_rect(0).top() >= 0


def test_plain_arrows_scroll_and_select_nothing(qtbot, reading):
    press(qtbot, reading, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.NoModifier)
    assert reading.verticalScrollBar().value() > 0
    assert reading.selected_text() == ""


def test_the_caret_is_seen_while_keys_select_and_not_after_a_click(qtbot, reading, colours):
    assert pixels(reading, colours.accent) == []
    right(qtbot, reading, 3)
    caret = pixels(reading, colours.accent)
    assert {x for x, _y in caret} == set(
        range(reading.character_rect(3).left(), reading.character_rect(3).left() + 2)
    )
    assert pixels(reading, colours.selection)
    qtbot.mouseClick(reading.viewport(), LEFT, pos=reading.character_rect(90).center())
    assert pixels(reading, colours.accent) == []


def test_what_is_selected_is_told_once_and_its_end_too(qtbot, reading):
    told = []
    reading.selection_changed.connect(told.append)
    right(qtbot, reading, 2)
    press(qtbot, reading, Qt.Key.Key_Up)
    qtbot.keyClick(reading, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    everything = Span(0, len(reading.text()))
    assert told == [Span(0, 1), Span(0, 2), Span(0, 0), everything]
    reading.set_text("", [])
    assert told[4:] == [Span(0, 0)]


def test_the_mouse_tells_what_it_selected_when_it_is_let_go(qtbot, reading, span_of):
    told = []
    reading.selection_changed.connect(told.append)
    ferry = span_of("ferry")
    point = reading.character_rect(ferry.start + 2).center()
    qtbot.mousePress(reading.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(reading.viewport(), LEFT, pos=point)
    qtbot.mouseRelease(reading.viewport(), LEFT, pos=point)
    assert told == [ferry]
    qtbot.mouseClick(reading.viewport(), LEFT, pos=reading.character_rect(90).center())
    assert told == [ferry, Span(0, 0)]


def test_escape_lets_go_of_the_selected_words_first(qtbot, reading):
    right(qtbot, reading, 2)
    with qtbot.waitSignal(reading.selection_changed):
        qtbot.keyClick(reading, Qt.Key.Key_Escape)
    assert reading.selected_text() == ""


def test_keyboard_selections_are_copied(qtbot, reading):
    press(qtbot, reading, *[Qt.Key.Key_Right] * 4, modifiers=WORDS)
    qtbot.keyClick(reading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1. On Tuesday "


def enter(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Return)


def test_enter_asks_what_is_told_at_the_caret(qtbot, reading, span_of):
    tuesday, ferry = span_of("Tuesday"), span_of("ferry")
    reading.set_marks([tuesday, ferry], SpanIndex())
    qtbot.mouseClick(reading.viewport(), LEFT, pos=reading.character_rect(ferry.start + 1).center())
    with qtbot.waitSignal(reading.place_activated) as asked:
        enter(qtbot, reading)
    assert ferry.start < asked.args[0] <= ferry.start + 2


def test_without_a_caret_it_asks_of_the_current_passage(qtbot, reading, span_of):
    tuesday, ferry = span_of("Tuesday"), span_of("ferry")
    reading.set_marks([tuesday, ferry], SpanIndex())
    reading.set_highlight([ferry], ferry)
    with qtbot.waitSignal(reading.place_activated) as asked:
        enter(qtbot, reading)
    assert asked.args == [ferry.start]


@pytest.mark.parametrize("marks", [("passages",), ("mentions",)])
def test_else_of_the_first_words_in_view_of_which_anything_is_told(
    qtbot, reading, long_text, marks
):
    spans = [Span(at, at + 4) for at in (long_text.index("3. "), long_text.index("30. "))]
    mentions = SpanIndex(spans if "mentions" in marks else [])
    reading.set_marks(spans if marks == ("passages",) else [], mentions)
    reading.set_highlight([spans[0]], spans[0])
    reading.scroll_to(spans[1].start)
    with qtbot.waitSignal(reading.place_activated) as asked:
        enter(qtbot, reading)
    assert asked.args == [spans[1].start]


def test_where_nothing_is_told_enter_asks_nothing(qtbot, reading, span_of):
    reading.set_marks([span_of("60. On")], SpanIndex())
    with qtbot.assertNotEmitted(reading.place_activated):
        enter(qtbot, reading)
        qtbot.keyClick(reading, Qt.Key.Key_Return, SHIFT)


def menu_key(view):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(view, event)
    return QApplication.activePopupWidget()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_key_asks_too_and_else_opens_the_menu_at_the_words(qtbot, reading, span_of):
    ferry = span_of("ferry")
    reading.set_marks([ferry], SpanIndex())
    with qtbot.waitSignal(reading.place_activated) as asked:
        assert menu_key(reading) is None
    assert asked.args == [ferry.start]
    right(qtbot, reading, 5)
    menu = menu_key(reading)
    assert [it.text() for it in menu.actions()] == ["Copy", "Select all"]
    assert menu.actions()[0].isEnabled()
    assert abs(menu.pos().x() - reading.point_below(5).x()) < 20
    menu.close()
