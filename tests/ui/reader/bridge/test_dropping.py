"""Sources that are dragged over the panes and dropped there."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
)

from desktop_app.ui.reader.drop import DropMark
from desktop_app.ui.widgets.dragging import carrying
from tests.ui.reader.bridge.seen import drag, drop, pane, slugs, tabs


def test_a_source_that_is_dropped_on_an_empty_reader_is_opened(area):
    drop(area, 2, 300)
    assert slugs(area) == ["beta"]


def test_a_source_that_is_dropped_at_an_edge_gets_a_pane_there(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    drop(area, 3, 5)
    assert slugs(area) == ["gamma", "alpha", "beta"]
    drop(area, 4, 995)
    assert slugs(area) == ["gamma", "alpha", "beta", "delta"]
    widths = [one.width() for one in area.open_panes()]
    assert max(widths) - min(widths) < 10


def test_a_source_that_is_dropped_in_the_middle_becomes_a_tab_there(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    drop(area, 3, 750)
    assert slugs(area) == ["alpha", "gamma"]
    assert tabs(area, 2) == ["The <b>beta</b> && co", "The <b>gamma</b> && co"]


def test_while_a_source_is_dragged_its_place_is_shown(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    drag(area, carrying(3), 250)
    mark = area.findChild(DropMark)
    assert mark.isVisible()
    assert abs(mark.width() - pane(area, 1).width()) < 3
    drag(area, carrying(3), 4)
    assert abs(mark.width() - pane(area, 1).width() / 2) < 3
    mark.grab()
    area.dragLeaveEvent(QDragLeaveEvent())
    assert not mark.isVisible()


def test_what_is_no_source_cannot_be_dropped(area, workspace):
    words = QMimeData()
    words.setText("alpha")
    workspace.panes.arrange((1,))
    assert not drag(area, words, 100, QDragEnterEvent).isAccepted()
    drag(area, words, 100, QDropEvent)
    assert slugs(area) == ["alpha"]
