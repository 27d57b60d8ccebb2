"""The overview strip: what is seen of it, and what mouse and keys ask for."""

from array import array
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.library.chronology import UNDATED
from desktop_app.ui.timeline import overview_accessible
from desktop_app.ui.timeline.colours import Inks
from desktop_app.ui.timeline.overview import Overview
from desktop_app.ui.timeline.scale import Limits, Scale
from desktop_app.ui.timeline.ticks import TickWords, period_between
from tests.ui.pixels import places_of
from tests.ui.timeline.seen import COLOURS, LEFT, NO_BUTTON, NO_KEYS, drag

WIDTH = 1000
INKS = Inks(COLOURS)
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


LIMITS = Limits(day("2013-01-01"), day("2020-01-01"))
DAYS = array(
    "i",
    [day("2013-01-01"), *[day("2017-06-01")] * 9, day("2018-05-20"), day("2019-12-31"), UNDATED],
)


@pytest.fixture
def strip(qtbot, months):
    """Seven years, of which 2016 is shown; it is told where the window is wanted, as it asks."""
    strip = Overview(COLOURS, TickWords(months))
    qtbot.addWidget(strip)
    strip.resize(WIDTH, strip.sizeHint().height())
    strip.show_span(LIMITS)
    strip.show_events(DAYS)
    strip.show_window(day("2016-01-01"), 366)
    strip.window_moved.connect(lambda start: strip.show_window(start, window(strip)[1]))
    strip.window_resized.connect(strip.show_window)
    strip.show()
    qtbot.waitUntil(strip.isActiveWindow)
    strip.clearFocus()
    return strip


def window(strip) -> tuple[float, float]:
    return tuple(strip._window)


def at(strip, iso: str) -> QPoint:
    return QPoint(round(strip.scale.x(day(iso))), strip.height() // 2)


def columns(strip, colour: QColor) -> list[int]:
    return sorted({x for x, _ in places_of(strip.grab().toImage(), colour)})


def bar_heights(strip, colour: QColor, *days: str) -> list[int]:
    """How many pixels of a colour stand at each of the days, from the bottom upwards."""
    image = strip.grab().toImage()
    found = []
    for iso in days:
        middle = at(strip, iso).x()
        heights = []
        for x in range(middle - 3, middle + 4):
            rows = [
                y for y in range(image.height()) if image.pixelColor(x, y).name() == colour.name()
            ]
            heights.append(len(rows))
        found.append(max(heights))
    return found


def moving(strip, place: QPoint, buttons=LEFT, keys=NO_KEYS) -> None:
    there = QPointF(strip.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), there, NO_BUTTON, buttons, keys)
    QApplication.sendEvent(strip, event)


def tip(strip, place: QPoint) -> str:
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, place, strip.mapToGlobal(place)))
    return QToolTip.text()


def test_the_more_events_the_higher_the_bar(strip):
    high, low, none = bar_heights(strip, INKS.bar, "2017-06-01", "2018-05-20", "2014-06-01")
    assert high >= 2.5 * low > 0
    assert none == 0
    assert strip.sizeHint().height() < 30


def test_those_not_let_through_are_paler(strip):
    strip.show_events(DAYS, bytearray([1, *[0] * 9, 1, 0, 0]))
    assert bar_heights(strip, INKS.bar, "2017-06-01", "2019-12-31") == [0, 0]
    pale = bar_heights(strip, INKS.pale_bar, "2017-06-01", "2019-12-31")
    assert pale[0] > pale[1] > 0
    assert bar_heights(strip, INKS.bar, "2018-05-20")[0] == pale[1]
    strip.show_events(DAYS, None)
    assert columns(strip, INKS.pale_bar) == []


def test_the_window_is_a_tinted_stretch_that_follows(strip):
    tinted = columns(strip, INKS.window)
    assert abs(tinted[0] - at(strip, "2016-01-01").x()) <= 1
    assert abs(tinted[-1] - at(strip, "2017-01-01").x()) <= 2
    strip.show_window(day("2014-01-01"), 31)
    assert columns(strip, INKS.window)[-1] < at(strip, "2014-03-01").x()


