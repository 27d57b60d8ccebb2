import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop_app.ui.timeline import accessible
from desktop_app.ui.timeline.colours import TimelineColours
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.view import TimelineView

COLOURS = TimelineColours(*["#808080"] * 6, {})
NAME = QAccessible.Text.Name


@pytest.fixture(scope="module", autouse=True)
def reader():
    accessible.install()


@pytest.fixture
def view(qtbot, months, lanes, item):
    view = TimelineView(COLOURS, TickWords(months))
    qtbot.addWidget(view)
    view.resize(1000, 200)
    view.set_lanes(lanes)
    view.set_items(
        [
            item(
                1, "2019-01-04", title="Thirteen nations", date_words="Friday", detail="2 sources"
            ),
            item(2, "2017-08-08", title="Declaration of Lima", date_words="Tuesday"),
            item(3, None, shape="undated", title="Blame"),
        ]
    )
    view.show()
    return view


def test_the_timeline_is_a_list_of_its_events(view):
    told = QAccessible.queryAccessibleInterface(view)
    assert (told.role(), told.text(NAME)) == (QAccessible.Role.List, "Timeline")
    assert [told.child(place).text(NAME) for place in range(told.childCount())] == [
        "Event 1 of 3: Declaration of Lima, Tuesday",
        "Event 2 of 3: Thirteen nations, Friday, 2 sources",
        "Event 3 of 3: Blame",
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
    assert entry.rect().topLeft() == view.mapToGlobal(view.rect_of(1).topLeft())
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


def test_an_event_out_of_sight_is_told_as_such(view):
    told = QAccessible.queryAccessibleInterface(view)
    assert not told.child(0).state().offscreen
    view.set_selected(1)
    for _ in range(8):
        view.zoom_in()
    view.centre()
    assert told.child(0).state().offscreen


def test_what_is_gone_is_said_to_be_gone(view):
    told = QAccessible.queryAccessibleInterface(view)
    entry = told.child(1)
    assert entry.isValid()
    view.set_items([])
    assert not entry.isValid()
    assert entry.text(NAME) == ""
    assert entry.rect().isNull()
    assert not entry.state().selected


def test_nothing_dangles_after_the_timeline(months, item):
    view = TimelineView(COLOURS, TickWords(months))
    view.set_items([item(1, "2019-01-04")])
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
