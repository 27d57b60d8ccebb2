"""The button with the funnel on the card of an entity."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.library.entities import find_entity
from desktop_app.session.filters import Filters


@pytest.fixture
def heron(workspace, library):
    heron = find_entity(library, "heron")
    workspace.selection.show_entity(heron)
    return heron


def button(card):
    return card.findChild(QToolButton, "pin-entity")


def test_it_pins_the_entity_and_lets_it_go(card, workspace, heron, qtbot):
    qtbot.mouseClick(button(card), Qt.MouseButton.LeftButton)
    assert workspace.filters.value == Filters(entities=(heron,))
    assert button(card).isChecked()
    assert button(card).text() == "Pinned"
    button(card).setFocus()
    qtbot.keyClick(button(card), Qt.Key.Key_Return)
    assert workspace.filters.value == Filters()
    assert not button(card).isChecked()
    assert button(card).text() == "Pin"
    assert "(F)" in button(card).toolTip()


def test_it_is_down_where_the_entity_is_pinned_already_or_elsewhere(
    card, workspace, library, heron
):
    workspace.filters.toggle_pin(heron)
    assert button(card).isChecked()
    workspace.selection.show_entity(find_entity(library, "olav-brandt"))
    assert not button(card).isChecked()
    workspace.selection.show_entity(heron)
    assert button(card).isChecked()


def test_pinned_it_has_the_colour_of_what_is_on(card, workspace, heron, theme):
    def ink():
        picture = button(card).icon().pixmap(16, 16).toImage()
        places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
        return {
            picture.pixelColor(*one).name()
            for one in places
            if picture.pixelColor(*one).alpha() == 255
        }

    assert ink() == {theme.tokens.text}
    workspace.filters.toggle_pin(heron)
    assert ink() == {theme.tokens.accent}
