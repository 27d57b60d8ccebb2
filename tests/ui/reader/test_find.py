"""Finding words in the source that is read, by the keys and the bar of the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source
from desktop_app.model.records import Block, Span
from desktop_app.ui.reader import seeker
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.finder import Finder

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
LINE = "Nicolás Maduro’s ferry left Łódź for the “old” harbour, and the Lima\u00a0Group stayed. 😀 "
TEXT = "\n\n".join(f"{number}. {LINE * 4}" for number in range(1, 31))


def paragraphs(text):
    found, start = [], 0
    for number, line in enumerate(text.split("\n\n"), 1):
        found.append(Block(start, start + len(line), "body", number))
        start += len(line) + 2
    return found


class Reader:
    """Somebody who reads in the active pane of a window, and what is seen there."""

    def __init__(self, window):
        self.window = window
        self.pane = window.readers.active_pane()
        self.view = self.pane.view

    def read(self, text):
        self.view.set_text(text, paragraphs(text))
        self.view.setFocus()

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.focusWidget(), key, held)

    def find(self, words):
        self.press(Key.Key_F, CTRL)
        self.window.focusWidget().insert(words)  # QTest cannot type what lies beyond U+FFFF

    @property
    def bar(self):
        return self.pane.findChild(QWidget, "find-bar")

    @property
    def field(self):
        return self.pane.findChild(QLineEdit, "find")

    @property
    def count(self):
        return self.bar.findChild(QLabel, "find-count").text()

    @property
    def hit(self):
        """The words in the thick frame: those where one has been brought."""
        self.view.grab()
        return self.view._marks.current_found

    @property
    def hits(self):
        return list(self.view._marks.found)

    def words(self, hit):
        return self.view.text()[hit.start : hit.end]


@pytest.fixture
def reader(main_window):
    main_window.resize(1400, 800)
    main_window.workspace.selection.clear()
    reader = Reader(main_window)
    reader.read(TEXT)
    return reader


def is_well_placed(view, offset):
    top, height = view.line_rect(offset).top(), view.viewport().height()
    return 0.1 * height <= top <= 0.33 * height


def test_the_bar_is_made_when_it_is_asked_for(reader):
    assert reader.bar is None
    reader.press(Key.Key_F, CTRL)
    assert reader.bar.isVisible()
    assert reader.field.hasFocus()
    assert reader.field.placeholderText() == "Find in this source"
    assert reader.count == ""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("nicolas maduro's", "Nicolás Maduro’s"),
        ("NICOLÁS", "Nicolás"),
        ('"old"', "“old”"),
        ("lodz", "Łódź"),
        ("lima group", "Lima\u00a0Group"),
        ("😀", "😀"),
    ],
)
def test_words_are_found_without_accents_case_and_kinds_of_quotes(reader, typed, written):
    reader.find(typed)
    assert reader.count == "1 of 120"
    assert {reader.words(hit) for hit in reader.hits} == {written}
    assert reader.hit == reader.hits[0]


def test_one_goes_round_the_text_by_f3_and_back_by_shift_f3(reader):
    reader.read("one a. two a. three a.")
    reader.find("a.")
    seen = [reader.count]
    for key, held in [(Key.Key_F3, SHIFT)] * 2 + [(Key.Key_F3, Qt.KeyboardModifier.NoModifier)] * 2:
        reader.press(key, held)
        seen.append(reader.count)
    assert seen == [
        "1 of 3",
        "3 of 3 · from the end again",
        "2 of 3",
        "3 of 3",
        "1 of 3 · from the start again",
    ]


def test_enter_goes_on_and_shift_enter_goes_back_whatever_is_selected_elsewhere(reader):
    reader.find("ferry")
    reader.press(Key.Key_Return)
    reader.press(Key.Key_Enter)
    assert reader.count == "3 of 120"
    reader.press(Key.Key_Return, SHIFT)
    assert reader.count == "2 of 120"
    assert reader.field.hasFocus()


def test_the_buttons_do_the_same(reader, qtbot):
    reader.find("ferry")
    up, down, close = reader.bar.findChildren(QToolButton)
    qtbot.mouseClick(down, Qt.MouseButton.LeftButton)
    assert reader.count == "2 of 120"
    qtbot.mouseClick(up, Qt.MouseButton.LeftButton)
    assert reader.count == "1 of 120"
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not reader.bar.isVisible()
    assert all(one.accessibleName() for one in (up, down, close, reader.field))


def test_in_a_narrow_pane_there_is_room_for_what_is_typed(reader):
    reader.find("ferry")
    reader.press(Key.Key_F3, SHIFT)
    assert reader.count == "120 of 120 · from the end again"
    reader.pane.setParent(None)
    reader.pane.resize(230, 400)
    reader.pane.grab()
    assert reader.count == "120 of 120"
    assert reader.field.width() > 80
    assert reader.field.accessibleDescription() == "120 of 120 · from the end again"
    QTest.keyClicks(reader.field, "x")
    assert reader.count == "none"


def test_a_hit_comes_to_lie_in_the_upper_third(reader):
    reader.find("15. nicolas")
    assert is_well_placed(reader.view, TEXT.index("15. "))


def test_the_first_hit_is_the_one_from_where_one_reads(reader):
    there = TEXT.index("20. ")
    reader.view.scroll_to(there)
    reader.find("nicolas")
    assert reader.hit.start == there + 4
    assert reader.count == "77 of 120"


def test_a_slip_of_the_finger_does_not_lead_away(reader):
    reader.find("1. ni")
    QTest.keyClicks(reader.field, "x")
    assert reader.count == "nothing found"
    reader.press(Key.Key_Backspace)
    assert reader.hit.start == 0
    reader.press(Key.Key_A, CTRL)
    QTest.keyClicks(reader.field, "9. ")
    assert reader.count == "1 of 3"
    assert reader.hit.start == TEXT.index("9. ")
    reader.press(Key.Key_A, CTRL)
    QTest.keyClicks(reader.field, "2. ")
    assert reader.hit.start == TEXT.index("2. ")


def test_one_goes_on_from_where_one_has_scrolled_to(reader):
    reader.find("ferry")
    reader.view.scroll_to(TEXT.index("10. "))
    reader.press(Key.Key_F3)
    assert reader.hit.start == TEXT.index("ferry", TEXT.index("10. "))
    reader.view.verticalScrollBar().setValue(reader.view.verticalScrollBar().value() - 30)
    reader.press(Key.Key_F3)
    assert reader.hit.start == TEXT.index("ferry", TEXT.index("ferry", TEXT.index("10. ")) + 1)


def test_esc_leaves_the_words_selected_and_the_keyboard_in_the_text(reader):
    reader.find("maduro's")
    reader.press(Key.Key_F3)
    reader.press(Key.Key_Escape)
    assert not reader.bar.isVisible()
    assert reader.view.hasFocus()
    assert reader.view.selected_text() == "Maduro’s"
    assert reader.view.selected_span().start == TEXT.index("Maduro’s", 60)
    assert reader.hits == []


def test_esc_in_the_text_closes_the_bar_before_it_lets_go_of_anything(reader):
    reader.find("ferry")
    reader.view.setFocus()
    reader.press(Key.Key_Escape)
    assert not reader.bar.isVisible()
    assert reader.view.selected_text() == "ferry"


def test_f3_goes_on_with_the_words_of_before_and_leaves_the_keyboard_in_the_text(reader):
    reader.find("ferry")
    reader.press(Key.Key_Escape)
    reader.press(Key.Key_F3)
    assert reader.view.hasFocus()
    assert reader.bar.isVisible()
    assert reader.count == "2 of 120"
    reader.press(Key.Key_Escape)
    reader.press(Key.Key_F3, SHIFT)
    assert reader.count == "1 of 120"
    reader.press(Key.Key_Escape)
    reader.view.scroll_to(TEXT.index("5. "))
    reader.press(Key.Key_F3)
    assert reader.count == "17 of 120"


def test_f3_asks_for_words_where_there_are_none(reader):
    reader.press(Key.Key_F3)
    assert reader.field.hasFocus()
    reader.press(Key.Key_F3)
    assert reader.count == ""


def test_selected_words_are_the_ones_to_be_found(reader):
    start = TEXT.index("old” harbour", 500)
    reader.view.select(Span(start, start + 12))
    reader.press(Key.Key_F, CTRL)
    assert reader.field.text() == "old” harbour"
    assert reader.hit == Span(start, start + 12)
    QTest.keyClicks(reader.field, "lodz")
    reader.press(Key.Key_F, CTRL)
    assert reader.field.selectedText() == "lodz"


def test_nothing_is_said_of_nothing(reader):
    reader.find("  ")
    assert reader.count == ""
    assert reader.hits == []


def test_where_one_has_come_to_is_in_the_history(reader, main_window):
    selection, source = main_window.workspace.selection, reader.pane.source_id
    reader.find("ferry")
    assert selection.focus.place is None
    reader.press(Key.Key_Escape)
    start = TEXT.index("ferry")
    assert (selection.focus.source, selection.focus.place) == (source, Span(start, start + 5))
    selection.back()
    assert selection.focus.place is None


@pytest.mark.parametrize("what", ["event", "entity"])
def test_what_is_in_focus_stays_in_focus(reader, main_window, what):
    workspace = main_window.workspace
    if what == "event":
        workspace.selection.show_event(find_event(workspace.library, "grounding"))
    else:
        workspace.selection.show_entity(find_entity(workspace.library, "skerrow-council"))
    before = workspace.selection.focus
    reader.find("ferry")
    reader.press(Key.Key_F3)
    reader.press(Key.Key_Escape)
    assert workspace.selection.focus == before


def test_esc_where_nothing_was_found_changes_nothing(reader, main_window):
    before = main_window.workspace.selection.focus
    reader.find("no such words")
    assert reader.count == reader.field.accessibleDescription() == "nothing found"
    reader.press(Key.Key_Escape)
    assert main_window.workspace.selection.focus == before
    assert reader.view.selected_text() == ""


def test_while_nothing_is_found_the_view_is_where_one_began_to_seek(reader):
    reader.view.scroll_to(TEXT.index("10. "))
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.value() - 7)
    begun = reader.view.place()
    reader.find("20. nic")
    assert reader.hit.start == TEXT.index("20. ")
    QTest.keyClicks(reader.field, "k")
    assert reader.count == "nothing found"
    assert reader.view.place() == begun
    reader.press(Key.Key_Backspace)
    assert reader.hit.start == TEXT.index("20. ")
    assert is_well_placed(reader.view, reader.hit.start)
    reader.press(Key.Key_A, CTRL)
    reader.press(Key.Key_Backspace)
    assert reader.view.place() == begun


@pytest.mark.parametrize("later", [False, True], ids=["known", "still sought"])
def test_esc_without_a_hit_leads_back_to_where_one_began_to_seek(reader, monkeypatch, qtbot, later):
    reader.view.scroll_to(TEXT.index("10. "))
    begun = reader.view.first_visible_offset()
    reader.find("20. nic")
    if later:
        monkeypatch.setattr(seeker, "_LEAST", 0)
        monkeypatch.setattr(seeker, "_BREATH", -1)
    QTest.keyClicks(reader.field, "zzz")
    assert reader.count == ("0 found…" if later else "nothing found")
    reader.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: reader.view.first_visible_offset() == begun)


def test_who_has_scrolled_on_by_hand_is_not_led_back(reader):
    reader.find("20. nic")
    there = TEXT.index("5. ")
    reader.view.scroll_to(there)
    QTest.keyClicks(reader.field, "zzz")
    assert reader.count == "nothing found"
    assert reader.view.place().offset == there
    reader.press(Key.Key_Escape)
    assert reader.view.place().offset == there


def test_another_text_is_searched_anew_without_leaving_where_one_reads(reader, qtbot):
    reader.find("ferry")
    other = TEXT.replace("1. ", "ferry ")
    reader.view.set_text(other, paragraphs(other))
    place = other.index("7. ")
    reader.view.scroll_to(place)
    qtbot.waitUntil(lambda: reader.count == "123 found")
    assert reader.view.place().offset == place
    reader.press(Key.Key_F3)
    assert reader.hit.start == other.index("ferry", place)


def test_a_text_that_is_shown_behind_a_closed_bar_is_not_searched(reader):
    reader.find("ferry")
    reader.press(Key.Key_Escape)
    reader.read(TEXT)
    assert reader.hits == []


def test_each_pane_keeps_its_own_words_and_begins_with_those_of_the_last(reader, main_window):
    reader.find("ferry")
    main_window.workspace.panes.show(find_source(main_window.workspace.library, "ferry"))
    reader.press(Key.Key_2, CTRL)
    other = Reader(main_window)
    assert other.pane is not reader.pane
    other.press(Key.Key_F, CTRL)
    assert other.field.text() == "ferry"
    QTest.keyClicks(other.field, "council")
    reader.field.setFocus()
    assert main_window.readers.active_pane() is reader.pane
    assert (reader.field.text(), other.field.text()) == ("ferry", "council")


def test_the_words_are_found_anew_behind_another_tab(main_window, qtbot):
    workspace = main_window.workspace
    ferry, council = (find_source(workspace.library, slug) for slug in ("ferry", "council"))
    workspace.panes.arrange([ferry])
    workspace.panes.place_tab(council, 0)
    workspace.panes.show(ferry)
    reader = Reader(main_window)
    reader.find("skerrow")
    assert reader.count.endswith(" of 7")
    reader.press(Key.Key_PageDown, CTRL)
    assert reader.pane.source_id == council
    others = reader.view.text().lower().count("skerrow")
    qtbot.waitUntil(lambda: reader.count == f"{others} found")
    assert others not in {0, 7}


def test_in_lockstep_the_other_pane_follows_from_hit_to_hit(main_window):
    workspace = main_window.workspace
    sources = [find_source(workspace.library, slug) for slug in ("ferry", "council")]
    workspace.panes.arrange(sources)
    left, right = main_window.readers.open_panes()
    for pane in (left, right):
        pane.view.set_text(TEXT, paragraphs(TEXT))
    workspace.following.choose("lockstep")
    Reader(main_window).find("25. nicolas")
    assert right.view.paragraphs_read() == pytest.approx(left.view.paragraphs_read(), abs=1)
    assert right.view.paragraphs_read() > 20


def test_without_a_source_there_is_nothing_to_find(workspace, theme, shown):
    area = ReaderArea(workspace, theme)
    shown(area, 900, 500)
    finder = Finder(workspace, area, area)
    finder.find()
    finder.step(1)
    assert area.findChild(QWidget, "find-bar") is None


def test_a_text_of_megabytes_is_counted_meanwhile(reader, qtbot, monkeypatch):
    monkeypatch.setattr(seeker, "_BREATH", 0)
    reader.read("needle " + ("ö" * 400 + "\n\n") * 25_000 + "needle " * 3)
    reader.view.scroll_to(9_000_000)
    reader.find("needle")
    assert reader.count.endswith("…")
    qtbot.waitUntil(lambda: not reader.count.endswith("…"))
    assert reader.count == "2 of 4"
    reader.press(Key.Key_F3)
    assert reader.count == "3 of 4"


@pytest.mark.parametrize(
    ("text", "typed", "written"),
    [
        ("a\0b the tre\0aty", "tre\0aty", "tre\0aty"),
        ("שלום עולם the treaty", "עולם", "עולם"),
        ("👩\u200d👧 the tréaty 😀", "treaty 😀", "tréaty 😀"),
        ("Nicola\u0301s e\u0301\u0302\u0303", "nicolas", "Nicola\u0301s"),
        ("\u202eabc\u202c the treaty", "abc", "abc"),
        ("a\ud800b the treaty", "b the", "b the"),
        ("<b>treaty</b>", "<B>TREATY</B>", "<b>treaty</b>"),
    ],
)
def test_hostile_texts_are_searched_like_any(reader, text, typed, written):
    reader.read(text)
    reader.find(typed)
    assert reader.count == "1 of 1"
    assert reader.words(reader.hit) == written
    reader.press(Key.Key_Escape)
    assert reader.view.selected_text() == written
