"""“I close Whence, or it dies; when I come back, all is as I left it.”"""

import pytest
from PySide6.QtCore import Qt

from desktop_app import paths
from desktop_app.session.settings import Settings
from tests.journeys.conftest import Person


@pytest.fixture
def left(person):
    """The window as it was left: an event, another pane, tabs, scrolled a little."""
    person.click_event("second-term-begins")
    person.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    person.click_row("sources", "First meeting of the regional bloc in Lima")
    bar = person.reader(1).view.verticalScrollBar()
    bar.setValue(bar.value() + 150)
    return person


def state(person):
    view = person.reader(1).view
    return (
        person.selected_event,
        person.open_sources(),
        person.window.workspace.panes.open,
        view.first_visible_offset(),
    )


def test_after_closing(desktop, left):
    before = state(left)
    left.window.close()
    assert state(Person(desktop)) == before


def test_after_a_crash(desktop, left, qtbot):
    before = state(left)
    uuid = left.window.workspace.library.dossier().uuid
    slug = left.reader(1).property("sourceSlug")
    qtbot.waitUntil(lambda: f'"{slug}": [{before[3]}' in Settings(paths.user_settings()).desk(uuid))
    assert state(Person(desktop)) == before


def test_the_way_to_follow_and_the_page_below(desktop, person):
    person.click_button("Lockstep")
    person.click_button("Table")
    person.window.close()
    again = Person(desktop)
    assert again.window.workspace.following.mode == "lockstep"
    assert again.window.findChild(type(again.timeline), "timeline").isVisible() is False
