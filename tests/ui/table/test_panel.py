import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView

from desktop_app.library.entities import find_entity
from desktop_app.library.events import events_of_entity, find_event
from desktop_app.library.library import Library
from desktop_app.model.filters import Period
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.table.columns import (
    DATE,
    KIND,
    KNOWN,
    PLACE,
    SOURCES,
    STATUS,
    TITLE,
    VOICES,
    WHO,
)
from desktop_app.ui.table.model import INFERRED_ROLE, PALE_ROLE, PERHAPS_ROLE
from desktop_app.ui.table.panel import TablePanel
from desktop_app.ui.widgets.rows import ID_ROLE

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TIP = Qt.ItemDataRole.ToolTipRole
LEFT = Qt.MouseButton.LeftButton
BY_TIME = [
    "The Heron is in service",
    "The council turns the lighthouse down",
    "The Heron runs aground",
    "People leave the ferry in boats",
    "The council votes for the lighthouse",
    "The deed is signed",
    "The council plans to meet",
    "A chart of the reef is drawn",
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


def test_all_that_is_chosen_stays_chosen_when_it_is_sorted(table):
    table.selectAll()
    table.sort_by(TITLE)
    assert sorted(current(table)) == sorted(BY_TIME)


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
    qtbot.mouseMove(
        table.viewport(), table.visualRect(index_of(table, "The Heron runs aground")).center()
    )
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


def test_a_dossier_without_events_says_so(empty_dossier, qapp, theme, shown):
    with Library.open(empty_dossier) as library:
        panel = TablePanel(Workspace(library, qapp), theme)
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


EVERY_COLUMN = [
    "Event", "Date", "Kind", "Place", "Who", "Sources", "Status", "Date as EDTF", "Date is",
    "Voices", "Differences", "First reported", "Summary",
]  # fmt: skip


def heads(table):
    """The heads that are shown, from left to right."""
    head, model = table.horizontalHeader(), table.model()
    in_order = [head.logicalIndex(place) for place in range(head.count())]
    return [
        model.headerData(column, Qt.Orientation.Horizontal)
        for column in in_order
        if not head.isSectionHidden(column)
    ]


def column_actions(panel):
    menu = panel.columns.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def told(workspace):
    """What is said in the status bar, in order."""
    words = []
    workspace.told.connect(words.append)
    return words


def test_columns_are_chosen_in_a_menu_on_a_button(panel, table):
    assert heads(table) == EVERY_COLUMN[:7]
    actions = column_actions(panel)
    assert list(actions)[:13] == EVERY_COLUMN
    assert [actions[name].isChecked() for name in EVERY_COLUMN] == [True] * 7 + [False] * 6
    actions["Voices"].trigger()
    actions["Place"].trigger()
    assert heads(table) == ["Event", "Date", "Kind", "Who", "Sources", "Status", "Voices"]
    assert column_actions(panel)["Voices"].isChecked()
    assert not actions["Event"].isEnabled()
    actions["As at first"].trigger()
    assert heads(table) == EVERY_COLUMN[:7]


def test_all_columns_can_be_seen(panel, table, qtbot):
    for name in EVERY_COLUMN[7:]:
        column_actions(panel)[name].trigger()
    assert heads(table) == EVERY_COLUMN
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)


def test_the_column_that_is_current_is_moved_by_the_menu(panel, table):
    table.setCurrentIndex(index_of(table, "The deed is signed", 1))
    column_actions(panel)["Move “Date” to the left"].trigger()
    assert heads(table)[:3] == ["Date", "Event", "Kind"]
    actions = column_actions(panel)
    assert not actions["Move “Date” to the left"].isEnabled()
    actions["Move “Date” to the right"].trigger()
    assert heads(table)[:3] == EVERY_COLUMN[:3]


def test_a_hidden_column_is_stepped_over(panel, table):
    column_actions(panel)["Date"].trigger()
    table.setCurrentIndex(index_of(table, "The deed is signed", 2))
    column_actions(panel)["Move “Kind” to the left"].trigger()
    assert heads(table)[:3] == ["Kind", "Event", "Place"]
    table.move_column(KIND, -1)
    assert heads(table)[:3] == ["Kind", "Event", "Place"]


