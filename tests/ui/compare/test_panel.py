import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView, QToolTip

from desktop_app.library.compare import comparison_of_event
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.passages import passage
from desktop_app.library.sources import find_source, text
from desktop_app.model.comparison import Comparison
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.ui.compare import panel as panel_module
from desktop_app.ui.compare.panel import ComparePanel

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
BOATS = "About 40 people left it in boats."
COUNTED = "The harbour office counted 38 people in the boats."


@pytest.fixture
def panel(workspace, theme, shown, library):
    QGuiApplication.clipboard().clear()
    workspace.selection.show_event(find_event(library, "rescue"))
    panel = ComparePanel(workspace, theme)
    shown(panel, 1000, 400)
    return panel


@pytest.fixture
def grid(panel):
    return panel.findChild(QTableView, "compare")


def heads(grid):
    model = grid.model()
    down = Qt.Orientation.Vertical
    return [model.headerData(row, down).split("\n")[0] for row in range(model.rowCount())]


def columns(grid):
    model = grid.model()
    across = Qt.Orientation.Horizontal
    return [model.headerData(at, across).split("\n")[0] for at in range(model.columnCount())]


def index(grid, head, column):
    return grid.model().index(heads(grid).index(head), column)


def click(grid, qtbot, at, words="", modifiers=Qt.KeyboardModifier.NoModifier):
    """Click words in a cell, or the cell's middle."""
    area = grid.visualRect(at)
    place = area.center()
    if words:
        cell = grid._cells.cell(at, area.width())
        found = next(one for one in cell.quotations if one.saying.words == words)
        place = QPoint(area.left() + 20, area.top() + round(found.top) + 4)
    grid.scrollTo(at)
    qtbot.mouseClick(grid.viewport(), LEFT, modifiers, pos=place)


def in_focus(workspace):
    return passage(workspace.library, workspace.selection.focus.passage).quote


def said(panel):
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible()]


def colour_in(grid, at, token):
    """Whether a colour stands somewhere in a cell."""
    area = grid.visualRect(at)
    picture = grid.viewport().grab(area).toImage()
    wanted = QColor(token)
    return any(
        picture.pixelColor(x, y) == wanted
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )


def test_the_event_in_focus_is_compared(grid):
    assert columns(grid) == ["Ferry aground off Skerrow", "Skerrow votes"]
    assert heads(grid) == ["How many", "What happened", "Date", "Status", "Where"]
    assert [index(grid, "How many", column).data() for column in (0, 1)] == [BOATS, COUNTED]


def test_another_event_is_compared_when_it_comes_into_focus(grid, workspace, library):
    workspace.selection.show_event(find_event(library, "grounding"))
    assert "ran aground off Skerrow Point" in index(grid, "What happened", 0).data()
    workspace.selection.back()
    assert heads(grid)[0] == "How many"


def test_an_entity_is_compared_where_no_event_is_in_focus(grid, workspace, library):
    workspace.selection.show_entity(find_entity(library, "inga-solberg"))
    assert heads(grid)[0] == "Name"
    assert index(grid, "Name", 0).data() == "Inga Solberg\nMs. Solberg"


def test_a_click_goes_to_the_words(grid, workspace, qtbot, library):
    click(grid, qtbot, index(grid, "How many", 1))
    assert in_focus(workspace) == COUNTED
    assert workspace.selection.focus.event == find_event(library, "rescue")
    assert workspace.selection.focus.source == find_source(library, "council")


def test_a_click_goes_to_the_quotation_that_was_clicked(grid, workspace, qtbot, library):
    workspace.selection.show_event(find_event(library, "first-vote"))
    denial = "Mr. Brandt's office said that there was no vote in March."
    click(grid, qtbot, index(grid, "What happened", 0), denial)
    assert in_focus(workspace) == denial


def test_a_click_on_a_naming_goes_there_and_keeps_the_entity(grid, workspace, qtbot, library):
    solberg = find_entity(library, "inga-solberg")
    workspace.selection.show_entity(solberg)
    click(grid, qtbot, index(grid, "Name", 0), "Ms. Solberg")
    focus = workspace.selection.focus
    whole = text(library, focus.source)
    assert whole[focus.place.start : focus.place.end] == "Ms. Solberg"
    assert focus.entity == solberg


