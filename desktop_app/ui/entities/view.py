"""The list of entities: what Ctrl, the margin, the right button and the menu key do in it."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QInputEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from desktop_app.ui.entities.delegate import EntityDelegate
from desktop_app.ui.entities.model import PINNED_ROLE
from desktop_app.ui.widgets.own_keys import opens_menu
from desktop_app.ui.widgets.rows import ID_ROLE

_CONTROL = Qt.KeyboardModifier.ControlModifier


class EntitiesView(QTableView):
    """A list; as a table of one column it is laid out at once, however many rows there are.

    A click in the margin pins, one with Ctrl opens beside; neither chooses the row.
    """

    beside_requested = Signal(object)
    """`beside_requested(entity_id)`"""
    pin_requested = Signal(object)
    """`pin_requested(entity_id)`: to be pinned as a filter, or not any more."""

    def __init__(self, delegate: EntityDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.setObjectName("entities")
        self.setAccessibleName(self.tr("Entities"))
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._pin = self._add("", ["Ctrl+Shift+F"], self.pin_requested)
        self._beside = self._add(
            self.tr("Open beside"), ["Ctrl+Return", "Ctrl+Enter"], self.beside_requested
        )
        self.all_at_once = QAction(self.tr("Only events of all pinned at once"), self)
        """Offered where several are pinned: events of each of them, or of any."""
        self.all_at_once.setCheckable(True)
        self._copy = QAction(self.tr("Copy the name"), self)
        self._copy.triggered.connect(self._on_copy)
        self.restyle()

    def restyle(self) -> None:
        """Make rows as high as the theme's text needs."""
        self.verticalHeader().setMinimumSectionSize(self._delegate.height)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)

    def stay_at(self, row: int | None) -> None:
        """Let the keyboard be on a row, which is not chosen by that."""
        if row is not None:
            index = self.model().index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and the last row with Home and End, as in any list."""
        rows = self.model().rowCount()
        if action == self.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action == self.CursorAction.MoveEnd:
            return self.model().index(rows - 1, 0)
        return super().moveCursor(action, modifiers)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Select nothing with Ctrl, in the margin, or with the right button."""
        with_control = isinstance(event, QInputEvent) and event.modifiers() & _CONTROL
        if with_control or (isinstance(event, QMouseEvent) and self._only_acts(event)):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pin with a click in the margin; with Ctrl wait until the mouse is let go."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._only_acts(event):
            if self._is_on_funnel(event) and event.button() == Qt.MouseButton.LeftButton:
                self.pin_requested.emit(index.data(ID_ROLE))
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open beside with Ctrl and a click."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._only_acts(event):
            is_left = event.button() == Qt.MouseButton.LeftButton
            if is_left and event.modifiers() & _CONTROL and not self._is_on_funnel(event):
                self.beside_requested.emit(index.data(ID_ROLE))
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row at the pointer, or with the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        place = event.globalPos() if by_mouse else self._middle(index)
        if index.isValid():
            self._offer(index, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the same by key."""
        index = self.currentIndex()
        if opens_menu(event) and index.isValid():
            self._offer(index, self._middle(index))
        else:
            super().keyPressEvent(event)

    def _middle(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).center())

    def _offer(self, index: QModelIndex, place: QPoint) -> None:
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        is_pinned = index.data(PINNED_ROLE)
        self._pin.setText(self.tr("Unpin") if is_pinned else self.tr("Pin as a filter"))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._pin, self.all_at_once, self._beside, self._copy])
        menu.popup(place)

    def _add(self, name: str, keys: list[str], wanted: SignalInstance) -> QAction:
        """Add what can be done with the current row, by keys as well."""
        action = QAction(name, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._ask(wanted))
        self.addAction(action)
        return action

    def _ask(self, wanted: SignalInstance) -> None:
        if self.currentIndex().isValid():
            wanted.emit(self.currentIndex().data(ID_ROLE))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.currentIndex().data())

    def _is_on_funnel(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        row = self.visualRect(self.indexAt(place))
        return self._delegate.is_on_funnel(row, place.x())

    def _only_acts(self, event: QMouseEvent) -> bool:
        """Whether a click does something with a row instead of choosing it."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        return not is_left or bool(event.modifiers() & _CONTROL) or self._is_on_funnel(event)
