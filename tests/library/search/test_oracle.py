"""The index finds just those texts that match, by whichever way; held against reading them all."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.library.library import Library
from desktop_app.library.search import searcher as search_module
from desktop_app.library.search.candidates import Finder
from desktop_app.library.search.names import all_words, read_names
from desktop_app.library.search.searcher import Searcher, search
from desktop_app.model.matching import Pattern, Text
from desktop_app.model.query import parse_query
from desktop_app.model.terms import level, terms

_ALL = 10_000
WAYS = {
    "ranked": (5_000, 200),
    "few texts": (0, 10_000),
    "newest": (0, 0),
    "each for itself": (25, 5),
}
"""How many rows are ranked at most, and how many texts read."""


def in_memory(path: Path) -> Library:
    connection = sqlite3.connect(":memory:")
    with sqlite3.connect(path) as file:
        file.backup(connection)
    file.close()
    return Library(connection, "memory")


@pytest.fixture(scope="module", params=["small dossier", "reference"])
def dossier(request: pytest.FixtureRequest, small_dossier: Path) -> Iterator["Dossier"]:
    library = in_memory(small_dossier if request.param == "small dossier" else paths.reference())
    yield Dossier(library)
    library.close()


@pytest.fixture(params=list(WAYS))
def way(request, monkeypatch):
    few, texts = WAYS[request.param]

    def finder(*arguments):
        return Finder(*arguments)._replace(few=few, few_texts=texts)

    monkeypatch.setattr(search_module, "Finder", finder)
    return request.param


OFTEN = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    max_examples=60,
    deadline=None,
)


class Dossier:
    """What there is to be found, read from end to end."""

    def __init__(self, library):
        self.searcher = Searcher(library)
        self.texts = {"block": {}}
        for id_, source_id, start, end in library.rows(
            'select id, source_id, start, "end" from block'
        ):
            self.texts["block"][id_] = library.text(source_id)[start:end]
        for noun in ("entity", "event", "source"):
            ids = [id_ for (id_,) in library.rows(f"select id from {noun}")]  # noqa: S608
            self.texts[noun] = {
                name.ref: "\n".join(all_words(library, noun, name))
                for name in read_names(library, noun, ids)
            }
        self.read = {
            noun: {ref: Text(text) for ref, text in texts.items()}
            for noun, texts in self.texts.items()
        }
        self.words = sorted(
            {
                word
                for texts in self.texts.values()
                for one in texts.values()
                for word in one.split()
            }
        )

    def found(self, query):
        groups = self.searcher.search(query, limit=_ALL).groups
        return {group.noun: sorted(hit.ref for hit in group.hits) for group in groups}

    def matching(self, query, nouns):
        pattern, parsed = Pattern(parse_query(query)), parse_query(query)
        found = {
            noun: sorted(
                ref
                for ref, text in self.read[noun].items()
                if parsed.clauses and pattern.matches(text)
            )
            for noun in nouns
        }
        return {noun: refs for noun, refs in found.items() if refs}


@st.composite
def queries(draw, dossier, *, with_phrases):
    """Words of the dossier, whole and half, put together in every way."""
    words = st.sampled_from(dossier.words).map(lambda word: word.strip('"“”')).filter(bool)
    half = words.flatmap(lambda word: st.integers(1, len(word)).map(lambda end: word[:end]))
    odd = words.map(lambda word: word.upper().replace("’S", "S") + "s" * (len(word) % 2))
    kinds = [words, half, odd, words.map("-{}".format)]
    if with_phrases:
        stretches = st.sampled_from(list(dossier.texts["block"].values())).flatmap(
            lambda text: st.integers(0, text.count(" ")).map(
                lambda start: " ".join(text.split(" ")[start : start + 3])
            )
        )
        phrases = stretches.map(
            lambda some: '"' + some.translate(dict.fromkeys(map(ord, '"“”'))) + '"'
        )
        kinds += [
            phrases,
            phrases.map("-{}".format),
            st.sampled_from(["near", "near/1", "NEAR/30"]),
        ]
    if not with_phrases:  # two terms stand together in one line of several, and in one column
        kinds = [kind.filter(lambda word: len(terms(word)) < 2) for kind in kinds]
    parts = st.lists(st.one_of(*kinds, st.just("OR"), st.just("NOT")), min_size=1, max_size=5)
    return " ".join(draw(parts)).replace(":", " ")


@pytest.mark.usefixtures("way")
@OFTEN
@given(st.data())
def test_the_paragraphs_found_are_those_that_match(dossier, data):
    query = data.draw(queries(dossier, with_phrases=True))
    found = dossier.searcher.search(query, limit=_ALL)
    if not found.corrected:
        assert dossier.found(query).get("block", []) == dossier.matching(query, ["block"]).get(
            "block", []
        )


@pytest.mark.usefixtures("way")
@OFTEN
@given(st.data())
def test_what_is_found_by_its_names_and_other_words_is_what_they_match(dossier, data):
    query = data.draw(queries(dossier, with_phrases=False))
    found = dossier.searcher.search(query, limit=_ALL)
    if not found.corrected:
        assert dossier.found(query) == dossier.matching(query, dossier.texts)


@settings(max_examples=60)
@given(st.data())
def test_what_is_marked_is_what_was_sought(dossier, data):
    query = data.draw(queries(dossier, with_phrases=False))
    found = dossier.searcher.search(query)
    asked = parse_query(found.corrected or query)
    letters = {term[:-1] or term for phrase in asked.phrases for term in phrase.terms}
    for hit in (hit for group in found.groups for hit in group.hits):
        assert hit.marks or hit.also_marks or hit.noun == "block"
        for words, marks in ((hit.words, hit.marks), (hit.also, hit.also_marks)):
            for start, end in marks:
                assert any(level(words[start:end]).strip().startswith(one) for one in letters)


ODD = "ab\"*\0'():^-+{}[]|ANDORTNEAR/ “”:who:in:on:kind:2017,\ud800🌊ก็日"


@settings(max_examples=150)
@given(st.text(st.sampled_from(ODD), max_size=40) | st.text())
@example('"')
@example("\0")
@example("a AND")
@example("NEAR(a b")
@example('" OR "x')
@example("terms : a")
@example("{terms also} : a")
@example("^a + b")
@example("a NOT")
@example("-")
@example("who:\ud800")
@example("in:\0")
@example('kind:"')
@example("on:" + "9" * 400)
@example("² ٣ ⅷ 𞤀 中文 ก็ ไทย")
def test_nothing_one_can_type_is_an_error(dossier, query):
    found = dossier.searcher.search(query)
    assert found.query == query
    assert {group.noun for group in found.groups} <= {"entity", "event", "source", "block"}
    assert all(group.hits or group.hidden for group in found.groups)


@pytest.mark.parametrize(
    "query",
    [
        "skerrow " * 3_000,
        "skerrow near " * 3_000 + "heron",
        "s near h near " * 3_000 + "a",
        "skerrow OR " * 3_000 + "heron",
        " OR ".join(f"skerrow{number}" for number in range(3_000)) + " OR heron",
        "skerrow -" + " -".join(f"x{number}" for number in range(3_000)),
        f'"{"skerrow " * 3_000}"',
        "skerrow " + "who:heron " * 3_000,
        "x" * 100_000,
        "on:" + "2017 " * 3_000,
        "kind:" + "v" * 10_000,
    ],
)
def test_very_long_queries(query, library):
    assert search(library, query).query == query
