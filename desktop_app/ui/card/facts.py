"""All that the card of an event shows, read at once."""

from typing import NamedTuple

from desktop_app.library.claims import claims_of_event, differences_of_event
from desktop_app.library.entities import names_of
from desktop_app.library.events import Related, related_events, some_events
from desktop_app.library.events import event as read_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passages_of_event
from desktop_app.library.voices import Voice, voices_of_event
from desktop_app.model.records import (
    Claim,
    Difference,
    EntityId,
    Event,
    EventId,
    Passage,
    PassageId,
    SourceId,
)


class EventFacts(NamedTuple):
    """An event, the claims about it, and what belongs to it.

    `telling` are its passages, the best first; `others` the events that its card leads to, by
    time.
    """

    event: Event
    claims: list[Claim]
    telling: list[Passage]
    voices: list[Voice]
    differences: list[Difference]
    names: dict[EntityId, str]
    related: Related
    others: list[Event]

    @property
    def sources(self) -> list[SourceId]:
        """The sources that tell it, the best first."""
        return list(dict.fromkeys(passage.source_id for passage in self.telling))

    def about(self, property_: str) -> list[Claim]:
        """Return the claims about a property."""
        return [claim for claim in self.claims if claim.property == property_]

    def chosen(self, property_: str) -> Claim | None:
        """Return the claim that gives the event its own value."""
        return next((claim for claim in self.about(property_) if claim.preferred), None)

    def telling_claims(self) -> dict[PassageId, Claim]:
        """Return for each passage the claim that it tells, or denies, the event."""
        return {claim.passage.id: claim for claim in self.about("occurs") if claim.passage}


def event_facts(library: Library, event_id: EventId) -> EventFacts:
    """Read all that the card of an event shows."""
    event = read_event(library, event_id)
    claims = claims_of_event(library, event_id)
    related = related_events(library, event_id)
    earlier = [claim.event_id for claim in claims if claim.event_id is not None]
    wanted = {*related.whole, *related.parts, *related.following, *earlier}
    return EventFacts(
        event,
        claims,
        passages_of_event(library, event_id),
        voices_of_event(library, event_id),
        differences_of_event(library, event_id),
        names_of(library, [event.place_id, *(claim.entity_id for claim in claims)]),
        related,
        some_events(library, wanted) if wanted else [],
    )
