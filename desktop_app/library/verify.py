"""Whether every passage still says what the dossier says that it says."""

from typing import NamedTuple

from desktop_app.library.hashing import text_sha256
from desktop_app.library.library import Library


class Failure(NamedTuple):
    """Something that does not verify: where it is, and what is wrong with it."""

    place: str
    detail: str


class Verification(NamedTuple):
    """How many passages there are, and what does not verify."""

    sources: int
    passages: int
    matching: int
    failures: tuple[Failure, ...]


def verify(library: Library) -> Verification:
    """Compare every text with its hash and every passage with its quotation."""
    texts: dict[int, object] = {}
    sound: dict[int, bool] = {}
    failures: list[Failure] = []
    slugs: dict[int, str] = {}
    for id_, slug, text, sha256 in library.rows("select id, slug, text, sha256 from source"):
        slugs[id_], texts[id_] = slug, text
        sound[id_] = text_sha256(str(text)) == sha256
        if not sound[id_]:
            failures.append(Failure(slug, "the text has changed: its SHA-256 is another one"))
    passages = library.rows(
        'select source_id, start, "end", quote from passage order by source_id, start, "end"'
    )
    matching = 0
    for source_id, start, end, quote in passages:
        is_same = _stands(texts.get(source_id), start, end, quote)
        if is_same and sound.get(source_id, False):
            matching += 1
            continue
        place = f"{slugs.get(source_id, '?')} {start}-{end}"
        what = "its source has changed" if is_same else "other words stand there"
        failures.append(Failure(place, f"{what}: “{quote}”"))
    failures += _broken_links(library)
    return Verification(len(texts), len(passages), matching, tuple(failures))


def _stands(text: object, start: object, end: object, quote: object) -> bool:
    """Return whether `quote` stands there; in a damaged file, anything can be of any type."""
    if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int)):
        return False
    return 0 <= start < end <= len(text) and text[start:end] == quote


def _broken_links(library: Library) -> list[Failure]:
    return [
        Failure(f"{table} row {row}", f"points at a row of {parent} that is not there")
        for table, row, parent, _ in library.rows("pragma foreign_key_check")
    ]
