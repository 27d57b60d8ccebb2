"""A line above everything else that says what went wrong, until it is dismissed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget


class Notice(QWidget):
    """One clear sentence, and a button to dismiss it. Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setObjectName("notice-text")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        dismiss = self.button = QToolButton()
        dismiss.setObjectName("notice-dismiss")
        dismiss.setText(self.tr("Dismiss"))
        dismiss.setProperty("look", "framed")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self._words, 1)
        row.addWidget(dismiss)
        dismiss.clicked.connect(self.hide)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._words.setText(sentence)
        self.show()

    def sentence(self) -> str:
        """Return what is being said; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()
