"""What the sources say of the selected event or entity, side by side."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from desktop_app.library.compare import (
    comparison_of_dossier,
    comparison_of_entity,
    comparison_of_event,
)
from desktop_app.library.entities import entity_name
from desktop_app.library.events import event
from desktop_app.model.comparison import Comparison, Saying
from desktop_app.model.records import EntityId, EventId
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.compare.model import CompareModel
from desktop_app.ui.compare.note import NoteLine
from desktop_app.ui.compare.summary import summary
from desktop_app.ui.compare.view import CompareView, Place
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.headings import quiet_words

_Subject = tuple[EventId | None, EntityId | None]


class ComparePanel(QWidget):
    """Compares on the event in focus, else on the entity; with neither, shows all differences.

    All differences can also be chosen to stay, while one goes from one to the other.
    Who comes back to what was compared before finds the place where they were in it.

    While it cannot be seen it does nothing, so that choosing an event stays fast.
    """

    summary_changed = Signal(str)
    """`summary_changed(words)`: what is compared, with how many sources, and what it comes to."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._subject: _Subject | None = None
        self._places: dict[_Subject, Place] = {}
        self._model = CompareModel(self)
        self._view = CompareView(self._model, theme)
        self._note = NoteLine()
        self._nothing = quiet_words()
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self.setFocusProxy(self._view)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self._view, 1)
        column.addWidget(self._note.label)
        self.choice = self._made_choice()
        self._view.chosen.connect(self._on_chosen)
        self._view.pointed.connect(self._on_pointed)
        self._view.selectionModel().currentChanged.connect(self._show_note)
        self._view.verticalScrollBar().valueChanged.connect(self._show_note)
        self._view.copy_requested.connect(self._on_copy_requested)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)

    def show_selection(self) -> None:
        """Compare on what is selected again, where all differences were chosen to stay."""
        self.choice.setChecked(False)

    def _made_choice(self) -> QToolButton:
        choice = QToolButton()
        choice.setText(self.tr("All differences"))
        choice.setToolTip(self.tr("Show all differences of the dossier, whatever is selected"))
        choice.setCheckable(True)
        choice.setProperty("look", "framed")
        choice.toggled.connect(lambda: self._on_focus_changed(self._workspace.selection.focus))
        return choice

    def showEvent(self, event: QShowEvent) -> None:
        """Compare on what has come into focus meanwhile."""
        super().showEvent(event)
        self._on_focus_changed(self._workspace.selection.focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the notes the lines that they need in the new width."""
        super().resizeEvent(event)
        self._note.fit(self.width(), self.height())

    def _on_focus_changed(self, new: Focus, _old: Focus | None = None) -> None:
        if not self.isVisible():
            return
        subject = (new.event, new.entity if new.event is None else None)
        if self.choice.isChecked():
            subject = (None, None)
        if subject != self._subject:
            if self._subject is not None:
                self._places[self._subject] = self._view.place()
            self._subject = subject
            self._reload(*subject)
        self._model.show_focus(new)
        if self.choice.isChecked():
            self._follow()

    def _follow(self) -> None:
        """Bring the words in focus into view, unless the keyboard is on them already."""
        index = self._model.index_of_current()
        if index.isValid() and not self._model.has_current(self._view.currentIndex()):
            self._view.begin_at(index)

    def _reload(self, event_id: EventId | None, entity_id: EntityId | None) -> None:
        compared, title = self._compared(event_id, entity_id)
        self._model.fill(compared)
        is_chosen = event_id is not None or entity_id is not None
        self._nothing.setText(self._why_empty(is_chosen=is_chosen))
        self._nothing.setVisible(not compared.rows)
        self._view.setVisible(bool(compared.rows))
        self._note.fill(self._model.notes())
        self._note.fit(self.width(), self.height())
        self._column.activate()
        self._view.fit()
        self._view.start(self._places.get((event_id, entity_id)))
        self.summary_changed.emit(summary(title, compared))

    def _why_empty(self, *, is_chosen: bool) -> str:
        if is_chosen:
            return self.tr("No source of this dossier says anything of it in words of its own.")
        return self.tr(
            "Choose an event or an entity: what each source says of it is shown here, "
            "side by side. With nothing chosen, all differences between the sources are "
            "shown; in this dossier none is noted."
        )

    def _compared(
        self, event_id: EventId | None, entity_id: EntityId | None
    ) -> tuple[Comparison, str]:
        library = self._workspace.library
        if event_id is not None:
            return comparison_of_event(library, event_id), event(library, event_id).title
        if entity_id is not None:
            return comparison_of_entity(library, entity_id), entity_name(library, entity_id)
        return comparison_of_dossier(library), self.tr("All differences")

    def _on_chosen(self, saying: Saying) -> None:
        selection, before = self._workspace.selection, self._subject
        if saying.passage_id is None or saying.entity_id is not None:
            selection.show_place(saying.source_id, saying.span, saying.entity_id)
        else:
            selection.show_passage(saying.passage_id, saying.event_id)
        if self._subject != before:
            self._view.begin_at(self._model.index_of_current())

    def _on_pointed(self, saying: Saying | None) -> None:
        over = Hovered(saying.event_id, saying.entity_id) if saying else Hovered()
        self._workspace.hover.enter(over)

    def _show_note(self) -> None:
        self._note.show(self._view.row_read())

    def _on_copy_requested(self) -> None:
        text = self._model.as_text(self._view.selectedIndexes())
        if text:
            QGuiApplication.clipboard().setText(text)

    def _on_hover_changed(self, over: Hovered) -> None:
        if self.isVisible():
            self._model.hover(over.event)

    def _on_theme_changed(self) -> None:
        self._view.restyle()
        self._note.fit(self.width(), self.height())
