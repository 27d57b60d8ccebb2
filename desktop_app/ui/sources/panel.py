"""The list of sources at the left."""

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.library.sources import all_sources, event_counts
from desktop_app.model.filters import Filters
from desktop_app.model.records import SourceId
from desktop_app.session.counting import Counting
from desktop_app.session.workspace import Workspace
from desktop_app.ui.sources.counting import counts_of_sources
from desktop_app.ui.sources.delegate import SourceDelegate
from desktop_app.ui.sources.model import SourcesModel
from desktop_app.ui.sources.view import SourcesView
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words, section_head
from desktop_app.ui.widgets.rows import ID_ROLE, Rows

_AROUND, _BETWEEN, _BELOW = 12, 8, 4


class SourcesPanel(QWidget):
    """Every source, by date. The current row is the source that is being read."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = SourcesModel(workspace.library, self)
        self._counting = Counting(workspace, counts_of_sources(workspace), self)
        self._delegate = SourceDelegate(theme, self)
        self._head = section_head(self.tr("Sources"))
        self._nothing = quiet_words()
        self._nothing.setText(self.tr("This dossier holds no sources yet."))
        self._list = SourcesView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._rows = Rows(self._list)
        self._lay_out()
        self._rows.chosen.connect(self._on_chosen)
        self._list.beside_requested.connect(self._on_beside)
        self._counting.counted.connect(self._model.count)
        self._list.only_requested.connect(workspace.filters.toggle_source)
        workspace.filters.changed.connect(self._on_filters_changed)
        workspace.selection.changed.connect(self._follow)
        workspace.panes.changed.connect(self._on_panes_changed)
        theme.changed.connect(self._on_theme_changed)
        self._reload()
        self._on_filters_changed(workspace.filters.value)
        self._counting.start()

    def first_place(self) -> QWidget | None:
        """Return where the keyboard begins, if there are any sources."""
        return None if self._list.isHidden() else self._list

    @property
    def count(self) -> int:
        """How many sources there are."""
        return self._model.rowCount()

    def name_itself(self, *, is_named: bool) -> None:
        """Show the head, which is not needed where a tab has the name."""
        self._head.setVisible(is_named)

    def height_for(self, rows: int) -> int:
        """Return the height in pixels with room for `rows`."""
        head = self._head.sizeHint().height() + _BETWEEN
        return _AROUND + head + rows * self._delegate.height + _BELOW

    def minimumSizeHint(self) -> QSize:
        """Return a size with room for one row."""
        return QSize(super().minimumSizeHint().width(), self.height_for(1))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_AROUND, _AROUND, _AROUND, 0)
        head.setSpacing(_BETWEEN)
        head.addWidget(self._head)
        head.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _reload(self) -> None:
        library = self._workspace.library
        self._model.fill(all_sources(library), event_counts(library))
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)
        self._on_panes_changed()

    def _read(self) -> SourceId | None:
        """Return the source that is read; before any pane is open, the one in focus."""
        return self._workspace.panes.open.active_source or self._workspace.selection.focus.source

    def _follow(self) -> None:
        self._rows.follow(self._model.row_of(self._read()))

    def _on_chosen(self, source_id: SourceId) -> None:
        """Bring a source into focus; where it is, but another pane is read, go to its pane."""
        self._workspace.selection.show_source(source_id)
        self._workspace.panes.show(source_id)

    def _on_beside(self, index: QModelIndex) -> None:
        self._workspace.panes.show_beside(index.data(ID_ROLE))

    def _on_filters_changed(self, new: Filters) -> None:
        self._model.want(new.sources)

    def _on_panes_changed(self) -> None:
        self._model.show_open(self._workspace.panes.open)
        self._follow()

    def _on_theme_changed(self) -> None:
        self._delegate.restyle()
        self._list.scheduleDelayedItemsLayout()
        self._list.updateGeometry()
