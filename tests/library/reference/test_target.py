"""Where a dossier is written: a file of the researcher's own is never lost by it."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing

import pytest

from desktop_app.library.reference.compiler import compile_folder
from desktop_app.model.errors import CurationError

SQLITE = b"SQLite format 3"


@pytest.fixture
def refused(small_folder):
    """`refused(output)` is the sentence with which a dossier is not written to `output`."""

    def refuse(output, texts=None):
        with pytest.raises(CurationError) as caught:
            compile_folder(small_folder, texts, output)
        return str(caught.value)

    return refuse


def database(path, application_id):
    """Make an SQLite file of some program."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma application_id = {application_id}")
        connection.execute("create table recipe (name)")
    return path


def test_a_text_of_ones_own_is_not_replaced(refused, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("Ask the harbour office about the boats.")
    assert refused(notes) == (
        "notes.txt: is there already and is not a dossier, so it stays as it is: choose another "
        "name"
    )
    assert notes.read_text() == "Ask the harbour office about the boats."


@pytest.mark.parametrize("name", ["ferry.txt", "sources.toml"])
def test_what_the_dossier_is_made_from_is_not_replaced(name, refused, small_folder):
    before = (small_folder / name).read_bytes()
    sentence = "is one of the files that the dossier is made from: choose another name"
    assert refused(small_folder / name) == f"{name}: {sentence}"
    assert (small_folder / name).read_bytes() == before


def test_an_empty_file_of_the_folder_is_not_replaced(refused, small_folder):
    (small_folder / "differences.toml").write_bytes(b"")
    assert "made from" in refused(small_folder / "differences.toml")
    (small_folder / "events").mkdir()
    (small_folder / "events/later.toml").write_bytes(b"")
    assert "made from" in refused(small_folder / "events/later.toml")
    assert (small_folder / "events/later.toml").read_bytes() == b""


def test_a_dossier_does_not_take_the_name_of_a_curated_file(refused, small_folder):
    (small_folder / "differences.toml").unlink()
    assert "made from" in refused(small_folder / "differences.toml")
    assert not (small_folder / "differences.toml").exists()


def test_a_text_in_the_other_folder_is_not_replaced_nor_hidden(refused, small_folder, tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    (small_folder / "ferry.txt").rename(texts / "ferry.txt")
    for output in (texts / "ferry.txt", small_folder / "ferry.txt"):
        assert "ferry.txt: is one of the files" in refused(output, texts)
    assert not (small_folder / "ferry.txt").exists()


def test_a_link_to_what_the_dossier_is_made_from(refused, small_folder, tmp_path):
    (tmp_path / "made.whence").symlink_to(small_folder / "ferry.txt")
    assert "made.whence: is one of the files" in refused(tmp_path / "made.whence")
    assert (small_folder / "ferry.txt").read_bytes().startswith("🌊".encode())


def test_the_database_of_another_program_is_not_replaced(refused, tmp_path):
    recipes = database(tmp_path / "recipes.db", 7)
    before = recipes.read_bytes()
    assert "recipes.db: is there already and is not a dossier" in refused(recipes)
    assert recipes.read_bytes() == before


def test_a_file_that_only_has_the_mark_is_not_replaced(refused, dossier_copy):
    dossier_copy.write_bytes(b"x" + dossier_copy.read_bytes()[1:])
    assert "is not a dossier" in refused(dossier_copy)


def test_a_dossier_of_any_format_is_replaced(small_folder, dossier_copy, small_dossier):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("pragma user_version = 99")
    compile_folder(small_folder, None, dossier_copy)
    assert dossier_copy.read_bytes() == small_dossier.read_bytes()


def test_a_dossier_that_is_damaged_is_replaced(small_folder, dossier_copy, small_dossier):
    dossier_copy.write_bytes(dossier_copy.read_bytes()[:100] + b"\xff" * 500)
    compile_folder(small_folder, None, dossier_copy)
    assert dossier_copy.read_bytes() == small_dossier.read_bytes()


def test_an_empty_file_is_replaced(small_folder, tmp_path, small_dossier):
    (tmp_path / "made.whence").touch()
    compile_folder(small_folder, None, tmp_path / "made.whence")
    assert (tmp_path / "made.whence").read_bytes() == small_dossier.read_bytes()


def test_a_link_stays_a_link_to_the_new_dossier(small_folder, dossier_copy, tmp_path):
    (tmp_path / "link.whence").symlink_to(dossier_copy)
    (tmp_path / "new.whence").symlink_to(tmp_path / "not yet.whence")
    dossier_copy.write_bytes(b"")
    for name in ("link", "new"):
        compile_folder(small_folder, None, tmp_path / f"{name}.whence")
        assert (tmp_path / f"{name}.whence").is_symlink()
    assert dossier_copy.read_bytes().startswith(SQLITE)
    assert (tmp_path / "not yet.whence").read_bytes().startswith(SQLITE)


def test_a_link_to_itself(refused, tmp_path):
    (tmp_path / "loop.whence").symlink_to("loop.whence")
    assert refused(tmp_path / "loop.whence").startswith("loop.whence: cannot be written (")


def test_a_folder_for_the_dossier_must_be_there(refused, tmp_path):
    sentence = f"x.whence: cannot be written: there is no folder “{tmp_path / 'nowhere'}”"
    assert refused(tmp_path / "nowhere" / "x.whence") == sentence
    assert not (tmp_path / "nowhere").exists()


def test_a_file_is_no_folder_for_the_dossier(refused, small_folder):
    ferry = small_folder / "ferry.txt"
    sentence = f"x.whence: cannot be written: “{ferry}” is not a folder"
    assert refused(ferry / "x.whence") == sentence


@pytest.mark.parametrize("name", ["taken", ".."])
def test_a_folder_is_not_replaced_by_a_dossier(name, refused, tmp_path):
    (tmp_path / "taken").mkdir()
    sentence = "is a folder: name a file in it, such as “dossier.whence”"
    assert refused(tmp_path / name) == f"{name}: {sentence}"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["small_dossier", "taken"]


def test_a_pipe_is_not_replaced(refused, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "pipe: is there already, and is not a file"
    assert (tmp_path / "pipe").is_fifo()


def test_a_name_that_no_file_can_have(refused, tmp_path):
    name = "x" * 300
    assert refused(tmp_path / name) == f"{name}: cannot be written (File name too long)"


def test_a_name_that_no_database_can_have(refused, tmp_path):
    name = "x" * 250
    sentence = f"{name}: cannot be written into the folder “{tmp_path}” (unable to open database"
    assert refused(tmp_path / name).startswith(sentence)
    assert [one.name for one in tmp_path.iterdir()] == ["small_dossier"]


def test_a_folder_that_lets_nobody_write_is_named(refused, tmp_path, monkeypatch):
    def forbid(*_, **__):
        raise PermissionError(13, "Permission denied", str(tmp_path / "whence1a2b3c"))

    monkeypatch.setattr(tempfile, "mkdtemp", forbid)
    assert refused(tmp_path / "x.whence") == (
        f"x.whence: cannot be written into the folder “{tmp_path}” (Permission denied)"
    )


def test_all_is_as_before_where_the_dossier_cannot_be_written(refused, small_folder, tmp_path):
    before = shutil.copytree(small_folder, tmp_path / "before")
    refused(small_folder / "council.txt")
    for kept in before.iterdir():
        assert (small_folder / kept.name).read_bytes() == kept.read_bytes()
    assert len(list(small_folder.iterdir())) == len(list(before.iterdir()))
