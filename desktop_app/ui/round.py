"""Going round the parts of the window by one key, as Tab goes round all that is in them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Part(NamedTuple):
    """A part of the window, and where in it the keyboard goes; None where there is no such place."""

    zone: QWidget
    place: Callable[[], QWidget | None]


class Round(QObject):
    """Leads from part to part that can be seen, and after the last one to the first."""

    def __init__(self, parts: Sequence[Part], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts

    def step(self, step: int) -> None:
        """Give the keyboard to the next part (1) or the one before (-1)."""
        places = [(one.zone, one.place()) for one in self._parts]
        seen = [(zone, place) for zone, place in places if place and place.isVisible()]
        held = QApplication.focusWidget()
        here = -1 if step > 0 else len(seen)
        for at, (zone, _place) in enumerate(seen):
            if held is not None and (zone is held or zone.isAncestorOf(held)):
                here = at
        if seen:
            _zone, place = seen[(here + step) % len(seen)]
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)
