"""Panes and tabs as one sees them: dropped sources, tabs, following, lockstep, matching."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QToolButton

from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.bar import ReadingBar
from desktop_app.ui.reader.drop import DropMark
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.widgets.dragging import carried_source, carrying

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NOTHING = Qt.KeyboardModifier.NoModifier
NAMES = ("alpha", "beta", "gamma", "delta", "epsilon")

SOURCE = """
[[source]]
slug = "{name}"
file = "{name}.txt"
title = "The <b>{name}</b> & co"
title_by = "editor"
"""
EVENT = """
[[event]]
slug = "opening"
title = "The bridge is opened"
kind = "other"
summary = "At last."
"""
PASSAGE = """
  [[event.passage]]
  source = "{name}"
  quote = "The bridge was opened, as {name} has it."
"""


def paragraphs(name):
    """60 paragraphs; in the 20th something is told by every source but the last."""
    told = f"The bridge was opened, as {name} has it."
    return [
        f"{n}. {told if n == 20 else 'Nothing of note happened. ' * (n % 5 + 1)}" for n in range(60)
    ]


@pytest.fixture(scope="module")
def five_sources(tmp_path_factory):
    """A dossier of five sources, four of which tell the opening of a bridge."""
    folder = tmp_path_factory.mktemp("five")
    sources, events = [], [EVENT]
    for name in NAMES:
        (folder / f"{name}.txt").write_text("\n\n".join(paragraphs(name)) + "\n", "utf-8")
        sources.append(SOURCE.format(name=name))
        if name != "epsilon":
            events.append(PASSAGE.format(name=name))
    (folder / "sources.toml").write_text("\n".join(sources), "utf-8")
    (folder / "events.toml").write_text("\n".join(events), "utf-8")
    (folder / "dossier.toml").write_text(
        'uuid = "5ca1ab1e-0000-4000-8000-000000000005"\ntitle = "The bridge"\n'
        'description = "Five reports."\ncreated = "2020-06-01"\n',
        "utf-8",
    )
    made = folder / "five.whence"
    compile_folder(folder, None, made)
    return made


@pytest.fixture
def workspace(five_sources, qapp):
    with Library.open(five_sources) as library:
        yield Workspace(library, qapp)


@pytest.fixture
def area(workspace, theme, shown):
    area = ReaderArea(workspace, theme)
    match = QAction("Match", area)
    match.triggered.connect(area.follower.match)
    area.take_in_bar(ReadingBar(workspace, theme, match, workspace.step))
    shown(area, 1000, 500)
    return area


def pane(area, number):
    return area.findChild(ReaderPane, f"reader-{number}")


def slugs(area):
    return [one.property("sourceSlug") for one in area.open_panes()]


def tabs(area, number=1):
    bar = pane(area, number).findChild(QTabBar)
    if bar is None or not bar.isVisible():
        return []
    return [bar.tabText(at) for at in range(bar.count())]


def button(area, words):
    return next(one for one in area.findChildren(QToolButton) if one.text() == words)


def height(one):
    """Where the words on the opening stand in a pane, in pixels below its top."""
    words = one.view.text().index("The bridge was opened")
    return one.view.line_rect(words).top()


def drag(area, carried, x, event=QDragMoveEvent):
    point = QPoint(x, 200)
    made = event(point if event is not QDropEvent else QPointF(point), COPY, carried, LEFT, NOTHING)
    handler = {
        QDragEnterEvent: area.dragEnterEvent,
        QDragMoveEvent: area.dragMoveEvent,
        QDropEvent: area.dropEvent,
    }[event]
    handler(made)
    return made


def move(widget, point):
    """Move the mouse with its button held, which the helper for tests does not do."""
    where = QPointF(point)
    there = QPointF(widget.mapToGlobal(point))
    kind = QEvent.Type.MouseMove
    QApplication.sendEvent(widget, QMouseEvent(kind, where, there, LEFT, LEFT, NOTHING))


def drop(area, source_id, x):
    assert drag(area, carrying(source_id), x, QDragEnterEvent).isAccepted()
    drag(area, carrying(source_id), x)
    drag(area, carrying(source_id), x, QDropEvent)
    area.window().grab()


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


def test_one_source_needs_no_tabs_two_have_them(area, workspace, qtbot):
    workspace.panes.show(1)
    assert tabs(area) == []
    workspace.panes.show(2)
    assert tabs(area) == ["The <b>alpha</b> && co", "The <b>beta</b> && co"]
    bar = pane(area, 1).findChild(QTabBar)
    assert bar.currentIndex() == 1
    assert "&lt;b&gt;alpha" in bar.tabToolTip(0)
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(0).center())
    assert slugs(area) == ["alpha"]
    workspace.panes.close_source(2)
    assert tabs(area) == []


def test_where_one_pane_has_tabs_all_have_so_that_texts_begin_at_one_height(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    assert tabs(area, 1) == tabs(area, 2) == []
    workspace.panes.place_tab(3, 1)
    area.window().grab()
    assert [len(tabs(area, number)) for number in (1, 2)] == [1, 2]
    tops = [one.view.mapTo(area, QPoint()).y() for one in area.open_panes()]
    assert tops[0] == tops[1]
    workspace.panes.close_source(3)
    assert tabs(area, 1) == tabs(area, 2) == []


def test_a_tab_is_closed_by_its_button(area, workspace):
    for source in (1, 2, 3):
        workspace.panes.show(source)
    bar = pane(area, 1).findChild(QTabBar)
    closing = bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert closing.accessibleName() == "Close The <b>beta</b> & co"
    closing.click()
    assert tabs(area) == ["The <b>alpha</b> && co", "The <b>gamma</b> && co"]
    assert slugs(area) == ["gamma"]


def test_a_tab_goes_into_a_pane_of_its_own_by_its_menu(area, workspace):
    for source in (1, 2):
        workspace.panes.show(source)
    bar = pane(area, 1).findChild(QTabBar)
    menu = bar.tab_menu(0)
    assert [one.text() for one in menu.actions()] == ["Into a pane of its own", "Close"]
    menu.actions()[0].trigger()
    assert slugs(area) == ["beta", "alpha"]
    bar.customContextMenuRequested.emit(QPoint(5, 5))
    bar.customContextMenuRequested.emit(QPoint(5000, 5))


def test_a_tab_that_is_pulled_out_of_the_bar_is_dragged(area, workspace, qtbot, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _actions: dragged.append(drag))
    for source in (1, 2):
        workspace.panes.show(source)
    bar = pane(area, 1).findChild(QTabBar)
    middle = bar.tabRect(0).center()
    qtbot.mousePress(bar, LEFT, pos=middle)
    for y in (5, 15, 60):
        move(bar, middle + QPoint(0, y))
    assert [carried_source(drag.mimeData()) for drag in dragged][:1] == [1]
    assert not dragged[0].pixmap().isNull()


def test_while_a_tab_is_dragged_no_other_drag_begins(area, workspace, qtbot, monkeypatch):
    dragged = []

    def carry(drag, _actions):
        dragged.append(drag)
        if len(dragged) == 1:
            move(bar, middle + QPoint(0, 60))

    monkeypatch.setattr(QDrag, "exec", carry)
    workspace.panes.show(1)
    workspace.panes.show(2)
    bar = pane(area, 1).findChild(QTabBar)
    middle = bar.tabRect(0).center()
    qtbot.mousePress(bar, LEFT, pos=middle)
    move(bar, middle + QPoint(0, 60))
    assert len(dragged) == 1


def test_tabs_that_are_dragged_stay_in_their_order(area, workspace):
    for source in (1, 2, 3):
        workspace.panes.show(source)
    pane(area, 1).findChild(QTabBar).moveTab(2, 0)
    assert workspace.panes.open.stacks[0].tabs == (3, 1, 2)
    assert slugs(area) == ["gamma"]


def test_a_long_title_does_not_fill_the_bar(area, workspace):
    workspace.panes.show(1)
    workspace.panes.show(2)
    bar = pane(area, 1).findChild(QTabBar)
    bar.setTabText(0, "A very long title that goes on and on and has no end in sight at all")
    assert bar.tabRect(0).width() <= 190


def test_an_event_told_by_four_sources_has_four_panes_each_at_its_words(area, workspace):
    workspace.open_event(1)
    area.window().grab()
    assert slugs(area) == ["alpha", "beta", "gamma", "delta"]
    heights = [height(one) for one in area.open_panes()]
    assert max(heights) - min(heights) <= 1
    assert all(
        0.1 <= at / one.view.viewport().height() <= 0.33
        for at, one in zip(heights, area.open_panes(), strict=True)
    )


def test_a_pane_says_whether_it_is_silent(area, workspace):
    workspace.panes.arrange((1, 5))
    assert [one.property("silent") for one in area.open_panes()] == [False, False]
    workspace.selection.show_event(1)
    assert [one.property("silent") for one in area.open_panes()] == [False, True]
    said = [one.text() for one in pane(area, 2).head.findChildren(QLabel) if one.isVisible()]
    assert "silent on this event" in said


def apart(area, workspace):
    """Two panes that are at other places than the event, which is in focus."""
    workspace.panes.arrange((1, 2))
    area.window().grab()
    for one in area.open_panes():
        one.view.verticalScrollBar().setValue(40)


def test_following_the_event_the_other_panes_go_to_their_words(area, workspace):
    apart(area, workspace)
    workspace.selection.show_event(1)
    left, right = area.open_panes()
    assert abs(height(left) - height(right)) <= 1


def test_free_panes_stay_where_they_are(area, workspace):
    apart(area, workspace)
    button(area, "Free").click()
    assert workspace.following.mode == "free"
    right = pane(area, 2).view
    before = right.first_visible_offset()
    workspace.selection.show_event(1)
    assert right.first_visible_offset() == before
    assert pane(area, 2).property("highlightedText").startswith("The bridge was opened")


def test_in_lockstep_panes_keep_their_distance_in_paragraphs(area, workspace):
    apart(area, workspace)
    left, right = area.open_panes()
    right.view.verticalScrollBar().setValue(400)
    button(area, "Lockstep").click()
    distance = right.view.paragraphs_read() - left.view.paragraphs_read()
    for value in (200, 333, 90):
        left.view.verticalScrollBar().setValue(value)
        now = right.view.paragraphs_read() - left.view.paragraphs_read()
        assert now == pytest.approx(distance, abs=0.1)
    right.view.verticalScrollBar().setValue(700)
    now = right.view.paragraphs_read() - left.view.paragraphs_read()
    assert now == pytest.approx(distance, abs=0.1)


def test_in_lockstep_an_event_takes_the_other_pane_along(area, workspace):
    apart(area, workspace)
    button(area, "Lockstep").click()
    left, right = area.open_panes()
    distance = right.view.paragraphs_read() - left.view.paragraphs_read()
    workspace.selection.show_event(1)
    assert 0.1 <= height(left) / left.view.viewport().height() <= 0.33
    now = right.view.paragraphs_read() - left.view.paragraphs_read()
    assert now == pytest.approx(distance, abs=0.15)


def test_at_an_end_and_back_the_distance_is_as_before(area, workspace):
    apart(area, workspace)
    left, right = area.open_panes()
    right.view.verticalScrollBar().setValue(600)
    button(area, "Lockstep").click()
    before = right.view.paragraphs_read()
    value = left.view.verticalScrollBar().value()
    left.view.verticalScrollBar().setValue(left.view.verticalScrollBar().maximum())
    left.view.verticalScrollBar().setValue(value)
    assert right.view.paragraphs_read() == pytest.approx(before, abs=0.1)


def test_a_pane_that_comes_into_lockstep_keeps_its_distance_from_then(area, workspace):
    apart(area, workspace)
    button(area, "Lockstep").click()
    workspace.panes.show_beside(3)
    area.window().grab()
    third = next(one for one in area.open_panes() if one.property("sourceSlug") == "gamma")
    first = pane(area, 1)
    distance = third.view.paragraphs_read() - first.view.paragraphs_read()
    first.view.verticalScrollBar().setValue(500)
    now = third.view.paragraphs_read() - first.view.paragraphs_read()
    assert now == pytest.approx(distance, abs=0.1)


def test_matching_puts_the_other_panes_at_the_height_of_this_one(area, workspace):
    apart(area, workspace)
    button(area, "Free").click()
    workspace.selection.show_event(1)
    left, right = area.open_panes()
    bar = left.view.verticalScrollBar()
    bar.setValue(bar.value() - 100)
    button(area, "Match").click()
    assert abs(height(left) - height(right)) <= 1
    assert height(left) > 100


def test_matching_where_the_words_are_out_of_view_goes_to_the_upper_third(area, workspace):
    apart(area, workspace)
    workspace.selection.show_event(1)
    left, right = area.open_panes()
    left.view.verticalScrollBar().setValue(0)
    right.view.verticalScrollBar().setValue(0)
    button(area, "Match").click()
    assert 0.1 <= height(right) / right.view.viewport().height() <= 0.33


def test_matching_with_nothing_in_focus_takes_what_is_told_next(area, workspace):
    apart(area, workspace)
    button(area, "Match").click()
    assert workspace.selection.focus.event == 1
    left, right = area.open_panes()
    assert abs(height(left) - height(right)) <= 1


def test_matching_with_nothing_open_is_harmless(area, workspace):
    area.follower.match()
    assert workspace.panes.open.stacks == ()


def rank(area):
    return area.findChild(QLabel, "passage-rank").text()


def test_the_bar_counts_the_passages_through_all_sources(area, workspace):
    assert rank(area) == "Nothing is selected"
    workspace.open_event(1)
    assert rank(area) == "1 of 4"
    button(area, "›").click()
    assert rank(area) == "2 of 4"
    assert workspace.panes.open.active == 1
    button(area, "‹").click()
    button(area, "‹").click()
    assert rank(area) == "4 of 4"
    workspace.panes.arrange((5,))
    assert rank(area) == "4 passages"


def test_the_switch_is_there_with_several_panes(area, workspace):
    workspace.panes.show(1)
    assert not button(area, "Lockstep").isVisible()
    workspace.panes.show_beside(2)
    assert button(area, "Lockstep").isVisible()
    assert button(area, "Follow event").isChecked()


def test_where_there_is_no_room_the_switch_is_a_menu(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().resize(260, 400)
    area.resize(260, 400)
    area.window().grab()
    assert not button(area, "Lockstep").isVisible()
    menu = button(area, "Follow event ▾")
    assert menu.isVisible()
    assert menu.accessibleName() == "How the panes follow: Follow event"
    menu.menu().actions()[0].trigger()
    assert workspace.following.mode == "free"
    assert menu.text() == "Free ▾"


def test_the_keyboard_goes_along_to_the_pane_that_is_read(area, workspace, qtbot):
    workspace.open_event(1)
    area.window().activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    area.focus_pane(0)
    qtbot.waitUntil(pane(area, 1).view.hasFocus)
    workspace.step(1)
    assert pane(area, 2).view.hasFocus()
    workspace.panes.close(1)
    assert area.active_pane().view.hasFocus()


def test_the_keyboard_stays_where_one_does_not_read(area, workspace):
    workspace.open_event(1)
    button(area, "›").setFocus()
    workspace.step(1)
    assert not any(one.view.hasFocus() for one in area.open_panes())


def test_back_reads_where_one_has_read(area, workspace):
    workspace.panes.arrange((1, 2))
    area.window().grab()
    view = pane(area, 1).view
    view.verticalScrollBar().setValue(333)
    first = view.first_visible_offset()
    workspace.selection.show_source(1)
    workspace.selection.show_event(1)
    assert view.first_visible_offset() != first
    workspace.selection.back()
    assert view.first_visible_offset() == first
    assert view.verticalScrollBar().value() == 333


def test_a_source_that_is_shown_again_is_read_on_where_it_was(area, workspace):
    workspace.panes.show(1)
    area.window().grab()
    view = pane(area, 1).view
    view.verticalScrollBar().setValue(333)
    first = view.first_visible_offset()
    workspace.panes.show(2)
    assert view.first_visible_offset() == 0
    workspace.panes.show(1)
    assert view.first_visible_offset() == first > 0
