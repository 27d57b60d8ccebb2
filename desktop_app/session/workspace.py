"""What one window works on: a dossier, and what is looked at in it."""

from PySide6.QtCore import QObject, Signal

from desktop_app.library.events import all_events, find_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passages_of_event
from desktop_app.library.sources import all_sources
from desktop_app.model.records import EventId
from desktop_app.session.focus import Focus, Selection
from desktop_app.session.hover import Hover
from desktop_app.session.panes import MOST_PANES, OpenPanes, Panes


class Workspace(QObject):
    """A dossier with its selection and panes.

    The panes hear of a new focus before any panel does, so that every panel finds them settled.
    """

    told = Signal(str)
    """`told(sentence)` says what was just done, where it cannot be seen otherwise."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.panes = Panes(self)
        self.selection = Selection(library, self.panes.reading_order, self)
        self.hover = Hover(self)
        self.selection.changed.connect(self._on_focus_changed)
        self.panes.changed.connect(self._on_panes_changed)

    def open_event(self, event_id: EventId) -> None:
        """Show an event with the sources that tell it side by side."""
        telling = passages_of_event(self.library, event_id)
        sources = tuple(dict.fromkeys(passage.source_id for passage in telling))
        self.panes.arrange(sources)
        self.selection.show_event(event_id)

    def open_first(self) -> None:
        """Show what the dossier opens on: an event; without one, a source; without one, nothing."""
        event_id = self.opening_event()
        sources = all_sources(self.library)
        if event_id is not None:
            self.open_event(event_id)
        elif sources:
            self.selection.show_source(sources[0].id)

    def opening_event(self) -> EventId | None:
        """Return the event that a dossier opens on.

        That is the one which the dossier names; else, among those told by most sources, the last.
        """
        named = self.library.dossier().opening
        if named:
            return find_event(self.library, named)
        events = all_events(self.library)
        if not events:
            return None
        most = min(MOST_PANES, max(event.sources for event in events))
        return [event.id for event in events if event.sources >= most][-1]

    def read_one(self) -> None:
        """Close all panes but the one that is read."""
        self.panes.arrange(self.panes.reading_order()[:1])

    def read_side_by_side(self) -> None:
        """Open a second source: one that tells the event in focus, else the next by date."""
        opened = self.panes.open.sources
        if len(opened) >= MOST_PANES:
            return
        event_id = self.selection.focus.event
        telling = passages_of_event(self.library, event_id) if event_id is not None else []
        candidates = [passage.source_id for passage in telling]
        candidates += [source.id for source in all_sources(self.library)]
        for source_id in candidates:
            if source_id not in opened:
                self.panes.show_beside(source_id)
                return

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        if new.source is not None:
            self.panes.show(new.source)

    def _on_panes_changed(self, new: OpenPanes, old: OpenPanes) -> None:
        source_id = self.selection.focus.source
        was_closed = source_id in old.sources and source_id not in new.sources
        if was_closed and new.active_source is not None:
            self.selection.move_to(new.active_source)
