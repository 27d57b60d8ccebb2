import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop_app.library.entities import all_entities, find_entity
from desktop_app.library.events import all_events, find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import all_sources, find_source
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card.panel import CardPanel
from desktop_app.ui.card.words import WordsButton

NOTHING = (
    "Nothing is selected. Choose an event on the timeline, "
    "an entity or a source at the left: what is known of it is shown here."
)


def is_whole(card):
    """Say whether nothing of the card is cut at the right, and no words below."""
    QApplication.processEvents()
    labels = [one for one in card.findChildren(QLabel) if one.wordWrap()]
    return (
        card.widget().width() <= card.viewport().width()
        and all(one.height() >= one.heightForWidth(one.width()) for one in labels)
        and all(
            one.height() >= one.heightForWidth(one.width())
            for one in card.findChildren(WordsButton)
        )
    )


def test_with_nothing_selected_it_says_what_fills_it(card, lines):
    assert lines(card) == [NOTHING]


def test_the_event_comes_before_the_entity_and_that_before_the_source(
    card, workspace, library, lines
):
    selection = workspace.selection
    selection.show_source(find_source(library, "ferry"))
    assert lines(card)[0] == "Source"
    selection.show_entity(find_entity(library, "skerrow-council"))
    assert lines(card)[1] == "Skerrow Council"
    selection.show_event(find_event(library, "first-vote"))
    assert lines(card)[1] == "The council turns the lighthouse down"
    selection.back()
    assert lines(card)[1] == "Skerrow Council"
    selection.clear()
    assert lines(card)[0] == "Source"


def test_a_card_made_late_shows_what_is_in_focus(workspace, library, theme, shown, lines):
    workspace.selection.show_event(find_event(library, "deed"))
    card = CardPanel(workspace, theme)
    shown(card, 320, 500)
    assert lines(card)[1] == "The deed is signed"


@pytest.mark.parametrize("width", [180, 250, 320, 600])
def test_whatever_its_width_no_words_are_cut(card, workspace, library, width):
    card.resize(width, 700)
    for event in all_events(library):
        workspace.selection.show_event(event.id)
        assert is_whole(card), event.slug
    workspace.selection.show_entity(find_entity(library, "skerrow-council"))
    assert is_whole(card)
    workspace.selection.show_source(find_source(library, "council"))
    assert is_whole(card)


def test_large_text_is_not_cut_either(card, workspace, library, theme):
    workspace.selection.show_event(find_event(library, "deed"))
    theme.enlarge(10)
    assert is_whole(card)


def test_a_narrower_card_is_higher(card, workspace, library):
    workspace.selection.show_event(find_event(library, "second-vote"))
    QApplication.processEvents()
    wide = card.widget().height()
    card.resize(200, 300)
    QApplication.processEvents()
    assert card.widget().height() > wide


def test_another_theme_makes_the_card_anew(card, workspace, library, theme, lines):
    workspace.selection.show_event(find_event(library, "second-vote"))
    before = lines(card)
    light = card.grab().toImage()
    theme.choose("dark")
    assert lines(card) == before
    assert card.grab().toImage() != light


def test_html_in_names_is_shown_as_letters(deed_card, deed_workspace, deed_library, lines):
    deed_workspace.selection.show_event(find_event(deed_library, "deed"))
    shown = lines(deed_card)
    assert shown[1] == "<i>R&D</i> deed signed"
    assert "<b>Bold</b> & Sons" in shown
    assert any(one.endswith("The <u>Ledger</u> & Co · ¶\N{NO-BREAK SPACE}1") for one in shown)
    labels = deed_card.findChildren(QLabel)
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}
    assert all(one.shortcut().isEmpty() for one in deed_card.findChildren(WordsButton))
    assert not any("<b>" in one.toolTip() for one in deed_card.findChildren(WordsButton))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_tab_and_a_key_lead_to_a_passage(card, workspace, active, button, qtbot, key):
    library = workspace.library
    workspace.selection.show_event(find_event(library, "second-vote"))
    active(card).setFocus()
    last = "The council of Skerrow will vote"
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is button(card, last):
            break
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert workspace.selection.focus.source == find_source(library, "ferry")
    assert QApplication.focusWidget() is button(card, last)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_stays_in_the_card_when_it_shows_something_else(
    card, workspace, active, button, qtbot, key
):
    library = workspace.library
    workspace.selection.show_event(find_event(library, "second-vote"))
    active(card)
    button(card, "Skerrow Council").setFocus()
    qtbot.keyClick(button(card, "Skerrow Council"), key)
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-council")
    assert card.hasFocus()


