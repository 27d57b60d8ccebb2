"""A pattern that finds words in a text as it stands, though it is folded words that are sought.

Folding a text of megabytes would take seconds and lose its offsets. So it is the pattern that knows
in which ways each letter can be written; only those that occur in the text, so that it stays small.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from desktop_app.model.alphabet import Alphabet


def one_of(characters: Iterable[str]) -> str:
    """Write that one of `characters` comes here."""
    return f"[{re.escape(''.join(characters))}]"


def any_of(characters: Iterable[str]) -> str:
    """Write that any number of `characters` may come here, and that none is given back."""
    listed = list(characters)
    return one_of(listed) + "*+" if listed else ""


def none_of(characters: Iterable[str]) -> str:
    """Write that anything but one of `characters` comes here."""
    return f"[^{re.escape(''.join(characters))}]"


class LoosePattern:
    """Writes the pattern of folded words, letter by letter.

    How far into the words a character leads is never in doubt, so nothing is tried in two ways.
    Where one stands for several letters, as æ does, an empty group keeps in mind that the letters
    that follow are written already; `_written` has these groups for each letter.
    """

    __slots__ = ("_alphabet", "_groups", "_words", "_written")

    def __init__(self, words: str, alphabet: Alphabet) -> None:
        self._words = words
        self._alphabet = alphabet
        self._groups = 0
        self._written: defaultdict[int, list[int]] = defaultdict(list)

    def compiled(self) -> re.Pattern[str]:
        """Return what finds the words, each letter with its combining marks."""
        return re.compile("".join(self._letter(index) for index in range(len(self._words))))

    def _letter(self, index: int) -> str:
        alphabet, letter = self._alphabet, self._words[index]
        single, follow = alphabet.singles.get(letter, []), any_of(alphabet.marks)
        if letter == " ":
            single, follow = alphabet.spaces, any_of(alphabet.spaces + alphabet.marks)
        before = self._written[index]
        written = self._choice(index, single) + follow
        for group in before:
            written = f"(?({group})|{written})"
        return written

    def _choice(self, index: int, single: list[str]) -> str:
        """Write that one of `single` comes, or what stands for this letter and some that follow."""
        longer: defaultdict[int, list[str]] = defaultdict(list)
        for character, folded in self._alphabet.expanding.get(self._words[index], ()):
            if self._words.startswith(folded, index):
                longer[len(folded)].append(character)
        if not longer:
            return one_of(single) if single else "(?!)"
        ways = [f"(?<={one_of(single)})"] if single else []
        for length, characters in longer.items():
            self._groups += 1
            ways.append(f"(?<={one_of(characters)})()")
            for covered in range(index + 1, index + length):
                self._written[covered].append(self._groups)
        return one_of(chain(single, *longer.values())) + f"(?:{'|'.join(ways)})"
