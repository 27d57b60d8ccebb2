"""A file is read from end to end before it is shown."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.claims import claims_of_event, differences_of_event
from desktop_app.library.derived.renewing import renew, seal
from desktop_app.library.entities import all_entities
from desktop_app.library.events import all_events
from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.library.sources import all_sources
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
        ("update block set kind = null where id = 1", "block.kind"),
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


@pytest.mark.parametrize(
    "change",
    [
        "update block set kind = 'verse' where id = 1",
        "update block set start = -5 where id = 1",
        "update block set start = 9 where id = 2",
        'update block set "end" = 99999 where id = 3',
    ],
)
def test_paragraphs_that_are_not_those_of_the_text(dossier_copy, change):
    assert "(the paragraphs of ferry are not those of its text)" in complaint(dossier_copy, change)


def test_a_text_without_its_paragraphs(dossier_copy):
    assert "(ferry has no paragraphs)" in complaint(dossier_copy, "delete from block")


def test_a_naming_outside_the_text(dossier_copy):
    said = complaint(dossier_copy, 'update mention set "end" = 99999 where id = 1')
    assert "somebody is named outside the text of" in said


RESTATED = pytest.mark.parametrize(
    ("change", "table"),
    [
        ("update tally set number = number + 1 where noun = 'entity' and ref = 1", "tally"),
        ("delete from tally where noun = 'dossier'", "tally"),
        ("update lane set positions = zeroblob(8)", "lane"),
        ("update chronology set data = zeroblob(length(data)) where column = 'days'", "chronology"),
        ("delete from ordering", "ordering"),
        ("insert into date_known values (1, '2021-05-15', '2021-05-16', '2021')", "date_known"),
    ],
)


@RESTATED
def test_what_is_derived_and_does_not_follow_from_the_rest(dossier_copy, change, table):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute(change)
        seal(connection)
        connection.commit()
    assert f"({table} does not say what the other tables say)" in complaint(dossier_copy)


@RESTATED
def test_what_is_derived_and_is_not_what_was_written(large_copy, change, table):
    assert f"({table} is not what was written)" in complaint(large_copy, change)


def test_a_table_that_is_derived_and_has_lost_its_seal(large_copy):
    said = complaint(large_copy, "delete from seal where name = 'lane'")
    assert "(lane is not what was written)" in said


@pytest.mark.parametrize("find", [bytes.index, bytes.rindex])
def test_a_flipped_bit_in_what_is_derived_or_in_its_index(large_copy, find):
    data, name = bytearray(large_copy.read_bytes()), b"happened eventvoices"
    assert data.count(name) == 2, "it stands in the table and in its index"
    data[find(bytes(data), name) + 3] ^= 1
    large_copy.write_bytes(data)
    assert "is a damaged dossier" in complaint(large_copy)


def test_a_table_of_another_shape(dossier_copy):
    said = complaint(dossier_copy, "alter table event rename column title to titel")
    assert "no such column" in said


def test_what_may_be_left_out_may_be_null_and_tables_of_others_do_no_harm(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        for statement in (
            "create table notes (words text)",
            "insert into notes values (null)",
            "update dossier set description = null, opening = null",
            "update source set publisher = null, author = null, agency = null, language = null",
            "update entity set description = null, wikidata = null",
            "update event set summary = null",
            "update claim set part = null, unit = null, value = null where property = 'occurs'",
            "update reason set text = null",
            "update difference set note = null",
            "update alias set text = null where rowid = 1",
        ):
            connection.execute(statement)
        renew(connection)
        connection.commit()
    with Library.open(dossier_copy) as library:
        check(library)
        assert library.dossier().opening == ""
        assert {one.publisher + one.agency for one in all_sources(library)} == {""}
        assert {one.summary for one in all_events(library)} == {""}
        for event in all_events(library):
            claims = claims_of_event(library, event.id)
            assert all(isinstance(one.part + one.unit + one.value, str) for one in claims)
            assert all(isinstance(one.note, str) for one in differences_of_event(library, event.id))
        assert all("" not in one.aliases for one in all_entities(library))
