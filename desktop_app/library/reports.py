"""Questions about reports: which source told an event first, and what date each gives it."""

from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.model.records import EventId, SourceId

_FIRST = (
    "select source.id from claim join passage on passage.id = claim.passage_id "
    "join source on source.id = passage.source_id "
    "where claim.event_id = ? and claim.property = 'occurs' and claim.polarity = 'asserted' "
    "order by source.published_earliest is null, source.published_earliest, "
    "source.published_latest, source.id limit 1"
)
_GIVEN = (
    "select coalesce(claim.value, '') from claim join passage on passage.id = claim.passage_id "
    "where claim.event_id = ? and claim.property = 'date' and claim.polarity = 'asserted' "
    "and passage.source_id = ? order by claim.rank = 'deprecated', claim.rank <> 'preferred', "
    "claim.id limit 1"
)

_TOLD_BY = (
    "select coalesce(max(coalesce(source.published_latest, '9999') <= ?2), 0), "
    "coalesce(max(coalesce(source.published_earliest, '') <= ?2), 0) from claim "
    "join passage on passage.id = claim.passage_id join source on source.id = passage.source_id "
    "where claim.event_id = ?1 and claim.property = 'occurs' and claim.polarity = 'asserted'"
)


class ToldBy(NamedTuple):
    """Whether an event was surely told by a day, and whether at least perhaps."""

    surely: bool
    perhaps: bool


def told_by(library: Library, event_id: EventId, day: str) -> ToldBy:
    """Return whether any source that had appeared by an ISO day tells an event."""
    surely, perhaps = library.row(_TOLD_BY, [event_id, day])
    return ToldBy(bool(surely), bool(perhaps))


def first_report(library: Library, event_id: EventId) -> SourceId | None:
    """Return the source that told an event first; None where none tells it."""
    rows = library.rows(_FIRST, [event_id])
    return SourceId(rows[0][0]) if rows else None


def date_given(library: Library, event_id: EventId, source_id: SourceId) -> str | None:
    """Return the date (EDTF) that a source gives an event; None where it gives none."""
    rows = library.rows(_GIVEN, [event_id, source_id])
    return str(rows[0][0]) if rows else None
