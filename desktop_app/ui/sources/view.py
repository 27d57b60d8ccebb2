"""The list of sources: what Ctrl, the right button and the menu key do in it."""

from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QInputEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QListView, QMenu, QWidget

from desktop_app.ui.sources.model import WANTED_ROLE
from desktop_app.ui.widgets.dragging import drag
from desktop_app.ui.widgets.own_keys import opens_menu
from desktop_app.ui.widgets.rows import ID_ROLE

_MOST_ROWS = 6
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class SourcesView(QListView):
    """A list in which Ctrl and an arrow, or the right button, move without choosing.

    So a source can be opened beside the one that is read, which choosing it would replace. A row
    is chosen where the mouse is let go, so that it can also be dragged to a pane.
    """

    beside_requested = Signal(QModelIndex)
    only_requested = Signal(object)
    """`only_requested(source_id)`: only what it tells is to be let through, or not any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.setAccessibleName(self.tr("Sources"))
        self.setUniformItemSizes(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self._open = QAction(self.tr("Open"), self)
        self._open.triggered.connect(self._on_open)
        self._beside = QAction(self.tr("Open beside"), self)
        self._beside.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._beside.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._beside.triggered.connect(self._on_beside)
        self.addAction(self._beside)
        self._only = QAction(self.tr("Only what this source tells"), self)
        self._only.setCheckable(True)
        self._only.triggered.connect(self._on_only)

    def sizeHint(self) -> QSize:
        """Return the size of all rows, as far as they are few."""
        rows = min(self.model().rowCount(), _MOST_ROWS)
        return QSize(super().sizeHint().width(), rows * self.sizeHintForRow(0) + 4)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Select nothing with Ctrl or the right button, nor before the mouse is let go."""
        if _only_points(event):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the row that the mouse is on, which need not be the one that is read."""
        index = self.currentIndex()
        if index.isValid():
            drag(partial(self.drag_of, index))

    def drag_of(self, index: QModelIndex) -> QDrag:
        """Make the drag of a row, with its picture at the pointer."""
        made = QDrag(self)
        made.setMimeData(self.model().mimeData([index]))
        made.setPixmap(self.viewport().grab(self.visualRect(index)))
        return made

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open beside with Ctrl and a click."""
        index = self.indexAt(event.position().toPoint())
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and index == self.currentIndex() and index.isValid():
            if with_control:
                self.beside_requested.emit(index)
            else:
                self.selectionModel().select(index, _SELECT)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to open the row at the pointer, or the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self._offer(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the same by key."""
        if opens_menu(event) and self.currentIndex().isValid():
            place = self.visualRect(self.currentIndex()).center()
            self._offer(self.viewport().mapToGlobal(place))
        else:
            super().keyPressEvent(event)

    def _offer(self, place: QPoint) -> None:
        self._only.setChecked(bool(self.currentIndex().data(WANTED_ROLE)))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._open, self._beside, self._only])
        menu.popup(place)

    def _on_open(self) -> None:
        self.activated.emit(self.currentIndex())

    def _on_only(self) -> None:
        self.only_requested.emit(self.currentIndex().data(ID_ROLE))

    def _on_beside(self) -> None:
        if self.currentIndex().isValid():
            self.beside_requested.emit(self.currentIndex())


def _only_points(event: QEvent | None) -> bool:
    if isinstance(event, QMouseEvent):
        return True
    control = Qt.KeyboardModifier.ControlModifier
    return isinstance(event, QInputEvent) and bool(event.modifiers() & control)
