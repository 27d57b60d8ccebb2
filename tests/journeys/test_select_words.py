"""“I mark words in a report. What is told in them, and how do I take them with me?”"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def bar(person) -> QWidget:
    return person.window.findChild(QWidget, "touched-bar")


def offered(person) -> list[str]:
    return [
        button.accessibleName() or button.text()
        for button in bar(person).findChildren(QToolButton)
        if button.isVisible()
    ]


def select_words(person, count: int) -> None:
    """By keyboard, from the passage that is read."""
    person.press(Qt.Key.Key_1, CTRL)
    for _ in range(count):
        person.press(Qt.Key.Key_Right, SHIFT | CTRL)


def test_by_keyboard_alone(person):
    select_words(person, 5)
    assert bar(person).findChild(QLabel).text().startswith("Selected: 5 words")
    first, *others = offered(person)
    assert first == "Thirteen nations refuse to recognize Maduro’s new term"
    assert "Copy quotation" in others
    person.press(Qt.Key.Key_C, SHIFT | CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“Thirteen nations announced on Friday”")
    assert "whence://" in copied


def test_escape_lets_go_of_the_words_first_and_then_of_the_event(person):
    event = person.selected_event
    select_words(person, 5)
    person.press(Qt.Key.Key_Escape)
    assert not bar(person).isVisible()
    assert person.selected_event == event != ""
    person.press(Qt.Key.Key_Escape)
    assert person.selected_event == ""


def test_what_has_no_room_in_the_bar_is_in_its_menu_and_leads_there_too(person):
    select_words(person, 40)
    more = next(
        button for button in bar(person).findChildren(QToolButton) if button.text().startswith("+")
    )
    more.menu().aboutToShow.emit()
    name = more.menu().actions()[-1].text()
    more.menu().actions()[-1].trigger()
    assert person.selected_event == ""
    assert name in person.says("card")
