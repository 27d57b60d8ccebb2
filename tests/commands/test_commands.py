"""The command line: what it prints, how it ends, and that it does without Qt."""

import io
import os
import re
import runpy
import sqlite3
import subprocess
import sys
import types
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.__main__ import main
from desktop_app.commands import verify
from desktop_app.commands.output import say
from desktop_app.library.library import Library
from desktop_app.model.errors import DossierMissing, DossierUnreadable

ROOT = Path(__file__).parents[2]


def run(capsys, *arguments):
    """Run `whence` in this process: (exit code, standard output, standard error)."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as end:
        code = end.code
    printed = capsys.readouterr()
    return code, printed.out, printed.err


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


def test_verify(small_dossier, capsys):
    assert run(capsys, "verify", small_dossier) == (
        0,
        "24 of 24 passages match, in 2 sources\n",
        "",
    )


def test_verify_names_each_passage_that_does_not_match(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.execute("update passage set quote = 'x' || char(10, 27) || 'y' where id = 20")
        connection.execute("update claim set passage_id = 99 where id = 1")
        connection.commit()
    code, out, err = run(capsys, "verify", dossier_copy)
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0] == (
        "not verified: ferry 3-69: other words stand there: “The ferry Heron ran aground off "
        "Skerrow Point on Friday 14 May 2021”"
    )
    assert lines[1].endswith(r": other words stand there: “x\x0a\x1by”")
    assert lines[2:] == [
        "not verified: claim row 1: points at a row of passage that is not there",
        "22 of 24 passages match, in 2 sources",
    ]


COUNCIL = """\
council: 88 % covered
  ¶ 3, 280-303: “The NCG gave no number.”
"""
COVERAGE = (
    """\
ferry: 67 % covered
  ¶ 1, 69-95: “, the harbour office said.”
  ¶ 2, 97-127: ““We heard a long scrape,” said”
  ¶ 2, 158-199: “. Ms. Solberg’s brother was at the wheel.”
  ¶ 5, 355-412: “Mayor Olav Brandt beside the lighthouse at Skerrow Point.”
  ¶ 6, 413-470: “Mayor Olav Brandt beside the lighthouse at Skerrow Point.”
  ¶ 8, 592-618: “, the Tidal Post reported.”
