"""What the table says of events: read for the rows in sight, not for all of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop_app.library.chronology import UNDATED, Chronology, ordinal
from desktop_app.library.damage import MISPLACED
from desktop_app.library.library import Library
from desktop_app.model.comparison import rank
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.folding import fold
from desktop_app.model.records import EventId, EventKind, Verdict

_EVENTS = (
    "select event.id, title, event.kind, status, date, coalesce(summary, ''), "
    "coalesce(entity.name, ''), exists (select 1 from claim join reason on reason.claim_id = "
    "claim.id where claim.event_id = event.id and claim.property = 'date' "
    "and claim.rank = 'preferred') from event left join entity on entity.id = event.place_id "
    "where event.id in (select value from json_each(?))"
)
_WHO = (
    "select claim.event_id, entity.name from claim "
    "join entity on entity.id = claim.value_entity_id "
    "where claim.property = 'participant' and claim.polarity = 'asserted' "
    "and claim.event_id in (select value from json_each(?)) "
    "group by claim.event_id, entity.id order by min(claim.id)"
)
_TOLD = (
    "select claim.event_id, source.id, coalesce(source.agency, ''), "
    "coalesce(source.published, ''), claim.polarity = 'asserted' from claim "
    "join passage on passage.id = claim.passage_id join source on source.id = passage.source_id "
    "where claim.property = 'occurs' and claim.event_id in (select value from json_each(?1)) "
    "and (?2 = '' or coalesce(source.published_earliest, '') <= ?2) "
    "order by published_earliest is null, published_earliest, published_latest, source.id"
)
_DIFFER = (
    "select event_id, verdict from difference where event_id in (select value from json_each(?))"
)
_TOLD_BY = (
    "select claim.event_id, count(distinct source.id) from claim "
    "join passage on passage.id = claim.passage_id join source on source.id = passage.source_id "
    "where claim.property = 'occurs' and claim.event_id is not null "
    "and coalesce(source.published_earliest, '') <= ? group by claim.event_id"
)
_LAST = "\U0010ffff"
"""What is sorted behind all words that begin alike."""


class EventRow(NamedTuple):
    """An event as a row: dates in EDTF, `reported` that of the source that appeared first.

    `sources` counts all that speak of it, `voices` those that tell it, where sources of one agency
    are one. `verdicts` are those on where sources differ, the worst first.
    """

    id: EventId
    title: str
    kind: EventKind
    status: str
    date: str
    is_inferred: bool
    place: str
    who: tuple[str, ...]
    sources: int
    voices: int
    verdicts: tuple[Verdict, ...]
    reported: str
    summary: str


class _Told(NamedTuple):
    """Of an event: who speaks of it, which voices tell it, and when the first of them did."""

    sources: set[int]
    voices: set[object]
    reported: list[str]


def read_rows(library: Library, ids: Sequence[int], known_on: str = "") -> list[EventRow]:
    """Return the rows of some events, in the order of `ids`.

    With an ISO day sources and voices are those that had surely or perhaps appeared by then.
    """
    wanted = [str(list(ids))]
    who: dict[int, list[str]] = defaultdict(list)
    for event_id, name in library.rows(_WHO, wanted):
        who[event_id].append(name)
    verdicts: dict[int, list[Verdict]] = defaultdict(list)
    for event_id, verdict in library.rows(_DIFFER, wanted):
        verdicts[event_id].append(verdict)
    told: dict[int, _Told] = defaultdict(lambda: _Told(set(), set(), []))
    for event_id, source_id, agency, published, is_asserted in library.rows(
        _TOLD, [*wanted, known_on]
    ):
        of_event = told[event_id]
        of_event.sources.add(source_id)
        if is_asserted:
            of_event.voices.add(agency or source_id)
            of_event.reported.append(published)
    rows = {
        id_: EventRow(
            EventId(id_),
            title,
            kind,
            status,
            date,
            bool(is_inferred),
            place,
            tuple(who[id_]),
            len(told[id_].sources),
            len(told[id_].voices),
            tuple(sorted(verdicts[id_], key=rank)),
            next(iter(told[id_].reported), ""),
            summary,
        )
        for id_, title, kind, status, date, summary, place, is_inferred in library.rows(
            _EVENTS, wanted
        )
    }
    if not all(id_ in rows for id_ in ids):
        raise DossierDamaged(file=library.file, detail=MISPLACED)
    return [rows[id_] for id_ in ids]


def source_counts(library: Library, day: str) -> dict[EventId, int]:
    """Return how many sources that had perhaps appeared by an ISO day speak of each event."""
    return library.pairs(_TOLD_BY, [day])


def place_of(library: Library, chronology: Chronology, event_id: EventId) -> int | None:
    """Return the place of an event in the chronology of when events happened."""
    rows = library.rows("select earliest, latest from event where id = ?", [event_id])
    if not rows:
        return None
    earliest, latest = rows[0]
    return chronology.place_of(event_id, ordinal(earliest) or ordinal(latest) or UNDATED)


def beginning_with(
    library: Library, chronology: Chronology, by_title: Sequence[int], words: str
) -> Iterable[int]:
    """Return the places of the events whose titles begin with `words`, case and accents aside.

    `by_title` is the order of titles; few of them are read to find those that begin so.
    """

    def title(at: int) -> str:
        row = library.row("select title from event where id = ?", [chronology.ids[at]])
        return fold(row[0]) or _LAST

    start = fold(words)
    if not start:
        return ()
    first = bisect_left(by_title, start, key=title)
    last = bisect_left(by_title, start + _LAST, lo=first, key=title)
    return by_title[first:last]
