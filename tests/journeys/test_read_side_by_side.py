"""“Two sources tell the same thing. I want to read both, and compare their words.”"""

import pytest
from PySide6.QtCore import Qt

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TERM = "second-term-begins"
TERM_TITLE = "Nicolás Maduro is sworn in for a second term"
SWORN_IN = "Maduro was sworn in earlier this week for a new term in office."
TO_BEGIN = "Mr. Maduro’s second term is set to begin next Thursday"


def assert_both_at_the_words(person):
    """Both panes tint their source's words on the second term, and have them in view."""
    assert person.selected_event == TERM
    assert person.open_sources() == ["thirteen-nations", "oas-vote"]
    assert TO_BEGIN in person.tinted(1)
    assert SWORN_IN in person.tinted(2)
    assert person.is_at_words(1)
    assert person.is_at_words(2)
    assert TERM_TITLE in person.says("card")
    assert person.chosen("table") == [TERM_TITLE]


def test_chosen_on_the_timeline(person):
    person.timeline.setFocus()
    person.click_event(TERM)
    assert_both_at_the_words(person)


def test_chosen_in_the_table(person):
    person.press(Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    person.click_row("table", TERM_TITLE)
    assert_both_at_the_words(person)


def test_chosen_in_the_card_of_a_source(person):
    person.click_button("date inferred")
    assert person.selected_event == ""
    person.click_button(TERM_TITLE)
    assert_both_at_the_words(person)


def test_a_click_on_a_passage_in_the_card_goes_to_its_words(person):
    person.click_event(TERM)
    person.click_button(SWORN_IN)
    assert person.selected_event == TERM
    assert 0.10 <= person.height_of(2, SWORN_IN) <= 0.33
    assert person.chosen("sources") == ["Maduro’s government on the OAS vote"]


def test_back_and_forward(person):
    first = person.selected_event, person.tinted(1), person.tinted(2)
    person.click_event(TERM)
    second = person.selected_event, person.tinted(1), person.tinted(2)
    person.press(Qt.Key.Key_Left, ALT)
    assert (person.selected_event, person.tinted(1), person.tinted(2)) == first
    person.press(Qt.Key.Key_Right, ALT)
    assert (person.selected_event, person.tinted(1), person.tinted(2)) == second


def test_a_click_in_a_passage_selects_its_event_and_does_not_scroll(person):
    person.click_words(2, SWORN_IN)
    bar = person.reader(2).view.verticalScrollBar()
    before = bar.value()
    assert person.selected_event == TERM
    assert SWORN_IN in person.tinted(2)
    person.click_words(2, SWORN_IN)
    assert bar.value() == before


def test_a_source_that_tells_nothing_of_the_event_says_so(person):
    person.click_event("lima-declaration-2017")
    assert "lima-declaration" in person.open_sources()
    other = 1 + person.open_sources().index("oas-vote")
    assert person.tinted(other) == []
    assert "silent on this event" in person.says(f"reader-{other}")


def test_close_a_pane_and_open_one_beside_again(person):
    person.press(Qt.Key.Key_2, CTRL)
    person.press(Qt.Key.Key_W, CTRL)
    assert person.open_sources() == ["thirteen-nations"]
    person.press(Qt.Key.Key_W, CTRL)
    assert person.open_sources() == ["thirteen-nations"]
    person.press(Qt.Key.Key_Backslash, CTRL)
    assert person.open_sources() == ["thirteen-nations", "oas-vote"]
    assert person.tinted(2) != []


@pytest.mark.parametrize("twice", [False, True])
def test_one_and_side_by_side(person, twice):
    for words, panes in (("One source", 1), ("Side by side", 2)):
        for _ in range(1 + twice):
            person.click_button(words)
        assert len(person.open_sources()) == panes
        is_on = {one.text(): one.isChecked() for one in person.window.actions()}
        assert (is_on["One source"], is_on["Side by side"]) == (panes == 1, panes == 2)


def test_the_same_words_are_selected_in_both_themes_and_sizes(person):
    words = person.tinted(1), person.tinted(2)
    person.press(Qt.Key.Key_Plus, CTRL)
    person.window.theme.choose("dark")
    assert (person.tinted(1), person.tinted(2)) == words
    assert len(person.open_sources()) == 2