def test_all_events_have_a_little_room_at_both_ends(strip):
    bars = columns(strip, INKS.bar)
    assert 40 < bars[0] < 50
    assert WIDTH - 50 <= bars[-1] < WIDTH - 40


def test_years_are_written_where_there_is_room(strip):
    wide = len(columns(strip, INKS.rule))
    assert wide == 8
    strip.resize(400, strip.height())
    assert 0 < len(columns(strip, INKS.rule)) < 8
    strip.resize(30, strip.height())
    assert columns(strip, INKS.rule) == []


def test_years_and_bars_never_lie_upon_one_another(strip):
    strip.show_events(array("i", range(int(LIMITS.first), int(LIMITS.last))))
    image = strip.grab().toImage()
    bars = [y for _, y in places_of(image, INKS.bar)]
    words = [y for _, y in places_of(image, INKS.quiet) if y < min(bars)]
    assert words
    assert max(bars) == image.height() - 1
    assert min(bars) > strip._letters.line


def test_larger_text_makes_it_a_little_higher(strip):
    before = strip.sizeHint().height()
    font = strip.font()
    font.setPixelSize(26)
    strip.setFont(font)
    assert before < strip.sizeHint().height() < 2 * before


def test_the_period_of_the_filter_is_in_brackets(strip):
    assert columns(strip, INKS.accent) == []
    strip.show_period(day("2014-01-01"), day("2014-12-31"))
    found = columns(strip, INKS.accent)
    assert abs(found[0] - at(strip, "2014-01-01").x()) <= 1
    assert abs(found[-1] - at(strip, "2015-01-01").x()) <= 1
    assert len(found) < 20
    strip.show_period(None, day("2014-12-31"))
    assert columns(strip, INKS.accent)[0] == 0
    strip.show_period(day("2019-01-01"), None)
    assert columns(strip, INKS.accent)[-1] == WIDTH - 1
    strip.show_period(None, None)
    assert columns(strip, INKS.accent) == []


def test_other_colours_are_taken_at_once(strip):
    strip.set_colours(COLOURS._replace(panel="#000000", quiet="#ffffff"))
    assert columns(strip, INKS.bar) == []


def test_a_drag_of_the_window_moves_it(qtbot, strip):
    start, days = window(strip)
    with qtbot.assertNotEmitted(strip.window_resized), qtbot.assertNotEmitted(strip.period_chosen):
        drag(strip, at(strip, "2016-06-01"), QPoint(100, 0))
    moved = 100 / strip.scale.per_day
    assert window(strip) == pytest.approx((start + moved, days))


def test_a_drag_that_comes_back_leaves_it_where_it_was(strip):
    before, place = window(strip), at(strip, "2016-06-01")
    QTest.mousePress(strip, LEFT, pos=place)
    for by in (80, 0):
        moving(strip, place + QPoint(by, 0))
    QTest.mouseRelease(strip, LEFT, pos=place)
    assert window(strip) == pytest.approx(before)


def test_a_click_in_the_window_does_nothing(qtbot, strip):
    with qtbot.assertNotEmitted(strip.window_moved), qtbot.assertNotEmitted(strip.window_resized):
        qtbot.mouseClick(strip, LEFT, pos=at(strip, "2016-06-01"))
        qtbot.mouseClick(strip, Qt.MouseButton.RightButton, pos=at(strip, "2014-06-01"))


@pytest.mark.parametrize(("edge", "by"), [("2016-01-01", -60), ("2017-01-01", 60)])
def test_a_drag_of_an_edge_shows_more_and_keeps_the_other_edge(strip, edge, by):
    start, days = window(strip)
    drag(strip, at(strip, edge), QPoint(by, 0))
    more = 60 / strip.scale.per_day
    wanted = (start - more, days + more) if by < 0 else (start, days + more)
    assert window(strip) == pytest.approx(wanted)


def test_a_click_beside_the_window_brings_its_middle_there(qtbot, strip):
    qtbot.mouseClick(strip, LEFT, pos=at(strip, "2018-07-01"))
    start, days = window(strip)
    assert days == 366
    assert abs(start + days / 2 - day("2018-07-01")) < 2


