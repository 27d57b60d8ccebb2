"""Keeping the keyboard from going astray where what has it disappears."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.window import MainWindow


class Astray(QObject):
    """Leads to the text from a part of the window that is hidden while the keyboard is in it.

    Qt would lead to whatever Tab leads to from there, which is another thing each time.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        window = self._window
        if old is None or new is None or not window.isAncestorOf(old):
            return
        if window.isAncestorOf(new) and not old.isVisibleTo(window):
            window.read_on(by_key=True)
