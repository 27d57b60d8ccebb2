"""The list of sources and the filters: one can be chosen there, and the numbers follow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from desktop_app.library.entities import find_entity
from desktop_app.session import counting
from desktop_app.ui.sources.model import EVENTS_ROLE
from desktop_app.ui.sources.panel import SourcesPanel
from tests.ui.listed import choose, index_of, menu_at, middle

offscreen_menu = pytest.mark.qt_log_ignore("This plugin does not support")


@offscreen_menu
def test_only_what_a_source_tells_is_let_through_and_again_what_any_tells(
    rows, workspace, ferry, council
):
    workspace.selection.show_source(ferry)
    place = middle(rows, "Skerrow votes")
    only = "Only what this source tells"

    def is_on(where):
        menu = menu_at(rows, where)
        found = next(one for one in menu.actions() if one.text() == only)
        assert found.isCheckable()
        menu.close()
        return found.isChecked()

    choose(menu_at(rows, place), only)
    assert workspace.filters.value.sources == (council,)
    assert workspace.selection.focus.source == ferry
    assert is_on(place)
    assert not is_on(middle(rows, "Ferry aground off Skerrow"))
    spoken = index_of(rows, "Skerrow votes").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("chosen as a filter")
    choose(menu_at(rows, place), only)
    assert workspace.filters.value.sources == ()
    assert not is_on(place)


def counts(rows):
    return [rows.model().index(row, 0).data(EVENTS_ROLE) for row in range(2)]


def test_the_numbers_follow_the_filters(rows, workspace, library):
    before = rows.grab().toImage()
    everything = counts(rows)
    assert everything[0] == "6 events"
    workspace.filters.toggle_pin(find_entity(library, "heron"))
    assert counts(rows) == ["2 events", "1 event"]
    assert rows.grab().toImage() != before
    tip = rows.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "2 of 6 events" in tip
    workspace.filters.clear()
    assert counts(rows) == everything


def test_many_are_counted_between_what_one_does(rows, workspace, library, monkeypatch, qtbot):
    monkeypatch.setattr(counting, "_AT_ONCE", 1)
    workspace.filters.toggle_pin(find_entity(library, "heron"))
    assert counts(rows)[0] == "6 events"
    qtbot.waitUntil(lambda: counts(rows)[0] == "2 events")
    workspace.filters.set_single_voice(True)
    workspace.filters.clear()
    with qtbot.assertNotEmitted(rows.model().dataChanged, wait=50):
        assert counts(rows)[0] == "6 events"


def test_filters_that_are_on_at_the_start_count_at_once(workspace, theme, shown, library):
    workspace.filters.toggle_pin(find_entity(library, "heron"))
    panel = SourcesPanel(workspace, theme)
    shown(panel)
    assert counts(panel.findChild(QListView, "sources"))[0] == "2 events"