def test_a_drag_beside_the_window_chooses_a_period_which_is_seen_meanwhile(qtbot, strip):
    place, by = at(strip, "2018-03-01"), QPoint(100, 0)
    QTest.mousePress(strip, LEFT, pos=place)
    moving(strip, place + by)
    found = columns(strip, INKS.accent)
    assert abs(found[0] - place.x()) <= 2
    assert abs(found[-1] - place.x() - 100) <= 2
    with (
        qtbot.waitSignal(strip.period_chosen) as chosen,
        qtbot.assertNotEmitted(strip.window_moved),
    ):
        QTest.mouseRelease(strip, LEFT, pos=place + by)
    scale = strip.scale
    wanted = period_between(scale, scale.day(place.x()), scale.day(place.x() + 100))
    assert tuple(chosen.args) == wanted
    assert columns(strip, INKS.accent) == []


def test_it_snaps_to_where_a_year_begins(qtbot, strip):
    place, end = at(strip, "2015-01-10"), at(strip, "2016-12-20")
    with qtbot.waitSignal(strip.period_chosen) as chosen:
        drag(strip, place, end - place)
    assert chosen.args == [day("2015-01-01"), day("2016-12-31")]


def test_it_may_be_drawn_backwards(qtbot, strip):
    with qtbot.waitSignal(strip.period_chosen) as chosen:
        drag(strip, at(strip, "2015-06-01"), QPoint(-100, 0))
    assert chosen.args[0] < chosen.args[1] <= day("2015-06-02")


def test_with_shift_a_period_is_chosen_in_the_window_too(qtbot, strip):
    place = at(strip, "2016-03-01")
    with qtbot.waitSignal(strip.period_chosen), qtbot.assertNotEmitted(strip.window_moved):
        QTest.mousePress(strip, LEFT, SHIFT, place)
        moving(strip, place + QPoint(40, 0), keys=SHIFT)
        QTest.mouseRelease(strip, LEFT, SHIFT, place + QPoint(40, 0))
    with qtbot.assertNotEmitted(strip.window_moved):
        QTest.mouseClick(strip, LEFT, SHIFT, place)


def test_where_all_is_shown_a_drag_chooses_a_period_as_there_is_nowhere_to_move(qtbot, strip):
    strip.show_window(LIMITS.first - 100, 8 * 366)
    with qtbot.waitSignal(strip.period_chosen), qtbot.assertNotEmitted(strip.window_moved):
        drag(strip, at(strip, "2016-03-01"), QPoint(60, 0))


def test_esc_gives_up_the_period_that_is_drawn(qtbot, strip):
    place = at(strip, "2018-03-01")
    QTest.mousePress(strip, LEFT, pos=place)
    moving(strip, place + QPoint(90, 0))
    with qtbot.assertNotEmitted(strip.period_chosen), qtbot.assertNotEmitted(strip.window_moved):
        QTest.keyClick(strip, Key.Key_Escape)
        moving(strip, place + QPoint(120, 0))
        QTest.mouseRelease(strip, LEFT, pos=place + QPoint(120, 0))


def test_esc_else_is_for_the_window(strip):
    escape = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, NO_KEYS)
    QApplication.sendEvent(strip, escape)
    assert not escape.isAccepted()


def test_a_double_click_shows_all(qtbot, strip):
    qtbot.mouseDClick(strip, LEFT, pos=at(strip, "2016-06-01"))
    assert window(strip) == pytest.approx((strip.scale.start, strip.scale.days))
    strip.show_window(day("2016-01-01"), 366)
    qtbot.mouseDClick(strip, Qt.MouseButton.RightButton, pos=at(strip, "2016-06-01"))
    assert window(strip) == (day("2016-01-01"), 366)


@pytest.mark.parametrize(
    ("place", "shape"),
    [
        ("2014-06-01", Qt.CursorShape.CrossCursor),
        ("2016-01-01", Qt.CursorShape.SizeHorCursor),
        ("2016-06-01", Qt.CursorShape.OpenHandCursor),
    ],
)
def test_the_pointer_shows_what_can_be_done(strip, place, shape):
    moving(strip, at(strip, place), NO_BUTTON)
    assert strip.cursor().shape() == shape


