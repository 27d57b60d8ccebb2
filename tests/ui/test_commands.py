"""What menu and keys do, on the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QMenu, QWidget

from desktop_app import paths
from desktop_app.library.events import find_event
from desktop_app.main import build_window
from desktop_app.session.settings import Settings
from desktop_app.ui.notice import Notice
from desktop_app.ui.theme import SETS

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def press(window, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, held)


def action(window, text):
    return next(one for one in window.actions() if one.text() == text)


def submenu(window, name):
    menus = window.findChildren(QMenu)
    return next(one for one in menus if one.title() == name)


def kept():
    return Settings(paths.user_settings())


def windows():
    found = QApplication.topLevelWidgets()
    return [one for one in found if one.objectName() == "main-window" and one.isVisible()]


def event(window):
    return window.findChild(QWidget, "timeline").property("selectedEvent")


def test_every_action_has_words_and_stands_in_the_menu(main_window):
    top = submenu(main_window, "File").parentWidget()
    names = [one.text() for one in top.actions()]
    assert names == ["File", "Go", "Read", "View", "Filter", "Timeline", "Help"]
    menus = [*names, "Colours", "Only events of some kinds", "Only what some sources tell"]
    listed = {one for name in menus for one in submenu(main_window, name).actions()}
    own = [one for one in main_window.actions() if one.text() != "Menu"]
    assert all(one.text() for one in own)
    assert set(own) <= listed


def test_no_key_does_two_things(main_window):
    keys = [key.toString() for one in main_window.actions() for key in one.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+K", "F1", "?", "F7", "F8", "F9", "F10", "F11", "Alt+Left", "Esc"} <= set(keys)


def test_f10_opens_the_menu(main_window, qtbot):
    seen = []

    def look():
        menu = QApplication.activePopupWidget()
        seen.extend(one.text() for one in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)
    press(main_window, Key.Key_F10)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] == "File"


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Question])
def test_the_list_of_keys_is_shown_and_the_window_can_be_used_meanwhile(main_window, key):
    press(main_window, key)
    dialog = main_window.findChild(QDialog, "keys")
    assert dialog.isVisible()
    assert QApplication.activeModalWidget() is None


def test_a_question_mark_can_be_typed_into_the_search_field(main_window, qtbot):
    field = main_window.findChild(QLineEdit, "search")
    press(main_window, Key.Key_K, CTRL)
    assert field.hasFocus()
    qtbot.keyClicks(field, "who?")
    assert field.text() == "who?"
    assert main_window.findChild(QDialog, "keys") is None


def test_back_and_forward_can_be_chosen_when_there_is_where_to_go(main_window):
    back, forward = action(main_window, "Back"), action(main_window, "Forward")
    assert (back.isEnabled(), forward.isEnabled()) == (False, False)
    workspace = main_window.workspace
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    press(main_window, Key.Key_Left, ALT)
    assert event(main_window) == "second-vote"
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)
    press(main_window, Key.Key_Right, ALT)
    assert event(main_window) == "grounding"


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (Key.Key_F7, ["left-side", "entities"]),
        (Key.Key_F8, ["right-side", "card"]),
        (Key.Key_F9, ["bottom", "timeline"]),
    ],
)
def test_a_zone_can_be_hidden_and_shown(main_window, key, names):
    zones = [main_window.findChild(QWidget, name) for name in names]
    assert all(zone.isVisible() for zone in zones)
    press(main_window, key)
    assert not any(zone.isVisible() for zone in zones)
    press(main_window, key)
    assert all(zone.isVisible() for zone in zones)


def test_timeline_and_table_by_key(main_window):
    timeline, table = (main_window.findChild(QWidget, name) for name in ("timeline", "table"))
    press(main_window, Key.Key_B, CTRL | SHIFT)
    assert table.hasFocus()
    assert not timeline.isVisible()
    press(main_window, Key.Key_T, CTRL)
    assert timeline.hasFocus()
    assert not table.isVisible()


def test_a_page_that_is_asked_for_comes_back_with_its_hidden_zone(main_window):
    table = main_window.findChild(QWidget, "table")
    press(main_window, Key.Key_F9)
    press(main_window, Key.Key_B, CTRL | SHIFT)
    assert table.hasFocus()
    press(main_window, Key.Key_F9)
    assert not table.isVisible()


def test_panes_by_key(main_window):
    panes = main_window.workspace.panes
    for number, key in ((2, Key.Key_2), (1, Key.Key_1)):
        press(main_window, key, CTRL)
        assert main_window.findChild(QWidget, f"reader-text-{number}").hasFocus()
        assert panes.open.active == number - 1
    press(main_window, Key.Key_W, CTRL)
    assert len(panes.open.sources) == 1
    press(main_window, Key.Key_2, CTRL)
    assert main_window.findChild(QWidget, "reader-text-1").isVisible()
    press(main_window, Key.Key_Backslash, CTRL)
    assert len(panes.open.sources) == 2


def test_the_buttons_say_how_many_panes_there_are_whatever_was_clicked(main_window):
    one, beside = action(main_window, "One source"), action(main_window, "Side by side")
    for chosen, state in ((beside, (False, True)), (one, (True, False)), (one, (True, False))):
        chosen.trigger()
        assert (one.isChecked(), beside.isChecked()) == state
    main_window.workspace.read_side_by_side()
    assert (one.isChecked(), beside.isChecked()) == (False, True)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Dark", "dark"),
        ("High contrast, light", "light-contrast"),
        ("High contrast, dark", "dark-contrast"),
    ],
)
def test_the_theme_that_is_chosen_comes_back(desktop, main_window, small_dossier, words, name):
    assert main_window.theme.tokens == SETS["light"]
    listed = [one.text() for one in submenu(main_window, "Colours").actions()]
    assert {"As the system", "Light", words} <= set(listed)
    action(main_window, words).trigger()
    assert main_window.theme.tokens == SETS[name]
    assert kept().theme == name
    again = build_window(desktop, small_dossier)
    assert again.theme.tokens == SETS[name]
    chosen = [one.text() for one in submenu(again, "Colours").actions() if one.isChecked()]
    assert words in chosen
    assert not {"As the system", "Light"} & set(chosen)


def test_text_can_be_enlarged_and_the_size_comes_back(desktop, main_window, small_dossier):
    press(main_window, Key.Key_Plus, CTRL)
    press(main_window, Key.Key_Equal, CTRL)
    assert main_window.theme.scale == 1.2
    press(main_window, Key.Key_Minus, CTRL)
    assert main_window.theme.scale == 1.1
    assert build_window(desktop, small_dossier).theme.scale == 1.1
    press(main_window, Key.Key_0, CTRL)
    assert main_window.theme.scale == 1.0
    assert kept().scale == 1.0


def test_how_large_the_text_is_is_said_even_where_it_stays_so(main_window):
    told = main_window.findChild(QLabel, "told")
    press(main_window, Key.Key_Plus, CTRL)
    assert told.text() == "Text 110 %"
    for _ in range(9):
        press(main_window, Key.Key_Plus, CTRL)
    assert told.text() == "Text 200 %"
    press(main_window, Key.Key_Plus, CTRL)
    assert told.text() == "Text 200 %: it cannot be larger."
    main_window.theme.enlarge(-12)
    press(main_window, Key.Key_Minus, CTRL)
    assert told.text() == "Text 80 %: it cannot be smaller."
    press(main_window, Key.Key_0, CTRL)
    press(main_window, Key.Key_0, CTRL)
    assert told.text() == "Text 100 %"


def test_only_what_is_selected_can_be_let_go(main_window):
    clear = action(main_window, "Let go of the selection")
    assert clear.isEnabled()
    clear.trigger()
    assert event(main_window) == ""
    assert not clear.isEnabled()


def test_the_whole_screen_and_back(main_window):
    main_window.showMaximized()
    press(main_window, Key.Key_F11)
    assert main_window.isFullScreen()
    press(main_window, Key.Key_F11)
    assert not main_window.isFullScreen()
    assert main_window.isMaximized()


def test_the_switch_is_true_in_a_window_that_comes_back_on_the_whole_screen(
    desktop, main_window, small_dossier
):
    press(main_window, Key.Key_F11)
    main_window.close()
    again = build_window(desktop, small_dossier)
    assert again.isFullScreen()
    assert action(again, "Full screen").isChecked()


def test_quit_closes_the_window(main_window):
    press(main_window, Key.Key_Q, CTRL)
    assert not main_window.isVisible()


def test_another_dossier_is_asked_for(main_window, dossier_copy, monkeypatch):
    asked = []

    def choose(parent, _title, _folder, kinds):
        asked.append((parent, kinds))
        return str(dossier_copy), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    press(main_window, Key.Key_O, CTRL)
    (window,) = windows()
    assert window is not main_window
    assert asked == [(main_window, "Dossiers (*.whence);;All files (*)")]
    assert kept().recent_files[0] == dossier_copy


def test_where_none_is_chosen_nothing_happens(main_window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(main_window, Key.Key_O, CTRL)
    assert windows() == [main_window]
    assert main_window.findChild(Notice) is None


def test_a_bad_one_leaves_the_window_and_is_named(main_window, tmp_path, monkeypatch):
    bad = tmp_path / "minutes.txt"
    bad.write_text("of a meeting", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    press(main_window, Key.Key_O, CTRL)
    assert windows() == [main_window]
    said = main_window.findChild(Notice).sentence()
    assert said == "“minutes.txt” is not a dossier: it is not an SQLite file."
    assert bad not in kept().recent_files


def test_the_bundled_reference_can_be_opened(main_window):
    action(main_window, "Open the bundled reference").trigger()
    (window,) = windows()
    assert event(window) == "thirteen-nations-statement"


def test_recent_files_stand_in_the_menu_and_can_be_opened(desktop, dossier_copy):
    odd = Path(dossier_copy.rename(dossier_copy.parent / "salt & <b>bread.whence"))
    kept().add_recent_file(odd)
    window = build_window(desktop)
    window.show()
    entry = action(window, "salt && <b>bread.whence")
    assert entry in submenu(window, "File").actions()
    assert submenu(window, "File").toolTipsVisible()
    assert "&lt;b&gt;bread" in entry.toolTip()
    entry.trigger()
    (opened,) = windows()
    assert event(opened) == "second-vote"


def test_a_recent_file_that_has_gone_is_named_and_forgotten(desktop, dossier_copy):
    kept().add_recent_file(dossier_copy)
    window = build_window(desktop)
    window.show()
    dossier_copy.unlink()
    action(window, "copy.whence").trigger()
    assert windows() == [window]
    assert window.findChild(Notice).sentence() == "There is no file “copy.whence”."
    assert kept().recent_files == []
