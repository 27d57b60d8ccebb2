"""The command line: what it prints, how it ends, and that it does without Qt."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app import paths
from desktop_app.library.library import Library
from desktop_app.model.errors import DossierMissing
from tests.commands.typed import run


def test_compile(small_folder, tmp_path, capsys):
    made = tmp_path / "made.whence"
    code, out, err = run(capsys, "compile", small_folder, "-o", made)
    assert (code, err) == (0, "")
    assert out == f"{made}: 2 sources, 8 events, 9 entities, 24 passages\n"
    with Library.open(made) as library:
        assert library.dossier().title == "The lighthouse of Skerrow"


def test_compile_with_the_texts_elsewhere(small_folder, tmp_path, capsys):
    (tmp_path / "texts").mkdir()
    for name in ("ferry.txt", "council.txt"):
        (small_folder / name).rename(tmp_path / "texts" / name)
    made = tmp_path / "made.whence"
    code, out, _ = run(capsys, "compile", small_folder, "--texts", tmp_path / "texts", "-o", made)
    assert code == 0
    assert out.startswith(f"{made}: 2 sources, ")


def test_compile_says_file_entry_and_quotation(small_folder, tmp_path, capsys):
    events = small_folder / "events.toml"
    wrong = events.read_text("utf-8").replace("once drawn", "often drawn")
    events.write_text(wrong, "utf-8")
    code, out, err = run(capsys, "compile", small_folder, "-o", tmp_path / "made.whence")
    assert (code, out) == (2, "")
    assert err == (
        "whence: events.toml: event “chart”, passage 1: “A chart of the reef was often drawn at "
        "Skerrow.” does not stand in the source “ferry”\n"
    )
    assert not (tmp_path / "made.whence").exists()


def test_compile_into_a_folder_that_is_not_there(small_folder, tmp_path, capsys):
    code, _, err = run(capsys, "compile", small_folder, "-o", tmp_path / "no" / "made.whence")
    assert code == 2
    folder = tmp_path / "no"
    assert err == f"whence: made.whence: cannot be written: there is no folder “{folder}”\n"


@pytest.mark.parametrize("arguments", [["compile"], ["compile", "x"], ["verify", "a", "b"]])
def test_arguments_that_are_missing_or_too_many(arguments, capsys):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: whence")


def test_info(small_dossier, capsys):
    code, out, err = run(capsys, "info", small_dossier)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "The lighthouse of Skerrow",
        "How a ferry ran aground, and what the council did about it.",
        "made 2021-06-01, 5ca1ab1e-0000-4000-8000-000000000001",
        "2 sources, 8 events, 9 entities, 24 passages",
        "events from 2020-01-01 to 2021-06-30",
        "",
        "ferry: Ferry aground off Skerrow (Saturday 15 May 2021), 6 events",
        "council: Skerrow votes (between 20 and 22 May 2021), 5 events",
    ]


def test_info_on_a_dossier_without_events(small_folder, tmp_path, capsys):
    for name in ("events.toml", "differences.toml"):
        (small_folder / name).unlink()
    dossier = small_folder / "dossier.toml"
    dossier.write_text(dossier.read_text("utf-8").replace('opening = "second-vote"', ""), "utf-8")
    made = tmp_path / "made.whence"
    run(capsys, "compile", small_folder, "-o", made)
    code, out, _ = run(capsys, "info", made)
    assert code == 0
    assert "events from" not in out
    assert "ferry: Ferry aground off Skerrow (Saturday 15 May 2021), 0 events" in out


@pytest.mark.parametrize("command", ["verify", "info"])
def test_without_a_file_the_bundled_reference_is_meant(command, capsys):
    code, out, err = run(capsys, command)
    assert (code, err) == (0, "")
    assert (code, out, err) == run(capsys, command, paths.reference())


@pytest.mark.parametrize("command", ["verify", "info"])
@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "There is no file “bad.whence”."),
        (b"", "“bad.whence” is empty, so there is no dossier in it."),
        (b"Dear Sir,", "“bad.whence” is not a dossier: it is not an SQLite file."),
        (b"SQLite format 3\0" * 99, "“bad.whence” is a damaged dossier and cannot be read ("),
    ],
)
def test_a_bad_file_is_said_to_be_one(command, data, sentence, tmp_path, capsys):
    if data is not None:
        (tmp_path / "bad.whence").write_bytes(data)
    code, out, err = run(capsys, command, tmp_path / "bad.whence")
    assert (code, out) == (2, "")
    assert err.startswith(f"whence: {sentence}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["verify", "info"])
def test_damage_that_shows_late_is_said_too(command, dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update source set slug = cast(x'ff' as text) where id = 2")
        connection.commit()
    code, _, err = run(capsys, command, dossier_copy)
    assert code == 2
    assert err.startswith("whence: “copy.whence” is a damaged dossier")


def test_a_name_with_control_characters_is_printed_escaped(tmp_path, capsys):
    _, _, err = run(capsys, "info", tmp_path / "\x1b[2J")
    assert err == "whence: There is no file “\\x1b[2J”.\n"


def test_a_sentence_has_its_parameters_apart():
    error = DossierMissing(file="{x}.whence")
    assert error.template.format(**error.parameters) == str(error)
    assert str(error) == "There is no file “{x}.whence”."
