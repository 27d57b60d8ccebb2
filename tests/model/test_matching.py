"""Single texts are matched and marked by the same words by which an index finds them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.matching import Pattern, Text
from desktop_app.model.query import Near, Phrase, Query, parse_query
from desktop_app.model.terms import indexed, terms

WORDS = st.lists(
    st.sampled_from(["a", "ab", "b’s", "as", "bs", "'s", "s", "a'b", "’", "日", "É", "-", "s's"]),
    max_size=10,
).flatmap(lambda words: st.sampled_from([" ", "", "’"]).map(lambda joint: joint.join(words)))
TERMS = st.sampled_from(["a", "ab", "b", "as", "bs", "s", "ss", "日", "e"])


def marked(query, text, **how):
    pattern, words = Pattern(parse_query(query), **how), Text(text)
    return [text[mark.start : mark.end] for mark in pattern.marks(words)]


def matches(query, text, **how):
    return Pattern(parse_query(query), **how).matches(Text(text))


@pytest.mark.parametrize(
    ("query", "text", "marks"),
    [
        ("nicolas maduros", "Nicolás Maduro’s ally; maduros", ["Nicolás", "Maduro’s", "maduros"]),
        ("maduro", "MADURO’S Maduró maduro-like", ["MADURO", "Maduró", "maduro"]),
        ("madur", "Maduro", ["Madur"]),
        ('"madur"', "Maduro", []),
        ('"nicolas maduros"', "Nicolás \n Maduro’s own", ["Nicolás \n Maduro’s"]),
        ('"maduros own"', "Maduro’s own", ["Maduro’s own"]),
        ('"maduro own"', "Maduro’s own", ["Maduro’s own"]),
        ('"a maduro"', "a ’s maduro", ["a ’s maduro"]),
        ("vice-president", "vice–presidents of vice", ["vice–president"]),
        ("o'brien", "O’Brien’s", ["O’Brien"]),
        ("s", "Maduro’s ’s s", ["s"]),
        ("strasse aero", "Straße Ærø", ["Straße", "Ærø"]),
        ("nicolas", "Nicola\u0301s x", ["Nicola\u0301s"]),
        ("本", "日本語", ["本"]),
        ("日本", "日本語", ["日本"]),
        ("lima OR peru", "Lima, Peru", ["Lima", "Peru"]),
        ("lima -peru", "Lima, Peru", ["Lima"]),
        ('"lima group" group', "Lima Group", ["Lima Group"]),
        ('"lima group" li', "Lima Group", ["Lima Group"]),
        ("a near/1 c", "a b c; a b b c", ["a", "c", "a"]),
        ("a near/0 c", "c a x c", ["c", "a"]),
        ('"a b" near/1 c', "a b x c x x a b", ["a b", "c"]),
        ("a near/1 c near/1 d", "a c x d", []),
        ("a near/1 c near/1 d", "a c d", ["a", "c", "d"]),
        ("🌊", "🌊", []),
    ],
)
def test_what_is_marked(query, text, marks):
    assert marked(query, text) == marks


@pytest.mark.parametrize(
    ("query", "text", "does"),
    [
        ("lima peru", "Peru and Lima", True),
        ("lima peru", "Lima", False),
        ("lima OR peru", "Peru", True),
        ("lima -peru", "Lima", True),
        ("lima -peru", "Lima, Perus", True),
        ("lima -perus", "Lima, Peru’s", False),
        ('lima -"in peru"', "Lima in Peru", False),
        ("a near/1 c", "a b b c", False),
        ("maduros", "Maduro", False),
        ("maduros", "Maduro’sx", False),
        ("as", "a’s", True),
        ("s", "a’s", False),
    ],
)
def test_whether_it_is_what_is_sought(query, text, does):
    assert matches(query, text) == does


def test_a_name_can_always_be_a_possessive():
    assert marked("nicolas maduros", "Nicolás Maduro", is_of_names=True) == ["Nicolás", "Maduro"]
    assert not matches('"maduros"', "Madurosa Maduroso", is_of_names=True)
    assert matches("s", "s", is_of_names=True)


def test_how_often_each_clause_occurs():
    pattern = Pattern(parse_query("a OR b c"))
    assert pattern.times(Text("a b a’s x")) == [3, 0]


def has(found, phrase):
    """Whether an index that holds these terms finds a phrase: the slow and plain way."""
    words = found.terms.split()
    length = len(phrase.terms)
    runs = [words[at : at + length] for at in range(len(words))]
    if length == 1:
        runs += [[form] for form in found.possessives.split()]
    for run in runs:
        *inner, last = phrase.terms
        is_last = run[-1].startswith(last) if phrase.is_open else run[-1] == last
        if len(run) == length and run[:-1] == inner and is_last:
            return True
    return False


@given(WORDS, st.lists(TERMS, min_size=1, max_size=3), st.booleans())
def test_a_text_is_matched_if_its_terms_are(text, words, is_open):
    phrase = Phrase(tuple(words), is_open)
    if len(words) > 1 and any(word.endswith("s") and word != "s" for word in words):
        phrase = Phrase(tuple(words[:1]), is_open)
    assert Pattern(Query(((phrase,),))).matches(Text(text)) == has(indexed(text), phrase)


@given(WORDS, st.lists(TERMS, min_size=1, max_size=4))
def test_what_is_marked_has_the_words_that_were_sought(text, words):
    pattern, found = Pattern(Query(tuple((Phrase((word,)),) for word in words))), Text(text)
    marks = pattern.marks(found)
    assert all(one.end <= other.start for one, other in pairwise(marks))
    for mark in marks:
        written = indexed(text[mark.start : mark.end])
        held = [*written.terms.split(), *written.possessives.split()]
        assert any(term.startswith(word) for word in words for term in held)


@given(WORDS, TERMS, TERMS, st.integers(0, 3))
def test_two_words_are_near_if_few_words_stand_between(text, one, other, distance):
    near = Near((Phrase((one,), is_open=False), Phrase((other,), is_open=False)), distance)
    found, words = Pattern(Query(((near,),))), terms(text)
    places = [
        (at, to)
        for at, word in enumerate(words)
        for to, other_word in enumerate(words)
        if word == one and other_word == other and abs(at - to) - 1 <= distance
    ]
    if indexed(text).possessives == "":
        assert found.matches(Text(text)) == bool(places)


def test_a_very_long_text_without_spaces():
    assert matches("x", "x" * 1_000_000)
    assert marked("a near/3 b", "a " * 50 + "b") == ["a"] * 4 + ["b"]


def test_a_mark_takes_in_the_accent_that_stands_behind_its_letter():
    text = "the Cafe\u0301 closed"
    (mark,) = Pattern(parse_query("cafe")).marks(Text(text))
    assert text[mark.start : mark.end] == "Cafe\u0301"
