"""The card at the right: all that is known of what is in focus, each fact with its words."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.entity_card import EntityCard
from desktop_app.ui.card.event_card import EventCard
from desktop_app.ui.card.source_card import SourceCard
from desktop_app.ui.theme import Theme


class CardPanel(QScrollArea):
    """Shows the event in focus; else the entity; else the source that is read.

    Words come first: what the other panels have to show of a choice is painted before the card
    is made, which takes longer than a frame. The window makes the card last, so it hears last.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Card of what is selected"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        workspace.selection.changed.connect(self._on_focus_changed)
        theme.changed.connect(self._reload)
        self._reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button of the card, as Space does; not every platform does so."""
        button = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def _on_focus_changed(self, new: Focus, old: Focus) -> None:
        if self.isVisible():
            QCoreApplication.sendEvent(self.window(), QEvent(QEvent.Type.UpdateRequest))
        place = self.verticalScrollBar().value()
        held = next((at for at, one in enumerate(self._buttons()) if one.hasFocus()), None)
        self._reload()
        is_same = (new.event, new.entity) == (old.event, old.entity)
        if is_same:
            self.verticalScrollBar().setValue(place)
        if held is not None:
            (self._buttons()[held] if is_same else self).setFocus()

    def _buttons(self) -> list[QAbstractButton]:
        return self.findChildren(QAbstractButton)

    def _reload(self) -> None:
        page = QWidget()
        page.setObjectName("card-page")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(6)
        for piece in self._pieces():
            column.addWidget(piece)
        column.addStretch(1)
        self.setWidget(page)

    def _pieces(self) -> Iterator[QWidget]:
        focus = self._workspace.selection.focus
        if focus.event is not None:
            return EventCard(self._workspace, self._theme, focus.event).pieces()
        if focus.entity is not None:
            return EntityCard(self._workspace, self._theme, focus.entity).pieces()
        if focus.source is not None:
            return SourceCard(self._workspace, self._theme, focus.source).pieces()
        return iter(
            [
                parts.label(
                    self.tr(
                        "Nothing is selected. Choose an event on the timeline, "
                        "an entity or a source at the left: what is known of it is shown here."
                    ),
                    "quiet",
                )
            ]
        )
