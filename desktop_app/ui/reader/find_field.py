"""The field in which one writes what is to be found in a source."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.model.finding import LONGEST
from desktop_app.ui.widgets.own_keys import is_kept

_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


class FindField(QLineEdit):
    """Tells what is typed, and asks for the next hit with Enter, for the previous with Shift."""

    step_requested = Signal(object)
    """`step_requested(1)` asks for the next hit, `-1` for the one before."""
    entered = Signal()
    """The keyboard has come here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(self.tr("Find in this source"))
        self.setAccessibleName(self.tr("Find in this source"))

    def event(self, event: QEvent) -> bool:
        """Keep Enter, with Shift or without, from being a key of the window."""
        return is_kept(event, lambda key: key.key() in _ENTER) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a hit, or write."""
        if event.key() in _ENTER:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody is about to find something."""
        super().focusInEvent(event)
        self.entered.emit()
