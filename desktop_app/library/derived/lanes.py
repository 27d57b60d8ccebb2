"""Where the events of each kind, entity and source stand in a chronology."""

from array import array
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.library.chronology import Chronology, Grouping, span_of
from desktop_app.library.derived.facts import Facts
from desktop_app.model.records import EVENT_KINDS


class LaneRow(NamedTuple):
    """The places of the events of one lane that last about as long; see `SPANS`."""

    grouping: Grouping
    ref: str
    span: int
    positions: "array[int]"


def lanes(facts: Facts, chronology: Chronology, *, by_report: bool) -> Iterator[LaneRow]:
    """Give the lanes of a chronology: by kind and by entity, or where it holds reports, by source."""
    found: dict[tuple[Grouping, str, int], array[int]] = defaultdict(lambda: array("i"))
    for at in range(chronology.size):
        span = span_of(chronology, at)
        if by_report:
            found["source", str(chronology.sources[at]), span].append(at)
            continue
        found["kind", EVENT_KINDS[chronology.kinds[at]], span].append(at)
        for entity_id in facts.took_part.get(chronology.ids[at], ()):
            found["entity", str(entity_id), span].append(at)
    for (grouping, ref, span), positions in sorted(found.items(), key=lambda one: one[0]):
        yield LaneRow(grouping, ref, span, positions)
