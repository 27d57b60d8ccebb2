"""Keys that a widget has for itself, though the window has a use for them, too."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence


def is_kept(event: QEvent, is_own: Callable[[QKeyEvent], bool]) -> bool:
    """Keep a key from the window where `event` asks for it and it `is_own`; say whether it was."""
    kept = (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and is_own(event)
    )
    if kept:
        event.accept()
    return kept


def copies(event: QKeyEvent) -> bool:
    """Whether a key is the one that copies."""
    return event.matches(QKeySequence.StandardKey.Copy)


def opens_menu(event: QKeyEvent) -> bool:
    """Whether a key is to open the menu of a row: Shift+F10, as on Windows without our doing."""
    is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    is_ours = QGuiApplication.platformName() != "windows"
    return event.key() == Qt.Key.Key_F10 and is_shifted and is_ours
