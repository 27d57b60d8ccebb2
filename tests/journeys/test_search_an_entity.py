"""“I have heard of the Chilean minister, Heraldo Muñoz. What did he do?”"""

from PySide6.QtCore import Qt

from desktop_app.library.entities import find_entity
from desktop_app.library.events import events_of_entity, some_events

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "Heraldo Muñoz"
OF_MUNOZ = {"munoz-no-meddling", "munoz-no-coups"}


def by_filter(person, words):
    person.field("entity-filter").setFocus()
    person.type(words)


def assert_shown(person):
    """He is named in the card, in the words, on the timeline and in the list."""
    assert person.says("card").startswith("Card of what is selected\n")
    assert NAME in person.says("card")
    assert "lima-declaration" in person.open_sources()
    number = 1 + person.open_sources().index("lima-declaration")
    assert person.tinted(number) == ["Heraldo Munoz", "Heraldo Munoz", "Heraldo Munoz", "Munoz"]
    library = person.window.workspace.library
    known = events_of_entity(library, find_entity(library, "heraldo-munoz"))
    slugs = {event.slug for event in some_events(library, known)}
    assert slugs >= OF_MUNOZ
    assert person.emphasised() == slugs
    assert person.selected_event == ""
    assert person.chosen("entities") == [NAME]


def test_typed_without_accents_in_the_list_and_chosen_with_the_mouse(person):
    by_filter(person, "munoz")
    assert person.rows("entities") == [NAME]
    person.click_row("entities", NAME)
    assert_shown(person)
    assert "Showing: Heraldo Muñoz" in person.says("status-bar")


def test_typed_in_capitals_and_chosen_with_enter(person):
    by_filter(person, "MUÑOZ")
    person.press(Qt.Key.Key_Return)
    assert_shown(person)


def test_an_alias_leads_to_its_entity(person):
    by_filter(person, "@secpompeo")
    assert person.rows("entities") == ["Mike Pompeo"]


def test_a_name_that_nobody_has(person):
    by_filter(person, "xyzzy")
    assert person.rows("entities") == []
    assert "No name or alias contains “xyzzy”." in person.says("left-side")
    person.press(Qt.Key.Key_Escape)
    assert NAME in person.rows("entities")
    assert person.selected_event != ""


def test_by_the_search_field_with_keys_only(person):
    person.press(Qt.Key.Key_K, CTRL)
    person.type("munoz")
    assert person.rows("search-results")[:2] == ["Entities", NAME]
    person.press(Qt.Key.Key_Return)
    assert_shown(person)


def test_from_the_card_to_an_event_and_back_to_the_entity(person):
    by_filter(person, "munoz")
    person.click_row("entities", NAME)
    person.click_button("Muñoz: the group will not meddle")
    assert person.selected_event == "munoz-no-meddling"
    assert any("meddle" in words or "meddling" in words for words in person.tinted(1))
    person.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert_shown(person)


def test_the_search_field_finds_events_and_words_of_the_sources_too(person):
    person.press(Qt.Key.Key_K, CTRL)
    person.type("second term")
    found = person.rows("search-results")
    assert "Nicolás Maduro is sworn in for a second term" in found
    assert "In the sources" in found
    while person.chosen("search-results") != ["Nicolás Maduro is sworn in for a second term"]:
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert person.selected_event == "second-term-begins"


def test_who_has_gone_to_a_result_reads_on_there_and_can_search_on(person):
    person.press(Qt.Key.Key_K, CTRL)
    person.type("second term")
    person.press(Qt.Key.Key_Return)
    event, where = person.selected_event, person.window.workspace.selection.focus
    person.press(Qt.Key.Key_N)
    assert person.window.workspace.selection.focus != where
    assert person.selected_event == event
    assert person.field("search").text() == "second term"
    person.press(Qt.Key.Key_K, CTRL)
    assert person.field("search").selectedText() == "second term"
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_Escape)
    assert person.selected_event == event
    person.press(Qt.Key.Key_Escape)
    assert person.selected_event == ""


def test_a_name_in_the_text_leads_to_its_entity(person):
    person.click_row("sources", "First meeting of the regional bloc in Lima")
    person.click_words(1, "Reuters")
    assert person.chosen("entities") == ["Reuters"]
    assert set(person.tinted(1)) == {"Reuters"}
