"""From a card to reading an event side by side."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.ui.card.panel import CardPanel

VOTE = "The council votes for the lighthouse"
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def both(library):
    """The two sources that tell the vote, the best first."""
    return (find_source(library, "council"), find_source(library, "ferry"))


@pytest.fixture
def council_card(card, workspace, library):
    """The card of the council, from which its votes can be reached; one source is open."""
    workspace.selection.show_source(find_source(library, "ferry"))
    workspace.selection.show_entity(find_entity(library, "skerrow-council"))
    QApplication.processEvents()
    return card


def beside(card):
    return card.findChild(QAbstractButton, "side-by-side")


def test_a_button_reads_every_source_that_tells_the_event(card, workspace, library, both, qtbot):
    workspace.selection.show_event(find_event(library, "second-vote"))
    QApplication.processEvents()
    assert "Shift+Enter" in beside(card).toolTip()
    qtbot.mouseClick(beside(card), Qt.MouseButton.LeftButton)
    assert workspace.panes.open.sources == both


def test_what_one_source_tells_cannot_be_read_side_by_side(card, workspace, library):
    workspace.selection.show_event(find_event(library, "deed"))
    assert not beside(card).isEnabled()
    assert "Only one source tells it" in beside(card).toolTip()


def compare(card):
    return card.findChild(QAbstractButton, "compare-sources")


@pytest.mark.parametrize("noun", ["event", "entity"])
def test_a_button_asks_for_the_comparison(noun, card, workspace, library, qtbot):
    if noun == "event":
        workspace.selection.show_event(find_event(library, "second-vote"))
    else:
        workspace.selection.show_entity(find_entity(library, "heron"))
    QApplication.processEvents()
    with qtbot.waitSignal(card.compare_requested):
        qtbot.mouseClick(compare(card), Qt.MouseButton.LeftButton)


def test_what_nobody_else_tells_cannot_be_compared_and_that_is_said(card, workspace, library):
    workspace.selection.show_event(find_event(library, "chart"))
    assert not compare(card).isEnabled()
    assert "Only one source tells it" in compare(card).toolTip()
    workspace.selection.show_entity(find_entity(library, "olav-brandt"))
    workspace.selection.show_entity(find_entity(library, "coastguard"))
    assert not compare(card).isEnabled()
    assert "Only one source names it" in compare(card).toolTip()


def test_a_difference_within_one_source_can_be_compared(card, workspace, library):
    workspace.selection.show_event(find_event(library, "first-vote"))
    assert compare(card).isEnabled()
    assert not beside(card).isEnabled()


def test_the_comparison_comes_to_the_front(main_window, qtbot):
    main_window.complete()
    qtbot.keyClick(main_window, Qt.Key.Key_F9)
    assert not main_window.bottom.isVisible()
    card = main_window.findChild(CardPanel)
    qtbot.mouseClick(compare(card), Qt.MouseButton.LeftButton)
    assert main_window.findChild(QTableView, "compare").isVisible()


def test_a_click_shows_an_event_and_with_shift_or_ctrl_reads_it(
    council_card, workspace, library, both, button, qtbot
):
    vote = find_event(library, "second-vote")
    for key in (SHIFT, Qt.KeyboardModifier.ControlModifier):
        qtbot.mouseClick(button(council_card, VOTE), Qt.MouseButton.LeftButton, key)
        assert workspace.panes.open.sources == both
        assert workspace.selection.focus.event == vote
        workspace.panes.arrange(both[1:])
        workspace.selection.show_entity(find_entity(library, "skerrow-council"))
        QApplication.processEvents()
    qtbot.mouseClick(button(council_card, VOTE), Qt.MouseButton.LeftButton)
    assert workspace.selection.focus.event == vote
    assert len(workspace.panes.open.sources) == 1


def test_letting_go_outside_of_it_asks_for_nothing(council_card, workspace, button, qtbot):
    focus, link = workspace.selection.focus, button(council_card, VOTE)
    qtbot.mousePress(link, Qt.MouseButton.LeftButton, SHIFT)
    outside = link.rect().bottomRight() * 3
    qtbot.mouseRelease(link, Qt.MouseButton.LeftButton, SHIFT, outside)
    assert workspace.selection.focus == focus


def test_shift_and_enter_read_the_event_that_has_the_keyboard(
    council_card, workspace, both, button, active, qtbot
):
    active(council_card)
    link = button(council_card, VOTE)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return, SHIFT)
    assert workspace.panes.open.sources == both


def test_enter_alone_shows_it(council_card, workspace, library, button, active, qtbot):
    active(council_card)
    link = button(council_card, VOTE)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "second-vote")
    assert len(workspace.panes.open.sources) == 1


def test_a_shortcut_of_the_window_on_the_same_keys_stays_out_of_it(
    council_card, workspace, both, button, active, qtbot
):
    asked = []
    action = QAction(council_card.window())
    action.setShortcut("Shift+Return")
    action.triggered.connect(lambda: asked.append(True))
    council_card.window().addAction(action)
    active(council_card)
    link = button(council_card, VOTE)
    link.setFocus()
    qtbot.keyClick(council_card.window().windowHandle(), Qt.Key.Key_Return, SHIFT)
    assert workspace.panes.open.sources == both
    assert asked == []
    other = next(
        one for one in council_card.findChildren(QAbstractButton) if one.isVisible() and one != link
    )
    other.setFocus()
    qtbot.keyClick(council_card.window().windowHandle(), Qt.Key.Key_Return, SHIFT)
    assert asked == [True]


@pytest.mark.parametrize(
    ("key", "modifier", "is_claimed"),
    [
        (Qt.Key.Key_Return, SHIFT, True),
        (Qt.Key.Key_Enter, SHIFT | Qt.KeyboardModifier.KeypadModifier, True),
        (Qt.Key.Key_Return, NONE, False),
        (Qt.Key.Key_A, SHIFT, False),
    ],
)
def test_only_these_keys_are_claimed(key, modifier, is_claimed, council_card, button, active):
    active(council_card)
    button(council_card, VOTE).setFocus()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QApplication.sendEvent(council_card, event)
    assert event.isAccepted() == is_claimed


def test_the_tip_tells_of_the_key_where_there_is_something_to_read(
    card, workspace, library, button
):
    workspace.selection.show_entity(find_entity(library, "skerrow-council"))
    assert "Shift+Enter" in button(card, VOTE).toolTip()
    assert "Shift+Enter" not in button(card, "The council plans to meet").toolTip()
