"""The titles of the events that are drawn, read when they come into sight."""

from collections.abc import Callable, Iterable, Sequence

from desktop_app.library.chronology import Chronology, EventWords
from desktop_app.model.records import EventId

MOST_KEPT = 4_000
Read = Callable[[Iterable[int]], dict[EventId, EventWords]]


class Words:
    """Reads what is written of events, by their ids, and keeps what was read last."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._known: dict[EventId, EventWords] = {}

    def of(self, ids: Sequence[int]) -> list[EventWords]:
        """Return the words of some events, in the order asked for."""
        wanted = [EventId(one) for one in ids]
        missing = {one for one in wanted if one not in self._known}
        if missing:
            if len(self._known) + len(missing) > MOST_KEPT:
                self._known = {one: self._known[one] for one in wanted if one in self._known}
            self._known.update(self._read(missing))
        return [self._known[one] for one in wanted]

    def find(self, event: int) -> EventWords | None:
        """Return the words of an event; None where there is no such event."""
        if event not in self._known:
            self._known.update(self._read([event]))
        return self._known.get(EventId(event))

    def at(self, chronology: Chronology, place: int) -> EventWords:
        """Return the words of the event at a place."""
        return self.of([chronology.ids[place]])[0]

    def forget(self) -> None:
        """Read all anew."""
        self._known.clear()
