"""A button that stands for an event: it shows it, or reads it side by side."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.model.records import Event
from desktop_app.ui.card.beside import asks_for_beside
from desktop_app.ui.card.words import WordsButton
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import as_tip

_MOST_LINES = 12


class EventButton(WordsButton):
    """An event with its date. `clicked` shows it; Shift or Ctrl with a click asks for more."""

    opened = Signal()
    """Somebody wants to read the event side by side."""

    def __init__(
        self, theme: Theme, event: Event, caption: str, parent: QWidget | None = None
    ) -> None:
        colour = theme.tokens.of_event_kind(event.kind)
        super().__init__(
            theme, event.title, caption, bar=colour, font=theme.sans(12), parent=parent
        )
        self.most_lines = _MOST_LINES
        hint = QCoreApplication.translate("EventButton", "Shift+Enter reads it side by side")
        self.setToolTip(as_tip(f"{event.title}\n{hint}" if event.sources > 1 else event.title))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the event side by side where Shift or Ctrl is held."""
        if asks_for_beside(self, event):
            self.opened.emit()
        else:
            super().mouseReleaseEvent(event)
