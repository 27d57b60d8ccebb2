"""Search over names, events and paragraphs."""

import re
import unicodedata
from typing import Literal, NamedTuple

from desktop_app.library.library import Library, Row
from desktop_app.model.english import ENGLISH, ENGLISH_SHORT
from desktop_app.model.filters import Filters
from desktop_app.model.folding import fold
from desktop_app.model.records import Span

_HIT, _END = "\x02", "\x03"
_WIDER = 8
"""How many times as many hits as are shown are ranked by more than bm25."""
_FREQUENT = 10_000
"""In so many places bm25, which looks at each, takes longer than anybody waits for a key."""
_MONTHS = {
    short.lower(): long.lower()
    for short, long in zip(ENGLISH_SHORT["months"].split(), ENGLISH["months"].split(), strict=True)
}
_EXACT_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_LEAD = 24
_EVERYTHING = Filters()
Noun = Literal["entity", "event", "source", "block"]
Extent = Literal["all", "best", "newest"]
_RANKED_NAMES = (
    "select rowid, noun, ref, name, words, bm25(search, 10.0, 1.0) as place from search "
    "where search match ? and noun = ? order by place, rowid limit ?"
)
_FIRST_NAMES = (
    "select * from (select rowid, noun, ref, name, words, 0 as place from search "
    "where search match 'name : (' || ? || ')' order by rowid limit 1000) "
    "where noun = ? limit ?"
)
_NAMED = (
    "select found.noun, found.ref, found.name, "
    "coalesce(entity.kind, event.kind, ''), coalesce(event.date, ''), found.words "
    "from ({found}) as found "
    "left join entity on found.noun = 'entity' and entity.id = found.ref "
    "left join event on found.noun = 'event' and event.id = found.ref "
    "order by found.place, found.rowid"
)
_DATED = (
    "select 'event', event.id, event.title, event.kind, event.date, '' from event "
    "where event.date = ? order by event.id limit ?"
)
_IN_TEXT = (
    "select search.noun, search.ref, snippet(search, 1, char(2), char(3), '…', 24), "
    'source.title, source.published, source.id, block.start, block."end" from search '
    "join block on block.id = search.ref join source on source.id = block.source_id "
    "where search match ? and search.noun = 'block' order by {order} limit ?"
)
_RANKED, _LATEST = "bm25(search), search.rowid", "search.rowid desc"
_COUNT = "select count(*) from (select 1 from search where search match ? limit ?)"


class Hit(NamedTuple):
    """Something found: a name, a title, or words of a paragraph.

    `marks` are the code points in `words` where what was sought stands. `about` is the kind of an
    entity or event, of a source its publisher, of a block the title of its source; `date` is EDTF,
    empty for entities. `also`: an alias by which an entity was found, or other words of an event,
    where `words` does not hold what was sought. In the source `source_id` the words that were
    found stand at `[start, end)`.
    """

    noun: Noun
    ref: int
    words: str
    marks: tuple[Span, ...]
    about: str
    date: str
    also: str = ""
    also_marks: tuple[Span, ...] = ()
    source_id: int = 0
    start: int = 0
    end: int = 0


class Group(NamedTuple):
    """What was found of one noun.

    `extent`: all there are; the best of more; of very many only the newest (of entities: the most
    told) were looked at. `hidden`: how many the filters left out, where known.
    """

    noun: Noun
    hits: tuple[Hit, ...]
    extent: Extent = "all"
    hidden: int = 0


class Found(NamedTuple):
    """What was found for a query, in the order in which it is shown.

    `corrected`: nothing was found for the query; these are the results of this one, with a
    misspelled name put right. `unread`: parts that could not be read, and were searched as words.
    """

    query: str
    groups: tuple[Group, ...] = ()
    corrected: str = ""
    unread: tuple[str, ...] = ()


def match_expression(query: str) -> str:
    """Return FTS5's expression for “each of these words, each perhaps unfinished”.

    Every word is quoted, so that nothing in it is taken for FTS5's syntax; empty where the query
    holds no word.
    """
    return " ".join(f'"{word}"*' for word in dict.fromkeys(_words(query)))


def _words(query: str) -> list[str]:
    composed = unicodedata.normalize("NFC", query)
    cleaned = "".join(character if character.isalnum() else " " for character in composed)
    return cleaned.split()


