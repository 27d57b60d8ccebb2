"""The table of events: its columns, how it is sorted, and how rows are copied."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from desktop_app.ui.table.model import EventsModel
from desktop_app.ui.table.rows import DATE, KIND, PLACE, SOURCES, STATUS, TITLE, WHO
from desktop_app.ui.widgets.own_keys import copies, is_kept

_WIDTHS = {DATE: 170, KIND: 124, PLACE: 130, SOURCES: 76, STATUS: 96}
_ROW_HEIGHT = 27
_LEAST = 170
"""Pixels, before text is enlarged, of titles and of names that can be read."""


class EventsView(QTableView):
    """Whole rows, sorted by time until a head is clicked; the titles and names take the room."""

    copy_requested = Signal()

    def __init__(self, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self.setObjectName("table")
        self.setAccessibleName(self.tr("Table of events"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setSortingEnabled(True)
        self.sortByColumn(DATE, Qt.SortOrder.AscendingOrder)
        self._add_actions(model)

    def resize_rows(self, scale: float) -> None:
        """Set the height of rows and the width of columns for text enlarged by `scale`."""
        self._scale = scale
        head = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            head.resizeSection(column, round(width * scale))
        self.verticalHeader().setDefaultSectionSize(round(_ROW_HEIGHT * scale))
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Let titles and names share what is left, if they can be read in it; else it scrolls."""
        head, least = self.horizontalHeader(), round(_LEAST * self._scale)
        left = self.viewport().width() - round(sum(_WIDTHS.values()) * self._scale)
        for column in (TITLE, WHO):
            if left >= 2 * least:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                head.resizeSection(column, least)

    def selected_rows(self) -> list[int]:
        """Return the selected rows, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the window's own use of it."""
        return is_kept(event, copies) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole rows, where Qt would copy one cell."""
        if copies(event):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, words: str) -> None:
        """Find the next title that begins so, whichever column is current."""
        index = self.currentIndex()
        if index.isValid():
            here = index.siblingAtColumn(TITLE)
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(here, keep)
        super().keyboardSearch(words)

    def _add_actions(self, model: EventsModel) -> None:
        """Offer in the context menu what the keyboard cannot reach at the heads."""
        copy = QAction(self.tr("Copy rows"), self)
        copy.triggered.connect(self.copy_requested)
        sorting = QMenu(self.tr("Sort by"), self)
        for column in range(model.columnCount()):
            action = sorting.addAction(str(model.headerData(column, Qt.Orientation.Horizontal)))
            action.setData(column)
        sorting.triggered.connect(self._on_sort_chosen)
        self.addActions([copy, sorting.menuAction()])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _on_sort_chosen(self, action: QAction) -> None:
        """Sort by a column; when it is already sorted by it, the other way round."""
        head = self.horizontalHeader()
        column = action.data()
        order = Qt.SortOrder.AscendingOrder
        if head.sortIndicatorSection() == column and head.sortIndicatorOrder() == order:
            order = Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, order)
