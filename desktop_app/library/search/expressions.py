"""From what is asked to what FTS5 is asked: an expression, and what it would cost to rank by it.

Every term is quoted, so that nothing in it is taken for FTS5's syntax. An unfinished word is asked
for as such only where few rows have it; else the commonest words that begin so are asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from desktop_app.library.derived.indexes import COMMONEST
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.query import Near, Phrase, Query, Sought

FEW = 5_000
"""So many rows are gone through for an unfinished word, or ranked, in a few milliseconds."""
_IN_PHRASES = 8
"""How many words are tried for an unfinished one in a phrase, or near another."""
_MOST_WRITTEN = 8
_MOST_NEAR = 64


class Clause(NamedTuple):
    """What finds the rows in which one clause occurs, and in how many it does at most."""

    expression: str
    documents: int
    is_whole: bool
    """Whether it finds all of them: else only those with the commonest words that begin so."""


class _Written(NamedTuple):
    """Words next to one another, and the possessive forms that must be there besides."""

    clause: Clause
    forms: tuple[str, ...]

    def whole(self) -> Clause:
        """Return what finds both."""
        if not self.forms:
            return self.clause
        forms = " AND ".join(_quoted((form,)) for form in self.forms)
        text = f"({self.clause.expression} AND {{also}} : ({forms}))"
        return self.clause._replace(expression=text)


class Expression(NamedTuple):
    """What finds all that is asked for; empty where there can be nothing."""

    text: str
    clauses: tuple[Clause, ...]
    without: str = ""
    """What finds all that must not be found, if anything."""

    @property
    def cost(self) -> int:
        """How many rows are gone through to rank what is found, each clause for itself."""
        return sum(clause.documents for clause in self.clauses)

    @property
    def is_whole(self) -> bool:
        """Whether it finds all that is asked for."""
        return all(clause.is_whole for clause in self.clauses)

    def within(self, column: str) -> "Expression":
        """Return what finds the same in one column."""
        return self._replace(text=self.excluding(f"{{{column}}} : ({_all(self.clauses)})"))

    def excluding(self, text: str) -> str:
        """Return an expression that leaves out what must not occur."""
        return f"({text}) NOT ({self.without})" if self.without else text


def expression(query: Query, vocabulary: Vocabulary) -> Expression:
    """Return what finds what is asked for."""
    clauses = tuple(_clause(clause, vocabulary) for clause in query.clauses)
    found = Expression("", clauses, _clause(query.without, vocabulary).expression)
    if not clauses or not all(clause.expression for clause in clauses):
        return found
    return found._replace(text=found.excluding(_all(clauses)))


def _all(clauses: Iterable[Clause]) -> str:
    return " AND ".join(f"({clause.expression})" for clause in clauses)


def _clause(alternatives: Sequence[Sought], vocabulary: Vocabulary) -> Clause:
    found = [_sought(one, vocabulary) for one in alternatives]
    return _either(one for one in found if one.expression)


def _either(clauses: Iterable[Clause]) -> Clause:
    found = list(clauses)
    return Clause(
        " OR ".join(one.expression for one in found),
        sum(one.documents for one in found),
        all(one.is_whole for one in found),
    )


def _sought(sought: Sought, vocabulary: Vocabulary) -> Clause:
    if isinstance(sought, Near):
        return _near(sought, vocabulary)
    if len(sought.terms) > 1:
        return _either(one.whole() for one in _phrases(sought, vocabulary))
    (term,) = sought.terms
    if not sought.is_open:
        return _exact((term,), vocabulary)
    reach = vocabulary.reach(term)
    if reach <= FEW:
        return Clause(_word_or_beginning(term, vocabulary) if reach else "", reach, True)
    return _either(
        _exact((word,), vocabulary) for word in _commonest(term, vocabulary, COMMONEST)
    )._replace(is_whole=False)


def _word_or_beginning(term: str, vocabulary: Vocabulary) -> str:
    """Return what finds words that begin so; where one is just that, it counts for more."""
    word = _quoted((term,))
    return f"{word} * OR {word}" if vocabulary.number(term) else f"{word} *"


def _phrases(phrase: Phrase, vocabulary: Vocabulary) -> Iterator[_Written]:
    """Give all ways in which a phrase may be written."""
    for terms, forms in islice(_with_possessives(phrase.terms, vocabulary), _MOST_WRITTEN):
        is_open = phrase.is_open and terms[-1] == phrase.terms[-1]
        for clause in _endings(terms, vocabulary) if is_open else [_exact(terms, vocabulary)]:
            documents = min([clause.documents, *map(vocabulary.number, forms)])
            if documents:
                yield _Written(clause._replace(documents=documents), forms)


def _with_possessives(
    terms: Sequence[str], vocabulary: Vocabulary
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give terms as they are, and with “maduro” for “maduros”, which may be written “maduro’s”.

    Such forms stand in a column of their own, where no other words are next to them or near. They
    are looked for where few rows have them: else nearly all of these are plurals.
    """
    choices = [
        [(term, "")] + [(term[:-1], term)] * (0 < _number_of_possessives(term, vocabulary) <= FEW)
        for term in terms
    ]
    for some in product(*choices):
        yield tuple(term for term, _ in some), tuple(form for _, form in some if form)


def _number_of_possessives(term: str, vocabulary: Vocabulary) -> int:
    """Return how many rows can have a term as a possessive, at most."""
    if len(term) == 1 or term[-1] != "s" or not vocabulary.number(term[:-1]):
        return 0
    return vocabulary.number(term)


def _endings(terms: Sequence[str], vocabulary: Vocabulary) -> list[Clause]:
    """Return a phrase whose last word is unfinished; where that reaches far, some phrases."""
    *inner, last = terms
    reach = vocabulary.reach(last)
    if reach <= FEW:
        documents = min([reach, *(vocabulary.number(term) for term in inner)])
        return [Clause(f"{_quoted(terms)} *", documents, True)]
    return [
        _exact((*inner, word), vocabulary)._replace(is_whole=False)
        for word in _commonest(last, vocabulary, _IN_PHRASES)
    ]


def _near(near: Near, vocabulary: Vocabulary) -> Clause:
    each = [list(_phrases(phrase, vocabulary)) for phrase in near.phrases]
    return _either(
        _near_one_another(some, near.distance) for some in islice(product(*each), _MOST_NEAR)
    )


def _near_one_another(phrases: Sequence[_Written], distance: int) -> Clause:
    words = " ".join(one.clause.expression for one in phrases)
    clause = Clause(
        f"NEAR({words}, {distance})",
        min(one.clause.documents for one in phrases),
        all(one.clause.is_whole for one in phrases),
    )
    return _Written(clause, tuple(form for one in phrases for form in one.forms)).whole()


def _commonest(letters: str, vocabulary: Vocabulary, most: int) -> list[str]:
    """Return the word itself, where it is one, and the commonest others that begin so."""
    others = vocabulary.commonest(letters)[:most]
    own = [letters] if vocabulary.number(letters) else []
    return list(dict.fromkeys([*own, *others]))


def _exact(terms: Sequence[str], vocabulary: Vocabulary) -> Clause:
    documents = min(vocabulary.number(term) for term in terms)
    return Clause(_quoted(terms) if documents else "", documents, True)


def _quoted(terms: Sequence[str]) -> str:
    """Return terms as FTS5 reads a string; nothing in a term is a quotation mark."""
    return f'"{" ".join(terms)}"'
