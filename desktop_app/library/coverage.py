"""How much of each source's body and captions claims stand on, and which words were left out."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.sources import all_sources, blocks
from desktop_app.model.records import Block, Span

_KINDS = ("body", "caption")
_LONGEST_GAP = 20
_TEXTS = "select id, text from source where typeof(text) = 'text'"
_CLAIMED = (
    'select source_id, start, "end", quote from passage where coalesce(repeats, id) in '
    "(select coalesce(passage.repeats, passage.id) from claim "
    "join passage on passage.id = claim.passage_id) "
    "and typeof(start) = 'integer' and typeof(\"end\") = 'integer' order by start"
)


class Run(NamedTuple):
    """Words of one paragraph on which no claim stands: `[start, end)` in the source's text."""

    paragraph: int
    start: int
    end: int
    words: str


class Coverage(NamedTuple):
    """How many characters of a source claims stand on, of how many, and the longer runs left out.

    Only what is not white space, in body and caption paragraphs, is counted.
    """

    slug: str
    covered: int
    characters: int
    runs: tuple[Run, ...]

    @property
    def percent(self) -> int | None:
        """The share covered, rounded down: 100 is all. None where there is nothing to cover."""
        return 100 * self.covered // self.characters if self.characters else None


def measure_coverage(library: Library) -> list[Coverage]:
    """Return the coverage of each source, by date of publication.

    Words are covered by the passage of a claim, and by a copy of such a passage: both are one
    testimony. Words that only serve as a reason are not. A run is longer than 20 characters
    without the white space around it, and holds a letter or a digit. In a damaged file, what
    does not lie or stand in its text is passed over, as is a source without a text.
    """
    texts = library.pairs(_TEXTS)
    claimed: dict[object, list[Span]] = defaultdict(list)
    for source_id, start, end, quote in library.rows(_CLAIMED):
        text = texts.get(source_id, "")
        if 0 <= start < end <= len(text) and text[start:end] == quote:
            claimed[source_id].append(Span(start, end))
    return [
        _of_source(source.slug, texts[source.id], blocks(library, source.id), claimed[source.id])
        for source in all_sources(library)
        if source.id in texts
    ]


def _of_source(slug: str, text: str, found: Iterable[Block], claimed: Iterable[Span]) -> Coverage:
    merged = _merge(claimed)
    characters = left = 0
    runs: list[Run] = []
    for block in found:
        if block.kind not in _KINDS or not _lies_in(text, block):
            continue
        characters += _visible(text[block.start : block.end])
        for gap in _gaps(block, merged):
            left += _visible(text[gap.start : gap.end])
            run = _run(text, block.number, gap)
            if len(run.words) > _LONGEST_GAP and any(map(str.isalnum, run.words)):
                runs.append(run)
    return Coverage(slug, characters - left, characters, tuple(runs))


def _merge(spans: Iterable[Span]) -> list[Span]:
    """Return `spans`, which come by their starts, as spans that are apart from one another."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _gaps(block: Block, merged: Sequence[Span]) -> Iterator[Span]:
    """Yield what `merged` leaves of `block`; a gap that ends at its start or before it is empty."""
    start = block.start
    for index in range(bisect_right(merged, start, key=_end), len(merged)):
        if merged[index].start >= block.end:
            break
        yield Span(start, merged[index].start)
        start = merged[index].end
    yield Span(start, block.end)


def _end(span: Span) -> int:
    return span.end


def _run(text: str, paragraph: int, gap: Span) -> Run:
    words = text[gap.start : gap.end]
    start = gap.start + len(words) - len(words.lstrip())
    words = words.strip()
    return Run(paragraph, start, start + len(words), words)


def _lies_in(text: str, block: Block) -> bool:
    """Return whether `block` lies in `text`; in a damaged file, anything can be of any type."""
    if not (isinstance(block.start, int) and isinstance(block.end, int)):
        return False
    return 0 <= block.start < block.end <= len(text)


def _visible(words: str) -> int:
    """Return how many characters of `words` are not white space."""
    return len("".join(words.split()))
