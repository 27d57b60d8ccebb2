"""What of a dossier is let through: by time, by who tells it, by who took part, by what was known."""

from datetime import date
from typing import NamedTuple

from desktop_app.model.records import EntityId, EventKind, SourceId


class Period(NamedTuple):
    """From one day through another, both ISO days and both within it.

    It is about when events happened, or when they were first `reported`.
    """

    first: str
    last: str
    reported: bool = False


class Filters(NamedTuple):
    """What is let through; without any argument everything is.

    `period`: events that can lie in it, or whose first report can. `single_voice`: events told by one voice only. `known_on`
    (an ISO day, or empty): what sources had said by the end of that day. `entities`: events in which any of them took part,
    or that were there; where `match_all`, each of them. `sources`: what any of them tells. `kinds`: events of any of them.
    `differing`: events on which sources differ, or seem to.
    """

    period: Period | None = None
    single_voice: bool = False
    known_on: str = ""
    entities: tuple[EntityId, ...] = ()
    match_all: bool = False
    sources: tuple[SourceId, ...] = ()
    kinds: tuple[EventKind, ...] = ()
    differing: bool = False


def iso_day(text: str) -> str:
    """Return `text` if it is a day as dossiers write it. Raises `ValueError`.

    >>> iso_day("2019-01-04")
    '2019-01-04'
    >>> iso_day("20190104")
    Traceback (most recent call last):
    ValueError: “20190104” is not a day such as 2019-01-04
    """
    try:
        is_day = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_day = False
    if not is_day:
        raise ValueError(f"“{text}” is not a day such as 2019-01-04")
    return text


def period_between(one: str, other: str, *, reported: bool = False) -> Period:
    """Return the period from the earlier of two days through the later. Raises `ValueError`.

    >>> period_between("2019-01-20", "2019-01-05")
    Period(first='2019-01-05', last='2019-01-20', reported=False)
    """
    first, last = sorted((iso_day(one), iso_day(other)))
    return Period(first, last, reported)
