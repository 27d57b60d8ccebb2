"""The words told in the dossier on the pier, and what is seen of them in a pane."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu

from desktop_app.ui.reader.pane import ReaderPane
from tests.ui.pixels import colours_of

LEFT = Qt.MouseButton.LeftButton
SALE = "The <b>pier</b> & the crane were sold to Ada Lindqvist on 3 May 2022"
SIGNING = SALE + ", and the council signed the deed at once."
LETTER = "Ms. Lindqvist bought the pier, a reader writes."
STORM = "A storm broke the windows."
TIDE = "Later the tide came in."
DUSK = "The crane at dusk."
PLEASED = "Ada Lindqvist was pleased."
FURTHER = "Further on, Ada Lindqvist walked home."


def pane(area, number=1):
    return area.findChild(ReaderPane, f"reader-{number}")


def tinted(of):
    return of.property("highlightedText").split("\n")


def is_well_placed(of, words):
    """Say whether the words begin in the upper third, or the text is at its end."""
    view, bar = of.view, of.view.verticalScrollBar()
    height = view.viewport().height()
    top = view.line_rect(view.text().index(words)).top()
    if bar.value() == bar.maximum():
        return 0 <= top < height
    return 0.1 * height <= top <= 0.33 * height


def place_of(of, words, letter=2):
    return of.view.character_rect(of.view.text().index(words) + letter).center()


def bring(of, words):
    """Scroll by hand until the words are in view."""
    view = of.view
    view.scroll_to(view.text().index(words))
    view.window().grab()


def colours_at(of, offset):
    box = of.view.character_rect(offset)
    return colours_of(of.view.viewport().grab(box).toImage())


def remarks(of):
    return [one.text() for one in of.head.findChildren(QLabel) if one.isVisibleTo(of)]


def menu_of(of):
    return next((one for one in of.findChildren(QMenu) if one.isVisible()), None)


def put_caret(of, words, qtbot):
    """Put the caret behind the first letter of some words."""
    box = of.view.character_rect(of.view.text().index(words))
    beginning = QPoint(box.left() + 1, box.center().y())
    qtbot.mousePress(of.view.viewport(), LEFT, pos=beginning)
    qtbot.mouseRelease(of.view.viewport(), LEFT, pos=QPoint(1, 1))
    qtbot.keyClick(of.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
