"""The table of events at the bottom: all that the timeline shows, in words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.model.filters import Filters
from desktop_app.model.records import EventId
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace
from desktop_app.ui.table.choosing import Choosing
from desktop_app.ui.table.columns import DATE
from desktop_app.ui.table.copying import RowsCopy
from desktop_app.ui.table.delegate import EventDelegate
from desktop_app.ui.table.keeping import keep
from desktop_app.ui.table.model import EventsModel
from desktop_app.ui.table.view import EventsView
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words
from desktop_app.ui.widgets.rows import Rows


class TablePanel(QWidget):
    """Every event that is let through, in a row that can be sorted, chosen and copied.

    Of a large dossier it reads nothing until it is seen first, and while it cannot be seen it does
    nothing, so that choosing an event stays fast.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._filters = Filters()
        self._can_sleep = workspace.library.is_large
        self._model = EventsModel(self)
        self._delegate = EventDelegate(theme, self)
        self._nothing = _hidden_words()
        self._table = EventsView(self._model)
        self._table.setItemDelegate(self._delegate)
        self._table.sortByColumn(DATE, Qt.SortOrder.AscendingOrder)
        self._rows = Rows(self._table)
        self._copy = RowsCopy(self._model, self)
        self.columns = Choosing(self._table, lambda: self._copy_rows(with_heads=True)).button
        self.setFocusProxy(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self._table, 1)
        self._table.copy_requested.connect(lambda: self._copy_rows(with_heads=False))
        self._model.failed.connect(workspace.meet)
        self._copy.told.connect(workspace.told)
        self._rows.chosen.connect(self._on_chosen)
        self._rows.pointed.connect(self._on_pointed)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.filters.changed.connect(self._on_filters_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_filters_changed()

    def keep(self, settings: Settings) -> None:
        """Take up from the settings how the table was arranged, and keep it there."""
        keep(self._table, settings)

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what has changed meanwhile."""
        super().showEvent(event)
        self._on_filters_changed()

    def _on_filters_changed(self) -> None:
        filters = self._workspace.filters.value
        if self._is_asleep():
            return
        if not self._model.is_read:
            self._model.read(self._workspace.library, filters)
        elif filters != self._filters:
            self._model.let_through(filters)
        self._filters = filters
        self._say_nothing()
        self._on_focus_changed(self._workspace.selection.focus)

    def _is_asleep(self) -> bool:
        return self._can_sleep and not self.isVisible()

    def _say_nothing(self) -> None:
        """Say why there is no row, where there is none."""
        words = self.tr("No event passes the filters.")
        if not self._model.total:
            words = self.tr("This dossier tells no events yet.")
        found = self._model.rowCount() > 0
        self._nothing.setText(words)
        self._table.setVisible(found)
        self._nothing.setVisible(not found)

    def _copy_rows(self, *, with_heads: bool) -> None:
        table = self._table
        rows, count = table.selected_rows(), table.selected_count()
        self._copy.start(rows, count, table.columns(), with_heads=with_heads)

    def _on_chosen(self, event_id: EventId) -> None:
        self._workspace.selection.show_event(event_id)

    def _on_pointed(self, event_id: EventId | None) -> None:
        self._workspace.hover.enter(Hovered(event=event_id))

    def _on_focus_changed(self, new: Focus, _old: Focus | None = None) -> None:
        if not self._is_asleep():
            self._model.emphasise(new.entity)
            self._rows.follow(self._model.row_of(new.event))

    def _on_hover_changed(self, over: Hovered) -> None:
        self._model.hover(over.event)

    def _on_theme_changed(self) -> None:
        self._delegate.restyle()
        self._table.resize_rows(self._theme.scale)


def _hidden_words() -> QLabel:
    words = quiet_words()
    words.setContentsMargins(16, 12, 16, 12)
    words.hide()
    return words