def test_a_card_takes_the_keyboard_from_nobody(card, workspace, library, active):
    field = QLineEdit(active(card).window())
    field.show()
    field.setFocus()
    workspace.selection.show_event(find_event(library, "second-vote"))
    workspace.selection.show_event(find_event(library, "deed"))
    assert field.hasFocus()


def test_enter_on_the_card_itself_and_other_keys_do_nothing(card, workspace, library, qtbot):
    workspace.selection.show_event(find_event(library, "second-vote"))
    focus = workspace.selection.focus
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert workspace.selection.focus == focus


def test_choosing_another_passage_does_not_scroll_the_card(card, workspace, library, press):
    card.resize(320, 260)
    workspace.selection.show_event(find_event(library, "first-vote"))
    QApplication.processEvents()
    bar = card.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    assert before > 0
    press(card, "The report is of May 2021")
    assert bar.value() == before
    workspace.selection.show_event(find_event(library, "deed"))
    assert bar.value() == 0


def test_going_to_other_words_of_the_same_thing_makes_no_new_card(card, workspace, library, press):
    workspace.selection.show_event(find_event(library, "second-vote"))
    page = card.widget()
    press(card, "The council of Skerrow will vote")
    assert card.widget() is page
    workspace.selection.back()
    assert card.widget() is page
    workspace.selection.show_event(find_event(library, "deed"))
    assert card.widget() is not page


def test_another_source_has_another_card(card, workspace, library, lines):
    workspace.selection.show_source(find_source(library, "ferry"))
    workspace.selection.show_source(find_source(library, "council"))
    assert lines(card)[1] == "Skerrow votes"


def test_larger_text_leaves_the_card_where_it_was(card, workspace, library, theme):
    card.resize(320, 260)
    workspace.selection.show_event(find_event(library, "first-vote"))
    QApplication.processEvents()
    card.verticalScrollBar().setValue(100)
    theme.choose("dark")
    assert card.verticalScrollBar().value() == 100


def turns_what_follows(line):
    """Say whether an override of direction reaches beyond the words in which it stands."""
    depth = 0
    for at, one in enumerate(line):
        depth += (one == "\N{FIRST STRONG ISOLATE}") - (one == "\N{POP DIRECTIONAL ISOLATE}")
        if one == "\N{RIGHT-TO-LEFT OVERRIDE}" and depth == 0:
            return any(mark in line[at:] for mark in (" · ", " — ", ": "))
    return False


def test_words_turn_nothing_but_themselves(dossier_copy, qapp, theme, shown, lines):
    columns = ("entity set name", "source set title", "alias set text", "difference set topic")
    with closing(sqlite3.connect(dossier_copy)) as connection:
        for change in (*columns, "event set title", "passage set quote"):
            column = change.split()[-1]
            connection.execute(f"update {change} = ? || {column}", ["\N{RIGHT-TO-LEFT OVERRIDE}"])
        connection.commit()
    with Library.open(dossier_copy) as library:
        workspace = Workspace(library, qapp)
        card = CardPanel(workspace, theme)
        shown(card, 320, 700)
        for event in all_events(library):
            workspace.selection.show_event(event.id)
            assert [line for line in lines(card) if turns_what_follows(line)] == []
        for entity in all_entities(library):
            workspace.selection.show_entity(entity.id)
            assert [line for line in lines(card) if turns_what_follows(line)] == []
        for source in all_sources(library):
            workspace.selection.show_source(source.id)
            assert [line for line in lines(card) if turns_what_follows(line)] == []
