"""The marks along the scroll bar."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from desktop_app.model.hits import Hits
from desktop_app.model.records import Span
from desktop_app.ui.reader.rail import TICK, Rail, nearest, rows


@pytest.mark.parametrize(
    ("shares", "height", "expected"),
    [
        ([], 100, {}),
        ([0, 0.5, 1], 100, {0: 0, 50: 1, 100 - TICK: 2}),
        ([0.5, 0.501], 100, {50: 0}),
        ([0.5], 0, {0: 0}),
    ],
)
def test_a_tick_stands_at_its_share_of_the_height(shares, height, expected):
    assert rows(shares, height) == expected


@pytest.mark.parametrize(
    ("ticks", "y", "expected"),
    [([], 5, None), ([10, 20], 11, 10), ([10, 20], 18, 20), ([10, 20], 40, None), ([10], 5, None)],
)
def test_a_click_means_the_nearest_tick(ticks, y, expected):
    assert nearest(ticks, y) == expected


@pytest.fixture
def ticked(reading, long_text):
    """The view with two ticks, red and blue."""
    spans = [Span(it, it + 5) for it in (long_text.index("20. "), long_text.index("45. "))]
    colours = [QColor("#ff0000"), QColor("#0000ff")]
    reading.set_rail(list(zip(spans, colours, strict=True)))
    return reading


def test_ticks_are_in_their_colours_and_as_far_down_as_their_words(ticked, long_text):
    rail = ticked.findChild(Rail)
    image = rail.grab().toImage()
    for (tick, colour), offset in zip(
        rail.ticks(), (long_text.index("20. "), long_text.index("45. ")), strict=True
    ):
        share = offset / len(long_text)
        assert image.pixelColor(tick.center()) == colour
        assert abs(tick.center().y() / rail.height() - share) < 0.05


def test_ticks_keep_their_share_when_the_height_changes(ticked):
    rail = ticked.findChild(Rail)
    before = [tick.center().y() / rail.height() for tick, _colour in rail.ticks()]
    ticked.resize(500, 800)
    after = [tick.center().y() / rail.height() for tick, _colour in rail.ticks()]
    assert after == pytest.approx(before, abs=0.02)


def test_a_click_on_a_tick_goes_to_its_words(qtbot, ticked, long_text):
    rail = ticked.findChild(Rail)
    tick = rail.ticks()[1][0]
    qtbot.mouseMove(rail, tick.center())
    qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=tick.center())
    assert ticked.place().offset == long_text.index("45. ")
    assert rail.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_click_beside_the_ticks_does_nothing(qtbot, ticked):
    rail = ticked.findChild(Rail)
    qtbot.mouseMove(rail, QPoint(5, 3))
    qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=QPoint(5, 3))
    assert ticked.first_visible_offset() == 0
    assert rail.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_another_text_has_no_ticks(ticked):
    ticked.set_text("", [])
    assert ticked.findChild(Rail).ticks() == []


def test_the_ticks_of_the_selected_event_stand_out_even_among_others(ticked, colours):
    rail = ticked.findChild(Rail)
    before = rail.ticks()[1][0]
    ticked.set_chosen_bars([1])
    (chosen,) = rail.chosen_ticks()
    assert chosen.center().y() == before.center().y()
    assert chosen.width() > before.width()
    assert rail.grab().toImage().pixelColor(chosen.center()) == colours.edge
    ticked.set_chosen_bars([])
    assert rail.chosen_ticks() == []


def test_of_ticks_in_one_row_the_chosen_one_is_meant(qtbot, reading, long_text):
    first, second = long_text.index("20. "), long_text.index("20. ") + 9
    red = QColor("#ff0000")
    reading.set_rail([(Span(first, first + 5), red), (Span(second, second + 5), red)])
    reading.set_chosen_bars([1])
    rail = reading.findChild(Rail)
    (chosen,) = rail.chosen_ticks()
    qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=chosen.center())
    assert reading.place().offset == second


def test_what_is_found_is_framed_as_far_down_as_it_stands(reading, colours, long_text):
    places = [long_text.index("20. "), long_text.index("45. ")]
    reading.set_found(Hits([Span(place, place + 3) for place in places]))
    reading.grab()
    rail = reading.findChild(Rail)
    image = rail.grab().toImage()
    for frame, place in zip(rail.frames(), places, strict=True):
        assert image.pixelColor(frame.topLeft()) == colours.accent
        assert image.pixelColor(frame.center()) != colours.accent
        assert abs(frame.center().y() / rail.height() - place / len(long_text)) < 0.05
    reading.set_found(Hits())
    reading.grab()
    assert rail.frames() == []


def test_frames_do_not_touch_whatever_is_found(reading, long_text):
    reading.set_found(Hits([Span(at, at + 1) for at in range(len(long_text))]))
    reading.grab()
    frames = reading.findChild(Rail).frames()
    assert len(frames) > 10
    assert all(one.bottom() + 1 < other.top() for one, other in pairwise(frames))


def test_a_click_on_a_frame_goes_to_what_is_found(qtbot, ticked, long_text):
    place = long_text.index("30. ")
    ticked.set_found(Hits([Span(place, place + 3)]))
    ticked.grab()
    rail = ticked.findChild(Rail)
    qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=rail.frames()[0].center())
    assert ticked.place().offset == place
