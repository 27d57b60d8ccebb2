"""Which events the table shows, and in which order."""

from array import array
from collections.abc import Sequence
from itertools import chain, compress, islice
from typing import NamedTuple

from desktop_app.library.chronology import UNDATED, ordinal, read_chronology, read_series
from desktop_app.library.damage import MISPLACED
from desktop_app.library.letting import dates_known_on, is_perhaps, let_through
from desktop_app.library.library import Library
from desktop_app.library.ordering import read_order
from desktop_app.library.table import beginning_with, place_of, read_rows, source_counts
from desktop_app.library.voices import voice_counts
from desktop_app.model.dates import parse
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.filters import Filters
from desktop_app.model.records import EntityId, EventId
from desktop_app.ui.table.columns import COLUMNS, DATE, SOURCES, VOICES
from desktop_app.ui.table.rows import ShownRow, shown_row

_COUNTS = {SOURCES: source_counts, VOICES: voice_counts}
"""The columns that hold other numbers where one looks back to a day."""


class Sorting(NamedTuple):
    """By which column rows are sorted, and which way."""

    column: int = DATE
    descending: bool = False


class Arrangement:
    """The rows, as places in the chronology: four bytes an event, none where nothing is chosen."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._chronology = read_chronology(library, "happened")
        self._filters = Filters()
        self._passing: bytes | None = None
        self._dates: dict[EventId, str] = {}
        self._by_title: Sequence[int] | None = None
        self._sorting = Sorting()
        self.places: Sequence[int] = range(self._chronology.size)

    @property
    def total(self) -> int:
        """How many events there are, shown or not."""
        return self._chronology.size

    def arrange(self, sorting: Sorting, filters: Filters) -> None:
        """Show what passes the filters, sorted."""
        if filters != self._filters:
            known_on = filters.known_on
            self._dates = dates_known_on(self._library, known_on) if known_on else {}
            self._passing = None
            if filters != Filters():
                self._passing = let_through(self._library, self._chronology, filters, self._dates)
        self._filters, self._sorting = filters, sorting
        places, passing = self._sorted(), self._passing
        if passing is not None:
            places = array("i", [place for place in places if passing[place]])
        self.places = places

    def row_of(self, event_id: EventId | None) -> int | None:
        """Return the row of an event; None where it is not shown."""
        if event_id is None:
            return None
        place = place_of(self._library, self._chronology, event_id)
        if place is None or (self._passing is not None and not self._passing[place]):
            return None
        return self.places.index(place)

    def rows(self, places: Sequence[int]) -> list[ShownRow]:
        """Read what stands at some places."""
        chronology, known_on = self._chronology, self._filters.known_on
        ids = [chronology.ids[place] for place in places]
        events = read_rows(self._library, ids, known_on)
        return [
            shown_row(
                event,
                place,
                self._dates.get(event.id),
                is_perhaps=is_perhaps(chronology, place, known_on),
            )
            for event, place in zip(events, places, strict=True)
        ]

    def places_of_entity(self, entity_id: EntityId) -> bytearray:
        """Return for each place 1 if an entity took part there, else 0."""
        mask = bytearray(self.total)
        for series in read_series(self._library, "happened", "entity", [str(entity_id)]):
            for place in series.positions:
                mask[place] = 1
        return mask

    def row_beginning(self, words: str, start: int) -> int | None:
        """Return the first row from `start` on, and round, whose title begins with `words`."""
        if self._by_title is None:
            self._by_title = read_order(self._library, "title")
        wanted = bytearray(self.total)
        for place in beginning_with(self._library, self._chronology, self._by_title, words):
            wanted[place] = 1
        count = len(self.places)
        for first, end in ((start, count), (0, start)):
            hits = map(wanted.__getitem__, islice(self.places, first, end))
            found = next(compress(range(first, end), hits), None)
            if found is not None:
                return found
        return None

    def _sorted(self) -> Sequence[int]:
        """Return all places, sorted."""
        column, descending = self._sorting
        order, known_on = COLUMNS[column].order, self._filters.known_on
        if known_on and column in _COUNTS and not self._library.is_large:
            counts = _COUNTS[column](self._library, known_on)
            keys = [counts.get(EventId(one), 0) for one in self._chronology.ids]
            in_order = sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)
            return array("i", in_order)
        if order is not None:
            places = read_order(self._library, order, descending=descending)
            if len(places) != self.total:
                raise DossierDamaged(file=self._library.file, detail=MISPLACED)
            return places
        by_time, dated = self._by_time()
        if not descending:
            return by_time
        return array("i", chain(by_time[:dated][::-1], by_time[dated:]))

    def _by_time(self) -> tuple[Sequence[int], int]:
        """Return all places by the dates that are shown, and how many have one."""
        chronology = self._chronology
        if not self._dates:
            return range(chronology.size), chronology.dated
        days = chronology.days[:]
        for place, event_id in enumerate(chronology.ids):
            if event_id in self._dates:
                when = parse(self._dates[EventId(event_id)])
                days[place] = ordinal(when.earliest) or ordinal(when.latest) or UNDATED
        found = sorted(range(chronology.size), key=days.__getitem__)
        return array("i", found), len(found) - days.count(UNDATED)