"""
    + COUNCIL
)


def test_verify_says_what_was_left_out(small_dossier, capsys):
    assert run(capsys, "verify", small_dossier, "--coverage") == (
        0,
        COVERAGE + "24 of 24 passages match, in 2 sources\n",
        "",
    )


def test_over_the_bundled_reference_nothing_of_substance_is_left_out(capsys):
    code, out, err = run(capsys, "verify", "--coverage")
    assert (code, err) == (0, "")
    *sources, verified = out.splitlines()
    rest = r" % covered, the rest in pieces of a few words"
    assert [re.sub(r"^[\w-]+: 9[89]", "", line) for line in sources] == [rest] * 4
    assert verified in run(capsys, "verify")[1]


def test_what_was_left_out_is_said_in_full_and_on_one_line(small_folder, tmp_path, capsys):
    more = "A \"long\" tale, 'told' by «nobody» ‘at’ all\t" + "so very " * 40 + "long"
    with (small_folder / "council.txt").open("a", encoding="utf-8") as text:
        text.write(f"\n{more}\u2028{more}\n")
    made = tmp_path / "made.whence"
    run(capsys, "compile", small_folder, "-o", made)
    _, out, _ = run(capsys, "verify", "--coverage", made)
    tale = more.replace("\t", "\\x09")
    assert out.splitlines()[-2].endswith(f": “{tale} {tale}”")


def test_a_line_break_in_what_was_left_out_is_shown_as_a_space(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("delete from block where source_id = 2 and start > 0")
        connection.execute('update block set "end" = 303 where source_id = 2')
        connection.execute("delete from passage where source_id = 2")
        connection.execute(
            "update claim set passage_id = null where passage_id not in (select id from passage)"
        )
        connection.execute("delete from reason")
        connection.execute("delete from attribution")
        connection.commit()
    code, out, _ = run(capsys, "verify", "--coverage", dossier_copy)
    (told,) = [line for line in out.splitlines() if line.startswith("  ¶ 1, 0-303: ")]
    assert code == 0
    assert "ran aground.  Inga Solberg" in told
    assert told.endswith("no number.”")


def test_a_source_in_which_there_is_nothing_to_cover(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update block set kind = 'teaser' where source_id = 2")
        connection.commit()
    code, out, _ = run(capsys, "verify", "--coverage", dossier_copy)
    assert code == 0
    assert "\ncouncil: no body and no caption to cover\n24 of" in out


def test_what_was_left_out_comes_before_what_does_not_match(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.execute("update block set start = 'x' where id = 1")
        connection.commit()
    plain = run(capsys, "verify", dossier_copy)
    code, out, err = run(capsys, "verify", "--coverage", dossier_copy)
    assert (code, err) == (1, "")
    assert out.startswith("ferry: ")
    assert out.endswith(COUNCIL + plain[1])


def test_what_was_left_out_of_a_file_that_cannot_be_read_for_it(dossier_copy, capsys):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.execute("update source set title = cast(x'ff' as text)")
        connection.commit()
    code, out, err = run(capsys, "verify", "--coverage", dossier_copy)
    assert (code, out) == (1, run(capsys, "verify", dossier_copy)[1])
    assert err.startswith("whence: “copy.whence” is a damaged dossier")
    assert err.count("\n") == 1


def test_a_file_that_goes_out_of_reach_before_it_is_known_what_was_left_out(
    small_dossier, monkeypatch, capsys
):
    def measure(_library):
        raise DossierUnreadable(file="small.whence", detail="disk I/O error")

    monkeypatch.setattr(verify, "measure_coverage", measure)
    code, out, err = run(capsys, "verify", "--coverage", small_dossier)
    assert (code, out) == (2, "24 of 24 passages match, in 2 sources\n")
    assert err == "whence: “small.whence” cannot be read (disk I/O error).\n"


def test_only_verify_tells_what_was_left_out(small_dossier, capsys):
    code, _, err = run(capsys, "info", "--coverage", small_dossier)
    assert code == 2
    assert "unrecognized arguments: --coverage" in err


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


def test_a_terminal_of_few_letters(dossier_copy, monkeypatch):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update dossier set title = 'Sólberg 🌊'")
        connection.commit()
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="ascii"))
    assert main(["info", str(dossier_copy)]) == 0
    sys.stdout.flush()
    assert printed.getvalue().startswith(b"S\\xf3lberg \\U0001f30a\n")


def test_the_version_of_what_is_installed(tmp_path, monkeypatch, capsys):
    (tmp_path / "whence-9.8.7.dist-info").mkdir()
    metadata = "Metadata-Version: 2.1\nName: whence\nVersion: 9.8.7\n"
    (tmp_path / "whence-9.8.7.dist-info" / "METADATA").write_text(metadata)
    monkeypatch.syspath_prepend(tmp_path)
    assert run(capsys, "--version") == (0, "whence 9.8.7\n", "")


def test_a_checkout_that_is_not_installed_has_no_version(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    code, out, _ = run(capsys, "--version")
    assert code == 0
    assert out == "whence (a checkout that is not installed)\n"


def test_help_names_every_use(capsys):
    code, out, _ = run(capsys, "--help")
    assert code == 0
    for use in ("FILE", "--event SLUG", "--source SLUG", "compile FOLDER", "verify", "info"):
        assert use in out
    for command in ("compile", "verify", "info"):
        code, out, _ = run(capsys, command, "--help")
        assert code == 0
        assert f"whence {command}" in out


@pytest.fixture
def window(monkeypatch):
    """What the window would be asked for; it is not opened here."""
    asked = []
    stand_in = types.ModuleType("desktop_app.main")

    def show(file, *, event, source):
        asked.append((file, event, source))
        return 7

    stand_in.run = show
    monkeypatch.setitem(sys.modules, "desktop_app.main", stand_in)
    return asked


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], (None, None, None)),
        (["a.whence"], (Path("a.whence"), None, None)),
        (["--event", "x", "a.whence"], (Path("a.whence"), "x", None)),
        (["--source", "y"], (None, None, "y")),
        (["./verify"], (Path("verify"), None, None)),
        (["whence://0/event/x"], ("whence://0/event/x", None, None)),
        (["./whence://0"], (Path("whence:/0"), None, None)),
    ],
)
def test_everything_else_opens_the_window(arguments, asked, window):
    assert main(arguments) == 7
    assert window == [asked]


def test_the_arguments_are_the_programs_own_where_none_are_given(window, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["whence", "--event", "x"])
    assert main() == 7
    assert window == [(None, "x", None)]


def test_a_link_says_itself_where_to_start(window, capsys):
    code, _, err = run(capsys, "whence://0/event/x", "--event", "y")
    assert code == 2
    assert "a link says itself where to start" in err
    assert window == []


def test_an_event_and_a_source_are_not_both_a_start(window, capsys):
    code, _, err = run(capsys, "--event", "x", "--source", "y")
    assert code == 2
    assert "not allowed with" in err
    assert window == []


def test_the_package_runs_as_a_program(small_dossier, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["whence", "verify", str(small_dossier)])
    with pytest.raises(SystemExit) as end:
        runpy.run_path(ROOT / "desktop_app" / "__main__.py", run_name="__main__")
    assert end.value.code == 0
    assert "24 of 24 passages match" in capsys.readouterr().out


def whence(*arguments):
    """Run `python -m desktop_app` in a process of its own, telling what it imports."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "desktop_app", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def imported(process):
    return set(re.findall(r"\|\s+([\w.]+)$", process.stderr, re.MULTILINE))


