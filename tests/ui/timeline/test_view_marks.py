"""What the marks of the timeline say with their pixels, and what is behind them."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QToolTip

from desktop_app.ui.timeline.painter import Attention
from desktop_app.ui.timeline.scene import Shade
from tests.ui.pixels import places_of
from tests.ui.timeline.made import Event
from tests.ui.timeline.seen import BLUE, COLOURS, is_seen, middle, picture, tip_at

TWICE = ("statement", "vote")


def around(view, key, by=9) -> QImage:
    """The picture of an event's first mark, and a little around it."""
    return picture(view).copy(view.rect_of(view.place(key)).adjusted(-by, -by, by, by))


def blues(image) -> int:
    return len(places_of(image, QColor(BLUE)))


def one(view, **more) -> QImage:
    """The picture of a single event, with what is said of it."""
    view.show_events([Event(1, "2018-05-20", "Election", **{"voices": 0} | more)])
    return around(view, 1)


def test_each_voice_is_a_point_up_to_three(view):
    pictures = [one(view, voices=number) for number in range(5)]
    assert all(pictures[at] != pictures[at + 1] for at in range(3))
    assert pictures[3] == pictures[4]


def test_what_sources_disagree_on_is_marked_so(view):
    assert one(view, disputed=True) != one(view)


@pytest.mark.parametrize("when", ["2018-05-20", "2018-01/2018-12", "2018-05"])
def test_what_had_perhaps_not_appeared_yet_is_hollow(view, when):
    event = Event(1, when, "Election", surely=800_000, voices=0)
    view.show_events([event])
    full = blues(around(view, 1))
    view.show_events([event], known_on=790_000)
    assert view.scene().spots[0].is_faint
    if when != "2018-05":  # a bracket is hollow anyway
        assert picture(view).pixelColor(middle(view, 1)) == QColor(COLOURS.panel)
        assert blues(around(view, 1)) <= full
    view.show_events([event], known_on=810_000)
    assert not view.scene().spots[0].is_faint
    assert blues(around(view, 1)) == full


@pytest.fixture
def two(view):
    """One event in two lanes, and one that is only in the first."""
    view.show_events(
        [
            Event(1, "2018-05-20", "Election", TWICE),
            Event(2, "2019-05-20", "Denial", ("statement",)),
        ]
    )
    return view


def between(view) -> QImage:
    """The picture of what lies between the two marks of the first event."""
    upper, lower = view.scene().spots_of(1)
    x, top = round(sum(upper.body) / 2), round(upper.box.bottom) + 6
    return picture(view).copy(QRect(x - 2, top, 5, round(lower.box.top) - 6 - top))


def test_the_marks_of_one_event_are_joined_where_it_is_looked_at(two):
    plain = between(two)
    two.set_hovered(1)
    assert between(two) != plain
    two.set_hovered(None)
    assert between(two) == plain
    two.set_selected(1)
    assert between(two) != plain
    two.set_selected(2)
    assert between(two) == plain


def test_the_marks_of_one_event_are_joined_where_sources_disagree_on_it(view):
    events = [Event(1, "2018-05-20", "Election", TWICE)]
    view.show_events(events)
    plain = between(view)
    view.show_events([events[0]._replace(disputed=True)])
    assert between(view) != plain


def test_pointing_at_one_mark_of_an_event_lights_up_all(qtbot, two):
    def lit():
        image = picture(two)
        return [
            image.copy(QRect(round(one.box.left) - 6, round(one.box.top) - 6, 22, 22))
            for one in two.scene().spots_of(1)
        ]

    before = lit()
    qtbot.mouseMove(two, middle(two, 1))
    assert all(new != old for new, old in zip(lit(), before, strict=True))


