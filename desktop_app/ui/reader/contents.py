"""What is known of one source that is read: its text, what stands in it, and where."""

from desktop_app.library.library import Library
from desktop_app.library.passages import passages_in_source
from desktop_app.library.sources import blocks, mentions, source, text
from desktop_app.model.records import (
    EntityId,
    EventId,
    Mention,
    Passage,
    PassageId,
    SourceId,
    Span,
)
from desktop_app.ui.reader.spans import Ranges

Told = tuple[EventId, Passage]


class Contents:
    """A source with its text and paragraphs, and with the passages and namings in it, by place.

    `told` holds only passages that verify, each with the event that it tells; the others are
    counted in `unverified`.
    """

    def __init__(self, library: Library, source_id: SourceId) -> None:
        self.source = source(library, source_id)
        self.text = text(library, source_id)
        self.blocks = blocks(library, source_id)
        found = passages_in_source(library, source_id)
        self.told: list[Told] = [(id_, one) for id_, one in found if self.stands(one)]
        self.unverified: set[PassageId] = {one.id for _, one in found if not self.stands(one)}
        self.mentions: list[Mention] = mentions(library, source_id)
        self._told_places = Ranges(self.told_spans())
        self._mention_places = Ranges(self.mention_spans())

    def stands(self, one: Passage) -> bool:
        """Say whether the text has the words of a passage where the passage says it has them."""
        return self.text[one.start : one.end] == one.quote

    def told_spans(self) -> list[Span]:
        """List where each of `told` stands."""
        return [Span(one.start, one.end) for _, one in self.told]

    def mention_spans(self) -> list[Span]:
        """List where each of `mentions` stands."""
        return [Span(one.start, one.end) for one in self.mentions]

    def told_at(self, offset: int) -> list[Told]:
        """Return the events told at a place, each with its shortest words, the shortest first."""
        near = (self.told[at] for at in self._told_places.bounds(offset, offset + 1))
        here = [(id_, one) for id_, one in near if one.end > offset]
        here.sort(key=lambda found: found[1].end - found[1].start)
        shortest: dict[EventId, Passage] = {}
        for event_id, one in here:
            shortest.setdefault(event_id, one)
        return list(shortest.items())

    def named_at(self, offset: int) -> EntityId | None:
        """Return the entity that is named at a place, if any."""
        near = (self.mentions[at] for at in self._mention_places.bounds(offset, offset + 1))
        return next((one.entity_id for one in near if one.end > offset), None)

    def telling(self, event_id: EventId) -> list[Span]:
        """List the words that tell an event."""
        return [Span(one.start, one.end) for id_, one in self.told if id_ == event_id]

    def positions(self, event_id: EventId | None) -> list[int]:
        """List where in `told` an event is told."""
        return [at for at, (id_, _one) in enumerate(self.told) if id_ == event_id]

    def naming(self, entity_id: EntityId) -> list[Span]:
        """List where an entity is named."""
        return [Span(one.start, one.end) for one in self.mentions if one.entity_id == entity_id]
