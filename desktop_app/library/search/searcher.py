"""Search: from what is typed to what is found, in groups, the best first.

Nothing is gone through that is in very many places: see `expressions` and `candidates`.
"""

from collections.abc import Sequence
from functools import partial

from desktop_app.library.chronology import ordinal
from desktop_app.library.derived.indexes import ref_of, row_of
from desktop_app.library.format import INDEXES
from desktop_app.library.library import Library
from desktop_app.library.search.candidates import EVERYWHERE, Candidates, Extent, Finder, Ranges
from desktop_app.library.search.conditions import Condition, Noun
from desktop_app.library.search.expressions import expression
from desktop_app.library.search.few import ranked
from desktop_app.library.search.fields import FieldReader, Fields
from desktop_app.library.search.hits import Found, Group, Hit
from desktop_app.library.search.named import (
    BEGINS,
    BESIDE,
    DATED,
    EXACT,
    NAMED,
    TOGETHER,
    NamedHits,
    Sought,
    find_named,
    hits_of,
    list_named,
    sought,
)
from desktop_app.library.search.names import all_words, read_names
from desktop_app.library.search.paragraphs import paragraph_hits, paragraph_texts
from desktop_app.library.search.respelling import Respelling
from desktop_app.library.search.scopes import Passing, Places, Scope
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.filters import Filters
from desktop_app.model.matching import Pattern
from desktop_app.model.query import Query, parse_query

ALL = Filters()
"""The filters that let everything through."""
_PLACES = {EXACT: 0, DATED: 0, BEGINS: 1, TOGETHER: 1, NAMED: 1, BESIDE: 3}
_TEXT = 2
"""Which groups come first, by how near their first hits are: exact names, then titles, then text.

Of texts the words of the sources come first, before what the dossier says beside a name."""
_OF_FIELDS: tuple[Noun, ...] = ("event", "block", "source", "entity")
"""In which order groups come where fields alone ask for them, but for those whom they name."""
LIMIT = 8
"""So many hits of each noun are shown at first."""
FEW_NAMES, FEW_NAMED_TEXTS = 1_000, 40
"""So many names are ranked, and read with all words that lead to them."""


def search(library: Library, query: str, filters: Filters = ALL, limit: int = LIMIT) -> Found:
    """Return at most `limit` hits of each noun for what was typed."""
    return Searcher(library).search(query, filters, limit)


