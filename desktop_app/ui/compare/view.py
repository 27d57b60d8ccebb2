"""The grid: how cells are sized, moved between, gone to and copied."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop_app.model.comparison import Saying
from desktop_app.ui.compare.delegate import CellDelegate
from desktop_app.ui.compare.heads import PropertyHead, SourceHead
from desktop_app.ui.compare.model import CompareModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.own_keys import copies, is_kept

_NARROWEST, _WIDEST_SCALE = 220, 1.5
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Place(NamedTuple):
    """A cell that the keyboard is on, and how many pixels one has scrolled down."""

    row: int
    column: int
    scrolled: int


class CompareView(QTableView):
    """The sources share the width; a row is as high as its words need, within bounds.

    Moving between cells goes nowhere. A click goes to the quotation under the pointer; Enter or
    Space to the first of the cell, and pressed again to the next.
    """

    chosen = Signal(object)
    """`chosen(saying)`: somebody wants to see it in its place."""
    pointed = Signal(object)
    """`pointed(saying)`, None where the pointer rests on none."""
    copy_requested = Signal()

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._theme = theme
        self._pressed = QModelIndex()
        self.setObjectName("compare")
        self.setAccessibleName(self.tr("What each source says"))
        self._cells = CellDelegate(model, theme, self)
        self.setItemDelegate(self._cells)
        self._properties = PropertyHead(model, theme, self)
        self._sources = SourceHead(model, theme, self)
        self.setVerticalHeader(self._properties)
        self.setHorizontalHeader(self._sources)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewportEntered.connect(lambda: self._point_at(None))
        copy = QAction(self.tr("Copy words"), self)
        copy.triggered.connect(self.copy_requested)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        self._cells.restyle()
        self._properties.restyle()
        self._sources.restyle()
        self.fit()

    def fit(self) -> None:
        """Give each source its width, and each row the height that its words need."""
        columns = self._grid.columnCount()
        if not columns:
            return
        self._cells.suit(self.viewport().height())
        narrowest = round(_NARROWEST * min(self._theme.scale, _WIDEST_SCALE))
        width = max(narrowest, self.viewport().width() // columns)
        for column in range(columns):
            self.setColumnWidth(column, width)
        for row in range(self._grid.rowCount()):
            cells = (self._grid.index(row, column) for column in range(columns))
            needed = max(self._cells.cell(index, width).height for index in cells)
            self.setRowHeight(row, max(round(needed), self._properties.height_of(row)) + 1)

    def start(self, place: Place | None = None) -> None:
        """Let the keyboard begin where it was, else at the first words, without selecting them."""
        cells = [self._grid.index(0, column) for column in range(self._grid.columnCount())]
        first = next((one for one in cells if self._grid.sayings(one)), QModelIndex())
        index = self._grid.index(place.row, place.column) if place else first
        self.begin_at(index)
        self._point_at(None)
        self.updateGeometries()
        self.verticalScrollBar().setValue(place.scrolled if place else 0)

    def begin_at(self, index: QModelIndex) -> None:
        """Let the keyboard begin at a cell, which is brought into view but not selected."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def row_read(self) -> int:
        """Return the row that the keyboard is on; out of view, the one a third down the view."""
        seen, current = self.viewport().rect(), self.currentIndex()
        if seen.intersects(self.visualRect(current)):
            return current.row()
        return self.rowAt(seen.height() // 3)

    def place(self) -> Place:
        """Return where the keyboard is, and how far down one has scrolled."""
        index = self.currentIndex()
        return Place(index.row(), index.column(), self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width; let rows be no higher than the new height."""
        super().resizeEvent(event)
        is_higher_or_lower = self._cells.suit(event.size().height())
        if is_higher_or_lower or event.size().width() != event.oldSize().width():
            self.fit()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the window's own use of it; notice that the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return is_kept(event, copies) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy words, or go to those of the current cell."""
        if copies(event):
            self.copy_requested.emit()
        elif event.key() in _GO and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _words: str) -> None:
        """Find no cell by its first letters: single letters are keys here, as in a text."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the quotation that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_click = event.button() == Qt.MouseButton.LeftButton and index == self._pressed
        saying = self._saying_at(event) if is_click and is_plain else None
        if saying is not None:
            self.chosen.emit(saying)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the quotation under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(self._saying_at(event))

    def _saying_at(self, event: QMouseEvent) -> Saying | None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            return None
        area = self.visualRect(index)
        return self._cells.cell(index, area.width()).at(place.y() - area.top())

    def _point_at(self, saying: Saying | None) -> None:
        if saying != self._cells.pointed:
            self._cells.pointed = saying
            self.viewport().update()
            self.pointed.emit(saying)

    def _go_on(self) -> None:
        """Go to the first quotation of the current cell, or on from the one in focus."""
        index = self.currentIndex()
        sayings = self._grid.sayings(index) if index.isValid() else ()
        if sayings:
            at = max(
                (at for at, one in enumerate(sayings) if self._grid.is_current(one)), default=-1
            )
            self.chosen.emit(sayings[(at + 1) % len(sayings)])
