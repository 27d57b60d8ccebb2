"""Pointing, clicking, selecting and copying."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_app.model.records import Block
from desktop_app.ui.reader.spans import SpanIndex

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def inside(view, offset):
    """A point on the character at `offset`, left of its middle."""
    box = view.character_rect(offset)
    return QPoint(box.left() + max(1, box.width() // 4), box.center().y())


def drag(qtbot, view, start, end):
    """Select from before the character at `start` to before the one at `end`."""
    qtbot.mousePress(view.viewport(), LEFT, pos=inside(view, start))
    qtbot.mouseMove(view.viewport(), inside(view, (start + end) // 2))
    move(view, inside(view, end))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=inside(view, end))


def move(view, point, button=LEFT):
    """Move the mouse with the button held."""
    send(view, QEvent.Type.MouseMove, point, button, 0)


def send(view, kind, point, button, milliseconds):
    """Send one event at a time of our own choosing."""
    where = QPointF(point)
    there = QPointF(view.viewport().mapToGlobal(point))
    event = QMouseEvent(kind, where, there, button, button, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(milliseconds)
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("offset", [0, 3, 10, 44, 90, 150, 222, 300])
def test_a_click_tells_the_character_under_it(qtbot, reading, offset):
    with qtbot.waitSignal(reading.offset_clicked) as clicked:
        qtbot.mouseClick(reading.viewport(), LEFT, pos=inside(reading, offset))
    assert clicked.args == [offset]


def test_a_click_beside_the_words_tells_nothing(qtbot, reading):
    with qtbot.assertNotEmitted(reading.offset_clicked):
        qtbot.mouseClick(reading.viewport(), LEFT, pos=QPoint(3, 60))
        qtbot.mouseClick(reading.viewport(), Qt.MouseButton.RightButton, pos=inside(reading, 5))


def test_a_drag_selects_words_and_is_no_click(qtbot, reading, span_of):
    words = span_of("Tuesday the ferry")
    with qtbot.assertNotEmitted(reading.offset_clicked):
        drag(qtbot, reading, words.start, words.end)
    assert reading.selected_text() == "Tuesday the ferry"


def test_a_drag_back_selects_the_same(qtbot, reading, span_of):
    words = span_of("Tuesday the ferry")
    drag(qtbot, reading, words.end, words.start)
    assert reading.selected_text() == "Tuesday the ferry"


def test_a_hand_that_trembles_still_clicks(qtbot, reading):
    point = inside(reading, 10)
    with qtbot.waitSignal(reading.offset_clicked) as clicked:
        qtbot.mousePress(reading.viewport(), LEFT, pos=point)
        move(reading, point + QPoint(1, 1))
        qtbot.mouseRelease(reading.viewport(), LEFT, pos=point + QPoint(1, 1))
    assert clicked.args == [10]
    assert reading.selected_text() == ""


def test_a_click_ends_the_selection(qtbot, reading):
    reading.select_all()
    qtbot.mouseClick(reading.viewport(), LEFT, pos=inside(reading, 10))
    assert reading.selected_text() == ""


def test_shift_click_reaches_to_there(qtbot, reading, span_of):
    words = span_of("Tuesday the ferry left")
    qtbot.mouseClick(reading.viewport(), LEFT, pos=inside(reading, words.start))
    with qtbot.assertNotEmitted(reading.offset_clicked):
        qtbot.mouseClick(reading.viewport(), LEFT, SHIFT, pos=inside(reading, words.end))
    assert reading.selected_text() == "Tuesday the ferry left"


def test_a_double_click_selects_the_word_and_a_drag_goes_on_by_words(qtbot, reading, span_of):
    tuesday, ferry = span_of("Tuesday"), span_of("ferry")
    qtbot.mouseDClick(reading.viewport(), LEFT, pos=inside(reading, tuesday.start + 3))
    assert reading.selected_text() == "Tuesday"
    qtbot.mouseRelease(reading.viewport(), LEFT, pos=inside(reading, tuesday.start + 3))
    double_press(reading, inside(reading, tuesday.start + 3))
    move(reading, inside(reading, ferry.start + 2))
    assert reading.selected_text() == "Tuesday the ferry"


def double_press(view, point, milliseconds=1_000):
    """The second press of a double click."""
    send(view, QEvent.Type.MouseButtonDblClick, point, LEFT, milliseconds)


@pytest.mark.parametrize(
    ("later", "aside", "selects"), [(100, 0, True), (5_000, 0, False), (100, 50, False)]
)
def test_a_third_click_soon_and_near_selects_the_paragraph(
    reading, long_text, later, aside, selects
):
    point = inside(reading, 10)
    double_press(reading, point)
    send(reading, QEvent.Type.MouseButtonRelease, point, LEFT, 1_010)
    third = point + QPoint(aside, 0)
    send(reading, QEvent.Type.MouseButtonPress, third, LEFT, 1_000 + later)
    paragraph = long_text[: long_text.index("\n\n2. ")]
    assert reading.selected_text() == (paragraph if selects else "")


def test_a_paragraph_of_many_pieces_is_one_paragraph(view):
    text = "ferry " * 3_000
    view.set_text(text, [Block(0, len(text), "body", 1)])
    view.scroll_to(9_000)
    point = inside(view, 9_000)
    double_press(view, point)
    send(view, QEvent.Type.MouseButtonPress, point, LEFT, 1_100)
    assert view.selected_text() == text


def test_a_drag_held_below_the_view_scrolls_on_and_selects_on(qtbot, reading):
    qtbot.mousePress(reading.viewport(), LEFT, pos=inside(reading, 5))
    move(reading, QPoint(100, 900))
    qtbot.waitUntil(lambda: reading.verticalScrollBar().value() > 60)
    assert len(reading.selected_text()) > 700
    move(reading, QPoint(100, -900))
    qtbot.waitUntil(lambda: reading.verticalScrollBar().value() == 0)
    move(reading, QPoint(100, 100))
    qtbot.mouseRelease(reading.viewport(), LEFT, pos=QPoint(100, 100))
    assert len(reading.selected_text()) < 700


def test_other_buttons_select_nothing(qtbot, reading):
    right = Qt.MouseButton.RightButton
    qtbot.mousePress(reading.viewport(), right, pos=inside(reading, 5))
    qtbot.mouseDClick(reading.viewport(), right, pos=inside(reading, 5))
    qtbot.mouseRelease(reading.viewport(), right, pos=inside(reading, 5))
    assert reading.selected_text() == ""


def test_the_selection_is_seen(reading, colours):
    reading.select_all()
    box = reading.character_rect(10)
    image = reading.viewport().grab().toImage()
    assert image.pixelColor(box.left(), box.top() + 1) == colours.selection


def test_copying_gives_the_stored_text(qtbot, view):
    text = "the\u00a0treaty 😀\n\nof\u00a0Lima"
    view.set_text(text, [Block(0, 12, "body", 1), Block(14, 21, "body", 2)])
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


def test_copying_nothing_leaves_the_clipboard_alone(qtbot, reading):
    QGuiApplication.clipboard().setText("kept")
    qtbot.keyClick(reading, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "kept"


def test_the_menu_copies_what_is_selected(reading):
    QGuiApplication.clipboard().clear()
    assert not reading.context_menu().actions()[0].isEnabled()
    reading.context_menu().actions()[1].trigger()
    copy = reading.context_menu().actions()[0]
    assert copy.isEnabled()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == reading.text()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_right_button_opens_the_menu(reading):
    point = inside(reading, 5)
    where = reading.viewport().mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where)
    QApplication.sendEvent(reading.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert [it.text() for it in menu.actions()] == ["Copy", "Select all"]
    menu.close()


def test_pointing_tells_the_character_once_and_then_that_there_is_none(reading):
    told = []
    reading.offset_hovered.connect(told.append)
    for offset in (7, 7, 8):
        move(reading, inside(reading, offset), Qt.MouseButton.NoButton)
    move(reading, QPoint(3, 60), Qt.MouseButton.NoButton)
    assert told == [7, 8, None]
    move(reading, inside(reading, 7), Qt.MouseButton.NoButton)
    QApplication.sendEvent(reading.viewport(), QEvent(QEvent.Type.Leave))
    assert told[3:] == [7, None]


def test_the_pointer_shows_what_can_be_clicked_and_what_can_be_selected(reading, span_of):
    passage = span_of("ferry")
    reading.set_marks([passage], SpanIndex())
    shapes = []
    for point in (inside(reading, passage.start), inside(reading, 0), QPoint(3, 60)):
        move(reading, point, Qt.MouseButton.NoButton)
        shapes.append(reading.viewport().cursor().shape())
    assert shapes == [
        Qt.CursorShape.PointingHandCursor,
        Qt.CursorShape.IBeamCursor,
        Qt.CursorShape.ArrowCursor,
    ]
