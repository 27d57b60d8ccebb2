"""The entity list at the left."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from desktop_app.library.entities import all_entities
from desktop_app.library.events import participants
from desktop_app.model.records import EntityId
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui import wording
from desktop_app.ui.entities.chips import KindChips
from desktop_app.ui.entities.delegate import EntityDelegate
from desktop_app.ui.entities.filter_field import FilterField
from desktop_app.ui.entities.model import EntitiesModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words, section_head
from desktop_app.ui.widgets.rows import Rows

_AROUND, _BETWEEN = 12, 8
_MANY, _LEAST = 8, 2
"""How many rows the list has before the chips take several lines, and how many at least."""


class EntitiesPanel(QWidget):
    """Everybody and everything named: filtered by name and kind, and marked for the focus."""

    narrowed = Signal(object, object)
    """`narrowed(words, kind)`, both empty where everybody is let through."""
    text_requested = Signal(object)
    """`text_requested(True)`: by key, somebody wants to read on."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._model = EntitiesModel(self)
        self._delegate = EntityDelegate(theme, self)
        self._head = section_head(self.tr("Entities"))
        self._filter = FilterField()
        self._chips = KindChips()
        self._nothing = quiet_words()
        self._list = QListView()
        self._list.setObjectName("entities")
        self._list.setAccessibleName(self.tr("Entities"))
        self._list.setUniformItemSizes(True)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._rows = Rows(self._list)
        self._lay_out()
        self._filter.textChanged.connect(self._on_narrowed)
        self._filter.list_requested.connect(self._on_list_requested)
        self._filter.text_requested.connect(self.text_requested)
        self._chips.kind_chosen.connect(self._on_narrowed)
        self._rows.chosen.connect(self._on_chosen)
        self._rows.pointed.connect(self._on_pointed)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)
        self._reload()

    def first_place(self) -> QWidget:
        """Return where the keyboard begins: the list, or the filter that has emptied it."""
        return self._filter if self._list.isHidden() else self._list

    def focus_filter(self) -> None:
        """Put the keyboard into the filter, with what stands in it selected."""
        self._filter.setFocus()
        self._filter.selectAll()

    def narrow(self, words: str, kind: str) -> None:
        """Let through what has `words` in a name and is of `kind`, if that occurs here."""
        self._filter.setText(words)
        self._chips.choose(kind)

    def name_itself(self, *, is_named: bool) -> None:
        """Show the head, which is not needed where a tab has the name."""
        self._head.setVisible(is_named)
        self._fit_chips()

    def height_for(self, rows: int, *, is_folded: bool = True) -> int:
        """Return the height in pixels with room for `rows`, the chips in one line or in all."""
        chips = self._chips.height_at(self.width() - 2 * _AROUND, is_folded=is_folded)
        head = self._head.sizeHint().height() + _BETWEEN
        above = _AROUND + head + self._filter.sizeHint().height() + chips + 2 * _BETWEEN
        return above + rows * self._delegate.height

    def minimumSizeHint(self) -> QSize:
        """Return a size with room for a few rows."""
        return QSize(super().minimumSizeHint().width(), self.height_for(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the chips take the height that the list does not need."""
        super().resizeEvent(event)
        self._fit_chips()

    def _fit_chips(self) -> None:
        self._chips.fold(self.height() < self.height_for(_MANY, is_folded=False))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_AROUND, _AROUND, _AROUND, 0)
        head.setSpacing(_BETWEEN)
        for widget in (self._head, self._filter, self._chips, self._nothing):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _reload(self) -> None:
        self._model.fill(all_entities(self._workspace.library))
        self._chips.offer(self._model.counts())
        self._mark(self._workspace.selection.focus)
        self._show()

    def _on_narrowed(self) -> None:
        self._model.narrow(self._filter.text(), self._chips.kind)
        self._show()
        if self._filter.text():
            self._list.scrollToTop()
        self.narrowed.emit(self._filter.text(), self._chips.kind)

    def _show(self) -> None:
        """Say why there is nothing, or follow the focus again after the rows have changed."""
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)
        if not found:
            self._nothing.setText(self._why_nothing())
        self._rows.follow(self._model.row_of(self._workspace.selection.focus.entity))

    def _why_nothing(self) -> str:
        words, kind = self._filter.text().strip(), self._chips.kind
        if not words:
            return self.tr("This dossier names nobody and nothing yet.")
        if kind:
            sentence = self.tr("Among {kind}, no name or alias contains “{words}”.")
            return sentence.format(kind=wording.entity_kinds(kind), words=words)
        return self.tr("No name or alias contains “{words}”.").format(words=words)

    def _mark(self, focus: Focus) -> None:
        event = focus.event
        self._model.mark(participants(self._workspace.library, event) if event else set())

    def _on_list_requested(self) -> None:
        if self._model.rowCount():
            selection = self._list.selectionModel()
            if not selection.hasSelection():
                self._list.setCurrentIndex(self._model.index(0))
            self._list.setFocus()

    def _on_chosen(self, entity_id: EntityId) -> None:
        self._workspace.selection.show_entity(entity_id)

    def _on_pointed(self, entity_id: EntityId | None) -> None:
        self._workspace.hover.enter(Hovered(entity=entity_id))

    def _on_focus_changed(self, new: Focus, old: Focus) -> None:
        if new.event != old.event:
            self._mark(new)
        self._rows.follow(self._model.row_of(new.entity))

    def _on_hover_changed(self, over: Hovered) -> None:
        self._model.hover(over.entity)

    def _on_theme_changed(self) -> None:
        self._delegate.restyle()
        self._list.scheduleDelayedItemsLayout()
        self._fit_chips()
