"""What is marked in one source's text, as values that the view is given."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from desktop_app.model.hits import Hits
from desktop_app.model.records import Span
from desktop_app.ui.reader.spans import SpanIndex, lanes, merged

DEPTH = 3
_NONE = SpanIndex()
_NO_HITS = Hits()


class Touching(Protocol):
    """Spans of a text, wherever they are kept, of which those in a range can be had."""

    def touching(self, start: int, end: int) -> Sequence[Span]:
        """List the spans that share a code point with `[start, end)`, in text order."""

    def covers(self, offset: int) -> bool:
        """Say whether a span holds the code point at `offset`."""


class Marks(NamedTuple):
    """All marks of a text. `lanes` has, for each passage, how deep its underline is stacked.

    What `is_sought`, as words that a search has led to, is framed; names are filled.
    """

    passages: SpanIndex = _NONE
    lanes: tuple[int, ...] = ()
    mentions: Touching = _NONE
    highlight: SpanIndex = _NONE
    current: Span | None = None
    emphasis: SpanIndex = _NONE
    is_sought: bool = False
    hovered: SpanIndex = _NONE
    found: Hits = _NO_HITS
    current_found: Span | None = None

    def underlines(self, start: int, end: int) -> list[tuple[Span, int]]:
        """List the passages that touch `[start, end)`, each with its lane.

        The deepest lane holds what has no other: there what overlaps is one line.
        """
        spans = self.passages.spans
        found = [
            (spans[at], self.lanes[at])
            for at in self.passages.bounds(start, end)
            if spans[at].end > start
        ]
        deepest = merged(span for span, lane in found if lane == DEPTH - 1)
        others = [(span, lane) for span, lane in found if lane < DEPTH - 1]
        return [*others, *((span, DEPTH - 1) for span in deepest)]


def stacked(passages: SpanIndex) -> tuple[int, ...]:
    """Stack all passages in lanes, `DEPTH` deep at most."""
    return tuple(lanes(passages.spans, DEPTH))


def words(text: str, spans: Iterable[Span]) -> str:
    """Join the words of `text` under `spans`, in text order, a line for each stretch."""
    return "\n".join(text[span.start : span.end] for span in merged(spans))
