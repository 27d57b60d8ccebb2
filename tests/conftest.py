"""What every test may use: a small dossier about an invented island, compiled once."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.library import Library
from desktop_app.library.reference.compiler import compile_folder

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")

CURATED = Path(__file__).parent / "small_dossier"


@pytest.fixture(scope="session")
def small_dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled small dossier: two sources on a ferry and a lighthouse. Read only."""
    made = tmp_path_factory.mktemp("small") / "small.whence"
    compile_folder(CURATED, None, made)
    return made


@pytest.fixture
def library(small_dossier: Path) -> Iterator[Library]:
    """The small dossier, open."""
    with Library.open(small_dossier) as opened:
        yield opened


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """A copy of the small dossier's curated folder, to be changed at will."""
    return Path(shutil.copytree(CURATED, tmp_path / "small_dossier"))


@pytest.fixture
def dossier_copy(small_dossier: Path, tmp_path: Path) -> Path:
    """A copy of the small dossier's file, to be damaged at will."""
    return Path(shutil.copy(small_dossier, tmp_path / "copy.whence"))
