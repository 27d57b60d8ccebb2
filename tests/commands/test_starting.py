"""What is asked for on the command line besides: the window, the version, help, and other programs."""

import re
import runpy
import sqlite3
import subprocess
import sys
import types
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.__main__ import main
from desktop_app.commands.output import say
from tests.commands.typed import ROOT, run, whence


def imported(process):
    return set(re.findall(r"\|\s+([\w.]+)$", process.stderr, re.MULTILINE))


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
