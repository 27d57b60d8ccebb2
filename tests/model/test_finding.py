"""Words are found however they are written: held against a reference that folds each stretch."""

from unicodedata import normalize

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.model.alphabet import Alphabet
from desktop_app.model.finding import SLICE, Search
from desktop_app.model.folding import fold
from desktop_app.model.hits import Hits
from desktop_app.model.records import Span

ODD = (
    "aAáeEx \u0301\u0308æÆﬀfﬁﬃiİßsſ’'“\"`\n\t\u00a0\u2028-–—.(*\\\0[]^$😀\ud800¨ﷺصلىاعيه한하ㅎøłþth"
)
TEXTS = st.text(st.sampled_from(ODD), max_size=40) | st.text(max_size=20)
LOOSE = st.text(st.sampled_from("ab \u0301"), max_size=40)


def folded(character):
    return fold(f"x{character}x")[1:-1]


def whole(text, query, start):
    """Return the hit that begins at `start`, if there is one there: the slow and plain way."""
    if not folded(text[start]).strip():
        return None
    for end in range(start + 1, len(text) + 1):
        words = fold(text[start:end])
        if words == fold(query):
            rest = text[end:]
            marks = next((at for at, one in enumerate(rest) if folded(one)), len(rest))
            return Span(start, end + marks)
        if not fold(query).startswith(words):
            return None
    return None


def scanned(text, query, start, stop):
    found = []
    while start < stop:
        hit = whole(text, query, start)
        found += [hit] if hit else []
        start = hit.end if hit else start + 1
    return found


def expected(text, query, start=0):
    after, before = scanned(text, query, start, len(text)), scanned(text, query, 0, start)
    if before and after and before[-1].end > after[0].start:
        before.pop()
    return before + after


def searched(text, query, start=0, length=SLICE):
    search = Search(Alphabet(text), query, start, length)
    while not search.is_done:
        search.step()
    return search


def found(text, query, **how):
    return [text[hit.start : hit.end] for hit in searched(text, query, **how).hits]


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("nicolas maduro", "Nicolás  MADURO"),
        ("Nicolás", "nicolas"),
        ("nicolas", "nicola\u0301s"),
        ("munoz\u0303", "MUÑOZ"),
        ("maduro's", "Maduro’s"),
        ('"bolivarian"', "“Bolivarian”"),
        ("two-thirds", "two–thirds"),
        ("lima group", "Lima\n\nGroup"),
        ("  Lima\u00a0group ", "lima \u0301 group"),
        ("aero", "Æro"),
        ("Ærø", "aero"),
        ("strasse", "STRAẞE"),
        ("straße", "Strasse"),
        ("office", "oﬃce"),
        ("oﬃce", "oﬀice"),
        ("offfice", "oﬀﬁce"),
        ("صلى الله عليه وسلم", "ﷺ"),
        ("(a|b)*.", "(A|b)*."),
        ("a\0b", "a\0b"),
        ("😀", "😀"),
        ("\ud800", "\ud800"),
        ("שלום", "שלום"),
    ],
)
def test_words_are_found_however_they_are_written(query, written):
    assert found(f"xy. {written} – and {written}.", query) == [written, written]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", "anything"),
        (" \n", "any thing"),
        ("\u0301\u0308", "a\u0301\u0308"),
        ("a", "æ"),
        ("e", "æ"),
        ("f", "oﬃce"),
        ("lima group", "limagroup"),
        ("limagroup", "lima group"),
        ("日本", "no such letters"),
        (".*", "anything"),
    ],
)
def test_other_words_are_not_found(query, text):
    assert found(text, query) == []


@given(TEXTS, st.data())
def test_the_hits_are_those_of_the_plain_way(text, data):
    query = data.draw(st.text(st.sampled_from(text or "x"), max_size=4) | TEXTS)
    start, length = data.draw(st.integers(-2, 45)), data.draw(st.integers(1, 50))
    found = list(searched(text, query, start, length).hits)
    assert found == expected(text, query, min(max(start, 0), len(text)))


@given(LOOSE, st.text(st.sampled_from("ab "), min_size=1, max_size=4), st.integers(1, 9))
def test_a_hit_over_the_border_of_slices_is_neither_lost_nor_doubled(text, query, length):
    assert list(searched(text, query, 0, length).hits) == expected(text, query)


