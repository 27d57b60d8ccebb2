"""A side of the window. The card is in the one that has room for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Side(QWidget):
    """A side of the window that can hold the card."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: QWidget | None = None
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def take_in(self, card: QWidget) -> None:
        """Hold the card."""
        self._card = card
        self._hold(card)

    def give_back(self) -> QWidget | None:
        """Let go of the card, if it is here."""
        card, self._card = self._card, None
        if card is not None:
            self._let_go(card)
        return card

    def _hold(self, card: QWidget) -> None:
        self._column.addWidget(card)
        card.show()

    def _let_go(self, card: QWidget) -> None:
        self._column.removeWidget(card)
