"""What the table shows of each event, read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.library.entities import entity_names
from desktop_app.library.events import all_events, participants_by_event
from desktop_app.library.library import Library
from desktop_app.model.records import EntityId, Event
from desktop_app.ui import wording

TITLE, DATE, KIND, PLACE, WHO, SOURCES, STATUS = range(7)
"""The columns, from left to right."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with the words in its columns; `rank` is its place in time among all."""

    event: Event
    rank: int
    cells: tuple[str, ...]


def read_rows(library: Library) -> list[EventRow]:
    """Return a row for each event, by time."""
    names = entity_names(library)
    took_part = participants_by_event(library)
    return [
        EventRow(event, rank, _cells(event, names, took_part.get(event.id, ())))
        for rank, event in enumerate(all_events(library))
    ]


def _cells(event: Event, names: Mapping[EntityId, str], who: Sequence[EntityId]) -> tuple[str, ...]:
    return (
        event.title,
        wording.short_date(event.date),
        wording.event_kind(event.kind),
        names[event.place_id] if event.place_id else "",
        ", ".join(names[entity_id] for entity_id in who),
        str(event.sources),
        wording.status_name(event.status),
    )
