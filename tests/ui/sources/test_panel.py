import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu

from desktop_app.library.events import find_event
from desktop_app.session.stacks import OpenPanes, side_by_side
from desktop_app.ui.sources.delegate import detail
from desktop_app.ui.sources.panel import SourcesPanel
from desktop_app.ui.widgets.dragging import carried_source
from tests.ui.listed import choose, index_of, menu_at, middle, names

CONTROL = Qt.KeyboardModifier.ControlModifier
offscreen_menu = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def current(rows):
    chosen = rows.selectionModel().selectedIndexes()
    return chosen[0].data() if chosen else None


def bar(rows, name):
    """Return the colour at the left edge of a row."""
    return rows.viewport().grab().toImage().pixelColor(1, middle(rows, name).y())


def test_the_sources_stand_by_date(rows):
    assert names(rows) == ["Ferry aground off Skerrow", "Skerrow votes"]


def test_a_click_reads_a_source(rows, workspace, council, qtbot):
    qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, "Skerrow votes"))
    assert workspace.selection.focus.source == council
    assert workspace.panes.open.active_source == council


def test_the_arrow_keys_read_a_source(rows, workspace, ferry, council, qtbot):
    rows.setCurrentIndex(rows.model().index(0, 0))
    assert workspace.selection.focus.source == ferry
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert workspace.selection.focus.source == council


def test_the_row_follows_what_is_read(rows, workspace, library, ferry):
    workspace.open_event(find_event(library, "deed"))
    assert current(rows) == "Skerrow votes"
    workspace.selection.show_source(ferry)
    assert current(rows) == "Ferry aground off Skerrow"
    workspace.selection.back()
    assert current(rows) == "Skerrow votes"


def test_the_row_follows_the_pane_that_is_read(rows, workspace, ferry, council):
    workspace.selection.show_source(ferry)
    workspace.panes.show_beside(council)
    workspace.panes.activate(1)
    assert current(rows) == "Skerrow votes"
    workspace.panes.activate(0)
    assert current(rows) == "Ferry aground off Skerrow"


def test_a_click_on_what_is_in_focus_goes_to_its_pane(rows, workspace, ferry, council, qtbot):
    workspace.selection.show_source(ferry)
    workspace.panes.show_beside(council)
    workspace.panes.activate(1)
    qtbot.mouseClick(rows.viewport(), LEFT, pos=middle(rows, "Ferry aground off Skerrow"))
    assert workspace.panes.open == side_by_side(ferry, council)


def test_ctrl_and_a_click_opens_beside_and_what_is_read_stays(
    rows, workspace, ferry, council, qtbot
):
    workspace.selection.show_source(ferry)
    qtbot.mouseClick(rows.viewport(), LEFT, CONTROL, pos=middle(rows, "Skerrow votes"))
    assert workspace.panes.open == side_by_side(ferry, council)
    assert current(rows) == "Ferry aground off Skerrow"


def test_ctrl_and_a_click_beside_the_rows_opens_nothing(rows, workspace, ferry, qtbot):
    workspace.selection.show_source(ferry)
    below = QPoint(20, rows.viewport().height() - 2)
    qtbot.mouseClick(rows.viewport(), LEFT, CONTROL, pos=below)
    assert workspace.panes.open.sources == (ferry,)


def test_ctrl_with_an_arrow_and_enter_opens_beside(panel, rows, workspace, ferry, council, qtbot):
    workspace.selection.show_source(ferry)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down, CONTROL)
    assert workspace.selection.focus.source == ferry
    QTest.keyClick(panel.window().windowHandle(), Qt.Key.Key_Return, CONTROL)
    assert workspace.panes.open == side_by_side(ferry, council)


def test_ctrl_and_enter_do_nothing_where_the_keyboard_is_on_no_row(panel, rows, workspace):
    rows.setFocus()
    rows.selectionModel().clear()
    QTest.keyClick(panel.window().windowHandle(), Qt.Key.Key_Return, CONTROL)
    assert workspace.panes.open == OpenPanes()


