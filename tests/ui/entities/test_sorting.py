"""By what the list is sorted, and where that is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.ui.entities.model import LEFT_OUT_ROLE, MENTIONS_ROLE, NUMBER_ROLE
from tests.ui.entities.seen import current
from tests.ui.listed import index_of, names

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def button(panel):
    return panel.findChild(QToolButton, "entity-sorting")


def choose(button, words):
    next(one for one in button.menu().actions() if one.text() == words).trigger()


def numbers(rows, role):
    return [rows.model().index(row, 0).data(role) for row in range(rows.model().rowCount())]


def test_by_name(panel, rows, button, qtbot):
    with qtbot.waitSignal(panel.sorted_anew) as told:
        choose(button, "By name")
    assert told.args == ["name"]
    assert names(rows)[:3] == ["Harbour Office", "Heron", "Inga Sólberg"]
    assert button.text() == "Name ▾"
    assert button.accessibleName() == "Sort entities: By name"


def test_by_mentions_these_stand_in_the_rows(rows, button):
    choose(button, "By number of mentions")
    mentions = numbers(rows, MENTIONS_ROLE)
    assert mentions == sorted(mentions, reverse=True)
    assert numbers(rows, NUMBER_ROLE) == [str(one) if one else "" for one in mentions]
    choose(button, "By number of events")
    assert names(rows)[0] == "Skerrow Council"
    assert numbers(rows, NUMBER_ROLE)[:3] != [str(one) for one in mentions[:3]]


def test_by_date_the_first_to_appear_comes_first_and_the_years_stand_in_the_rows(
    rows, button, qtbot
):
    choose(button, "By first date")
    assert names(rows)[:2] == ["Heron", "Skerrow Council"]
    qtbot.waitUntil(lambda: numbers(rows, NUMBER_ROLE)[0] != "")
    assert numbers(rows, NUMBER_ROLE)[:2] == ["2020", "2021"]
    assert numbers(rows, NUMBER_ROLE)[-1] == ""


def test_by_date_the_first_event_is_spoken(rows, button):
    choose(button, "By first date")
    spoken = [rows.model().index(row, 0).data(SPOKEN) for row in range(9)]
    assert spoken[0] == "Heron, Other, first event: all 2020, 2 events, 6 mentions"
    assert "first event" not in spoken[-1]
    choose(button, "By name")
    assert "first event" not in index_of(rows, "Heron").data(SPOKEN)


def test_words_kind_and_filters_keep_the_order(panel, rows, button, workspace, library):
    choose(button, "By name")
    panel.findChild(QLineEdit, "entity-filter").setText("sk")
    assert names(rows) == ["Skerrow", "Skerrow Council", "Skerrow Point"]
    workspace.filters.toggle_pin(find_entity(library, "skerrow-council"))
    assert names(rows) == ["Skerrow", "Skerrow Council", "Skerrow Point"]
    assert [index_of(rows, name).data(LEFT_OUT_ROLE) for name in names(rows)] == [
        False,
        False,
        True,
    ]


def test_the_chosen_row_is_chosen_still(rows, button, workspace, library):
    workspace.selection.show_entity(find_entity(library, "heron"))
    choose(button, "By name")
    assert current(rows) == "Heron"


def test_what_is_no_sorting_changes_nothing(panel, rows, button):
    before = names(rows)
    panel.sort("by luck")
    assert names(rows) == before
    panel.sort("name")
    assert button.text() == "Name ▾"
