"""In which order the events stand by each column of the table."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from desktop_app.library.chronology import INFERRED, SHAPE, SHAPES, UNDATED, Chronology
from desktop_app.library.derived.facts import Ask
from desktop_app.library.ordering import ORDERED, Ordered
from desktop_app.model.comparison import rank
from desktop_app.model.folding import fold

_WORDS: dict[Ordered, str] = {
    "title": "select id, title from event",
    "kind": "select id, kind from event",
    "status": "select id, status from event",
    "summary": "select id, coalesce(summary, '') from event",
    "place": ("select event.id, entity.name from event join entity on entity.id = event.place_id"),
}
_WHO = (
    "select claim.event_id, entity.name from claim "
    "join entity on entity.id = claim.value_entity_id "
    "where claim.property = 'participant' and claim.polarity = 'asserted' "
    "and claim.event_id is not null group by claim.event_id, entity.id order by min(claim.id)"
)
_SOURCES = (
    "select claim.event_id, count(distinct passage.source_id) from claim "
    "join passage on passage.id = claim.passage_id "
    "where claim.property = 'occurs' and claim.event_id is not null group by claim.event_id"
)
_DIFFERENCES = (
    "select event_id, verdict, count(*) from difference where event_id is not null group by 1, 2"
)
_UNDATED = SHAPES.index("undated")


class Order(NamedTuple):
    """The places in the chronology as they are sorted by a column, one way or the other."""

    column: Ordered
    descending: int
    positions: "array[int]"


def orders(ask: Ask, happened: Chronology, reported: Chronology) -> Iterator[Order]:
    """Give the orders by all columns, both ways."""
    for column in ORDERED:
        keys = _keys(ask, column, happened, reported)
        filled = [at for at, key in enumerate(keys) if key is not None]
        empty = [at for at, key in enumerate(keys) if key is None]
        for descending in (False, True):
            filled_so = sorted(filled, key=keys.__getitem__, reverse=descending)
            yield Order(column, int(descending), array("i", filled_so + empty))


def _keys(ask: Ask, column: Ordered, happened: Chronology, reported: Chronology) -> Sequence[Any]:
    """Return for each place by what it is sorted in a column, None where it has nothing there."""
    if column == "known":
        return [None if one & SHAPE == _UNDATED else not one & INFERRED for one in happened.flags]
    if column == "voices":
        return [voices or None for voices in happened.voices]
    keys: Mapping[int, Any]
    if column == "reported":
        keys = _days(reported)
    elif column == "sources":
        keys = dict.fromkeys(happened.ids, 0) | dict(ask(_SOURCES))
    elif column == "differences":
        keys = _worst(ask)
    elif column == "who":
        keys = _names(ask)
    else:
        keys = {id_: words for id_, text in ask(_WORDS[column]) if (words := fold(text))}
    return [keys.get(event_id) for event_id in happened.ids]


def _days(reported: Chronology) -> dict[int, tuple[int, int]]:
    """Return for each event the days on which it was reported first."""
    dated = zip(reported.ids, reported.days, reported.lasts, strict=True)
    return {id_: (day, last or UNDATED) for id_, day, last in dated if day != UNDATED}


def _worst(ask: Ask) -> dict[int, tuple[int, int]]:
    """Return for each event on which sources differ how bad that is, the worst first."""
    found: dict[int, tuple[int, int]] = {}
    for event_id, verdict, count in ask(_DIFFERENCES):
        worst, others = found.get(event_id, (rank(None), 0))
        found[event_id] = min(worst, rank(verdict)), others - count
    return found


def _names(ask: Ask) -> dict[int, str]:
    """Return for each event who took part, as it is listed."""
    found: dict[int, list[str]] = defaultdict(list)
    for event_id, name in ask(_WHO):
        found[event_id].append(fold(name))
    return {event_id: ", ".join(names) for event_id, names in found.items()}
