"""Questions about passages: the words, and which events they tell."""

from collections.abc import Iterable, Sequence

from desktop_app.library.library import Library, Row
from desktop_app.model.errors import NotInDossier
from desktop_app.model.records import ANYWHERE, EventId, Passage, PassageId, SourceId, Span

_SELECT = (
    'select passage.id, passage.source_id, passage.start, passage."end", passage.quote, '
    "passage.repeats from passage "
)
_BY_ID = "where passage.id in (select value from json_each(?))"
_OF_EVENT = (
    "join claim on claim.passage_id = passage.id and claim.property = 'occurs' "
    "where claim.event_id = ? group by passage.id "
    "order by max(claim.rank = 'preferred') desc, min(claim.id)"
)
_IN_SOURCE = (
    "select claim.event_id, passage.id, passage.source_id, passage.start, "
    'passage."end", passage.quote, 0, passage.repeats from passage '
    "join claim on claim.passage_id = coalesce(passage.repeats, passage.id) "
    "where passage.source_id = ? and passage.start >= ? and passage.start < ? "
    "and claim.event_id is not null "
    "group by claim.event_id, passage.id "
    'order by passage.start, passage."end", claim.event_id'
)
_TOLD = (
    "select passage.start from passage "
    "join claim on claim.passage_id = coalesce(passage.repeats, passage.id) "
    "where passage.source_id = ? and claim.event_id is not null "
)
_AHEAD = _TOLD + "and passage.start >= ? order by passage.start limit 1"
_BEHIND = _TOLD + "and passage.start < ? order by passage.start desc limit 1"


def passage(library: Library, passage_id: PassageId) -> Passage:
    """Return one passage. Raises `NotInDossier`."""
    found = passages(library, [passage_id])
    if not found:
        raise NotInDossier(noun="passage", slug=str(passage_id))
    return found[passage_id]


def passages(library: Library, ids: Iterable[PassageId]) -> dict[PassageId, Passage]:
    """Return the passages with these ids."""
    wanted = str(sorted(set(ids)))
    rows = library.rows(_SELECT + _BY_ID, [wanted])
    return {found.id: found for found in _passages(library, rows)}


def passage_at(library: Library, source_id: SourceId, place: Span) -> PassageId | None:
    """Return the passage that stands just there, if there is one."""
    rows = library.rows(
        'select id from passage where source_id = ? and start = ? and "end" = ? order by id',
        [source_id, *place],
    )
    return PassageId(rows[0][0]) if rows else None


def passages_of_event(library: Library, event_id: EventId) -> list[Passage]:
    """Return the passages that tell an event: the best first, then as the dossier lists them."""
    return _passages(library, library.rows(_SELECT + _OF_EVENT, [event_id]))


def passages_in_source(
    library: Library, source_id: SourceId, starting: Span = ANYWHERE
) -> list[tuple[EventId, Passage]]:
    """Return each passage on which a claim about an event stands, by place, with that event.

    Only those which start in the range `starting` are read. A second copy of a passage stands for
    the same events. Paragraph numbers are left at 0.
    """
    rows = library.rows(_IN_SOURCE, [source_id, *starting])
    return [(EventId(event_id), Passage(*row)) for event_id, *row in rows]


def told_next(
    library: Library, source_id: SourceId, place: int, step: int
) -> tuple[EventId, Passage] | None:
    """Return what a source tells first from a place on (`step` 1), or last before it (-1).

    Behind the last comes the first, and before the first the last. None where it tells nothing.
    """
    ask, beyond = (_AHEAD, ANYWHERE.start) if step > 0 else (_BEHIND, ANYWHERE.end)
    for start in (place, beyond):
        for (found,) in library.rows(ask, [source_id, start]):
            told = passages_in_source(library, source_id, Span(found, found + 1))
            return told[0] if step > 0 else told[-1]
    return None


def count_in_source(library: Library, source_id: SourceId) -> int:
    """Return how many passages a source has."""
    return int(library.row("select count(*) from passage where source_id = ?", [source_id])[0])


def events_of_passage(library: Library, passage_id: PassageId) -> list[EventId]:
    """Return the events about which a claim stands on this passage."""
    rows = library.rows(
        "select distinct claim.event_id from claim join passage "
        "on claim.passage_id = coalesce(passage.repeats, passage.id) "
        "where passage.id = ? and claim.event_id is not null order by claim.id",
        [passage_id],
    )
    return [EventId(event_id) for (event_id,) in rows]


def _passages(library: Library, rows: Sequence[Row]) -> list[Passage]:
    return [
        Passage(id_, source_id, start, end, quote, library.paragraph(source_id, start), repeats)
        for id_, source_id, start, end, quote, repeats in rows
    ]
