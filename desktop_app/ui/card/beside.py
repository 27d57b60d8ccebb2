"""A small button that stands for an entity: it shows it, here or in a pane beside what is read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton

_BESIDE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class BesideButton(QToolButton):
    """`clicked` shows what it stands for; Ctrl or Shift with a click asks for it beside."""

    opened = Signal()
    """Somebody wants it in a pane beside what is read."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for it beside where Ctrl or Shift is held."""
        is_inside = self.rect().contains(event.position().toPoint())
        if self.isDown() and is_inside and event.modifiers() & _BESIDE:
            self.setDown(False)
            self.opened.emit()
        else:
            super().mouseReleaseEvent(event)
