"""The words of what is selected, one after another through all sources."""

from typing import NamedTuple

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


def stops(library: Library, focus: Focus) -> list[Stop]:
    """Return the words of the event in focus, else of the entity: by source, then by place.

    Sources come in the order in which they are listed, whichever are open.
    """
    if focus.event is not None:
        found = _of_event(library, focus.event)
    elif focus.entity is not None:
        found = _of_entity(library, focus.entity)
    else:
        return []
    sources = some_sources(library, {stop.source_id for stop in found})
    order = {source.id: rank for rank, source in enumerate(sources)}
    return sorted(found, key=lambda stop: (order[stop.source_id], stop.span))


def rank(found: list[Stop], focus: Focus) -> int | None:
    """Return which of the stops is in focus, counted from 0; None where none is."""
    for at, stop in enumerate(found):
        is_passage = stop.passage_id is not None and stop.passage_id == focus.passage
        if is_passage or (stop.source_id, stop.span) == (focus.source, focus.place):
            return at
    return None


def following(found: list[Stop], focus: Focus, reading: int, step: int) -> Stop | None:
    """Return the stop `step` further on, from the last to the first; None where there is none.

    Where none is in focus, it is the next one from `reading`, the code point at which the source
    in focus is read, or the one before it.
    """
    if not found:
        return None
    at = rank(found, focus)
    if at is not None:
        return found[(at + step) % len(found)]
    here = [stop for stop in found if stop.source_id == focus.source]
    if step > 0:
        return next((stop for stop in here if stop.span.start >= reading), (here or found)[0])
    before = [stop for stop in here if stop.span.start < reading]
    return (before or here or found)[-1]


def _of_event(library: Library, event_id: EventId) -> list[Stop]:
    return [
        Stop(one.source_id, Span(one.start, one.end), one.id)
        for one in passages_of_event(library, event_id)
    ]


def _of_entity(library: Library, entity_id: EntityId) -> list[Stop]:
    return [
        Stop(source_id, span)
        for source_id in mention_counts(library, entity_id)
        for span in mentions_of_entity(library, entity_id, source_id)
    ]
