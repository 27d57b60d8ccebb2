import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView

from desktop_app.library.entities import find_entity
from desktop_app.library.events import events_of_entity, find_event
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.ui.table.model import PALE_ROLE
from desktop_app.ui.table.panel import TablePanel
from desktop_app.ui.table.rows import TITLE, WHO
from desktop_app.ui.widgets.rows import ID_ROLE

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
BY_TIME = [
    "A chart of the reef is drawn",
    "The Heron is in service",
    "The council turns the lighthouse down",
    "The Heron runs aground",
    "People leave the ferry in boats",
    "The council votes for the lighthouse",
    "The deed is signed",
    "The council plans to meet",
]


@pytest.fixture
def panel(workspace, theme, shown):
    QGuiApplication.clipboard().clear()
    panel = TablePanel(workspace, theme)
    shown(panel, 1100, 320)
    return panel


@pytest.fixture
def table(panel):
    return panel.findChild(QTableView, "table")


def titles(table):
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def index_of(table, title, column=0):
    return table.model().index(titles(table).index(title), column)


def current(table):
    return [index.data() for index in table.selectionModel().selectedRows()]


def click(table, title, qtbot, modifiers=Qt.KeyboardModifier.NoModifier):
    place = table.visualRect(index_of(table, title, 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, modifiers, pos=place)


def click_head(table, column, qtbot):
    head = table.horizontalHeader()
    x = head.sectionViewportPosition(column) + 20
    qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(x, 8))


def choose_sorting(table, words):
    menu = next(action.menu() for action in table.actions() if action.menu())
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_events_stand_by_time(table):
    assert titles(table) == BY_TIME


def test_a_head_sorts_by_its_column_and_a_second_click_turns_it_round(table, qtbot):
    click_head(table, 0, qtbot)
    assert titles(table) == sorted(BY_TIME, key=str.lower)
    click_head(table, 0, qtbot)
    assert titles(table) == sorted(BY_TIME, key=str.lower, reverse=True)
    click_head(table, 1, qtbot)
    assert titles(table) == BY_TIME


def test_the_menu_sorts_as_well(table):
    choose_sorting(table, "Event")
    assert titles(table) == sorted(BY_TIME, key=str.lower)
    choose_sorting(table, "Event")
    assert titles(table) == sorted(BY_TIME, key=str.lower, reverse=True)
    choose_sorting(table, "Event")
    assert titles(table) == sorted(BY_TIME, key=str.lower)


def test_choosing_a_row_asks_for_the_event(table, workspace, library):
    table.setCurrentIndex(index_of(table, "The deed is signed"))
    assert workspace.selection.focus.event == find_event(library, "deed")


def test_a_click_anywhere_in_a_row_and_the_arrow_keys_choose(table, workspace, library, qtbot):
    click(table, "The Heron runs aground", qtbot)
    assert workspace.selection.focus.event == find_event(library, "grounding")
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert workspace.selection.focus.event == find_event(library, "first-vote")


def test_the_row_follows_the_focus_and_goes_back_with_it(table, workspace, library):
    selection = workspace.selection
    selection.show_event(find_event(library, "deed"))
    assert current(table) == ["The deed is signed"]
    selection.show_event(find_event(library, "service"))
    assert current(table) == ["The Heron is in service"]
    selection.back()
    assert current(table) == ["The deed is signed"]
    assert selection.can_go_forward
    selection.clear()
    assert current(table) == []


