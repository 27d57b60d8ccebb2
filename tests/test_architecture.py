"""The house's rules, as tests: what imports what, how large files are, what the checks say."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "desktop_app").rglob("*.py"))
CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy --strict": ["mypy"],
    "import contracts": ["importlinter.cli", "lint"],
}


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.timeout(170)
def test_a_check_is_content(name):
    tool, *arguments = CHECKS[name]
    command = [sys.executable, "-m", tool, *arguments]
    if tool == "importlinter.cli":
        command = [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as c; c()",
        ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_session_uses_only_the_core_of_qt():
    for path in (ROOT / "desktop_app" / "session").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
                assert node.module == "PySide6.QtCore", path


def test_package_files_are_empty():
    for path in MODULES:
        if path.name == "__init__.py":
            assert path.read_text(encoding="utf-8") == "", path


def test_files_stay_small():
    lines = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in MODULES
        if path.name != "__init__.py"
    }
    sizes = sorted(lines.values())
    assert median(sizes) <= 120
    assert sizes[int(len(sizes) * 0.9)] <= 280
    assert sizes[-1] <= 400, max(lines, key=lines.__getitem__)


def test_no_room_is_called_miscellaneous():
    names = {part for path in MODULES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not names & {"utils", "misc", "common", "helpers"}


def test_the_top_level_holds_what_was_agreed():
    if shutil.which("git") is None:
        pytest.skip("no git here")
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode != 0:
        pytest.skip("not a checkout")
    names = {Path(line).parts[0] for line in listed.stdout.splitlines()}
    agreed = {
        "LICENSE",
        "README.md",
        "desktop_app",
        "pyproject.toml",
        "resources",
        "seeds",
        "tests",
    }
    assert {name for name in names if not name.startswith(".")} <= agreed


def test_calls_that_return_none_do_not_lose_references_to_it():
    """PySide6 6.12.0 below Python 3.12 does; after some thousand calls the interpreter aborts."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500
