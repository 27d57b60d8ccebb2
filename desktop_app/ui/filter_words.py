"""Filters in words: one after the other, each with what is let through without it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_app.library.entities import names_of
from desktop_app.library.library import Library
from desktop_app.library.sources import some_sources
from desktop_app.model.filters import Filters, Period
from desktop_app.model.records import Source
from desktop_app.ui.widgets.plain import isolated, one_line, quoted
from desktop_app.ui.wording import event_kinds, period_named, short_period

MOST_PINS = 4
"""So many entities are told each for itself, where there is room; more are only counted."""
_MOST_KINDS = 3
_MOST_NAMED = 12


class Told(NamedTuple):
    """A filter in words, and in fewer.

    `key` tells it from the others. `without` is what is let through when it is taken off; one that
    is no filter but says how others work together is turned instead. `more` says it at length.
    """

    key: str
    words: str
    short: str
    without: Filters
    more: str = ""
    is_turned: bool = False


def told(library: Library, filters: Filters, most_pins: int = MOST_PINS) -> list[Told]:
    """Return what is to be said of filters, in the order in which it is said.

    More than `most_pins` entities are counted, and named at length only.
    """
    return [
        *_of_period(filters),
        *_of_entities(library, filters, most_pins),
        *_of_sources(library, filters),
        *_of_kinds(filters),
        *_of_the_others(filters),
    ]


def phrases(library: Library, filters: Filters) -> Iterator[str]:
    """Give what is said below a picture of whom and what is let through, who tells it, and how."""
    names = _names(library, filters)
    if len(names) == 1:
        yield _tr("only events with {name}").format(name=names[0])
    elif names:
        words = _tr("only events with any of {names}")
        if filters.match_all:
            words = _tr("only events with all of {names}")
        yield words.format(names=_some(names, ", "))
    sources = some_sources(library, filters.sources)
    if sources:
        titles = [quoted(one_line(one.title)) for one in sources]
        yield _tr("only what is told by {sources}").format(sources=_some(titles, ", "))
    if filters.kinds:
        kinds = ", ".join(map(event_kinds, filters.kinds))
        yield _tr("only events of these kinds: {kinds}").format(kinds=kinds)
    if filters.differing:
        yield _tr("only where sources differ, or seem to")


def _of_period(filters: Filters) -> Iterator[Told]:
    if filters.period is not None:
        yield Told("period", *_named(filters.period), filters._replace(period=None))


def _named(period: Period) -> tuple[str, str]:
    """Name a period in full and in short."""
    full, short = (name(period.first, period.last) for name in (period_named, short_period))
    if not period.reported:
        return full, short
    words = _tr("Reported {period}")
    return words.format(period=full), words.format(period=short)


def _of_entities(library: Library, filters: Filters, most: int) -> Iterator[Told]:
    """Tell each entity that is pinned, and of several whether any or all are asked for."""
    pinned, names = filters.entities, _names(library, filters)
    if len(pinned) > most:
        words = _tr("{n} entities").format(n=len(pinned))
        yield Told("entity", words, words, filters._replace(entities=()), _some(names))
    else:
        for entity_id, name in zip(pinned, names, strict=True):
            others = tuple(one for one in pinned if one != entity_id)
            yield Told(f"entity {entity_id}", name, name, filters._replace(entities=others))
    if len(pinned) > 1:
        turned = filters._replace(match_all=not filters.match_all)
        words, short = _tr("any of them"), _tr("any")
        more = _tr("Events with any of them are let through.")
        if filters.match_all:
            words, short = _tr("all of them"), _tr("all")
            more = _tr("Only events with all of them at once are let through.")
        yield Told("match", words, short, turned, more, is_turned=True)


def _of_sources(library: Library, filters: Filters) -> Iterator[Told]:
    sources = some_sources(library, filters.sources)
    if not sources:
        return
    without = filters._replace(sources=())
    titles = [isolated(one_line(one.title)) for one in sources]
    if len(sources) == 1:
        full = _tr("Told by {source}").format(source=quoted(one_line(sources[0].title)))
        yield Told("sources", full, _issuer(sources[0]), without)
    else:
        full = _tr("Told by {n} sources").format(n=len(sources))
        short = _tr("{n} sources").format(n=len(sources))
        yield Told("sources", full, short, without, _some(titles))


def _issuer(source: Source) -> str:
    return isolated(one_line(source.issuer or source.title))


def _of_kinds(filters: Filters) -> Iterator[Told]:
    if not filters.kinds:
        return
    names = [event_kinds(kind) for kind in filters.kinds]
    counted = _tr("{n} kinds").format(n=len(names))
    full = ", ".join(names) if len(names) <= _MOST_KINDS else counted
    short = names[0] if len(names) == 1 else counted
    more = "" if full != counted else _some(names)
    yield Told("kinds", full, short, filters._replace(kinds=()), more)


def _of_the_others(filters: Filters) -> Iterator[Told]:
    if filters.differing:
        words, without = _tr("Sources differ"), filters._replace(differing=False)
        more = _tr("Events on which sources differ, or seem to")
        yield Told("differing", words, _tr("Differing"), without, more)
    if filters.single_voice:
        words, without = _tr("One voice only"), filters._replace(single_voice=False)
        yield Told("voice", words, _tr("One voice"), without)
    day = filters.known_on
    if day:
        full = _tr("As known on {day}").format(day=period_named(day, day))
        short = _tr("Known {day}").format(day=short_period(day, day))
        yield Told("known", full, short, filters._replace(known_on=""))


def _names(library: Library, filters: Filters) -> list[str]:
    names = names_of(library, filters.entities)
    return [isolated(one_line(names[one])) for one in filters.entities]


def _some(names: Sequence[str], between: str = "\n") -> str:
    """Return the first of some names, and how many more there are."""
    more = len(names) - _MOST_NAMED
    left = [_tr("and {n} more").format(n=more)] if more > 0 else []
    return between.join([*names[:_MOST_NAMED], *left])


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilterChips", text)
