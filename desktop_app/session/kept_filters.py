"""Filters as text can keep them: entities and sources by slug, which stay when ids do not."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from desktop_app.library.entities import entity, find_entity
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source, source
from desktop_app.model.errors import NotInDossier
from desktop_app.model.filters import Filters, Period, iso_day, period_between
from desktop_app.model.records import EVENT_KINDS

_Id = TypeVar("_Id")

BROKEN = (ValueError, TypeError, LookupError, AttributeError)
"""What is raised where filters are not as we write them."""


class Found(NamedTuple):
    """Filters that were kept, without what is not in the dossier any more, and how much that is."""

    filters: Filters
    lost: int


def filters_written(library: Library, filters: Filters) -> dict[str, Any]:
    """Return filters as JSON can have them."""
    kept: dict[str, Any] = filters._asdict()
    kept["entities"] = [entity(library, one).slug for one in filters.entities]
    kept["sources"] = [source(library, one).slug for one in filters.sources]
    return kept


def filters_found(library: Library, kept: Any) -> Found:  # noqa: ANN401 - as JSON has it
    """Return what was kept. Raises one of `BROKEN` where it is not as we write it.

    What earlier programs did not know of lets everything through.
    """
    period, known_on = kept["period"], kept["known_on"]
    entities = _ids(library, find_entity, kept.get("entities", []))
    sources = _ids(library, find_source, kept.get("sources", []))
    kinds = [str(kind) for kind in kept.get("kinds", [])]
    filters = Filters(
        None if period is None else _period(*period),
        kept["single_voice"] is True,
        iso_day(known_on) if known_on else "",
        entities=tuple(one for one in entities if one is not None),
        match_all=kept.get("match_all") is True,
        sources=tuple(one for one in sources if one is not None),
        kinds=tuple(kind for kind in EVENT_KINDS if kind in kinds),
        differing=kept.get("differing") is True,
    )
    return Found(filters, entities.count(None) + sources.count(None))


def _period(first: str, last: str, *more: object) -> Period:
    return period_between(first, last, reported=more == (True,))


def _ids(
    library: Library, find: Callable[[Library, str], _Id], slugs: Iterable[object]
) -> list[_Id | None]:
    """Return the id of each slug, once; None where nothing has it any more."""
    found: list[_Id | None] = []
    for slug in dict.fromkeys(map(str, slugs)):
        try:
            found.append(find(library, slug))
        except NotInDossier:
            found.append(None)
    return found
