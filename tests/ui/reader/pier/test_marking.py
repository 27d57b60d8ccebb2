"""What is marked in the text: passages, names, and what is hovered elsewhere."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from desktop_app.library.entities import all_entities, find_entity, mentions_of_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.session.hover import Hovered
from desktop_app.ui.reader import contents
from desktop_app.ui.reader.area import ReaderArea
from tests.ui.reader.pier.seen import (
    DUSK,
    LEFT,
    PLEASED,
    SALE,
    STORM,
    TIDE,
    bring,
    colours_at,
    is_well_placed,
    pane,
    place_of,
    remarks,
    tinted,
)


def test_just_the_words_are_tinted_even_behind_an_emoji(area, show, theme):
    show("storm")
    start = pane(area).view.text().index(STORM)
    tint = theme.tokens.tint
    assert tint in colours_at(pane(area), start)
    assert tint in colours_at(pane(area), start + len(STORM) - 2)
    show("crane")
    start = pane(area).view.text().index("the crane")
    assert tint in colours_at(pane(area), start)
    assert tint in colours_at(pane(area), start + len("the crane") - 1)
    assert tint not in colours_at(pane(area), start - 2)
    assert tint not in colours_at(pane(area), start + len("the crane") + 1)


def test_an_entity_is_marked_wherever_it_is_named(both, workspace, ada, theme):
    left, right = both
    workspace.selection.show_entity(ada)
    assert tinted(left) == ["Ada Lindqvist"] * 3
    assert tinted(right) == ["Ms. Lindqvist"]
    assert is_well_placed(left, "Ada Lindqvist")
    start = left.view.text().index("Ada Lindqvist")
    assert theme.tokens.accent_soft in colours_at(left, start)
    assert theme.tokens.accent_soft not in colours_at(left, start - 2)


def test_an_entity_that_nobody_names_marks_nothing(both, workspace, library):
    workspace.selection.show_entity(find_entity(library, "nobody"))
    assert [one.property("highlightedText") for one in both] == ["", ""]


def test_beside_an_entity_the_words_of_the_event_are_the_tinted_ones(both, workspace, show, ada):
    left, _right = both
    workspace.selection.show_entity(ada)
    show("sale")
    assert workspace.selection.focus.entity == ada
    assert tinted(left) == [SALE]
    start = left.view.text().index("Ada Lindqvist was")
    bring(left, PLEASED)
    assert workspace.selection.focus.event is not None
    assert len(colours_at(left, start)) > 1


def test_a_caption_that_stands_twice_is_marked_twice_and_tinted_where_it_is_meant(
    area, workspace, library, theme, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    first, second = of.view.text().index(DUSK), of.view.text().rindex(DUSK)
    assert second > first
    event = find_event(library, "dusk")
    assert {DUSK} == {one.quote for _id, one in of._contents.told_at(first + 4)}
    assert of._contents.positions(event) == [
        at for at, span in enumerate(of._contents.spans) if span.start in {first, second}
    ]
    for meant, other in ((second, first), (first, second)):
        of.view.scroll_to(meant)
        of.window().grab()
        place = of.view.character_rect(meant + 4).center()
        qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
        assert workspace.selection.focus.event == event
        assert tinted(of) == [DUSK]
        assert theme.tokens.tint in colours_at(of, meant + 4)
        of.view.scroll_to(other)
        of.window().grab()
        assert theme.tokens.tint not in colours_at(of, other + 4)
        assert theme.tokens.underline in colours_at(of, other + 4)


def test_words_that_another_text_has_are_never_tinted(altered_area, library, theme, qtbot):
    area, workspace = altered_area(
        ("update passage set quote = 'Other words.' where quote = ?", STORM),
        ('update passage set start = start + 1, "end" = "end" + 1 where quote = ?', TIDE),
    )
    workspace.selection.show_event(find_event(library, "storm"))
    of = pane(area)
    assert of.property("sourceSlug") == "letters"
    assert of.property("highlightedText") == ""
    assert "1 passage not verified" in remarks(of)
    assert "silent on this event" not in remarks(of)
    workspace.selection.show_source(of.source_id)
    bring(of, STORM)
    before = workspace.selection.focus
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place_of(of, STORM))
    assert workspace.selection.focus == before
    workspace.selection.show_event(find_event(library, "tide"))
    assert of.property("sourceSlug") == "gazette"
    assert of.property("highlightedText") == ""
    bring(of, TIDE)
    assert theme.tokens.tint not in colours_at(of, of.view.text().index(TIDE) + 3)


def test_where_all_verifies_the_head_does_not_speak_of_it(area, show):
    show("sale")
    assert not [words for words in remarks(pane(area)) if "verified" in words]


def test_dark_recolours_page_and_tint(area, show, theme):
    show("storm")
    start = pane(area).view.text().index(STORM)
    light = theme.tokens
    assert {light.tint, light.edge} <= colours_at(pane(area), start)
    theme.choose("dark")
    dark = theme.tokens
    assert {dark.tint, dark.edge} <= colours_at(pane(area), start)
    assert light.tint not in colours_at(pane(area), start)
    corner = pane(area).view.viewport().grab().toImage().pixelColor(QPoint(2, 2))
    assert corner == QColor(dark.page)
    assert is_well_placed(pane(area), STORM)


def test_what_is_hovered_elsewhere_is_lit_up_softly_here(area, workspace, library, theme):
    workspace.selection.show_source(find_source(library, "letters"))
    of = pane(area)
    bring(of, STORM)
    start = of.view.text().index(STORM)
    assert theme.tokens.hover not in colours_at(of, start + 1)
    workspace.hover.enter(Hovered(event=find_event(library, "storm")))
    assert theme.tokens.hover in colours_at(of, start + 1)
    workspace.hover.enter(Hovered())
    assert theme.tokens.hover not in colours_at(of, start + 1)


def test_in_a_large_source_what_stands_further_off_is_marked_a_little_later(
    workspace, theme, shown, gazette, monkeypatch, qtbot
):
    monkeypatch.setattr(contents, "AT_ONCE", 1)
    monkeypatch.setattr(contents, "NEAR", 10)
    area = ReaderArea(workspace, theme)
    shown(area, 900, 500)
    workspace.selection.show_source(gazette)
    of = pane(area)
    start = of.view.text().index(TIDE)
    bring(of, TIDE)
    assert theme.tokens.underline not in colours_at(of, start + 1)
    qtbot.waitUntil(lambda: theme.tokens.underline in colours_at(of, start + 1))
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place_of(of, TIDE))
    assert workspace.selection.focus.event == find_event(workspace.library, "tide")
    assert tinted(of) == [TIDE]


def test_names_are_lit_up_with_their_entity(area, workspace, library, theme):
    entity = next(one for one in all_entities(library) if one.mentions)
    workspace.selection.show_entity(entity.id)
    of = pane(area)
    workspace.selection.clear()
    span = mentions_of_entity(library, entity.id, of.source_id)[0]
    of.view.scroll_to(span.start)
    workspace.hover.enter(Hovered(entity=entity.id))
    assert theme.tokens.hover in colours_at(of, span.start + 1)
