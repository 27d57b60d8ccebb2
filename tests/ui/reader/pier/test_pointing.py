"""What is told or named in the text is chosen there, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from desktop_app.library.events import find_event
from desktop_app.library.sources import text
from desktop_app.session.hover import Hovered
from desktop_app.ui.reader.touching import Touching
from tests.ui.reader.pier.seen import (
    FURTHER,
    LEFT,
    LETTER,
    SALE,
    STORM,
    bring,
    is_well_placed,
    menu_of,
    pane,
    place_of,
    put_caret,
    tinted,
)


def test_a_click_in_a_passage_selects_its_event_and_moves_nothing(both, workspace, library, qtbot):
    left, right = both
    bring(right, "18. On this day")
    before = right.view.verticalScrollBar().value()
    qtbot.mouseClick(right.view.viewport(), LEFT, pos=place_of(right, LETTER))
    assert workspace.selection.focus.event == find_event(library, "sale")
    assert right.view.verticalScrollBar().value() == before
    assert tinted(right) == [LETTER]
    assert is_well_placed(left, SALE)


def test_where_events_overlap_a_menu_offers_the_shortest_words_first(
    area, workspace, library, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    before = of.view.verticalScrollBar().value()
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place_of(of, "the crane"))
    menu = menu_of(of)
    assert [action.text() for action in menu.actions()] == [
        "The crane changes hands",
        "<u>Pier && crane</u> are sold",
        "The deed is signed",
    ]
    assert workspace.selection.focus.event is None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "sale")
    assert of.view.verticalScrollBar().value() == before
    assert tinted(of) == [SALE]


def test_enter_in_that_menu_takes_the_first_and_escape_none(
    area, workspace, library, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    place = place_of(of, "the crane")
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
    qtbot.keyClick(menu_of(of), Qt.Key.Key_Escape)
    assert menu_of(of) is None
    assert workspace.selection.focus.event is None
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
    qtbot.keyClick(menu_of(of), Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "crane")


def test_a_click_on_a_name_selects_the_entity_and_moves_nothing(
    area, workspace, gazette, ada, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, FURTHER)
    before = of.view.verticalScrollBar().value()
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place_of(of, FURTHER, len("Further on, A")))
    assert workspace.selection.focus.entity == ada
    assert workspace.selection.focus.event is None
    assert of.view.verticalScrollBar().value() == before
    assert tinted(of) == ["Ada Lindqvist"] * 3


def test_a_click_on_other_words_selects_nothing(area, workspace, gazette, qtbot):
    workspace.selection.show_source(gazette)
    before = workspace.selection.focus
    qtbot.mouseClick(pane(area).view.viewport(), LEFT, pos=place_of(pane(area), "On this day"))
    assert workspace.selection.focus == before


def test_the_event_under_the_pointer_is_told_to_everybody(area, workspace, library, show, qtbot):
    show("storm")
    of = pane(area)
    qtbot.mouseMove(of.view.viewport(), place_of(of, STORM))
    assert workspace.hover.over == Hovered(event=find_event(library, "storm"))
    qtbot.mouseMove(of.view.viewport(), place_of(of, "21. On this day"))
    assert workspace.hover.over == Hovered()
    qtbot.mouseMove(of.view.viewport(), place_of(of, STORM))
    QApplication.sendEvent(of.view.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(of.view, QEvent(QEvent.Type.Leave))
    assert workspace.hover.over == Hovered()


def test_a_name_among_several_events_is_offered_with_them(altered_area, library, gazette, qtbot):
    start = text(library, gazette).index("the crane")
    named = 'insert into mention (entity_id, source_id, start, "end") values (2, ?, ?, ?)'
    area, workspace = altered_area((named, gazette, start, start + 9))
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    place = place_of(of, "the crane")
    qtbot.mouseMove(of.view.viewport(), place)
    assert workspace.hover.over.entity == 2
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
    offered = [action for action in menu_of(of).actions() if not action.isSeparator()]
    assert len(offered) == 4
    offered[-1].trigger()
    assert workspace.selection.focus.entity == 2


def test_enter_selects_the_event_that_is_told_where_one_reads(
    area, workspace, library, letters, qtbot
):
    workspace.selection.show_source(letters)
    of = pane(area)
    bring(of, STORM)
    qtbot.keyClick(of.view, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "storm")
    assert menu_of(of) is None


def test_enter_offers_what_is_told_at_the_caret_just_below_it(
    area, workspace, library, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    put_caret(of, "the crane", qtbot)
    before = of.view.verticalScrollBar().value()
    qtbot.keyClick(of.view, Qt.Key.Key_Return)
    menu = menu_of(of)
    assert menu.actions()[0].text() == "The crane changes hands"
    assert menu.activeAction() is menu.actions()[0]
    line = of.view.line_rect(of.view.text().index("the crane"))
    assert menu.pos().y() - of.view.viewport().mapToGlobal(line.bottomLeft()).y() in range(20)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "sale")
    assert tinted(of) == [SALE]
    assert of.view.verticalScrollBar().value() == before


def test_enter_on_a_name_selects_the_entity(area, workspace, ada, gazette, qtbot):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, FURTHER)
    put_caret(of, "Ada Lindqvist walked", qtbot)
    qtbot.keyClick(of.view, Qt.Key.Key_Return)
    assert workspace.selection.focus.entity == ada


def test_words_of_a_dossier_are_only_words_in_what_a_selection_touches(
    area, workspace, theme, gazette, qtbot
):
    Touching(workspace, theme, area, area)
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    put_caret(of, SALE, qtbot)
    for chip in of.findChildren(QToolButton):
        if chip.accessibleName().startswith("<u>"):
            assert chip.text().startswith("<u>Pier && crane")
            assert "&lt;u&gt;" in chip.toolTip()
            return
    pytest.fail("the sale is not among what the selection touches")
