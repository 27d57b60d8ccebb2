"""The tiny bar that shows when an entity appears."""

import sqlite3
from array import array
from contextlib import closing

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QTableView

from desktop_app.library.library import Library
from desktop_app.library.presence import NOWHERE, Presence
from desktop_app.session.workspace import Workspace
from desktop_app.ui.entities.model import PRESENCE_ROLE
from desktop_app.ui.entities.panel import EntitiesPanel
from desktop_app.ui.entities.strip import HEIGHT, WIDTH, paint_presence
from tests.ui.listed import index_of

COLOUR, GROUND, PAPER = "#1f7a5c", "#e2dfd8", "#ffffff"


def painted(surely, perhaps=()):
    """How many pixels of each column are in full colour, and how many of another, above the ground."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    columns = [array("i", [0]) * WIDTH, array("i", [0]) * WIDTH]
    for column, counts in zip(columns, (dict(surely), dict(perhaps)), strict=True):
        for at, count in counts.items():
            column[at] = count
    painter = QPainter(image)
    paint_presence(painter, QPointF(0, 0), Presence(*columns, 0, 0), colour=COLOUR, ground=GROUND)
    painter.end()
    full = [
        sum(image.pixelColor(x, y).name() == COLOUR for y in range(HEIGHT)) for x in range(WIDTH)
    ]
    other = [
        sum(image.pixelColor(x, y).name() not in (COLOUR, PAPER, GROUND) for y in range(HEIGHT))
        for x in range(WIDTH)
    ]
    return full, other


def test_more_events_are_a_higher_tick():
    full, other = painted([(3, 1), (20, 5), (35, 20)])
    assert 0 < full[3] < full[20] < full[35] == HEIGHT
    assert sum(other) == 0
    assert full[10] == 0


def test_few_events_are_not_as_high_as_many():
    assert painted([(3, 1)])[0][3] < HEIGHT


def test_a_tick_at_the_end_is_as_thick_as_the_others():
    full, _ = painted([(0, 1), (WIDTH - 1, 1)])
    assert [at for at, height in enumerate(full) if height] == [0, 1, WIDTH - 2, WIDTH - 1]


def test_where_there_are_many_ticks_each_is_thin():
    full, _ = painted([(at, 1) for at in range(0, WIDTH, 2)])
    assert [at for at, height in enumerate(full) if height] == list(range(0, WIDTH, 2))


def test_what_lies_somewhere_in_several_parts_is_a_pale_line_along_them():
    full, other = painted([], [(at, 2) for at in range(10, 20)])
    assert sum(full) == 0
    assert [at for at, height in enumerate(other) if height] == list(range(10, 20))


def bar(rows, name):
    """The pixels in which the bar of a row is."""
    area = rows.visualRect(index_of(rows, name))
    picture = rows.viewport().grab().toImage()
    return [
        picture.pixelColor(x, y).name()
        for x in range(area.right() - 90, area.right() - 20)
        for y in range(area.top(), area.bottom())
    ]


def test_it_comes_after_the_names_were_painted(rows, theme, qtbot):
    index = index_of(rows, "Heron")
    colour = theme.tokens.of_entity_kind("other")
    qtbot.waitUntil(lambda: index.data(PRESENCE_ROLE) is not None)
    assert colour in bar(rows, "Heron")
    assert theme.tokens.rule not in bar(rows, "Northern Coastguard")


@pytest.mark.parametrize("steps", [10, 0])
def test_it_gives_way_to_the_name(panel, rows, theme, steps, qtbot):
    qtbot.waitUntil(lambda: index_of(rows, "Heron").data(PRESENCE_ROLE) is not None)
    if steps:
        theme.enlarge(steps)
    else:
        panel.resize(180, 600)
    rows.grab()
    assert theme.tokens.rule not in bar(rows, "Heron")


def test_damage_is_said_and_the_row_stands_without_a_bar(large_copy, theme, shown, qapp, qtbot):
    with closing(sqlite3.connect(large_copy)) as writing:
        writing.execute("update lane set positions = x'ffffff7e' where grouping = 'entity'")
        writing.commit()
    with Library.open(large_copy) as library:
        workspace = Workspace(library, qapp)
        panel = EntitiesPanel(workspace, theme)
        with qtbot.waitSignal(workspace.damaged):
            shown(panel)
        index = index_of(panel.findChild(QTableView, "entities"), "Heron")
        assert index.data(PRESENCE_ROLE) == NOWHERE
        assert "Appears" not in index.data(Qt.ItemDataRole.ToolTipRole)


def test_it_is_read_once(rows, qtbot):
    index = index_of(rows, "Heron")
    qtbot.waitUntil(lambda: index.data(PRESENCE_ROLE) is not None)
    with qtbot.assertNotEmitted(rows.model().dataChanged, wait=50):
        index.data(PRESENCE_ROLE)
    assert index_of(rows, "Northern Coastguard").data(PRESENCE_ROLE).first is None
    assert index.data(Qt.ItemDataRole.DisplayRole) == "Heron"
