"""Questions about who is named in which part, and what it means that somebody is not."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.model.claims import Extent, Standing
from desktop_app.model.records import EntityId, EventId, PassageId, SourceId

_SELECT = (
    "select coalesce(claim.part, ''), passage.source_id, claim.property, "
    "coalesce(claim.value, ''), claim.value_entity_id, claim.polarity = 'denied' "
    "from claim join passage on passage.id = claim.passage_id "
    "where claim.event_id = ? and claim.property in ('participant', 'list')"
)

_SPEAKERS = (
    "select claim.passage_id, entity.name from claim "
    "join attribution on attribution.claim_id = claim.id "
    "join entity on entity.id = attribution.entity_id where claim.event_id = :event "
    "and (claim.property = 'list' "
    "or claim.property = 'participant' and claim.value_entity_id = :entity) "
    "and claim.passage_id in (select value from json_each(:passages)) "
    "order by claim.id, attribution.position"
)


_LISTED = ("signatory", "member")
"""The parts whose holders stand in lists: who names some of them gives one, if not a whole one."""


class Listing(NamedTuple):
    """Whom one source names in one part of an event, and of whom it says that they had none.

    `extent` is None where the source gives no list of them: it only tells what those did.
    """

    named: frozenset[EntityId] = frozenset()
    denied: frozenset[EntityId] = frozenset()
    extent: Extent | None = None


def listings(library: Library, event_id: EventId) -> dict[str, dict[SourceId, Listing]]:
    """Return, for each part in an event and each source that speaks of it, whom it names there."""
    found: dict[str, dict[SourceId, Listing]] = {}
    for part, source_id, property_, value, entity_id, denied in library.rows(_SELECT, [event_id]):
        of_part = found.setdefault(part, {})
        listing = of_part.get(source_id, Listing())
        if property_ == "list":
            listing = listing._replace(extent=wider(listing.extent, value))
        elif denied:
            listing = listing._replace(denied=listing.denied | {entity_id})
        else:
            named = listing.named | {entity_id}
            listing = listing._replace(named=named, extent=listing.extent or extent_unsaid(part))
        of_part[source_id] = listing
    return found


def standing(
    library: Library, event_id: EventId, entity_id: EntityId, part: str
) -> dict[SourceId, Standing]:
    """Return how somebody stands to a part in an event, as each source of the dossier tells it."""
    of_part = listings(library, event_id).get(part, {})
    return {
        source_id: standing_in(of_part.get(source_id), entity_id)
        for (source_id,) in library.rows("select id from source order by id")
    }


def who_says_so(
    library: Library, event_id: EventId, entity_id: EntityId, passages: Iterable[PassageId]
) -> dict[PassageId, tuple[str, ...]]:
    """Return who says what passages say of somebody's part in an event, or of the list of it.

    The one nearest to the source comes first; what a source says with its own voice is left out.
    """
    asked = {"event": event_id, "entity": entity_id, "passages": json.dumps(list(passages))}
    found: dict[PassageId, dict[str, None]] = {}
    for passage_id, name in library.rows(_SPEAKERS, asked):
        found.setdefault(passage_id, {})[name] = None
    return {passage_id: tuple(names) for passage_id, names in found.items()}


def standing_in(listing: Listing | None, entity_id: EntityId) -> Standing:
    """Return what a source's listing means for somebody. None stands for a source without one.

    Who is named is named, even where the source also reports a denial. Not being in a partial
    list means nothing; where there is no list, the source is silent of everybody else.
    """
    if listing is None:
        return "source silent"
    if entity_id in listing.named:
        return "named"
    if entity_id in listing.denied:
        return "said not to"
    if not listing.named or listing.extent is None:
        return "source silent"
    return "not in a complete list" if listing.extent == "complete" else "not in a partial list"


def wider(extent: Extent | None, value: str) -> Extent:
    """Return the extent of all lists of a source together: one whole list is enough.

    A list of a kind that is not known is taken for a partial one.
    """
    return "complete" if "complete" in (extent, value) else "partial"


def extent_unsaid(part: str) -> Extent | None:
    """Return what naming somebody comes to where the source does not say that it gives a list."""
    return "partial" if part in _LISTED else None
