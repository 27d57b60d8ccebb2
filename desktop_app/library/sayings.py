"""The words in the cells of a comparison, read once for all of its rows."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from desktop_app.library.claims import events_of_claims
from desktop_app.library.drafts import Draft
from desktop_app.library.entities import names_of
from desktop_app.library.events import titles_of
from desktop_app.library.library import Library
from desktop_app.library.sources import text
from desktop_app.model.comparison import Reading, Saying
from desktop_app.model.folding import fold
from desktop_app.model.records import Claim, EntityId, EventId, Passage, Span

_NAMED = (
    "select distinct passage.id, mention.entity_id from passage join mention "
    "on mention.source_id = passage.source_id and mention.start >= passage.start "
    'and mention."end" <= passage."end" where passage.id in (select value from json_each(?))'
)
_T = TypeVar("_T")
_ALWAYS = ("date", "status", "list", "after")


class Sayings:
    """Makes the words of the cells; each passage stands once in a row, whatever it is read as.

    The copies of a passage are one testimony. `event_id` or `entity_id` is what is compared.
    """

    def __init__(
        self,
        library: Library,
        drafts: Iterable[Draft],
        *,
        event_id: EventId | None,
        entity_id: EntityId | None,
    ) -> None:
        self._library = library
        claims = [claim for draft in drafts for claim in draft.claims]
        self._event_id = event_id
        self._entity_id = entity_id
        self._events = events_of_claims(library, claims)
        self._names = names_of(library, (claim.entity_id for claim in claims))
        earlier = (claim.event_id for claim in claims)
        self._titles = titles_of(library, (*self._events.values(), *earlier))
        passages = [str(claim.passage.id) for claim in claims if claim.passage]
        self._named = set(library.rows(_NAMED, [f"[{','.join(passages)}]"]))

    def of(self, draft: Draft) -> list[Saying]:
        """Return what stands in the cells of a row, as the dossier lists it."""
        found: dict[object, Saying] = {}
        for claim in draft.claims:
            for passage, saying in self._said(draft, claim):
                key = (passage.repeats or passage.id, saying.denied)
                found[key] = _together(found[key], saying) if key in found else saying
        return [*draft.said, *found.values()]

    def concluded(self, draft: Draft) -> tuple[Reading, ...]:
        """Return the values of a row that no source states, after the event that it is all on."""
        values = (self._value(claim) for claim in draft.claims if not claim.passage and claim.value)
        elsewhere = self._elsewhere(draft)
        if len(elsewhere) == 1:
            return (Reading("of", self._titles[elsewhere.pop()]), *values)
        return tuple(values)

    def _said(self, draft: Draft, claim: Claim) -> list[tuple[Passage, Saying]]:
        """Return the words on which a claim stands; without any, those of its reasons."""
        if claim.passage:
            readings = self._readings(draft, claim, claim.passage)
            reasons = tuple(step.text for step in claim.reasons)
            return [(claim.passage, self._saying(claim, claim.passage, readings, reasons))]
        return [
            (step.passage, self._saying(claim, step.passage, (Reading("reason", step.text),), ()))
            for step in claim.reasons
            if step.passage
        ]

    def _saying(
        self,
        claim: Claim,
        passage: Passage,
        readings: tuple[Reading, ...],
        reasons: tuple[str, ...],
    ) -> Saying:
        event_id = self._events.get(claim.id, self._event_id)
        return Saying(
            source_id=passage.source_id,
            words=passage.quote,
            span=Span(passage.start, passage.end),
            passage_id=passage.id,
            event_id=event_id,
            entity_id=self._entity_id if event_id is None else None,
            readings=readings,
            reasons=reasons,
            speakers=tuple(speaker.name for speaker in claim.speakers),
            denied=claim.denied,
            verified=self._stands(passage),
            numbers=_numbers(claim, passage),
        )

    def _stands(self, passage: Passage) -> bool:
        """Whether the words of a passage stand where it says."""
        words = text(self._library, passage.source_id)
        return words[passage.start : passage.end] == passage.quote

    def _readings(self, draft: Draft, claim: Claim, passage: Passage) -> tuple[Reading, ...]:
        found = [self._value(claim)] if self._says_more(draft, claim, passage) else []
        event_id = self._events.get(claim.id)
        elsewhere = self._elsewhere(draft)
        if event_id in elsewhere - {self._event_id} and len(elsewhere) > 1:
            found.append(Reading("of", self._titles[event_id]))
        return tuple(found)

    def _elsewhere(self, draft: Draft) -> set[EventId]:
        """Return which events a topic is on, where these are not just the one compared."""
        if draft.property != "difference":
            return set()
        events = {self._events.get(claim.id) for claim in draft.claims}
        return {one for one in events if one is not None} if events != {self._event_id} else set()

    def _value(self, claim: Claim) -> Reading:
        if claim.property == "after" and claim.event_id is not None:
            return Reading("after", self._titles[claim.event_id])
        if claim.entity_id is not None:
            name = self._names[claim.entity_id]
            return Reading("denied" if claim.denied else claim.property, name)
        return Reading(claim.property, claim.value)

    def _says_more(self, draft: Draft, claim: Claim, passage: Passage) -> bool:
        """Whether a value says more than its words, which are shown anyway.

        Names are left out that the words name themselves, and numbers and contents of which the
        words have the half. A topic is about words, not about values.
        """
        if draft.property == "difference" or not claim.value:
            return False
        if claim.property in _ALWAYS or (claim.denied and claim.entity_id):
            return True
        if claim.entity_id is not None:
            return (passage.id, claim.entity_id) not in self._named
        return claim.property in ("count", "says") and not _has_half(passage.quote, claim.value)


def _together(one: Saying, other: Saying) -> Saying:
    """Put together what is read from the same words."""
    return one._replace(
        readings=_distinct(one.readings, other.readings),
        reasons=_distinct(one.reasons, other.reasons),
        speakers=_distinct(one.speakers, other.speakers),
        numbers=_distinct(one.numbers, other.numbers),
    )


def _distinct(one: Sequence[_T], other: Sequence[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _numbers(claim: Claim, passage: Passage) -> tuple[str, ...]:
    """Return the number that a claim is about, where it stands among its words as it is."""
    is_there = claim.property == "count" and claim.value and claim.value in passage.quote
    return (claim.value,) if is_there else ()


def _has_half(words: str, value: str) -> bool:
    """Whether at least half of the words of a value stand in other words."""
    there = set(fold(words).split())
    wanted = fold(value).split()
    return 2 * sum(word in there for word in wanted) >= len(wanted)
