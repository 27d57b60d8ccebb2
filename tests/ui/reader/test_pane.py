import shutil
import sqlite3

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from desktop_app.library.entities import all_entities, find_entity, mentions_of_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.library.sources import find_source
from desktop_app.model.records import Span
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader import contents
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.reader.touching import Touching
from tests.ui.pixels import colours_of

LEFT = Qt.MouseButton.LeftButton
SALE = "The <b>pier</b> & the crane were sold to Ada Lindqvist on 3 May 2022"
SIGNING = SALE + ", and the council signed the deed at once."
LETTER = "Ms. Lindqvist bought the pier, a reader writes."
STORM = "A storm broke the windows."
TIDE = "Later the tide came in."
DUSK = "The crane at dusk."
PLEASED = "Ada Lindqvist was pleased."
FURTHER = "Further on, Ada Lindqvist walked home."


def filler(first, last):
    said = "nobody had much to say of the weather 🎉 nor of the gulls above the harbour wall. "
    return [f"{number}. On this day {said * 3}" for number in range(first, last)]


TEXTS = {
    "gazette": [
        *filler(1, 30),
        SIGNING,
        *filler(30, 60),
        PLEASED,
        DUSK,
        *filler(60, 62),
        DUSK,
        FURTHER,
        TIDE,
    ],
    "letters": [*filler(1, 20), LETTER, *filler(20, 40), STORM, *filler(40, 60)],
}
FILES = {
    "dossier.toml": """
uuid = "5ca1ab1e-0000-4000-8000-000000000002"
title = "The pier"
description = "Who bought the pier."
created = "2022-06-01"
""",
    "sources.toml": """
[[source]]
slug = "gazette"
file = "gazette.txt"
title = "The <i>Gazette</i>"
title_by = "editor"

[[source]]
slug = "letters"
file = "letters.txt"
title = "Letters"
title_by = "editor"
""",
    "entities.toml": """
[[entity]]
slug = "ada"
name = "Ada Lindqvist"
kind = "person"
names = ["Ms. Lindqvist"]

[[entity]]
slug = "nobody"
name = "Nobody at All"
kind = "person"
""",
    "events.toml": f"""
[[event]]
slug = "signing"
title = "The deed is signed"
kind = "legal"
summary = "At once."
  [[event.passage]]
  source = "gazette"
  quote = "{SIGNING}"

[[event]]
slug = "sale"
title = "<u>Pier & crane</u> are sold"
kind = "other"
summary = "To Ada Lindqvist."
  [[event.passage]]
  source = "gazette"
  quote = "{SALE}"
  who = {{ actor = ["ada"] }}
  [[event.passage]]
  source = "letters"
  quote = "{LETTER}"

[[event]]
slug = "crane"
title = "The crane changes hands"
kind = "other"
summary = "With the pier."
  [[event.passage]]
  source = "gazette"
  quote = "the crane"

[[event]]
slug = "dusk"
title = "The crane stands at dusk"
kind = "other"
summary = "In a picture."
  [[event.passage]]
  source = "gazette"
  quote = "{DUSK}"
  occurrence = 1

[[event]]
slug = "storm"
title = "A storm"
kind = "other"
summary = "At sea."
  [[event.passage]]
  source = "letters"
  quote = "{STORM}"

[[event]]
slug = "tide"
title = "The tide comes in"
kind = "other"
summary = "Late."
  [[event.passage]]
  source = "gazette"
  quote = "{TIDE}"
""",
}


