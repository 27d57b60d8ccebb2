"""“Where were Peru and Canada both in it? I shall want to know that again tomorrow.”"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTableView

from desktop_app.library.entities import find_entity
from desktop_app.library.events import events_of_entity, some_events
from tests.journeys.conftest import Person

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def of_both(person):
    """The slugs of the events of both, as the dossier has them."""
    library = person.window.workspace.library
    peru, canada = (
        set(events_of_entity(library, find_entity(library, slug))) for slug in ("peru", "canada")
    )
    found = {event.slug for event in some_events(library, peru & canada)}
    assert found
    return found


def pin(person, name):
    person.field("entity-filter").setFocus()
    person.press(Qt.Key.Key_A, CTRL)
    person.type(name)
    person.press(Qt.Key.Key_Return)
    person.window.text().setFocus()
    person.press(Qt.Key.Key_F)


def in_table(person):
    """How many rows the table has."""
    person.press(Qt.Key.Key_B, CTRL | SHIFT)
    rows = person.window.findChild(QTableView, "table").model().rowCount()
    person.press(Qt.Key.Key_T, CTRL)
    return rows


def choose(person, title, name):
    menu = next(one for one in person.window.findChildren(QMenu) if one.title() == title)
    next(one for one in menu.actions() if one.text() == name).trigger()


def test_pinned_together_saved_and_chosen_again_the_next_day(person, desktop, of_both):
    pin(person, "Peru")
    pin(person, "Canada")
    assert "Peru  ✕\nCanada  ✕\nany of them" in person.says("status-bar")
    either = in_table(person)
    assert either > len(of_both)
    person.click_button("any of them")
    assert in_table(person) == len(of_both)
    assert f"{len(person.events) - len(of_both)} of {len(person.events)} events hidden" in (
        person.says("status-bar")
    )
    person.press(Qt.Key.Key_Escape)
    assert person.emphasised() == of_both
    person.press(Qt.Key.Key_S, CTRL)
    person.type("Lima and Ottawa")
    person.press(Qt.Key.Key_Return)
    assert "Saved as “Lima and Ottawa”" in person.says("status-bar")
    person.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert len(person.emphasised()) == len(person.events)
    person.window.close()
    later = Person(desktop)
    choose(later, "Saved filters", "Lima and Ottawa")
    assert later.emphasised() == of_both
    assert "all of them" in later.says("status-bar")


def test_a_name_that_shares_no_event_with_the_pinned_one_is_typed_and_pinned_too(person):
    entities = person.window.findChild(QTableView, "entities")
    pin(person, "Lima Group")
    person.field("entity-filter").clear()
    assert not any("Kuczynski" in name for name in person.rows("entities"))
    person.field("entity-filter").setFocus()
    person.type("kuczy")
    (name,) = person.rows("entities")
    assert "Kuczynski" in name
    person.press(Qt.Key.Key_Down)
    assert person.chosen("entities") == [name]
    person.press(Qt.Key.Key_F, CTRL | SHIFT)
    assert f"Lima Group  ✕\n{name}  ✕\nany of them" in person.says("status-bar")
    assert entities.currentIndex().data() == name


def test_the_key_that_pins_goes_down_the_list_as_it_is_then_seen(person):
    entities = person.window.findChild(QTableView, "entities")
    person.click_row("entities", "Peru")
    everybody = person.rows("entities")
    person.press(Qt.Key.Key_F, CTRL | SHIFT)
    with_peru = person.rows("entities")
    assert entities.currentIndex().data() == "Peru"
    below = with_peru[with_peru.index("Peru") + 1]
    assert below != everybody[everybody.index("Peru") + 1]
    person.press(Qt.Key.Key_Down)
    assert person.chosen("entities") == [below]
    person.press(Qt.Key.Key_F, CTRL | SHIFT)
    assert f"Peru  ✕\n{below}  ✕" in person.says("status-bar")
    with_both = person.rows("entities")
    assert with_both != with_peru
    person.press(Qt.Key.Key_Down)
    assert person.chosen("entities") == [with_both[with_both.index(below) + 1]]
