"""Terms: the words of a text as they are looked for, and where in the text each of them stands.

Case, accents, kinds of quotes and dashes, and possessive endings do not count: “Nicolás Maduro’s”
has the terms `nicolas` and `maduro`. The same reading makes the index, what is asked of it, and the
marks in what was found.
"""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category, combining, normalize

from desktop_app.model.folding import UNLIKE

_WORDS_ALONE = (
    (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Scripts written without spaces (kana, Han): each character is a term, and words are phrases."""
_POSSESSIVE = re.compile(r"([^ ']+)'s ")


class Levelled(NamedTuple):
    """A text as terms between spaces, and where its letters come from.

    `words[i]` comes from the character `offsets[i]` of the text; without `offsets` from `text[i]`.
    """

    words: str
    offsets: list[int] | None = None

    def place(self, at: int) -> int:
        """Return from which code point of the text `words[at]` comes."""
        return at if self.offsets is None else self.offsets[at]


@cache
def letters(character: str) -> str:
    r"""Return what stands for a character among terms: letters, digits, `'`, a space, or nothing.

    >>> [letters(one) for one in "Éæ’–5\u0301\u00ad"]
    ['e', 'ae', "'", ' ', '5', '', '']
    """
    plain = normalize("NFKD", normalize("NFKD", character.translate(UNLIKE)).casefold())
    kept = "".join(map(_kept, plain.translate(UNLIKE)))
    if kept.isspace():
        return " "
    return "".join(f" {one} " if _is_word(one) else one for one in kept)


def _is_word(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _WORDS_ALONE)


def _kept(character: str) -> str:
    kind = category(character)
    if combining(character) or kind == "Cf":
        return ""
    return character if character.isalnum() or character == "'" or kind[0] == "M" else " "


class _Letters(dict[int, str]):
    """What stands for each character, worked out when it is first met."""

    def __init__(self) -> None:
        self.odd: set[str] = set()
        """Those met for which there is not just one letter."""

    def __missing__(self, code: int) -> str:
        self[code] = found = letters(chr(code))
        if len(found) != 1:
            self.odd.add(chr(code))
        return found


_LETTERS = _Letters()


_WESTERN = "cp1252"
_CHARACTERS = [bytes([byte]).decode(_WESTERN, "replace") for byte in range(256)]
_IS_PLAIN = [len(letters(one)) == 1 and letters(one).isascii() for one in _CHARACTERS]
_BYTES = bytes(
    ord(letters(one)) if is_plain else 0
    for one, is_plain in zip(_CHARACTERS, _IS_PLAIN, strict=True)
)
_ODD = bytes(byte for byte, is_plain in enumerate(_IS_PLAIN) if not is_plain)
"""The bytes of most Western texts: what stands for each, and those for which it is not one letter.

Through them a text is read some five times as fast as character by character."""


def level(text: str) -> str:
    """Return a text as terms between spaces, possessive endings still there, a space at its end.

    >>> level("Nicolás Maduro’s “ally”")
    "nicolas maduro's  ally  "
    """
    words = _western(text)
    return (text.translate(_LETTERS) if words is None else words) + " "


def levelled(text: str) -> Levelled:
    """Return the same with where each letter of it comes from."""
    words = _western(text)
    if words is not None:
        return Levelled(words + " ")
    words = level(text)
    if _LETTERS.odd.isdisjoint(text):
        return Levelled(words)
    offsets = [at for at, one in enumerate(text) for _ in letters(one)]
    return Levelled(words, [*offsets, len(text)])


def _western(text: str) -> str | None:
    """Return the letters of a text each of whose characters is one of most Western texts."""
    try:
        found = text.encode(_WESTERN)
    except UnicodeEncodeError:
        return None
    if len(found.translate(None, _ODD)) < len(found):
        return None
    return found.translate(_BYTES).decode("ascii")


class Indexed(NamedTuple):
    """What an index holds of a text: its terms, and besides the forms of its possessives."""

    terms: str
    possessives: str


def indexed(text: str) -> Indexed:
    """Return the terms of a text; “Maduro’s” is `maduro`, and besides `maduros`.

    >>> indexed("Nicolás Maduro’s “ally”")
    Indexed(terms='nicolas maduro    ally  ', possessives='maduros')
    """
    words = level(text)
    if "'" not in words:
        return Indexed(words, "")
    forms = [f"{word}s" for word in _POSSESSIVE.findall(words)]
    return Indexed(words.replace("'s ", "   ").replace("'", " "), " ".join(forms))


def terms(text: str) -> list[str]:
    """List the terms of a text.

    >>> terms("the thirteen nations’ vice-president")
    ['the', 'thirteen', 'nations', 'vice', 'president']
    """
    return indexed(text).terms.split()
