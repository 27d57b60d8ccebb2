"""The list of the namings of an entity, as a part of its card."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from desktop_app.library.concordance import Naming
from desktop_app.model.records import EntityId, Span
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card.namings import ROW_ROLE, Fold, Head, NamingsModel
from desktop_app.ui.card.namings_delegate import NamingsDelegate
from desktop_app.ui.theme import Theme

_ROOM = 40


class NamingsList(QListView):
    """As high as all its rows: what scrolls is the card around it.

    A line leads to its place in the text, a head to its source, a fold to all lines of a source.
    It goes there only once its own event is over: another card may take its place.
    """

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        model: NamingsModel,
        entity_id: EntityId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selection = workspace.selection
        self._entity_id = entity_id
        self._model = model
        self._delegate = NamingsDelegate(theme, self)
        self.setObjectName("namings")
        self.setAccessibleName(self.tr("Every naming, in its words"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        later = Qt.ConnectionType.QueuedConnection
        self.clicked.connect(self._on_activated, later)
        self.activated.connect(self._on_activated, later)
        self._fit()
        self.mark(self._selection.focus)

    def mark(self, focus: Focus) -> None:
        """Mark the naming in focus."""
        rows = self._model.rowCount()
        is_here = focus.entity == self._entity_id
        if is_here and focus.source is not None and focus.place is not None:
            self._model.mark((focus.source, *focus.place))
        else:
            self._model.mark(None)
        if self._model.rowCount() != rows:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much height as the rows need at this width."""
        if event.size().width() != event.oldSize().width():
            self._delegate.fit(event.size().width())
            self._fit()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Let the card scroll so that a row is seen."""
        card: QWidget | None = self
        while card is not None and not isinstance(card, QScrollArea):
            card = card.parentWidget()
        page = None if card is None else card.widget()
        if card is not None and page is not None:
            place = self.mapTo(page, self.visualRect(index).center())
            card.ensureVisible(0, place.y(), 0, _ROOM)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Naming):
            self._selection.show_place(row.source_id, Span(row.start, row.end), self._entity_id)
        elif isinstance(row, Head):
            self._selection.show_source(row.source_id)
        elif isinstance(row, Fold):
            self._model.unfold(row.source_id)
            self._fit()
            self.setCurrentIndex(self._model.index(index.row()))

    def _fit(self) -> None:
        self.setFixedHeight(sum(map(self._delegate.height_of, self._model.lines)))
