"""Crowds on the timeline: counted, opened, told of, and chosen from."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from desktop_app.ui.timeline.crowd_menu import CrowdMenu
from tests.ui.pixels import places_of
from tests.ui.timeline.made import Event
from tests.ui.timeline.seen import AMBER, LEFT, centre, days, is_seen, middle, picture, tip_at


@pytest.fixture
def crowded(view, events):
    """A thousand statements in 2015, and eight hundred on the first of March 2016."""
    year = [
        Event(1000 + n, f"2015-{1 + n % 12:02}-{1 + n // 12 % 28:02}", f"No {n}")
        for n in range(1000)
    ]
    day = [Event(3000 + n, "2016-03-01", f"<b>Vote {n}</b> & co") for n in range(800)]
    view.show_events([*events, *year, *day])
    view.grab()
    return view


def bead(view, key):
    return view.scene().bead_of(view.place(key))


def centre_of(found) -> QPoint:
    return QPointF((found.box.left + found.box.right) / 2, found.box.middle).toPoint()


def test_too_many_to_be_drawn_are_counted(crowded):
    assert bead(crowded, 1000).crowd.size > 1
    scene = crowded.scene()
    seen = len(scene.spots) + len(scene.tray) + sum(one.crowd.size for one in scene.all_beads)
    assert seen == crowded.plot.chronology.size


def test_a_click_on_a_crowd_shows_it_in_more_detail_until_each_is_seen(qtbot, crowded):
    for _ in range(12):
        if is_seen(crowded, 1000):
            break
        before = days(crowded)
        with qtbot.assertNotEmitted(crowded.event_chosen):
            qtbot.mouseClick(crowded, LEFT, pos=middle(crowded, 1000))
        assert days(crowded) < before
    assert is_seen(crowded, 1000)


def opened(qtbot, view):
    """Click the crowd of a day until it opens."""
    found = []
    view.crowd_opened.connect(lambda crowd, at: found.append((crowd, at)))
    for _ in range(12):
        qtbot.mouseClick(view, LEFT, pos=middle(view, 3000))
        if found:
            return found[0]
    raise AssertionError


def test_a_crowd_that_no_zoom_takes_apart_is_opened(qtbot, crowded):
    crowd, at = opened(qtbot, crowded)
    assert crowd.size > 40
    box = bead(crowded, 3000).box
    assert crowded.mapFromGlobal(at) == QPoint(round(box.left), round(box.bottom))


def test_an_event_is_chosen_from_an_open_crowd(qtbot, crowded):
    crowd, at = opened(qtbot, crowded)
    menu = CrowdMenu(crowded.plot.chronology, crowd, crowded._words, crowded)
    menu.event_chosen.connect(crowded.event_chosen)
    menu.popup(at)
    titles = [action.text() for action in menu.actions()]
    assert titles[0] == "<b>Vote 0</b> && co"
    assert titles[-1] == f"… and {crowd.size - 40} more: the table has all"
    assert not menu.actions()[-1].isEnabled()
    with qtbot.waitSignal(crowded.event_chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == [3000]
    assert crowded.selected == 3000


def test_enter_opens_the_crowd_in_which_the_selected_event_is(qtbot, crowded):
    qtbot.keyClick(crowded, Qt.Key.Key_Return)
    crowded.set_selected(1000)
    for _ in range(12):
        if is_seen(crowded, 1000):
            break
        before = days(crowded)
        qtbot.keyClick(crowded, Qt.Key.Key_Enter)
        assert days(crowded) < before
    assert is_seen(crowded, 1000)
    with qtbot.assertNotEmitted(crowded.crowd_opened):
        qtbot.keyClick(crowded, Qt.Key.Key_Return)


def test_the_crowd_of_the_selected_event_has_its_ring_and_its_label(crowded):
    area = crowded.rect_of(crowded.place(1000)).adjusted(-6, -6, 6, 6)
    assert not places_of(picture(crowded).copy(area), QColor(AMBER))
    crowded.set_selected(1000)
    assert places_of(picture(crowded).copy(area), QColor(AMBER))
    assert [one.title for one in crowded.scene().labels if one.is_chosen] == ["No 0"]


def test_a_crowd_is_pale_where_none_of_it_stands_out(crowded):
    crowded.stand_alone(5)
    assert bead(crowded, 1000).is_pale
    crowded.stand_alone(1000)
    assert not bead(crowded, 1000).is_pale


def test_the_pointer_lights_up_a_crowd_and_tells_of_no_event(qtbot, crowded):
    before = picture(crowded)
    with qtbot.assertNotEmitted(crowded.event_hovered):
        qtbot.mouseMove(crowded, middle(crowded, 1000))
    assert picture(crowded) != before
    assert crowded.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(crowded, QPoint(600, 236))
    assert picture(crowded) == before


def test_a_tip_lists_the_first_of_a_crowd_as_plain_words(crowded):
    tip = tip_at(crowded, middle(crowded, 3000))
    assert "&lt;b&gt;Vote 0&lt;/b&gt; &amp; co" in tip
    assert tip.count("<br>") == 9
    assert "… and " in tip
    assert f"<b>{bead(crowded, 3000).crowd.size} events · " in tip


def test_what_lasts_and_has_no_row_is_counted_at_the_name_of_its_lane(qtbot, view, events):
    terms = [
        Event(500 + n, f"{2000 + n}/{2018 + n % 2}", f"Term {n}", ("vote",), "term")
        for n in range(15)
    ]
    view.show_events([*events, *terms])
    (over,) = view.scene().over
    assert over.crowd.size > 1
    assert over.box.right < view.camera.view.frame.names
    with qtbot.waitSignal(view.crowd_opened) as told:
        qtbot.mouseClick(view, LEFT, pos=centre_of(over))
    assert told.args[0] == over.crowd
    plain = picture(view)
    view.set_selected(view.plot.chronology.ids[over.crowd.parts[0].positions[0]])
    assert picture(view) != plain


def test_undated_ones_that_have_no_room_in_the_tray_are_counted_in_it(qtbot, view, events):
    undated = [Event(600 + n, "", f"Some day {n}") for n in range(30)]
    view.show_events([*events, *undated])
    (found,) = view.scene().tray_beads
    assert found.crowd.size == 30
    assert "30 events<" in tip_at(view, centre_of(found))
    start = days(view)
    with qtbot.waitSignal(view.crowd_opened) as told:
        qtbot.mouseClick(view, LEFT, pos=centre_of(found))
    assert told.args[0].size == 30
    assert days(view) == start
    view.stand_alone(5)
    assert view.scene().tray_beads[0].is_pale


def test_the_selected_one_of_a_crowd_is_labelled_also_among_many(crowded):
    for key in (1000, 1100, 1500, 3000, 3799):
        crowded.set_selected(key)
        centre(crowded, key)
        assert [one.is_chosen for one in crowded.scene().labels if one.is_chosen] == [True]


def test_a_double_click_on_a_crowd_leads_to_it_and_not_back(qtbot, crowded):
    before, at = days(crowded), middle(crowded, 1000)
    qtbot.mouseClick(crowded, LEFT, pos=at)
    assert days(crowded) < before
    nearer = days(crowded)
    qtbot.mouseDClick(crowded, LEFT, pos=QPoint(at.x(), 236))
    assert days(crowded) == nearer
    crowded.zoom_in()
    qtbot.mouseDClick(crowded, LEFT, pos=QPoint(at.x(), 236))
    assert days(crowded) == pytest.approx(before)