def phrase_expression(query: str) -> str:
    """Return FTS5's expression for “these words next to one another”, the last perhaps unfinished.

    It is empty where the query holds no two words. Months can be written short, as lists do.
    """
    words = [_MONTHS.get(word.lower(), word) for word in _words(query)]
    return f'"{" ".join(words)}"*' if len(words) > 1 else ""


def search(library: Library, query: str, filters: Filters = _EVERYTHING, limit: int = 8) -> Found:
    """Return at most `limit` hits of each noun: entities, then events, then paragraphs.

    Of the named ones those come first whose very name, or date, the query is; then events on an
    exact date with these words, names that begin with them, those that have them next to one
    another, and the others. Of words that are in very many places not all are ranked: of names
    those which the dossier lists first, of paragraphs the last.
    """
    del filters
    expression = match_expression(query)
    if not expression:
        return Found(query)
    is_frequent = _is_frequent(library, expression)
    order = _LATEST if is_frequent else _RANKED
    found = library.rows(_IN_TEXT.format(order=order), [expression, limit])
    blocks = [
        Hit(noun, ref, *_marked(_around(words)), about, date, "", (), *place)
        for noun, ref, words, about, date, *place in found
    ]
    groups = (
        Group("entity", tuple(_named(library, query, "entity", limit))),
        Group("event", tuple(_named(library, query, "event", limit))),
        Group("block", tuple(blocks)),
    )
    more: Extent = "newest" if is_frequent else "best"
    return Found(
        query,
        tuple(
            one._replace(extent=more if len(one.hits) == limit else "all")
            for one in groups
            if one.hits
        ),
    )


def _marked(words: str) -> tuple[str, tuple[Span, ...]]:
    shown, spans = words.partition(_HIT)[0], []
    for part in words.split(_HIT)[1:]:
        hit, _, after = part.partition(_END)
        spans.append(Span(len(shown), len(shown) + len(hit)))
        shown += hit + after
    return shown, tuple(spans)


def _marks(query: str, words: str) -> tuple[Span, ...]:
    starts = "|".join(map(re.escape, _words(query)))
    return tuple(Span(*one.span()) for one in re.finditer(rf"\b(?:{starts})", words, re.IGNORECASE))


def _named(library: Library, query: str, noun: Noun, limit: int) -> list[Hit]:
    rows: dict[int, Row] = {}
    for expression in (phrase_expression(query), match_expression(query)):
        if expression:
            found = _FIRST_NAMES if _is_frequent(library, expression) else _RANKED_NAMES
            asked = [expression, noun, _WIDER * limit]
            for row in library.rows(_NAMED.format(found=found), asked):
                rows.setdefault(row[1], row)
    if noun == "event":
        rows |= {row[1]: row for row in library.rows(_DATED, [query.strip(), limit])}
    ranked = sorted(rows.values(), key=lambda row: _rank(query, row))
    return [_hit(query, row) for row in ranked[:limit]]


def _hit(query: str, row: Row) -> Hit:
    noun, ref, name, about, date, words = row
    marks = _marks(query, name)
    other = [one for one in words.split("\n") if _marks(query, one)]
    if marks or not other:
        return Hit(noun, ref, name, marks, about, date)
    return Hit(noun, ref, name, (), about, date, other[0], _marks(query, other[0]))


def _is_frequent(library: Library, expression: str) -> bool:
    return bool(library.row(_COUNT, [expression, _FREQUENT])[0] >= _FREQUENT)


def _rank(query: str, row: Row) -> int:
    """Return how near a name or a date is to the query; 0 is nearest."""
    if _is_named(query, row) or row[4] == query.strip():
        return 0
    looked_for = fold(query)
    day = " ".join(_MONTHS.get(word, word) for word in _words(looked_for))
    if _EXACT_DATE.fullmatch(row[4]) and day in fold(str(row[5]).rpartition("\n")[2]):
        return 1
    return 2 if fold(str(row[2])).startswith(looked_for) else 3


def _is_named(query: str, row: Row) -> bool:
    """Whether the query is the very name, or an alias, of what was found."""
    names = [str(row[2]), *str(row[5]).split("\n")]
    return fold(query.strip()) in [fold(name) for name in names]


def _around(words: str) -> str:
    """Return the words about the first hit, which is marked, so that it comes soon."""
    before, mark, after = words.partition(_HIT)
    if len(before) > _LEAD:
        before = "…" + before[-_LEAD:].partition(" ")[2]
    return before + mark + after
