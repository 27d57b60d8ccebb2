"""The list of what a search found, below the field and over the window."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QWidget

from desktop_app.library.search import Hit, search
from desktop_app.model.links import last_link
from desktop_app.model.records import EntityId, EventId, SourceId, Span
from desktop_app.session.workspace import Workspace
from desktop_app.ui.search.delegate import ResultDelegate
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.search.results import GivenLink, ResultsModel
from desktop_app.ui.theme import Theme

_MOST_ROWS = 16
_WIDTH = 560


class ResultsPopup(QListView):
    """Shows, at each keystroke in the field, entities, events and paragraphs that match.

    It never takes the keyboard: ↓ ↑ Enter in the field move through it and go there, or open it
    again where it is closed. Who has gone somewhere reads on there, and so does who presses Esc
    once more than it takes to close it. The words stay in the field, and the same row is current
    when one comes back to them. Where a link is written in the field, it offers to open that.
    """

    link_given = Signal(str)
    """`link_given(text)` asks for a link to be opened."""
    text_requested = Signal(object)
    """`text_requested(by_key)`: somebody wants to read on, and has pressed a key for it or not."""

    def __init__(
        self, workspace: Workspace, theme: Theme, field: SearchField, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._theme = theme
        self._field = field
        self._window = window
        self._model = ResultsModel(self)
        self.setObjectName("search-results")
        self.setAccessibleName(self.tr("Search results"))
        self.setModel(self._model)
        self.setItemDelegate(ResultDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel(self)
        self._nothing.setProperty("look", "quiet")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        self.clicked.connect(self._go)
        field.textChanged.connect(self._on_text_changed)
        field.step_requested.connect(self._on_step_requested)
        field.go_requested.connect(self._on_go_requested)
        field.side_by_side_requested.connect(self._on_side_by_side_requested)
        field.escape_pressed.connect(self._on_escape_pressed)
        field.started.connect(self._open)
        field.left.connect(self.hide)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay below the field when the window's size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_text_changed(self, query: str) -> None:
        link = last_link(query)
        if link:
            self._model.show_link(link)
            self.setCurrentIndex(self._model.index(0, 0))
        else:
            self._model.show_hits(search(self._workspace.library, query).groups)
            self.setCurrentIndex(self._model.index(1, 0))
        self._nothing.setText(self.tr("Nothing here contains “{q}”.").format(q=query.strip()))
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._open()

    def _open(self) -> None:
        """Show what was found for the words in the field, if there are any."""
        self._place()
        self.setVisible(bool(self._field.text().strip()))

    def _on_escape_pressed(self) -> None:
        if self.isVisible():
            self.hide()
        else:
            self.text_requested.emit(True)

    def _on_go_requested(self) -> None:
        if self.isVisible():
            self._go(self.currentIndex(), by_key=True)
        else:
            self._open()

    def _on_side_by_side_requested(self) -> None:
        """Open all sources that tell the event on which one is; go to anything else."""
        index = self.currentIndex()
        hit = self._model.hit(index.row()) if self.isVisible() and index.isValid() else None
        if isinstance(hit, Hit) and hit.noun == "event":
            self.hide()
            self._workspace.open_event(EventId(hit.ref))
            self.text_requested.emit(True)
        else:
            self._on_go_requested()

    def _on_step_requested(self, step: int) -> None:
        if self.isVisible():
            self._move_by(step)
        else:
            self._open()

    def _move_by(self, step: int) -> None:
        row = self.currentIndex().row() + step
        while 0 <= row < self._model.rowCount() and self._model.hit(row) is None:
            row += step
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, 0))

    def _place(self) -> None:
        window = self._window
        width = min(max(self._field.width(), self._theme.pixels(_WIDTH)), window.width() - 16)
        corner = self._field.mapTo(window, self._field.rect().bottomLeft())
        left = corner.x() + (self._field.width() - width) // 2
        left = max(8, min(left, window.width() - width - 8))
        rows = min(_MOST_ROWS, max(2, self._model.rowCount()))
        height = min(rows * self._theme.pixels(27) + 8, window.height() - corner.y() - 16)
        self.setGeometry(left, corner.y() + 4, width, height)
        self._nothing.setGeometry(self.rect())
        self.raise_()

    def _go(self, index: QModelIndex, *, by_key: bool = False) -> None:
        hit = self._model.hit(index.row()) if index.isValid() else None
        if hit is not None:
            self.hide()
            self._show(hit)
            self.text_requested.emit(by_key)

    def _show(self, hit: Hit | GivenLink) -> None:
        selection = self._workspace.selection
        if isinstance(hit, GivenLink):
            self.link_given.emit(hit.link)
        elif hit.noun == "entity":
            selection.show_entity(EntityId(hit.ref))
        elif hit.noun == "event":
            selection.show_event(EventId(hit.ref))
        else:
            selection.show_place(SourceId(hit.source_id), Span(hit.start, hit.end))
