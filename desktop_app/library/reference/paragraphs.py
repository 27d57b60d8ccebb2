"""Splitting a text into its paragraphs, and finding second copies of one."""

from desktop_app.library.reference.curated import CuratedSource
from desktop_app.model.errors import CurationError
from desktop_app.model.records import Block, BlockKind


def fold_space(words: str) -> str:
    """Return `words` with every run of white space as one space: how copies are compared."""
    return " ".join(words.split())


def split(text: str, source: CuratedSource) -> list[Block]:
    """Return the lines of `text` that hold something, without the white space around them.

    Raises `CurationError` where a kind is given for a paragraph that is not there.
    """
    found: list[Block] = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            kind = _kind(words, source)
            found.append(Block(first, first + len(words), kind, len(found) + 1))
        start += len(line) + 1
    for paragraph in source.paragraphs:
        if not any(text.startswith(paragraph.starts, block.start) for block in found):
            raise CurationError(
                file=source.file,
                entry=f"source “{source.slug}”",
                detail=f"no paragraph begins with “{paragraph.starts}”",
            )
    return found


def copies(text: str, blocks: list[Block]) -> list[tuple[Block, Block]]:
    """Return each paragraph that says again what an earlier one said, as (earlier, copy)."""
    first: dict[str, Block] = {}
    found = []
    for block in blocks:
        original = first.setdefault(fold_space(text[block.start : block.end]), block)
        if original is not block:
            found.append((original, block))
    return found


def _kind(words: str, source: CuratedSource) -> BlockKind:
    for paragraph in source.paragraphs:
        if words.startswith(paragraph.starts):
            return paragraph.kind
    return "body"
