"""What is written around a matrix that leaves the window: of what it is, and from which sources."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.matrix import Matrix
from desktop_app.library.sources import all_sources
from desktop_app.model.wording import day_in_words
from desktop_app.session.citation import citation
from desktop_app.session.filters import Filters
from desktop_app.ui.filter_words import phrases
from desktop_app.ui.matrix import terms
from desktop_app.ui.widgets.plain import isolated

_MOST_SOURCES = 60


class Around(NamedTuple):
    """What is written above the matrix, and the sources that are listed below it."""

    title: str
    about: str
    sources: Sequence[str]


def around(library: Library, shown: Matrix, parts: str, filters: Filters) -> Around:
    """Return what is written around a matrix of some parts, with some filters."""
    told = {one for of_event in shown.telling.values() for one in of_event}
    found = [one for one in all_sources(library) if one.id in told]
    listed = [citation(one, range(0)).removeprefix("— ") for one in found[:_MOST_SOURCES]]
    if len(found) > len(listed):
        listed.append(terms.tr("and {n} more sources").format(n=len(found) - len(listed)))
    about = [isolated(library.dossier().title), terms.parts_name(parts), terms.summary(shown)]
    about += [*_let_through(filters), *phrases(library, filters)]
    return Around(terms.tr("Who signed what"), " · ".join(about), [terms.tr("Sources"), *listed])


def _let_through(filters: Filters) -> list[str]:
    """Say what is let through, if not everything is."""
    words = []
    if filters.known_on:
        day = day_in_words(filters.known_on)
        words.append(terms.tr("as known on {day}").format(day=day))
    if filters.period is not None:
        first, last = map(day_in_words, filters.period[:2])
        span = terms.tr("{first} to {last}").format(first=first, last=last)
        is_reported = filters.period.reported
        words.append(terms.tr("reported {span}").format(span=span) if is_reported else span)
    if filters.single_voice:
        words.append(terms.tr("told by one voice only"))
    return words
