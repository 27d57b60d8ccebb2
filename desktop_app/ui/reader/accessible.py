"""What a screen reader is told of a source's text: its words, and where one reads."""

from functools import cache
from typing import cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleTextCursorEvent, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from desktop_app.ui.reader.offsets import Offsets
from desktop_app.ui.reader.textview import TextView


class AccessibleWords(QAccessibleTextInterface):
    """The stored text. Positions are UTF-16 units here, for that is how Qt cuts its lines.

    PySide 6.11 leaves out `selection` and `attributes`, so none is announced; the caret is.
    """

    def __init__(self, view: TextView) -> None:
        super().__init__()
        self._view = view
        self._words = ""
        self._offsets = Offsets("")

    def _conversion(self) -> Offsets:
        words = self._view.text()
        if words is not self._words:
            self._words, self._offsets = words, Offsets(words)
        return self._offsets

    def text(self, startOffset: int, endOffset: int) -> str:
        """Return the words between two positions."""
        convert = self._conversion()
        return self._words[convert.point(startOffset) : convert.point(endOffset)]

    def characterCount(self) -> int:
        """Count the units of the whole text."""
        convert = self._conversion()
        return convert.unit(len(self._words))

    def cursorPosition(self) -> int:
        """Return where the caret is; where there is none, where one reads."""
        return self._conversion().unit(self._view.caret_offset())

    def setCursorPosition(self, position: int) -> None:
        """Read at another place."""
        self._view.scroll_to(self._conversion().point(position))

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        """Bring words into view."""
        self.setCursorPosition(min(startIndex, endIndex))

    def characterRect(self, offset: int) -> QRect:
        """Find a character on the screen."""
        box = self._view.character_rect(self._conversion().point(offset))
        return QRect(self._view.viewport().mapToGlobal(box.topLeft()), box.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Find the character at a point of the screen; -1 where there is none."""
        offset = self._view.offset_at(self._view.viewport().mapFromGlobal(point))
        return -1 if offset is None else self._conversion().unit(offset)

    def selectionCount(self) -> int:
        """Count no selection: PySide has no way to say where it is."""
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Select by mouse or by key only."""

    def removeSelection(self, selectionIndex: int) -> None:
        """Select by mouse or by key only."""

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Select by mouse or by key only."""


class AccessibleText(QAccessibleWidget):
    """The text view as a text that is read, not written."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._words = AccessibleWords(view)
        view.caret_moved.connect(self._on_caret_moved)

    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        """Offer the words besides what any widget offers.

        They are an object of their own: of a class with two bases PySide would hand over the
        wrong one's address. The stubs call a pointer `int`; it is an object or a `VoidPtr`, and
        nothing must be a null pointer, for with None Qt crashes.
        """
        if t == QAccessible.InterfaceType.TextInterface:
            return cast("int", self._words)
        found = super().interface_cast(t)
        return cast("int", Shiboken.VoidPtr(0)) if found is None else found

    def _on_caret_moved(self) -> None:
        """Let what is at the caret be read aloud."""
        view, place = self.object(), self._words.cursorPosition()
        if isinstance(view, TextView):
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, place))

    def state(self) -> QAccessible.State:
        """Say that it has lines and cannot be edited."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state


@cache
def install() -> None:
    """Tell Qt, once, how screen readers read our view."""
    QAccessible.installFactory(
        lambda _name, widget: AccessibleText(widget) if isinstance(widget, TextView) else None
    )