def test_the_menu_at_a_head_moves_its_column(panel, table):
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(KIND) + 5, 5)
    head.customContextMenuRequested.emit(place)
    menu = panel.columns.menu()
    assert menu.isVisible()
    actions = {action.text(): action for action in menu.actions()}
    menu.hide()
    actions["Move “Kind” to the right"].trigger()
    assert heads(table)[:4] == ["Event", "Date", "Place", "Kind"]
    head.customContextMenuRequested.emit(QPoint(9000, 5))
    assert "Move “Event” to the left" in [action.text() for action in menu.actions()]
    menu.hide()


def test_the_menu_of_the_rows_offers_the_columns_and_copying(table):
    texts = [action.text() for action in table.actions()]
    assert texts == ["Copy rows", "Copy rows with the heads of the columns", "Sort by", "Columns"]


def test_the_menu_of_the_rows_opens_by_key_at_the_current_one(table, qtbot):
    class Menus(QObject):
        places = []  # noqa: RUF012 - of this test alone

        def eventFilter(self, _watched, event):
            is_menu = event.type() == QEvent.Type.ContextMenu
            if is_menu:
                self.places.append(event.pos())
            return is_menu

    menus = Menus(table)
    table.installEventFilter(menus)
    table.setCurrentIndex(index_of(table, "The deed is signed"))
    qtbot.keyClick(table, Qt.Key.Key_F10)
    qtbot.keyClick(table, Qt.Key.Key_F10, SHIFT)
    qtbot.waitUntil(lambda: len(menus.places) > 0)
    assert table.indexAt(menus.places[0]).data() == "The deed is signed"
    assert len(menus.places) == 1


def test_columns_can_be_as_wide_as_their_words(panel, table):
    table.setColumnWidth(PLACE, 300)
    before = table.columnWidth(PLACE)
    column_actions(panel)["As wide as the words in sight"].trigger()
    words = QFontMetrics(table.font()).horizontalAdvance("Skerrow Point")
    assert words < table.columnWidth(PLACE) < before


def test_how_the_table_is_arranged_comes_back(panel, table, workspace, theme, shown, tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    panel.keep(settings)
    theme.enlarge(5)
    table.setColumnWidth(KIND, round(200 * theme.scale))
    theme.enlarge(0)
    table.horizontalHeader().moveSection(2, 0)
    column_actions(panel)["Status"].trigger()
    column_actions(panel)["Date as EDTF"].trigger()
    table.sort_by(TITLE)
    table.sort_by(TITLE)
    again = TablePanel(workspace, theme)
    again.keep(settings)
    shown(again, 1600, 320)
    found = again.findChild(QTableView, "table")
    assert heads(found) == ["Kind", "Event", "Date", "Place", "Who", "Sources", "Date as EDTF"]
    assert found.columnWidth(KIND) == 200
    assert titles(found) == sorted(BY_TIME, key=str.lower, reverse=True)
    assert found.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ("", EVERY_COLUMN[:7]),
        ("colour kind", ["Event", "Kind"]),
        ("kind:wide title voices:-3", ["Kind", "Event", "Voices"]),
    ],
)
def test_what_cannot_be_read_in_the_settings_is_as_if_never_kept(
    workspace, theme, shown, tmp_path, kept, expected
):
    settings = Settings(tmp_path / "settings.ini")
    settings.keep_word("table/columns", kept)
    settings.keep_word("table/sorted", "date sideways")
    panel = TablePanel(workspace, theme)
    panel.keep(settings)
    shown(panel, 1100, 320)
    table = panel.findChild(QTableView, "table")
    assert heads(table) == expected
    assert table.columnWidth(KIND) == 124
    assert titles(table) == BY_TIME


def test_rows_are_copied_with_the_heads_in_the_order_that_is_seen(panel, table, workspace, library):
    words = told(workspace)
    table.horizontalHeader().moveSection(1, 0)
    for name in ("Place", "Who", "Sources", "Status"):
        column_actions(panel)[name].trigger()
    workspace.selection.show_event(find_event(library, "deed"))
    table.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == (
        "Date\tEvent\tKind\nwithin 20–22 May 2021\tThe deed is signed\tLegal step"
    )
    assert words == ["Copied 1 row"]


