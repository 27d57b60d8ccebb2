"""What is chosen anywhere is brought into view in the panes, and brought back."""

import pytest

from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.pane import ReaderPane
from tests.ui.reader.pier.seen import (
    FURTHER,
    LETTER,
    SALE,
    SIGNING,
    STORM,
    TIDE,
    bring,
    is_well_placed,
    pane,
    remarks,
    tinted,
)


@pytest.mark.parametrize(
    ("slug", "source", "words"),
    [
        ("sale", "gazette", SALE),
        ("signing", "gazette", SIGNING),
        ("crane", "gazette", "the crane"),
        ("storm", "letters", STORM),
        ("tide", "gazette", TIDE),
    ],
)
def test_choosing_an_event_opens_its_source_at_its_words(area, show, slug, source, words):
    show(slug)
    assert pane(area).property("sourceSlug") == source
    assert pane(area).property("highlightedText") == words
    assert is_well_placed(pane(area), words)


def test_before_anything_is_open_a_pane_has_no_words(workspace, theme, qtbot):
    of = ReaderPane(workspace, theme, 1)
    qtbot.addWidget(of)
    workspace.selection.changed.emit(Focus(), Focus())
    of.view.setFocus()
    of.head.source_requested.emit()
    assert (of.property("sourceSlug"), of.property("highlightedText")) == ("", "")
    assert of.source_id is None
    assert workspace.selection.focus == Focus()


def test_html_of_a_source_is_shown_as_its_letters(area, show):
    show("sale")
    of = pane(area)
    assert "<b>pier</b> & the crane" in of.property("highlightedText")
    start = of.view.text().index("<b>")
    boxes = [of.view.character_rect(start + letter) for letter in range(3)]
    assert all(box.width() > 3 for box in boxes)
    assert remarks(of)[0] == "The <i>Gazette</i>"


def test_both_panes_go_to_their_words(show, both):
    left, right = both
    show("sale")
    assert (tinted(left), tinted(right)) == ([SALE], [LETTER])
    assert is_well_placed(left, SALE)
    assert is_well_placed(right, LETTER)
    assert "silent on this event" not in remarks(left) + remarks(right)


def test_a_source_that_does_not_tell_the_event_stays_and_says_so(show, both):
    left, right = both
    bring(left, FURTHER)
    before = left.view.verticalScrollBar().value()
    show("storm")
    assert tinted(right) == [STORM]
    assert left.property("highlightedText") == ""
    assert left.view.verticalScrollBar().value() == before
    assert "silent on this event" in remarks(left)
    assert "silent on this event" not in remarks(right)


def test_with_nothing_selected_nothing_is_tinted_and_nothing_said(show, workspace, both):
    show("storm")
    workspace.selection.clear()
    assert [one.property("highlightedText") for one in both] == ["", ""]
    assert all("silent on this event" not in remarks(one) for one in both)


def test_a_place_that_was_searched_for_is_brought_into_view(both, workspace, letters):
    left, right = both
    before = left.view.verticalScrollBar().value()
    start = right.view.text().index("30. On this day")
    workspace.selection.show_place(letters, Span(start, start + 15))
    assert tinted(right) == ["30. On this day"]
    assert is_well_placed(right, "30. On this day")
    assert left.property("highlightedText") == ""
    assert left.view.verticalScrollBar().value() == before


def test_one_naming_among_several_is_brought_into_view(both, workspace, gazette, ada):
    left, _right = both
    start = left.view.text().index("Ada Lindqvist walked")
    workspace.selection.show_place(gazette, Span(start, start + 13), ada)
    assert is_well_placed(left, FURTHER)
    assert len(left.property("highlightedText").splitlines()) > 1


def test_back_returns_to_the_words_before(area, workspace, show):
    show("sale")
    show("tide")
    workspace.selection.back()
    assert tinted(pane(area)) == [SALE]
    assert is_well_placed(pane(area), SALE)


def test_a_pane_made_late_shows_what_is_in_focus(workspace, theme, show, shown):
    show("sale")
    area = ReaderArea(workspace, theme)
    shown(area, 900, 500)
    assert tinted(pane(area)) == [SALE]
    assert is_well_placed(pane(area), SALE)


def test_the_words_stay_in_place_in_another_size(area, show):
    show("sale")
    area.resize(500, 700)
    area.window().grab()
    assert is_well_placed(pane(area), SALE)


def test_larger_text_stays_where_one_reads(area, show, theme):
    show("sale")
    before = pane(area).view.character_rect(0).height()
    theme.enlarge(5)
    assert pane(area).view.character_rect(0).height() > before
    assert is_well_placed(pane(area), SALE)
