"""Whether every passage still says what the dossier says that it says."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.library.hashing import text_sha256
from desktop_app.library.library import Library

_PASSAGES = 'select start, "end", quote from passage '
_ORPHANED = "where not exists (select 1 from source where source.id = passage.source_id) "
_BY_PLACE = 'order by source_id, start, "end"'
_CHANGED = "the text has changed: its SHA-256 is another one"


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

    def joined_by(self, other: "Verification") -> "Verification":
        """Return what is found of both together."""
        return Verification(
            self.sources + other.sources,
            self.passages + other.passages,
            self.matching + other.matching,
            (*self.failures, *other.failures),
        )


def verify(library: Library) -> Verification:
    """Compare every text with its hash and every passage with its quotation."""
    found = Verification(0, 0, 0, ())
    for one in comparing(library):
        found = found.joined_by(one)
    return found._replace(failures=(*found.failures, *_broken_links(library)))


def comparing(library: Library) -> Iterator[Verification]:
    """Compare source by source; at last come the passages whose source is not there."""
    for id_, slug, text, sha256 in library.each("select id, slug, text, sha256 from source"):
        is_sound = text_sha256(str(text)) == sha256
        changed = [] if is_sound else [Failure(slug, _CHANGED)]
        passages = library.rows(_PASSAGES + "where source_id = ? " + _BY_PLACE, [id_])
        lost = [
            _failure(slug, text, *one)
            for one in passages
            if not is_sound or not _stands(text, *one)
        ]
        yield Verification(1, len(passages), len(passages) - len(lost), (*changed, *lost))
    orphans = [_failure("?", None, *one) for one in library.rows(_PASSAGES + _ORPHANED + _BY_PLACE)]
    yield Verification(0, len(orphans), 0, tuple(orphans))


def _failure(slug: str, text: object, start: object, end: object, quote: object) -> Failure:
    is_same = _stands(text, start, end, quote)
    what = "its source has changed" if is_same else "other words stand there"
    return Failure(f"{slug} {start}-{end}", f"{what}: “{quote}”")


def _stands(text: object, start: object, end: object, quote: object) -> bool:
    """Return whether `quote` stands there; in a damaged file, anything can be of any type."""
    if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int)):
        return False
    return 0 <= start < end <= len(text) and text[start:end] == quote


def _broken_links(library: Library) -> tuple[Failure, ...]:
    return tuple(
        Failure(f"{table} row {row}", f"points at a row of {parent} that is not there")
        for table, row, parent, _ in library.rows("pragma foreign_key_check")
    )
