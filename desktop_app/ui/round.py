"""Going round the parts of the window by one key, as Tab goes round all that is in them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.left_side import LeftSide


class Part(NamedTuple):
    """A part of the window, and where in it the keyboard goes; None where there is no such place.

    `tab` is what the left side calls it, where it can be behind a tab there.
    """

    zone: QWidget
    place: Callable[[], QWidget | None]
    tab: str = ""


class Round(QObject):
    """Leads from part to part that is not hidden, and after the last one to the first."""

    def __init__(self, parts: Sequence[Part], left: LeftSide, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._left = left

    def step(self, step: int) -> None:
        """Give the keyboard to the next part (1) or the one before (-1)."""
        there = [one for one in self._parts if self._is_there(one)]
        held = QApplication.focusWidget()
        here = -1 if step > 0 else len(there)
        for at, one in enumerate(there):
            if held is not None and (one.zone is held or one.zone.isAncestorOf(held)):
                here = at
        if there:
            self._go(there[(here + step) % len(there)])

    def _is_there(self, part: Part) -> bool:
        """Whether a part can be seen, or a tab turned to it, and has a place for the keyboard."""
        place = part.place()
        return place is not None and (place.isVisible() or self._left.offers(part.tab))

    def _go(self, part: Part) -> None:
        self._left.turn_to(part.tab)
        place = part.place()
        if place is not None:
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)
