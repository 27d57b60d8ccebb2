"""What keys do in a source's text: they scroll, and with Shift they select."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSlider

from desktop_app.ui.reader import caret
from desktop_app.ui.reader.flow import Flow
from desktop_app.ui.reader.page import Page, Place
from desktop_app.ui.reader.selection import TextSelection

Key = QKeySequence.StandardKey
Step = QAbstractSlider.SliderAction
STEPS = {
    Qt.Key.Key_Up: Step.SliderSingleStepSub,
    Qt.Key.Key_Down: Step.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: Step.SliderPageStepSub,
    Qt.Key.Key_PageDown: Step.SliderPageStepAdd,
    Qt.Key.Key_Space: Step.SliderPageStepAdd,
}
ACROSS: dict[Key, Callable[[Flow, int], int]] = {
    Key.SelectNextChar: lambda flow, place: caret.across(flow, place, is_right=True),
    Key.SelectPreviousChar: lambda flow, place: caret.across(flow, place, is_right=False),
    Key.SelectNextWord: lambda flow, place: caret.across(flow, place, is_right=True, by_word=True),
    Key.SelectPreviousWord: lambda flow, place: caret.across(
        flow, place, is_right=False, by_word=True
    ),
    Key.SelectStartOfLine: lambda flow, place: caret.line(flow, place).start,
    Key.SelectEndOfLine: lambda flow, place: caret.line(flow, place).end,
    Key.SelectStartOfDocument: lambda flow, _place: flow.piece(0).start,
    Key.SelectEndOfDocument: lambda flow, _place: flow.end,
}
DOWN = {
    Key.SelectNextLine: 1,
    Key.SelectPreviousLine: -1,
}
PAGES = {
    Key.SelectNextPage: 1,
    Key.SelectPreviousPage: -1,
}


class Keyboard(QObject):
    """Answers keys. A selection begins where the caret is, else where `start` says one reads."""

    step_requested = Signal(object)
    """`step_requested(action)`: the scroll bar is to move."""
    place_requested = Signal(object)
    """`place_requested(place)`: another part of the text is to be read."""
    selected = Signal()
    """The selection is another one, or the caret is elsewhere."""
    activated = Signal()
    """What is told where one reads is to be offered."""

    def __init__(
        self, page: Page, selection: TextSelection, start: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._selection = selection
        self._start = start
        self._x: tuple[int, int] | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; say whether it is for anything."""
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return (is_shifted and self._select(event)) or self._scroll(event) or self._act(event)

    def _scroll(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            is_start = key == Qt.Key.Key_Home
            self.place_requested.emit(Place(0 if is_start else len(self._page.text)))
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.step_requested.emit(Step.SliderPageStepSub)
        elif key in STEPS:
            self.step_requested.emit(STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def _act(self, event: QKeyEvent) -> bool:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit()
            return True
        if is_plain and event.key() == Qt.Key.Key_Escape and self._selection:
            self._selection.clear()
            self.selected.emit()
            return True
        return False

    def _select(self, event: QKeyEvent) -> bool:
        for key, move in ACROSS.items():
            if event.matches(key):
                self._x = None
                self._move_to(move(self._page.flow(), self._from()))
                return True
        for key, lines in DOWN.items():
            if event.matches(key):
                self._move_down(lines)
                return True
        for key, pages in PAGES.items():
            if event.matches(key):
                self._move_down(pages * self._page.lines_in_view)
                return True
        return False

    def _from(self) -> int:
        """Put the caret where one reads, if it is nowhere that is seen; return its place."""
        place = self._selection.caret
        if place is None or not (self._selection or self._page.is_in_view(place)):
            place = self._start()
            self._selection.begin(place)
        return place

    def _move_down(self, lines: int) -> None:
        """Go some lines down or up, in one column as long as only that is done."""
        place, flow = self._from(), self._page.flow()
        if self._x is None or self._x[0] != place:
            self._x = (place, flow.place_box(place).left())
        x = self._x[1]
        there = caret.vertically(flow, place, x, lines)
        self._x = (there, x)
        self._move_to(there)

    def _move_to(self, place: int) -> None:
        self._selection.move_caret(place)
        revealing = self._page.revealing(place)
        if revealing is not None:
            self.place_requested.emit(revealing)
        self.selected.emit()
