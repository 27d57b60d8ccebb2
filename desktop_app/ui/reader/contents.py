"""What is known of one source that is read: its text, what stands in it, and where."""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.library.entities import mentions_of_entity
from desktop_app.library.library import Library
from desktop_app.library.passages import count_in_source, passages_in_source
from desktop_app.library.sources import blocks, count_mentions, mentions, source, text
from desktop_app.model.records import (
    ANYWHERE,
    EntityId,
    EventId,
    Mention,
    Passage,
    PassageId,
    SourceId,
    Span,
)
from desktop_app.ui.reader.namings import Namings
from desktop_app.ui.reader.spans import Ranges

AT_ONCE = 1_000
SLICE = 400
NEAR = 20_000

Told = tuple[EventId, Passage]


class Known:
    """What is known to stand in a text, by place; grows as it is read.

    `told` holds only passages that verify, each with the event that it tells; the others are
    counted in `unverified`.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.told: list[Told] = []
        self.spans: list[Span] = []
        self.positions: dict[EventId, list[int]] = {}
        self.unverified: set[PassageId] = set()
        self.namings = Namings()

    def add(self, told: Iterable[Told], named: Iterable[Mention]) -> None:
        """Take in what stands further on."""
        self.namings.add(named)
        for event_id, one in told:
            if self.has(one):
                self.positions.setdefault(event_id, []).append(len(self.told))
                self.told.append((event_id, one))
                self.spans.append(Span(one.start, one.end))
            else:
                self.unverified.add(one.id)

    def has(self, one: Passage) -> bool:
        """Say whether the text has the words of a passage where the passage says it has them."""
        return 0 <= one.start < one.end and self._text[one.start : one.end] == one.quote


class Contents:
    """A source with its text and paragraphs, and with the passages and namings in it, by place.

    Where there are more of either than `AT_ONCE`, only those around one place are known at first,
    until `read_on` has come to its end and `is_whole`.
    """

    def __init__(self, library: Library, source_id: SourceId) -> None:
        self._library = library
        self.source = source(library, source_id)
        self.text = text(library, source_id)
        self.blocks = blocks(library, source_id)
        self._count = max(count_in_source(library, source_id), count_mentions(library, source_id))
        self.is_whole = False
        self._become(Known(self.text))

    def read_about(self, place: int) -> None:
        """Read what stands around a place, and where there is little everywhere."""
        self.is_whole = self._count <= AT_ONCE
        known = Known(self.text)
        self._read(known, ANYWHERE if self.is_whole else Span(place - NEAR, place + NEAR))
        self._become(known)

    def read_on(self) -> Iterator[None]:
        """Read all that there is, a slice at each step; until the last step nothing changes."""
        length = len(self.text)
        step = max(1, length * SLICE // self._count)
        starts = range(step, length, step)
        known = Known(self.text)
        for start, end in zip((ANYWHERE.start, *starts), (*starts, ANYWHERE.end), strict=True):
            self._read(known, Span(start, end))
            yield
        self._become(known)
        self.is_whole = True

    def _read(self, known: Known, starting: Span) -> None:
        library, source_id = self._library, self.source.id
        told = passages_in_source(library, source_id, starting)
        known.add(told, mentions(library, source_id, starting))

    def _become(self, known: Known) -> None:
        self._known = known
        self._places = Ranges(known.spans)

    @property
    def told(self) -> Sequence[Told]:
        """The passages that are known and verify, each with the event that it tells, by place."""
        return self._known.told

    @property
    def spans(self) -> Sequence[Span]:
        """Where each of `told` stands."""
        return self._known.spans

    @property
    def namings(self) -> Namings:
        """The namings that are known."""
        return self._known.namings

    @property
    def unverified(self) -> set[PassageId]:
        """The passages that are known and do not verify."""
        return self._known.unverified

    def stands(self, one: Passage) -> bool:
        """Say whether the text has the words of a passage where the passage says it has them."""
        return self._known.has(one)

    def told_at(self, offset: int) -> list[Told]:
        """Return the events told at a place, each with its shortest words, the shortest first."""
        return self.told_in(Span(offset, offset + 1))

    def told_in(self, span: Span) -> list[Told]:
        """Return the events of which any word is in `span`, each as at one place."""
        near = (self.told[at] for at in self._places.bounds(span.start, span.end))
        here = [(id_, one) for id_, one in near if one.end > span.start]
        here.sort(key=lambda found: found[1].end - found[1].start)
        shortest: dict[EventId, Passage] = {}
        for event_id, one in here:
            shortest.setdefault(event_id, one)
        return list(shortest.items())

    def positions(self, event_id: EventId | None) -> Sequence[int]:
        """List where in `told` an event is told."""
        return self._known.positions.get(event_id, ()) if event_id is not None else ()

    def telling(self, event_id: EventId) -> list[Span]:
        """List the words that tell an event."""
        return [self.spans[at] for at in self.positions(event_id)]

    def naming(self, entity_id: EntityId) -> list[Span]:
        """List where an entity is named, all over the text."""
        return mentions_of_entity(self._library, entity_id, self.source.id)
