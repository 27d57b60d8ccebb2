import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source, text
from desktop_app.session.focus import Focus
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.search.results import DETAIL_ROLE

LEFT = Qt.MouseButton.LeftButton


def current(results):
    return results.currentIndex().data()


def said(results):
    return [one.text() for one in results.findChildren(QLabel) if one.isVisible()]


def heads(rows: list[str]) -> list[str]:
    """Rows without what heads say besides their names."""
    names = ("Entities", "Events", "Sources", "In the sources")
    return [next((name for name in names if row.startswith(f"{name} · ")), row) for row in rows]


def row_of(results, words):
    model = results.model()
    return next(
        model.index(row, 0)
        for row in range(model.rowCount())
        if model.index(row, 0).data() == words
    )


def test_nothing_is_shown_before_somebody_searches(results, window):
    window.other.setFocus()
    assert not results.isVisible()


def test_each_letter_finds_entities_events_and_paragraphs(results, search):
    rows = search("skerrow")
    assert rows[0] == "Entities"
    assert {"Skerrow", "Skerrow Council", "Skerrow Point"} <= set(rows)
    assert "In the sources" in heads(rows)
    assert results.isVisible()
    assert said(results) == []
    assert search("skerrow point")[1] == "Skerrow Point"


def test_the_first_hit_is_the_current_one(results, search):
    rows = search("lighthouse")
    assert rows[0] == "Events"
    assert current(results) == rows[1]


def test_enter_goes_to_the_event(results, search, key, workspace, library):
    search("lighthouse down")
    key(Qt.Key.Key_Return)
    assert workspace.selection.focus.event == find_event(library, "first-vote")
    assert not results.isVisible()


def test_accents_do_not_matter_and_enter_goes_to_the_entity(search, key, workspace, library):
    search("solberg")
    key(Qt.Key.Key_Return)
    assert workspace.selection.focus.entity == find_entity(library, "inga-solberg")


def test_enter_goes_to_a_paragraph_and_its_words_are_marked(search, key, workspace, theme, shown):
    area = ReaderArea(workspace, theme)
    shown(area, 700, 300)
    rows = search("scrape")
    assert rows[0] == "In the sources"
    key(Qt.Key.Key_Return)
    focus = workspace.selection.focus
    assert focus.source == find_source(workspace.library, "ferry")
    stored = text(workspace.library, focus.source)
    words = stored[focus.place.start : focus.place.end]
    assert words == "scrape"
    pane = area.findChild(ReaderPane)
    assert pane.property("highlightedText") == words


def test_the_arrows_leap_over_heads_and_stop_at_the_ends(results, search, key):
    rows = search("lighthouse")
    key(Qt.Key.Key_Up)
    assert current(results) == rows[1]
    key(Qt.Key.Key_Down)
    assert current(results) == rows[2]
    key(Qt.Key.Key_Down)
    assert rows[3] == "In the sources"
    assert current(results) == rows[4]
    key(Qt.Key.Key_Up)
    assert current(results) == rows[2]
    key(*[Qt.Key.Key_Down] * 20)
    assert current(results) == rows[-1]


def test_a_click_goes_there(results, search, workspace, library, qtbot):
    search("lighthouse")
    index = row_of(results, "The council votes for the lighthouse")
    qtbot.mouseClick(results.viewport(), LEFT, pos=results.visualRect(index).center())
    assert workspace.selection.focus.event == find_event(library, "second-vote")
    assert not results.isVisible()


def test_a_click_on_a_head_goes_nowhere_and_the_field_keeps_the_keyboard(
    results, search, workspace, window, qtbot
):
    search("lighthouse")
    index = row_of(results, "Events")
    qtbot.mouseClick(results.viewport(), LEFT, pos=results.visualRect(index).center())
    assert workspace.selection.focus == Focus()
    assert results.isVisible()
    assert window.field.hasFocus()


def test_escape_closes_then_leads_to_the_text_and_lets_go_of_nothing(
    search, key, window, workspace, panel, qtbot
):
    results = panel.results
    deed = find_event(workspace.library, "deed")
    workspace.selection.show_event(deed)
    search("heron")
    with qtbot.assertNotEmitted(panel.text_requested):
        key(Qt.Key.Key_Escape)
    assert not results.isVisible()
    with qtbot.waitSignal(panel.text_requested) as asked:
        key(Qt.Key.Key_Escape)
    assert asked.args == [True]
    assert window.field.text() == "heron"
    assert workspace.selection.focus.event == deed