def test_lines_for_paper_look_as_what_is_kept_for_the_screen(view):
    """They are drawn alike, but not where a pixel begins: most pixels are nearly the same."""
    scene, looked = view.scene(), view.camera.view
    images = []
    for is_sharp in (False, True):
        image = QImage(view.size(), QImage.Format.Format_RGB32)
        image.fill(QColor(COLOURS.panel))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view._stage._painter.paint(painter, looked, scene, Attention(5, 7, 3), is_sharp=is_sharp)
        painter.end()
        images.append(image)
    stamped, sharp = (memoryview(image.constBits()).cast("B").tolist() for image in images)
    off = sum(abs(one - other) > 60 for one, other in zip(stamped, sharp, strict=True))
    drawn = sum(value != stamped[at % 4] for at, value in enumerate(sharp))
    assert 0 < off < drawn / 4


def test_a_gap_is_shaded_and_says_how_long_it_is(view):
    plain = picture(view)
    first = view.camera.limits.first + 700
    gap = Shade(first, first + 500, "17 months without a report")
    view.set_gaps([gap])
    shaded = picture(view)
    left, right = (round(view.camera.view.x(day)) for day in (gap.first, gap.after))
    assert shaded.copy(QRect(left, 40, right - left, 180)) != plain.copy(
        QRect(left, 40, right - left, 180)
    )
    assert shaded.copy(QRect(0, 0, left - 1, 240)) == plain.copy(QRect(0, 0, left - 1, 240))
    view.set_gaps([gap._replace(words="")])
    assert picture(view) != shaded


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_in_a_gap_says_how_long_it_is(qtbot, view):
    first = view.camera.limits.first + 700
    view.set_gaps([Shade(first, first + 10, "10 days without a report")])
    inside = QPoint(round(view.camera.view.x(first + 5)), 236)
    assert tip_at(view, inside) == "10 days without a report"
    for outside in (inside + QPoint(30, 0), QPoint(inside.x(), 8), QPoint(20, 236)):
        tip_at(view, outside)
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
        assert tip_at(view, inside)


def test_a_gap_out_of_sight_is_not_painted(view):
    plain = picture(view)
    view.set_gaps([Shade(10, 900, "Long"), Shade(900_000, 900_001, "Short")])
    assert picture(view) == plain


def test_a_period_is_tinted_from_the_axis_down(view):
    plain = picture(view)
    first = int(view.camera.limits.first) + 500
    view.show_period(Shade(first, first + 300, "From here to there"))
    tinted = picture(view)
    x = round(view.camera.view.x(first + 150))
    assert tinted.pixelColor(x, 5) != plain.pixelColor(x, 5)
    assert tinted.pixelColor(x, 236) != plain.pixelColor(x, 236)
    view.show_period(Shade(1, 300, "Long ago"))
    assert picture(view) == plain
    view.show_period(None)
    assert picture(view) == plain


def test_an_unknown_kind_of_event_has_a_round_mark_of_quiet_colour(view):
    view.show_events([Event(1, "2018-05-20", "Strange", kind="meeting", voices=0)])
    assert picture(view).pixelColor(middle(view, 1)).name() == COLOURS.quiet


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_belongs_to_the_mark_it_tells_of(view):
    assert "Election" in tip_at(view, middle(view, 5))


def test_all_marks_that_are_in_sight_lie_in_the_widget(view, events):
    for width, height in ((1200, 240), (700, 160), (1900, 500)):
        view.resize(width, height)
        for spot in (*view.scene().spots, *view.scene().tray):
            assert view.camera.view.frame.names <= spot.box.left
            assert spot.box.left < width
    assert all(is_seen(view, event.key) for event in events)


def test_what_lies_upon_a_long_event_is_seen_also_where_that_is_selected(view):
    many = [Event(100 + n, "2017-05-01", "One") for n in range(300)]
    view.show_events([Event(1, "2013/2019", "Long"), Event(2, "2016-05-01", "Dot"), *many])
    view.resize(1200, 100)
    long, dot, bead = (view.rect_of(view.place(key)) for key in (1, 2, 100))
    assert long.center().y() == dot.center().y() == bead.center().y()
    inside = bead.adjusted(4, 3, -4, -3)
    plain = picture(view).copy(inside)
    view.set_selected(1)
    view.set_hovered(1)
    assert picture(view).pixelColor(dot.center()).name() == BLUE
    assert picture(view).copy(inside) == plain
