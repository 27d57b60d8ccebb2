"""Questions about when the sources were published, and so about what was known when.

A source counts as surely published from its latest possible day on, and as perhaps published from
the earliest. Where the latest is not known it is never sure; where the earliest is not, always
perhaps.
"""

from typing import NamedTuple

from desktop_app.library.library import Library

_DAYS = (
    "select published_earliest as day from source where published_earliest is not null "
    "union select published_latest from source where published_latest is not null order by day"
)
_REPORTS = (
    "select distinct published_earliest, published_latest from source "
    "where published_earliest is not null and published_latest is not null order by 1, 2"
)
_BY = (
    "select coalesce(sum(published_latest <= :day), 0), "
    "coalesce(sum(coalesce(published_earliest, '') <= :day "
    "and coalesce(published_latest > :day, true)), 0), count(*) from source"
)

_ON = (
    "select title, published_earliest is ?1, published_latest is ?1 from source "
    "where ?1 in (published_earliest, published_latest) order by id"
)


class Appeared(NamedTuple):
    """A source of which a day is the first possible one (`then`), or the last one (`surely`)."""

    title: str
    then: bool
    surely: bool


class Published(NamedTuple):
    """How many sources were surely published by a day, how many perhaps besides, and of all."""

    surely: int
    perhaps: int
    total: int


def publication_days(library: Library) -> list[str]:
    """Return the days (ISO) on which what is surely or perhaps known changes, by time."""
    return [day for (day,) in library.rows(_DAYS)]


def reports(library: Library) -> list[tuple[str, str]]:
    """Return the first and last possible day of each publication, by time, without repetition.

    Sources whose date is open at an end are left out: they say nothing of where a silence ends.
    """
    return [(first, last) for first, last in library.rows(_REPORTS)]


def published_on(library: Library, day: str) -> list[Appeared]:
    """Return the sources that surely or perhaps appeared on an ISO day, or surely by it."""
    return [
        Appeared(title, bool(then), bool(surely))
        for title, then, surely in library.rows(_ON, [day])
    ]


def published_by(library: Library, day: str) -> Published:
    """Return how many sources were published by the end of an ISO day."""
    return Published(*library.row(_BY, [day]))
