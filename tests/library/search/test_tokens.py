"""FTS5 takes our terms as they are, whatever script they are written in."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.model.matching import Pattern, Text
from desktop_app.model.query import Phrase, Query
from desktop_app.model.terms import indexed, terms

ODD = "aAbé ’'-“.,_\0\n\u00a0\u0301\u20dd\u200d\u00adæßﬁ½²٣ⅷ日本かｶ㍍กิ็ไท한ك🌊\ud800ﷺ…·ªº𞤀"
TEXTS = st.text(st.sampled_from(ODD), max_size=30) | st.text(max_size=30)


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table one using fts5(terms, also, content = '', tokenize = 'ascii')"
    )
    connection.execute("create virtual table vocabulary using fts5vocab(one, instance)")
    yield connection
    connection.close()


def fill(index, text):
    index.execute("insert into one (one) values ('delete-all')")
    index.execute("insert into one (rowid, terms, also) values (1, ?, ?)", indexed(text))


@settings(deadline=None)
@given(TEXTS)
@example("日本語 text")
@example("a·b_c")
def test_the_index_has_just_the_terms_of_a_text(index, text):
    fill(index, text)
    held = "select term from vocabulary where col = ? order by offset"
    assert [term for (term,) in index.execute(held, ["terms"])] == terms(text)
    assert [term for (term,) in index.execute(held, ["also"])] == indexed(text).possessives.split()


@settings(deadline=None)
@given(TEXTS, st.data())
def test_every_stretch_of_a_text_is_found_in_it(index, text, data):
    start = data.draw(st.integers(0, len(text)))
    words = terms(text[start : data.draw(st.integers(start, len(text)))])
    fill(index, text)
    if words:
        phrase = Phrase(tuple(words), is_open=data.draw(st.booleans()))
        asked = f'"{" ".join(words)}"' + " *" * phrase.is_open
        rows = index.execute("select rowid from one where one match ?", [asked]).fetchall()
        matches = Pattern(Query(((phrase,),))).matches(Text(text))
        assert matches or not rows
        assert bool(rows) or not matches or any(word.endswith("s") for word in words)
