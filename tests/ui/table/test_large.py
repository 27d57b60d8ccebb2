"""Of a large dossier the table reads only the rows in sight, and none before it is seen."""

import json
import re
import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from desktop_app.library.derived.renewing import renew
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.model.filters import Period
from desktop_app.session.workspace import Workspace
from desktop_app.ui.table.columns import TITLE, WHO
from desktop_app.ui.table.pages import SIZE
from desktop_app.ui.table.panel import TablePanel

MANY = 5000
ADD = (
    "with recursive number(n) as (select 1 union all select n + 1 from number where n < ?) "
    "insert into event (slug, title, kind, status, date, earliest, latest) "
    "select 'made-' || n, printf('Made, number %05d', n), 'vote', 'occurred', "
    "date('1900-01-01', '+' || n || ' days'), date('1900-01-01', '+' || n || ' days'), "
    "date('1900-01-01', '+' || n || ' days') from number"
)
IDS = re.compile(r"json_each\('(\[[^]]*\])'\)")


@pytest.fixture
def large(small_dossier, tmp_path, monkeypatch):
    """A dossier of thousands of events, which counts as a large one."""
    monkeypatch.setattr("desktop_app.library.library._LARGE", 1000)
    copy = shutil.copy(small_dossier, tmp_path / "large.whence")
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(ADD, [MANY])
        renew(connection)
        connection.commit()
    with Library.open(tmp_path / "large.whence") as library:
        yield library


@pytest.fixture
def asked(large):
    """`asked()` is how many rows were read since it was asked last."""
    statements = []
    large._connection.set_trace_callback(statements.append)

    def count():
        found = [json.loads(ids) for one in statements for ids in IDS.findall(one)]
        statements.clear()
        return len({event_id for ids in found for event_id in ids})

    return count


@pytest.fixture
def panel(large, qapp, theme):
    return TablePanel(Workspace(large, qapp), theme)


def test_nothing_is_read_before_the_table_is_seen(panel, large, shown):
    statements = []
    large._connection.set_trace_callback(statements.append)
    panel._workspace.selection.clear()
    panel._workspace.filters.set_period(Period("1900-01-01", "1901-12-31"))
    assert not any("chronology" in one or "json_each" in one for one in statements)
    shown(panel, 1100, 320)
    assert any("chronology" in one for one in statements)
    assert panel.findChild(QTableView).model().rowCount() == 729


def test_only_what_is_in_sight_is_read(panel, large, asked, shown):
    shown(panel, 1100, 320)
    table = panel.findChild(QTableView)
    assert table.model().rowCount() == MANY + 8
    assert 0 < asked() <= 2 * SIZE
    table.scrollToBottom()
    panel.window().grab()
    assert 0 < asked() <= 2 * SIZE
    for column in (TITLE, WHO, WHO):
        table.sort_by(column)
        panel.window().grab()
        assert asked() <= 3 * SIZE
    panel._workspace.selection.show_event(find_event(large, "made-2500"))
    panel.window().grab()
    assert [one.data() for one in table.selectionModel().selectedRows()] == ["Made, number 02500"]
    assert asked() <= 2 * SIZE


def test_a_letter_finds_a_title_far_away_without_reading_what_lies_between(panel, asked, shown):
    shown(panel, 1100, 320)
    table = panel.findChild(QTableView)
    table.setCurrentIndex(table.model().index(10, 3))
    asked()
    QTest.keyClicks(table, "the deed")
    panel.window().grab()
    assert table.currentIndex().siblingAtColumn(0).data() == "The deed is signed"
    assert asked() <= 6 * SIZE
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    row = table.currentIndex().row()
    table.keyboardSearch("zzz")
    assert table.currentIndex().row() == row


def test_far_pages_are_forgotten_and_read_again(panel, asked, shown):
    shown(panel, 1100, 320)
    model = panel.findChild(QTableView).model()
    for row in range(0, MANY, SIZE):
        assert model.index(row, TITLE).data() == f"Made, number {row + 1:05d}"
    asked()
    assert model.index(0, TITLE).data() == "Made, number 00001"
    assert asked() == SIZE


def test_while_it_is_hidden_it_does_nothing_and_catches_up(panel, large, shown):
    shown(panel, 1100, 320)
    table, workspace = panel.findChild(QTableView), panel._workspace
    panel.hide()
    workspace.filters.set_period(Period("2021-05-14", "2021-05-14"))
    workspace.selection.show_event(find_event(large, "grounding"))
    assert table.model().rowCount() == MANY + 8
    assert table.selectionModel().selectedRows() == []
    panel.show()
    assert [table.model().index(row, 0).data() for row in range(table.model().rowCount())] == [
        "The Heron runs aground",
        "People leave the ferry in boats",
    ]
    assert [one.data() for one in table.selectionModel().selectedRows()] == [
        "The Heron runs aground"
    ]
