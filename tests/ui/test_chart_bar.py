"""The line above the timeline: lanes, clock, and as known on which day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.model.filters import Period
from desktop_app.session.workspace import Workspace
from desktop_app.ui.bottom import PAGES
from desktop_app.ui.chart_bar import ChartBar
from desktop_app.ui.known_slider import KnownSlider

NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def bar(main_window):
    main_window.resize(1600, 900)
    return main_window.findChild(ChartBar)


@pytest.fixture
def chart(main_window):
    return main_window.workspace.chart


@pytest.fixture
def filters(main_window):
    return main_window.workspace.filters


@pytest.fixture
def slider(bar):
    return bar.findChild(QSlider, "known-on")


def offered(bar):
    return [one.text() for one in bar.findChildren(QToolButton) if one.isVisible()]


def button(bar, words):
    found = bar.findChildren(QToolButton)
    return next(one for one in found if words in (one.text(), one.accessibleName()))


def click(one):
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)


def in_menu(one):
    return [action.text() for action in one.menu().actions() if action.text()]


def press(widget, key):
    widget.setFocus()
    QTest.keyClick(widget, key, NONE)


def test_it_says_how_the_timeline_is_laid_out(bar, chart):
    assert offered(bar) == ["Lanes by kind ▾", "Happened", "Reported", "As known on"]
    assert button(bar, "Happened").isChecked()
    chart.choose_lanes("source")
    chart.choose_clock("reported")
    assert offered(bar)[0] == "Lanes by source ▾"
    assert button(bar, "Reported").isChecked()
    assert not button(bar, "Happened").isChecked()
    names = [one.accessibleName() for one in bar.findChildren(QToolButton) if one.isVisible()]
    assert names == [
        "Lanes by source",
        "Placed by when they happened",
        "Placed by when they were reported",
        "As known on a day",
    ]


def test_lanes_are_chosen_in_a_menu_and_the_clock_by_a_click(bar, chart):
    lanes = button(bar, "Lanes by kind")
    assert in_menu(lanes) == ["Lanes by kind", "Lanes by source", "Lanes by entity"]
    lanes.menu().actions()[2].trigger()
    click(button(bar, "Reported"))
    assert (chart.lanes, chart.clock) == ("entity", "reported")


def test_letters_in_the_timeline_do_the_same(main_window, bar, chart):
    timeline = main_window.bottom.timeline
    main_window.bottom.show_page(0)
    for key, lanes in ((Key.Key_S, "source"), (Key.Key_E, "entity"), (Key.Key_K, "kind")):
        press(timeline, key)
        assert chart.lanes == lanes
    for key, clock in ((Key.Key_R, "reported"), (Key.Key_H, "happened")):
        press(timeline, key)
        assert chart.clock == clock
    main_window.bottom.show_page(1)
    press(main_window.bottom.page(), Key.Key_R)
    assert chart.clock == "happened"
    assert bar.isVisible()


@pytest.mark.parametrize(
    ("words", "key", "held"),
    [
        ("Zoom in", Key.Key_Plus, NONE),
        ("Zoom out", Key.Key_Minus, NONE),
        ("Centre what is selected", Key.Key_C, NONE),
        ("Zoom to the period, or to the event", Key.Key_Z, NONE),
        ("First event", Key.Key_Home, NONE),
        ("Last event", Key.Key_End, NONE),
        ("Next event in the lane", Key.Key_Right, Qt.KeyboardModifier.ControlModifier),
        ("Previous event in the lane", Key.Key_Left, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_what_leads_along_the_timeline_stands_in_the_menu(main_window, words, key, held):
    timeline, filters = main_window.bottom.timeline, main_window.workspace.filters
    main_window.bottom.show_page(0)
    timeline.setFocus()
    place = 4 if words.startswith("Previous") else 2

    def start():
        filters.set_period(Period("2020-06-01", "2020-06-30"))
        press(timeline, Key.Key_Home)
        filters.clear()
        main_window.workspace.selection.show_event(timeline.plot.chronology.ids[place])
        press(timeline, Key.Key_0)

    def stands():
        return timeline.selected, timeline.camera.view.scale

    start()
    before = stands()
    QTest.keyClick(timeline, key, held)
    by_key = stands()
    assert by_key != before
    start()
    assert stands() == before
    next(one for one in timeline.actions() if one.text() == words).trigger()
    assert stands() == by_key


def test_how_it_is_laid_out_comes_back_at_the_next_start(main_window, chart):
    chart.choose_lanes("entity")
    assert main_window.settings.word("lanes") == "entity"


def test_the_slider_is_there_where_it_is_asked_for_and_says_its_day(bar, slider, filters):
    assert not slider.isVisible()
    click(button(bar, "As known on"))
    assert slider.isVisible()
    assert (slider.value(), slider.maximum()) == (3, 3)
    filters.set_known_on("2021-05-20")
    assert slider.value() == 2
    assert "20 May 2021" in [one.text() for one in bar.findChildren(QLabel) if one.isVisible()]
    told = "As known on 20 May 2021: 1 of 2 sources published, 1 perhaps"
    assert slider.accessibleName() == told
    assert "1 of 2 sources published, 1 perhaps" in slider.toolTip()
    filters.set_known_on("2021-05-15")
    assert slider.accessibleName() == "As known on 15 May 2021: 1 of 2 sources published"
    click(button(bar, "As known on"))
    assert not slider.isVisible()
    assert filters.value.known_on == ""


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2021-05-15", "Published on this day: “Ferry aground off Skerrow”"),
        ("2021-05-20", "Perhaps published on this day: “Skerrow votes”"),
        ("2021-05-22", "Published on this day at the latest: “Skerrow votes”"),
    ],
)
def test_its_tip_names_the_sources_of_the_day(day, line, slider, filters):
    filters.set_known_on(day)
    assert line in slider.toolTip()
    filters.set_known_on("2021-05-21")
    assert "ublished on this day" not in slider.toolTip()


def test_of_many_sources_of_a_day_the_tip_names_some(altered, small_dossier, qapp, qtbot):
    many = (
        "with recursive more(n) as (select 10 union select n + 1 from more where n < 15) "
        "insert into source (id, slug, title, sha256, published_earliest, text) "
        "select n, 'more-' || n, 'More ' || n, '', '2021-05-15', '' from more"
    )
    same = "update source set published_earliest = '2021-05-15', published_latest = '2021-05-15'"
    library = altered(small_dossier, (same,), (many,))
    workspace = Workspace(library, qapp)
    made = KnownSlider(workspace, QAction("As known on"))
    qtbot.addWidget(made)
    workspace.filters.set_known_on("2021-05-15")
    tip = made.findChild(QSlider).toolTip()
    assert "More 12" in tip
    assert "More 13" not in tip
    assert "and 3 more" in tip


def test_each_day_has_a_tick_where_the_handle_would_stand(slider, filters):
    filters.set_known_on("2021-05-22")
    first, second, third = slider.ticks()
    assert second - first == pytest.approx(third - second, abs=1)
    assert third < slider.width()
    with_ticks = slider.grab().toImage()
    slider.setMaximum(300)
    assert slider.ticks() == []
    assert slider.grab().toImage() != with_ticks


def test_nothing_moves_from_day_to_day(main_window, slider, filters, library):
    def places():
        QApplication.sendPostedEvents()
        main_window.grab()
        at = slider.mapTo(main_window, slider.rect().topLeft())
        return at.x(), slider.width()

    for width in (1100, 1440, 1600):
        main_window.resize(width, 900)
        for entity in (None, find_entity(library, "inga-solberg")):
            if entity:
                main_window.workspace.selection.show_entity(entity)
            for page in ("timeline", "table", "matrix"):
                main_window.bottom.show_page(PAGES.index(page))
                seen = set()
                for day in reversed(main_window.workspace.as_known.days):
                    filters.set_known_on(day)
                    seen.add(places())
                assert len(seen) == 1


def test_there_is_more_of_it_where_there_is_more_room(main_window, slider, filters):
    filters.set_known_on("2021-05-20")
    widths = []
    for width in (1100, 1600):
        main_window.resize(width, 900)
        QApplication.sendPostedEvents()
        main_window.grab()
        widths.append(slider.width())
    assert widths[0] < widths[1]


def test_arrow_keys_step_from_day_to_day(slider, filters):
    filters.set_known_on("2021-05-22")
    seen = []
    for key in (Key.Key_Left, Key.Key_PageDown, Key.Key_Home, Key.Key_Left, Key.Key_End):
        press(slider, key)
        seen.append(filters.value.known_on)
    assert seen == ["2021-05-20", "2021-05-15", "2021-05-14", "2021-05-14", "2021-05-22"]


def test_a_day_between_stays_as_it_was_set(slider, filters):
    filters.set_known_on("2021-05-22")
    filters.set_known_on("2021-05-18")
    assert slider.value() == 1
    assert filters.value.known_on == "2021-05-18"
    press(slider, Key.Key_Right)
    assert filters.value.known_on == "2021-05-20"


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_offered_what_makes_sense_for_it(main_window, bar, page):
    main_window.bottom.show_page(PAGES.index(page))
    if page == "timeline":
        assert len(offered(bar)) == 4
    elif page == "compare":
        assert not bar.isVisible()
    else:
        assert offered(bar) == ["As known on"]


def test_what_has_no_room_is_in_a_menu(main_window, bar, filters, slider):
    filters.set_known_on("2021-05-20")
    seen = []
    for width in range(1600, 700, -40):
        main_window.resize(width, 900)
        QApplication.sendPostedEvents()
        main_window.grab()
        seen.append(offered(bar))
        assert bar.geometry().right() <= main_window.bottom.width()
    known = "As known on"
    assert ["Lanes by kind ▾", "Happened", "Reported", known] in seen
    assert ["Lanes by kind ▾", known, "More ▾"] in seen
    assert seen[-1] == ["More ▾"]
    assert not slider.isVisible()
    assert in_menu(button(bar, "More ▾")) == [
        "Lanes by kind",
        "Lanes by source",
        "Lanes by entity",
        "Placed by when they happened",
        "Placed by when they were reported",
        "As known on a day",
        "As known on an earlier day",
        "As known on a later day",
    ]


def test_large_text_in_a_narrow_window_widens_nothing(main_window, bar, filters, qtbot):
    filters.set_known_on("2021-05-20")
    main_window.resize(1100, 800)
    main_window.theme.enlarge(10)
    assert main_window.minimumSizeHint().width() <= 1100
    qtbot.waitUntil(lambda: offered(bar) == ["More ▾"])
    main_window.theme.enlarge(0)
    qtbot.waitUntil(lambda: "As known on" in offered(bar))


def test_a_letter_in_the_timeline_lets_through_what_is_in_sight(main_window):
    main_window.bottom.timeline.setFocus()
    press(main_window.bottom.timeline, Key.Key_I)
    assert main_window.workspace.filters.value.period == Period("2020-01-01", "2021-06-30")
