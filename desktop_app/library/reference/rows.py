"""The rows of a dossier while it is compiled, and the passages, each of which is kept once."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from desktop_app.library.reference.curated import Quotation
from desktop_app.library.reference.paragraphs import copies
from desktop_app.library.reference.quotation import locate
from desktop_app.library.reference.texts import ReadText
from desktop_app.model.errors import CurationError
from desktop_app.model.records import Block, Span

Row: TypeAlias = dict[str, object]


class Rows:
    """All rows by table, in the order of their ids."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, **values: object) -> int:
        """Append a row with the next id, and return that id."""
        rows = self.tables[table]
        rows.append({"id": len(rows) + 1, **values})
        return len(rows)

    def add_plain(self, table: str, **values: object) -> None:
        """Append a row of a table that has no id of its own."""
        self.tables[table].append(values)


class Passages:
    """Finds the words of quotations, and keeps each place once."""

    def __init__(self, rows: Rows, texts: Mapping[str, ReadText]) -> None:
        self._rows = rows
        self._texts = texts
        self._ids = {slug: number for number, slug in enumerate(texts, 1)}
        self._known: dict[tuple[int, int, int], int] = {}
        self._copies = {slug: copies(read.text, list(read.blocks)) for slug, read in texts.items()}

    def source_id(self, slug: str, quotation: Quotation) -> int:
        """Return the id of the source that `quotation` names. Raises `CurationError`."""
        if slug not in self._ids:
            detail = f"there is no source “{slug}”"
            raise CurationError(file=quotation.file, entry=quotation.entry, detail=detail)
        return self._ids[slug]

    def span(self, quotation: Quotation) -> Span:
        """Return where the words stand. Raises `CurationError`."""
        self.source_id(quotation.source, quotation)
        return locate(quotation, self._texts[quotation.source].text)

    def passage(self, quotation: Quotation) -> int:
        """Return the id of the passage that `quotation` means. Raises `CurationError`.

        Words of a second copy of a paragraph are those of the first: one testimony, one passage.
        """
        return self._keep(quotation.source, self._first(quotation), None)

    def places(self, quotation: Quotation) -> list[Span]:
        """Return where the words stand: in a paragraph that stands again, once in each copy.

        Raises `CurationError`.
        """
        first, text = self._first(quotation), self._texts[quotation.source].text
        return [
            first,
            *(
                _same_words(text, first, original, copy)
                for original, copy in self._copies[quotation.source]
                if _holds(original, first)
            ),
        ]

    def _first(self, quotation: Quotation) -> Span:
        span, text = self.span(quotation), self._texts[quotation.source].text
        for original, copy in self._copies[quotation.source]:
            if _holds(copy, span):
                return _same_words(text, span, copy, original)
        return span

    def add_copies(self) -> None:
        """Add, for each passage in a paragraph that stands again, the same words of the copy."""
        for slug, text in self._texts.items():
            for original, copy in self._copies[slug]:
                for start, end in self._within(slug, original):
                    span = _same_words(text.text, Span(start, end), original, copy)
                    self._keep(slug, span, self._known[self._ids[slug], start, end])

    def _within(self, slug: str, block: Block) -> list[tuple[int, int]]:
        source_id = self._ids[slug]
        return sorted(
            (start, end)
            for known, start, end in self._known
            if known == source_id and _holds(block, Span(start, end))
        )

    def _keep(self, slug: str, span: Span, repeats: int | None) -> int:
        key = (self._ids[slug], span.start, span.end)
        if key not in self._known:
            self._known[key] = self._rows.add(
                "passage",
                source_id=self._ids[slug],
                start=span.start,
                end=span.end,
                quote=self._texts[slug].text[span.start : span.end],
                repeats=repeats,
            )
        return self._known[key]


def _holds(block: Block, span: Span) -> bool:
    return block.start <= span.start and span.end <= block.end


def _same_words(text: str, span: Span, original: Block, copy: Block) -> Span:
    """Return where the words of `span`, in the paragraph `original`, stand in its `copy`.

    The two differ in white space only, so the n-th visible character of one is that of the other.
    """
    before = _visible(text[original.start : span.start])
    inside = _visible(text[span.start : span.end])
    places = [at for at in range(copy.start, copy.end) if not text[at].isspace()]
    return Span(places[before], places[before + inside - 1] + 1)


def _visible(words: str) -> int:
    return sum(not character.isspace() for character in words)
