"""Names as they are looked through while somebody types: without what nobody would type."""

import re
from collections.abc import Iterable

from desktop_app.model.folding import fold

BETWEEN = "\t"
"""Stands between the names of one; a line break stands between those of one and of the next."""
_AN_S = re.compile(r"(?<=\w\w\w)s(?= |$)")
_NO_WORD = re.compile(r"'s\b|\W+")


def spelled(text: str) -> str:
    """Return the words of `text`, a space before each: no case, accents, signs or possessives.

    >>> spelled("St. Mary’s–Saint-Clément"), spelled("“…”")
    (' st mary saint clement', '')
    """
    return "".join(f" {word}" for word in _NO_WORD.sub(" ", fold(text)).split())


def spelled_all(names: Iterable[str]) -> str:
    r"""Return all names of one as a line that can be looked through.

    >>> spelled_all(["Lima Group", "Grupo de Lima"])
    ' lima group\t grupo de lima'
    """
    return BETWEEN.join(map(spelled, names))


def is_named(line: str, wanted: str) -> bool:
    """Return whether a line of names has what is `wanted`, both spelled as above.

    That is the words as they were typed, wherever they stand, or in any order words that begin so.

    >>> line = spelled_all(["Lima Group", "Grupo de Lima"])
    >>> [is_named(line, spelled(one)) for one in ("MA GRO", "gro lim", "roup", "gro ima")]
    [True, True, True, False]
    """
    if wanted[1:] in line:
        return True
    words = wanted.split()
    return len(words) > 1 and all(f" {word}" in line for word in words)


def without_s(wanted: str) -> str:
    """Return words without an “s” at their end, which may be a possessive with no apostrophe.

    >>> without_s(" nicolas maduros is")
    ' nicola maduro is'
    """
    return _AN_S.sub("", wanted)
