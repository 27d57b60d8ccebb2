"""A dossier of an older format opens from a copy in the present one; the file stays as it is."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop_app.library import schema
from desktop_app.library.claims import claims_of_event
from desktop_app.library.events import all_events
from desktop_app.library.format import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.library.library import Library
from desktop_app.library.migrating import migrate
from desktop_app.library.reference.compiler import compile_rows
from desktop_app.library.reference.reading import read_folder
from desktop_app.library.search.searcher import search
from desktop_app.library.soundness import check
from desktop_app.library.sources import all_sources
from desktop_app.library.verify import verify
from desktop_app.model.errors import DossierDamaged

ROOT = Path(__file__).parents[2]
ORDER = "dossier source block entity alias mention passage event claim attribution reason"
OPENING = """
import sys
from pathlib import Path
from desktop_app.library.library import Library
with Library.open(Path(sys.argv[1])) as library:
    print(library.counts().events, "sqlite_utils" in sys.modules)
"""


@pytest.fixture(scope="session")
def _old_file(tmp_path_factory):
    """The small dossier as a file of format 5, made by the first five migrations."""
    made = tmp_path_factory.mktemp("old") / "old.whence"
    folder = ROOT / "tests" / "small_dossier"
    tables = compile_rows(read_folder(folder), (folder,)).tables
    with closing(sqlite3.connect(made)) as connection:
        database = Database(connection, execute_plugins=False)
        schema.migrations.apply(database, stop_before="m006_agencies")
        for row in tables["source"]:
            del row["agency"]
        for table in (*ORDER.split(), "difference", "difference_claim"):
            database.table(table).insert_all(tables[table])
        row = {"name": "Heron", "words": "ferry", "noun": "entity", "ref": 1}
        database.table("search").insert(row)
        database.execute(f"pragma application_id = {APPLICATION_ID}")
        database.execute("pragma user_version = 5")
    return made


@pytest.fixture
def old(_old_file, tmp_path):
    """A file of format 5, to be damaged at will."""
    path = tmp_path / "old.whence"
    path.write_bytes(_old_file.read_bytes())
    return path


def altered(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def refusal(path):
    """The sentence with which a file is refused as damaged."""
    with pytest.raises(DossierDamaged) as caught:
        Library.open(path)
    return str(caught.value)


def told(library):
    """All events, with what is claimed of them."""
    return [(event, claims_of_event(library, event.id)) for event in all_events(library)]


def test_an_older_dossier_says_what_it_says_today(old, library):
    with Library.open(old) as opened:
        check(opened)
        assert opened.file == "old.whence"
        assert opened.dossier() == library.dossier()
        assert len(told(opened)) == 8
        assert told(opened) == told(library)
        assert all_sources(opened) == all_sources(library)
        assert {one.agency for one in all_sources(opened)} == {""}
        for query in ("lighthouse", "solbergs", "who:heron kind:event", "Solbreg"):
            assert search(opened, query) == search(library, query)
            assert search(opened, query).groups
        found = verify(opened)
        assert found.failures == ()
        assert found.matching == found.passages == library.counts().passages


def test_the_copy_is_of_the_present_format(old):
    with Library.open(old) as opened:
        assert opened.row("pragma user_version") == (SCHEMA_VERSION,)
        assert opened.row("pragma application_id") == (APPLICATION_ID,)
        assert opened.row("select count(*) from _sqlite_migrations") == (SCHEMA_VERSION,)


@pytest.mark.parametrize("table", ["vocabulary", "beginning", "search_entity_data", "search_data"])
def test_the_copy_gets_the_indexes_of_today(table, old, library):
    counted = "where id <> 10" * table.endswith("_data")  # there FTS5 counts what was written
    rows = f"select * from {table} {counted} order by 1, 2"  # noqa: S608
    with Library.open(old) as opened:
        assert opened.rows(rows) == library.rows(rows)
        assert opened.rows("select id, start from block") == library.rows(
            "select id, start from block"
        )


@pytest.mark.parametrize("immutable", [False, True])
def test_the_file_is_never_written(immutable, old):
    before = old.read_bytes()
    with Library.open(old, immutable=immutable) as opened:
        assert opened.counts().events == 8
        assert [one.name for one in old.parent.iterdir()] == ["old.whence"]
        with pytest.raises(DossierDamaged, match="readonly"):
            opened.rows("delete from source")
    assert old.read_bytes() == before
    assert [one.name for one in old.parent.iterdir()] == ["old.whence"]


@pytest.mark.parametrize(
    "statement", ["pragma journal_mode = wal", "pragma page_size = 512", "pragma auto_vacuum = 1"]
)
def test_an_older_dossier_that_another_program_laid_out_anew(statement, old):
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(statement)
        connection.execute("vacuum")
    before = old.read_bytes()
    with Library.open(old) as opened:
        assert verify(opened).failures == ()
        assert opened.counts().events == 8
    assert old.read_bytes() == before


def test_tables_of_others_come_along(old):
    altered(old, "create table notes (words text)", "insert into notes values ('mine')")
    with Library.open(old) as opened:
        assert opened.rows("select words from notes") == [("mine",)]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_an_older_dossier_that_is_cut_off(share, old):
    data = old.read_bytes()
    old.write_bytes(data[: int(len(data) * share)])
    assert "“old.whence” is a damaged dossier and cannot be read (" in refusal(old)


def test_an_older_dossier_with_a_page_of_garbage_does_not_pass_the_check(old):
    data = bytearray(old.read_bytes())
    data[5 * 4096 : 6 * 4096] = b"\xa5" * 4096
    old.write_bytes(data)
    with pytest.raises(DossierDamaged), Library.open(old) as opened:
        check(opened)


@pytest.mark.parametrize("version", [1, 2, 4])
def test_a_dossier_that_says_an_older_format_than_it_has(version, old):
    altered(old, f"pragma user_version = {version}")
    assert f"(its tables are not those of format {version})" in refusal(old)


def test_a_present_dossier_that_says_an_older_format(dossier_copy):
    altered(dossier_copy, "pragma user_version = 5")
    assert "(its tables are not those of format 5)" in refusal(dossier_copy)


@pytest.mark.parametrize(
    "statements",
    [
        ["drop table _sqlite_migrations"],
        ["delete from _sqlite_migrations"],
        ["alter table _sqlite_migrations drop column applied_at"],
        ["create table x as select * from _sqlite_migrations", "drop table _sqlite_migrations",
         "create view _sqlite_migrations as select * from x"],
        ["create table x as select * from _sqlite_migrations", "drop table _sqlite_migrations",
         "alter table x rename to _sqlite_migrations"],
        ["alter table source rename to document", "create view source as select * from document"],
    ],
)  # fmt: skip
def test_an_older_dossier_whose_tables_are_not_the_formats_own(statements, old):
    altered(old, *statements)
    assert "(its tables are not those of format 5)" in refusal(old)


def test_an_older_dossier_that_has_a_later_column_already(old):
    altered(old, "alter table source add column agency text")
    assert "(duplicate column name: agency)" in refusal(old)


def test_an_older_dossier_without_a_table(old):
    altered(old, "drop table mention")
    assert "mention)" in refusal(old)


def test_an_older_dossier_with_a_name_that_is_not_utf_8(old):
    altered(old, "update _sqlite_migrations set name = cast(x'ff41' as text) where id = 1")
    assert "Could not decode to UTF-8" in refusal(old)


def test_an_older_dossier_that_somebody_else_is_writing_is_not_waited_for_without_end(old):
    with (
        closing(sqlite3.connect(old)) as writer,
        closing(sqlite3.connect(old, timeout=0)) as reader,
        closing(sqlite3.connect("")) as copy,
    ):
        writer.execute("begin exclusive")
        with pytest.raises(sqlite3.OperationalError, match="database is locked"):
            migrate(reader, copy, 5)


def test_nobody_can_begin_to_write_while_an_older_dossier_is_copied(old):
    class Reader(sqlite3.Connection):
        def backup(self, target):
            with pytest.raises(sqlite3.OperationalError, match="database is locked"):
                writer.execute("begin exclusive")
            super().backup(target)

    with (
        closing(sqlite3.connect(old, timeout=0)) as writer,
        closing(sqlite3.connect(old, factory=Reader)) as reader,
        closing(sqlite3.connect("")) as copy,
    ):
        assert migrate(reader, copy, 5)


def test_what_somebody_else_has_written_but_not_yet_put_in_place_is_read_too(old):
    with closing(sqlite3.connect(old)) as writer:
        writer.execute("pragma journal_mode = wal")
        writer.execute("update dossier set title = 'Written elsewhere'")
        writer.commit()
        with Library.open(old) as opened:
            assert opened.dossier().title == "Written elsewhere"
            assert verify(opened).failures == ()


def test_no_older_format_was_made_in_vain(tmp_path):
    """A dossier of each format before the present one, still without a word in it, is let in."""
    with closing(Database(memory=True)) as empty:
        names = [one.name for one in schema.migrations.pending(empty)]
    for version, following in enumerate(names[1:], 1):
        path = tmp_path / f"{version}.whence"
        with closing(sqlite3.connect(path)) as connection:
            database = Database(connection, execute_plugins=False)
            schema.migrations.apply(database, stop_before=following)
            database.table("dossier").insert({"uuid": "u", "title": "t", "created": "2021-06-01"})
            database.execute(f"pragma application_id = {APPLICATION_ID}")
            database.execute(f"pragma user_version = {version}")
        with Library.open(path) as opened:
            check(opened)
            assert opened.dossier().title == "t"
    assert len(list(tmp_path.iterdir())) == SCHEMA_VERSION - 1


@pytest.mark.parametrize(("name", "loads"), [("small_dossier", "False"), ("old", "True")])
def test_only_an_older_format_waits_for_what_migrates_it(name, loads, request):
    path = request.getfixturevalue(name)
    command = [sys.executable, "-c", OPENING, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["8", loads], "")


def test_a_verdict_of_format_5_is_spelled_out(old):
    altered(old, "update difference set verdict = 'inconsistent' where id = 2")
    with Library.open(old) as library:
        verdicts = [verdict for (verdict,) in library.rows("select verdict from difference")]
    assert verdicts == ["conflict", "inconsistent within a source"]
