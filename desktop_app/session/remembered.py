"""A few words that were used last, the newest first, kept as text somewhere."""

import json
from collections.abc import Callable

_LONGEST = 500
"""What is longer is nothing that somebody would choose in a list."""


class Remembered:
    """Keeps at most so many words with `write`, and takes up what was kept with `read`.

    What cannot be read is as if nothing had been kept.
    """

    def __init__(self, read: Callable[[], str], write: Callable[[str], None], most: int) -> None:
        self._read = read
        self._write = write
        self._most = most

    def all(self) -> list[str]:
        """Return what was used last, the newest first."""
        try:
            kept = json.loads(self._read())
        except ValueError:
            return []
        words = kept if isinstance(kept, list) else []
        return [one for one in words if isinstance(one, str)][: self._most]

    def keep(self, words: str) -> None:
        """Remember what was just used."""
        if words and len(words) <= _LONGEST:
            self._put([words, *(one for one in self.all() if one != words)])

    def forget(self, words: str) -> None:
        """Remember this no more."""
        self._put([one for one in self.all() if one != words])

    def forget_all(self) -> None:
        """Remember nothing."""
        self._put([])

    def _put(self, words: list[str]) -> None:
        self._write(json.dumps(words[: self._most]))
