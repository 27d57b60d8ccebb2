"""A file is read from end to end before it is shown."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.model.errors import DossierDamaged


def complaint(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    with pytest.raises(DossierDamaged) as caught, Library.open(path) as library:
        check(library)
    return str(caught.value)


def test_a_sound_dossier_is_let_through(dossier_copy):
    with Library.open(dossier_copy) as library:
        check(library)
        assert library.counts().events == 8


def test_words_that_are_other_ones_than_before_are_not_its_business(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update source set text = replace(text, 'chart', 'Chart')")
        connection.commit()
    with Library.open(dossier_copy) as library:
        check(library)
        assert "Chart" in library.row("select text from source where id = 1")[0]


@pytest.mark.parametrize("first", [2, 5, 20])
def test_pages_of_garbage(dossier_copy, first):
    data = bytearray(dossier_copy.read_bytes())
    data[first * 4096 : (first + 1) * 4096] = b"\xa5" * 4096
    dossier_copy.write_bytes(data)
    assert "is a damaged dossier" in complaint(dossier_copy)


@pytest.mark.parametrize("where", ["entity set name", "reason set text", "difference set note"])
def test_a_text_that_is_not_utf_8_wherever_it_is(dossier_copy, where):
    said = complaint(dossier_copy, f"update {where} = cast(x'ff41' as text)")
    assert "Could not decode to UTF-8" in said


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ("update passage set start = 'one' where id = 1", "passage.start"),
        ("update event set title = x'00ff' where id = 1", "event.title"),
        ("update event set summary = null where id = 1", "event.summary"),
        ("update claim set amount_min = 'many' where amount_min is not null", "claim.amount_min"),
    ],
)
def test_a_value_of_another_type(dossier_copy, change, column):
    assert f"(a value of {column} is of another type)" in complaint(dossier_copy, change)


def test_a_row_that_points_nowhere(dossier_copy):
    said = complaint(dossier_copy, "update mention set entity_id = 99 where id = 1")
    assert "(mention row 1 points at a row of entity that is not there)" in said


@pytest.mark.parametrize("table", ["event set date", "source set published"])
def test_a_date_that_is_none(dossier_copy, table):
    said = complaint(dossier_copy, f"update {table} = '2019-02-30'")
    assert "(“2019-02-30” is not an EDTF date: 2019-02 has no day 30)" in said


def test_days_that_are_not_those_of_the_date(dossier_copy):
    said = complaint(dossier_copy, "update event set latest = 'x' where slug = 'grounding'")
    assert "(“2021-05-14” is not from 2021-05-14 to x)" in said
