"""The table of events: its columns, how it is sorted, and how rows are chosen."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.table.columns import COLUMNS, ELASTIC, TITLE, Layout, layout_at_first
from desktop_app.ui.table.model import EventsModel
from desktop_app.ui.widgets.own_keys import copies, is_kept, opens_menu

_ROW_HEIGHT = 27
_LEAST = 170
"""Pixels, before text is enlarged, of titles and of names that can be read."""
_NARROWEST = 40
_MOST_KEPT = 1000
"""So many rows stay selected while they change places; of more only the current one does."""


class EventsView(QTableView):
    """Whole rows, sorted by time until a head is clicked; the titles and names take the room."""

    copy_requested = Signal()
    layout_changed = Signal()
    """Somebody has chosen which columns are shown, or their order or width."""

    def __init__(self, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self._widths = {column: one.width for column, one in enumerate(COLUMNS) if one.width}
        self._is_fitting = False
        self.setObjectName("table")
        self.setAccessibleName(self.tr("Table of events"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        self.set_layout(layout_at_first())
        self._prepare_head(self.horizontalHeader())
        model.reordering.connect(self._on_reordering)
        model.layoutChanged.connect(self._on_reordered)

    def _prepare_head(self, head: QHeaderView) -> None:
        """Let columns be moved, and the head alone: it would ask each row whether it is selected."""
        head.setSelectionModel(QItemSelectionModel(self.model(), head))
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setResizeContentsPrecision(0)
        head.sectionMoved.connect(self._on_section_moved)
        head.sectionResized.connect(self._on_section_resized)

    def resize_rows(self, scale: float) -> None:
        """Set the height of rows and the width of columns for text enlarged by `scale`."""
        self._scale = scale
        self.verticalHeader().setDefaultSectionSize(round(_ROW_HEIGHT * scale))
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit_columns()

    def columns(self) -> list[int]:
        """Return the columns that are shown, from left to right."""
        head = self.horizontalHeader()
        in_order = map(head.logicalIndex, range(head.count()))
        return [column for column in in_order if not head.isSectionHidden(column)]

    def columns_layout(self) -> Layout:
        """Return which columns are shown, and how wide."""
        return {column: self._widths.get(column, 0) for column in self.columns()}

    def set_layout(self, layout: Layout) -> None:
        """Show these columns in this order."""
        head = self.horizontalHeader()
        self._is_fitting = True
        for place, column in enumerate(layout):
            head.moveSection(head.visualIndex(column), place)
        for column in range(head.count()):
            head.setSectionHidden(column, column not in layout)
        self._widths |= {column: width for column, width in layout.items() if width}
        self._fit_columns()

    def show_column(self, column: int, *, is_shown: bool) -> None:
        """Show a column, as the last one, or hide it; titles are always shown."""
        layout = self.columns_layout()
        layout.pop(column, None)
        if is_shown or column == TITLE:
            layout[column] = self._widths.get(column, 0)
        self.set_layout(layout)
        self.layout_changed.emit()

    def move_column(self, column: int, step: int) -> None:
        """Let a column change places with the next (1) or the previous (-1) one."""
        shown = self.columns()
        place = shown.index(column) + step
        if 0 <= place < len(shown):
            head = self.horizontalHeader()
            head.moveSection(head.visualIndex(column), head.visualIndex(shown[place]))

    def fit_to_words(self) -> None:
        """Make each column as wide as the words in sight."""
        for column in self.columns():
            self.resizeColumnToContents(column)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell screen readers what was selected, unless it is very much.

        Qt would list every cell of a million rows, to tell of the first one: 30 seconds.
        """
        if _height(selected) + _height(deselected) > _MOST_KEPT:
            QAbstractItemView.selectionChanged(self, selected, deselected)
        else:
            super().selectionChanged(selected, deselected)

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return _height(self.selectionModel().selection())

    def selected_rows(self) -> Iterator[int]:
        """Give the selected rows, from top to bottom."""
        for one in sorted(self.selectionModel().selection().toList(), key=lambda one: one.top()):
            yield from range(one.top(), one.bottom() + 1)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+C from the window's own use of it."""
        return is_kept(event, copies) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy whole rows, where Qt would copy one cell; open the menu where Qt does not."""
        if copies(event):
            self.copy_requested.emit()
        elif opens_menu(event):
            place = self.visualRect(self.currentIndex()).center()
            there = self.viewport().mapToGlobal(place)
            keyboard = QContextMenuEvent.Reason.Keyboard
            QGuiApplication.postEvent(self, QContextMenuEvent(keyboard, place, there))
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

    def sort_by(self, column: int) -> None:
        """Sort by a column; when it is already sorted by it, the other way round."""
        head = self.horizontalHeader()
        order = Qt.SortOrder.AscendingOrder
        if head.sortIndicatorSection() == column and head.sortIndicatorOrder() == order:
            order = Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, order)

    def _fit_columns(self) -> None:
        """Let titles and names share what is left, if they can be read in it; else it scrolls."""
        self._is_fitting = True
        head, least = self.horizontalHeader(), round(_LEAST * self._scale)
        shown = self.columns()
        elastic = [column for column in shown if column in ELASTIC]
        left = self.viewport().width()
        for column in set(shown) - set(elastic):
            width = round(self._widths[column] * self._scale)
            head.resizeSection(column, width)
            left -= width
        for column in elastic:
            if left >= len(elastic) * least:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                head.resizeSection(column, least)
        self._is_fitting = False

    def _on_section_moved(self) -> None:
        if not self._is_fitting:
            self.layout_changed.emit()

    def _on_section_resized(self, column: int, _old: int, new: int) -> None:
        """Keep the width that somebody gave a column, and share what is left anew."""
        if not self._is_fitting and column in self._widths and new:
            self._widths[column] = max(round(new / self._scale), _NARROWEST)
            self._fit_columns()
            self.layout_changed.emit()

    def _on_reordering(self) -> None:
        """Let go of most of what is selected, where it would take long to find it again."""
        if self.selected_count() > _MOST_KEPT:
            rows = QItemSelectionModel.SelectionFlag.Rows
            clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(self.currentIndex(), clear | rows)

    def _on_reordered(self) -> None:
        """Go where the selected row went; where none is selected, to the top."""
        across, current = self.horizontalScrollBar().value(), self.currentIndex()
        if self.selectionModel().isSelected(current):
            self.scrollTo(current)
        else:
            self.scrollToTop()
        self.horizontalScrollBar().setValue(across)


def _height(selection: QItemSelection) -> int:
    """Return how many rows are in a selection."""
    return sum(one.height() for one in selection.toList())
