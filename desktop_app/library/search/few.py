"""Ranking few rows by their texts: where one thing sought is rare and another is everywhere.

FTS5 would go through all places of the common word only to know how common it is; its number is
known already, and the few texts with the rare one are soon read.
"""

import math
from collections.abc import Mapping, Sequence

from desktop_app.library.search.expressions import Clause
from desktop_app.model.matching import Pattern, Text

_K1, _B = 1.2, 0.75
"""The constants of bm25, as FTS5 has them."""


def ranked(texts: Mapping[int, str], pattern: Pattern, clauses: Sequence[Clause]) -> list[int]:
    """Return the rows whose texts are what is asked for, by bm25 over the clauses.

    The commonest is weighed as if it were in every other row. Of equal rows the last comes first.
    See Robertson and Zaragoza, The Probabilistic Relevance Framework (2009).
    """
    found = {row: Text(text) for row, text in texts.items()}
    matching = {row: text for row, text in found.items() if pattern.matches(text)}
    mean = sum(len(one.words) for one in matching.values()) / max(1, len(matching))
    rows = 2 * max((clause.documents for clause in clauses), default=0)
    weights = [math.log((rows + 1) / (clause.documents + 0.5)) for clause in clauses]
    scores = {
        row: sum(
            weight * _share(times, len(text.words) / mean)
            for weight, times in zip(weights, pattern.times(text), strict=True)
        )
        for row, text in matching.items()
    }
    return sorted(scores, key=lambda row: (-scores[row], -row))


def _share(times: int, length: float) -> float:
    """Return how much some occurrences count in a text so many times as long as the others."""
    return times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * length))
