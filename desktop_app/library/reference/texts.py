"""The documents of a curated folder, read from the disk."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from desktop_app.library.hashing import text_sha256
from desktop_app.library.reference.curated import CuratedSource
from desktop_app.library.reference.paragraphs import split
from desktop_app.model.errors import CurationError
from desktop_app.model.records import Block


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document's text as stored, its paragraphs, and the hash of the file it was read from."""

    text: str
    blocks: tuple[Block, ...]
    file_sha256: str

    @property
    def sha256(self) -> str:
        """SHA-256 of the stored text in UTF-8, in hexadecimal."""
        return text_sha256(self.text)


def read_text(source: CuratedSource, folders: tuple[Path, ...]) -> ReadText:
    """Read the source's file from the first of `folders` that has it, never from outside them.

    The text is the file decoded as UTF-8, with line ends as one line feed, and nothing else
    changed. Raises `CurationError`.
    """
    entry = f"source “{source.slug}”"
    try:
        data = _find(source, folders, entry).read_bytes()
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        detail = f"“{source.text_file}” is not text in UTF-8 (byte {error.start}): save it as UTF-8"
        raise CurationError(file=source.file, entry=entry, detail=detail) from error
    except (OSError, ValueError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or error
        detail = f"“{source.text_file}” cannot be read ({why})"
        raise CurationError(file=source.file, entry=entry, detail=detail) from error
    if not text.replace("\ufeff", "").strip():
        detail = f"there is no text in “{source.text_file}”: it is empty, or white space only"
        raise CurationError(file=source.file, entry=entry, detail=detail)
    return ReadText(text, tuple(split(text, source)), hashlib.sha256(data).hexdigest())


def _find(source: CuratedSource, folders: tuple[Path, ...], entry: str) -> Path:
    for folder in folders:
        root = folder.resolve()
        path = (root / source.text_file).resolve()
        if not path.is_relative_to(root):
            detail = f"“{source.text_file}” lies outside “{folder.name}”"
            raise CurationError(file=source.file, entry=entry, detail=detail)
        if path.is_file():
            return path
    detail = f"there is no file “{source.text_file}”"
    raise CurationError(file=source.file, entry=entry, detail=detail)
