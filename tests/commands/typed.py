"""What is typed on a command line, in this process and in one of its own."""

import os
import subprocess
import sys
from pathlib import Path

from desktop_app.__main__ import main

ROOT = Path(__file__).parents[2]


def run(capsys, *arguments):
    """Run `whence` in this process: (exit code, standard output, standard error)."""
    try:
        code = main([str(argument) for argument in arguments])
    except SystemExit as end:
        code = end.code
    printed = capsys.readouterr()
    return code, printed.out, printed.err


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
