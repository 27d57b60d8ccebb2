"""The list follows the filters: who has no event that is let through is left out."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.library import Library
from desktop_app.model.filters import Period
from desktop_app.session import counting
from desktop_app.session.workspace import Workspace
from desktop_app.ui.entities.model import EVENTS_ROLE, LEFT_OUT_ROLE, NUMBER_ROLE
from desktop_app.ui.entities.panel import EntitiesPanel
from tests.ui.listed import index_of, names

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
NEVER = Period("1800-01-01", "1800-12-31")


@pytest.fixture
def heron(library):
    return find_entity(library, "heron")


def said(panel):
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]


def chips(panel):
    return [one.text() for one in panel.findChildren(QToolButton, "") if one.isCheckable()]


def chip(panel, words):
    return next(one for one in panel.findChildren(QToolButton) if one.text() == words)


def darkest(rows, name):
    """The lightness of the darkest pixel among the letters of a name."""
    area = rows.visualRect(index_of(rows, name)).adjusted(40, 0, -100, 0)
    picture = rows.viewport().grab(area).toImage()
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    )


def numbers(rows):
    return {name: index_of(rows, name).data(EVENTS_ROLE) for name in names(rows)}


def test_only_those_are_listed_who_have_events_with_the_one_that_is_pinned(
    panel, rows, workspace, heron
):
    workspace.filters.toggle_pin(heron)
    assert numbers(rows) == {"Heron": 2, "Inga Sólberg": 1, "Skerrow Point": 1}
    assert names(rows)[0] == "Heron"
    assert "6 of 9 have no event here" in said(panel)
    workspace.filters.clear()
    assert len(names(rows)) == 9
    assert not any("no event here" in one for one in said(panel))


def test_the_chips_count_who_is_left(panel, workspace, heron):
    assert "People 2" in chips(panel)
    workspace.filters.toggle_pin(heron)
    assert chips(panel)[:3] == ["All 3", "People 1", "Groups 0"]
    workspace.filters.clear()
    assert chips(panel)[:2] == ["All 9", "People 2"]


def test_the_tip_says_how_many_of_all(rows, workspace, heron):
    workspace.filters.toggle_pin(heron)
    tip = index_of(rows, "Inga Sólberg").data(Qt.ItemDataRole.ToolTipRole)
    assert "1 of 2 events" in tip
    assert "2 events" in index_of(rows, "Heron").data(Qt.ItemDataRole.ToolTipRole)


def test_who_is_pinned_stays_so_that_it_can_be_let_go(rows, workspace, heron, library):
    guard = find_entity(library, "coastguard")
    workspace.filters.toggle_pin(guard)
    assert names(rows) == ["Northern Coastguard"]
    workspace.filters.toggle_pin(heron)
    assert names(rows)[-1] == "Northern Coastguard"


def test_where_nothing_is_let_through_the_list_says_so(panel, rows, workspace):
    workspace.filters.set_period(NEVER)
    assert names(rows) == []
    assert "The filters leave no event of theirs." in said(panel)
    field = panel.findChild(QLineEdit, "entity-filter")
    field.setText("…")
    assert "The filters leave no event of theirs." in said(panel)
    field.setText("heron")
    assert names(rows) == ["Heron"]
    assert not any("leave no event" in one for one in said(panel))
    field.setText("xyz")
    assert "No name or alias contains “xyz”." in said(panel)


def test_filters_that_are_on_at_the_start_count_at_once(workspace, theme, shown, heron):
    workspace.filters.toggle_pin(heron)
    panel = EntitiesPanel(workspace, theme)
    shown(panel)
    assert chips(panel)[0] == "All 3"


def test_many_are_counted_between_what_one_does_and_the_last_filters_hold(
    rows, workspace, heron, library, monkeypatch, qtbot
):
    monkeypatch.setattr(counting, "_AT_ONCE", 1)
    workspace.filters.toggle_pin(find_entity(library, "olav-brandt"))
    assert len(names(rows)) == 9
    workspace.filters.become(workspace.filters.value._replace(entities=(heron,)))
    qtbot.waitUntil(lambda: len(names(rows)) < 9)
    assert sorted(names(rows)) == ["Heron", "Inga Sólberg", "Skerrow Point"]
    workspace.filters.toggle_pin(find_entity(library, "olav-brandt"))
    workspace.filters.clear()
    with qtbot.assertNotEmitted(rows.model().modelReset, wait=50):
        assert len(names(rows)) == 9


@pytest.fixture
def misplaced(large_copy, qapp):
    """A workspace on a large dossier in which somebody takes part in an event that is not there."""
    with closing(sqlite3.connect(large_copy)) as writing:
        writing.execute(
            "update chronology set data = cast(x'ffffff7e' || substr(data, 5) as blob) "
            "where \"column\" = 'positions'"
        )
        writing.commit()
    with Library.open(large_copy) as library:
        yield Workspace(library, qapp)


def test_damage_that_is_met_while_counting_is_said_and_everybody_stays(
    misplaced, theme, shown, qtbot
):
    panel = EntitiesPanel(misplaced, theme)
    shown(panel)
    with qtbot.waitSignal(misplaced.damaged):
        misplaced.filters.set_single_voice(True)
    assert len(names(panel.findChild(QTableView, "entities"))) == 9


def test_words_and_kind_narrow_further(panel, rows, workspace, heron, qtbot):
    workspace.filters.toggle_pin(heron)
    field = panel.findChild(QLineEdit, "entity-filter")
    field.setText("sk")
    assert names(rows)[0] == "Skerrow Point"
    qtbot.mouseClick(chip(panel, "Groups 0"), LEFT)
    assert names(rows) == ["Skerrow Council"]
    field.setText("heron")
    assert names(rows) == []
    assert "Among Groups, no name or alias contains “heron”." in said(panel)


def test_words_find_those_without_an_event_here_too_after_the_others(panel, rows, workspace, heron):
    workspace.filters.toggle_pin(heron)
    field = panel.findChild(QLineEdit, "entity-filter")
    field.setText("sk")
    assert numbers(rows) == {"Skerrow Point": 1, "Skerrow Council": 0, "Skerrow": 0}
    shown = [index_of(rows, name).data(NUMBER_ROLE) for name in names(rows)]
    assert shown == ["1", "0", "0"]
    assert darkest(rows, "Skerrow Point") < darkest(rows, "Skerrow Council")
    assert "6 of 9 have no event here" in said(panel)
    field.clear()
    assert sorted(names(rows)) == ["Heron", "Inga Sólberg", "Skerrow Point"]
    field.setText("brandt")
    assert names(rows) == ["Olav Brandt"]
    spoken = index_of(rows, "Olav Brandt").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Olav Brandt, Person, 0 of 1 event, 4 mentions"
    workspace.filters.clear()
    assert names(rows) == ["Olav Brandt"]
    assert not index_of(rows, "Olav Brandt").data(LEFT_OUT_ROLE)


def test_one_who_shares_no_event_is_found_by_name_and_pinned(
    panel, rows, workspace, heron, library, qtbot
):
    workspace.filters.toggle_pin(heron)
    field = panel.findChild(QLineEdit, "entity-filter")
    qtbot.keyClicks(field, "coastg")
    assert names(rows) == ["Northern Coastguard"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    guard = find_entity(library, "coastguard")
    assert workspace.selection.focus.entity == guard
    qtbot.keyClick(rows, Qt.Key.Key_F, CONTROL | SHIFT)
    assert workspace.filters.value.entities == (heron, guard)
    field.clear()
    assert names(rows)[-1] == "Northern Coastguard"


def test_the_row_of_the_keyboard_stays_when_it_is_let_go(rows, workspace, heron, library, qtbot):
    workspace.filters.toggle_pin(heron)
    olav = find_entity(library, "olav-brandt")
    workspace.filters.toggle_pin(olav)
    rows.setFocus()
    rows.setCurrentIndex(index_of(rows, "Olav Brandt"))
    qtbot.keyClick(rows, Qt.Key.Key_F, CONTROL | SHIFT)
    assert workspace.filters.value.entities == (heron,)
    assert rows.currentIndex().data() == "Olav Brandt"
    assert numbers(rows)["Olav Brandt"] == 0
    qtbot.keyClick(rows, Qt.Key.Key_F, CONTROL | SHIFT)
    assert workspace.filters.value.entities == (heron, olav)


def test_an_empty_dossier_has_nobody_to_leave_out(empty_dossier, theme, shown, qapp):
    with Library.open(empty_dossier) as library:
        workspace = Workspace(library, qapp)
        panel = EntitiesPanel(workspace, theme)
        shown(panel)
        workspace.filters.set_single_voice(True)
        assert "This dossier names nobody and nothing yet." in said(panel)
