"""The file that is made: the same every time, and the old one stays where nothing can be made."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.format import SCHEMA_VERSION
from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.errors import CurationError


def contents(path):
    """All rows of all tables of a dossier."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("select name from sqlite_master where type = 'table'")
        return {
            name: connection.execute(f"select * from {name}").fetchall()  # noqa: S608
            for (name,) in tables.fetchall()
        }


def test_the_same_input_gives_the_same_file(small_folder, small_dossier, tmp_path):
    compile_folder(small_folder, None, tmp_path / "again.whence")
    again = contents(tmp_path / "again.whence")
    assert len(again) > 14
    assert again == contents(small_dossier)
    assert (tmp_path / "again.whence").read_bytes() == small_dossier.read_bytes()


def test_a_dossier_opens_in_any_sqlite_tool(small_dossier):
    with closing(sqlite3.connect(small_dossier)) as connection:
        assert connection.execute("pragma application_id").fetchone() == (0x57484E43,)
        assert connection.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        told = "select quote from event_passage where event = 'deed' and property = 'participant'"
        assert len(connection.execute(told).fetchall()) == 2
        who = "select name, part, polarity from participant where event = 'deed' order by name"
        assert connection.execute(who).fetchall() == [
            ("Inga Sólberg", "signatory", "asserted"),
            ("Olav Brandt", "signatory", "asserted"),
        ]


def test_a_dossier_is_replaced_as_a_whole(small_folder, change, tmp_path):
    made = tmp_path / "made.whence"
    compile_folder(small_folder, None, made)
    change("dossier.toml", "The lighthouse of Skerrow", "The ferry of Skerrow")
    compile_folder(small_folder, None, made)
    with Library.open(made) as library:
        assert library.dossier().title == "The ferry of Skerrow"
    assert [one.name for one in tmp_path.iterdir() if one != small_folder] == ["made.whence"]


def test_the_old_dossier_stays_where_compiling_fails(small_folder, change, dossier_copy):
    before = dossier_copy.read_bytes()
    change("events.toml", 'kind = "violence"', 'kind = "wreck"')
    with pytest.raises(CurationError):
        compile_folder(small_folder, None, dossier_copy)
    assert dossier_copy.read_bytes() == before
    assert sorted(one.name for one in dossier_copy.parent.iterdir()) == [
        "copy.whence",
        "small_dossier",
    ]


def test_texts_are_looked_for_in_the_other_folder_too(small_folder, tmp_path):
    (tmp_path / "texts").mkdir()
    for name in ("ferry.txt", "council.txt"):
        (small_folder / name).rename(tmp_path / "texts" / name)
    compile_folder(small_folder, tmp_path / "texts", tmp_path / "made.whence")
    with Library.open(tmp_path / "made.whence") as library:
        assert library.counts().sources == 2
