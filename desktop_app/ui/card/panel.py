"""The card at the right: all that is known of what is in focus, each fact with its words."""

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QVBoxLayout, QWidget

from desktop_app.model.filters import Filters
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.beside import BesideButton
from desktop_app.ui.card.entity_card import EntityCard
from desktop_app.ui.card.event_button import EventButton
from desktop_app.ui.card.event_card import EventCard
from desktop_app.ui.card.source_card import SourceCard
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.own_keys import is_kept

_BESIDE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Card(Protocol):
    """What a card can do, whatever it is about."""

    def pieces(self) -> Iterator[QWidget]:
        """Make the widgets of the card."""

    def mark(self, focus: Focus) -> None:
        """Mark the words in focus."""


class CardPanel(QScrollArea):
    """Shows the event in focus; else the entity; else the source that is read.

    Words come first: what the other panels have to show of a choice is painted before the card
    is made, which takes longer than a frame. The window makes the card last, so it hears last.
    Going from words to words of the same thing makes no card: it only marks them. A click leaves
    the keyboard in the text, for what one clicks here leads to words.
    """

    compare_requested = Signal()
    """What the sources say of the thing that is shown is to be set side by side."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._card: Card | None = None
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Card of what is selected"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.filters.changed.connect(self._on_filters_changed)
        theme.changed.connect(self._on_theme_changed)
        self._reload()

    def first_place(self) -> QWidget:
        """Return where the keyboard begins: the first button, or the card where it has none."""
        buttons = self.findChildren(QAbstractButton)
        return next((one for one in buttons if one.isVisible() and one.isEnabled()), self)

    def event(self, event: QEvent) -> bool:
        """Keep Shift+Enter on a button of the card from what it does for the event in focus."""
        return is_kept(event, self._opens) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button of the card, as Space does; not every platform does so."""
        button = self.focusWidget()
        if self._opens(event) and isinstance(button, EventButton | BesideButton):
            button.opened.emit()
        elif event.key() in _ENTER and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def _opens(self, event: QKeyEvent) -> bool:
        """Whether a key asks for what has the keyboard side by side with what is read."""
        return (
            event.key() in _ENTER
            and bool(event.modifiers() & _BESIDE)
            and isinstance(self.focusWidget(), EventButton | BesideButton)
        )

    def _on_focus_changed(self, new: Focus, old: Focus) -> None:
        if _shown(new) == _shown(old):
            if self._card is not None:
                self._card.mark(new)
            return
        if self.isVisible():
            QCoreApplication.sendEvent(self.window(), QEvent(QEvent.Type.UpdateRequest))
        self._reload()

    def _on_filters_changed(self, new: Filters, old: Filters) -> None:
        if new.known_on != old.known_on and isinstance(self._card, EventCard):
            self._card.look_back(new.known_on)

    def _on_theme_changed(self) -> None:
        place = self.verticalScrollBar().value()
        self._reload()
        self.verticalScrollBar().setValue(place)

    def _reload(self) -> None:
        has_keyboard = self.isAncestorOf(QApplication.focusWidget() or self.window())
        page = QWidget()
        page.setObjectName("card-page")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 12, 16)
        column.setSpacing(6)
        self._card = self._made()
        for piece in self._card.pieces() if self._card else self._nothing():
            column.addWidget(piece)
        column.addStretch(1)
        self.setWidget(page)
        if has_keyboard:
            self.setFocus()

    def _made(self) -> Card | None:
        """Return the card of what is in focus; None where nothing is."""
        focus, compare = self._workspace.selection.focus, self.compare_requested.emit
        if focus.event is not None:
            return EventCard(self._workspace, self._theme, focus.event, compare)
        if focus.entity is not None:
            return EntityCard(self._workspace, self._theme, focus.entity, compare)
        if focus.source is not None:
            return SourceCard(self._workspace, self._theme, focus.source)
        return None

    def _nothing(self) -> Iterator[QWidget]:
        words = self.tr(
            "Nothing is selected. Choose an event on the timeline, "
            "an entity or a source at the left: what is known of it is shown here."
        )
        yield parts.label(words, "quiet")


def _shown(focus: Focus) -> tuple[object, ...]:
    """Return what the card is about: an event, or else an entity, or else a source."""
    if focus.event is not None:
        return ("event", focus.event)
    return ("entity", focus.entity) if focus.entity is not None else ("source", focus.source)
