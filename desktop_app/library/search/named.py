"""Finding entities, events and sources by what they are called: the very name first."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.library.derived.indexes import ref_of
from desktop_app.library.library import Library
from desktop_app.library.search.candidates import Candidates, Finder
from desktop_app.library.search.conditions import Noun
from desktop_app.library.search.expressions import Expression
from desktop_app.library.search.hits import Hit
from desktop_app.library.search.names import Name, other_words, read_names
from desktop_app.library.search.snippets import snippet
from desktop_app.model.date_words import read_date
from desktop_app.model.dates import EdtfDate
from desktop_app.model.matching import Pattern, Text, marks_of
from desktop_app.model.query import Query, plain_words
from desktop_app.model.records import Span
from desktop_app.model.terms import terms

_WIDER, _LAST_DAY = 32, "9999-12-31"
"""So many names at least are ranked by more than bm25."""
EXACT, DATED, BEGINS, TOGETHER, NAMED, BESIDE = range(6)
"""How near a name is to what is sought: it is just that, or on that very day; it begins with it; it
has it, all words together; it has all of it; other words do."""


class Sought(NamedTuple):
    """A query as it is held against names: its words, if it is nothing else, and perhaps a date."""

    query: Query
    pattern: Pattern
    plain: str
    date: EdtfDate | None
    days: tuple[str, str] | None
    """From which ISO day to which is asked for, if that is."""


def sought(text: str, query: Query, days: tuple[str, str] | None = None) -> Sought:
    """Return a query, typed as `text`, as it is held against names that lie within some days."""
    words = plain_words(query._replace(without=()))
    date = read_date(text) if words else None
    return Sought(query, Pattern(query), " ".join(words or ()), date, days)


class NamedHits(NamedTuple):
    """Hits, the best first, how near the first is, and what is known of those left out."""

    hits: list[Hit]
    nearest: int
    candidates: Candidates


def find_named(
    finder: Finder, noun: Noun, asked: Sought, found: Expression, limit: int
) -> NamedHits:
    """Return the best hits among names."""
    candidates = _candidates(finder, asked, found, max(limit + 1, _WIDER))
    rows = {ref_of(row): (place, row) for place, row in enumerate(candidates.rows)}
    names = read_names(finder.library, noun, list(rows))
    called = {name.ref: _called(name) for name in names}
    tiers = {name.ref: _tier(asked, name, called[name.ref]) for name in names}

    def order(name: Name) -> tuple[bool, int, bool, int, int]:
        place, row = rows[name.ref]
        tier = tiers[name.ref]
        is_cut = tier in (BEGINS, TOGETHER) and not _has_words(asked, called[name.ref])
        place = place if tier >= NAMED else 0
        return not _is_within(name, asked.days), tier, is_cut, place, -row

    best = sorted(names, key=order)
    is_best = len(best) > limit and candidates.extent == "all"
    return NamedHits(
        [hit_of(finder.library, noun, name, asked.pattern) for name in best[:limit]],
        tiers[best[0].ref] if best else BESIDE,
        candidates._replace(extent="best" if is_best else candidates.extent),
    )


def list_named(finder: Finder, noun: Noun, asked: Sought, without: str, limit: int) -> NamedHits:
    """Return what fields alone ask for: what lies within their days first, then the newest."""
    candidates = finder.everything(max(limit + 1, _WIDER), without)
    refs = {ref_of(row): place for place, row in enumerate(candidates.rows)}
    names = read_names(finder.library, noun, list(refs))
    names.sort(key=lambda name: (not _is_within(name, asked.days), refs[name.ref]))
    hits = [hit_of(finder.library, noun, name, asked.pattern) for name in names[:limit]]
    is_more = len(names) > limit
    return NamedHits(
        hits, BESIDE, candidates._replace(extent="newest" if is_more else candidates.extent)
    )


def hits_of(library: Library, noun: Noun, refs: Sequence[int], pattern: Pattern) -> list[Hit]:
    """Return hits for what is known to be meant, in the order given."""
    names = {name.ref: name for name in read_names(library, noun, refs)}
    return [hit_of(library, noun, names[ref], pattern) for ref in refs if ref in names]


def hit_of(library: Library, noun: Noun, name: Name, pattern: Pattern) -> Hit:
    """Return a hit; where the name does not hold all that is sought, with other words that do."""
    called = Text(name.name)
    places = pattern.places(called)
    marks = marks_of(called, places)
    others = () if all(places) else other_words(library, noun, name)
    also, also_marks = _beside(others, pattern)
    source_id = name.ref if noun == "source" else 0
    return Hit(noun, name.ref, name.name, marks, name.about, name.date, also, also_marks, source_id)


def _beside(others: Sequence[str], pattern: Pattern) -> tuple[str, tuple[Span, ...]]:
    """Return the words besides the name in which most of what is sought stands, the first of them."""
    best: tuple[int, str] = (0, "")
    for words in others:
        number = sum(map(bool, pattern.times(Text(words))))
        if number > best[0]:
            best = number, words
    if not best[0]:
        return "", ()
    found = snippet(best[1], pattern)
    return found.words, found.marks


def _candidates(finder: Finder, asked: Sought, found: Expression, most: int) -> Candidates:
    """Return rows that have what is asked for: in the name first, then in other words."""
    if not found.text:
        return Candidates([])
    anywhere = finder.find(found, most)
    if anywhere.extent == "all":
        return anywhere
    by_name = finder.find(found.within("terms"), most)
    just_so = [] if by_name.extent == "all" else _just_so(finder, asked, found, most)
    return anywhere._replace(rows=_once(just_so, by_name.rows, anywhere.rows))


def _just_so(finder: Finder, asked: Sought, found: Expression, most: int) -> list[int]:
    """Return rows that have the very words together, in a name or an alias: of many, too."""
    if not asked.plain:
        return []
    rows: list[int] = []
    for text in (f'terms : ^ "{asked.plain}"', f'"{asked.plain}"'):
        rows += finder.taken(finder.newest(found.excluding(text)), most).rows
    return rows


def _once(*rows: Sequence[int]) -> list[int]:
    return list(dict.fromkeys(row for some in rows for row in some))


def _called(name: Name) -> list[str]:
    """Return the terms of each name."""
    return [" ".join(terms(one)) for one in (name.name, *name.aliases)]


def _has_words(asked: Sought, called: Sequence[str]) -> bool:
    """Return whether what is sought are whole words of a name, not only the beginning of one."""
    return any(f" {asked.plain} " in f" {one} " for one in called)


def _tier(asked: Sought, name: Name, called: Sequence[str]) -> int:
    """Return how near a name, with these terms, is to what is sought; the nearest first."""
    if asked.plain and asked.plain in (*called, *(f"{one}s" for one in called)):
        return EXACT
    if asked.date is not None and name.date:
        if name.date == asked.date.text:
            return EXACT
        if _is_day_within(name, asked.date):
            return DATED
    if asked.plain and any(one.startswith(asked.plain) for one in called):
        return BEGINS
    if asked.plain and any(f" {asked.plain}" in one for one in called):
        return TOGETHER
    is_named = any(asked.pattern.matches(Text(one)) for one in (name.name, *name.aliases))
    return NAMED if is_named else BESIDE


def _is_day_within(name: Name, date: EdtfDate) -> bool:
    """Return whether something is dated to the day, and on a day that the date can mean."""
    is_day = name.earliest is not None and name.earliest == name.latest
    return is_day and _is_within(name, (date.earliest or "", date.latest or _LAST_DAY))


def _is_within(name: Name, days: tuple[str, str] | None) -> bool:
    """Return whether something happened within some days for certain, if any are asked for."""
    if days is None or name.earliest is None or name.latest is None:
        return days is None
    return days[0] <= name.earliest and name.latest <= days[1]
