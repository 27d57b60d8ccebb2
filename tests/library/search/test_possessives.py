"""Possessives are found without an apostrophe, alone, in phrases, near other words, and left out."""

import pytest

from desktop_app.library.search import expressions
from desktop_app.library.search.expressions import expression
from desktop_app.library.search.searcher import search
from desktop_app.library.search.vocabulary import Vocabulary
from desktop_app.model.query import parse_query


def passages(library, query):
    groups = search(library, f"kind:passage {query}", limit=50).groups
    return [hit.ref for one in groups for hit in one.hits]


@pytest.mark.parametrize(
    ("query", "refs"),
    [
        ("solbergs", [2]),
        ('"solbergs"', [2]),
        ('"ms solbergs brother"', [2]),
        ('"ms solbergs', [2]),
        ('"solbergs brot', [2]),
        ("solbergs near/0 brother", [2]),
        ("wheel near brandts", []),
        ("solbergs near brother near wheel", [2]),
        ("said -solbergs", [8, 1]),
        ('said -"mr. brandts office"', [2, 1]),
        ('said -"brandts vote"', [2, 8, 1]),
    ],
)
def test_possessives(query, refs, library):
    assert sorted(passages(library, query)) == sorted(refs)


def test_of_words_in_very_many_rows_it_is_taken_that_they_are_plurals(library, monkeypatch):
    vocabulary = Vocabulary(library, "block")
    asked = parse_query('"ms solbergs brother"')
    assert "also" in expression(asked, vocabulary).text
    monkeypatch.setattr(expressions, "FEW", 0)
    assert "also" not in expression(asked, vocabulary).text
