"""The comparison is given more height than the timeline needs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.main import build_window
from tests.conftest import PATIENCE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def press(main_window):
    main_window.resize(1200, 900)
    main_window.grab()

    def press_(key, held=CTRL):
        QTest.keyClick(main_window, key, held)

    return press_


def share(window):
    upper, lower = window.floors.sizes()
    return lower / (upper + lower)


def test_it_is_raised_for_the_comparison_and_lowered_for_another_page(main_window, press):
    before = main_window.floors.sizes()
    press(Qt.Key.Key_D)
    assert share(main_window) == pytest.approx(0.46, abs=0.01)
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_T)
    assert main_window.floors.sizes() == before


def test_what_was_dragged_meanwhile_stays(main_window, press):
    press(Qt.Key.Key_D)
    main_window.floors.moveSplitter(500, 1)
    dragged = main_window.floors.sizes()
    press(Qt.Key.Key_B, CTRL | SHIFT)
    assert main_window.floors.sizes() == dragged


def test_what_is_high_enough_stays(main_window, press):
    main_window.floors.moveSplitter(300, 1)
    before = main_window.floors.sizes()
    press(Qt.Key.Key_D)
    assert main_window.floors.sizes() == before
    press(Qt.Key.Key_T)
    assert main_window.floors.sizes() == before


def test_where_it_was_hidden_it_is_shown_first(main_window, press):
    press(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    press(Qt.Key.Key_D)
    assert main_window.bottom.isVisible()
    assert share(main_window) == pytest.approx(0.46, abs=0.01)


def test_larger_text_is_given_more(main_window, press):
    main_window.theme.enlarge(10)
    press(Qt.Key.Key_D)
    assert share(main_window) == pytest.approx(0.58, abs=0.01)


def test_it_is_lowered_also_after_the_program_was_started_again(
    main_window, desktop, small_dossier
):
    main_window.resize(700, 700)
    main_window.floors.moveSplitter(450, 1)
    before = main_window.floors.sizes()[1]
    QTest.keyClick(main_window, Qt.Key.Key_D, CTRL)
    raised = main_window.floors.sizes()[1]
    main_window.close()
    again = build_window(desktop, small_dossier)
    again.show()
    assert QTest.qWaitForWindowActive(again, PATIENCE)
    again.grab()
    assert again.floors.sizes()[1] == raised > before
    QTest.keyClick(again, Qt.Key.Key_T, CTRL)
    assert again.floors.sizes()[1] == before
    QTest.keyClick(again, Qt.Key.Key_B, CTRL | SHIFT)
    assert again.floors.sizes()[1] == before