@pytest.fixture(scope="module")
def pier(tmp_path_factory):
    """A dossier of two long sources, in which passages overlap and a caption stands twice."""
    folder = tmp_path_factory.mktemp("pier")
    for slug, paragraphs in TEXTS.items():
        (folder / f"{slug}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    for name, words in FILES.items():
        (folder / name).write_text(words, encoding="utf-8")
    compile_folder(folder, None, folder / "pier.whence")
    return folder / "pier.whence"


@pytest.fixture
def library(pier):
    with Library.open(pier) as opened:
        yield opened


@pytest.fixture
def area(workspace, theme, shown):
    area = ReaderArea(workspace, theme)
    shown(area, 900, 500)
    return area


@pytest.fixture
def gazette(library):
    return find_source(library, "gazette")


@pytest.fixture
def letters(library):
    return find_source(library, "letters")


@pytest.fixture
def show(workspace, library):
    return lambda slug: workspace.selection.show_event(find_event(library, slug))


@pytest.fixture
def ada(library):
    return find_entity(library, "ada")


@pytest.fixture
def both(workspace, area, gazette, letters):
    """Both sources side by side: (left, right)."""
    workspace.panes.arrange((gazette, letters))
    area.window().grab()
    return pane(area, 1), pane(area, 2)


def pane(area, number=1):
    return area.findChild(ReaderPane, f"reader-{number}")


def tinted(of):
    return of.property("highlightedText").split("\n")


def is_well_placed(of, words):
    """Say whether the words begin in the upper third, or the text is at its end."""
    view, bar = of.view, of.view.verticalScrollBar()
    height = view.viewport().height()
    top = view.line_rect(view.text().index(words)).top()
    if bar.value() == bar.maximum():
        return 0 <= top < height
    return 0.1 * height <= top <= 0.33 * height


def place_of(of, words, letter=2):
    return of.view.character_rect(of.view.text().index(words) + letter).center()


def bring(of, words):
    """Scroll by hand until the words are in view."""
    view = of.view
    view.scroll_to(view.text().index(words))
    view.window().grab()


def colours_at(of, offset):
    box = of.view.character_rect(offset)
    return colours_of(of.view.viewport().grab(box).toImage())


def remarks(of):
    return [one.text() for one in of.head.findChildren(QLabel) if one.isVisibleTo(of)]


def menu_of(of):
    return next((one for one in of.findChildren(QMenu) if one.isVisible()), None)


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


def test_a_click_in_a_passage_selects_its_event_and_moves_nothing(both, workspace, library, qtbot):
    left, right = both
    bring(right, "18. On this day")
    before = right.view.verticalScrollBar().value()
    qtbot.mouseClick(right.view.viewport(), LEFT, pos=place_of(right, LETTER))
    assert workspace.selection.focus.event == find_event(library, "sale")
    assert right.view.verticalScrollBar().value() == before
    assert tinted(right) == [LETTER]
    assert is_well_placed(left, SALE)


def test_where_events_overlap_a_menu_offers_the_shortest_words_first(
    area, workspace, library, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    before = of.view.verticalScrollBar().value()
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place_of(of, "the crane"))
    menu = menu_of(of)
    assert [action.text() for action in menu.actions()] == [
        "The crane changes hands",
        "<u>Pier && crane</u> are sold",
        "The deed is signed",
    ]
    assert workspace.selection.focus.event is None
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "sale")
    assert of.view.verticalScrollBar().value() == before
    assert tinted(of) == [SALE]


