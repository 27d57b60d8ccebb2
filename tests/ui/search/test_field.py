import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


@pytest.fixture
def field(window):
    return window.field


def hint(field):
    return field.findChild(QLabel)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_the_arrows_ask_for_the_next_result_and_the_one_before(field, qtbot, key, step):
    with qtbot.waitSignal(field.step_requested) as asked:
        qtbot.keyClick(field, key)
    assert asked.args == [step]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_to_go(field, qtbot, key):
    with qtbot.waitSignal(field.go_requested):
        qtbot.keyClick(field, key)


def test_escape_is_told_and_other_keys_are_written(field, qtbot):
    with qtbot.waitSignal(field.escape_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(field.escape_pressed), qtbot.assertNotEmitted(field.go_requested):
        qtbot.keyClicks(field, "heron")
    assert field.text() == "heron"


def test_to_start_again_the_words_before_are_ready_to_be_written_over(field, qtbot, window):
    qtbot.keyClicks(field, "heron")
    window.other.setFocus()
    field.start()
    assert field.hasFocus()
    assert field.selectedText() == "heron"
    qtbot.keyClicks(field, "deed")
    assert field.text() == "deed"


def test_the_key_is_named_while_nobody_searches(field, window, qtbot):
    field.resize(450, 30)
    assert not hint(field).isVisible()
    window.other.setFocus()
    assert hint(field).isVisible()
    assert hint(field).text() == "Ctrl K"
    field.start()
    qtbot.keyClicks(field, "heron")
    window.other.setFocus()
    assert not hint(field).isVisible()


def test_the_name_of_the_key_stays_at_the_right_end_while_there_is_room(field, window):
    window.other.setFocus()
    field.resize(500, 30)
    assert hint(field).isVisible()
    assert 480 < hint(field).geometry().right() < 500
    field.resize(150, 30)
    assert not hint(field).isVisible()


def test_it_has_a_name(field):
    assert field.objectName() == "search"
    assert field.accessibleName() == "Search everything"
    assert field.placeholderText() == "Search events, entities and sources"
