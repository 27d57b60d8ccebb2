"""The characters that occur in a text, by what each is folded to."""

import re
from collections import defaultdict

from desktop_app.model.folding import fold

PIECE = 1 << 14
SIEVED = 2_000


class Alphabet:
    """Learns the characters of `text` piece by piece, since reading megabytes at once takes long.

    `singles` has, for each folded letter, the characters that are just that letter; `expanding`
    has by first letter those that become several, such as æ. `marks` vanish; `spaces` part words.

    A pattern sieves out what has been seen before, which is faster than a set of all letters, as
    long as there are fewer than `SIEVED`: in Chinese it is slower.
    """

    __slots__ = ("_known", "_unknown", "expanding", "marks", "read", "singles", "spaces", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.read = 0
        self.singles: defaultdict[str, list[str]] = defaultdict(list)
        self.expanding: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self.marks: list[str] = []
        self.spaces: list[str] = []
        self._known: set[str] = set()
        self._learn({chr(code) for code in range(128)})

    @property
    def is_complete(self) -> bool:
        """Whether the whole text has been read."""
        return self.read >= len(self.text)

    def read_on(self, length: int = PIECE) -> None:
        """Learn what is new in the next `length` code points."""
        part = self.text[self.read : self.read + length]
        self.read += len(part)
        if not part.isascii():
            is_sieved = len(self._known) < SIEVED
            self._learn(set(self._unknown.findall(part) if is_sieved else part) - self._known)

    def _learn(self, characters: set[str]) -> None:
        if not characters:
            return
        if len(self._known) < SIEVED:
            known = "".join(sorted(self._known | characters))
            self._unknown = re.compile(f"[^{re.escape(known)}]")
        self._known |= characters
        for character in characters:
            folded = fold(f"x{character}x")[1:-1]
            if not folded:
                self.marks.append(character)
            elif folded == " ":
                self.spaces.append(character)
            elif len(folded) == 1:
                self.singles[folded].append(character)
            else:
                self.expanding[folded[0]].append((character, folded))
