import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from tests.ui.timeline.made import finished
from tests.ui.timeline.told import at, lane, mark, pale, slugs, told

LEFT = Qt.MouseButton.LeftButton
BY_TIME = [
    "service",
    "first-vote",
    "grounding",
    "rescue",
    "second-vote",
    "deed",
    "next-meeting",
]


@pytest.fixture
def panel(workspace, theme, shown):
    panel = finished(workspace, theme)
    shown(panel, 1000, 260)
    return panel


@pytest.fixture
def event(library):
    return lambda slug: find_event(library, slug)


def compiled(folder, tmp_path, old, new):
    """Compile a small dossier in whose events some words are others."""
    events = folder / "events.toml"
    words = events.read_text("utf-8")
    assert old in words
    events.write_text(words.replace(old, new), "utf-8")
    compile_folder(folder, None, tmp_path / "other.whence")
    return tmp_path / "other.whence"


def test_every_event_of_the_dossier_is_there(panel):
    assert slugs(panel) == [*BY_TIME, "chart"]
    assert panel.property("selectedEvent") == ""
    assert panel.property("eventCount") == 8
    assert panel.property("asKnownOn") == ""
    assert panel.objectName() == "timeline"


def test_an_event_keeps_its_date_as_exact_as_it_is(panel):
    assert mark(panel, "second-vote").form == "dot"
    assert told(panel, "grounding").date == "Friday 14 May 2021"
    assert mark(panel, "service").form == "bar"
    assert mark(panel, "deed").form == "bracket"
    assert mark(panel, "chart").form == "tray"
    assert mark(panel, "first-vote").linked
    assert not mark(panel, "next-meeting").linked
    assert told(panel, "grounding").detail.startswith("2 voices")
    assert told(panel, "chart").detail.startswith("told by one voice only")
    assert "1 difference" in told(panel, "rescue").detail


def test_what_lasted_from_a_month_to_a_day_is_not_drawn_from_the_first_of_the_month(
    small_folder, tmp_path, qapp, theme
):
    other = compiled(small_folder, tmp_path, "2020-01-01/2020-12-31", "2020-03/2020-12-31")
    with Library.open(other) as library:
        panel = finished(Workspace(library, qapp), theme)
        panel.resize(1000, 260)
        service = mark(panel, "service")
        assert (service.form, service.left_end, service.right_end) == ("bar", "fade", "cap")
        panel.deleteLater()


def test_each_kind_has_its_lane(panel):
    assert lane(panel, "rescue") == lane(panel, "grounding") == ["Violence, tolls"]
    assert lane(panel, "second-vote") == ["Votes, elections"]
    assert lane(panel, "deed") == ["Legal"]


@pytest.mark.parametrize("slug", ["service", "deed", "next-meeting", "chart"])
def test_a_click_on_a_mark_asks_for_the_event(panel, workspace, event, qtbot, slug):
    qtbot.mouseClick(panel, LEFT, pos=at(panel, slug))
    assert workspace.selection.focus.event == event(slug)
    assert panel.property("selectedEvent") == slug


def test_the_arrows_lead_through_time_and_ask_for_each_event(panel, workspace, event, qtbot):
    workspace.selection.show_event(event("service"))
    seen = ["service"]
    for _ in BY_TIME[1:]:
        qtbot.keyClick(panel, Qt.Key.Key_Right)
        seen.append(panel.property("selectedEvent"))
    assert seen == BY_TIME
    assert workspace.selection.focus.event == event("next-meeting")
    qtbot.keyClick(panel, Qt.Key.Key_Left)
    assert panel.property("selectedEvent") == "deed"


def test_it_follows_what_is_chosen_elsewhere_and_back(panel, workspace, event):
    workspace.selection.show_event(event("deed"))
    assert panel.property("selectedEvent") == "deed"
    workspace.selection.show_event(event("service"))
    workspace.selection.back()
    assert panel.property("selectedEvent") == "deed"
    assert workspace.selection.can_go_forward
    workspace.selection.clear()
    assert panel.property("selectedEvent") == ""


def test_a_timeline_made_late_shows_what_is_in_focus(workspace, theme, shown, event):
    workspace.selection.show_event(event("deed"))
    panel = finished(workspace, theme)
    shown(panel, 1000, 260)
    assert panel.property("selectedEvent") == "deed"


def test_an_entity_in_focus_makes_the_events_of_others_pale(panel, workspace, library, event):
    assert pale(panel) == set()
    before = panel.grab().toImage()
    workspace.selection.show_entity(find_entity(library, "skerrow-council"))
    assert pale(panel) == {"service", "grounding", "rescue", "deed", "chart"}
    assert panel.grab().toImage() != before
    workspace.selection.show_event(event("second-vote"))
    assert "grounding" in pale(panel)
    workspace.selection.show_event(event("rescue"))
    assert pale(panel) == set()


def test_the_mark_under_the_pointer_is_told_to_everybody(panel, workspace, event, qtbot):
    qtbot.mouseMove(panel, at(panel, "service"))
    assert workspace.hover.over == Hovered(event=event("service"))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.Leave))
    assert workspace.hover.over == Hovered()
    assert workspace.selection.focus == Focus()


def test_what_is_hovered_elsewhere_lights_up_here(panel, workspace, event):
    before = panel.grab().toImage()
    workspace.hover.enter(Hovered(event=event("service")))
    lit = panel.grab().toImage()
    assert lit != before
    workspace.hover.enter(Hovered())
    assert panel.grab().toImage() == before


def test_dark_recolours_it(panel, theme):
    light = panel.grab().toImage().pixelColor(QPoint(8, 8))
    assert light == QColor(theme.tokens.panel)
    theme.choose("dark")
    dark = panel.grab().toImage().pixelColor(QPoint(8, 8))
    assert dark == QColor(theme.tokens.panel)
    assert dark != light


def test_a_dossier_without_events_says_so(altered, empty_dossier, qapp, theme, shown):
    panel = finished(Workspace(altered(empty_dossier), qapp), theme)
    shown(panel, 600, 200)
    empty = panel.grab().toImage()
    assert panel.property("eventCount") == 0
    panel.set_empty_words("")
    assert panel.grab().toImage() != empty
