"""The words before and after each naming of an entity."""

import sqlite3
from contextlib import closing
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library.concordance import MOST, concordance, words_after, words_before
from desktop_app.library.entities import find_entity
from desktop_app.library.library import Library
from desktop_app.library.sources import blocks, find_source, text

FAMILY = "👩\N{ZERO WIDTH JOINER}👧"
VOTED = "The Skerrow Council voted 7 to 2 on Thursday"
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
TEXTS = st.text(
    st.sampled_from("ab \n\t\N{NO-BREAK SPACE}e\N{COMBINING ACUTE ACCENT}\N{ZERO WIDTH JOINER}👩🏽")
    | st.characters(),
    max_size=90,
)


def test_each_naming_stands_between_its_words(library):
    heron = find_entity(library, "heron")
    found = concordance(library, heron)
    ferry, council = find_source(library, "ferry"), find_source(library, "council")
    assert set(found) == {ferry, council}
    assert [(one.paragraph, one.before, one.words, one.after) for one in found[council]] == [
        (
            1,
            f"{VOTED} to build a new lighthouse, six days after the ",
            "ferry Heron",
            " ran aground.",
        ),
        (
            2,
            "Inga Solberg, whose brother steered the ",
            "Heron",
            ", and Olav Brandt signed the deed in Heron Street after the vote.",
        ),
    ]
    assert (found[ferry][0].before, found[ferry][0].words) == ("🌊 The ", "ferry Heron")


def test_an_ellipsis_stands_where_the_paragraph_goes_on(dossier_copy):
    near = "word " * 32
    written = f"left out {near}Heron {near}left out"
    start = written.index("Heron")
    with closing(sqlite3.connect(dossier_copy)) as connection:
        source, entity = connection.execute(
            "select source_id, entity_id from mention order by source_id limit 1"
        ).fetchone()
        connection.execute("update source set text = ? where id = ?", (written, source))
        connection.execute("delete from mention where source_id = ?", (source,))
        connection.execute("delete from block where source_id = ?", (source,))
        connection.execute(
            'insert into mention (source_id, start, "end", entity_id) values (?, ?, ?, ?)',
            (source, start, start + 5, entity),
        )
        connection.commit()
    with Library.open(dossier_copy) as library:
        (told,) = concordance(library, entity)[source]
    assert told.before == f"…{near}"
    assert told.after == f" {near.rstrip()}…"


def test_a_naming_is_where_it_says(library):
    for slug in ("heron", "skerrow-council", "inga-solberg"):
        for source_id, told in concordance(library, find_entity(library, slug)).items():
            written, paragraphs = text(library, source_id), blocks(library, source_id)
            assert [one.start for one in told] == sorted(one.start for one in told)
            for one in told:
                assert written[one.start : one.end] == one.words
                paragraph = paragraphs[one.paragraph - 1]
                assert paragraph.start <= one.start < paragraph.end


def test_of_many_namings_the_first_are_read_alone(library):
    for told in concordance(library, find_entity(library, "heron")).values():
        every = list(told)
        assert len(told) == len(every) > 1
        assert told[:2] == every[:2]
        assert told[-1] == every[-1]


def test_who_is_named_nowhere_has_no_namings(library):
    assert concordance(library, 999) == {}


def test_a_naming_before_the_first_paragraph_counts_as_in_none(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("delete from block")
        connection.commit()
    with Library.open(dossier_copy) as library:
        for told in concordance(library, find_entity(library, "heron")).values():
            assert {one.paragraph for one in told} == {0}
            assert all(one.before or one.after for one in told)


@pytest.mark.parametrize(
    ("words", "most", "before", "after"),
    [
        ("short", 60, "short", "short"),
        ("", 60, "", ""),
        (LONG, 20, "fourteen fifteen", "one two three four"),
        (LONG, 16, "fourteen fifteen", "one two three"),
        ("  two\n lines ", 60, "two lines ", " two lines"),
        ("x" * 30, 10, "x" * 10, "x" * 10),
        ("e\N{COMBINING ACUTE ACCENT}" * 9, 5, "e\N{COMBINING ACUTE ACCENT}" * 2, None),
        ("👩🏽" * 9, 5, "👩🏽" * 2, "👩🏽" * 2),
        (FAMILY * 9, 7, FAMILY * 2, FAMILY * 2),
    ],
)
def test_words_are_cut_between_words_and_never_inside_a_character(words, most, before, after):
    assert words_before(words, 0, len(words), most) == before
    if after is not None:
        assert words_after(words, 0, len(words), most) == after


def test_nothing_is_taken_from_the_next_paragraph():
    written = "One paragraph.\n\nThe name here.\n\nAnother."
    start = written.index("name")
    first, last = written.index("The"), written.index("here.") + 5
    assert words_before(written, first, start) == "The "
    assert words_after(written, start + 4, last) == " here."


def test_a_naming_at_the_very_end_after_a_line_break():
    assert words_before("00\r", 0, 3, 0) == ""


@given(TEXTS, st.data())
def test_what_is_cut_is_still_what_stands_there(written, data):
    first = data.draw(st.integers(0, len(written)))
    start = data.draw(st.integers(first, len(written)))
    last = data.draw(st.integers(start, len(written)))
    most = data.draw(st.integers(0, MOST))
    before = words_before(written, first, start, most)
    after = words_after(written, start, last, most)
    assert len(before) <= most
    assert len(after) <= most
    assert "".join(written[first:start].split()).endswith("".join(before.split()))
    assert "".join(written[start:last].split()).startswith("".join(after.split()))
    assert "  " not in before + after
    is_cut = len("".join(before.split())) < len("".join(written[first:start].split()))
    assert not (is_cut and before and category(before[0])[0] == "M")
