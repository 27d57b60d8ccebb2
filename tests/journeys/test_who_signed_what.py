"""“Who signed in June 2019 but is not named in the list of January?”"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from desktop_app.main import build_window
from tests.conftest import PATIENCE

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
DOWN, ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


@pytest.fixture
def matrix(person):
    """Who signed what, opened by key."""
    person.press(Qt.Key.Key_M, BOTH)
    person.window.grab()
    return person.window.findChild(QTableView, "matrix")


def column(matrix, words):
    """What a column says of each entity; its head has these words."""
    model = matrix.model()
    heads = [model.headerData(at, ACROSS) for at in range(model.columnCount())]
    (number,) = [at for at, head in enumerate(heads) if words in head]
    return {
        model.headerData(row, DOWN): model.index(row, number).data()
        for row in range(model.rowCount())
    }


def named(found):
    return {name for name, standing in found.items() if standing == "named"}


def test_nobody_did_and_two_of_january_are_missing_in_june(matrix):
    assert matrix.isVisible()
    assert matrix.hasFocus()
    june, january = column(matrix, "6 Jun 2019"), column(matrix, "4 Jan 2019")
    assert (len(named(january)), len(named(june))) == (13, 11)
    assert named(june) - named(january) == set()
    assert named(january) - named(june) == {"Guyana", "Saint Lucia"}
    assert june["Guyana"] == "not in a complete list"


def test_the_words_of_the_list_by_keyboard_alone(person, matrix):
    """From the first cell to Guyana in June, and on to the words of that list."""
    person.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    rows = list(column(matrix, "6 Jun 2019"))
    for _ in range(rows.index("Guyana")):
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_End)
    assert "Guyana, The Lima Group calls for pressure" in person.says("matrix-words")
    assert "not in a complete list" in person.says("matrix-words")
    person.press(Qt.Key.Key_Return)
    assert person.selected_event == "guatemala-statement"
    marked = [
        words
        for number in range(1, len(person.open_sources()) + 1)
        for words in person.tinted(number)
    ]
    assert any("was signed by members Argentina" in words for words in marked)


def test_mexico_is_named_only_in_2017(matrix):
    standings = {words: column(matrix, words)["Mexico"] for words in ("2017", "4 Jan", "6 Jun")}
    assert standings == {
        "2017": "named",
        "4 Jan": "not in a complete list",
        "6 Jun": "not in a complete list",
    }


def test_the_page_comes_back_at_the_next_start(person, matrix, desktop):
    assert matrix.isVisible()
    person.window.close()
    again = build_window(desktop)
    again.show()
    assert QTest.qWaitForWindowActive(again, PATIENCE)
    assert again.findChild(QTableView, "matrix").isVisible()
