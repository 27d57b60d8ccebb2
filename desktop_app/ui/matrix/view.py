"""The grid of the matrix: how it is sized, moved in, gone from and copied."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop_app.ui.matrix.delegate import SignDelegate
from desktop_app.ui.matrix.heads import EntityHead, EventHead
from desktop_app.ui.matrix.model import MatrixModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.own_keys import copies, is_kept

_ROW, _NARROWEST, _WIDEST = 24, 124, 210
_HEAD_SHARE = 0.4
"""Which share of the width the names take at most."""
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MatrixView(QTableView):
    """Entities by events. The arrows move from cell to cell, and go nowhere else.

    A click, Enter or Space goes to the words of a cell, and pressed again to the next ones; a
    click on a head goes to the event or the entity.
    """

    went = Signal(object)
    """`went(index)`: somebody wants to see the words of a cell."""
    event_chosen = Signal(object)
    """`event_chosen(index)`: somebody wants to see the event of a cell."""
    entity_chosen = Signal(object)
    """`entity_chosen(index)`: somebody wants to see the entity of a cell."""
    pointed = Signal(object)
    """`pointed(hovered)`: what the pointer rests on."""
    copy_requested = Signal()

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._theme = theme
        self._pressed = QModelIndex()
        self.setObjectName("matrix")
        self.setAccessibleName(self.tr("Who signed what"))
        self.setItemDelegate(SignDelegate(model, theme, self))
        self._entities, self._events = EntityHead(model, theme, self), EventHead(model, theme, self)
        self.setVerticalHeader(self._entities)
        self.setHorizontalHeader(self._events)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewportEntered.connect(lambda: self._point_at(QModelIndex()))
        self._events.sectionClicked.connect(self._on_event_clicked)
        self._entities.sectionClicked.connect(self._on_entity_clicked)
        self._add_actions()

    def _add_actions(self) -> None:
        for words, act in (
            (self.tr("Go to the words"), self.went.emit),
            (self.tr("Show the event"), self.event_chosen.emit),
            (self.tr("Show the entity"), self.entity_chosen.emit),
        ):
            action = QAction(words, self)
            action.triggered.connect(lambda _checked=False, act=act: self._act_on_current(act))
            self.addAction(action)
        copy = QAction(self.tr("Copy cells"), self)
        copy.triggered.connect(self.copy_requested)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fit(self, room: int) -> None:
        """Give all parts the sizes that the text has now, in at most `room` pixels of width.

        Columns share the room, and the view is no wider than they are.
        """
        columns = max(self._grid.columnCount(), 1)
        self._entities.fit(round(_HEAD_SHARE * room))
        scale = min(self._theme.scale, 1.5)
        bar = self.verticalScrollBar().sizeHint().width()
        around = self._entities.width() + bar + 2 * self.frameWidth()
        share = (room - around) // columns
        width = round(min(max(share, _NARROWEST * scale), _WIDEST * scale))
        self._events.setDefaultSectionSize(width)
        self._entities.setDefaultSectionSize(self._theme.pixels(_ROW))
        self._events.fit(width)
        self.setFixedWidth(min(room, around + width * columns))
        self.updateGeometries()

    def begin_at(self, row: int | None, column: int | None) -> None:
        """Let the keyboard be in a row and a column, which are brought into view."""
        here = self.currentIndex()
        wanted = self._grid.index(
            max(here.row(), 0) if row is None else row,
            max(here.column(), 0) if column is None else column,
        )
        none = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(wanted, none)
        self.scrollTo(wanted)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the window's own use of it; notice that the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(QModelIndex())
        return is_kept(event, copies) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy cells, or go to the words of the current one."""
        if copies(event):
            self.copy_requested.emit()
        elif event.key() in _GO and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._act_on_current(self.went.emit)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _words: str) -> None:
        """Find no cell by its first letters: single letters are keys here, as in a text."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the words of the cell that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_click = event.button() == Qt.MouseButton.LeftButton and index == self._pressed
        if is_click and is_plain and index.isValid():
            self.went.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer, here and elsewhere."""
        super().mouseMoveEvent(event)
        self._point_at(self.indexAt(event.position().toPoint()))

    def _point_at(self, index: QModelIndex) -> None:
        self.pointed.emit(self._grid.pair(index))

    def _act_on_current(self, act: Callable[[QModelIndex], None]) -> None:
        index = self.currentIndex()
        if index.isValid():
            act(index)

    def _on_event_clicked(self, column: int) -> None:
        self.event_chosen.emit(self._grid.index(0, column))

    def _on_entity_clicked(self, row: int) -> None:
        self.entity_chosen.emit(self._grid.index(row, 0))
