"""What is told in the words that somebody selects by hand, in a bar below the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QLabel, QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.model.records import Span
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.contents import Contents
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.reader.touched import TouchedBar
from desktop_app.ui.reader.touching import Touching

SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = SHIFT | Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def contents(library) -> Contents:
    """The report on the ferry, all of it known."""
    found = Contents(library, find_source(library, "ferry"))
    found.read_about(0)
    return found


@pytest.fixture
def pane(workspace, theme, shown, library) -> ReaderPane:
    """A pane that shows the report on the ferry, with nothing selected."""
    area = ReaderArea(workspace, theme)
    area.text_actions.append(QAction("Copy quotation", area))
    Touching(workspace, theme, area, area)
    shown(area, 900, 800)
    workspace.selection.show_source(find_source(library, "ferry"))
    return area.findChild(ReaderPane, "reader-1")


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def select(qtbot, pane, words):
    """Select some words by keyboard, from where one has clicked."""
    view, span = pane.view, span_of(pane.view.text(), words)
    view.set_highlight([span], span)
    for _ in words.split():
        qtbot.keyClick(view, Qt.Key.Key_Right, WORDS)


def bar_of(pane):
    return pane.findChild(TouchedBar)


def chips_of(pane):
    buttons = bar_of(pane).findChildren(QToolButton)
    return [one for one in buttons if one.isVisible() and not one.defaultAction()]


def names_of(pane):
    return [one.accessibleName() for one in chips_of(pane)]


def said(pane):
    return bar_of(pane).findChild(QLabel).text()


@pytest.mark.parametrize(
    ("words", "events", "entities"),
    [
        ("The ferry Heron", ["grounding"], ["heron"]),
        ("🌊", [], []),
        ("2021, the harbour", ["grounding"], ["harbour-office"]),
        (", the harbour", [], ["harbour-office"]),
        (
            "Inga Solberg, who was on board. Ms. Solberg",
            ["grounding"],
            ["inga-solberg"],
        ),
    ],
)
def test_what_shares_a_letter_with_the_words_is_touched(contents, library, words, events, entities):
    span = span_of(contents.text, words)
    found = contents.told_in(span)
    assert [id_ for id_, _one in found] == [find_event(library, slug) for slug in events]
    named = [find_entity(library, slug) for slug in entities]
    assert contents.namings.named_in(span) == named


def test_each_event_comes_once_with_its_shortest_words_and_the_shortest_first(contents):
    found = contents.told_in(Span(0, len(contents.text)))
    lengths = [one.end - one.start for _id, one in found]
    assert lengths == sorted(lengths)
    assert len({id_ for id_, _one in found}) == len(found) > 3


def test_selecting_words_says_what_they_touch(qtbot, pane):
    assert bar_of(pane) is None
    select(qtbot, pane, "The ferry Heron ")
    assert said(pane) == "Selected: 3 words · touches"
    assert names_of(pane) == ["The Heron runs aground", "Heron"]
    buttons = bar_of(pane).findChildren(QToolButton)
    assert [one.text() for one in buttons if one.defaultAction()] == ["Copy quotation"]


def test_screen_readers_say_it_in_full(qtbot, pane):
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    select(qtbot, pane, "The ferry Heron ")
    QAccessible.setActive(was_active)
    words = "Selected: 3 words · touches The Heron runs aground, Heron"
    assert QAccessible.queryAccessibleInterface(bar_of(pane)).text(QAccessible.Text.Name) == words


def test_in_a_narrow_pane_it_says_so_in_fewer_words(qtbot, pane):
    pane.window().resize(330, 800)
    pane.parentWidget().parentWidget().resize(330, 800)
    select(qtbot, pane, "The ferry Heron ")
    assert said(pane) == "Selected: 3 words"
    assert chips_of(pane)[0].accessibleName() == "The Heron runs aground"
    select(qtbot, pane, "We ")
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    select(qtbot, pane, "We ")
    assert said(pane) == "Selected: 1 word · nothing told"


def test_a_click_elsewhere_takes_the_bar_away(qtbot, pane):
    select(qtbot, pane, "The ferry Heron ")
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=pane.view.viewport().rect().center())
    assert not bar_of(pane).isVisible()
    select(qtbot, pane, "The ferry Heron ")
    assert bar_of(pane).isVisible()


def test_words_of_which_nothing_is_told_say_so(qtbot, pane):
    select(qtbot, pane, "We ")
    assert said(pane) == "Selected: 1 word · nothing is told in them"
    assert names_of(pane) == []


def test_the_text_does_not_move_when_the_bar_comes_and_goes(qtbot, pane):
    pane.window().resize(900, 300)
    pane.view.scroll_to(pane.view.text().index("Mayor"))
    words = pane.view.first_visible_offset()
    qtbot.keyClick(pane.view, Qt.Key.Key_Right, SHIFT)
    before = pane.view.line_rect(words).top()
    select(qtbot, pane, "Mayor ")
    assert pane.view.line_rect(words).top() == before
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert not bar_of(pane).isVisible()
    assert pane.view.line_rect(words).top() == before


def test_each_chip_leads_there(qtbot, pane, workspace, library):
    select(qtbot, pane, "The ferry Heron ")
    event, entity = chips_of(pane)
    qtbot.mouseClick(event, LEFT)
    assert workspace.selection.focus.event == find_event(library, "grounding")
    assert pane.property("highlightedText").startswith("The ferry Heron ran aground")
    qtbot.mouseClick(entity, LEFT)
    assert workspace.selection.focus.entity == find_entity(library, "heron")


def test_tab_goes_from_the_text_to_the_chips(qtbot, pane):
    select(qtbot, pane, "The ferry Heron ")
    chips = chips_of(pane)
    assert pane.view.nextInFocusChain() is not None
    following, seen = pane.view, []
    while following not in chips:
        following = following.nextInFocusChain()
        if following.focusPolicy() & Qt.FocusPolicy.TabFocus and following.isVisible():
            seen.append(following)
    assert seen == [chips[0]]


@pytest.mark.parametrize("width", [330, 500, 900, 1500])
def test_what_there_is_no_room_for_is_in_a_menu(qtbot, pane, width, workspace):
    pane.window().resize(width, 800)
    pane.parentWidget().parentWidget().resize(width, 800)
    qtbot.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    contents = pane._contents
    everything = Span(0, len(contents.text))
    count = len(contents.told_in(everything)) + len(contents.namings.named_in(everything))
    *chips, more = chips_of(pane)
    assert 0 < len(chips) < count
    assert more.text() == f"+{count - len(chips)}"
    right = more.mapTo(pane, more.rect().topRight()).x()
    assert right <= pane.width()
    more.menu().aboutToShow.emit()
    actions = more.menu().actions()
    assert len(actions) == count - len(chips)
    actions[-1].trigger()
    assert workspace.selection.focus.entity == contents.namings.named_in(everything)[-1]


def test_a_great_many_words_are_counted_by_their_characters(pane, theme, workspace, contents):
    bar = TouchedBar(workspace, theme, pane)
    contents.text = "x" * 300_000
    bar.show_touched(contents, Span(0, 300_000))
    assert bar.findChild(QLabel).text().startswith("Selected: 300,000 characters")


def test_a_great_many_things_are_not_all_listed(qtbot, pane, monkeypatch):
    monkeypatch.setattr("desktop_app.ui.reader.touched.LISTED", 2)
    qtbot.keyClick(pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    more = chips_of(pane)[-1]
    more.menu().aboutToShow.emit()
    *listed, last = more.menu().actions()
    assert len(listed) == 2
    assert not last.isEnabled()
    assert last.text() == f"{int(more.text()) - 2} more: select fewer words"


def test_the_chips_are_there_in_another_theme_too(qtbot, pane, theme):
    select(qtbot, pane, "The ferry Heron ")
    before = chips_of(pane)[0].icon().pixmap(10, 10).toImage()
    theme.choose("dark")
    assert chips_of(pane)[0].icon().pixmap(10, 10).toImage() != before


def test_esc_leads_back_to_the_words_that_are_selected(pane, qtbot):
    select(qtbot, pane, "The ferry Heron")
    words = pane.view.selected_text()
    chip = chips_of(pane)[0]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Escape)
    assert pane.window().focusWidget() is pane.view
    assert pane.view.selected_text() == words
    assert bar_of(pane).isVisible()