def test_all_rows_are_copied_in_steps_as_they_stood(table, workspace, qtbot, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.table.copying._STEP", 3)
    monkeypatch.setattr("desktop_app.ui.table.copying.MOST", 7)
    words = told(workspace)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert words == ["Copying 7 rows…"]
    table.sort_by(TITLE)
    qtbot.waitUntil(lambda: len(words) == 2)
    assert words[1] == "Copied 7 of 8 rows: more are too many at once"
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == BY_TIME[:7]


def test_of_very_many_selected_rows_sorting_keeps_the_current_one(table, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.table.view._MOST_KEPT", 4)
    table.setCurrentIndex(index_of(table, "The deed is signed"))
    table.selectAll()
    table.sort_by(TITLE)
    assert current(table) == ["The deed is signed"]


def test_only_what_the_filters_let_through_has_a_row(panel, table, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    workspace.filters.set_period(Period("2021-05-14", "2021-05-14"))
    assert titles(table) == ["The Heron runs aground", "People leave the ferry in boats"]
    assert current(table) == []
    assert workspace.selection.focus.event == find_event(library, "deed")
    workspace.filters.set_period(Period("2021-05-20", "2021-05-21"))
    assert current(table) == ["The deed is signed"]
    workspace.filters.set_period(Period("1914-01-01", "1914-12-31"))
    shown = [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]
    assert shown == ["No event passes the filters."]
    workspace.filters.clear()
    assert titles(table) == BY_TIME
    assert current(table) == ["The deed is signed"]


def test_filters_and_sorting_go_together(table, workspace):
    workspace.filters.set_single_voice(True)
    alone = titles(table)
    assert 0 < len(alone) < len(BY_TIME)
    table.sort_by(TITLE)
    assert titles(table) == sorted(alone, key=str.lower)


def test_while_it_is_hidden_it_keeps_up(panel, table, workspace, library):
    panel.hide()
    workspace.filters.set_period(Period("2021-05-14", "2021-05-14"))
    workspace.selection.show_event(find_event(library, "grounding"))
    assert titles(table) == ["The Heron runs aground", "People leave the ferry in boats"]
    assert current(table) == ["The Heron runs aground"]


def test_as_known_on_a_day_dates_are_those_known_then(
    altered, small_dossier, library, qapp, theme, shown
):
    known = "insert into date_known values (?, '2021-05-15', '2021-05-20', ?)"
    ids = {slug: find_event(library, slug) for slug in ("grounding", "rescue")}
    library = altered(
        small_dossier,
        (known, ids["grounding"], "2020"),
        (known, ids["rescue"], ""),
    )
    workspace = Workspace(library, qapp)
    workspace.filters.set_known_on("2021-05-19")
    panel = TablePanel(workspace, theme)
    shown(panel, 1100, 320)
    table = panel.findChild(QTableView, "table")
    cell = index_of(table, "The Heron runs aground", DATE)
    assert cell.data() == "2020"
    assert "as known then" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.siblingAtColumn(KNOWN).data() == "as known then"
    assert titles(table)[-2:] == ["People leave the ferry in boats", "A chart of the reef is drawn"]
    assert titles(table).index("The Heron runs aground") < titles(table).index(
        "The council turns the lighthouse down"
    )
    assert not cell.data(INFERRED_ROLE)


def test_what_was_only_perhaps_published_is_in_italics_and_says_so(
    altered, small_dossier, qapp, theme, shown
):
    days = "update chronology set data = zeroblob(length(data)) where \"column\" = 'possibly'"
    library = altered(small_dossier, (days,))
    workspace = Workspace(library, qapp)
    panel = TablePanel(workspace, theme)
    shown(panel, 1100, 320)
    table = panel.findChild(QTableView, "table")
    told_of = [index_of(table, one).data(Qt.ItemDataRole.AccessibleTextRole) for one in BY_TIME]
    assert told_of == [None] * len(BY_TIME)
    before = table.viewport().grab().toImage()
    workspace.filters.set_known_on("2021-01-01")
    assert titles(table) == BY_TIME
    cell = index_of(table, "The deed is signed")
    expected = "The deed is signed (perhaps published by then)"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == expected
    assert cell.data(PERHAPS_ROLE)
    assert table.viewport().grab().toImage() != before


def test_looking_back_only_sources_and_voices_of_then_are_counted(panel, table, workspace):
    panel.columns.menu().actions()[VOICES].trigger()

    def counted(title):
        return [index_of(table, title, column).data() for column in (SOURCES, VOICES)]

    assert counted("The Heron runs aground") == ["2", "2 voices"]
    workspace.filters.set_known_on("2021-05-15")
    assert counted("The Heron runs aground") == ["1", "one voice only"]
    workspace.filters.set_known_on("2021-05-20")
    assert counted("The Heron runs aground") == ["2", "2 voices"]


@pytest.mark.parametrize("column", [SOURCES, VOICES])
def test_they_are_sorted_by_the_numbers_of_then(table, workspace, column):
    table.sort_by(column)
    today = titles(table)
    table.sort_by(column)
    assert titles(table) != today
    workspace.filters.set_known_on("2021-05-15")
    known = [one for one in BY_TIME if one in titles(table)]
    assert titles(table) == known  # each was told by one
    workspace.filters.clear()
    table.sort_by(column)
    assert titles(table) == today


def test_of_very_many_events_they_stay_sorted_by_the_numbers_of_today(
    table, workspace, monkeypatch
):
    table.sort_by(SOURCES)
    today = titles(table)
    monkeypatch.setattr(Library, "is_large", True)
    workspace.filters.set_known_on("2021-05-15")
    assert titles(table) == [one for one in today if one in titles(table)]


def test_looking_back_a_tip_says_what_is_as_of_today(table, workspace):
    def tips(column):
        head = table.model().headerData(column, Qt.Orientation.Horizontal, TIP)
        return head, index_of(table, "The Heron runs aground", column).data(TIP)

    as_of = "Status: as known today, not on the day looked at"
    assert tips(STATUS)[0] is None
    assert as_of not in tips(STATUS)[1]
    workspace.filters.set_known_on("2021-05-15")
    assert tips(STATUS)[0] == as_of
    assert as_of in tips(STATUS)[1]
    assert tips(SOURCES)[0] is None


def test_dates_and_places_are_not_cut_at_first(table, theme):
    metrics = QFontMetrics(theme.sans(12.5))
    for column, words in ((DATE, "within 30 Dec 2018 – 4 Jan 2019"), (PLACE, "Skerrow Point")):
        room = table.columnWidth(column) - 2 * theme.pixels(8)
        assert metrics.horizontalAdvance(words) <= room
    assert table.columnWidth(TITLE) >= table.columnWidth(WHO) >= 170


def test_sorted_anew_the_table_goes_to_the_top_or_to_what_is_selected(
    panel, table, workspace, library
):
    panel.resize(1100, 130)
    table.scrollToBottom()
    table.sort_by(TITLE)
    assert table.verticalScrollBar().value() == 0
    assert table.verticalScrollBar().maximum() > 0
    workspace.selection.show_event(find_event(library, "chart"))
    for _ in range(2):
        table.sort_by(TITLE)
        shown = table.visualRect(index_of(table, "A chart of the reef is drawn"))
        assert table.viewport().rect().contains(shown.center())
    assert table.horizontalScrollBar().value() == 0


def test_a_screen_reader_is_told_the_date_in_full(table):
    told_of = index_of(table, "The Heron runs aground", DATE).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert told_of == "Friday 14 May 2021"
    voice = QAccessible.queryAccessibleInterface(table)
    assert voice.role() == QAccessible.Role.Table
    names = [
        voice.child(number).text(QAccessible.Text.Name) for number in range(voice.childCount())
    ]
    assert told_of in names
    assert set(BY_TIME) <= set(names)
