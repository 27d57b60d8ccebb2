"""“I start Whence and want to see at once what it is about.”"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

NAMES = ["entities", "entity-filter", "sources", "timeline", "table", "card", "search"]
NAMES += ["reader-1", "reader-2", "status-bar", "integrity"]
OPENING = "thirteen-nations-statement"


def test_it_opens_on_an_event_with_two_sources_side_by_side(person):
    assert person.selected_event == OPENING
    assert len(person.open_sources()) == 2
    assert person.told() == ""


def test_both_readers_tint_the_words_that_tell_the_event(person):
    first, second = person.tinted(1), person.tinted(2)
    assert first[0].startswith("Thirteen nations announced on Friday")
    assert any("Group of Lima, made up of thirteen nations" in words for words in second)
    for number, words in ((1, first), (2, second)):
        text = person.reader(number).view.text()
        assert all(one in text for one in words)
        assert person.is_at_words(number)


def test_each_reader_names_its_source_and_how_its_date_is_known(person):
    for number in (1, 2):
        assert "date inferred" in person.says(f"reader-{number}")


def test_it_says_that_all_passages_match(person):
    words = person.says("integrity")
    matching, _, rest = words.partition(" of ")
    assert int(matching) > 100
    assert rest == f"{matching} passages match"


def test_it_says_how_much_there_is_and_what_is_shown(person):
    said = person.says("status-bar")
    assert f"{len(person.events)} events" in said
    assert f"{len(person.rows('sources'))} sources" in said
    assert f"{len(person.rows('entities'))} entities" in said
    assert "Showing: Thirteen nations refuse" in said


def test_every_panel_shows_the_one_event_and_nothing_is_selected_twice(person):
    (row,) = person.chosen("table")
    (source,) = person.chosen("sources")
    assert row in person.says("card")
    assert source == "Thirteen nations on Maduro’s term"
    assert person.chosen("entities") == []


def test_going_back_is_not_offered_yet(person):
    back = next(one for one in person.window.actions() if one.text() == "Back")
    assert not back.isEnabled()


def test_esc_lets_go_of_the_event(person):
    person.press(Qt.Key.Key_Escape)
    assert person.selected_event == ""
    assert person.tinted(1) == person.tinted(2) == person.chosen("table") == []
    assert "Showing" not in person.says("status-bar")
    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert person.selected_event == OPENING


def test_everything_has_its_place_and_its_name(person):
    for name in NAMES:
        assert len(person.window.findChildren(QWidget, name)) == 1, name
