"""The timeline by another clock, in other lanes, as known on a day, and filtered."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.filters import Filters, Period
from desktop_app.session.workspace import Workspace
from desktop_app.ui.timeline.crowd_menu import CrowdMenu
from desktop_app.ui.timeline.pointing import edges_of
from tests.ui.timeline.made import finished
from tests.ui.timeline.seen import drag, tip_at
from tests.ui.timeline.told import at, lane, mark, pale, slugs, told

FIRST_REPORT = {"service", "first-vote", "grounding", "rescue", "second-vote", "chart"}


@pytest.fixture
def panel(workspace, theme, shown):
    panel = finished(workspace, theme)
    shown(panel, 1000, 260)
    return panel


def test_by_the_other_clock_events_stand_where_they_were_first_reported(panel, workspace):
    workspace.chart.choose_clock("reported")
    assert set(slugs(panel)[:6]) == FIRST_REPORT
    assert mark(panel, "deed").form == "bracket"
    assert told(panel, "grounding").date == (
        "reported Saturday 15 May 2021 by “Ferry aground off Skerrow”"
    )
    assert "Skerrow votes" in told(panel, "deed").date
    assert panel.property("eventCount") == 8
    workspace.chart.choose_clock("happened")
    assert slugs(panel)[0] == "service"
    assert told(panel, "grounding").date == "Friday 14 May 2021"


def test_of_each_source_there_is_a_lane_with_its_reports(panel, workspace):
    workspace.chart.choose_lanes("source")
    assert [one.title for one in panel.plot.lanes] == ["Ferry aground off Skerrow", "Skerrow votes"]
    assert slugs(panel).count("grounding") == 2
    assert lane(panel, "deed") == ["Skerrow votes"]
    assert panel.plot.chronology.size == 11
    assert panel.property("eventCount") == 8
    workspace.filters.set_single_voice(True)
    assert panel.property("eventCount") == 5


@pytest.mark.parametrize("clock", ["happened", "reported"])
def test_the_arrows_lead_to_each_report_although_several_are_of_one_event(
    panel, workspace, qtbot, clock
):
    workspace.chart.choose_lanes("source")
    workspace.chart.choose_clock(clock)
    every = range(panel.plot.chronology.size)
    passed = []
    for _ in every:
        qtbot.keyClick(panel, Qt.Key.Key_Right)
        passed.append(panel.selected_place)
    assert passed == [*every]
    for _ in every:
        passed.pop()
        assert panel.selected_place == len(passed)
        qtbot.keyClick(panel, Qt.Key.Key_Left)
    assert panel.selected_place == 0


def test_the_report_that_is_clicked_is_where_the_arrows_go_on(panel, workspace, qtbot):
    workspace.chart.choose_lanes("source")
    second = [place for place, slug in enumerate(slugs(panel)) if slug == "second-vote"][1]
    box = panel.rect_of(second)
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=box.center())
    assert panel.selected_place == second
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    assert panel.property("selectedEvent") == "deed"


def test_a_report_says_that_it_gives_no_date_of_its_own(panel, workspace):
    workspace.chart.choose_lanes("source")
    first, second = (
        panel.tell(place) for place, slug in enumerate(slugs(panel)) if slug == "grounding"
    )
    assert first.date == "Friday 14 May 2021"
    assert second.date == "Friday 14 May 2021 (this source gives no date)"
    workspace.chart.choose_clock("reported")
    assert told(panel, "grounding").date.startswith("reported Saturday 15 May 2021 by “Ferry")


def test_of_each_entity_there_is_a_lane_with_the_events_it_has_part_in(panel, workspace):
    workspace.chart.choose_lanes("entity")
    titles = [one.title for one in panel.plot.lanes]
    assert len(titles) == 6
    assert titles[0] == "Skerrow Council"
    assert set(lane(panel, "deed")) == {"Inga Sólberg", "Olav Brandt"}
    assert len(panel.scene().spots_of(panel.plot.chronology.ids[slugs(panel).index("deed")])) == 2
    assert lane(panel, "chart") == []


def test_the_selected_event_stays_so_in_other_lanes_and_by_another_clock(panel, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    for change in (
        lambda: workspace.chart.choose_lanes("source"),
        lambda: workspace.chart.choose_clock("reported"),
        lambda: workspace.chart.choose_lanes("entity"),
        lambda: workspace.filters.set_known_on("2021-05-21"),
        lambda: workspace.chart.choose_lanes("kind"),
        workspace.filters.clear,
    ):
        change()
        assert panel.property("selectedEvent") == "deed"
    assert workspace.selection.focus.event == find_event(library, "deed")


def test_as_known_on_a_day_there_is_only_what_was_published_by_then(panel, workspace):
    workspace.filters.set_known_on("2021-05-15")
    assert panel.property("asKnownOn") == "2021-05-15"
    assert set(slugs(panel)) == FIRST_REPORT
    assert panel.property("eventCount") == 6
    workspace.filters.set_known_on("2021-05-14")
    assert slugs(panel) == []
    assert panel.property("eventCount") == 0
    workspace.filters.clear()
    assert panel.property("eventCount") == 8
    assert panel.property("asKnownOn") == ""


def test_only_voices_that_had_been_heard_by_then_are_points_and_told(panel, workspace):
    def points(slug):
        place = slugs(panel).index(slug)
        return next(one.voices for one in panel.scene().spots if one.place == place)

    assert (points("grounding"), points("rescue")) == (2, 2)
    workspace.filters.set_known_on("2021-05-15")
    assert (points("grounding"), points("rescue")) == (1, 1)
    assert "told by one voice only" in told(panel, "grounding").detail
    workspace.filters.set_known_on("2021-05-20")
    assert points("grounding") == 2
    workspace.filters.clear()
    assert points("grounding") == 2


def test_what_one_voice_alone_tells_is_let_through_as_known_today(panel, workspace):
    workspace.filters.set_single_voice(True)
    workspace.filters.set_known_on("2021-05-15")
    assert panel.property("eventCount") == workspace.shown.count() == 3


def test_of_very_many_events_no_voices_are_drawn_looking_back(panel, workspace, monkeypatch):
    monkeypatch.setattr(Library, "is_large", True)
    workspace.filters.set_known_on("2021-05-20")
    assert {one.voices for one in panel.scene().spots} == {0}
    assert "voice" not in told(panel, "grounding").detail


def test_the_day_as_known_on_can_be_set_from_outside(panel, workspace):
    panel.setProperty("asKnownOn", "2021-05-15")
    assert workspace.filters.value.known_on == "2021-05-15"
    assert panel.property("eventCount") == 6
    panel.setProperty("asKnownOn", "")
    assert workspace.filters.value == Filters()


def test_what_had_perhaps_not_appeared_by_then_is_hollow_and_told_so(panel, workspace):
    workspace.filters.set_known_on("2021-05-20")
    faint = {one.event for one in panel.scene().spots if one.is_faint}
    ids = panel.plot.chronology.ids
    assert faint == {ids[slugs(panel).index(slug)] for slug in ("deed", "next-meeting")}
    assert told(panel, "deed").detail.endswith("perhaps published by then")
    assert "perhaps" not in told(panel, "grounding").detail
    workspace.filters.set_known_on("2021-05-22")
    assert not any(one.is_faint for one in panel.scene().spots)


def test_the_selected_event_may_not_be_known_yet(panel, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    workspace.filters.set_known_on("2021-05-15")
    assert panel.property("selectedEvent") == ""
    workspace.filters.clear()
    assert panel.property("selectedEvent") == "deed"


@pytest.fixture
def redated(small_folder, tmp_path, qapp, theme, shown):
    """A panel on a dossier whose later source gives the date of the rescue by another day."""
    events = small_folder / "events.toml"
    words = events.read_text("utf-8")
    old = '  count = { value = "38", min = 38, unit = "people" }\n'
    assert words.count(old) == 1
    words = words.replace(old, f'{old}  date = "2021-05-13"\n')
    head, foot = words.split('slug = "rescue"')
    foot = foot.replace('date = "2021-05-14"', 'date = "2021-05-13"', 1)
    events.write_text(f'{head}slug = "rescue"{foot}', "utf-8")
    compile_folder(small_folder, None, tmp_path / "other.whence")
    with Library.open(tmp_path / "other.whence") as library:
        panel = finished(Workspace(library, qapp), theme)
        panel.workspace = panel._workspace
        shown(panel, 1000, 260)
        yield panel


def test_an_event_stands_on_the_date_that_was_known_then(redated):
    assert told(redated, "rescue").date == "Thursday 13 May 2021"
    assert slugs(redated).index("rescue") < slugs(redated).index("grounding")
    redated.setProperty("asKnownOn", "2021-05-15")
    assert told(redated, "rescue").date == "Friday 14 May 2021"
    assert slugs(redated).index("rescue") > slugs(redated).index("first-vote")
    days = {slug: redated.plot.chronology.days[at] for at, slug in enumerate(slugs(redated))}
    assert days["rescue"] == days["grounding"]
    assert lane(redated, "rescue") == ["Violence, tolls"]
    redated.setProperty("asKnownOn", "")
    assert told(redated, "rescue").date == "Thursday 13 May 2021"


def test_sources_that_give_dates_apart_are_told_to_disagree(redated):
    assert told(redated, "rescue").detail.endswith("sources disagree")
    (spot,) = (one for one in redated.scene().spots if one.is_disputed)
    assert spot.place == slugs(redated).index("rescue")
    redated.workspace.chart.choose_lanes("source")
    days = {
        redated.plot.chronology.days[at]
        for at, slug in enumerate(slugs(redated))
        if slug == "rescue"
    }
    assert len(days) == 2


def test_a_period_and_an_entity_make_all_others_pale(panel, workspace, library):
    workspace.filters.set_period(Period("2021-05-14", "2021-05-20"))
    assert pale(panel) == {"service", "first-vote", "next-meeting", "chart"}
    assert panel.property("eventCount") == 4
    workspace.selection.show_entity(find_entity(library, "heron"))
    assert panel.property("eventCount") == 1
    assert pale(panel) == {*slugs(panel)} - {"grounding"}
    workspace.chart.choose_lanes("source")
    assert panel.property("eventCount") == 1
    assert panel.plot.standing_out == 2
    workspace.filters.set_period(None)
    assert panel.property("eventCount") == 2
    workspace.selection.clear()
    assert panel.property("eventCount") == 8


def test_a_period_is_about_the_clock_by_which_it_was_chosen(panel, workspace):
    workspace.filters.set_period(Period("2021-05-14", "2021-05-20"))
    by_happening = {*slugs(panel)} - pale(panel)
    assert panel._setting.period is not None
    workspace.chart.choose_clock("reported")
    assert {*slugs(panel)} - pale(panel) == by_happening
    assert panel._setting.period is None
    drag(panel, QPoint(500, 8), QPoint(400, 0))
    assert workspace.filters.value.period.reported
    assert panel._setting.period is not None
    by_report = {*slugs(panel)} - pale(panel)
    assert panel.property("eventCount") == workspace.shown.count() == len(by_report)
    workspace.chart.choose_clock("happened")
    assert {*slugs(panel)} - pale(panel) == by_report


def test_a_day_that_is_none_is_not_taken_and_that_is_said(panel, workspace, qtbot):
    panel.setProperty("asKnownOn", "2021-05-20")
    with qtbot.waitSignal(workspace.told) as said:
        panel.setProperty("asKnownOn", "May")
    assert said.args == ["“May” is not a day such as 2019-01-04."]
    assert panel.property("asKnownOn") == "2021-05-20"


def test_keys_do_not_lead_to_what_is_filtered_out(panel, workspace, qtbot):
    workspace.filters.set_period(Period("2021-05-14", "2021-05-20"))
    passed = []
    for _ in range(5):
        qtbot.keyClick(panel, Qt.Key.Key_Right)
        passed.append(panel.property("selectedEvent"))
    assert passed == ["grounding", "rescue", "second-vote", "deed", "deed"]


def test_a_drag_on_the_axis_lets_through_a_period(panel, workspace):
    drag(panel, QPoint(500, 8), QPoint(200, 0))
    period = workspace.filters.value.period
    view = panel.camera.view
    left = view.scale.day(500 - view.frame.track.left)
    assert period == Period(iso(left), iso(left + 200 / view.scale.per_day))
    assert panel._setting.period.first == int(left)
    workspace.filters.set_period(None)
    assert panel._setting.period is None


def iso(day):
    return date.fromordinal(int(day)).isoformat()


def test_what_is_in_sight_can_be_let_through(panel, workspace):
    panel.choose_period_in_sight()
    assert workspace.filters.value.period == Period("2020-01-01", "2021-06-30")


def beyond(panel):
    """What is said at the two ends of the axis."""
    return edges_of(panel.scene(), panel.plot)[:2]


def test_what_lies_beyond_the_edges_is_counted_as_what_it_is(panel, workspace, library):
    panel.look_from(panel.camera.limits.first, 300)
    assert beyond(panel) == ("", "6 later ›")
    workspace.filters.set_period(Period("2021-05-01", "2021-05-31"))
    assert beyond(panel) == ("", "4 later ›")
    workspace.filters.clear()
    workspace.chart.choose_lanes("source")
    panel.look_from(panel.camera.limits.first, 300)
    assert beyond(panel) == ("", "9 reports later ›")
    panel.look_from(panel.camera.limits.last - 100, 300)
    assert beyond(panel) == ("‹ 1 report earlier", "")
    workspace.selection.show_entity(find_entity(library, "olav-brandt"))
    assert beyond(panel) == ("", "")


def stretch(panel):
    """The first and the last day in sight."""
    scale = panel.camera.view.scale
    return iso(scale.start), iso(scale.end)


def test_it_zooms_to_the_period_or_else_to_the_event(panel, workspace, library):
    told = []
    workspace.told.connect(told.append)
    panel.zoom_to_period()
    assert told == ["Neither a period is chosen nor an event in time."]
    workspace.selection.show_event(find_event(library, "grounding"))
    panel.zoom_to_period()
    first, last = stretch(panel)
    assert "2021-05-12" <= first <= "2021-05-14" <= last <= "2021-05-16"
    workspace.filters.set_period(Period("2021-01-01", "2021-03-31"))
    panel.zoom_to_period()
    first, last = stretch(panel)
    assert "2020-12-01" < first < "2021-01-01" < "2021-03-31" < last < "2021-05-01"
    assert len(told) == 1


def test_the_title_of_an_event_or_a_lane_is_no_markup(small_folder, tmp_path, qapp, theme, shown):
    events = small_folder / "events.toml"
    words = events.read_text("utf-8").replace("The deed is signed", "<img src=x> <b>deed</b>")
    events.write_text(words, "utf-8")
    sources = small_folder / "sources.toml"
    words = sources.read_text("utf-8").replace('"Skerrow votes"', '"<b>Skerrow</b> &amp; votes"')
    sources.write_text(words, "utf-8")
    compile_folder(small_folder, None, tmp_path / "other.whence")
    with Library.open(tmp_path / "other.whence") as library:
        workspace = Workspace(library, qapp)
        panel = finished(workspace, theme)
        shown(panel, 1000, 260)
        tip = tip_at(panel, at(panel, "deed"))
        assert "&lt;img src=x&gt; &lt;b&gt;deed" in tip
        assert "<img" not in tip
        workspace.chart.choose_lanes("source")
        assert panel.plot.lanes[1].title == "<b>Skerrow</b> &amp; votes"
        workspace.chart.choose_clock("reported")
        assert "&lt;b&gt;Skerrow&lt;/b&gt; &amp;amp; votes" in tip_at(panel, at(panel, "deed"))


def test_a_crowd_that_is_opened_gives_its_events_to_be_selected(panel, workspace, qtbot):
    crowd = panel.scene().tray_beads or panel.scene().beads
    if not crowd:
        panel.resize(170, 120)
        crowd = panel.scene().all_beads
    panel.crowd_opened.emit(crowd[0].crowd, panel.mapToGlobal(QPoint(20, 20)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CrowdMenu)
    titles = {action.text(): action.data() for action in menu.actions()}
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.selection.focus.event in titles.values()
    assert len(titles) == crowd[0].crowd.size


def test_long_silences_are_shaded(theme, shown, qapp):
    with Library.open(paths.reference(), immutable=True) as library:
        panel = finished(Workspace(library, qapp), theme)
        shown(panel, 1440, 260)
        assert [one.words for one in panel._setting.gaps] == ["17 months without a report"]
        assert [one.words for one in panel.scene().notes] == ["17 months without a report"]


@pytest.mark.parametrize(("day", "number"), [("2019-01-03", 0), ("2019-01-04", 1)])
def test_a_silence_is_shaded_once_a_report_had_ended_it(day, number, theme, shown, qapp):
    with Library.open(paths.reference(), immutable=True) as library:
        workspace = Workspace(library, qapp)
        workspace.filters.set_known_on(day)
        panel = finished(workspace, theme)
        shown(panel, 1440, 260)
        assert len(panel._setting.gaps) == number
        workspace.filters.set_single_voice(True)
        assert len(panel._setting.gaps) == number
        workspace.filters.clear()
        assert len(panel._setting.gaps) == 1
        workspace.filters.set_known_on(day)
        assert len(panel._setting.gaps) == number
        panel.hide()
