"""Where a source names somebody, in little room: a large source does so tens of thousands of times."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from desktop_app.model.records import EntityId, Mention, Span
from desktop_app.ui.reader.spans import in_text_order


class Namings:
    """Namings by their start, as plain numbers; more can be added further on in the text.

    `furthest` holds, for each, the greatest end up to it, as in `Ranges`.
    """

    def __init__(self) -> None:
        self._starts, self._ends, self._furthest = array("q"), array("q"), array("q")
        self._entities: list[EntityId] = []

    def add(self, found: Iterable[Mention]) -> None:
        """Take in what stands further on."""
        furthest = self._furthest[-1] if self._furthest else 0
        for entity_id, start, end in found:
            furthest = max(furthest, end)
            self._starts.append(start)
            self._ends.append(end)
            self._furthest.append(furthest)
            self._entities.append(entity_id)

    def touching(self, start: int, end: int) -> list[Span]:
        """List the namings that share a code point with `[start, end)`, in text order."""
        return in_text_order(Span(self._starts[at], self._ends[at]) for at in self._at(start, end))

    def covers(self, offset: int) -> bool:
        """Say whether somebody is named at a place."""
        return self.named_at(offset) is not None

    def named_at(self, offset: int) -> EntityId | None:
        """Return the entity that is named at a place, if any."""
        return next((self._entities[at] for at in self._at(offset, offset + 1)), None)

    def named_in(self, span: Span) -> list[EntityId]:
        """Return the entities named by any word in `span`, each once, by place."""
        return list(dict.fromkeys(self._entities[at] for at in self._at(span.start, span.end)))

    def _at(self, start: int, end: int) -> Iterable[int]:
        first, last = bisect_right(self._furthest, start), bisect_left(self._starts, end)
        return (at for at in range(first, last) if self._ends[at] > start)
