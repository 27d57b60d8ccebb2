"""One search field for everything. What it finds is shown by the results, made after it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop_app.ui.widgets.own_keys import is_kept

COMMANDS = ">"
"""What one types first to find commands alone."""
_MARGINS = 40
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Tells what is typed, and the keys by which one moves through the results."""

    step_requested = Signal(object)
    """`step_requested(1)` asks for the next result, `-1` for the one before."""
    page_requested = Signal(object)
    """`page_requested(1)` asks for as many results further on as are seen, `-1` back."""
    go_requested = Signal()
    side_by_side_requested = Signal()
    beside_requested = Signal()
    forget_requested = Signal()
    """What is chosen below the empty field is to be taken out of the list."""
    escape_pressed = Signal()
    started = Signal()
    """Somebody is about to search."""
    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search events, entities and sources"))
        self.setAccessibleName(self.tr("Search everything"))
        self._key = QLabel(self.tr("Ctrl K"), self)
        self._key.setProperty("look", "key")
        self.textChanged.connect(self._show_key)

    def start(self) -> None:
        """Take the keyboard, with what was written before ready to be written over."""
        self.put_back()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.started.emit()

    def start_commands(self) -> None:
        """Take the keyboard to find a command; what was written before comes back after it."""
        if not self.is_for_commands:
            self._before = self.text()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(COMMANDS)
        self.started.emit()

    def put_back(self) -> None:
        """Write again what was written before somebody looked for a command."""
        if self.is_for_commands:
            before, self._before = self._before, ""
            self.setText(before)

    @property
    def is_for_commands(self) -> bool:
        """Whether commands alone are looked for."""
        return self.text().lstrip().startswith(COMMANDS)

    def event(self, event: QEvent) -> bool:
        """Keep Shift+Enter for the results: elsewhere it means the event in focus."""
        is_ours = bool(self.text()) and is_kept(event, _is_shifted_enter)
        return is_ours or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean something for the results; write the others."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step_requested.emit(_STEPS[key])
        elif key in _PAGES:
            self.page_requested.emit(_PAGES[key])
        elif key in _ENTER:
            self._enter(event)
        elif key == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        elif key == Qt.Key.Key_Delete and not self.text():
            self.forget_requested.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if _is_shifted_enter(event):
            self.side_by_side_requested.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.beside_requested.emit()
        else:
            self.go_requested.emit()

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
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
