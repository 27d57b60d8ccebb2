"""The window: its zones, what it says, what comes back at the next start."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QSplitter,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop_app.library.events import find_event
from desktop_app.main import Program, build_window
from desktop_app.ui.card.words import WordsButton
from desktop_app.ui.notice import Notice
from desktop_app.ui.window import NARROW
from tests.conftest import PATIENCE

NAMES = ["entities", "entity-filter", "sources", "timeline", "table", "card", "search"]
NAMES += ["reader-1", "reader-2"]


def part(window, name):
    return window.findChild(QWidget, name)


def said(window, name):
    """All words that can be read in a part of the window."""
    found = part(window, name)
    labels = [*found.findChildren(QLabel), *found.findChildren(QToolButton)]
    return "\n".join(one.text() for one in labels if one.isVisible())


def resized(window, width, height=800):
    window.resize(width, height)
    QApplication.sendPostedEvents()
    assert window.width() == width


class Seen(QObject):
    """Notes what of a window is painted, in order, and the window itself for each refresh."""

    def __init__(self, window, widgets):
        super().__init__(window)
        self.order = []
        self._window = window
        for widget in (window, *widgets):
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        kind = QEvent.Type.UpdateRequest if watched is self._window else QEvent.Type.Paint
        if event.type() == kind:
            self.order.append(watched)
        return False


def test_every_part_is_there_once_before_the_window_is_shown(desktop):
    window = build_window(desktop)
    assert not window.isVisible()
    for name in NAMES:
        assert len(window.findChildren(QWidget, name)) == 1, name


def test_the_properties_for_those_who_test_from_outside(desktop):
    window = build_window(desktop)
    assert part(window, "timeline").property("selectedEvent") == "thirteen-nations-statement"
    for name in ("reader-1", "reader-2"):
        assert part(window, name).property("sourceSlug") in {"thirteen-nations", "oas-vote"}
        assert "thirteen nations" in part(window, name).property("highlightedText").lower()
    for name in ("entities", "sources", "table"):
        assert isinstance(part(window, name).model().index(0, 0).data(), str)


def test_every_control_has_a_name(main_window):
    for name in NAMES:
        if not name.startswith("reader"):
            assert part(main_window, name).accessibleName()
    for button in main_window.findChildren(QToolButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button


def test_it_says_which_dossier_this_is(main_window):
    assert main_window.windowTitle() == "The lighthouse of Skerrow"
    assert "2020 – 2021 · small.whence" in said(main_window, "top-bar")


def test_the_reference_is_read_only(desktop):
    window = build_window(desktop)
    window.show()
    assert "2013 – 2019 · read-only reference" in said(window, "top-bar")


def test_the_words_come_first_and_the_rest_after_the_first_paint(desktop, small_dossier, qtbot):
    window = Program(desktop).start(small_dossier)
    assert part(window, "reader-1").property("sourceSlug") == "council"
    assert part(window, "timeline").property("selectedEvent") == "second-vote"
    assert part(window, "entities") is None
    with qtbot.waitSignal(window.completed):
        window.show()
    assert part(window, "entities").model().rowCount() == 9
    assert "24 of 24 passages match" in said(window, "top-bar")
    with qtbot.assertNotEmitted(window.completed):
        window.complete()
    assert len(window.findChildren(QWidget, "entities")) == 1


def test_words_that_are_chosen_are_on_the_screen_before_another_panel_is_painted(
    main_window, qtbot
):
    reader = part(main_window, "reader-text-1").viewport()
    timeline = part(main_window, "timeline")
    seen = Seen(main_window, [reader, timeline])
    main_window.workspace.selection.show_event(
        find_event(main_window.workspace.library, "grounding")
    )
    qtbot.waitUntil(lambda: timeline in seen.order)
    first = seen.order[: seen.order.index(timeline)]
    assert reader in first
    assert main_window in first[first.index(reader) :]


def test_damage_that_is_met_while_completing_is_said(desktop, dossier_copy):
    window = Program(desktop).start(dossier_copy)
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("delete from chronology where view = 'entities'")
        connection.commit()
    window.complete()
    assert "is a damaged dossier and cannot be read" in window.findChild(Notice).sentence()


def test_changed_words_are_said_not_to_match(desktop, dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update source set text = replace(text, 'chart', 'Chart')")
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    assert "8 of 24 passages match" in said(window, "top-bar")
    assert "ferry: the text has changed" in part(window, "integrity").toolTip()


def test_the_sentence_stands_above_everything_else_and_once(main_window):
    main_window.say("First.")
    main_window.say("Second.")
    (notice,) = main_window.findChildren(Notice)
    assert notice.isVisible()
    assert notice.sentence() == "Second."
    assert notice.mapTo(main_window, notice.rect().topLeft()).y() < 60


@pytest.mark.parametrize("focused", ["entities", "table", "timeline", "reader-text-1"])
def test_esc_lets_go_of_the_selection_from_everywhere(main_window, focused):
    main_window.bottom.show_page(int(focused == "table"))
    part(main_window, focused).setFocus()
    QTest.keyClick(part(main_window, focused), Qt.Key.Key_Escape)
    assert part(main_window, "timeline").property("selectedEvent") == ""
    assert main_window.workspace.selection.focus.source is not None


def test_a_click_in_the_card_leaves_the_keyboard_in_the_text(main_window):
    card = part(main_window, "card")
    part(main_window, "reader-text-1").setFocus()
    words = [one for one in card.findChildren(WordsButton) if one.isVisible()]
    assert words
    for button in words:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert main_window.focusWidget().objectName().startswith("reader-text")
    QTest.mouseClick(card.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert main_window.focusWidget().objectName().startswith("reader-text")


def test_what_is_said_comes_next_to_the_search_field_by_tab(main_window):
    workspace = main_window.workspace
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    main_window.say("There is no file “x”.")
    dismiss = main_window.findChild(QToolButton, "notice-dismiss")
    main_window.search.setFocus()
    QTest.keyClick(main_window.search, Qt.Key.Key_Tab)
    assert dismiss.hasFocus()
    QTest.keyClick(dismiss, Qt.Key.Key_Backtab)
    assert main_window.search.hasFocus()


@pytest.mark.parametrize("name", ["Close pane 1", "Close pane 2", "Showing:"])
def test_who_presses_a_button_that_goes_reads_on_in_the_text(main_window, name):
    buttons = main_window.findChildren(QToolButton)
    button = next(one for one in buttons if one.accessibleName().startswith(name))
    assert button.isVisible()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not button.isVisible()
    assert main_window.focusWidget().objectName() == "reader-text-1"


def test_esc_dismisses_what_is_said_before_it_lets_go(main_window):
    main_window.say("There is no file “x”.")
    text = part(main_window, "reader-text-1")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert main_window.findChild(Notice).sentence() == ""
    assert part(main_window, "timeline").property("selectedEvent") == "second-vote"
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert part(main_window, "timeline").property("selectedEvent") == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_who_dismisses_it_by_its_button_reads_on_in_the_text(main_window, key):
    main_window.say("There is no file “x”.")
    dismiss = main_window.findChild(QToolButton, "notice-dismiss")
    dismiss.setFocus()
    QTest.keyClick(dismiss, key)
    assert main_window.findChild(Notice).sentence() == ""
    assert part(main_window, "reader-text-1").hasFocus()


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_F7, "entities"),
        (Qt.Key.Key_F8, "card"),
        (Qt.Key.Key_F9, "timeline"),
    ],
)
def test_who_hides_the_part_in_which_the_keyboard_is_reads_on_in_the_text(main_window, key, name):
    part(main_window, name).setFocus()
    QTest.keyClick(part(main_window, name), key)
    assert part(main_window, "reader-text-1").hasFocus()


def test_the_keyboard_stays_in_the_card_where_that_finds_another_place(main_window):
    card = part(main_window, "card")
    card.setFocus()
    resized(main_window, NARROW - 1)
    assert part(main_window, "reader-text-1").hasFocus()
    main_window.left.findChild(QTabBar).setCurrentIndex(1)
    card.setFocus()
    resized(main_window, NARROW + 300)
    assert card.hasFocus()


@pytest.mark.parametrize("name", ["search", "entity-filter"])
def test_esc_leaves_a_field_before_it_lets_go(main_window, name):
    part(main_window, name).setFocus()
    QTest.keyClick(part(main_window, name), Qt.Key.Key_Escape)
    assert part(main_window, "reader-text-1").hasFocus()
    assert part(main_window, "timeline").property("selectedEvent") == "second-vote"
    QTest.keyClick(part(main_window, "reader-text-1"), Qt.Key.Key_Escape)
    assert part(main_window, "timeline").property("selectedEvent") == ""


def test_another_key_means_nothing_to_the_window(main_window):
    QTest.keyClick(main_window, Qt.Key.Key_F5)
    assert part(main_window, "timeline").property("selectedEvent") == "second-vote"


def test_in_a_narrow_window_the_card_is_a_tab_at_the_left_and_comes_back(main_window):
    card, left, right = (part(main_window, name) for name in ("card", "left-side", "right-side"))
    for _ in range(2):
        resized(main_window, NARROW)
        assert right.isAncestorOf(card)
        assert card.isVisible()
        resized(main_window, NARROW - 1)
        assert left.isAncestorOf(card)
        assert not right.isVisible()
        left.findChild(QTabBar).setCurrentIndex(1)
        assert card.isVisible()
        assert not part(main_window, "entities").isVisible()


def test_large_text_makes_a_window_narrow_sooner(main_window):
    resized(main_window, 1600)
    left, card = part(main_window, "left-side"), part(main_window, "card")
    main_window.theme.enlarge(5)
    assert left.isAncestorOf(card)
    main_window.theme.enlarge(0)
    assert not left.isAncestorOf(card)


def test_in_a_narrow_window_choosing_brings_the_card_to_the_front(main_window):
    resized(main_window, 900)
    assert part(main_window, "entities").isVisible()
    workspace = main_window.workspace
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    assert part(main_window, "card").isVisible()
    assert "The Heron runs aground" in said(main_window, "card")


def test_in_a_narrow_window_the_card_can_be_hidden_and_leaves_no_gap(main_window):
    resized(main_window, 900)
    right, tabs = part(main_window, "right-side"), main_window.left.findChild(QTabBar)
    QTest.keyClick(main_window, Qt.Key.Key_F8)
    assert (right.isVisible(), tabs.isVisible()) == (False, False)
    assert part(main_window, "entities").isVisible()
    QTest.keyClick(main_window, Qt.Key.Key_F8)
    assert (right.isVisible(), tabs.isVisible()) == (False, True)
    QTest.keyClick(main_window, Qt.Key.Key_F8)
    resized(main_window, 1300)
    assert not right.isVisible()
    QTest.keyClick(main_window, Qt.Key.Key_F8)
    assert part(main_window, "card").isVisible()


def sizes(window):
    return [splitter.sizes() for splitter in window.findChildren(QSplitter) if splitter.count() > 1]


def test_the_sizes_come_back_at_the_next_start(desktop, small_dossier):
    window = build_window(desktop, small_dossier)
    window.resize(780, 700)
    window.show()
    for splitter in window.findChildren(QSplitter):
        if splitter is not part(window, "reader-1").parent():
            splitter.moveSplitter(splitter.sizes()[0] + 40, 1)
    QApplication.sendPostedEvents()
    before, size = sizes(window), window.size()
    window.close()
    again = build_window(desktop, small_dossier)
    again.show()
    QApplication.sendPostedEvents()
    assert again.size() == size != QSize(1440, 900)
    assert sizes(again) == before


def test_in_an_empty_dossier_too_one_can_leave_the_search_field(desktop, empty_dossier):
    window = build_window(desktop, empty_dossier)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    for _page in range(2):
        window.search.start()
        QTest.keyClick(window.search, Qt.Key.Key_Escape)
        assert not window.search.hasFocus()
        window.want("bottom", False)


def test_an_empty_dossier_opens_and_every_panel_says_why_it_is_empty(desktop, empty_dossier):
    window = build_window(desktop, empty_dossier)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    window.grab()
    assert window.windowTitle() == "Nothing yet"
    assert window.findChild(Notice) is None
    left = said(window, "left-side")
    assert "This dossier names nobody and nothing yet." in left
    assert "This dossier holds no sources yet." in left
    assert "Nothing is selected." in said(window, "card")
    assert "No source is open." in "".join(
        one.text() for one in window.readers.findChildren(QLabel)
    )
    assert "0 sources · 0 events · 0 entities" in said(window, "status-bar")
    QTest.keyClick(
        window,
        Qt.Key.Key_B,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert "This dossier tells no events yet." in said(window, "bottom")


def test_in_an_empty_dossier_every_key_is_harmless(desktop, empty_dossier):
    window = build_window(desktop, empty_dossier)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    opened = {"Quit", "Open dossier…", "Open the bundled reference", "Menu"}
    said = ("Copy", "Open the link", "Print", "Export", "Picture")
    for action in window.actions():
        if (
            action.text() not in opened
            and not action.text().startswith(said)
            and not action.text().endswith(".whence")
        ):
            action.trigger()
    assert window.findChild(Notice) is None
    assert window.workspace.selection.focus == (None, None, None, None, None)


def test_a_long_title_does_not_widen_the_window(desktop, dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        for change in (
            "event set title = title",
            "entity set name = name",
            "dossier set title = title",
            "source set title = title",
        ):
            connection.execute(f"update {change} || ?", [" that goes on" * 60])
        connection.commit()
    window = build_window(desktop, dossier_copy)
    window.show()
    assert window.minimumSizeHint().width() < 900


def test_tab_goes_from_zone_to_zone_as_they_are_read(main_window, qtbot):
    main_window.search.setFocus()
    names = []
    while "card" not in names and len(names) < 60:
        widget = QApplication.focusWidget()
        names.append(widget.objectName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = ["search", "entity-filter", "entities", "sources", "reader-text-1", "timeline", "card"]
    assert [name for name in names if name in wanted] == wanted


def test_tab_goes_through_panes_that_were_opened_later_where_they_stand(desktop, qtbot):
    window = build_window(desktop)
    window.show()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    window.workspace.read_side_by_side()
    window.search.setFocus()
    names = []
    while "timeline" not in names and len(names) < 60:
        widget = QApplication.focusWidget()
        names.append(widget.objectName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    texts = [name for name in names if name.startswith("reader-text")]
    assert texts == ["reader-text-1", "reader-text-2", "reader-text-3"]


def test_with_large_text_in_a_narrow_window_the_chip_is_its_sign_alone(main_window):
    chip = main_window.findChild(QToolButton, "integrity")
    assert chip.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    main_window.theme.enlarge(10)
    main_window.resize(1100, 800)
    main_window.grab()
    assert main_window.width() == 1100
    assert chip.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert "passages match" in chip.text()
