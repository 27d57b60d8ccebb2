"""The field finds what the menu offers, too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.ui.search.commands import all_commands, is_named, matching
from desktop_app.ui.search.results import DETAIL_ROLE, LINE_ROLE

Key = Qt.Key

pytestmark = pytest.mark.usefixtures("menu")


@pytest.fixture
def menu(window):
    """A menu with the panel; what was done is noted in `menu.done`."""
    menu = QMenu(window)
    menu.done = []

    def add(into, name, keys=""):
        action = into.addAction(name)
        action.setShortcuts([QKeySequence(one) for one in keys.split()])
        action.triggered.connect(lambda: menu.done.append(name))
        return action

    file, view = menu.addMenu("File"), menu.addMenu("View")
    add(file, "Open dossier…", "Ctrl+O")
    add(file, "salt && bread.whence")
    file.addSeparator()
    add(file, "Gone").setEnabled(False)
    add(view, "&Heron lanes", "Shift+Return Shift+Enter")
    colours = view.addMenu("Colours")
    for name in ("Dark", "High contrast, dark"):
        add(colours, name).setCheckable(True)
    add(menu, "Deed")
    window.panel.take_menu(menu)
    return menu


def rows(results):
    model = results.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def index_of(results, words):
    return results.model().index(rows(results).index(words), 0)


def test_commands_are_the_last_group(menu, search, results):
    found = search("heron")
    assert found[-2:] == ["Commands", "Heron lanes"]
    assert results.currentIndex().data() == "Heron"
    assert menu.done == []


def test_path_and_keys_stand_beside_a_command(search, results):
    search("contrast")
    assert index_of(results, "High contrast, dark").data(LINE_ROLE).also == "View › Colours"
    search("heron lanes")
    index = index_of(results, "Heron lanes")
    assert index.data(DETAIL_ROLE) == "Shift+Enter"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Heron lanes, View, Shift+Enter"


def test_a_command_whose_very_name_is_sought_stands_first_and_is_not_run_by_chance(
    menu, search, results, key, workspace
):
    found = search("deed")
    assert found[:2] == ["Commands", "Deed"]
    assert results.currentIndex().data() == "The deed is signed"
    key(Key.Key_Return)
    assert menu.done == []
    assert workspace.selection.focus.event is not None


def test_where_there_is_nothing_else_enter_does_it(menu, search, results, key, window):
    window.other.setFocus()
    window.field.start()
    found = search("salt")
    assert found == ["Nothing here contains “salt”.", "Commands", "salt & bread.whence"]
    key(Key.Key_Return)
    assert menu.done == ["salt && bread.whence"]
    assert not results.isVisible()
    assert window.other.hasFocus()


def test_what_cannot_be_done_now_is_not_offered(search):
    assert search("gone") == []


def test_one_letter_is_too_little_for_a_command(search):
    assert "Commands" not in search("d")


def test_every_word_must_begin_one_of_the_name_or_of_its_menus_and_one_of_the_name(menu):
    commands = all_commands(menu)
    names = {
        query: [one.words for one in matching(commands, query)]
        for query in ("dark view", "view", "ark", "dark zebra", "", "DARK", "open…")
    }
    both = ["Dark", "High contrast, dark"]
    assert names.pop("dark view") == names.pop("DARK") == both
    assert names.pop("open…") == ["Open dossier…"]
    assert set(map(tuple, names.values())) == {()}


def test_the_nearest_name_comes_first_and_of_those_the_shorter(menu):
    for name in (
        "Show timeline, tables",
        "Print the table…",
        "Go to the table",
        "Table of all that differs",
        "Table as CSV…",
        "Table",
    ):
        menu.addAction(name)
    assert [one.words for one in matching(all_commands(menu), "TABLE")] == [
        "Table",
        "Table as CSV…",
        "Table of all that differs",
        "Go to the table",
        "Print the table…",
        "Show timeline, tables",
    ]


def test_behind_the_sign_the_name_of_a_menu_lists_it_after_what_is_named_so(
    window, results, qtbot, search, menu
):
    menu.addAction("A clear view")
    window.field.start_commands()
    qtbot.keyClicks(window.field, "vie")
    inside = ["Heron lanes", "Dark", "High contrast, dark"]
    assert rows(results) == ["Commands", "A clear view", *inside]
    qtbot.keyClicks(window.field, "w colo")
    assert rows(results) == ["Commands", "Dark", "High contrast, dark"]
    assert search("view")[-2:] == ["Commands", "A clear view"]


@pytest.mark.parametrize("query", ["open dossier", "OPEN  DOSSIER…", "open dossier..."])
def test_the_dots_do_not_belong_to_a_name(menu, query):
    (found,) = matching(all_commands(menu), query)
    assert is_named(found, query)
    assert not is_named(found, "open")


def test_the_letters_that_were_sought_are_marked(menu):
    (found,) = matching(all_commands(menu), "hi dar")
    assert [found.words[one.start : one.end] for one in found.marks] == ["Hi", "dar"]


def test_at_most_four_among_other_things(menu, search):
    for number in range(9):
        menu.addAction(f"Heron {number}")
    assert len([one for one in search("heron") if one.startswith("Heron ")]) == 4


def test_behind_the_sign_there_are_commands_alone_all_at_first(window, results, qtbot):
    window.field.start_commands()
    everything = ["Open dossier…", "salt & bread.whence", "Heron lanes", "Dark"]
    assert rows(results) == ["Commands", *everything, "High contrast, dark", "Deed"]
    assert results.currentIndex().data() == "Open dossier…"
    qtbot.keyClicks(window.field, "her")
    assert rows(results) == ["Commands", "Heron lanes"]
    qtbot.keyClicks(window.field, "xx")
    assert rows(results) == []


def test_those_used_last_come_first(window, results, key, qtbot):
    for words in ("deed", "heron"):
        window.field.start_commands()
        qtbot.keyClicks(window.field, words)
        key(Key.Key_Return)
    window.field.start_commands()
    assert rows(results)[1:4] == ["Heron lanes", "Deed", "Open dossier…"]


def test_the_words_before_come_back_and_the_keyboard_is_where_it_was(
    menu, window, results, key, search, qtbot
):
    search("skerrow")
    window.other.setFocus()
    window.field.start_commands()
    window.field.start_commands()
    qtbot.keyClicks(window.field, "deed")
    key(Key.Key_Return)
    assert menu.done == ["Deed"]
    assert window.other.hasFocus()
    assert window.field.text() == "skerrow"
    assert not results.isVisible()


def test_esc_and_going_elsewhere_bring_the_words_before_back_too(
    window, results, key, search, panel
):
    search("skerrow")
    window.field.start_commands()
    panel.text_requested.connect(lambda _by_key: window.other.setFocus())
    key(Key.Key_Escape)
    assert not results.isVisible()
    key(Key.Key_Escape)
    assert window.field.text() == "skerrow"
    assert not results.isVisible()
    window.field.start()
    assert "Skerrow" in rows(results)


def test_searching_everything_ends_looking_for_commands(window, search, results):
    search("skerrow")
    window.field.start_commands()
    window.field.start()
    assert window.field.selectedText() == "skerrow"
    assert "Skerrow" in rows(results)


def test_who_came_from_a_place_that_is_gone_is_led_to_the_text(menu, window, key, panel, qtbot):
    window.field.start_commands()
    window.other.hide()
    with qtbot.waitSignal(panel.text_requested):
        key(Key.Key_Return)
    assert menu.done == ["Open dossier…"]


def test_a_switch_that_is_on_says_so(menu, window, results):
    dark = next(one for one in all_commands(menu) if one.words == "Dark")
    dark.action.setChecked(True)
    window.field.start_commands()
    index = index_of(results, "Dark")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Dark, View › Colours, on"
    assert index.data(LINE_ROLE).sign == "on"
    results.grab()


def test_no_command_is_said(window, results, qtbot):
    window.field.start_commands()
    qtbot.keyClicks(window.field, "zebra")
    assert rows(results) == []
    said = [one.text() for one in results.findChildren(type(window.field._key)) if one.isVisible()]
    assert said == ["There is no such command."]


def test_a_command_is_no_search_that_comes_back(window, key, search, results):
    search("salt")
    key(Key.Key_Return)
    window.field.clear()
    window.field.start()
    assert "salt" not in rows(results)