def test_enter_in_that_menu_takes_the_first_and_escape_none(
    area, workspace, library, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    place = place_of(of, "the crane")
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
    qtbot.keyClick(menu_of(of), Qt.Key.Key_Escape)
    assert menu_of(of) is None
    assert workspace.selection.focus.event is None
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
    qtbot.keyClick(menu_of(of), Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "crane")


def test_a_click_on_a_name_selects_the_entity_and_moves_nothing(
    area, workspace, gazette, ada, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, FURTHER)
    before = of.view.verticalScrollBar().value()
    qtbot.mouseClick(of.view.viewport(), LEFT, pos=place_of(of, FURTHER, len("Further on, A")))
    assert workspace.selection.focus.entity == ada
    assert workspace.selection.focus.event is None
    assert of.view.verticalScrollBar().value() == before
    assert tinted(of) == ["Ada Lindqvist"] * 3


def test_a_click_on_other_words_selects_nothing(area, workspace, gazette, qtbot):
    workspace.selection.show_source(gazette)
    before = workspace.selection.focus
    qtbot.mouseClick(pane(area).view.viewport(), LEFT, pos=place_of(pane(area), "On this day"))
    assert workspace.selection.focus == before


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


def test_words_that_another_text_has_are_never_tinted(pier, theme, shown, tmp_path, qtbot, qapp):
    copy = shutil.copy(pier, tmp_path / "changed.whence")
    writing = sqlite3.connect(copy)
    with writing:
        writing.execute("update passage set quote = 'Other words.' where quote = ?", [STORM])
        writing.execute(
            'update passage set start = start + 1, "end" = "end" + 1 where quote = ?', [TIDE]
        )
    writing.close()
    with Library.open(copy) as changed:
        workspace = Workspace(changed, qapp)
        area = ReaderArea(workspace, theme)
        shown(area, 900, 500)
        workspace.selection.show_event(find_event(changed, "storm"))
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
        workspace.selection.show_event(find_event(changed, "tide"))
        assert of.property("sourceSlug") == "gazette"
        assert of.property("highlightedText") == ""
        bring(of, TIDE)
        assert theme.tokens.tint not in colours_at(of, of.view.text().index(TIDE) + 3)


def test_where_all_verifies_the_head_does_not_speak_of_it(area, show):
    show("sale")
    assert not [words for words in remarks(pane(area)) if "verified" in words]


def test_the_event_under_the_pointer_is_told_to_everybody(area, workspace, library, show, qtbot):
    show("storm")
    of = pane(area)
    qtbot.mouseMove(of.view.viewport(), place_of(of, STORM))
    assert workspace.hover.over == Hovered(event=find_event(library, "storm"))
    qtbot.mouseMove(of.view.viewport(), place_of(of, "21. On this day"))
    assert workspace.hover.over == Hovered()
    qtbot.mouseMove(of.view.viewport(), place_of(of, STORM))
    QApplication.sendEvent(of.view.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(of.view, QEvent(QEvent.Type.Leave))
    assert workspace.hover.over == Hovered()


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


def test_larger_text_stays_where_one_reads(area, show, theme):
    show("sale")
    before = pane(area).view.character_rect(0).height()
    theme.enlarge(5)
    assert pane(area).view.character_rect(0).height() > before
    assert is_well_placed(pane(area), SALE)


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


def test_a_name_among_several_events_is_offered_with_them(
    pier, theme, shown, tmp_path, qtbot, qapp
):
    copy = shutil.copy(pier, tmp_path / "named.whence")
    start = "\n\n".join(TEXTS["gazette"]).index("the crane")
    with sqlite3.connect(copy) as writing:
        writing.execute(
            'insert into mention (entity_id, source_id, start, "end") values (2, 1, ?, ?)',
            [start, start + 9],
        )
    writing.close()
    with Library.open(copy) as named:
        workspace = Workspace(named, qapp)
        area = ReaderArea(workspace, theme)
        shown(area, 900, 500)
        workspace.selection.show_source(find_source(named, "gazette"))
        of = pane(area)
        bring(of, SALE)
        place = place_of(of, "the crane")
        qtbot.mouseMove(of.view.viewport(), place)
        assert workspace.hover.over.entity == 2
        qtbot.mouseClick(of.view.viewport(), LEFT, pos=place)
        offered = [action for action in menu_of(of).actions() if not action.isSeparator()]
        assert len(offered) == 4
        offered[-1].trigger()
        assert workspace.selection.focus.entity == 2


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


def put_caret(of, words, qtbot):
    """Put the caret behind the first letter of some words."""
    box = of.view.character_rect(of.view.text().index(words))
    beginning = QPoint(box.left() + 1, box.center().y())
    qtbot.mousePress(of.view.viewport(), LEFT, pos=beginning)
    qtbot.mouseRelease(of.view.viewport(), LEFT, pos=QPoint(1, 1))
    qtbot.keyClick(of.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)


def test_enter_selects_the_event_that_is_told_where_one_reads(
    area, workspace, library, letters, qtbot
):
    workspace.selection.show_source(letters)
    of = pane(area)
    bring(of, STORM)
    qtbot.keyClick(of.view, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "storm")
    assert menu_of(of) is None


def test_enter_offers_what_is_told_at_the_caret_just_below_it(
    area, workspace, library, gazette, qtbot
):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    put_caret(of, "the crane", qtbot)
    before = of.view.verticalScrollBar().value()
    qtbot.keyClick(of.view, Qt.Key.Key_Return)
    menu = menu_of(of)
    assert menu.actions()[0].text() == "The crane changes hands"
    assert menu.activeAction() is menu.actions()[0]
    line = of.view.line_rect(of.view.text().index("the crane"))
    assert menu.pos().y() - of.view.viewport().mapToGlobal(line.bottomLeft()).y() in range(20)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "sale")
    assert tinted(of) == [SALE]
    assert of.view.verticalScrollBar().value() == before


def test_enter_on_a_name_selects_the_entity(area, workspace, ada, gazette, qtbot):
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, FURTHER)
    put_caret(of, "Ada Lindqvist walked", qtbot)
    qtbot.keyClick(of.view, Qt.Key.Key_Return)
    assert workspace.selection.focus.entity == ada


def test_words_of_a_dossier_are_only_words_in_what_a_selection_touches(
    area, workspace, theme, gazette, qtbot
):
    Touching(workspace, theme, area, area)
    workspace.selection.show_source(gazette)
    of = pane(area)
    bring(of, SALE)
    put_caret(of, SALE, qtbot)
    for chip in of.findChildren(QToolButton):
        if chip.accessibleName().startswith("<u>"):
            assert chip.text().startswith("<u>Pier && crane")
            assert "&lt;u&gt;" in chip.toolTip()
            return
    pytest.fail("the sale is not among what the selection touches")
