"""“Where was it that I read of that? I will look it up, beside what I am reading.”"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def find(person, words):
    person.press(Key.Key_K, CTRL)
    person.type(words)


def go_down_to_the_sources(person):
    """Press ↓ until words in a source are chosen."""
    rows = person.rows("search-results")
    head = next(at for at, row in enumerate(rows) if row.startswith("In the sources"))
    while rows.index(person.chosen("search-results")[0]) <= head:
        person.press(Key.Key_Down)


def test_words_of_a_source_are_opened_beside_what_is_read(person):
    person.window.workspace.read_one()
    before = person.open_sources()
    find(person, "lackey")
    go_down_to_the_sources(person)
    person.press(Key.Key_Return, CTRL)
    opened = person.open_sources()
    assert opened[0] == before[0]
    assert len(opened) == 2
    assert "lackey" in person.tinted(2)[0]
    assert person.is_at_words(2)
    person.press(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert person.open_sources() == before


def test_a_search_of_before_is_made_again(person):
    find(person, "munoz")
    person.press(Key.Key_Return)
    find(person, "guaido")
    person.press(Key.Key_Return)
    person.press(Key.Key_K, CTRL)
    person.press(Key.Key_Delete)
    assert person.rows("search-results")[1:3] == ["guaido", "munoz"]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        person.press(key)
    assert person.field("search").text() == "munoz"
    assert person.chosen("search-results") == ["Heraldo Muñoz"]


def test_a_command_is_found_by_its_words_and_done(person):
    person.press(Key.Key_P, CTRL | SHIFT)
    person.type("who signed what")
    person.press(Key.Key_Return)
    assert person.field("search").text() == ""
    assert person.window.findChild(QWidget, "matrix").isVisible()
