"""Opening a file: what is no dossier, or no longer one, is said in a clear sentence."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_app.library.events import all_events
from desktop_app.library.format import SCHEMA_VERSION
from desktop_app.library.library import Library
from desktop_app.library.sources import blocks, source, text
from desktop_app.library.verify import verify
from desktop_app.model.errors import (
    DossierDamaged,
    DossierEmpty,
    DossierError,
    DossierMissing,
    DossierTooNew,
    DossierUnreadable,
    NotADossier,
    NotSqlite,
    Withdrawn,
)
from desktop_app.model.records import Counts, Dossier


def sentence(path: Path, error: type[DossierError]) -> str:
    """The sentence with which `path` is refused, for a reason of just this kind."""
    with pytest.raises(DossierError) as caught:
        Library.open(path)
    assert type(caught.value) is error
    return str(caught.value)


def altered(path: Path, *statements: str) -> Path:
    """The same file after some SQL."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


@contextmanager
def nobody() -> Iterator[None]:
    """Without root's right to read and write everything."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


def test_what_a_dossier_says_of_itself(library):
    assert library.dossier() == Dossier(
        uuid="5ca1ab1e-0000-4000-8000-000000000001",
        title="The lighthouse of Skerrow",
        description="How a ferry ran aground, and what the council did about it.",
        created="2021-06-01",
        opening="second-vote",
    )
    assert library.counts() == Counts(sources=2, events=8, entities=9, passages=24)
    assert library.file == "small.whence"


def test_a_file_that_is_not_there(tmp_path):
    assert sentence(tmp_path / "a.whence", DossierMissing) == "There is no file “a.whence”."


def test_a_file_below_a_file(dossier_copy):
    assert sentence(dossier_copy / "a", DossierMissing) == "There is no file “a”."


def test_a_name_that_no_file_can_have(tmp_path):
    assert "There is no file" in sentence(tmp_path / "a\0b", DossierMissing)


def test_an_empty_file(tmp_path):
    (tmp_path / "a.whence").touch()
    said = sentence(tmp_path / "a.whence", DossierEmpty)
    assert said == "“a.whence” is empty, so there is no dossier in it."


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"S", b"SQLite format 3", b"SQLite format 4\0" * 9])
def test_a_file_of_another_kind(data, tmp_path):
    (tmp_path / "a.whence").write_bytes(data)
    said = sentence(tmp_path / "a.whence", NotSqlite)
    assert said == "“a.whence” is not a dossier: it is not an SQLite file."


def test_a_database_of_another_program(tmp_path):
    other = altered(tmp_path / "a.db", "create table dossier (title)")
    said = sentence(other, NotADossier)
    assert said == "“a.db” is an SQLite file, but not a dossier made by Whence."


def test_a_dossier_of_a_newer_version(dossier_copy):
    altered(dossier_copy, f"pragma user_version = {SCHEMA_VERSION + 1}", "drop table search")
    assert sentence(dossier_copy, DossierTooNew) == (
        "“copy.whence” was made by a newer version of Whence "
        f"(format {SCHEMA_VERSION + 1}; this one reads up to format {SCHEMA_VERSION})."
    )


def test_a_dossier_without_a_table(dossier_copy):
    altered(dossier_copy, "drop table mention", "drop table reason")
    said = sentence(dossier_copy, DossierDamaged)
    assert said.endswith("is a damaged dossier and cannot be read (missing: mention, reason).")


@pytest.mark.parametrize(
    "statement", ["delete from dossier", "insert into dossier select * from dossier"]
)
def test_a_dossier_that_does_not_say_what_it_is(statement, dossier_copy):
    altered(dossier_copy, statement)
    assert "(it does not say what it is)" in sentence(dossier_copy, DossierDamaged)


def test_a_dossier_without_a_column(dossier_copy):
    altered(dossier_copy, "alter table dossier drop column opening")
    assert "no such column: opening" in sentence(dossier_copy, DossierDamaged)


@pytest.mark.parametrize("kept", [16, 99, 100, 4096])
def test_a_dossier_cut_off_early(kept, dossier_copy):
    dossier_copy.write_bytes(dossier_copy.read_bytes()[:kept])
    assert "“copy.whence”" in sentence(dossier_copy, DossierDamaged)


def ask_everything(path: Path) -> None:
    with Library.open(path) as library:
        library.dossier()
        all_events(library)
        verify(library)


def test_a_dossier_cut_in_half(dossier_copy):
    data = dossier_copy.read_bytes()
    dossier_copy.write_bytes(data[: len(data) // 2])
    with pytest.raises(DossierDamaged, match="malformed"):
        ask_everything(dossier_copy)


def test_pages_of_garbage(dossier_copy):
    data = dossier_copy.read_bytes()
    dossier_copy.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))
    with pytest.raises(DossierDamaged, match="malformed"):
        ask_everything(dossier_copy)


def test_a_text_that_is_not_utf_8(dossier_copy):
    altered(dossier_copy, "update event set title = cast(x'ff41' as text) where id = 1")
    with pytest.raises(DossierDamaged, match="Could not decode to UTF-8"):
        ask_everything(dossier_copy)


def test_a_row_that_is_not_where_another_one_says(library):
    with pytest.raises(DossierDamaged, match="not where it belongs"):
        text(library, 99)
    with pytest.raises(DossierDamaged, match="not where it belongs"):
        source(library, 99)


def test_a_folder(tmp_path):
    (tmp_path / "a.whence").mkdir()
    said = sentence(tmp_path / "a.whence", DossierUnreadable)
    assert said == "“a.whence” cannot be read (it is not a file, but a folder or a device)."
    assert sentence(Path(), DossierUnreadable).startswith("“.” cannot be read")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "“pipe” cannot be read" in sentence(tmp_path / "pipe", DossierUnreadable)


def test_a_link_to_itself(tmp_path):
    (tmp_path / "a.whence").symlink_to("a.whence")
    said = sentence(tmp_path / "a.whence", DossierUnreadable)
    assert said == "“a.whence” cannot be read (Too many levels of symbolic links)."


def test_a_file_that_one_may_not_read(dossier_copy):
    dossier_copy.chmod(0)
    with nobody():
        said = sentence(dossier_copy, DossierUnreadable)
    assert said == "“copy.whence” cannot be read (Permission denied)."


def test_a_path_longer_than_sqlite_takes(dossier_copy, tmp_path):
    folder = tmp_path.joinpath(*["x" * 100] * 6)
    folder.mkdir(parents=True)
    far = dossier_copy.rename(folder / "a.whence")
    said = sentence(far, DossierUnreadable)
    assert said == "“a.whence” cannot be read (unable to open database file)."


def test_a_dossier_that_somebody_else_is_writing(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as writer:
        writer.execute("begin exclusive")
        library = Library(sqlite3.connect(dossier_copy, timeout=0), "copy.whence")
        with library, pytest.raises(DossierUnreadable, match="database is locked"):
            library.dossier()


def test_a_mistake_of_our_own_is_not_the_files_fault(small_dossier):
    library = Library.open(small_dossier)
    library.close()
    with pytest.raises(sqlite3.ProgrammingError):
        library.dossier()


def test_a_question_can_be_taken_back_while_it_is_answered(small_dossier):
    library = Library.open(small_dossier)
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n"
    library._connection.set_progress_handler(library.interrupt, 1000)
    with library:
        with pytest.raises(Withdrawn):
            library.rows(endless)
        library._connection.set_progress_handler(None, 0)
        with pytest.raises(Withdrawn):
            library.dossier()
        library.resume()
        assert library.dossier().title


@pytest.mark.parametrize("immutable", [False, True])
def test_a_dossier_is_never_written(immutable, dossier_copy):
    before = dossier_copy.read_bytes()
    with (
        Library.open(dossier_copy, immutable=immutable) as library,
        pytest.raises(DossierDamaged, match="readonly"),
    ):
        library.rows("delete from source")
    assert dossier_copy.read_bytes() == before
    assert [one.name for one in dossier_copy.parent.iterdir()] == ["copy.whence"]


@pytest.mark.parametrize("immutable", [False, True])
def test_a_dossier_in_a_folder_where_nothing_can_be_written(immutable, small_dossier):
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "a.whence"
        copy.write_bytes(small_dossier.read_bytes())
        copy.chmod(0o444)
        copy.parent.chmod(0o555)
        with nobody(), Library.open(copy, immutable=immutable) as library:
            assert verify(library).failures == ()
        copy.parent.chmod(0o755)


@pytest.mark.parametrize(
    "name", ["a?b.whence", "a#b.whence", "a%41.whence", "a b&mode=rwc.whence", "é🌊'\".whence"]
)
def test_any_name_of_a_file(name, dossier_copy):
    with Library.open(dossier_copy.rename(dossier_copy.parent / name)) as library:
        assert library.file == name
        assert library.counts().events == 8


def test_a_name_in_another_encoding(dossier_copy):
    copy = dossier_copy.rename(os.fsdecode(os.fsencode(dossier_copy.parent) + b"/\xff.whence"))
    with Library.open(Path(copy)) as library:
        assert library.counts().events == 8


def test_a_path_from_here(dossier_copy, monkeypatch):
    monkeypatch.chdir(dossier_copy.parent)
    with Library.open(Path("copy.whence")) as library:
        assert library.counts().events == 8


@pytest.mark.parametrize("version", [0, -1])
def test_a_format_that_never_was(version, dossier_copy):
    altered(dossier_copy, f"pragma user_version = {version}")
    assert f"(there is no format {version})" in sentence(dossier_copy, DossierDamaged)


def test_where_there_is_no_room_for_more_the_file_is_not_to_blame(dossier_copy):
    connection = sqlite3.connect(dossier_copy)
    connection.execute("pragma max_page_count = 1")
    library = Library(connection, "copy.whence")
    with library, pytest.raises(DossierUnreadable, match="database or disk is full"):
        library.rows("create table more as select * from source")


def test_a_dossier_in_wal_mode_leaves_nothing_beside_it(dossier_copy):
    altered(dossier_copy, "pragma journal_mode = wal")
    before = sorted(dossier_copy.parent.iterdir())
    with Library.open(dossier_copy) as library:
        assert library.counts().events == 8
        assert sorted(dossier_copy.parent.iterdir()) == before


def test_the_texts_asked_for_last_are_kept(small_dossier, monkeypatch):
    monkeypatch.setattr("desktop_app.library.library._MOST_TEXT", 10)
    with Library.open(small_dossier) as library:
        ferry = library.text(1)
        assert library.text(1) is ferry
        assert library.text(2) != ferry
        again = library.text(1)
        assert again == ferry
        assert again is not ferry


def test_a_place_is_in_the_paragraph_that_began_last_before_it(small_dossier, monkeypatch):
    monkeypatch.setattr("desktop_app.library.library._MOST_STARTS", 1)
    with Library.open(small_dossier) as library:
        for source_id in (1, 2, 1):
            for number, block in enumerate(blocks(library, source_id), 1):
                assert library.paragraph(source_id, block.start) == number
                assert library.paragraph(source_id, block.end) == number
                assert library.paragraph(source_id, block.start - 1) == number - 1
