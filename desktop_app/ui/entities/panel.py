"""The entity list at the left."""

from array import array

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.events import participants
from desktop_app.library.roster import SORTINGS, Sorting, read_roster
from desktop_app.model.filters import Filters
from desktop_app.model.names import spelled
from desktop_app.model.records import EntityId
from desktop_app.session.counting import Counting
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui import wording
from desktop_app.ui.entities.chips import KindChips
from desktop_app.ui.entities.counting import counts_of_entities
from desktop_app.ui.entities.delegate import EntityDelegate
from desktop_app.ui.entities.filter_field import FilterField
from desktop_app.ui.entities.model import EntitiesModel
from desktop_app.ui.entities.sorting import SortingButton
from desktop_app.ui.entities.view import EntitiesView
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words, section_head
from desktop_app.ui.widgets.rows import ID_ROLE, Rows

_AROUND, _BETWEEN = 12, 8
_MANY, _LEAST = 8, 2
"""How many rows the list has before the chips take several lines, and how many at least."""


class EntitiesPanel(QWidget):
    """Everybody and everything named: filtered by name and kind, and marked for the focus.

    Where filters are on, it holds those alone who have events that these let through.
    """

    narrowed = Signal(object, object)
    """`narrowed(words, kind)`, both empty where everybody is let through."""
    sorted_anew = Signal(str)
    """`sorted_anew(sorting)`: somebody has chosen by what the list is sorted."""
    text_requested = Signal(object)
    """`text_requested(True)`: by key, somebody wants to read on."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        roster = read_roster(workspace.library)
        self._model = EntitiesModel(workspace.library, roster, self)
        self._counting = Counting(workspace, counts_of_entities(workspace, roster), self)
        self._delegate = EntityDelegate(theme, self)
        self._head = section_head(self.tr("Entities"))
        self.sorting = SortingButton()
        """Its menu can stand in another menu, too."""
        self._filter = FilterField()
        self._chips = KindChips()
        self._left_out, self._nothing = quiet_words(), quiet_words()
        self._list = EntitiesView(self._delegate)
        self._list.setModel(self._model)
        self._rows = Rows(self._list)
        self._lay_out()
        self._connect(theme)
        self._chips.offer(self._model.counts())
        self._mark(workspace.selection.focus)
        self._on_filters_changed(workspace.filters.value)
        self._counting.start()

    def _connect(self, theme: Theme) -> None:
        workspace = self._workspace
        self._filter.entered.connect(self._model.prepare)
        self._filter.textChanged.connect(self._on_narrowed)
        self._filter.list_requested.connect(self._on_list_requested)
        self._filter.text_requested.connect(self.text_requested)
        self._chips.kind_chosen.connect(self._on_narrowed)
        self.sorting.sorting_chosen.connect(self._on_sorted)
        self._rows.chosen.connect(self._on_chosen)
        self._rows.pointed.connect(self._on_pointed)
        self._list.beside_requested.connect(workspace.show_entity_beside)
        self._list.pin_requested.connect(workspace.filters.toggle_pin)
        self._list.all_at_once.triggered.connect(workspace.filters.set_match_all)
        self._model.reading.met.connect(workspace.meet)
        self._counting.counted.connect(self._on_counted)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        workspace.filters.changed.connect(self._on_filters_changed)
        theme.changed.connect(self._on_theme_changed)

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

    def sort(self, sorting: str) -> None:
        """Sort by what is one of the `SORTINGS`; anything else changes nothing."""
        for one in SORTINGS:
            if one == sorting:
                self.sorting.show_sorting(one)
                self._arrange(one)

    def name_itself(self, *, is_named: bool) -> None:
        """Show the head, which is not needed where a tab has the name; then a line is saved."""
        self._head.setVisible(is_named)
        (self._named if is_named else self._typed).addWidget(self.sorting)
        self._fit_chips()

    def height_for(self, rows: int, *, is_folded: bool = True) -> int:
        """Return the height in pixels with room for `rows`, the chips in one line or in all."""
        chips = self._chips.height_at(self.width() - 2 * _AROUND, is_folded=is_folded)
        head = max(self._head.sizeHint().height(), self.sorting.sizeHint().height()) + _BETWEEN
        if self._model.hidden:
            head += self._left_out.sizeHint().height() + _BETWEEN
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
        self._named, self._typed = QHBoxLayout(), QHBoxLayout()
        self._named.addWidget(self._head)
        self._named.addStretch(1)
        self._named.addWidget(self.sorting)
        self._typed.addWidget(self._filter)
        head = QVBoxLayout()
        head.setContentsMargins(_AROUND, _AROUND, _AROUND, 0)
        head.setSpacing(_BETWEEN)
        head.addLayout(self._named)
        head.addLayout(self._typed)
        for widget in (self._chips, self._left_out, self._nothing):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _on_narrowed(self) -> None:
        self._model.narrow(self._filter.text(), self._chips.kind)
        self._show()
        if self._filter.text():
            self._list.scrollToTop()
        self.narrowed.emit(self._filter.text(), self._chips.kind)

    def _on_sorted(self, sorting: Sorting) -> None:
        self._arrange(sorting)
        self.sorted_anew.emit(sorting)

    def _arrange(self, sorting: Sorting) -> None:
        self._model.arrange(sorting)
        self._delegate.make_room_for(self._model.widest)
        self._show()

    def _on_counted(self, numbers: "array[int] | None") -> None:
        """Leave out who has no event that is let through, and say how many those are.

        The row that the keyboard is on stays, so that a key pressed again undoes what it did.
        """
        at = self._list.currentIndex().data(ID_ROLE) if self._list.hasFocus() else None
        self._model.keep(numbers, self._workspace.filters.value.entities, at)
        self._delegate.make_room_for(self._model.widest)
        self._chips.count(self._model.counts())
        self._left_out.setVisible(bool(self._model.hidden))
        words = self.tr("{n} of {all} have no event here").format(
            n=f"{self._model.hidden:,}", all=f"{self._model.size:,}"
        )
        self._left_out.setText(words)
        self._fit_chips()
        self._show()
        self._list.stay_at(self._model.row_of(at))

    def _on_filters_changed(self, new: Filters) -> None:
        self._model.pin(new.entities)
        self._list.all_at_once.setVisible(len(new.entities) > 1)
        self._list.all_at_once.setChecked(new.match_all)

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
        if not self._model.size:
            return self.tr("This dossier names nobody and nothing yet.")
        if not spelled(words):
            return self.tr("The filters leave no event of theirs.")
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
        self._list.restyle()
        self._fit_chips()