@pytest.mark.parametrize(
    "arguments", [["verify", "--coverage"], ["info"], ["--version"], ["--help"]]
)
def test_commands_do_without_qt(arguments):
    process = whence(*arguments)
    assert process.returncode == 0
    assert process.stdout
    modules = imported(process)
    assert "argparse" in modules
    assert [name for name in modules if name.startswith(("PySide6", "shiboken6"))] == []
    assert "sqlite_utils" not in modules


def test_compile_does_without_qt(small_folder, tmp_path):
    process = whence("compile", small_folder, "-o", tmp_path / "made.whence")
    assert process.returncode == 0
    modules = imported(process)
    assert "sqlite_utils" in modules
    assert [name for name in modules if name.startswith(("PySide6", "shiboken6"))] == []


def test_exit_codes_reach_the_shell(dossier_copy, tmp_path):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = 3 where start = 2")
        connection.commit()
    assert whence("verify", dossier_copy).returncode == 1
    assert whence("verify", tmp_path / "nothing").returncode == 2


def test_a_sentence_has_its_parameters_apart():
    error = DossierMissing(file="{x}.whence")
    assert error.template.format(**error.parameters) == str(error)
    assert str(error) == "There is no file “{x}.whence”."


def test_who_reads_only_the_first_line_is_told_nothing_else(small_dossier):
    command = [sys.executable, "-m", "desktop_app", "info", str(small_dossier)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == b""


def test_a_pipe_that_breaks_is_left_alone(monkeypatch, tmp_path):
    class Broken:
        encoding = "utf-8"

        def __init__(self, file):
            self.fileno = file.fileno

        def write(self, _words):
            raise BrokenPipeError

        def flush(self):
            raise BrokenPipeError

    with (tmp_path / "pipe").open("w+b") as file:
        monkeypatch.setattr(sys, "stdout", Broken(file))
        say("a line")
        file.write(b"goes nowhere")
    assert (tmp_path / "pipe").read_bytes() == b""
