"""The timeline for screen readers: a list of events, each with its number, title and date."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from desktop_app.ui.timeline.overview_accessible import install as install_overview
from desktop_app.ui.timeline.view import TimelineView


class EventEntry(QAccessibleInterface):
    """The event at one place of the list; reads the view whenever it is asked."""

    def __init__(self, view: TimelineView, entries: "EventList", index: int) -> None:
        super().__init__()
        self._view = view
        self._entries = entries
        self.index = index

    def isValid(self) -> bool:
        """Whether there still is such a place."""
        return isValid(self._view) and self.index < self._view.plot.chronology.size

    def role(self) -> QAccessible.Role:
        """Give the role of an item of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Give the event in words, as its name."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        place = QCoreApplication.translate("EventList", "Event {number} of {count}").format(
            number=f"{self.index + 1:,}", count=f"{self._view.plot.chronology.size:,}"
        )
        return f"{place}: {self._view.tell(self.index).sentence}"

    def state(self) -> QAccessible.State:
        """Say whether it is the selected one, and out of sight."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        if self.isValid():
            state.selected = self.index == self._view.selected_place
            state.focused = state.selected and self._view.hasFocus()
            state.offscreen = not self._view.rect().intersects(self._own_rect())
        return state

    def rect(self) -> QRect:
        """Give the place of the mark on the screen."""
        if not self.isValid():
            return QRect()
        own = self._own_rect()
        return QRect(self._view.mapToGlobal(own.topLeft()), own.size())

    def parent(self) -> QAccessibleInterface:
        """Give the list."""
        return self._entries

    def window(self) -> QWindow:
        """Give the list's window."""
        return self._entries.window()

    def object(self) -> QObject | None:  # type: ignore[override]
        """Give no object: it has none of its own."""
        return None

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give nothing: there is nothing below."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give nothing: there is nothing below."""
        return None

    def childCount(self) -> int:
        """Give nothing: there is nothing below."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Give nothing: there is nothing below."""
        return -1

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Do nothing: an event cannot be renamed here."""

    def _own_rect(self) -> QRect:
        return self._view.rect_of(self.index)


class EventList(QAccessibleWidget):
    """The timeline as a list. Entries are made when asked for and kept: Qt does not own them."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._entries: dict[int, EventEntry] = {}
        view.selection_shown.connect(self._on_selection_shown)

    def childCount(self) -> int:
        """Give the number of events."""
        return self._view.plot.chronology.size

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give the event at a place in the order of time."""
        if not 0 <= index < self._view.plot.chronology.size:
            return None
        if index not in self._entries:
            self._entries[index] = EventEntry(self._view, self, index)
        return self._entries[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give an event's place."""
        return child.index if isinstance(child, EventEntry) else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give the selected event."""
        place = self._view.selected_place
        return None if place is None else self.child(place)

    def _on_selection_shown(self) -> None:
        place = self._view.selected_place
        if place is not None:
            event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            event.setChild(place)
            QAccessible.updateAccessibility(event)


@cache
def install() -> None:
    """Tell Qt, once, how screen readers read the timeline and the overview below it."""
    QAccessible.installFactory(_interface)
    install_overview()


def _interface(_class_name: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, TimelineView):
        return None
    entries = EventList(of)
    of.keep(entries)
    return entries
