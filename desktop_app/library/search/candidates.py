"""The rows of an index that are what is asked for, the best first, without looking at too many.

They are ranked by bm25 where few rows have to be gone through. Where one thing sought is rare and
another is everywhere, the few texts with the rare one are read. Of all else the newest are taken.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Literal, NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.search.expressions import FEW, Clause, Expression

Extent = Literal["all", "best", "newest"]
"""All there are; the best of more; or of very many only the newest, or most told, were looked at."""
Keep = Callable[[Sequence[int]], tuple[Sequence[int], int]]
"""Returns those of some rows that are let through, in their order, and how many filters hide."""
Rank = Callable[[Sequence[int]], list[int]]
"""Reads few rows, and returns those that are what is asked for, the best first."""
Ranges = Sequence[tuple[int, int]]
"""From which row to which, both among them, the newest first."""

EVERYWHERE: Ranges = ((0, 2**63 - 1),)
FEW_TEXTS = 200
"""So many texts are read in a few milliseconds."""
_TIMES = 5
"""So many times as many are read where else some of them would not be looked at."""
_CHUNK = 200
_MOST = 20_000
"""So many rows are looked at for those that are let through."""

_WITHIN = "select rowid from {index} where {index} match ? and rowid between ? and ? order by "
_RANKED = _WITHIN + "bm25({index}, 10.0, 1.0), rowid desc"
_NEWEST = _WITHIN + "rowid desc"
_EVERY = "select id from {index}_docsize where ? = '' and id between ? and ? order by id desc"
"""All rows of an index: FTS5 keeps the length of each in this table."""


class Candidates(NamedTuple):
    """Rows in their order, what is known of those that are not among them, how many are hidden."""

    rows: list[int]
    extent: Extent = "all"
    hidden: int = 0


class Finder(NamedTuple):
    """What finds rows of one index among those that are let through."""

    library: Library
    table: str
    keep: Keep
    rank: Rank
    ranges: Ranges = EVERYWHERE
    few: int = FEW
    few_texts: int = FEW_TEXTS

    def find(self, asked: Expression, limit: int) -> Candidates:
        """Return at most `limit` rows, the best first."""
        if not asked.text or not self.ranges:
            return Candidates([])
        if self._can_rank(asked):
            return self.taken(self._ranked(asked.text), limit)
        few = self._few_rows(asked.clauses)
        if few is not None:
            kept, hidden = self.keep(self.rank(few))
            return _first(list(kept), limit, hidden)
        found = self.taken(self.newest(asked.text), limit)
        is_all = found.extent == "all" and asked.is_whole
        return found._replace(extent="all" if is_all else "newest")

    def reads_all(self, asked: Expression) -> bool:
        """Return whether there are so few rows that all of them are looked at."""
        return self._can_rank(asked) or self._rarest(asked.clauses) is not None

    def everything(self, limit: int, without: str = "") -> Candidates:
        """Return the newest `limit` rows, whatever they hold but what an expression finds."""
        rows = (row for some in self.ranges for row in self._rows(_EVERY, "", *some))
        finder = self._replace(keep=partial(self._but, without)) if without else self
        found = finder.taken(_once(rows), limit)
        return found if found.extent == "all" else found._replace(extent="newest")

    def taken(self, found: Iterator[int], limit: int) -> Candidates:
        """Return the first `limit` rows that are let through."""
        rows: list[int] = []
        hidden = looked_at = 0
        size = limit + 1
        while looked_at < _MOST and len(rows) <= limit:
            chunk = list(islice(found, min(size, _MOST - looked_at)))
            size = max(_CHUNK, 2 * size)
            if not chunk:
                return _first(rows, limit, hidden)
            kept, hidden_here = self.keep(chunk)
            hidden += hidden_here
            rows += kept
            looked_at += len(chunk)
        return Candidates(rows[:limit], "best" if len(rows) > limit else "newest", hidden)

    def newest(self, text: str) -> Iterator[int]:
        """Give all rows that an expression finds, the newest first."""
        for first, last in self.ranges:
            yield from self._rows(_NEWEST, text, first, last)

    def _ranked(self, text: str) -> Iterator[int]:
        """Give the rows of all ranges, which are ranked together, as there are few."""
        ranges = sorted(self.ranges)
        starts = [first for first, _ in ranges]
        for row in self._rows(_RANKED, text, starts[0], max(last for _, last in ranges)):
            at = bisect_right(starts, row) - 1
            if at >= 0 and row <= ranges[at][1]:
                yield row

    def _rows(self, sql: str, text: str, first: int, last: int) -> Iterator[int]:
        asked = [text, first, last]
        return (row for (row,) in self.library.each(sql.format(index=self.table), asked))

    def _can_rank(self, asked: Expression) -> bool:
        return asked.cost <= self.few and asked.is_whole

    def _but(self, without: str, rows: Sequence[int]) -> tuple[Sequence[int], int]:
        """Return those rows that are let through, and that an expression does not find."""
        found = set(self._rows(_NEWEST, without, min(rows), max(rows)))
        return self.keep([row for row in rows if row not in found])

    def _few_rows(self, clauses: Sequence[Clause]) -> list[int] | None:
        """Return all rows that can be meant, where they are few; None where they are not."""
        rare = self._rarest(clauses)
        if rare is not None:
            return list(self.newest(rare.expression))
        if sum(last - first + 1 for first, last in self.ranges) > _TIMES * self.few_texts:
            return None
        return [row for first, last in self.ranges for row in range(last, first - 1, -1)]

    def _rarest(self, clauses: Sequence[Clause]) -> Clause | None:
        """Return the clause that few rows have, and which finds all of these, if there is one."""
        few = [one for one in clauses if one.is_whole and one.documents <= self.few_texts]
        return min(few, key=lambda one: one.documents, default=None)


def _once(rows: Iterator[int]) -> Iterator[int]:
    """Give each row once, though ranges may overlap."""
    seen: set[int] = set()
    for row in rows:
        if row not in seen:
            seen.add(row)
            yield row


def _first(rows: list[int], limit: int, hidden: int) -> Candidates:
    return Candidates(rows[:limit], "best" if len(rows) > limit else "all", hidden)