def test_enter_reads_the_row_that_the_keyboard_is_on(rows, workspace, ferry, council, qtbot):
    workspace.selection.show_source(ferry)
    qtbot.keyClick(rows, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert workspace.selection.focus.source == council


@offscreen_menu
def test_the_right_button_offers_to_open_beside(rows, workspace, ferry, council, qtbot):
    workspace.selection.show_source(ferry)
    place = middle(rows, "Skerrow votes")
    qtbot.mousePress(rows.viewport(), RIGHT, pos=place)
    assert workspace.selection.focus.source == ferry
    choose(menu_at(rows, place), "Open beside")
    assert workspace.panes.open == side_by_side(ferry, council)


@offscreen_menu
def test_the_menu_key_offers_to_open(rows, workspace, ferry, council, qtbot):
    workspace.selection.show_source(ferry)
    qtbot.keyClick(rows, Qt.Key.Key_Down, CONTROL)
    choose(menu_at(rows, QPoint(0, 0), QContextMenuEvent.Reason.Keyboard), "Open")
    assert workspace.selection.focus.source == council


@offscreen_menu
def test_shift_and_f10_offer_to_open_beside(rows, workspace, ferry, council, qtbot):
    workspace.selection.show_source(ferry)
    qtbot.keyClick(rows, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = [one for one in rows.findChildren(QMenu) if one.isVisible()]
    choose(menu, "Open beside")
    assert workspace.panes.open == side_by_side(ferry, council)


def test_the_right_button_beside_the_rows_offers_nothing(rows):
    assert menu_at(rows, QPoint(20, rows.viewport().height() - 2)) is None


def test_what_is_read_and_what_is_open_beside_have_bars(rows, workspace, theme, ferry, council):
    none = bar(rows, "Skerrow votes")
    workspace.selection.show_source(ferry)
    assert bar(rows, "Ferry aground off Skerrow") == QColor(theme.tokens.accent)
    assert bar(rows, "Skerrow votes") == none
    workspace.panes.show_beside(council)
    assert bar(rows, "Skerrow votes") == QColor(theme.tokens.underline)


def test_the_row_under_the_pointer_is_tinted(qtbot, rows, theme):
    place = middle(rows, "Skerrow votes")
    qtbot.mouseMove(rows.viewport(), place)
    corner = QPoint(rows.viewport().width() - 4, place.y())
    assert rows.viewport().grab().toImage().pixelColor(corner) == QColor(theme.tokens.hover)
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    assert rows.viewport().grab().toImage().pixelColor(corner) != QColor(theme.tokens.hover)


def test_a_narrow_list_and_larger_text_are_painted(panel, rows, theme):
    normal = rows.sizeHint().height()
    panel.resize(110, 240)
    narrow = rows.grab().toImage()
    theme.enlarge(4)
    assert rows.sizeHint().height() > normal
    assert rows.grab().toImage() != narrow


def test_a_dossier_without_sources_says_so(workspace, theme, shown, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.sources.panel.all_sources", lambda _library: [])
    panel = SourcesPanel(workspace, theme)
    shown(panel)
    words = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    assert "This dossier holds no sources yet." in words
    assert not panel.findChild(QListView, "sources").isVisible()


def test_a_row_is_chosen_when_the_mouse_is_let_go_so_that_it_can_be_dragged(
    rows, workspace, ferry, council, qtbot
):
    workspace.selection.show_source(ferry)
    qtbot.mousePress(rows.viewport(), LEFT, pos=middle(rows, "Skerrow votes"))
    assert workspace.selection.focus.source == ferry
    qtbot.mouseRelease(rows.viewport(), LEFT, pos=middle(rows, "Skerrow votes"))
    assert workspace.selection.focus.source == council


def test_what_is_dragged_is_the_row_under_the_mouse(
    rows, workspace, ferry, council, monkeypatch, qtbot
):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _actions: dragged.append(drag))
    workspace.selection.show_source(ferry)
    qtbot.mousePress(rows.viewport(), LEFT, pos=middle(rows, "Skerrow votes"))
    rows.startDrag(Qt.DropAction.CopyAction)
    (drag,) = dragged
    assert carried_source(drag.mimeData()) == council
    assert drag.pixmap().size() == rows.visualRect(index_of(rows, "Skerrow votes")).size()
    assert workspace.selection.focus.source == ferry


def test_while_a_row_is_dragged_no_other_drag_begins(rows, monkeypatch, qtbot):
    """Qt can carry one only, and warns of a second."""
    dragged = []

    def carry(drag, _actions):
        dragged.append(drag)
        if len(dragged) == 1:
            rows.startDrag(Qt.DropAction.CopyAction)

    monkeypatch.setattr(QDrag, "exec", carry)
    qtbot.mousePress(rows.viewport(), LEFT, pos=middle(rows, "Skerrow votes"))
    rows.startDrag(Qt.DropAction.CopyAction)
    assert len(dragged) == 1
    rows.startDrag(Qt.DropAction.CopyAction)
    assert len(dragged) == 2


def test_without_a_row_nothing_is_dragged(rows, monkeypatch):
    monkeypatch.setattr(QDrag, "exec", lambda _drag, _actions: pytest.fail("dragged"))
    rows.setCurrentIndex(QModelIndex())
    rows.startDrag(Qt.DropAction.CopyAction)


def test_where_room_is_short_publisher_then_number_give_way_and_the_date_stays(theme):
    metrics = QFontMetrics(theme.sans(11))
    parts = ("Tidal Post of Skerrow", "15 May 2021", "7 events")
    whole = metrics.horizontalAdvance(" · ".join(parts))
    seen = list(
        dict.fromkeys("".join(detail(parts, metrics, width)) for width in range(whole + 5, 0, -1))
    )
    assert seen[0] == "Tidal Post of Skerrow · 15 May 2021 · 7 events"
    cut = [one for one in seen if "…  · " in one or "… · " in one]
    assert all(one.index("…") >= 5 for one in cut)
    rest = [one for one in seen[1:] if one not in cut]
    assert rest[:2] == ["15 May 2021 · 7 events", "15 May 2021"]
