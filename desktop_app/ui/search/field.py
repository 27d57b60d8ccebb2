"""One search field for everything. What it finds is shown by the results, made after it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop_app.ui.widgets.own_keys import is_kept

_MARGINS = 40


class SearchField(QLineEdit):
    """Tells what is typed, and the keys by which one moves through the results."""

    step_requested = Signal(object)
    """`step_requested(1)` asks for the next result, `-1` for the one before."""
    go_requested = Signal()
    side_by_side_requested = Signal()
    escape_pressed = Signal()
    started = Signal()
    """Somebody is about to search."""
    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search events, entities and sources"))
        self.setAccessibleName(self.tr("Search everything"))
        self._key = QLabel(self.tr("Ctrl K"), self)
        self._key.setProperty("look", "key")
        self.textChanged.connect(self._show_key)

    def start(self) -> None:
        """Take the keyboard, with what was written before ready to be written over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.started.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Shift+Enter for the results: elsewhere it means the event in focus."""
        is_ours = bool(self.text()) and is_kept(event, _is_shifted_enter)
        return is_ours or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean something for the results; write the others."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_requested.emit(1 if key == Qt.Key.Key_Down else -1)
        elif _is_shifted_enter(event):
            self.side_by_side_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take a click for the wish to search; who passes by key, or comes back, has none yet."""
        super().focusInEvent(event)
        self._show_key()
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self.started.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody has gone elsewhere."""
        super().focusOutEvent(event)
        self._show_key()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the name of the key at the right end."""
        super().resizeEvent(event)
        size = self._key.sizeHint()
        top = (self.height() - size.height()) // 2
        self._key.setGeometry(self.width() - size.width() - 8, top, size.width(), size.height())
        self._show_key()

    def _show_key(self) -> None:
        needed = self.fontMetrics().horizontalAdvance(self.placeholderText()) + self._key.width()
        has_room = needed + _MARGINS < self.width()
        self._key.setVisible(has_room and not self.text() and not self.hasFocus())


def _is_shifted_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
