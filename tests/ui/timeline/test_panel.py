import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.timeline.panel import TimelinePanel

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
    panel = TimelinePanel(workspace, theme)
    shown(panel, 1000, 260)
    return panel


@pytest.fixture
def event(library):
    return lambda slug: find_event(library, slug)


def item(panel, slug):
    return next(one for one in panel.items if one.slug == slug)


def test_what_lasted_from_a_month_to_a_day_is_not_drawn_from_the_first_of_the_month(
    dossier_copy, qapp, theme
):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute(
            "update event set date = '2020-03/2020-12-31', earliest = '2020-03-01' "
            "where slug = 'service'"
        )
        connection.commit()
    with Library.open(dossier_copy) as changed:
        panel = TimelinePanel(Workspace(changed, qapp), theme)
        service = item(panel, "service")
        assert (service.vague_start, service.vague_end) == (True, False)
        panel.deleteLater()


def pale(panel):
    """Return the slugs of the marks that are painted pale."""
    scene = panel.scene()
    return {
        spot.seat.item.slug
        for spot in (*scene.spots, *scene.tray)
        if panel._emphasised is not None and spot.seat.item.key not in panel._emphasised
    }


def test_every_event_of_the_dossier_is_there(panel):
    assert sorted(one.slug for one in panel.items) == sorted([*BY_TIME, "chart"])
    assert panel.property("selectedEvent") == ""
    assert panel.objectName() == "timeline"


def test_an_event_keeps_its_date_as_exact_as_it_is(panel):
    assert item(panel, "grounding").shape == "day"
    assert item(panel, "grounding").date_words == "Friday 14 May 2021"
    assert item(panel, "service").shape == "interval"
    assert item(panel, "deed").shape == "within"
    assert item(panel, "chart").earliest is None
    assert item(panel, "first-vote").inferred
    assert not item(panel, "next-meeting").inferred
    assert item(panel, "grounding").detail == "2 sources"
    assert item(panel, "service").detail == "one source"


def test_each_kind_has_its_lane(panel):
    assert item(panel, "rescue").lane == item(panel, "grounding").lane == "violence"
    assert item(panel, "second-vote").lane == "vote"
    assert item(panel, "deed").lane == "legal"


@pytest.mark.parametrize("slug", ["service", "deed", "next-meeting", "chart"])
def test_a_click_on_a_mark_asks_for_the_event(panel, workspace, event, qtbot, slug):
    place = panel.rect_of(event(slug)).center()
    qtbot.mouseClick(panel, LEFT, pos=place)
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
    panel = TimelinePanel(workspace, theme)
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
    qtbot.mouseMove(panel, panel.rect_of(event("service")).center())
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


def changed(small_dossier, tmp_path, sql):
    copy = shutil.copy(small_dossier, tmp_path / "changed.whence")
    writing = sqlite3.connect(copy)
    with writing:
        writing.execute(sql)
    writing.close()
    return copy


def test_a_dossier_without_events_says_so(small_dossier, tmp_path, qapp, theme, shown):
    with Library.open(changed(small_dossier, tmp_path, "delete from event")) as library:
        panel = TimelinePanel(Workspace(library, qapp), theme)
        shown(panel, 600, 200)
        empty = panel.grab().toImage()
        assert panel.items == ()
        panel.set_empty_words("")
        assert panel.grab().toImage() != empty


def test_an_event_of_a_kind_nobody_knows_lies_with_the_others(
    small_dossier, tmp_path, qapp, theme, shown
):
    sql = "update event set kind = 'riot' where slug = 'deed'"
    with Library.open(changed(small_dossier, tmp_path, sql)) as library:
        panel = TimelinePanel(Workspace(library, qapp), theme)
        shown(panel, 600, 200)
        assert item(panel, "deed").lane == "other"
        assert not panel.grab().isNull()
