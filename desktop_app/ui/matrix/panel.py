"""Who signed what: entities by events, with the words behind each cell."""

from typing import cast

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.matrix import PARTS, Matrix, Order, Parts, events_having, read_matrix
from desktop_app.library.publication import published_by
from desktop_app.model.records import EventId
from desktop_app.session.filters import Filters
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.matrix.around import Around, around
from desktop_app.ui.matrix.bar import MatrixBar
from desktop_app.ui.matrix.model import MatrixModel
from desktop_app.ui.matrix.terms import longest_summary, summary
from desktop_app.ui.matrix.told import Told
from desktop_app.ui.matrix.view import MatrixView
from desktop_app.ui.matrix.words import CellWords
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words

_MOST_QUOTED = 40
"""How many sources are quoted beside the matrix."""
_WORDS, _WORDS_SHARE = 330, 0.4
"""How wide the words are at least, in pixels before text is enlarged, and at most for that."""


class MatrixPanel(QWidget):
    """A matrix of who is named where, and what it means where somebody is not.

    While it cannot be seen it follows no choice, and reads nothing of a large dossier.
    """

    summary_changed = Signal(str, str)
    """`summary_changed(words, longest)`: how much is shown, and how much is not and why.

    The other words are those for which there is to be room while filters change.
    """

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._is_large = workspace.library.is_large
        self._read: Matrix | None = None
        self._having: dict[Parts, frozenset[EventId]] = {}
        self.model = MatrixModel(workspace.library, self)
        self.bar = MatrixBar(settings, theme)
        self._view = MatrixView(self.model, theme)
        self._words = CellWords(theme)
        self._nothing = quiet_words()
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self.setFocusProxy(self._view)
        self.setMinimumSize(1, 1)  # else the texts had less room, whatever page is shown
        self._beside = QWidget()
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._view)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._beside, 1)
        self._connect()
        theme.changed.connect(self._on_theme_changed)

    def _connect(self) -> None:
        workspace, view = self._workspace, self._view
        view.went.connect(self._on_went)
        view.event_chosen.connect(self._on_event_chosen)
        view.entity_chosen.connect(self._on_entity_chosen)
        view.pointed.connect(workspace.hover.enter)
        view.copy_requested.connect(self._on_copy_requested)
        view.selectionModel().currentChanged.connect(self._show_words)
        self.bar.parts_chosen.connect(self._on_parts_chosen)
        self.bar.order_chosen.connect(self._on_order_chosen)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        workspace.filters.changed.connect(self._on_filters_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what there is, and mark what has come into focus meanwhile."""
        super().showEvent(event)
        if self._read is None:
            self._reload()
        self._on_focus_changed(self._workspace.selection.focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the words beside the matrix the width that they need to be read."""
        least = min(self._theme.pixels(_WORDS), round(_WORDS_SHARE * self.width()))
        self._view.fit(self.width() - least)

    def _reload(self) -> None:
        library, filters = self._workspace.library, self._workspace.filters.value
        parts = cast("Parts", self.bar.parts.value)
        if parts not in self._having:
            self._having[parts] = events_having(library, parts)
        self._read = read_matrix(library, parts, filters, self._having[parts])
        self._arrange(self._read)

    def matrix(self) -> Matrix:
        """Return what is shown, or would be if it could be seen."""
        if self._read is None:
            self._reload()
        return self.model.shown

    def around(self) -> Around:
        """Return what is written around it where it leaves the window."""
        workspace = self._workspace
        parts, filters = self.bar.parts.value, workspace.filters.value
        return around(workspace.library, self.matrix(), parts, filters)

    def _arrange(self, read: Matrix) -> None:
        """Show what was read in the order that is chosen, and stay at the cell where one is."""
        here = self.model.pair(self._view.currentIndex())
        orders = (self.bar.rows.value, self.bar.columns.value)
        shown = read.arranged(*cast("tuple[Order, Order]", orders))
        self.model.fill(shown, self._count_sources())
        self._nothing.setVisible(not shown.rows)
        self._nothing.setText(self._why_empty())
        self._beside.setVisible(bool(shown.rows))
        self._fit()
        if shown.rows:
            self._view.begin_at(self.model.row_of(here.entity), self.model.column_of(here.event))
        self.summary_changed.emit(summary(shown), longest_summary(shown))

    def _count_sources(self) -> int:
        """Return how many sources there are; by a day, how many had perhaps appeared."""
        library, day = self._workspace.library, self._workspace.filters.value.known_on
        by = published_by(library, day)
        return by.surely + by.perhaps if day else by.total

    def _why_empty(self) -> str:
        if self._workspace.filters.value != Filters():
            return self.tr("The filters leave nothing of this out of which a row could be made.")
        if self.bar.parts.value == list(PARTS)[-1]:
            return self.tr("No event of this dossier says who took part in it.")
        return self.tr(
            "No event of this dossier says who signed it. Choose above whose part is shown."
        )

    def _on_parts_chosen(self) -> None:
        self._reload()
        self._on_focus_changed(self._workspace.selection.focus)

    def _on_order_chosen(self) -> None:
        if self._read is not None:
            self._arrange(self._read)

    def _on_filters_changed(self, _new: Filters, _old: Filters) -> None:
        self._read = None
        if self.isVisible() or not self._is_large:
            self._on_parts_chosen()

    def _on_focus_changed(self, new: Focus, _old: Focus | None = None) -> None:
        if not self.isVisible():
            return
        self.model.mark(Hovered(new.event, new.entity))
        row, column = self.model.row_of(new.entity), self.model.column_of(new.event)
        if row is not None or column is not None:
            self._view.begin_at(row, column)

    def _on_went(self, index: QModelIndex) -> None:
        """Go to the first words of a cell, or on from those in focus; without any to the event."""
        selection, event_id = self._workspace.selection, self.model.column(index).event_id
        found = self.model.cell(index).passages
        if not found:
            selection.show_event(event_id)
            return
        here = selection.focus.passage
        at = found.index(here) + 1 if here in found and selection.focus.event == event_id else 0
        selection.show_passage(found[at % len(found)], event_id)

    def _on_event_chosen(self, index: QModelIndex) -> None:
        self._workspace.selection.show_event(self.model.column(index).event_id)

    def _on_entity_chosen(self, index: QModelIndex) -> None:
        self._workspace.selection.show_entity(self.model.row(index).entity_id)

    def _show_words(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            self._words.show_cell(self.model.told(index, _MOST_QUOTED))
        else:
            self._words.show_cell(Told())

    def _on_copy_requested(self) -> None:
        text = self.model.as_text(self._view.selectedIndexes())
        if text:
            QGuiApplication.clipboard().setText(text)

    def _on_hover_changed(self, over: Hovered) -> None:
        if self.isVisible():
            self.model.hover(over)

    def _on_theme_changed(self) -> None:
        self.bar.fit()
        self._fit()
        self._words.restyle()
