"""The words of the paragraphs in which something was found: only of those that are shown."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.search.hits import Hit
from desktop_app.library.search.snippets import snippet
from desktop_app.model.matching import Pattern

_BLOCKS = (
    "select block.id, source.id, source.title, coalesce(source.published, ''), start, \"end\", "
    'case when "end" <= 65536 then substr(source.text, start + 1, "end" - start) end from block '
    "join source on source.id = block.source_id where block.id in (select value from json_each(?))"
)
"""Of a long text nothing is cut out far behind its beginning: it is sooner read, and kept."""


class _Paragraph(NamedTuple):
    ref: int
    source_id: int
    title: str
    date: str
    start: int
    text: str


def paragraph_texts(library: Library, rows: Sequence[int]) -> dict[int, str]:
    """Return the texts of some paragraphs."""
    return {one.ref: one.text for one in _read(library, rows)}


def paragraph_hits(library: Library, rows: Sequence[int], pattern: Pattern) -> list[Hit]:
    """Return hits for some paragraphs, in the order given."""
    read = {one.ref: one for one in _read(library, rows)}
    return [_hit(read[row], pattern) for row in rows]


def _hit(paragraph: _Paragraph, pattern: Pattern) -> Hit:
    found = snippet(paragraph.text, pattern)
    return Hit(
        "block",
        paragraph.ref,
        found.words,
        found.marks,
        paragraph.title,
        paragraph.date,
        source_id=paragraph.source_id,
        start=paragraph.start + found.place.start,
        end=paragraph.start + found.place.end,
    )


def _read(library: Library, rows: Sequence[int]) -> list[_Paragraph]:
    found = library.rows(_BLOCKS, [json.dumps(list(rows))])
    return [
        _Paragraph(
            ref,
            source_id,
            title,
            date,
            start,
            library.text(source_id)[start:end] if text is None else text,
        )
        for ref, source_id, title, date, start, end, text in found
    ]
