"""Buttons that show what they stand for: here, or in a pane beside what is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton

_BESIDE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def asks_for_beside(button: QAbstractButton, event: QMouseEvent) -> bool:
    """Whether a button is released on, with Ctrl or Shift held; it is up then."""
    is_inside = button.rect().contains(event.position().toPoint())
    is_asked = button.isDown() and is_inside and bool(event.modifiers() & _BESIDE)
    if is_asked:
        button.setDown(False)
    return is_asked


class BesideButton(QToolButton):
    """A small one. `clicked` shows what it stands for; Ctrl or Shift with a click asks for it beside."""

    opened = Signal()
    """Somebody wants it in a pane beside what is read."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for it beside where Ctrl or Shift is held."""
        if asks_for_beside(self, event):
            self.opened.emit()
        else:
            super().mouseReleaseEvent(event)
