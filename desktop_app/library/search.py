"""Search over names, events and paragraphs."""

import unicodedata
from typing import Literal, NamedTuple

from desktop_app.library.library import Library

Noun = Literal["entity", "event", "block"]
_NAMED = (
    "select search.noun, search.ref, search.name, "
    "coalesce(entity.kind, event.kind, ''), coalesce(event.date, '') from search "
    "left join entity on search.noun = 'entity' and entity.id = search.ref "
    "left join event on search.noun = 'event' and event.id = search.ref "
    "where search match ? and search.noun = ? order by bm25(search, 10.0, 1.0), search.rowid "
    "limit ?"
)
_IN_TEXT = (
    "select search.noun, search.ref, snippet(search, 1, '', '', '…', 12), "
    'source.title, source.published, source.id, block.start, block."end" from search '
    "join block on block.id = search.ref join source on source.id = block.source_id "
    "where search match ? and search.noun = 'block' order by bm25(search), search.rowid limit ?"
)


class Hit(NamedTuple):
    """Something found: a name, or words of a paragraph.

    `about` is the kind of an entity or event, or the title of the source; `date` is EDTF. For
    paragraphs, `source_id` and `[start, end)` say where the paragraph stands.
    """

    noun: Noun
    ref: int
    words: str
    about: str
    date: str
    source_id: int = 0
    start: int = 0
    end: int = 0


def match_expression(query: str) -> str:
    """Return FTS5's expression for “each of these words, each perhaps unfinished”.

    Every word is quoted, so that nothing in it is taken for FTS5's syntax; empty where the query
    holds no word.
    """
    composed = unicodedata.normalize("NFC", query)
    cleaned = "".join(character if character.isalnum() else " " for character in composed)
    return " ".join(f'"{word}"*' for word in dict.fromkeys(cleaned.split()))


def search(library: Library, query: str, limit: int = 8) -> list[Hit]:
    """Return at most `limit` hits of each noun: entities, then events, then paragraphs."""
    expression = match_expression(query)
    if not expression:
        return []
    rows = library.rows(_NAMED, [expression, "entity", limit])
    rows += library.rows(_NAMED, [expression, "event", limit])
    rows += library.rows(_IN_TEXT, [expression, limit])
    return [Hit(*row) for row in rows]
