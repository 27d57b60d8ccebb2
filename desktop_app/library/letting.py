"""Which events filters let through."""

from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import compress

from desktop_app.library.chronology import (
    ALWAYS,
    NEVER,
    SHAPE,
    SHAPES,
    Chronology,
    Clock,
    kind_place,
    ordinal,
    read_chronology,
)
from desktop_app.library.library import Library
from desktop_app.library.wanted import telling_sources, wanted_events
from desktop_app.model.dates import parse
from desktop_app.model.filters import Filters, Period
from desktop_app.model.records import EventId

_UNDATED = SHAPES.index("undated")
_ONE_VOICE = bytes(voices == 1 for voices in range(256))
"""What to put for each number of voices."""


def shown_count(library: Library, filters: Filters) -> int:
    """Return how many events are let through, by when they happened."""
    if filters == Filters():
        return library.counts().events
    return shown_events(library, filters).count(1)


def shown_events(library: Library, filters: Filters) -> bytes:
    """Return 1 for each event that is let through, else 0, by when they happened."""
    dates = dates_known_on(library, filters.known_on)
    return let_through(library, read_chronology(library, "happened"), filters, dates)


def dates_known_on(library: Library, day: str) -> dict[EventId, str]:
    """Return the dates (EDTF) that were known on an ISO day, where they are not those chosen."""
    return library.pairs(
        "select event_id, date from date_known where since <= ?1 and until > ?1", [day]
    )


def date_known_on(library: Library, event_id: EventId, day: str) -> str | None:
    """Return the date (EDTF) of an event that was known on an ISO day; None for the chosen one."""
    rows = library.rows(
        "select date from date_known where event_id = ?1 and since <= ?2 and until > ?2",
        [event_id, day],
    )
    return str(rows[0][0]) if rows else None


def let_through(
    library: Library,
    chronology: Chronology,
    filters: Filters,
    dates: Mapping[EventId, str],
    clock: Clock = "happened",
) -> bytes:
    """Return for each place in a chronology 1 if what stands there is let through, else 0.

    The chronology holds all events or reports by a clock, or some of them. In a period is what can
    lie in it, as the chronology has it or on one of the other `dates`, or whose first report can;
    what has no date does not. Where it goes by when events were reported, that they happened in a
    period is judged of all events. Known on a day is what was perhaps published by then.
    """
    masks = [
        *_masks(chronology, filters),
        *_masks_of_sources(library, chronology, filters),
        *_masks_of_period(library, chronology, filters.period, dates, clock),
    ]
    return reduce(both, masks) if masks else b"\1" * chronology.size


def is_perhaps(chronology: Chronology, at: int, known_on: str) -> bool:
    """Return whether it is unsure that what tells of a place was published by an ISO day."""
    return bool(known_on) and chronology.surely[at] > ordinal(known_on)


def _masks(chronology: Chronology, filters: Filters) -> Iterator[bytes]:
    if filters.single_voice:
        yield chronology.voices.tobytes().translate(_ONE_VOICE)
    if filters.kinds:
        places = {kind_place(kind) for kind in filters.kinds}
        yield chronology.kinds.tobytes().translate(bytes(one in places for one in range(256)))
    if filters.known_on:
        yield bytes(map(ordinal(filters.known_on).__ge__, chronology.possibly))


def _masks_of_sources(
    library: Library, chronology: Chronology, filters: Filters
) -> Iterator[bytes]:
    """Give what is judged by ids; of reports only those of the wanted sources are wanted."""
    for wanted in wanted_events(library, filters):
        yield bytes(map(wanted.__getitem__, chronology.ids))
    if filters.sources and chronology.is_by_report:
        telling = telling_sources(library, filters)
        yield bytes(map(telling.__contains__, chronology.sources))


def _masks_of_period(
    library: Library,
    chronology: Chronology,
    period: Period | None,
    dates: Mapping[EventId, str],
    clock: Clock,
) -> Iterator[bytes]:
    if period is None:
        return
    if period.reported:
        yield _reported_within(chronology, period)
    elif clock == "happened":
        yield _within(chronology, period, dates)
    else:
        happened = read_chronology(library, "happened")
        yield _carried_over(happened, _within(happened, period, dates), chronology)


def _carried_over(chronology: Chronology, mask: bytes, other: Chronology) -> bytes:
    passing = set(compress(chronology.ids, mask))
    return bytes(map(passing.__contains__, other.ids))


def _within(chronology: Chronology, period: Period, dates: Mapping[EventId, str]) -> bytes:
    start, end = ordinal(period.first), ordinal(period.last)
    mask = bytearray(
        [
            first <= end and (last >= start or not last)
            for first, last in zip(chronology.firsts, chronology.lasts, strict=True)
        ]
    )
    later = slice(chronology.dated, None)
    mask[later] = bytes(flags & SHAPE != _UNDATED for flags in chronology.flags[later])
    if dates:
        judged = {text: _can_lie_in(text, period) for text in set(dates.values())}
        for at, event_id in enumerate(chronology.ids):
            if event_id in dates:
                mask[at] = judged[dates[EventId(event_id)]]
    return bytes(mask)


def _reported_within(chronology: Chronology, period: Period) -> bytes:
    start, end = ordinal(period.first), ordinal(period.last)
    return bytes(
        [
            possibly <= end and surely >= start and (possibly, surely) != (ALWAYS, NEVER)
            for possibly, surely in zip(chronology.possibly, chronology.surely, strict=True)
        ]
    )


def _can_lie_in(text: str, period: Period) -> bool:
    when = parse(text)
    return (
        when.shape != "undated"
        and (when.earliest or "") <= period.last
        and (when.latest or "9999-12-31") >= period.first
    )


def both(one: bytes | bytearray, other: bytes | bytearray) -> bytes:
    """Return 1 where both are 1."""
    bits = int.from_bytes(one, "little") & int.from_bytes(other, "little")
    return bits.to_bytes(len(one), "little")
