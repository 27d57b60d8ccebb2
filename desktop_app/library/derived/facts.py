"""What a dossier's tables say of each event, as far as its place in time depends on it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from desktop_app.library.chronology import ALWAYS, NEVER, ordinal

_APPEARED = (
    "select id, coalesce(published, ''), published_earliest, published_latest, "
    "rank() over (order by published_earliest is null, published_earliest, published_latest, id) "
    "from source"
)
_TELLINGS = (
    "select claim.event_id, passage.source_id, min(passage.start) from claim "
    "join passage on passage.id = claim.passage_id where claim.property = 'occurs' "
    "and claim.polarity = 'asserted' and claim.event_id is not null group by 1, 2"
)
_VOICES = (
    "select claim.event_id, count(distinct nullif(source.agency, '')) "
    "+ count(distinct case when coalesce(source.agency, '') = '' then source.id end) "
    "from claim join passage on passage.id = claim.passage_id "
    "join source on source.id = passage.source_id where claim.property = 'occurs' "
    "and claim.polarity = 'asserted' and claim.event_id is not null group by 1"
)
_DATES = (
    "select claim.id, claim.event_id, passage.source_id, coalesce(claim.value, ''), claim.rank "
    "from claim left join passage on passage.id = claim.passage_id "
    "where claim.property = 'date' and claim.polarity = 'asserted' "
    "and claim.event_id is not null order by claim.id"
)
_REASONS = (
    "select reason.claim_id, passage.source_id from reason "
    "join claim on claim.id = reason.claim_id and claim.property = 'date' "
    "left join passage on passage.id = reason.passage_id"
)
_DIFFERING = (
    "select distinct event_id from difference where event_id is not null and verdict = 'conflict'"
)
_AFTER = (
    "select event_id, value_event_id from claim where property = 'after' "
    "and polarity = 'asserted' and event_id is not null and value_event_id is not null"
)
_TOOK_PART = (
    "select distinct event_id, value_entity_id from claim where event_id is not null "
    "and value_entity_id is not null and polarity = 'asserted'"
)
Ask = Callable[[str], Iterable[tuple[Any, ...]]]
"""Gives the rows that some SQL finds."""

_RANKS = {"preferred": 0, "normal": 1}


class Appearance(NamedTuple):
    """When a source appeared: EDTF, the ordinals of the days, and its place among all by date."""

    date: str
    possibly: int
    surely: int
    rank: int


class Telling(NamedTuple):
    """A source that tells an event, and where it first does so, in code points."""

    source_id: int
    start: int


class DateClaim(NamedTuple):
    """A date that is claimed for an event: EDTF, by a source or (None) by reasons alone.

    `rank` is 0 for the chosen one, and higher for what counts less. `grounds` are the sources of
    its reasons; it has none where the words say the date themselves.
    """

    source_id: int | None
    date: str
    rank: int
    grounds: tuple[int, ...]
    inferred: bool


class Facts:
    """All that is read, at once: each question scans a table once, whatever its size."""

    def __init__(self, rows: Ask) -> None:
        self.events = list(rows("select id, kind, date from event order by id"))
        self.sources = {
            id_: Appearance(date, ordinal(first) or ALWAYS, ordinal(last) or NEVER, rank)
            for id_, date, first, last, rank in rows(_APPEARED)
        }
        self.voices: dict[int, int] = dict(rows(_VOICES))
        self.differing = {event_id for (event_id,) in rows(_DIFFERING)}
        self.tellings: dict[int, list[Telling]] = defaultdict(list)
        for event_id, source_id, start in rows(_TELLINGS):
            self.tellings[event_id].append(Telling(source_id, start))
        grounds: dict[int, set[int | None]] = defaultdict(set)
        for claim_id, source_id in rows(_REASONS):
            grounds[claim_id].add(source_id)
        self.dates: dict[int, list[DateClaim]] = defaultdict(list)
        for claim_id, event_id, source_id, date, rank in rows(_DATES):
            of_claim = grounds.get(claim_id, ())
            known = tuple(sorted(one for one in of_claim if one is not None))
            self.dates[event_id].append(
                DateClaim(source_id, date, _RANKS.get(rank, 2), known, bool(of_claim))
            )
        self.after: dict[int, set[int]] = defaultdict(set)
        for event_id, earlier in rows(_AFTER):
            self.after[event_id].add(earlier)
        self.took_part: dict[int, list[int]] = defaultdict(list)
        for event_id, entity_id in rows(_TOOK_PART):
            self.took_part[event_id].append(entity_id)
