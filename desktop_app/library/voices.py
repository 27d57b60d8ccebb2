"""Questions about voices: who tells an event, where sources of one news agency are one voice."""

from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.model.records import EventId, SourceId

_TELLING = (
    "from claim join passage on passage.id = claim.passage_id "
    "join source on source.id = passage.source_id "
    "where claim.property = 'occurs' and claim.polarity = 'asserted' "
)
_OF_EVENT = (
    "select source.id, coalesce(source.agency, '') "
    + _TELLING
    + "and claim.event_id = ? group by source.id order by min(claim.id)"
)
_COUNTS = (
    "select claim.event_id, count(distinct nullif(source.agency, '')) "
    "+ count(distinct case when coalesce(source.agency, '') = '' then source.id end) "
    + _TELLING
    + "and (?1 = '' or coalesce(source.published_earliest, '') <= ?1) group by claim.event_id"
)


class Voice(NamedTuple):
    """A news agency with the sources that are its reports, or one source of its own.

    `agency` is empty where the source speaks for itself.
    """

    agency: str
    sources: tuple[SourceId, ...]


def voices_of_event(library: Library, event_id: EventId) -> list[Voice]:
    """Return the voices that tell an event, as the dossier lists them; denials are not counted."""
    found: dict[str | SourceId, Voice] = {}
    for source_id, agency in library.rows(_OF_EVENT, [event_id]):
        key = agency or SourceId(source_id)
        told = found[key].sources if key in found else ()
        found[key] = Voice(agency, (*told, SourceId(source_id)))
    return list(found.values())


def voice_counts(library: Library, day: str = "") -> dict[EventId, int]:
    """Return how many voices tell each event; events that none tells are not among them.

    With an ISO day only sources count that had surely or perhaps appeared by then.
    """
    return library.pairs(_COUNTS, [day])
