"""Which events filters let through."""

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.library.chronology import Chronology, ordinal, read_chronology
from desktop_app.library.library import Library
from desktop_app.model.dates import parse
from desktop_app.model.filters import Filters, Period
from desktop_app.model.records import EventId


def shown_count(library: Library, filters: Filters) -> int:
    """Return how many events are let through, by when they happened."""
    if filters == Filters():
        return library.counts().events
    dates = dates_known_on(library, filters.known_on)
    return let_through(read_chronology(library, "happened"), filters, dates).count(1)


def dates_known_on(library: Library, day: str) -> dict[EventId, str]:
    """Return the dates (EDTF) that were known on an ISO day, where they are not those chosen."""
    return library.pairs(
        "select event_id, date from date_known where since <= ?1 and until > ?1", [day]
    )


def let_through(chronology: Chronology, filters: Filters, dates: Mapping[EventId, str]) -> bytes:
    """Return for each place in a chronology 1 if what stands there is let through, else 0.

    In a period is what can lie in it, by the chronology's clock, or on one of the other `dates`;
    what has no date does not. Known on a day is what was perhaps published by then.
    """
    masks = list(_masks(chronology, filters, dates))
    return bytes(map(all, zip(*masks, strict=True))) if masks else b"\1" * chronology.size


def _masks(
    chronology: Chronology, filters: Filters, dates: Mapping[EventId, str]
) -> Iterator[Iterator[bool]]:
    if filters.single_voice:
        yield map((1).__eq__, chronology.voices)
    if filters.known_on:
        yield map(ordinal(filters.known_on).__ge__, chronology.possibly)
    if filters.period:
        firsts, lasts = _days(chronology, dates)
        yield _within(firsts, lasts, filters.period)


def _within(firsts: Sequence[int], lasts: Sequence[int], period: Period) -> Iterator[bool]:
    start, end = ordinal(period.first), ordinal(period.last)
    return (
        bool(first or last) and first <= end and (not last or last >= start)
        for first, last in zip(firsts, lasts, strict=True)
    )


def _days(
    chronology: Chronology, dates: Mapping[EventId, str]
) -> tuple[Sequence[int], Sequence[int]]:
    """Return the first and the last days (ordinals, 0 where open), with those of other dates."""
    if not dates:
        return chronology.firsts, chronology.lasts
    firsts, lasts = chronology.firsts[:], chronology.lasts[:]
    for at, event_id in enumerate(chronology.ids):
        if event_id in dates:
            when = parse(dates[EventId(event_id)])
            firsts[at], lasts[at] = ordinal(when.earliest), ordinal(when.latest)
    return firsts, lasts
