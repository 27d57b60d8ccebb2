"""The line above the status bar in which one gives a name to what is to be saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.ui.widgets.plain import one_line

_LONGEST = 80
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SavingBar(QWidget):
    """Asks for a name while everything else can be used. Enter saves, Esc leaves.

    Either way the keyboard goes back to where it was.
    """

    named = Signal(str)
    """`named(name)`: save under this name, which is not empty."""
    left = Signal()
    """The keyboard was here, and what had it before is not there any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self.setObjectName("saving-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label = QLabel(self.tr("Save these filters as"))
        self._field = QLineEdit()
        self._field.setObjectName("saving-name")
        self._field.setMaxLength(_LONGEST)
        self._field.setAccessibleName(self.tr("Name of these filters"))
        self._field.setPlaceholderText(self.tr("A name: Enter saves, Esc leaves"))
        self._save = QToolButton()
        self._save.setText(self.tr("Save"))
        self._save.setProperty("look", "framed")
        self._leave = QToolButton()
        self._leave.setText("✕")
        self._leave.setAccessibleName(self.tr("Do not save them (Esc)"))
        self._leave.setToolTip(self.tr("Do not save them (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self._field, 1)
        for button in (self._save, self._leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._field.textChanged.connect(self._on_text_changed)
        self._save.clicked.connect(self._on_saved)
        self._leave.clicked.connect(self.close_up)
        self._on_text_changed()
        self.hide()

    def ask(self, suggested: str) -> None:
        """Ask for a name; the one that is suggested can be written over at once."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self._field.setText(one_line(suggested)[:_LONGEST])
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close_up(self) -> None:
        """Ask no longer."""
        has_keyboard = self.isAncestorOf(QApplication.focusWidget() or self.window())
        before, self._before = self._before, None
        self.hide()
        if not has_keyboard:
            return
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, leave by Esc."""
        is_enter = event.key() in _ENTER
        if event.key() == Qt.Key.Key_Escape or (is_enter and self._leave.hasFocus()):
            self.close_up()
        elif is_enter:
            self._on_saved()
        else:
            super().keyPressEvent(event)

    def _name(self) -> str:
        return " ".join(self._field.text().split())

    def _on_text_changed(self) -> None:
        self._save.setEnabled(bool(self._name()))

    def _on_saved(self) -> None:
        name = self._name()
        if name:
            self.close_up()
            self.named.emit(name)
