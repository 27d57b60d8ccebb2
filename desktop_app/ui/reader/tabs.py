"""The tabs of a reader pane: its open sources, of which one is shown."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QToolButton, QWidget

from desktop_app.model.records import SourceId
from desktop_app.session.stacks import Stack
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.dragging import carrying, drag
from desktop_app.ui.widgets.plain import as_caption, as_tip

_WIDEST = 190
"""Pixels that a tab may take, before text is enlarged."""
_LETTERS = 12
"""Letters of a title that are to be read in a tab: where that many have no room, the bar scrolls."""


class SourceTabs(QTabBar):
    """Asks for what is clicked, and shows what it is given."""

    source_chosen = Signal(object)
    close_requested = Signal(object)
    beside_requested = Signal(object)
    reordered = Signal(object)
    """`reordered(sources)`: somebody has dragged a tab; all of them in their order now."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_filling = False
        self.setObjectName(f"reader-tabs-{number}")
        self.setAccessibleName(self.tr("Open sources of pane {n}").format(n=number))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.currentChanged.connect(self._on_current_changed)
        self.tabMoved.connect(self._on_moved)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def show_stack(self, stack: Stack, titles: Mapping[SourceId, str]) -> None:
        """Show these tabs, where they are to be seen: else there are no titles."""
        if not titles:
            return
        self._is_filling = True
        if self._sources() != stack.tabs:
            while self.count():
                self.removeTab(0)
            for source_id in stack.tabs:
                self._add(source_id, titles[source_id])
        self.setCurrentIndex(stack.current)
        self._is_filling = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move a tab along the bar; drag it, as from the list of sources, out of the bar."""
        distance = QGuiApplication.styleHints().startDragDistance()
        room = self.rect().adjusted(0, -distance, 0, distance)
        is_held = event.buttons() & Qt.MouseButton.LeftButton
        if is_held and not room.contains(event.position().toPoint()):
            self._let_go(event)
            drag(partial(self.drag_of, self.currentIndex()))
        else:
            super().mouseMoveEvent(event)

    def drag_of(self, index: int) -> QDrag:
        """Make the drag of the tab at `index`."""
        made = QDrag(self)
        made.setMimeData(carrying(self.tabData(index)))
        made.setPixmap(self.grab(self.tabRect(index)))
        return made

    def _let_go(self, event: QMouseEvent) -> None:
        """Let the bar end the move of a tab that it has begun."""
        QApplication.sendEvent(
            self,
            QMouseEvent(
                QEvent.Type.MouseButtonRelease,
                event.position(),
                event.globalPosition(),
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.NoButton,
                event.modifiers(),
            ),
        )

    def tabSizeHint(self, index: int) -> QSize:
        """Return a size in which a long title is cut."""
        size = super().tabSizeHint(index)
        return size.boundedTo(QSize(self._theme.pixels(_WIDEST), size.height()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return a size in which the beginning of a title can be read."""
        size = self.tabSizeHint(index)
        metrics = self.fontMetrics()
        text = metrics.horizontalAdvance(self.tabText(index))
        around = super().tabSizeHint(index).width() - text
        letters = min(text, metrics.averageCharWidth() * (_LETTERS + 1))
        return size.boundedTo(QSize(around + letters, size.height()))

    def tab_menu(self, index: int) -> QMenu:
        """Make the menu of what can be done with the tab at `index`."""
        source_id = self.tabData(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in (
            (self.tr("Into a pane of its own"), self.beside_requested),
            (self.tr("Close"), self.close_requested),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit(source_id))
            menu.addAction(action)
        return menu

    def _add(self, source_id: SourceId, title: str) -> None:
        index = self.addTab(as_caption(title))
        self.setTabData(index, source_id)
        self.setTabToolTip(index, as_tip(title))
        self.setAccessibleTabName(index, title)
        close = QToolButton()
        close.setText("✕")
        close.setProperty("look", "tab-close")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Close {title}").format(title=title))
        close.setToolTip(self.tr("Close this source (Ctrl+W)"))
        close.clicked.connect(lambda: self.close_requested.emit(source_id))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, close)

    def _sources(self) -> tuple[SourceId, ...]:
        return tuple(self.tabData(index) for index in range(self.count()))

    def _on_current_changed(self, index: int) -> None:
        if not self._is_filling and index >= 0:
            self.source_chosen.emit(self.tabData(index))

    def _on_moved(self) -> None:
        if not self._is_filling:
            self.reordered.emit(self._sources())

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self.tabAt(point)
        if index >= 0:
            self.tab_menu(index).popup(self.mapToGlobal(point))
