"""What somebody types is read as he means it; whatever it is, it is read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.model.query import Near, Phrase, as_words, parse_query, plain_words

PARTS = """a b OR AND NOT | near near/2 NEAR/ near/999 " “ ” « -a - -- -"b" "a who: -who:a who:"a b"
where: in:x kind: before:2017 on:late July 2017 on:blah after: ( ) (a * ^ : \0 🌊 \ud800"""
TYPED = st.tuples(
    st.sampled_from(["", " ", "\n"]), st.lists(st.sampled_from(PARTS.split()), max_size=12)
).map(lambda drawn: drawn[0].join(drawn[1]))


def shown(sought):
    """What is sought in short: `a…` is the beginning of a word, [a b] are next to one another."""
    if isinstance(sought, Near):
        return f"{{{' '.join(map(shown, sought.phrases))}}}/{sought.distance}"
    words = " ".join(sought.terms) + "…" * sought.is_open
    return words if len(sought.terms) == 1 else f"[{words}]"


def read(text):
    query = parse_query(text)
    clauses = [" or ".join(map(shown, clause)) for clause in query.clauses]
    fields = [
        f"{'not ' * one.is_without}{one.name}={'|'.join(one.values).replace(' ', '_')}"
        for one in query.fields
    ]
    return "; ".join([*clauses, *(f"not {shown(one)}" for one in query.without), *fields])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        (" \t\n", ""),
        ("maduro", "maduro…"),
        ("  Lima   GROUP ", "lima…; group…"),
        ("Nicolás Maduro’s", "nicolas…; maduro…"),
        ("lima lima", "lima…"),
        ("vice-president", "[vice president…]"),
        ("vice–president", "[vice president…]"),
        ("o'brien", "[o brien…]"),
        ("U.S.", "[u s…]"),
        ("中文", "[中 文…]"),
        ("http://x.y foo:bar", "[http x y…]; [foo bar…]"),
    ],
)
def test_words(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"joint statement"', "[joint statement]"),
        ("“joint statement”", "[joint statement]"),
        ("„joint statement“ «lima»", "[joint statement]; lima"),
        ('"maduro"', "maduro"),
        ('"joint state', "[joint state…]"),
        ('the "joint', "the…; joint…"),
        ('joint "state', "joint…; state…"),
        ('"', ""),
        ('""', ""),
        ('lima ""', "lima…"),
        ('a""b', "a…; b…"),
        ('a"b"c', "a…; b; c…"),
        ('"OR" "NOT"', "or; not"),
        ('"a\nb"', "[a b]"),
        ('"who:lima"', "[who lima]"),
    ],
)
def test_exact_phrases(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lima -mexico", "lima…; not mexico"),
        ("-mexico lima", "lima…; not mexico"),
        ('lima -"los angeles"', "lima…; not [los angeles]"),
        ("lima -vice-president", "lima…; not [vice president]"),
        ("lima NOT mexico", "lima…; not mexico"),
        ('lima NOT "los angeles" peru', "lima…; peru…; not [los angeles]"),
        ("lima NOT -mexico", "lima…; not mexico"),
        ("NOT NOT lima x", "lima…; x…; not not"),
        ("lima not mexico", "lima…; not…; mexico…"),
        ("lima - mexico", "lima…; mexico…"),
        ("lima --mexico", "lima…; mexico…"),
        ("lima -🌊", "lima…"),
        ("-mexico", "mexico…"),
        ("-mexico -peru", "mexico…; peru…"),
        ("NOT mexico", "mexico…"),
        ("NOT", "not…"),
        ("lima NOT", "lima…; not…"),
    ],
)
def test_what_must_not_occur(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lima OR quito", "lima… or quito…"),
        ("lima | quito", "lima… or quito…"),
        ("lima OR quito OR bogota peru", "lima… or quito… or bogota…; peru…"),
        ('"joint statement" OR lima', "[joint statement] or lima…"),
        ("(lima OR quito) peru", "lima… or quito…; peru…"),
        ("peru (lima OR quito)", "peru…; lima… or quito…"),
        ("lima or quito", "lima…; or…; quito…"),
        ("OR", "or…"),
        ("OR lima", "or…; lima…"),
        ("lima OR", "lima…"),
        ("lima OR OR quito", "lima… or or…; quito…"),
        ("lima OR -quito", "lima…; not quito"),
        ("lima OR 🌊", "lima…"),
        ("lima AND quito", "lima…; quito…"),
        ("lima AND", "lima…"),
        ("AND", "and…"),
        ("lima and quito", "lima…; and…; quito…"),
    ],
)
def test_alternatives(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("maduro near lima", "{maduro… lima…}/10"),
        ("maduro NEAR lima", "{maduro… lima…}/10"),
        ("maduro near/5 lima", "{maduro… lima…}/5"),
        ("maduro near/0 lima", "{maduro… lima…}/0"),
        ('"joint statement" near "lima group"', "{[joint statement] [lima group]}/10"),
        ("maduro near lima near/20 peru", "{maduro… lima… peru…}/20"),
        ("x maduro near lima OR peru", "x…; {maduro… lima…}/10 or peru…"),
        ("peru OR maduro near lima", "peru… or {maduro… lima…}/10"),
        ("near", "near…"),
        ("near lima", "near…; lima…"),
        ("maduro near", "maduro…; near…"),
        ("maduro NEAR", "maduro…"),
        ("maduro NEAR/5", "maduro…"),
        ("maduro near/1000 lima", "maduro…; [near 1000…]; lima…"),
        ("maduro near near lima", "{maduro… near…}/10; lima…"),
        ("maduro near -lima", "maduro…; not lima"),
        ("maduro nearer lima", "maduro…; nearer…; lima…"),
    ],
)
def test_nearness(typed, meant):
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who:lima", "who=lima"),
        ("WHO:Lima", "who=Lima"),
        ('who:"Lima Group" peru', "peru…; who=Lima_Group"),
        ('who:“Lima Group"', "who=Lima_Group"),
        ('who:"Lima Gr', "who=Lima_Gr"),
        ("who: maduro", "who=maduro"),
        ('who:  "Lima Group"', "who=Lima_Group"),
        ("peru -who:maduro", "peru…; not who=maduro"),
        ("peru NOT who:maduro lima", "peru…; lima…; not who=maduro"),
        ("where:lima in:thirteen-nations kind:vote", "where=lima; in=thirteen-nations; kind=vote"),
        ("who:maduro who:lima", "who=maduro; who=lima"),
        ("who:maduro OR who:lima", "who=maduro|lima"),
        ('who:maduro OR who:"Lima Group" | who:peru x', "x…; who=maduro|Lima_Group|peru"),
        ("who:maduro OR where:lima", "who=maduro; where=lima"),
        ("who:maduro OR -who:lima", "who=maduro; not who=lima"),
        ("who:maduro AND who:lima", "who=maduro; who=lima"),
        ("lima OR who:maduro", "lima…; who=maduro"),
        ("on:2018 OR on:2019", "on=2018; on=2019"),
        ("before:2018", "before=2018"),
        ("before:late July 2017 lima", "lima…; before=late_July_2017"),
        ("before: late July 2017 lima", "lima…; before=late_July_2017"),
        ("on:4 January 2019 lima", "lima…; on=4_January_2019"),
        ('on:"4 January 2019" 2018', "2018…; on=4_January_2019"),
        ("on:2018 -2019", "not 2019; on=2018"),
        ("on:2018 OR 2019", "2019…; on=2018"),
        ("who:maduro AND lima OR peru", "lima… or peru…; who=maduro"),
        ('on:2018 "may"', "may; on=2018"),
        ("on:2018 who:may", "on=2018; who=may"),
        ("after:2018-05 before:2019-01-04", "after=2018-05; before=2019-01-04"),
        ("on:[2017-07-21..2017-07-31]", "on=[2017-07-21..2017-07-31]"),
        ("on:blah lima", "lima…; on=blah"),
        ("who:🌊", "who=🌊"),
        ("who:", ""),
        ("lima who:", "lima…"),
        ("lima on: ", "lima…"),
        ("who: -lima", "lima…"),
        ("lima who: OR", "lima…; who=OR"),
        ("whom:lima", "[whom lima…]"),
    ],
)
def test_fields(typed, meant):
    assert read(typed) == meant


def test_a_field_keeps_what_was_typed():
    (one,) = parse_query("-Before:late  July 2017").fields
    assert (one.text, one.is_without) == ("-Before:late July 2017", True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Lima Group", ("lima", "group")),
        ('"Lima Group" x', ("lima", "group", "x")),
        ("", ()),
        ("lima OR peru", None),
        ("lima near peru", None),
        ("lima -peru", None),
        ("who:lima", None),
    ],
)
def test_a_query_that_is_nothing_but_words(typed, words):
    assert plain_words(parse_query(typed)) == words


def test_a_field_as_words():
    (one,) = parse_query('on:"two words"').fields
    assert as_words(one) == tuple((Phrase((word,)),) for word in ("on", "two", "words"))


def test_very_long_queries_are_cut():
    query = parse_query(" ".join(f"w{number} -x{number} who:y{number}" for number in range(3_000)))
    assert (len(query.clauses), len(query.without), len(query.fields)) == (32, 32, 32)
    (phrase,) = parse_query(f'"{"a b " * 3_000}"').phrases
    assert len(phrase.terms) == 64
    numbers = [str(number) for number in range(3_000)]
    assert len(parse_query(" OR ".join(numbers)).phrases) == 32
    assert len(parse_query(" near ".join(numbers)).phrases) == 8
    assert parse_query("a near " * 3_000 + "a") == parse_query("a")
    assert len(parse_query("a OR " * 3_000 + "b").phrases) == 2


@given(TYPED | st.text())
@example("who:\0")
@example('-"')
@example("on:" + "2017 " * 3_000)
def test_whatever_is_typed_is_read(typed):
    query = parse_query(typed)
    for phrase in (*query.phrases, *query.without):
        assert phrase.terms
        assert all(term and set(term) & set("'\" \0") == set() for term in phrase.terms)
    assert all(clause for clause in query.clauses)
    assert all(one.text.strip() for one in query.fields)
