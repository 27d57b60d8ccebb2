"""The page of who signed what: looked at, moved in, gone from, ordered, filtered."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView, QToolButton, QWidget

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.matrix import PARTS
from desktop_app.library.passages import passage
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.matrix.panel import MatrixPanel
from tests.ui.matrix.seen import at, click, events, names, said

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
JOINT = "Joint declaration of Lima"
THIRTEEN = "Thirteen nations refuse"
JUNE = "The Lima Group calls"
DENIED_ONLY = (
    "delete from claim where id = (select max(id) from claim where part = 'signatory')",
    "update claim set polarity = 'denied' where part = 'signatory'",
    (
        "insert into claim (event_id, property, part, value_entity_id, polarity, passage_id, rank, "
        "origin) select (select id from event where slug = 'grounding'), property, part, "
        "(select id from entity where slug = 'heron'), polarity, passage_id, rank, origin "
        "from claim where part = 'signatory'"
    ),
)


def in_focus(panel):
    workspace = panel._workspace
    return passage(workspace.library, workspace.selection.focus.passage).quote


def choose(panel, words):
    """Choose from the menu that offers these words."""
    for button in panel.findChildren(QToolButton):
        for action in button.menu().actions() if button.menu() else ():
            if action.text() == words:
                action.trigger()
                return
    raise AssertionError(words)


def test_who_signed_in_june_but_is_not_named_in_january(grid):
    june, january = (
        {name for name in names(grid) if at(grid, name, event).data() == "named"}
        for event in (JUNE, THIRTEEN)
    )
    assert june - january == set()
    assert january - june == {"Guyana", "Saint Lucia"}


def test_moving_between_cells_goes_nowhere_and_says_the_words(panel, grid):
    focus = panel._workspace.selection.focus
    grid.setFocus()
    QTest.keyClick(grid, Key.Key_Right)
    QTest.keyClick(grid, Key.Key_Down)
    assert grid.currentIndex() == at(grid, "Brazil", THIRTEEN)
    assert panel._workspace.selection.focus == focus
    assert (
        "Brazil, Thirteen nations refuse to recognize Maduro’s new term (4 Jan 2019): named"
        in said(panel)
    )
    assert "Thirteen nations on Maduro’s term: named" in said(panel)
    assert any(one.startswith("“Diplomats from Argentina, Brazil") for one in said(panel))


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_goes_to_the_words_and_then_to_the_next(panel, grid, reference, key):
    grid.setCurrentIndex(at(grid, "Guyana", THIRTEEN))
    QTest.keyClick(grid, key)
    assert in_focus(panel).startswith("Diplomats from Argentina")
    assert panel._workspace.selection.focus.event == find_event(
        reference, "thirteen-nations-statement"
    )
    QTest.keyClick(grid, key)
    assert "including Argentina" in in_focus(panel)
    QTest.keyClick(grid, key)
    assert in_focus(panel).startswith("Diplomats from Argentina")


def test_a_click_goes_to_the_words_of_the_list_in_which_somebody_is_not(panel, grid, qtbot):
    click(qtbot, grid, at(grid, "Mexico", JUNE))
    assert "was signed by members Argentina" in in_focus(panel)


def test_where_there_are_no_words_it_goes_to_the_event(made, small_dossier, altered, qtbot):
    library = altered(small_dossier, *((one,) for one in DENIED_ONLY))
    panel = made(library)
    grid = panel.findChild(QTableView, "matrix")
    silent = at(grid, "Heron", "The deed is signed")
    assert silent.data() == "source silent"
    click(qtbot, grid, silent)
    assert panel._workspace.selection.focus.event == find_event(library, "deed")


def test_a_press_that_ends_elsewhere_or_with_a_key_held_goes_nowhere(panel, grid, qtbot):
    start, end = at(grid, "Argentina", JOINT), at(grid, "Brazil", JOINT)
    view = grid.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=grid.visualRect(start).center())
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=grid.visualRect(end).center())
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, CONTROL, pos=grid.visualRect(end).center())
    assert panel._workspace.selection.focus.event is None


def test_a_click_on_a_head_goes_to_the_event_or_to_the_entity(panel, grid, qtbot, reference):
    selection, left = panel._workspace.selection, Qt.MouseButton.LeftButton
    head = grid.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(1) + 20, 10)
    qtbot.mouseClick(head.viewport(), left, pos=place)
    assert selection.focus.event == find_event(reference, "thirteen-nations-statement")
    head = grid.verticalHeader()
    row = names(grid).index("Mexico")
    place = QPoint(20, head.sectionViewportPosition(row) + 8)
    qtbot.mouseClick(head.viewport(), left, pos=place)
    assert selection.focus.entity == find_entity(reference, "mexico")
    assert selection.focus.event is None


@pytest.mark.parametrize(
    ("words", "event", "entity"),
    [
        ("Go to the words", "guatemala-statement", None),
        ("Show the event", "guatemala-statement", None),
        ("Show the entity", None, "mexico"),
    ],
)
def test_the_menu_of_a_cell_goes_there_too(panel, grid, reference, words, event, entity):
    grid.setCurrentIndex(at(grid, "Mexico", JUNE))
    next(one for one in grid.actions() if one.text() == words).trigger()
    focus = panel._workspace.selection.focus
    assert focus.event == (event and find_event(reference, event))
    assert focus.entity == (entity and find_entity(reference, entity))


def test_what_is_in_focus_is_marked_and_brought_into_view(made, reference):
    panel = made(reference, 900, 220)
    grid, selection = panel.findChild(QTableView, "matrix"), panel._workspace.selection
    selection.show_entity(find_entity(reference, "saint-lucia"))
    assert grid.currentIndex().row() == names(grid).index("Saint Lucia")
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()).center())
    selection.show_event(find_event(reference, "guatemala-statement"))
    assert grid.currentIndex() == at(grid, "Saint Lucia", JUNE)
    assert panel.model.marked.event == find_event(reference, "guatemala-statement")


def test_what_has_no_column_moves_nothing(panel, grid, reference):
    here = at(grid, "Peru", JUNE)
    grid.setCurrentIndex(here)
    panel._workspace.selection.show_event(find_event(reference, "inauguration-speech"))
    assert grid.currentIndex() == here


def test_pointing_is_told_to_all_and_heard_from_all(panel, grid, qtbot, reference):
    hover = panel._workspace.hover
    index = at(grid, "Brazil", THIRTEEN)
    qtbot.mouseMove(grid.viewport(), grid.visualRect(index).center())
    both = find_event(reference, "thirteen-nations-statement"), find_entity(reference, "brazil")
    assert hover.over == Hovered(*both)
    assert panel.model.hovered == Hovered(*both)
    grid.event(QEvent(QEvent.Type.Leave))
    assert hover.over == Hovered()
    hover.enter(Hovered(entity=both[1]))
    assert panel.model.is_hovered(index)


def test_cells_are_copied_by_key_and_by_menu(grid):
    QGuiApplication.clipboard().setText("before")
    index = at(grid, "Mexico", JOINT)
    grid.clearSelection()
    QTest.keyClick(grid, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "before"
    grid.setCurrentIndex(index)
    shortcut = QShortcut("Ctrl+C", grid.window())
    QTest.keyClick(grid, Key.Key_C, CONTROL)
    del shortcut
    copied = "\tJoint declaration of Lima on Venezuela (8 Aug 2017)\nMexico\tnamed"
    assert QGuiApplication.clipboard().text() == copied
    QGuiApplication.clipboard().clear()
    next(one for one in grid.actions() if one.text() == "Copy cells").trigger()
    assert QGuiApplication.clipboard().text() == copied


def test_beside_the_cell_stands_how_many_sources_are_silent(panel, grid):
    grid.setCurrentIndex(at(grid, "Mexico", JUNE))
    assert "3 other sources are silent on it." in said(panel)
    panel._workspace.filters.set_known_on("2019-01-04")
    grid.setCurrentIndex(at(grid, "Mexico", THIRTEEN))
    assert "The other source is silent on it." in said(panel)


def test_letters_find_no_cell_for_they_are_keys(grid):
    here = grid.currentIndex()
    QTest.keyClicks(grid, "saint")
    assert grid.currentIndex() == here


def test_rows_and_columns_by_name_and_by_likeness_staying_at_the_cell(panel, grid):
    grid.setCurrentIndex(at(grid, "Mexico", JUNE))
    choose(panel, "Rows by name")
    assert names(grid) == sorted(names(grid))
    assert grid.currentIndex() == at(grid, "Mexico", JUNE)
    choose(panel, "Rows by likeness")
    assert names(grid)[-1] == "Mexico"
    choose(panel, "Columns by likeness")
    assert [event[:5] for event in events(grid)] == ["Joint", "Thirt", "The L"]
    choose(panel, "Columns by name")
    assert [event[:5] for event in events(grid)] == ["Joint", "The L", "Thirt"]
    assert grid.currentIndex() == at(grid, "Mexico", JUNE)


def test_what_was_chosen_comes_back_at_the_next_start(panel, made, reference):
    for words in ("Signatories and members", "Rows by name", "Columns by likeness"):
        choose(panel, words)
    again = made(reference)
    assert [one.value for one in (again.bar.parts, again.bar.rows, again.bar.columns)] == [
        "members", "name", "likeness",
    ]  # fmt: skip
    assert again.bar.parts.text() == "Signatories and members ▾"
    assert again.bar.rows.accessibleName() == "Order of rows: Rows by name"


def test_what_was_kept_and_is_not_known_any_more_is_passed_over(made, settings, reference):
    settings.keep_word("matrix/rows", "by size")
    assert made(reference).bar.rows.value == "time"


def test_those_who_are_said_not_to_belong_are_among_the_members(panel, grid):
    choose(panel, "Signatories and members")
    assert at(grid, "United States", "Who belongs").data() == "said not to"
    assert "United States" not in names(panel.findChild(QTableView, "matrix"))[:13]


def test_it_follows_the_filters_and_counts_what_they_hide(panel, grid, qtbot):
    with qtbot.waitSignal(panel.summary_changed) as told:
        panel._workspace.filters.set_known_on("2019-01-04")
    head = "2 events · 14 entities"
    most = f"{head} · 3 hidden by the filters"
    assert told.args == [f"{head} · 1 hidden by the filters", most]
    assert at(grid, "Guyana", THIRTEEN).data() == "named (perhaps not yet known)"
    panel._workspace.filters.set_known_on("2017-01-01")
    assert not grid.isVisible()
    assert any("filters leave nothing" in one for one in said(panel))
    panel._workspace.filters.clear()
    assert len(events(grid)) == 3


def test_it_says_why_it_is_empty_and_what_can_be_done(made, small_dossier, altered):
    library = altered(small_dossier, ("delete from claim where property = 'participant'",))
    panel = made(library)
    assert any("Choose above whose part is shown" in one for one in said(panel))
    choose(panel, "Anyone who took part")
    assert "No event of this dossier says who took part in it." in said(panel)
    panel._workspace.selection.show_event(find_event(library, "deed"))


def test_while_it_cannot_be_seen_it_follows_the_filters_of_a_small_dossier(
    reference, theme, settings, qapp
):
    panel = MatrixPanel(Workspace(reference, qapp), theme, settings)
    panel._workspace.filters.set_known_on("2017-12-31")
    (column,) = panel.model.shown.columns
    assert column.title.startswith(JOINT)


def test_while_it_cannot_be_seen_it_reads_nothing_of_a_large_one(
    reference, theme, settings, qapp, monkeypatch
):
    monkeypatch.setattr("desktop_app.library.library._LARGE", 1000)
    panel = MatrixPanel(Workspace(reference, qapp), theme, settings)
    asked = []
    monkeypatch.setattr(type(reference), "rows", lambda *_: asked.append(1) or [])
    panel._workspace.hover.enter(Hovered(1))
    panel._workspace.filters.set_known_on("2019-01-04")
    assert asked == []
    assert panel.model.hovered == Hovered()


def test_the_signs_are_told_apart_by_shape_alone(panel, grid, theme):
    """Each sign of the matrix, in black and white, is another picture."""
    choose(panel, "Signatories and members")
    seen = {}
    for name, event in (
        ("Mexico", JOINT), ("Mexico", JUNE), ("Peru", JOINT), ("United States", "Who belongs"),
    ):  # fmt: skip
        index = at(grid, name, event)
        grid.scrollTo(index)
        centre = grid.visualRect(index).center()
        picture = grid.viewport().grab().toImage()
        ground = QColor(theme.tokens.panel)
        inked = frozenset(
            (x, y)
            for x in range(-8, 9)
            for y in range(-8, 9)
            if picture.pixelColor(centre.x() + x, centre.y() + y) != ground
        )
        seen[inked] = index.data()
    assert sorted(seen.values()) == sorted(
        ["named", "not in a complete list", "not in a partial list", "said not to"]
    )
    assert len({len(one) for one in seen}) == 4


def test_the_legend_names_all_signs_and_goes_below_where_it_has_no_room(panel, theme, qtbot):
    legend = panel.findChild(QWidget, "matrix-legend")
    for words in ("named", "said not to", "source silent", "sources differ"):
        assert words in legend.accessibleName()
    button = panel.findChildren(QToolButton)[0]
    assert legend.mapTo(panel, QPoint()).y() < button.mapTo(panel, QPoint()).y() + 20
    theme.enlarge(10)
    qtbot.waitUntil(
        lambda: legend.mapTo(panel, QPoint()).y() > button.mapTo(panel, QPoint()).y() + 20
    )
    assert len(set(legend.grab().toImage().constBits().tobytes())) > 2


@pytest.mark.parametrize("choice", ["dark", "dark-contrast", "light-contrast"])
def test_it_looks_so_in_each_theme_and_size(panel, grid, theme, choice):
    theme.choose(choice)
    theme.enlarge(10)
    panel.grab()
    assert grid.viewport().height() > 0
    assert grid.verticalHeader().defaultSectionSize() == theme.pixels(24)
    strong = [one for one in panel.findChildren(QLabel) if one.property("look") == "strong"]
    assert strong


def test_every_control_has_a_name(panel):
    for one in panel.findChildren(QToolButton):
        assert one.accessibleName() or one.text()
    assert panel.findChild(QTableView, "matrix").accessibleName() == "Who signed what"
    assert list(PARTS) == ["signatories", "members", "anyone"]
