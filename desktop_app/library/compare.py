"""Questions about what several sources say of one thing: a row for each property."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.library.claims import (
    all_differences,
    claims_of_entity,
    claims_of_event,
    count_differences,
    differences_of_entity,
    differences_of_event,
    differences_of_events,
    events_of_claims,
    tellings,
)
from desktop_app.library.drafts import Draft, by_property, in_order, topics
from desktop_app.library.entities import mention_counts, mentions_of_entity
from desktop_app.library.events import events_of_entity, some_events
from desktop_app.library.library import Library
from desktop_app.library.sayings import Sayings
from desktop_app.library.sources import some_sources, text
from desktop_app.model.comparison import ComparedRow, Comparison, Saying, worst
from desktop_app.model.records import Difference, EntityId, EventId, SourceId

_MOST_ROWS = 300
"""How many events or topics are compared at most."""
_MOST_SORTED = 5000
"""Of more events than that the first are compared, whether several sources tell them or not."""


def comparison_of_event(library: Library, event_id: EventId) -> Comparison:
    """Return what each source says of an event: a row for each of its properties.

    A row bears the differences that hold one of its claims. A difference that no row bears, or
    that holds what is said of other events, too, has a row of its own with all of its words.
    """
    claims = claims_of_event(library, event_id)
    differences = differences_of_event(library, event_id)
    drafts = by_property(claims, differences)
    known = {claim.id for claim in claims}
    left = []
    for difference in differences:
        bearing = [draft for draft in drafts if draft.holds_any(difference.claims)]
        if bearing and known.issuperset(claim.id for claim in difference.claims):
            for draft in bearing:
                draft.differences.append(difference)
        else:
            left.append(difference)
    return _compared(library, [*drafts, *topics(left)], event_id=event_id)


def comparison_of_entity(library: Library, entity_id: EntityId) -> Comparison:
    """Return how each source names an entity and what it tells of it: a row for each event.

    Events that several sources tell come first. A difference about the entity has a row of its
    own with all of its words; one that is all about an event is borne by the event's row.
    """
    ids = events_of_entity(library, entity_id)
    found = some_events(library, ids if len(ids) <= _MOST_SORTED else ids[:_MOST_ROWS])
    events = sorted(found, key=lambda one: one.sources < 2)[:_MOST_ROWS]
    told = tellings(library, (event.id for event in events))
    rows = {
        event.id: Draft("event", [event.title], told[event.id], dated=event.date)
        for event in events
        if event.id in told
    }
    about = differences_of_entity(library, entity_id)
    for event_id, difference in _about_one(library, rows):
        if difference not in about:
            rows[event_id].differences.append(difference)
    drafts = _names(library, entity_id) + by_property(claims_of_entity(library, entity_id), ())
    compared = _compared(library, [*drafts, *rows.values(), *topics(about)], entity_id=entity_id)
    return compared._replace(left_out=len(ids) - len(events))


def comparison_of_dossier(library: Library) -> Comparison:
    """Return every difference of a dossier: a row for each, with the words that differ."""
    differences = all_differences(library, _MOST_ROWS)
    compared = _compared(library, topics(differences))
    return compared._replace(left_out=count_differences(library) - len(differences))


def _about_one(
    library: Library, event_ids: Iterable[EventId]
) -> Iterator[tuple[EventId, Difference]]:
    """Find the differences all of whose claims are about one of these events."""
    wanted = set(event_ids)
    differences = differences_of_events(library, wanted)
    events = events_of_claims(library, (one for found in differences for one in found.claims))
    for difference in differences:
        subjects = {events.get(claim.id) for claim in difference.claims}
        event_id = subjects.pop()
        if not subjects and event_id in wanted:
            yield event_id, difference


def _compared(
    library: Library,
    drafts: Sequence[Draft],
    *,
    event_id: EventId | None = None,
    entity_id: EntityId | None = None,
) -> Comparison:
    """Put the words of each source into the cells."""
    sayings = Sayings(library, drafts, event_id=event_id, entity_id=entity_id)
    found = [(draft, sayings.of(draft)) for draft in in_order(drafts)]
    telling = {saying.source_id for _, said in found for saying in said}
    sources = tuple(some_sources(library, telling))
    rows = [
        ComparedRow(
            draft.property,
            tuple(draft.details),
            _cells(said, [source.id for source in sources]),
            worst(draft.differences),
            tuple(draft.differences),
            sayings.concluded(draft),
            draft.dated,
        )
        for draft, said in found
    ]
    return Comparison(sources, tuple(rows))


def _cells(said: Sequence[Saying], order: Sequence[SourceId]) -> tuple[tuple[Saying, ...], ...]:
    return tuple(
        tuple(saying for saying in said if saying.source_id == source_id) for source_id in order
    )


def _names(library: Library, entity_id: EntityId) -> list[Draft]:
    """Return a row of how each source writes the name of an entity; none where none names it."""
    sources = sorted(mention_counts(library, entity_id))
    said = [saying for one in sources for saying in _namings(library, entity_id, one)]
    return [Draft("name", said=said)] if said else []


def _namings(library: Library, entity_id: EntityId, source_id: SourceId) -> list[Saying]:
    """Return each form of the name that a source writes, at its first place, the usual first."""
    found: dict[str, Saying] = {}
    words = text(library, source_id)
    for span in mentions_of_entity(library, entity_id, source_id):
        form = words[span.start : span.end]
        if form in found:
            found[form] = found[form]._replace(times=found[form].times + 1)
        else:
            found[form] = Saying(source_id, form, span, entity_id=entity_id)
    return sorted(found.values(), key=lambda saying: -saying.times)