@pytest.mark.parametrize("opening", [Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_a_closed_list_opens_again_and_goes_nowhere_unseen(
    results, search, key, workspace, opening
):
    search("heron")
    key(Qt.Key.Key_Escape)
    key(opening)
    assert results.isVisible()
    assert workspace.selection.focus == Focus()
    assert current(results) == "Heron"


@pytest.mark.parametrize("keys", [[Qt.Key.Key_Return], [Qt.Key.Key_Down], [Qt.Key.Key_Up]])
def test_keys_in_an_empty_field_lead_nowhere(results, key, workspace, keys):
    key(*keys)
    assert not results.currentIndex().isValid()
    assert workspace.selection.focus == Focus()


def test_where_nothing_is_found_it_says_so(results, search, key, workspace):
    assert search("<b>zebra</b>") == []
    assert said(results) == ["Nothing here contains “<b>zebra</b>”."]
    assert results.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText
    key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert workspace.selection.focus == Focus()
    assert search("heron")
    assert said(results) == []


@pytest.mark.parametrize(
    "odd",
    [
        '"',
        "' OR 1=1 --",
        "NEAR(",
        "a AND",
        "*",
        "-heron",
        "heron^2 :",
        "\x00",
        "\ud800",
        "🌊",
        "٣ ⅷ",
        "x" * 5000,
        "{q} %1 %n",
        "&heron",
    ],
)
def test_nothing_one_can_type_is_an_error(window, results, odd):
    window.field.setText(odd)
    assert results.isVisible()
    assert results.model().rowCount() != 1


def test_blanks_alone_are_as_nothing(results, search):
    assert search("   ") == search("")
    assert said(results) == []


def test_the_results_close_when_one_goes_elsewhere_and_come_back(results, search, window):
    search("heron")
    window.other.setFocus()
    assert not results.isVisible()
    window.field.start()
    assert results.isVisible()


def test_a_click_into_the_field_opens_them_again(results, search, window, qtbot):
    search("heron")
    window.other.setFocus()
    qtbot.mouseClick(window.field, LEFT)
    assert results.isVisible()


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.TabFocusReason]
)
def test_who_comes_back_from_elsewhere_or_passes_by_finds_them_closed(
    results, search, window, reason
):
    search("heron")
    window.other.setFocus()
    window.field.setFocus(reason)
    assert not results.isVisible()


def test_who_searches_on_finds_the_row_to_which_they_had_come(results, search, key, window):
    rows = search("lighthouse")
    key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    window.other.setFocus()
    window.field.start()
    assert results.isVisible()
    assert window.field.selectedText() == "lighthouse"
    assert current(results) == rows[2]


@pytest.mark.parametrize("words", ["skerrow", "zebra"])
@pytest.mark.parametrize("size", [(800, 500), (420, 160), (300, 200)])
@pytest.mark.parametrize("left", [0, 120, 500])
def test_the_results_stay_inside_the_window(results, search, window, words, size, left):
    width, height = size
    window.window().resize(width, height)
    window.resize(width, height)
    window.field.setGeometry(min(left, width - 120), 8, 120, 30)
    search(words)
    assert window.rect().contains(results.geometry())
    assert results.geometry().top() > window.field.geometry().bottom()


def test_they_follow_when_the_window_becomes_smaller(results, search, window):
    search("skerrow")
    window.resize(400, 220)
    assert window.rect().contains(results.geometry())
    results.hide()
    window.resize(800, 500)
    assert not results.isVisible()


def test_no_more_rows_than_fit_are_shown_and_the_others_are_scrolled_to(
    results, search, key, window
):
    window.resize(800, 150)
    rows = search("the")
    key(*[Qt.Key.Key_Down] * len(rows))
    last = results.visualRect(results.currentIndex())
    assert results.viewport().rect().contains(last)


LINK = "whence://7d1c/passage/ferry/2-17?q=The%20ferry"


@pytest.mark.parametrize("written", [LINK, f"  {LINK} ", f"“The ferry” — Ferry aground {LINK}"])
def test_a_link_is_offered_to_be_opened_instead(window, panel, results, key, qtbot, written):
    window.field.setText(written)
    assert results.isVisible()
    assert said(results) == []
    assert results.model().rowCount() == 1
    assert current(results) == "Open this link"
    assert results.currentIndex().data(DETAIL_ROLE) == LINK
    with qtbot.waitSignal(panel.link_given) as asked:
        key(Qt.Key.Key_Return)
    assert asked.args == [LINK]
    assert not results.isVisible()


def test_a_link_is_opened_by_a_click_too(window, panel, results, qtbot):
    window.field.setText(LINK)
    box = results.visualRect(results.currentIndex())
    with qtbot.waitSignal(panel.link_given):
        qtbot.mouseClick(results.viewport(), LEFT, pos=box.center())


def test_a_link_of_a_stranger_is_shown_without_what_is_unseen(window, results):
    window.field.setText("whence://7d1c/event/\u202edeed")
    assert results.currentIndex().data(DETAIL_ROLE) == "whence://7d1c/event/�deed"
    results.grab()


def test_before_it_names_anything_it_is_looked_for_as_words(window, results):
    window.field.setText("whence://")
    assert said(results) == ["Nothing here contains “whence://”."]


def test_shift_and_enter_open_all_sources_that_tell_an_event(
    search, results, window, workspace, library, qtbot
):
    workspace.selection.show_source(find_source(library, "council"))
    search("grounding")
    search("runs aground")
    assert current(results) == "The Heron runs aground"
    qtbot.keyClick(window.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.selection.focus.event == find_event(library, "grounding")
    assert [*workspace.panes.open.sources] == [
        find_source(library, "ferry"),
        find_source(library, "council"),
    ]
    assert not results.isVisible()


def test_shift_and_enter_on_anything_else_go_there(
    search, results, window, workspace, library, qtbot
):
    search("skerrow point")
    qtbot.keyClick(window.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert workspace.selection.focus.entity == find_entity(library, "skerrow-point")
    qtbot.keyClick(window.field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert results.isVisible()
