"""Links to a place in a dossier, as text that can be kept anywhere and opened again.

    whence://<dossier uuid>/passage/<source slug>/<start>-<end>?q=<first words>
    whence://<dossier uuid>/event/<slug>
    whence://<dossier uuid>/entity/<slug>

`q` lets a reader see whether the words still stand at their place. A link is written by strangers:
whatever is wrong with one comes out as `LinkError`.
"""

import re
from typing import Literal, NamedTuple
from urllib.parse import quote, unquote, unquote_plus

from desktop_app.model.errors import LinkError
from desktop_app.model.records import Span

SCHEME = "whence://"
LONGEST = 4_000
MOST_WORDS = 6
MOST_POINTS = 60
_SHOWN = 60
_PLACE = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")
_WRITTEN = re.compile(r"whence://\S+", re.IGNORECASE)
_AFTER = ">)]}.,;:!?\"'’”»"
LinkNoun = Literal["passage", "event", "entity"]


class Link(NamedTuple):
    """What a link names. `slug` is that of the source where it is to a passage.

    `place` and `words`, with which the words at the place begin, are those of a passage alone.
    """

    dossier: str
    noun: LinkNoun
    slug: str
    place: Span | None = None
    words: str = ""

    def __str__(self) -> str:
        """Write the link; of words that cannot be mistaken for its own parts."""
        path = f"{SCHEME}{_safe(self.dossier)}/{self.noun}/{_safe(self.slug)}"
        if self.place is None:
            return path
        return f"{path}/{self.place.start}-{self.place.end}?q={_safe(self.words)}"


def link_to_passage(dossier: str, source: str, place: Span, words: str) -> Link:
    """Return a link to the words that stand at `place` of the source with the slug `source`."""
    return Link(dossier, "passage", source, place, first_words(words))


def first_words(words: str) -> str:
    r"""Return the words with which a quotation begins, with single spaces, few enough for a link.

    >>> first_words("The council voted\n7 to 2 on Thursday.")
    'The council voted 7 to 2'
    """
    some = words[: MOST_POINTS * 8].split() or words.split()
    return " ".join(some[:MOST_WORDS])[:MOST_POINTS].rstrip()


def begins_with(words: str, start: str) -> bool:
    """Say whether `words` begin with `start`, whatever the white space between them."""
    wanted = " ".join(start.split())
    return " ".join(words.split()).startswith(wanted)


def is_link(text: str) -> bool:
    """Say whether `text` is meant as a link, perhaps one that cannot be read."""
    return text.strip()[: len(SCHEME)].lower() == SCHEME


def last_link(text: str) -> str:
    """Find the last link that is written in `text`, as under a quotation; empty without one.

    >>> last_link("See <whence://0/event/deed>.")
    'whence://0/event/deed'
    """
    found = _WRITTEN.findall(text)
    return found[-1].rstrip(_AFTER) if found else ""


def parse_link(text: str) -> Link:
    """Read a link. Raises `LinkError`."""
    written = text.strip()
    if not is_link(written):
        raise _error(written, "it does not begin with whence://")
    if len(written) > LONGEST:
        raise _error(written, "it is too long")
    path, _, query = written[len(SCHEME) :].partition("#")[0].partition("?")
    try:
        parts = [unquote(part, errors="strict") for part in path.removesuffix("/").split("/")]
        words = unquote_plus(_asked(query), errors="strict")
    except UnicodeDecodeError:
        raise _error(written, "its letters cannot be read") from None
    if len(parts) < 3 or not all(parts):
        raise _error(written, "a part of it is missing")
    return _link(written, parts, words)


def _link(written: str, parts: list[str], words: str) -> Link:
    """Return the link of the parts of a path, of which there are three at least."""
    dossier, noun, slug, *rest = parts
    if noun == "passage":
        return Link(dossier, "passage", slug, *_place(written, rest, words))
    if noun not in ("event", "entity"):
        raise _error(written, "it is to no passage, event or entity")
    if rest:
        raise _error(written, "there is too much in it")
    return Link(dossier, "event" if noun == "event" else "entity", slug)


def _asked(query: str) -> str:
    """Return what `q` is in a query, still encoded."""
    return next((part[2:] for part in query.split("&") if part.startswith("q=")), "")


def _place(written: str, rest: list[str], words: str) -> tuple[Span, str]:
    """Return the place and the first words of a passage."""
    found = _PLACE.fullmatch(rest[0]) if len(rest) == 1 else None
    if found is None:
        raise _error(written, "it does not say where the passage stands")
    start, end = map(int, found.groups())
    if start >= end:
        raise _error(written, "the passage would end before it begins")
    if not words.strip():
        raise _error(written, "it does not say with which words the passage begins")
    return Span(start, end), words


def _safe(part: str) -> str:
    return quote(part, safe="")


def _error(written: str, detail: str) -> LinkError:
    return LinkError(link=plain(written), detail=detail)


def plain(words: str) -> str:
    """Return words of a stranger for a sentence of ours: not too many, and nothing unseen."""
    shown = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in words[:_SHOWN]
    )
    return shown + "…" if len(words) > _SHOWN else shown