@given(TEXTS, st.data())
def test_every_stretch_of_a_text_finds_itself(text, data):
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))]
    form = data.draw(st.sampled_from([str, str.upper, fold, lambda some: normalize("NFD", some)]))
    assume(fold(words) and fold(form(words)) == fold(words))
    hits = searched(text, form(words), 0, 7).hits
    assert any(hit.start <= max(start, hit.start) < hit.end for hit in hits)
    assert all(fold(text[hit.start : hit.end]) == fold(words) for hit in hits)


def test_a_hit_over_the_border_of_real_slices():
    text = "x" * (SLICE - 3) + "Lima\u0301  Group" + "y" * SLICE + "lima group"
    assert found(text, "lima group") == ["Lima\u0301  Group", "lima group"]


def test_millions_of_marks_and_spaces_are_part_of_one_hit():
    text = "a" + "\u0301" * 1_000_000 + " " * 1_000_000 + "b" + "\u0301" * 300_000 + "b"
    assert list(searched(text, "a b").hits) == [Span(0, len(text) - 1)]


@pytest.mark.parametrize("query", ["ﬀ" * 600, "a" * 5_000, "(" * 3_000, "\u0301" * 5_000, " " * 9])
@pytest.mark.parametrize("text", ["a" * 3_000, "ﬀ" * 2_000, "\u0301" * 50_000 + "a", ""])
def test_queries_of_thousands_of_letters_end(query, text):
    length = len(searched(text, query).hits)
    assert length == (fold(text).count(fold(query)[:1000].strip() or "no"))


def test_a_text_of_thousands_of_characters():
    text = "".join(map(chr, range(0x3000, 0x9000))) + "ﬃ"
    assert found(text * 2, "ffi") == ["ﬃ", "ﬃ"]


def test_where_hits_would_overlap_at_the_start_the_later_one_counts():
    assert list(searched("ababa", "aba", 2).hits) == [Span(2, 5)]
    assert list(searched("ababa", "aba", 4).hits) == [Span(0, 3)]


def test_a_search_that_is_done_stays_as_it_is():
    search = searched("ab", "ab")
    search.step()
    assert list(search.hits) == [Span(0, 2)]


def ways(search, place):
    there, back = search.turn(place, 1), search.turn(place, -1)
    return (there and (there.hit.start, there.has_wrapped)), (
        back and (back.hit.start, back.has_wrapped)
    )


def test_the_next_and_the_previous_hit_go_round_the_text():
    search = searched("ab ab ab", "ab", 3)
    assert ways(search, 0) == ((0, False), (6, True))
    assert ways(search, 1) == ((3, False), (0, False))
    assert ways(search, 3) == ((3, False), (0, False))
    assert ways(search, 7) == ((0, True), (6, False))


def test_where_nothing_is_found_there_is_nothing_to_go_to():
    assert ways(searched("ab", "x"), 0) == (None, None)


def test_while_the_search_goes_on_only_what_is_sure_is_told():
    search = Search(Alphabet("ab " * 4), "ab", 6, 3)
    assert ways(search, 6) == (None, None)
    search.step()
    search.step()
    assert ways(search, 6) == ((6, False), None)
    assert ways(search, 8) == (None, (6, False))
    assert ways(search, 11) == (None, None)
    search.step()
    assert ways(search, 11) == (None, (9, False))
    search.step()
    assert ways(search, 0) == ((0, False), None)
    assert ways(search, 3) == (None, (0, False))
    assert ways(search, 5) == (None, None)
    search.step()
    assert ways(search, 0) == ((0, False), (9, True))


def test_hits_are_told_by_the_stretch_they_touch():
    hits = Hits([Span(2, 4), Span(4, 6), Span(9, 10)])
    assert hits.touching(3, 5) == [Span(2, 4), Span(4, 6)]
    assert hits.touching(6, 9) == []
    assert hits.touching(0, 100) == list(hits) == [hits[0], hits[1], hits[2]]


def test_hits_are_told_by_the_parts_of_the_text_they_are_in():
    hits = Hits([Span(0, 1), Span(1, 2), Span(54, 56), Span(99, 100)])
    assert hits.spread(100, 10) == [0, 54, 99]
    assert Hits().spread(100, 10) == Hits().spread(0, 10) == []
