"""The menus of the table: what is copied, how it is sorted, and which columns are shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from desktop_app.ui.table.columns import COLUMNS, TITLE, head, layout_at_first
from desktop_app.ui.table.view import EventsView


class ColumnsMenu(QMenu):
    """Chooses which columns are shown; moves the one that is current, or under the pointer."""

    def __init__(self, view: EventsView) -> None:
        super().__init__(view)
        self._view = view
        self._at = TITLE
        self._pointed: int | None = None
        self.setTitle(self.tr("Columns"))
        self._shown = [self._add_switch(column) for column in range(len(COLUMNS))]
        self.addSeparator()
        self._left = self._add_move(-1)
        self._right = self._add_move(1)
        self.addAction(self.tr("As wide as the words in sight"), view.fit_to_words)
        self.addAction(self.tr("As at first"), self._reset)
        self.aboutToShow.connect(self._prepare)
        header = view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_head_asked)

    def _add_switch(self, column: int) -> QAction:
        action = self.addAction(head(column))
        action.setCheckable(True)
        action.setEnabled(column != TITLE)
        action.triggered.connect(
            lambda is_shown, column=column: self._view.show_column(column, is_shown=is_shown)
        )
        return action

    def _add_move(self, step: int) -> QAction:
        action = self.addAction("")
        action.triggered.connect(lambda: self._view.move_column(self._at, step))
        return action

    def _prepare(self) -> None:
        """Show what is shown now, and which column can be moved."""
        shown, current = self._view.columns(), self._view.currentIndex().column()
        self._at = current if self._pointed is None else self._pointed
        self._pointed = None
        if self._at not in shown:
            self._at = shown[0]
        for column, action in enumerate(self._shown):
            action.setChecked(column in shown)
        name = head(self._at)
        self._left.setText(self.tr("Move “{column}” to the left").format(column=name))
        self._right.setText(self.tr("Move “{column}” to the right").format(column=name))
        self._left.setEnabled(self._at != shown[0])
        self._right.setEnabled(self._at != shown[-1])

    def _reset(self) -> None:
        self._view.set_layout(layout_at_first())
        self._view.layout_changed.emit()

    def _on_head_asked(self, place: QPoint) -> None:
        header = self._view.horizontalHeader()
        self._pointed = header.logicalIndexAt(place)
        self.popup(header.viewport().mapToGlobal(place))


class Choosing(QObject):
    """Puts the menus where they are looked for: at the heads, at the rows, and on a button."""

    def __init__(self, view: EventsView, copy_with_heads: Callable[[], None]) -> None:
        super().__init__(view)
        self._view = view
        self._columns = ColumnsMenu(view)
        self.button = self._made_button()
        copy = QAction(self.tr("Copy rows"), view)
        copy.triggered.connect(view.copy_requested)
        with_heads = QAction(self.tr("Copy rows with the heads of the columns"), view)
        with_heads.triggered.connect(lambda _checked=False: copy_with_heads())
        view.addActions([copy, with_heads, self._sorting().menuAction()])
        view.addAction(self._columns.menuAction())
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _sorting(self) -> QMenu:
        menu = QMenu(self.tr("Sort by"), self._view)
        for column in range(len(COLUMNS)):
            menu.addAction(head(column), partial(self._view.sort_by, column))
        return menu

    def _made_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Columns ▾"))
        button.setAccessibleName(self.tr("Columns"))
        button.setObjectName("columns")
        button.setToolTip(self.tr("Choose which columns the table shows"))
        button.setProperty("look", "framed")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._columns)
        return button
