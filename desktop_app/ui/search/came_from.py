"""Where the keyboard was before one began to search."""

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class CameFrom(QObject):
    """Keeps in mind from where the keyboard came to the field: commands are for that place."""

    def __init__(self, field: QWidget, window: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._window = window
        self._place: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_moved)

    def give_back(self) -> bool:
        """Give the keyboard back to where it was; say whether that place is still there."""
        place = self._place
        if place is None or not shiboken6.isValid(place) or not place.isVisible():
            return False
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self._field and old is not None and self._window.isAncestorOf(old):
            self._place = old
