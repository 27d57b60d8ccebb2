"""The table of events at the bottom: all that the timeline shows, in words."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.library.events import events_of_entity
from desktop_app.model.records import EventId
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.table.delegate import EventDelegate
from desktop_app.ui.table.model import EventsModel
from desktop_app.ui.table.rows import read_rows
from desktop_app.ui.table.view import EventsView
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words
from desktop_app.ui.widgets.rows import Rows


class TablePanel(QWidget):
    """Every event in a row that can be sorted, chosen and copied."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._model = EventsModel(self)
        self._delegate = EventDelegate(theme, self)
        self._nothing = quiet_words()
        self._nothing.setText(self.tr("This dossier tells no events yet."))
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self._table = EventsView(self._model)
        self._table.setItemDelegate(self._delegate)
        self._rows = Rows(self._table)
        self.setFocusProxy(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self._table, 1)
        self._table.copy_requested.connect(self._on_copy_requested)
        self._rows.chosen.connect(self._on_chosen)
        self._rows.pointed.connect(self._on_pointed)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._reload()

    def _reload(self) -> None:
        self._model.fill(read_rows(self._workspace.library))
        found = self._model.rowCount() > 0
        self._table.setVisible(found)
        self._nothing.setVisible(not found)
        self._on_focus_changed(self._workspace.selection.focus)

    def _on_chosen(self, event_id: EventId) -> None:
        self._workspace.selection.show_event(event_id)

    def _on_pointed(self, event_id: EventId | None) -> None:
        self._workspace.hover.enter(Hovered(event=event_id))

    def _on_copy_requested(self) -> None:
        text = self._model.as_text(self._table.selected_rows())
        if text:
            QGuiApplication.clipboard().setText(text)

    def _on_focus_changed(self, new: Focus, _old: Focus | None = None) -> None:
        entity_id = new.entity
        library = self._workspace.library
        self._model.emphasise(events_of_entity(library, entity_id) if entity_id else None)
        self._rows.follow(self._model.row_of(new.event))

    def _on_hover_changed(self, over: Hovered) -> None:
        self._model.hover(over.event)

    def _on_theme_changed(self) -> None:
        self._delegate.restyle()
        self._table.resize_rows(self._theme.scale)