def test_a_click_on_a_description_keeps_the_entity(grid, workspace, qtbot, library):
    heron = find_entity(library, "heron")
    workspace.selection.show_entity(heron)
    click(grid, qtbot, index(grid, "Description", 1))
    focus = workspace.selection.focus
    assert text(library, focus.source)[focus.place.start : focus.place.end] == "the ferry Heron"
    assert (focus.entity, focus.event) == (heron, None)


@pytest.mark.parametrize("modifiers", [CONTROL, SHIFT])
def test_choosing_cells_to_copy_goes_nowhere(grid, workspace, qtbot, modifiers):
    before = workspace.selection.focus
    click(grid, qtbot, index(grid, "How many", 1), modifiers=modifiers)
    assert workspace.selection.focus == before


def test_dragging_over_cells_goes_nowhere(grid, workspace, qtbot):
    before = workspace.selection.focus
    one, other = (grid.visualRect(index(grid, "How many", at)).center() for at in (0, 1))
    qtbot.mousePress(grid.viewport(), LEFT, pos=one)
    qtbot.mouseMove(grid.viewport(), other)
    qtbot.mouseRelease(grid.viewport(), LEFT, pos=other)
    assert workspace.selection.focus == before


def test_a_click_on_an_empty_cell_goes_nowhere(grid, workspace, qtbot):
    before = workspace.selection.focus
    click(grid, qtbot, index(grid, "Where", 1))
    assert workspace.selection.focus == before


def test_arrows_move_between_cells_and_go_nowhere(grid, workspace, qtbot):
    before = workspace.selection.focus
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Left):
        qtbot.keyClick(grid, key)
    assert grid.currentIndex() == index(grid, "Date", 0)
    assert workspace.selection.focus == before


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_goes_to_the_first_words_and_again_to_the_next(grid, workspace, qtbot, library, key):
    workspace.selection.show_event(find_event(library, "first-vote"))
    grid.setCurrentIndex(index(grid, "Date", 0))
    wanted = ["In March", "15 May 2021", "In March"]
    for words in wanted:
        qtbot.keyClick(grid, key)
        assert in_focus(workspace) == words


def test_enter_on_an_empty_cell_goes_nowhere(grid, workspace, qtbot):
    before = workspace.selection.focus
    grid.setCurrentIndex(index(grid, "Where", 1))
    qtbot.keyClick(grid, Key.Key_Return)
    assert workspace.selection.focus == before


def test_going_to_words_keeps_the_place_in_the_grid(grid, qtbot):
    grid.setCurrentIndex(index(grid, "What happened", 1))
    qtbot.keyClick(grid, Key.Key_Return)
    assert grid.currentIndex() == index(grid, "What happened", 1)


def test_going_back_returns_to_the_place_in_the_grid(panel, grid, workspace, qtbot, library):
    panel.resize(1000, 160)
    workspace.selection.show_entity(find_entity(library, "heron"))
    panel.window().grab()
    grid.setCurrentIndex(index(grid, "The Heron is in service", 0))
    scrolled = grid.verticalScrollBar().value()
    assert scrolled > 0
    qtbot.keyClick(grid, Key.Key_Return)
    assert heads(grid)[0] == "What happened"
    assert grid.verticalScrollBar().value() == 0
    workspace.selection.back()
    assert grid.currentIndex() == index(grid, "The Heron is in service", 0)
    assert grid.verticalScrollBar().value() == scrolled


def test_words_that_lead_to_another_comparison_are_where_the_keyboard_begins_in_it(
    grid, workspace, qtbot, library
):
    workspace.selection.show_entity(find_entity(library, "heron"))
    grounding = index(grid, "The Heron runs aground", 1)
    grid.setCurrentIndex(grounding)
    qtbot.keyClick(grid, Key.Key_Return)
    assert heads(grid)[0] == "What happened"
    assert grid.currentIndex() == index(grid, "What happened", 1)
    assert grid.selectedIndexes() == []


def test_the_words_in_focus_are_tinted(grid, workspace, qtbot, theme):
    ferry, council = (index(grid, "How many", column) for column in (0, 1))
    tint = theme.tokens.tint
    click(grid, qtbot, council)
    assert (colour_in(grid, ferry, tint), colour_in(grid, council, tint)) == (False, True)
    workspace.selection.back()
    assert (colour_in(grid, ferry, tint), colour_in(grid, council, tint)) == (True, False)