def test_the_pointer_is_a_closed_hand_while_the_window_is_moved(strip):
    place = at(strip, "2016-06-01")
    QTest.mousePress(strip, LEFT, pos=place)
    moving(strip, place + QPoint(30, 0))
    assert strip.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(strip, LEFT, pos=place + QPoint(30, 0))
    assert strip.cursor().shape() == Qt.CursorShape.OpenHandCursor


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Key.Key_Left, lambda start, _: (start - 36.6, 366)),
        (Key.Key_Right, lambda start, _: (start + 36.6, 366)),
        (Key.Key_Home, lambda _, scale: (scale.start, 366)),
        (Key.Key_End, lambda _, scale: (scale.end - 366, 366)),
        (Key.Key_Plus, lambda start, _: (start + 61, 244)),
        (Key.Key_Minus, lambda start, _: (start - 91.5, 549)),
        (Key.Key_0, lambda _, scale: (scale.start, scale.days)),
    ],
)
def test_keys_move_and_resize_the_window(strip, key, wanted):
    start, _ = window(strip)
    QTest.keyClick(strip, key)
    assert window(strip) == pytest.approx(wanted(start, strip.scale))


def test_keys_with_ctrl_and_others_are_for_the_window(strip):
    before = window(strip)
    for key, keys in (
        (Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Key.Key_N, NO_KEYS),
    ):
        press = QKeyEvent(QEvent.Type.KeyPress, key, keys)
        QApplication.sendEvent(strip, press)
        assert not press.isAccepted()
    assert window(strip) == before
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Plus, NO_KEYS)
    asked.ignore()
    QApplication.sendEvent(strip, asked)
    assert asked.isAccepted()


def test_a_ring_shows_that_the_keyboard_is_here_unless_the_mouse_brought_it(strip):
    strip.clearFocus()
    strip.setFocus(Qt.FocusReason.MouseFocusReason)
    assert columns(strip, INKS.accent) == []
    strip.clearFocus()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(columns(strip, INKS.accent)) > WIDTH / 2
    QTest.mouseClick(strip, LEFT, pos=at(strip, "2018-06-01"))
    assert columns(strip, INKS.accent) == []


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_says_how_many_events_there_are_on_which_days(qtbot, strip):
    said = tip(strip, at(strip, "2017-06-01"))
    assert "9 events · " in said
    assert "May 2017" in said or "Jun 2017" in said
    for beside in (QPoint(-3, 0), QPoint(3, 0)):
        assert tip(strip, at(strip, "2017-06-01") + beside) == said
    assert "No event · " in tip(strip, at(strip, "2014-06-01"))
    strip.show_events(DAYS, bytearray([1, 1, 1, *[0] * 10]))
    assert "9 events · let through: 2 · " in tip(strip, at(strip, "2017-06-01"))
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_names_one_day_where_a_day_is_wider_than_a_bar(qtbot, strip):
    strip.show_span(Limits(day("2019-01-04"), day("2019-01-05")))
    strip.show_events(array("i", [day("2019-01-04")] * 2))
    x = round(strip.scale.x(day("2019-01-04") + 0.2))
    assert "2 events · 4 Jan 2019" in tip(strip, QPoint(x, 5))
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_what_is_shown_is_said_in_words(strip):
    assert strip.shown_words() == "Shown: Jan–Dec 2016 of 2013–2019"
    strip.show_window(day("2018-03-01"), 10)
    assert strip.accessibleDescription() == "Shown: 1–10 Mar 2018 of 2013–2019"


def test_screen_readers_are_given_a_slider_with_its_value_in_words(qtbot, months):
    overview_accessible.install()
    strip = Overview(COLOURS, TickWords(months))
    qtbot.addWidget(strip)
    strip.show_span(LIMITS)
    strip.show_window(day("2016-01-01"), 366)
    read = QAccessible.queryAccessibleInterface(strip)
    assert read.role() == QAccessible.Role.Slider
    assert read.text(QAccessible.Text.Name) == "Overview of all events"
    assert read.text(QAccessible.Text.Value) == strip.shown_words()


def test_without_events_it_is_an_empty_strip(qtbot, months):
    strip = Overview(COLOURS, TickWords(months))
    qtbot.addWidget(strip)
    strip.resize(WIDTH, 28)
    assert columns(strip, INKS.bar) == []
    strip.resize(0, 28)
    assert isinstance(strip.scale, Scale)