class Searcher:
    """Searches one dossier, and keeps what one search has in common with the next."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._vocabularies = {noun: Vocabulary(library, noun) for noun in INDEXES}
        self._respelling = Respelling(library, self._vocabularies.values())
        self._passing = Passing(library, ALL)
        self._places = Places(library)
        self._fields = FieldReader(library)

    def search(self, text: str, filters: Filters = ALL, limit: int = LIMIT) -> Found:
        """Return at most `limit` hits of each noun for what was typed."""
        if filters != self._passing.filters:
            self._passing = Passing(self._library, filters)
        query = parse_query(text)
        found = self._search(text, query, limit)
        if found.groups or query == Query():
            return found
        respelled = self._respelling.respelled(text, query)
        if not respelled:
            return found
        other = self._search(respelled, parse_query(respelled), limit)
        return other._replace(query=text, corrected=respelled if other.groups else "")

    def _search(self, text: str, query: Query, limit: int) -> Found:
        fields = self._fields.read(query)
        if not fields.query.clauses and not query.fields:
            return Found(text)
        asked = sought(text, fields.query, fields.days)
        of_names = asked._replace(pattern=Pattern(fields.query, is_of_names=True))
        scope = Scope(self._library, fields.conditions, self._passing)
        found: list[tuple[int, Group]] = []
        for noun in fields.nouns:
            meant = of_names if noun == "entity" else asked
            nearest, group = self._group(noun, meant, fields, scope, limit)
            if group.hits or group.hidden or group.extent == "newest":
                found.append((self._place(noun, nearest, fields), group))
        groups = tuple(group for _, group in sorted(found, key=lambda one: one[0]))
        return Found(text, groups, unread=(*query.unread, *fields.unread))

    def _place(self, noun: Noun, nearest: int, fields: Fields) -> int:
        """Return where a group comes."""
        if nearest == EXACT:
            return _PLACES[EXACT]
        if not fields.query.clauses:
            return 1 + _OF_FIELDS.index(noun)
        return _TEXT if noun == "block" else _PLACES[nearest]

    def _group(
        self, noun: Noun, asked: Sought, fields: Fields, scope: Scope, limit: int
    ) -> tuple[int, Group]:
        """Return what is found of a noun, and how near the first of it is to what was typed."""
        if noun == "block":
            hits, candidates = self._paragraphs(asked, scope, limit)
            return BESIDE, Group(noun, tuple(hits), candidates.extent, candidates.hidden)
        found = self._named(noun, asked, fields, scope, limit)
        extent, hidden = found.candidates.extent, found.candidates.hidden
        return found.nearest, Group(noun, tuple(found.hits), extent, hidden)

    def _paragraphs(self, asked: Sought, scope: Scope, limit: int) -> tuple[list[Hit], Candidates]:
        found = expression(asked.query, self._vocabularies["block"])

        def rank(rows: Sequence[int]) -> list[int]:
            return ranked(paragraph_texts(self._library, rows), asked.pattern, found.clauses)

        finder = Finder(self._library, INDEXES["block"], partial(scope.keep, "block"), rank)
        can_count = finder.reads_all(found)
        ranges = scope.ranges(self._places, with_filters=not can_count)
        finder = finder._replace(ranges=ranges)
        is_asked = bool(asked.query.clauses)
        candidates = (
            finder.find(found, limit) if is_asked else finder.everything(limit, found.without)
        )
        return paragraph_hits(self._library, candidates.rows, asked.pattern), candidates

    def _named(
        self, noun: Noun, asked: Sought, fields: Fields, scope: Scope, limit: int
    ) -> NamedHits:
        found = expression(asked.query, self._vocabularies[noun])

        def rank(rows: Sequence[int]) -> list[int]:
            refs = {ref_of(row): row for row in rows}
            texts = {
                refs[name.ref]: "\n".join(all_words(self._library, noun, name))
                for name in read_names(self._library, noun, list(refs))
            }
            return ranked(texts, plain, found.clauses)

        plain = Pattern(asked.query)
        keep = partial(scope.keep, noun)
        few = FEW_NAMES, FEW_NAMED_TEXTS
        finder = Finder(self._library, INDEXES[noun], keep, rank, EVERYWHERE, *few)
        is_large = bool(fields.query.clauses) and not finder.reads_all(found)
        ranges = scope.events(with_filters=is_large) if noun == "event" else EVERYWHERE
        finder = finder._replace(ranges=ranges)
        if fields.query.clauses:
            return find_named(finder, noun, asked, found, limit)
        if noun == "entity" and fields.meant and not any(map(_is_kind, fields.conditions)):
            return self._meant(fields, asked, scope, limit)
        days = _rows_of(fields.days) if noun in ("event", "source") else ()
        finder = finder._replace(ranges=(*days, *ranges) if ranges == EVERYWHERE else ranges)
        return list_named(finder, noun, asked, found.without, limit)

    def _meant(self, fields: Fields, asked: Sought, scope: Scope, limit: int) -> NamedHits:
        """Return whom a field names, as far as they are let through."""
        rows, hidden = scope.keep_meant([row_of(0, one) for one in fields.meant])
        refs = [ref_of(row) for row in rows]
        hits = hits_of(self._library, "entity", refs[:limit], asked.pattern)
        extent: Extent = "best" if len(refs) > limit else "all"
        return NamedHits(hits, EXACT, Candidates([], extent, hidden))


def _is_kind(condition: Condition) -> bool:
    return condition.about == "kind"


def _rows_of(days: tuple[str, str] | None) -> Ranges:
    """Return the rows of what begins, or ends, within some days."""
    if days is None or days[0] > days[1]:
        return ()
    first, last = days
    return ((row_of(ordinal(first or None), 0), row_of(ordinal(last) + 1, 0) - 1),)