def test_what_is_chosen_stays_chosen_when_it_is_sorted(table, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    focus = workspace.selection.focus
    choose_sorting(table, "Status")
    choose_sorting(table, "Event")
    assert current(table) == ["The deed is signed"]
    assert workspace.selection.focus == focus
    assert not workspace.selection.can_go_back


def test_a_table_made_late_shows_the_focus(workspace, theme, library, shown):
    workspace.selection.show_event(find_event(library, "deed"))
    panel = TablePanel(workspace, theme)
    shown(panel)
    assert current(panel.findChild(QTableView, "table")) == ["The deed is signed"]


def test_several_rows_are_copied_as_lines_with_tabs(table, workspace, library, qtbot):
    click(table, "The Heron runs aground", qtbot)
    click(table, "People leave the ferry in boats", qtbot, SHIFT)
    assert len(current(table)) == 2
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    first, second = QGuiApplication.clipboard().text().split("\n")
    assert first.split("\t") == [
        "The Heron runs aground",
        "14 May 2021",
        "Violence",
        "Skerrow Point",
        "Heron, Inga Sólberg",
        "2",
        "Occurred",
    ]
    assert second.startswith("People leave the ferry in boats\t14 May 2021\tToll")
    assert workspace.selection.focus.event == find_event(library, "rescue")


def test_rows_added_and_left_out_with_ctrl_are_not_chosen_twice(table, workspace, library, qtbot):
    click(table, "The deed is signed", qtbot)
    click(table, "The Heron runs aground", qtbot, CONTROL)
    assert workspace.selection.focus.event == find_event(library, "grounding")
    assert len(current(table)) == 2
    click(table, "The Heron runs aground", qtbot, CONTROL)
    assert current(table) == ["The deed is signed"]


def test_copying_wins_over_the_windows_own_copying(panel, table, workspace, library):
    heard = []
    copy = QShortcut("Ctrl+C", panel.window())
    copy.activated.connect(lambda: heard.append(True))
    table.setFocus()
    workspace.selection.show_event(find_event(library, "deed"))
    QTest.keyClick(panel.window().windowHandle(), Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith("The deed is signed\t")
    assert heard == []


def test_with_nothing_chosen_nothing_is_copied(table, qtbot):
    QGuiApplication.clipboard().setText("mine")
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "mine"


def test_tab_leads_out_of_the_table_and_chooses_nothing(table, workspace, qtbot):
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert workspace.selection.focus == Focus()


def test_the_pointer_on_a_row_is_told_to_everybody(table, workspace, library, qtbot):
    qtbot.mouseMove(table.viewport(), table.visualRect(index_of(table, BY_TIME[3])).center())
    assert workspace.hover.over == Hovered(event=find_event(library, "grounding"))


def test_what_is_hovered_elsewhere_is_tinted_here(table, workspace, library, theme):
    workspace.hover.enter(Hovered(event=find_event(library, "deed")))
    area = table.visualRect(index_of(table, "The deed is signed", 6))
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(area.right() - 2, area.top() + 4) == QColor(theme.tokens.hover)
    workspace.hover.enter(Hovered())
    picture = table.viewport().grab().toImage()
    assert picture.pixelColor(area.right() - 2, area.top() + 4) != QColor(theme.tokens.hover)


def test_larger_text_makes_higher_rows(table, theme):
    before = table.rowHeight(0)
    theme.enlarge(5)
    assert table.rowHeight(0) > before


def test_the_title_takes_the_room_there_is(panel, table):
    before = table.columnWidth(0)
    panel.resize(1400, 320)
    panel.window().grab()
    assert table.columnWidth(0) > before


def test_a_dossier_without_events_says_so(workspace, theme, shown, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.table.panel.read_rows", lambda _library: [])
    panel = TablePanel(workspace, theme)
    shown(panel)
    words = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    assert words == ["This dossier tells no events yet."]
    assert not panel.findChild(QTableView, "table").isVisible()


def test_rows_tell_their_event_in_every_column(table, library):
    assert index_of(table, "The deed is signed", 4).data(ID_ROLE) == find_event(library, "deed")


def test_events_of_others_stand_back_while_an_entity_is_chosen(table, workspace, library):
    pale = {index_of(table, title).data(PALE_ROLE) for title in titles(table)}
    assert pale == {False}
    council = find_entity(library, "skerrow-council")
    workspace.selection.show_entity(council)
    own = set(events_of_entity(library, council))
    for row in range(table.model().rowCount()):
        index = table.model().index(row, 0)
        assert index.data(PALE_ROLE) is (index.data(ID_ROLE) not in own)
    workspace.selection.clear()
    assert not index_of(table, titles(table)[0]).data(PALE_ROLE)


@pytest.mark.parametrize("column", range(7))
def test_a_letter_leads_to_the_next_title_whichever_column_is_current(
    table, workspace, library, column
):
    table.setCurrentIndex(index_of(table, BY_TIME[0], column))
    QTest.keyClicks(table, "pe")
    assert current(table) == ["People leave the ferry in boats"]
    assert workspace.selection.focus.event == find_event(library, "rescue")


def test_with_no_row_current_a_letter_leads_to_the_first_title_that_begins_so(table):
    table.selectionModel().clear()
    QTest.keyClicks(table, "the d")
    assert current(table) == ["The deed is signed"]


@pytest.mark.parametrize("steps", [0, 10])
def test_titles_and_names_can_be_read_at_every_size_of_text(panel, theme, steps):
    table = panel.findChild(QTableView)
    theme.enlarge(steps)
    panel.resize(700, 300)
    panel.window().grab()
    letters = QFontMetrics(theme.sans(12.5)).averageCharWidth()
    for column in (TITLE, WHO):
        assert table.columnWidth(column) >= 20 * letters
    assert table.horizontalScrollBar().maximum() > 0
    panel.resize(2200, 300)
    panel.window().grab()
    assert table.horizontalScrollBar().maximum() == 0
