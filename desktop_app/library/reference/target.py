"""The file that a dossier is to be written into: nothing but a dossier is ever replaced."""

from collections.abc import Iterator
from pathlib import Path

from desktop_app.library.format import APPLICATION_ID
from desktop_app.library.reference.curated import CuratedFolder
from desktop_app.library.reference.toml_file import FILES
from desktop_app.model.errors import CurationFileError

_FIRST_BYTES = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68
_APPLICATION_ID = APPLICATION_ID.to_bytes(4, "big")
_HEADER = 100


def find_target(output: Path, curated: CuratedFolder, folders: tuple[Path, ...]) -> Path:
    """Return the file that `output` means, links followed.

    Raises `CurationFileError` where a dossier must not or cannot stand there: what is replaced
    is empty or a dossier, be it damaged, and is not read from one of `folders`.
    """
    try:
        target = output.resolve()
        fault = next(_faults(target, curated, folders), "")
    except (OSError, RuntimeError) as error:
        fault = f"cannot be written ({getattr(error, 'strerror', None) or error})"
    if fault:
        raise CurationFileError(file=output.name or str(output), detail=fault)
    return target


def _faults(target: Path, curated: CuratedFolder, folders: tuple[Path, ...]) -> Iterator[str]:
    if target.is_dir():
        yield "is a folder: name a file in it, such as “dossier.whence”"
    if not target.parent.exists():
        yield f"cannot be written: there is no folder “{target.parent}”"
    if not target.parent.is_dir():
        yield f"cannot be written: “{target.parent}” is not a folder"
    if target in _read(curated, folders):
        yield "is one of the files that the dossier is made from: choose another name"
    if target.exists() and not target.is_file():
        yield "is there already, and is not a file"
    if target.exists() and not _is_dossier(target):
        yield "is there already and is not a dossier, so it stays as it is: choose another name"


def _read(curated: CuratedFolder, folders: tuple[Path, ...]) -> set[Path]:
    """Return the files that the dossier is made from, there or not, links followed."""
    folder = folders[0]
    paths = [folder / name for name in FILES]
    paths += (folder / "events").glob("*.toml")
    paths += (one / source.text_file for one in folders for source in curated.sources)
    return {path.resolve() for path in paths}


def _is_dossier(path: Path) -> bool:
    """Return whether a file is empty, or says in its first bytes that it is a dossier."""
    with path.open("rb") as stream:
        header = stream.read(_HEADER)
    is_sqlite = header.startswith(_FIRST_BYTES)
    return not header or (is_sqlite and header.startswith(_APPLICATION_ID, _APPLICATION_ID_AT))
