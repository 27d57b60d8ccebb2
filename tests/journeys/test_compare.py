"""“Two reports tell of the second term. Where do they differ?”"""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QTableView

CTRL = Qt.KeyboardModifier.ControlModifier
TERM = "second-term-begins"
TO_BEGIN = "Mr. Maduro’s second term is set to begin next Thursday"
SWORN_IN = "Maduro was sworn in earlier this week for a new term in office."
INAUGURATED = (
    "Nicolás Maduro of Venezuela, who is set to be inaugurated next week for a second time"
)


@pytest.fixture
def grid(person):
    """The comparison of the sources on the second term, opened by key."""
    person.click_event(TERM)
    person.press(Qt.Key.Key_D, CTRL)
    person.window.grab()
    return person.window.findChild(QTableView, "compare")


def heads(grid, orientation):
    model = grid.model()
    number = model.rowCount() if orientation == Qt.Orientation.Vertical else model.columnCount()
    return [model.headerData(at, orientation).split("\n") for at in range(number)]


def click(grid, index, words):
    area = grid.visualRect(index)
    cell = grid._cells.cell(index, area.width())
    found = next(one for one in cell.quotations if one.saying.words == words)
    place = QPoint(area.left() + 20, area.top() + round(found.top) + 4)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_it_shows_what_each_report_says_of_each_property(person, grid):
    assert grid.isVisible()
    sources = [head[0] for head in heads(grid, Qt.Orientation.Horizontal)]
    assert sources[:2] == [
        "Thirteen nations on Maduro’s term",
        "Maduro’s government on the OAS vote",
    ]
    properties = heads(grid, Qt.Orientation.Vertical)
    assert properties[0][:3] == ["Date", "compatible", "day of the swearing-in"]
    assert properties[1][:3] == ["Status", "compatible", "to come, or past"]
    one, other = (grid.model().index(0, column).data().split("\n") for column in (0, 1))
    assert one == [TO_BEGIN, INAUGURATED]
    assert SWORN_IN in other
    assert "Nicolás Maduro is sworn in for a second term · 3 sources" in person.says("bottom")


@pytest.mark.usefixtures("grid")
def test_the_first_difference_says_why_they_only_seem_to_differ(person):
    assert "both fit Thursday 10 January 2019" in person.says("bottom")


def test_a_click_on_words_shows_them_in_their_report(person, grid):
    click(grid, grid.model().index(0, 0), INAUGURATED)
    pane = 1 + person.open_sources().index("thirteen-nations")
    assert INAUGURATED in person.tinted(pane)
    assert 0.10 <= person.height_of(pane, INAUGURATED) <= 0.33
    assert person.selected_event == TERM


def test_it_can_all_be_done_by_key(person, grid):
    assert person.window.focusWidget() is grid
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Return):
        person.press(key)
    pane = 1 + person.open_sources().index("oas-vote")
    assert 0.10 <= person.height_of(pane, SWORN_IN) <= 0.33


def test_with_nothing_chosen_it_lists_where_the_sources_differ(person, grid):
    person.press(Qt.Key.Key_Escape)
    properties = heads(grid, Qt.Orientation.Vertical)
    assert properties[0][:2] == ["35 member countries, 34 votes", "inconsistent within a source"]
    assert "All differences · 4 sources" in person.says("bottom")


def test_the_card_leads_to_the_comparison_of_what_it_is_about(person, grid):
    person.click_button("All differences")
    assert heads(grid, Qt.Orientation.Vertical)[0][0] == "35 member countries, 34 votes"
    person.press(Qt.Key.Key_T, CTRL)
    person.window.findChild(QAbstractButton, "compare-sources").click()
    assert grid.isVisible()
    assert heads(grid, Qt.Orientation.Vertical)[0][0] == "Date"
