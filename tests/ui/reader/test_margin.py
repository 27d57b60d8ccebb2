"""The bars in the margin: where they stand, what they look like, what a click on one does."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_app.model.records import Span
from desktop_app.ui.reader.colours import softened
from tests.ui.pixels import places_of

LEFT = Qt.MouseButton.LeftButton
RED, BLUE, LIME = QColor("#ff0001"), QColor("#0100ff"), QColor("#00ff01")


@pytest.fixture
def barred(reading, long_text):
    """The view with three bars: a paragraph, a few words in it, and words over two paragraphs."""
    third, fourth = long_text.index("3. "), long_text.index("4. ")
    few = Span(third + 3, third + 20)
    reading.set_rail(
        [
            (few, BLUE),
            (Span(third, fourth - 2), RED),
            (Span(fourth + 90, long_text.index("5. ") + 30), LIME),
        ]
    )
    reading.scroll_to(third)
    return reading


def columns(view, colour):
    """The columns and rows of the viewport in which there is `colour`."""
    found = places_of(view.viewport().grab().toImage(), colour)
    return sorted({x for x, _y in found}), sorted({y for _x, y in found})


def middle(view, colour):
    xs, ys = columns(view, colour)
    return QPoint(xs[len(xs) // 2], ys[len(ys) // 2])


def hover(view, point):
    there = view.viewport().mapToGlobal(point)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, point, there, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_bar_stands_beside_the_lines_of_its_words_and_no_others(barred, long_text):
    third = long_text.index("3. ")
    _xs, ys = columns(barred, RED)
    top = barred.line_rect(third).top()
    bottom = barred.line_rect(long_text.index("4. ") - 3).bottom()
    assert top <= ys[0] <= top + 3
    assert bottom - 3 <= ys[-1] <= bottom
    _xs, ys = columns(barred, BLUE)
    assert barred.line_rect(third).top() <= ys[0] <= ys[-1] <= barred.line_rect(third).bottom()


def test_bars_are_at_the_right_of_the_words_and_two_in_one_line_side_by_side(barred, long_text):
    third = long_text.index("3. ")
    right = max(barred.line_rect(at).right() for at in range(third, third + 300))
    red, blue = columns(barred, RED)[0], columns(barred, BLUE)[0]
    assert right < red[0] <= red[-1] < blue[0] - 1
    assert blue[-1] < barred.viewport().width() - 1


def test_a_bar_keeps_its_column_while_one_scrolls(barred, long_text):
    before = columns(barred, LIME)[0]
    barred.scroll_to(long_text.index("5. "))
    barred.verticalScrollBar().setValue(barred.verticalScrollBar().value() + 100)
    assert columns(barred, LIME)[0] == before


def test_where_there_is_little_room_many_are_folded_into_the_last_lane(reading, span_of):
    words = span_of("Tuesday")
    colours = [QColor(index, 255, 0) for index in range(1, 6)]
    reading.set_rail([(words, colour) for colour in colours])
    wide = {tuple(columns(reading, colour)[0]) for colour in colours}
    assert len(wide) >= 4
    reading.resize(280, 400)
    narrow = {tuple(columns(reading, colour)[0]) for colour in colours}
    assert len(narrow - {()}) == 2
    assert max(max(xs) for xs in narrow if xs) < reading.viewport().width()


def test_a_wide_view_has_the_text_in_its_middle_and_more_lanes(reading, span_of):
    colours = [QColor(index, 255, 0) for index in range(1, 8)]
    reading.set_rail([(span_of("Tuesday"), colour) for colour in colours])
    reading.resize(1100, 400)
    assert len({tuple(columns(reading, colour)[0]) for colour in colours} - {()}) == 6
    left, right = reading.line_rect(0).left(), reading.line_rect(0).right()
    assert abs(left - (reading.viewport().width() - right)) < 40


def test_the_bars_of_the_selected_event_stand_out(barred, colours):
    plain = len(columns(barred, RED)[0])
    barred.set_chosen_bars([1])
    assert len(columns(barred, RED)[0]) > plain
    assert len(columns(barred, BLUE)[0]) == plain
    assert columns(barred, softened(colours.tint, colours.page))[1]
    barred.set_chosen_bars([])
    assert len(columns(barred, RED)[0]) == plain
    assert not columns(barred, softened(colours.tint, colours.page))[1]


def test_what_is_hovered_elsewhere_lights_its_bars(barred, colours):
    plain = len(columns(barred, LIME)[0])
    barred.set_hovered_bars([2])
    assert len(columns(barred, LIME)[0]) > plain
    assert columns(barred, softened(colours.selection, colours.page))[1]


def test_new_colours_leave_the_chosen_ones_chosen(barred, colours, long_text):
    barred.set_chosen_bars([0])
    third = long_text.index("3. ")
    barred.set_rail([(Span(third, third + 9), RED)])
    assert columns(barred, softened(colours.tint, colours.page))[1]


def test_a_click_on_a_bar_tells_which_and_selects_no_words(qtbot, barred):
    for position, colour in enumerate((BLUE, RED, LIME)):
        point = middle(barred, colour)
        with (
            qtbot.waitSignal(barred.bar_clicked) as clicked,
            qtbot.assertNotEmitted(barred.offset_clicked),
        ):
            qtbot.mouseClick(barred.viewport(), LEFT, pos=point)
        assert clicked.args == [position]
    assert barred.selected_text() == ""


def test_a_press_that_leaves_the_bar_is_no_click(qtbot, barred):
    with qtbot.assertNotEmitted(barred.bar_clicked):
        qtbot.mousePress(barred.viewport(), LEFT, pos=middle(barred, RED))
        qtbot.mouseRelease(barred.viewport(), LEFT, pos=QPoint(3, 60))


def test_pointing_at_a_bar_is_told_once_and_its_end_too(barred):
    told = []
    barred.bar_hovered.connect(told.append)
    point = middle(barred, RED)
    hover(barred, point)
    hover(barred, point + QPoint(0, 1))
    assert barred.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    hover(barred, QPoint(3, 60))
    assert barred.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    assert told == [1, None]


def test_from_a_bar_to_the_words_the_words_are_told_last(barred):
    told = []
    barred.bar_hovered.connect(lambda bar: told.append(("bar", bar)))
    barred.offset_hovered.connect(lambda offset: told.append(("words", offset)))
    bar, words = middle(barred, RED), barred.line_rect(barred.first_visible_offset()).center()
    hover(barred, bar)
    hover(barred, words)
    hover(barred, bar)
    kinds = [(kind, what is None) for kind, what in told]
    assert kinds == [
        ("bar", False),
        ("bar", True),
        ("words", False),
        ("words", True),
        ("bar", False),
    ]


def test_of_bars_in_one_lane_the_shortest_is_meant(qtbot, reading, span_of):
    line, words = span_of("1. On Tuesday the ferry left the island before the"), span_of("Tuesday")
    reading.resize(280, 400)
    reading.set_rail([(line, RED), (line, BLUE), (words, LIME)])
    with qtbot.waitSignal(reading.bar_clicked) as clicked:
        qtbot.mouseClick(reading.viewport(), LEFT, pos=middle(reading, LIME))
    assert clicked.args == [2]


def test_where_bars_are_folded_the_selected_one_is_on_top(reading, span_of):
    line, words = span_of("1. On Tuesday the ferry left the island before the"), span_of("Tuesday")
    reading.resize(280, 400)
    reading.set_rail([(line, RED), (words, BLUE), (line, RED), (words, LIME)])
    assert columns(reading, BLUE)[0] == []
    reading.set_chosen_bars([1])
    assert columns(reading, BLUE)[0]
