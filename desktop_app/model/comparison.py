"""What several sources say of one thing, side by side: a row for each property."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.model.records import (
    Difference,
    EntityId,
    EventId,
    PassageId,
    Source,
    SourceId,
    Span,
    Verdict,
)

WORST_FIRST: tuple[Verdict, ...] = (
    "conflict",
    "inconsistent within a source",
    "not comparable",
    "compatible",
    "spelling",
)
"""The verdicts in the order in which one wants to read of them."""


def rank(verdict: Verdict | None) -> int:
    """Return the place of a verdict among them; no verdict comes last."""
    known = {one: place for place, one in enumerate(WORST_FIRST)}
    return len(known) + 1 if verdict is None else known.get(verdict, len(known))


def worst(differences: Iterable[Difference]) -> Verdict | None:
    """Return the worst of the verdicts; None where there is no difference."""
    return min((difference.verdict for difference in differences), key=rank, default=None)


class Reading(NamedTuple):
    """What words were read as, where they do not say so themselves: a value of a property.

    Dates are EDTF. The property `reason` has an argument for its value, `of` the title of another
    event that the words tell, `denied` who did not take part.
    """

    property: str
    value: str


class Saying(NamedTuple):
    """Words of a source in a cell, and what to ask for in order to see them in their place.

    `passage_id` is None for a naming; then `times` says how often the source writes it so.
    `entity_id` is set where the words are about an entity, and not about an event. Other words
    stand in the place of those that are not `verified`. `numbers` are words among them.
    """

    source_id: SourceId
    words: str
    span: Span
    passage_id: PassageId | None = None
    event_id: EventId | None = None
    entity_id: EntityId | None = None
    readings: tuple[Reading, ...] = ()
    reasons: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    denied: bool = False
    times: int = 1
    verified: bool = True
    numbers: tuple[str, ...] = ()


class ComparedRow(NamedTuple):
    """A property, what each source says of it, and where they differ or seem to.

    `details` are parts or units; of the property `event`, its title; of `difference`, its topic.
    `concluded` are values that no source states: they were inferred from what stands in the cells;
    and, `of` it, the event that a topic is all on, where that is another than the one compared.
    `verdict` is the worst of those on its differences. `date` is that of the event where the row is one.
    """

    property: str
    details: tuple[str, ...]
    cells: tuple[tuple[Saying, ...], ...]
    verdict: Verdict | None = None
    differences: tuple[Difference, ...] = ()
    concluded: tuple[Reading, ...] = ()
    date: str = ""


class Comparison(NamedTuple):
    """The sources that have something to say, by date, and the rows: the conflicts first.

    `left_out` is how many rows there are besides, which would be more than anybody reads.
    """

    sources: tuple[Source, ...] = ()
    rows: tuple[ComparedRow, ...] = ()
    left_out: int = 0

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All differences that a row shows, each once."""
        return tuple(dict.fromkeys(one for row in self.rows for one in row.differences))
