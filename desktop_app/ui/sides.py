"""The left and the right side of the window. The card is in the one that has room for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedLayout, QTabBar, QVBoxLayout, QWidget


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


class LeftSide(Side):
    """Entities over sources; in a narrow window the card is a second tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("left-side", parent)
        self.lists = QSplitter(Qt.Orientation.Vertical)
        self.lists.setHandleWidth(1)
        self.lists.setChildrenCollapsible(False)
        self._tabs = QTabBar()
        self._tabs.addTab(self.tr("Lists"))
        self._tabs.addTab(self.tr("Card"))
        self._tabs.setExpanding(True)
        self._tabs.setDrawBase(False)
        self._tabs.hide()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.lists)
        self._column.addWidget(self._tabs)
        self._column.addLayout(self._pages, 1)
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)

    def fill(self, entities: QWidget, sources: QWidget) -> None:
        """Put the lists in."""
        self.lists.addWidget(entities)
        self.lists.addWidget(sources)
        self.lists.setStretchFactor(0, 1)
        self.lists.setSizes([390, 150])

    def show_card(self) -> None:
        """Bring the card's tab to the front, unless somebody is going through the lists."""
        is_in_lists = self.lists.isAncestorOf(QApplication.focusWidget() or self)
        if self._pages.count() > 1 and not is_in_lists:
            self._tabs.setCurrentIndex(1)

    def _hold(self, card: QWidget) -> None:
        self._pages.addWidget(card)
        self._tabs.show()

    def _let_go(self, card: QWidget) -> None:
        self._tabs.setCurrentIndex(0)
        self._pages.removeWidget(card)
        self._tabs.hide()
