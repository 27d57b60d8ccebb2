"""What is shown of a passage: about two hundred characters around what was found, on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.search.searcher import search
from desktop_app.library.search.snippets import snippet
from desktop_app.library.sources import text
from desktop_app.model.matching import Pattern
from desktop_app.model.query import parse_query

FILLED = "word " * 100


def shown(words, query):
    return snippet(words, Pattern(parse_query(query)))


def marked(found):
    return [found.words[start:end] for start, end in found.marks]


@pytest.mark.parametrize(
    ("words", "query", "begins", "ends", "marks"),
    [
        ("A ferry ran.", "ferry", "A ferry", "ran.", ["ferry"]),
        ("A ferry ran.", "🌊", "A ferry", "ran.", []),
        ("A\nferry\u2028ran.\tAway", "ferry", "A ferry ran. Away", "Away", ["ferry"]),
        (FILLED + "ferry", "ferry", "…word word", "word ferry", ["ferry"]),
        ("ferry " + FILLED, "ferry", "ferry word", "word…", ["ferry"]),
        (FILLED + "ferry " + FILLED, "ferry", "…word word", "word…", ["ferry"]),
        ("x" * 500 + " ferry", "ferry", "…ferry", "ferry", ["ferry"]),
        ("x" * 500 + "-ferry", "ferry", "…xxx", "x-ferry", ["ferry"]),
        ("ferry" * 200, "ferry", "ferryferry", "y…", ["ferry"]),
        (f"ferry {FILLED} ferry lima", "ferry lima", "…word", "lima", ["ferry", "lima"]),
        (f"ferry lima {FILLED} ferry lima", "ferry lima", "ferry lima", "…", ["ferry", "lima"]),
        (f"lima {FILLED} {FILLED} ferry", "ferry lima", "lima", "…", ["lima"]),
        ("", "ferry", "", "", []),
    ],
)
def test_the_words_about_what_was_found(words, query, begins, ends, marks):
    found = shown(words, query)
    assert found.words.startswith(begins)
    assert found.words.endswith(ends)
    assert marked(found) == marks
    assert len(found.words) <= 202


@pytest.mark.parametrize(
    ("words", "query", "place"),
    [
        ("a lima group b", "lima group", "lima group"),
        ("a lima, group b", "lima group", "lima"),
        ("a lima \n group b", "lima group", "lima \n group"),
        ("a Lima Group’s b", '"lima groups"', "Lima Group’s"),
        ("a lima b", "🌊", "a lima b"),
        ("lima x x lima group", "lima group", "lima"),
    ],
)
def test_the_place_is_what_was_found_first_with_what_follows_it_at_once(words, query, place):
    found = shown(words, query)
    assert words[found.place.start : found.place.end] == place


@given(
    st.text(st.sampled_from("ab \n’sé🌊x"), max_size=400),
    st.sampled_from(["a", "b a", '"a b"', "a near b", "ab OR é", "x"]),
)
def test_marks_stand_where_the_words_are(words, query):
    found = shown(words, query)
    assert len(found.words) <= 202
    assert "\n" not in found.words
    assert [one for one in found.words.strip("…").split() if one not in words] == []
    assert all(0 <= start < end <= len(found.words) for start, end in found.marks)
    assert all(one[0] != "…" for one in marked(found))
    assert 0 <= found.place.start <= found.place.end <= len(words)


def test_a_passage_far_behind_in_a_long_source(compiled, add):
    add("council.txt", "\n" + "A dull sentence. " * 5_000 + "\n\nThen the odyssey began.\n")
    library = compiled()
    (group,) = search(library, "odyssey").groups
    (hit,) = group.hits
    assert hit.words == "Then the odyssey began."
    assert text(library, hit.source_id)[hit.start : hit.end] == "odyssey"
    (group,) = search(library, "dull sentence odyssey OR dull").groups
    assert [len(hit.words) <= 202 for hit in group.hits] == [True]


def test_a_text_of_very_many_hits():
    found = shown("the cat of the dog " * 20_000, "the near of")
    assert marked(found)[:3] == ["the", "of", "the"]
