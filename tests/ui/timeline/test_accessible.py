import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop_app.ui.timeline import accessible
from tests.ui.timeline.made import Event, Made, finished
from tests.ui.timeline.seen import COLOURS, centre

NAME = QAccessible.Text.Name


@pytest.fixture(scope="module", autouse=True)
def reader():
    accessible.install()


EVENTS = [
    Event(1, "2019-01-04", "Thirteen nations", voices=3),
    Event(2, "2017-08-08", "Declaration of Lima"),
    Event(3, "", "Blame"),
]


@pytest.fixture
def view(qtbot):
    view = Made(COLOURS)
    qtbot.addWidget(view)
    view.resize(1000, 200)
    view.show_events(EVENTS)
    view.show()
    return view


def test_the_timeline_is_a_list_of_its_events(view):
    told = QAccessible.queryAccessibleInterface(view)
    assert (told.role(), told.text(NAME)) == (QAccessible.Role.List, "Timeline")
    assert [told.child(place).text(NAME) for place in range(told.childCount())] == [
        "Event 1 of 3: Declaration of Lima, 2017-08-08, 2 voices",
        "Event 2 of 3: Thirteen nations, 2019-01-04, 3 voices",
        "Event 3 of 3: Blame, 2 voices",
    ]
    assert told.child(3) is None
    assert told.focusChild() is None


def test_an_entry_knows_its_list_and_its_place(view):
    told = QAccessible.queryAccessibleInterface(view)
    entry = told.child(1)
    assert entry.role() == QAccessible.Role.ListItem
    assert entry.parent().text(NAME) == "Timeline"
    assert entry.window() == told.window()
    assert told.indexOfChild(entry) == 1
    assert told.indexOfChild(told) == -1
    assert entry.rect().topLeft() == view.mapToGlobal(view.rect_of(view.place(1)).topLeft())
    assert entry.text(QAccessible.Text.Description) == ""
    assert (entry.childCount(), entry.child(0), entry.childAt(0, 0)) == (0, None, None)
    assert (entry.indexOfChild(told), entry.object()) == (-1, None)
    entry.setText(NAME, "Another title")
    assert "Thirteen nations" in entry.text(NAME)


def test_the_selected_event_is_told(view):
    told = QAccessible.queryAccessibleInterface(view)
    view.set_selected(1)
    assert told.focusChild().text(NAME).startswith("Event 2 of 3")
    assert told.child(1).state().selected
    assert not told.child(0).state().selected
    view.set_selected(None)
    assert told.focusChild() is None


def test_the_selected_event_is_told_to_have_the_keyboard_while_the_list_has_it(view, qtbot):
    told = QAccessible.queryAccessibleInterface(view)
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    view.set_selected(1)
    assert told.child(1).state().focused
    assert not told.child(0).state().focused
    view.clearFocus()
    assert not told.child(1).state().focused
    assert told.child(1).state().selected


def test_what_is_counted_lies_where_its_crowd_is(view):
    view.show_events([Event(10 + n, f"2018-03-{1 + n % 28:02}", "One") for n in range(900)])
    told = QAccessible.queryAccessibleInterface(view)
    assert told.childCount() == 900
    bead = view.scene().bead_of(400)
    assert told.child(400).rect().width() == round(bead.box.width)
    assert not told.child(400).state().offscreen


def test_of_a_dossier_it_says_what_there_is_to_say(workspace, theme, shown):
    panel = finished(workspace, theme)
    shown(panel, 1000, 260)
    told = QAccessible.queryAccessibleInterface(panel)
    names = [told.child(place).text(NAME) for place in range(told.childCount())]
    assert names[0] == (
        "Event 1 of 8: The Heron is in service, throughout 2020, told by one voice only"
    )
    assert names[3] == (
        "Event 4 of 8: People leave the ferry in boats, Friday 14 May 2021, 2 voices, 1 difference, "
        "sources disagree"
    )
    assert names[7].startswith("Event 8 of 8: A chart of the reef is drawn, ")
    workspace.filters.set_known_on("2021-05-20")
    assert told.child(5).text(NAME).endswith("perhaps published by then")


def test_an_event_out_of_sight_is_told_as_such(view):
    told = QAccessible.queryAccessibleInterface(view)
    assert not told.child(0).state().offscreen
    view.set_selected(1)
    for _ in range(8):
        view.zoom_in()
    centre(view, 1)
    assert told.child(0).state().offscreen


def test_what_is_gone_is_said_to_be_gone(view):
    told = QAccessible.queryAccessibleInterface(view)
    entry = told.child(1)
    assert entry.isValid()
    view.show_events([])
    assert not entry.isValid()
    assert entry.text(NAME) == ""
    assert entry.rect().isNull()
    assert not entry.state().selected


def test_nothing_dangles_after_the_timeline():
    view = Made(COLOURS)
    view.show_events(EVENTS)
    entry = QAccessible.queryAccessibleInterface(view).child(0)
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del view
    gc.collect()
    assert not entry.isValid()
    assert entry.text(NAME) == ""


def test_other_widgets_are_told_as_ever(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setAccessibleName("A panel")
    assert QAccessible.queryAccessibleInterface(widget).text(NAME) == "A panel"