def test_words_that_are_not_verified_have_a_bar_and_say_so(grid, library, theme):
    compared = comparison_of_event(library, find_event(library, "rescue"))
    row = compared.rows[0]
    moved = row.cells[1][0]._replace(verified=False)
    grid.model().fill(compared._replace(rows=(row._replace(cells=((), (moved,))),)))
    cell = grid.model().index(0, 1)
    assert "NOT VERIFIED" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    grid.fit()
    area = grid.visualRect(cell)
    picture = grid.viewport().grab(area).toImage()
    assert picture.pixelColor(3, 20) == QColor(theme.tokens.violence)


def test_a_row_with_a_conflict_has_a_bar_and_words(grid, theme):
    head = grid.verticalHeader()
    picture = head.viewport().grab().toImage()
    bar = picture.pixelColor(2, head.sectionViewportPosition(0) + 20)
    assert bar == QColor(theme.tokens.violence)
    plain = picture.pixelColor(2, head.sectionViewportPosition(1) + 20)
    assert plain == QColor(theme.tokens.panel)


def test_the_note_of_the_current_row_can_be_read(panel, grid, qtbot):
    note = "The harbour office counted; the caption says about 40."
    assert any(note in words for words in said(panel))
    qtbot.keyClick(grid, Key.Key_Down)
    assert said(panel) == ["No difference is noted in this row."]
    qtbot.keyClick(grid, Key.Key_Up)
    assert any(note in words for words in said(panel))


def test_where_the_current_row_is_scrolled_out_of_view_the_note_is_of_the_first_in_view(
    panel, grid
):
    note = "The harbour office counted; the caption says about 40."
    panel.resize(480, 200)
    panel.window().grab()
    scroll = grid.verticalScrollBar()
    scroll.setValue(grid.rowHeight(0) - 10)
    assert any(note in words for words in said(panel))
    scroll.setValue(grid.rowHeight(0) + 10)
    assert said(panel) == ["No difference is noted in this row."]
    scroll.setValue(0)
    assert any(note in words for words in said(panel))


def test_among_all_differences_the_note_follows_words_that_are_chosen_elsewhere(
    panel, grid, workspace, qtbot
):
    qtbot.addWidget(panel.choice)
    panel.choice.click()
    model = grid.model()
    assert grid.currentIndex().row() == 0
    (saying, *_) = model.sayings(model.index(1, 0)) or model.sayings(model.index(1, 1))
    workspace.selection.show_passage(saying.passage_id)
    assert grid.currentIndex().row() == 1
    assert model.has_current(grid.currentIndex())
    (shown,) = said(panel)
    assert shown.startswith(heads(grid)[1])


