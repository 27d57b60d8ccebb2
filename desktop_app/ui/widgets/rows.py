"""How a list or table takes part in the selection: it asks, and moves only when told to."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

ID_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role under which a model of rows gives the id of what a row shows."""

_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class Rows(QObject):
    """Tells, by its id, which row of a view somebody chooses or points at.

    A row that was followed is not chosen by that: what the window does is told from what the
    person does by the id alone. A row that is current without being selected is not chosen
    either, as the first one is when Tab leads into a list. The view must have its model.

    Nothing here asks the view for its viewport: PySide would first make all of its classes for
    widgets, to find out which one that is, and that takes 15 ms of the start.
    """

    chosen = Signal(object)
    pointed = Signal(object)
    """`pointed(id)`, None where the pointer rests on no row."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._followed: object = None
        view.setMouseTracking(True)
        view.installEventFilter(self)
        view.entered.connect(self._on_entered)
        view.viewportEntered.connect(self._on_left)
        view.clicked.connect(self._on_clicked)
        view.activated.connect(self._on_activated)
        view.selectionModel().currentChanged.connect(self._on_moved)
        view.selectionModel().selectionChanged.connect(self._on_moved)

    def follow(self, row: int | None) -> None:
        """Make a row the current one and scroll to it; with None, no row is selected."""
        selection = self._view.selectionModel()
        if row is None:
            self._followed = None
            selection.clearSelection()
            return
        index = self._view.model().index(row, 0)
        self._followed = index.data(ID_ROLE)
        if selection.currentIndex().row() != row or not selection.isSelected(index):
            selection.setCurrentIndex(index, _SELECT_ROW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the pointer leaves the view."""
        if event.type() == QEvent.Type.Leave:
            self._on_left()
        return super().eventFilter(watched, event)

    def _on_moved(self) -> None:
        """Hear of a move twice, as current and as selected; only together do they choose."""
        selection = self._view.selectionModel()
        index = selection.currentIndex()
        if index.isValid() and selection.isSelected(index):
            wanted = index.data(ID_ROLE)
            if wanted != self._followed:
                self.chosen.emit(wanted)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._view.selectionModel().isSelected(index):
            self.chosen.emit(index.data(ID_ROLE))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ID_ROLE))

    def _on_entered(self, index: QModelIndex) -> None:
        self.pointed.emit(index.data(ID_ROLE))

    def _on_left(self) -> None:
        self.pointed.emit(None)
