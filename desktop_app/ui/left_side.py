"""The left side of the window: entities over sources, or where there is little room, tabs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedLayout, QTabBar, QWidget

from desktop_app.ui.sides import Side

if TYPE_CHECKING:  # they come after the first paint
    from desktop_app.ui.entities.panel import EntitiesPanel
    from desktop_app.ui.sources.panel import SourcesPanel

_LEAST, _LEAST_SOURCES = 4, 2
"""How many rows both lists have at least beside each other; with fewer each has a tab."""
_GOOD, _MOST_SOURCES = 8, 5
"""How many rows the entities keep before all sources are shown, and how many of those."""


class LeftSide(Side):
    """Entities over sources; where they have no room over each other, each is a tab.

    In a narrow window the card is a tab, too. How the height is shared follows from how many
    rows there are, until somebody drags the line between the lists.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("left-side", parent)
        self._entities: EntitiesPanel | None = None
        self._sources: SourcesPanel | None = None
        self._own = QByteArray()
        self._names: Sequence[str] = ()
        self.lists = QSplitter(Qt.Orientation.Vertical)
        self.lists.setHandleWidth(1)
        self.lists.setChildrenCollapsible(False)
        self.lists.splitterMoved.connect(self._on_dragged)
        self._tabs = QTabBar()
        self._tabs.setObjectName("left-tabs")
        self._tabs.setExpanding(True)
        self._tabs.setDrawBase(False)
        self._tabs.hide()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.lists)
        self._column.addWidget(self._tabs)
        self._column.addLayout(self._pages, 1)
        self._tabs.currentChanged.connect(self._on_turned)

    def fill(self, entities: "EntitiesPanel", sources: "SourcesPanel") -> None:
        """Put the lists in."""
        self._entities, self._sources = entities, sources
        self.lists.addWidget(entities)
        self.lists.addWidget(sources)
        self.lists.setStretchFactor(0, 1)
        self.fit()

    def restore(self, sizes: QByteArray) -> None:
        """Share the height as somebody did before, if anybody did."""
        self._own = sizes
        self.fit()

    def own_sizes(self) -> QByteArray:
        """Return how somebody has shared the height; empty where nobody did."""
        return self._own

    def show_card(self) -> None:
        """Bring the card's tab to the front, unless somebody is going through the lists."""
        is_in_lists = self.lists.isAncestorOf(QApplication.focusWidget() or self)
        if "card" in self._names and not is_in_lists:
            self._tabs.setCurrentIndex(self._names.index("card"))

    def offers(self, name: str) -> bool:
        """Say whether the entities, the sources or the card are here, if behind a tab."""
        return self.isVisible() and bool(self._tab_of(name))

    def turn_to(self, name: str) -> None:
        """Bring to the front the tab behind which the entities, the sources or the card are."""
        tab = self._tab_of(name)
        if tab:
            self._tabs.setCurrentIndex(self._names.index(tab))

    def _tab_of(self, name: str) -> str:
        both = "lists" if name != "card" else ""
        return next((one for one in (name, both) if one in self._names), "")

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the lists as tabs."""
        size = super().minimumSizeHint()
        if self._entities is None or self._sources is None:
            return size
        least = max(one.minimumSizeHint().height() for one in (self._entities, self._sources))
        return QSize(size.width(), least + self._tabs.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the height between the lists, or let each be a tab where it is little."""
        entities, sources = self._entities, self._sources
        if entities is None or sources is None:
            return
        tabs = self._tabs.sizeHint().height() if self._card is not None else 0
        room = self.height() - tabs - self.lists.handleWidth()
        least = sources.height_for(min(sources.count, _LEAST_SOURCES))
        is_low = room < entities.height_for(_LEAST) + least
        self._offer(["entities", "sources"] if is_low else ["lists"])
        if is_low:
            return
        if self._own.isEmpty():
            wanted = sources.height_for(min(sources.count, _MOST_SOURCES))
            height = max(least, min(wanted, room - entities.height_for(_GOOD)))
            self.lists.setSizes([room - height, height])
        else:
            self.lists.restoreState(self._own)

    def _hold(self, card: QWidget) -> None:
        self._pages.addWidget(card)
        self._offer([*self._names[: -1 if "card" in self._names else None]] or ["lists"])
        self.fit()

    def _let_go(self, card: QWidget) -> None:
        self._offer([one for one in self._names if one != "card"])
        self._pages.removeWidget(card)
        self.fit()

    def _offer(self, names: Sequence[str]) -> None:
        """Offer these pages, and the card where it is here; stay on the one in sight."""
        names = [*names, *(["card"] if self._card is not None else [])]
        if names == self._names:
            self._show(self._names[max(self._tabs.currentIndex(), 0)])
            return
        before = self._names[self._tabs.currentIndex()] if self._names else "lists"
        self._names = ()
        while self._tabs.count():
            self._tabs.removeTab(0)
        words = {
            "lists": self.tr("Lists"),
            "entities": self.tr("Entities"),
            "sources": self.tr("Sources"),
            "card": self.tr("Card"),
        }
        for name in names:
            self._tabs.addTab(words[name])
        self._names = names
        at = names.index(before) if before in names else 0
        if self._sources is not None and self._sources.isAncestorOf(
            QApplication.focusWidget() or self
        ):
            at = names.index("sources") if "sources" in names else at
        self._tabs.setCurrentIndex(at)
        self._tabs.setVisible(len(names) > 1)
        self._show(names[at])

    def _on_turned(self, index: int) -> None:
        if self._names and index >= 0:
            self._show(self._names[index])

    def _show(self, name: str) -> None:
        """Show a page: both lists, one of them, or the card."""
        if name == "card":
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0)
        if self._entities is not None and self._sources is not None:
            self._entities.setVisible(name != "sources")
            self._sources.setVisible(name != "entities")
            for one in (self._entities, self._sources):
                one.name_itself(is_named=name == "lists")

    def _on_dragged(self) -> None:
        self._own = self.lists.saveState()
