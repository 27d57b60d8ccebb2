"""What one window looks at: one immutable value, one signal, and the way back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.library.entities import mention_counts
from desktop_app.library.events import participants
from desktop_app.library.library import Library
from desktop_app.library.passages import events_of_passage, passage, passages_of_event
from desktop_app.model.records import EntityId, EventId, Passage, PassageId, SourceId, Span
from desktop_app.session.panes import Panes, Reading
from desktop_app.session.stacks import OpenPanes

_MOST_HISTORY = 200


class Focus(NamedTuple):
    """What is in focus. `passage` is the words in focus, `source` the text they stand in.

    `place` is a stretch of that text that is no passage: words that were found, or the naming of
    the entity. An entity may stay in focus beside one of its events.
    """

    event: EventId | None = None
    entity: EntityId | None = None
    source: SourceId | None = None
    passage: PassageId | None = None
    place: Span | None = None


class Step(NamedTuple):
    """One step of the history: what was in focus, in which panes, read at which places."""

    focus: Focus
    panes: OpenPanes
    places: Mapping[SourceId, Reading]


class Selection(QObject):
    """The focus of a window, with its history.

    Asking for what is in focus does nothing, and that is judged by what the asker names, not by
    the whole value: else a list's own echo would undo `back`. An entity or a source that is asked
    for by itself is shown by itself, without the event beside which it was in focus.
    """

    changed = Signal(object, object)
    """`changed(new, old)`, both a `Focus`."""

    def __init__(self, library: Library, panes: Panes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._panes = panes
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._is_moving = False
        self.focus = Focus()
        panes.changed.connect(self._on_panes_changed)

    def show_event(self, event_id: EventId, *, prefer: SourceId | None = None) -> None:
        """Bring an event into focus, at its best passage among the sources that are open."""
        is_shown = event_id == self.focus.event and self.focus.passage is not None
        if is_shown and prefer in (None, self.focus.source):
            return
        telling = passages_of_event(self._library, event_id)
        order = (*((prefer,) if prefer else ()), *self._panes.reading_order())
        best = _best(telling, order)
        entity_id = self.entity_beside(event_id)
        if best is None:
            self._go(Focus(event_id, entity_id, self.focus.source))
        else:
            self._go(Focus(event_id, entity_id, best.source_id, best.id))

    def show_entity(self, entity_id: EntityId) -> None:
        """Bring an entity into focus, in an open source that names it, else where most do."""
        if entity_id == self.focus.entity and self.focus.event is None:
            return
        counts = mention_counts(self._library, entity_id)
        source_id = next((one for one in self._panes.reading_order() if one in counts), None)
        if source_id is None and counts:
            source_id = max(counts, key=lambda one: (counts[one], -one))
        self._go(Focus(entity=entity_id, source=source_id or self.focus.source))

    def show_source(self, source_id: SourceId) -> None:
        """Bring a source itself into focus."""
        self._go(Focus(source=source_id))

    def show_place(
        self, source_id: SourceId, place: Span, entity_id: EntityId | None = None
    ) -> None:
        """Bring a stretch of a source into focus; `entity_id` is who is named there, if anybody."""
        self._go(Focus(entity=entity_id, source=source_id, place=place))

    def show_passage(self, passage_id: PassageId, event_id: EventId | None = None) -> None:
        """Bring words into focus, with the event that they tell.

        That is `event_id`, else the event in focus if the words are about it, else the first
        that they are about; where they are about none, the event in focus stays.
        """
        if passage_id == self.focus.passage and event_id in (None, self.focus.event):
            return
        about = events_of_passage(self._library, passage_id)
        if event_id is None and (self.focus.event in about or not about):
            event_id = self.focus.event
        elif event_id is None:
            event_id = about[0]
        found = passage(self._library, passage_id)
        self._go(Focus(event_id, self.entity_beside(event_id), found.source_id, passage_id))

    def show_arranged(self, focus: Focus, panes: OpenPanes) -> None:
        """Bring something into focus with just these panes open, in one step."""
        if (focus, panes) != (self.focus, self._panes.open):
            self._note(self._panes.open)
        self._turn_to(focus, panes)

    def move_to(self, source_id: SourceId) -> None:
        """Follow to an open source, since the one in focus is not to be seen any more.

        The event in focus stays, at its best words there. That is no step of the history.
        """
        event_id = self.focus.event
        telling = passages_of_event(self._library, event_id) if event_id is not None else []
        here = next((one.id for one in telling if one.source_id == source_id), None)
        self._become(self.focus._replace(source=source_id, passage=here, place=None))

    def start_at(self, step: Step) -> None:
        """Begin where the last session has ended."""
        self._panes.places |= step.places
        self._return_to(step)

    def clear(self) -> None:
        """Let go of everything but the source."""
        self._go(Focus(source=self.focus.source))

    @property
    def can_go_back(self) -> bool:
        """Whether there is something to go back to."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back and can return."""
        return bool(self._future)

    def back(self) -> None:
        """Return to what was in focus before, in the panes and at the places of then."""
        if self._past:
            self._future.append(self._here(self._panes.open))
            self._return_to(self._past.pop())

    def forward(self) -> None:
        """Undo `back`."""
        if self._future:
            self._past.append(self._here(self._panes.open))
            self._return_to(self._future.pop())

    def _note(self, panes: OpenPanes) -> None:
        """Make what is looked at, in `panes`, a step to which one can go back."""
        if self.focus != Focus():
            self._past.append(self._here(panes))
            del self._past[:-_MOST_HISTORY]
        self._future.clear()

    def _here(self, panes: OpenPanes) -> Step:
        places = self._panes.places
        read = {one: places[one] for one in panes.sources if one in places}
        return Step(self.focus, panes, read)

    def _return_to(self, step: Step) -> None:
        self._turn_to(step.focus, step.panes)
        self._panes.recall(step.places)

    def _turn_to(self, focus: Focus, panes: OpenPanes) -> None:
        """Take the focus before the panes do, so that nobody finds the two of different times."""
        old, self.focus = self.focus, focus
        with self._moving():
            self._panes.restore(panes)
            self.changed.emit(focus, old)

    def entity_beside(self, event_id: EventId | None) -> EntityId | None:
        """Return the entity in focus if it can stay there beside the event."""
        entity_id = self.focus.entity
        if event_id in (None, self.focus.event) or entity_id is None:
            return entity_id
        return entity_id if entity_id in participants(self._library, event_id) else None

    def _go(self, focus: Focus) -> None:
        if focus != self.focus:
            self._note(self._panes.open)
            self._become(focus)

    def _become(self, focus: Focus) -> None:
        old, self.focus = self.focus, focus
        with self._moving():
            self.changed.emit(focus, old)

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Know that panes which change meanwhile do so for the focus, which is the step."""
        was_moving, self._is_moving = self._is_moving, True
        try:
            yield
        finally:
            self._is_moving = was_moving

    def _on_panes_changed(self, new: OpenPanes, old: OpenPanes) -> None:
        """Let one go back to the panes before, where somebody has arranged them otherwise."""
        if not self._is_moving and new.arrangement != old.arrangement:
            self._note(old)


def _best(telling: list[Passage], order: tuple[SourceId, ...]) -> Passage | None:
    """Return the first passage in the first of the sources that has one, else the first."""
    for source_id in order:
        for found in telling:
            if found.source_id == source_id:
                return found
    return telling[0] if telling else None