def test_where_nothing_differs_there_is_no_note(panel, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    assert said(panel) == []


def test_the_pointer_on_words_tells_everybody_and_marks_them(
    grid, workspace, library, qtbot, theme
):
    rescue = find_event(library, "rescue")
    council = index(grid, "How many", 1)
    qtbot.mouseMove(grid.viewport(), grid.visualRect(council).center())
    assert workspace.hover.over == Hovered(event=rescue)
    assert colour_in(grid, council, theme.tokens.hover)
    qtbot.mouseMove(grid.viewport(), grid.visualRect(index(grid, "Where", 1)).center())
    assert workspace.hover.over == Hovered()


def test_below_the_rows_the_pointer_is_on_nothing(grid, workspace, qtbot):
    qtbot.mouseMove(grid.viewport(), grid.visualRect(index(grid, "How many", 1)).center())
    qtbot.mouseMove(grid.viewport(), QPoint(400, grid.viewport().height() - 2))
    assert workspace.hover.over == Hovered()


def test_the_pointer_leaves(grid, workspace, qtbot):
    qtbot.mouseMove(grid.viewport(), grid.visualRect(index(grid, "How many", 1)).center())
    QGuiApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
    assert workspace.hover.over == Hovered()


def test_what_is_hovered_elsewhere_is_tinted_in_the_grid_of_an_entity(
    grid, workspace, library, theme
):
    workspace.selection.show_entity(find_entity(library, "heron"))
    row = index(grid, "The Heron runs aground", 0)
    assert not colour_in(grid, row, theme.tokens.hover)
    workspace.hover.enter(Hovered(event=find_event(library, "grounding")))
    assert colour_in(grid, row, theme.tokens.hover)


def tip(grid, at):
    """What is shown where the pointer rests in the upper part of a cell."""
    area = grid.visualRect(at)
    place = area.topLeft() + QPoint(20, 12)
    QToolTip.hideText()
    resting = QHelpEvent(QEvent.Type.ToolTip, place, grid.viewport().mapToGlobal(place))
    QGuiApplication.sendEvent(grid.viewport(), resting)
    return QToolTip.text()


def test_a_tip_tells_the_steps_that_led_to_a_date(grid, workspace, library):
    workspace.selection.show_event(find_event(library, "second-vote"))
    told = tip(grid, index(grid, "Date", 0))
    assert "The first Thursday after 15 May 2021 is 20 May 2021." in told


def test_what_can_be_read_in_the_cell_has_no_tip(grid):
    assert tip(grid, index(grid, "How many", 0)) == ""
    assert tip(grid, index(grid, "Where", 1)) == ""


def test_what_has_no_room_stands_in_the_tip(grid, library):
    compared = comparison_of_event(library, find_event(library, "rescue"))
    row = compared.rows[0]
    long = row.cells[0][0]._replace(words="A long word. " * 200 + "The end.")
    grid.model().fill(compared._replace(rows=(row._replace(cells=((long,), ())),)))
    grid.fit()
    assert "The end." in tip(grid, grid.model().index(0, 0))
    assert grid.rowHeight(0) < 300


def test_cells_are_copied_with_tabs_and_the_windows_own_copying_stays_out(panel, grid):
    heard = []
    copy = QShortcut("Ctrl+C", panel.window())
    copy.activated.connect(lambda: heard.append(True))
    grid.setFocus()
    grid.selectRow(0)
    QTest.keyClick(panel.window().windowHandle(), Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"{BOATS}\t{COUNTED}"
    assert heard == []


def test_with_no_cell_selected_nothing_is_copied(grid, qtbot):
    QGuiApplication.clipboard().setText("mine")
    qtbot.keyClick(grid, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "mine"


def test_the_menu_copies_too(grid):
    grid.selectRow(0)
    (copy,) = grid.actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == f"{BOATS}\t{COUNTED}"


def test_with_nothing_chosen_all_differences_are_shown(grid, workspace, qtbot, library):
    workspace.selection.clear()
    assert heads(grid) == ["How many left the ferry", "Whether there was a vote in March"]
    click(grid, qtbot, index(grid, "How many left the ferry", 1))
    assert in_focus(workspace) == COUNTED
    assert workspace.selection.focus.event == find_event(library, "rescue")


def test_all_differences_can_stay_while_one_goes_from_one_to_the_other(
    panel, grid, workspace, qtbot, library
):
    qtbot.addWidget(panel.choice)
    panel.choice.click()
    assert heads(grid) == ["How many left the ferry", "Whether there was a vote in March"]
    click(grid, qtbot, index(grid, "How many left the ferry", 1))
    assert workspace.selection.focus.event == find_event(library, "rescue")
    assert heads(grid)[0] == "How many left the ferry"
    assert grid.currentIndex() == index(grid, "How many left the ferry", 1)
    panel.choice.click()
    assert heads(grid)[0] == "How many"


def test_a_dossier_without_differences_says_why_it_is_empty(panel, grid, workspace, monkeypatch):
    monkeypatch.setattr(panel_module, "comparison_of_dossier", lambda _library: Comparison())
    workspace.selection.clear()
    assert not grid.isVisible()
    (words,) = said(panel)
    assert words.startswith("Choose an event or an entity")


def test_of_what_no_source_speaks_it_says_so(panel, grid, workspace, monkeypatch, library):
    monkeypatch.setattr(panel_module, "comparison_of_entity", lambda *_about: Comparison())
    workspace.selection.show_entity(find_entity(library, "heron"))
    assert not grid.isVisible()
    assert said(panel) == ["No source of this dossier says anything of it in words of its own."]


def test_it_does_nothing_while_it_cannot_be_seen(panel, grid, workspace, library, monkeypatch):
    asked = []
    real = panel_module.comparison_of_event
    monkeypatch.setattr(
        panel_module, "comparison_of_event", lambda *about: asked.append(about) or real(*about)
    )
    panel.hide()
    workspace.selection.show_event(find_event(library, "grounding"))
    workspace.hover.enter(Hovered(event=find_event(library, "deed")))
    assert (asked, heads(grid)[0]) == ([], "How many")
    panel.show()
    assert len(asked) == 1
    assert heads(grid)[0] == "What happened"


def test_a_move_within_the_event_does_not_make_the_grid_anew(grid, qtbot):
    model = grid.model()
    with qtbot.assertNotEmitted(model.modelReset):
        click(grid, qtbot, index(grid, "How many", 1))


def test_it_says_how_many_sources_and_what_their_differences_come_to(panel, workspace, library):
    told = []
    panel.summary_changed.connect(told.append)
    workspace.selection.show_event(find_event(library, "deed"))
    workspace.selection.show_entity(find_entity(library, "heron"))
    workspace.selection.clear()
    assert told == [
        "The deed is signed · 1 source · no difference noted",
        "Heron · 2 sources · no difference noted",
        "All differences · 2 sources · 2 points compared: 1 conflict, 1 within a source",
    ]


def test_the_sources_share_the_width_or_are_scrolled_to(panel, grid):
    room = grid.viewport().width()
    assert grid.columnWidth(0) == grid.columnWidth(1) == room // 2
    panel.resize(480, 400)
    panel.window().grab()
    assert grid.columnWidth(0) == 220
    assert grid.horizontalScrollBar().maximum() > 0


def test_rows_are_as_high_as_their_words_need(panel, grid, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    before = grid.rowHeight(0)
    panel.resize(600, 400)
    panel.window().grab()
    assert grid.rowHeight(0) > before


@pytest.fixture
def long_grid(grid, monkeypatch, workspace, library):
    """The grid with a cell of a dozen quotations in its first row."""
    compared = comparison_of_event(library, find_event(library, "rescue"))
    first = compared.rows[0]
    at = next(at for at, cell in enumerate(first.cells) if cell)
    cells = list(first.cells)
    cells[at] = cells[at][:1] * 12
    longer = compared._replace(rows=(first._replace(cells=tuple(cells)), *compared.rows[1:]))
    monkeypatch.setattr(panel_module, "comparison_of_event", lambda *_: longer)
    workspace.selection.clear()
    workspace.selection.show_event(find_event(library, "rescue"))
    return grid


@pytest.mark.parametrize("height", [250, 300, 340, 360, 600])
@pytest.mark.parametrize("steps", [0, 3])
def test_a_row_is_no_higher_than_the_view(panel, long_grid, theme, height, steps):
    """So that what stands in its last line, such as how many more there are, can be read."""
    if steps:
        theme.enlarge(steps)
    panel.resize(1000, height)
    panel.window().grab()
    cells = [long_grid.model().index(0, column) for column in range(2)]
    long_grid.scrollTo(cells[0])
    seen = long_grid.viewport().height()
    assert long_grid.visualRect(cells[0]).top() >= 0
    assert long_grid.visualRect(cells[0]).bottom() < seen
    told = [long_grid._cells.cell(one, long_grid.columnWidth(one.column())) for one in cells]
    assert any(one.is_cut for one in told)
    assert max(one.height for one in told) > min(seen, 260) * 0.6


def test_a_row_is_higher_again_in_a_higher_view(panel, long_grid):
    found = []
    for height in (250, 600, 250):
        panel.resize(1000, height)
        panel.window().grab()
        found.append(long_grid.rowHeight(0))
    assert found[0] < found[1] > found[2] == found[0]


def test_larger_text_makes_everything_larger(grid, theme):
    before = grid.rowHeight(0), grid.verticalHeader().width(), grid.horizontalHeader().height()
    theme.enlarge(10)
    after = grid.rowHeight(0), grid.verticalHeader().width(), grid.horizontalHeader().height()
    assert all(larger > smaller for smaller, larger in zip(before, after, strict=True))


def test_the_keyboard_begins_at_the_first_words(grid, workspace, library):
    workspace.selection.show_event(find_event(library, "second-vote"))
    workspace.selection.show_entity(find_entity(library, "heron"))
    assert grid.currentIndex() == index(grid, "Name", 0)
    workspace.selection.clear()
    assert grid.model().sayings(grid.currentIndex()) != ()


def test_tab_leads_out_of_the_grid(grid, workspace, qtbot):
    before = workspace.selection.focus
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(grid, Key.Key_Tab)
    assert workspace.selection.focus == before


def test_nothing_is_selected_before_somebody_does_it(workspace, theme, shown):
    panel = ComparePanel(workspace, theme)
    shown(panel, 800, 300)
    grid = panel.findChild(QTableView, "compare")
    assert workspace.selection.focus == Focus()
    assert grid.selectedIndexes() == []
    assert grid.currentIndex().row() == 0
