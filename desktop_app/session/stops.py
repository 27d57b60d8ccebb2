"""The words of what is selected, one after another through all sources."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, cast

from desktop_app.library.entities import mention_counts, mentions_of_entity
from desktop_app.library.library import Library
from desktop_app.library.passages import passages_of_event
from desktop_app.library.sources import some_sources
from desktop_app.model.records import EntityId, EventId, PassageId, SourceId, Span
from desktop_app.session.focus import Focus


class Stop(NamedTuple):
    """Words to stop at: a passage of the event in focus, or a naming of the entity."""

    source_id: SourceId
    span: Span
    passage_id: PassageId | None = None


class Stops:
    """The words of the event in focus, else of the entity: by source, then by place.

    Sources come in the order in which they are listed, whichever are open. An entity may be named
    hundreds of thousands of times: only its namings in one source are read at a time.
    """

    def __init__(
        self, counts: Mapping[SourceId, int], read: Callable[[SourceId], list[Stop]]
    ) -> None:
        """Take in order how many there are in each source, and what reads those of one."""
        self._counts = counts
        self._order = list(counts)
        self._read = read

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(self._counts.values())

    def rank(self, focus: Focus) -> int | None:
        """Return which of the stops is in focus, counted from 0; None where none is."""
        at = _rank_in(self._here(focus), focus)
        if at is None:
            return None
        before = self._order[: self._order.index(_source_of(focus))]
        return sum(self._counts[one] for one in before) + at

    def following(self, focus: Focus, reading: int, step: int) -> Stop | None:
        """Return the next stop (`step` 1) or the one before (-1), in a ring; None without any.

        Where none is in focus, it is the next one from `reading`, the code point at which the
        source in focus is read, or the one before it.
        """
        if not self._order:
            return None
        here = self._here(focus)
        at = _rank_in(here, focus)
        if at is not None:
            return here[at + step] if 0 <= at + step < len(here) else self._beyond(focus, step)
        if step > 0:
            ahead = (stop for stop in here if stop.span.start >= reading)
            return next(ahead, (here or self._read(self._order[0]))[0])
        behind = [stop for stop in here if stop.span.start < reading]
        return (behind or here or self._read(self._order[-1]))[-1]

    def _here(self, focus: Focus) -> list[Stop]:
        return self._read(_source_of(focus)) if focus.source in self._counts else []

    def _beyond(self, focus: Focus, step: int) -> Stop:
        at = self._order.index(_source_of(focus)) + step
        found = self._read(self._order[at % len(self._order)])
        return found[0] if step > 0 else found[-1]


def stops(library: Library, focus: Focus) -> Stops:
    """Return the words of the event in focus, else of the entity."""
    if focus.event is not None:
        return _of_event(library, focus.event)
    return Stops({}, lambda _: []) if focus.entity is None else _of_entity(library, focus.entity)


def _of_event(library: Library, event_id: EventId) -> Stops:
    found: dict[SourceId, list[Stop]] = {}
    for one in passages_of_event(library, event_id):
        stop = Stop(one.source_id, Span(one.start, one.end), one.id)
        found.setdefault(one.source_id, []).append(stop)
    counts = {source.id: len(found[source.id]) for source in some_sources(library, found)}
    return Stops(counts, lambda source_id: sorted(found[source_id], key=lambda stop: stop.span))


def _of_entity(library: Library, entity_id: EntityId) -> Stops:
    counts = mention_counts(library, entity_id)

    def read(source_id: SourceId) -> list[Stop]:
        spans = mentions_of_entity(library, entity_id, source_id)
        return [Stop(source_id, span) for span in spans]

    order = some_sources(library, counts)
    return Stops({source.id: counts[source.id] for source in order}, read)


def _rank_in(here: list[Stop], focus: Focus) -> int | None:
    """Return which of the stops of one source is in focus; None where none is."""
    for at, stop in enumerate(here):
        is_passage = stop.passage_id is not None and stop.passage_id == focus.passage
        if is_passage or stop.span == focus.place:
            return at
    return None


def _source_of(focus: Focus) -> SourceId:
    """Return the source in focus, where it is known that there is one."""
    return cast("SourceId", focus.source)
