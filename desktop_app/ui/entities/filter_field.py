"""The field in which names are typed to filter the list below it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.widgets.own_keys import is_kept


class FilterField(QLineEdit):
    """Filters as one types. Down and Enter lead into the list; Esc empties the field, or leaves it."""

    entered = Signal()
    """Somebody will type here."""
    list_requested = Signal()
    text_requested = Signal(object)
    """`text_requested(True)`: somebody wants to read on, and has pressed a key for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entity-filter")
        self.setPlaceholderText(self.tr("Filter by name or alias"))
        self.setAccessibleName(self.tr("Filter entities by name or alias"))
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self.list_requested)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own use of it."""
        return is_kept(event, _is_escape) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody will type."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Down and Esc, and leave the rest to Qt."""
        if event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        elif _is_escape(event) and self.text():
            self.clear()
        elif _is_escape(event):
            self.text_requested.emit(True)
        else:
            super().keyPressEvent(event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
