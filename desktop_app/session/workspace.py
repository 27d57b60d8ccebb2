"""What one window works on: a dossier, and what is looked at in it."""

from PySide6.QtCore import QObject, Signal

from desktop_app.library.damage import damage
from desktop_app.library.entities import mention_counts
from desktop_app.library.events import opening_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passages_of_event, told_next
from desktop_app.library.sources import all_sources
from desktop_app.model.records import EntityId, EventId, SourceId, Span
from desktop_app.session.as_known import AsKnown
from desktop_app.session.chart import Chart
from desktop_app.session.filters import Filtering
from desktop_app.session.focus import Focus, Selection
from desktop_app.session.following import Following
from desktop_app.session.hover import Hover
from desktop_app.session.panes import Panes, Reading
from desktop_app.session.shown import Shown
from desktop_app.session.stacks import MOST_PANES, OpenPanes, side_by_side
from desktop_app.session.stops import stops


class Workspace(QObject):
    """A dossier with its selection, its panes, and what of it is let through.

    The panes hear of a new focus before any panel does, so that every panel finds them settled.
    """

    told = Signal(str)
    """`told(sentence)` says what was just done, where it cannot be seen otherwise."""

    damaged = Signal(object)
    """`damaged(error)`: a panel has met what cannot have been written; a `WhenceError`."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.panes = Panes(self)
        self.selection = Selection(library, self.panes, self)
        self.following = Following(self)
        self.hover = Hover(self)
        self.filters = Filtering(self)
        self.shown = Shown(library, self.filters)
        self.as_known = AsKnown(library, self.filters)
        self.chart = Chart(self)
        self.selection.changed.connect(self._on_focus_changed)
        self.panes.changed.connect(self._on_panes_changed)

    def meet(self, error: Exception) -> None:
        """Say that what a panel shows cannot be read. Raises what is our own bug."""
        wrong = damage(self.library, error)
        if wrong is None:
            raise error
        self.damaged.emit(wrong)

    def open_event(self, event_id: EventId) -> None:
        """Show an event with every source that tells it, a pane each, at its best words."""
        telling = passages_of_event(self.library, event_id)
        if not telling:
            self.selection.show_event(event_id)
            return
        entity_id = self.selection.entity_beside(event_id)
        best = Focus(event_id, entity_id, telling[0].source_id, telling[0].id)
        panes = side_by_side(*(passage.source_id for passage in telling))
        self.selection.show_arranged(best, panes)

    def open_first(self) -> None:
        """Show what the dossier opens on: an event; without one, a source; without one, nothing."""
        event_id = opening_event(self.library)
        if event_id is not None:
            self.open_event(event_id)
            return
        sources = all_sources(self.library)
        if sources:
            self.selection.show_source(sources[0].id)

    def read_one(self) -> None:
        """Close all panes but the one that is read."""
        if len(self.panes.open.stacks) > 1:
            self.panes.restore(OpenPanes((self.panes.open.stacks[self.panes.open.active],)))

    def read_beside(self) -> None:
        """Read side by side where one source is read: those that tell the event, else one more."""
        if len(self.panes.open.stacks) > 1:
            return
        event_id = self.selection.focus.event
        if event_id is not None:
            self.open_event(event_id)
        if len(self.panes.open.stacks) < 2:
            self.read_side_by_side()

    def read_side_by_side(self) -> None:
        """Open one more pane, on a source that is not shown.

        That is one which tells the event in focus, else the next by date.
        """
        if len(self.panes.open.stacks) >= MOST_PANES:
            return
        event_id = self.selection.focus.event
        telling = passages_of_event(self.library, event_id) if event_id is not None else []
        candidates = [passage.source_id for passage in telling]
        candidates += [source.id for source in all_sources(self.library)]
        for source_id in candidates:
            if source_id not in self.panes.open.sources:
                self.panes.show_beside(source_id)
                return

    def show_beside(
        self, source_id: SourceId, place: Span | None = None, entity_id: EntityId | None = None
    ) -> None:
        """Read a source in a pane of its own beside the one that is read, in one step.

        It is read at `place`, or where it names an entity. Where it is read already, or no pane
        can be added, it is shown where it is or will be.
        """
        panes = self.panes.open
        if source_id not in panes.sources:
            panes = panes.placed(source_id, panes.active + 1)
        focus = Focus(entity=entity_id, source=source_id, place=place)
        self.selection.show_arranged(focus, panes.showing(source_id))

    def show_event_beside(self, event_id: EventId) -> None:
        """Show an event in a source that tells it and is not shown yet, beside the one read."""
        telling = passages_of_event(self.library, event_id)
        shown = self.panes.open.sources
        best = next((one for one in telling if one.source_id not in shown), None)
        if best is None:
            self.selection.show_event(event_id)
            return
        panes = self.panes.open.placed(best.source_id, self.panes.open.active + 1)
        entity_id = self.selection.entity_beside(event_id)
        focus = Focus(event_id, entity_id, best.source_id, best.id)
        self.selection.show_arranged(focus, panes.showing(best.source_id))

    def show_entity_beside(self, entity_id: EntityId) -> None:
        """Show an entity in a source that names it and is not shown yet, beside the one read."""
        counts = mention_counts(self.library, entity_id)
        further = [one for one in counts if one not in self.panes.open.sources]
        if not further:
            self.selection.show_entity(entity_id)
            return
        most = max(further, key=lambda one: (counts[one], -one))
        self.show_beside(most, entity_id=entity_id)

    def step(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) words of what is selected, in any source.

        With nothing selected they are the next words of the source that is read, and select the
        event that they tell.
        """
        focus = self.selection.focus
        source_id = self.panes.open.active_source
        reading = self.panes.places.get(source_id, Reading(0)).offset if source_id else 0
        if focus.event is None and focus.entity is None:
            if source_id is not None:
                self._step_in_text(source_id, reading, step)
            return
        stop = stops(self.library, focus).following(focus, reading, step)
        if stop is None:
            return
        if stop.passage_id is not None:
            self.selection.show_passage(stop.passage_id, focus.event)
        else:
            self.selection.show_place(stop.source_id, stop.span, focus.entity)

    def _step_in_text(self, source_id: SourceId, reading: int, step: int) -> None:
        found = told_next(self.library, source_id, reading, step)
        if found is not None:
            event_id, passage = found
            self.selection.show_passage(passage.id, event_id)

    def _on_focus_changed(self, new: Focus, old: Focus) -> None:
        if new.source is None:
            return
        if new == Focus(source=new.source) and new.source not in self.panes.open.tabs:
            self.panes.show(new.source)
        elif new.event in (None, old.event) or self.following.mode != "event":
            self.panes.follow(new.source)
        else:
            telling = passages_of_event(self.library, new.event)
            self.panes.follow(new.source, {passage.source_id for passage in telling})

    def _on_panes_changed(self, new: OpenPanes, old: OpenPanes) -> None:
        focus, read = self.selection.focus, new.active_source
        if read is None or read == focus.source:
            return
        is_gone = focus.source in old.sources and focus.source not in new.sources
        if is_gone or focus == Focus(source=focus.source):
            self.selection.move_to(read)
