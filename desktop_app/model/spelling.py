"""Likely names for a misspelled word, looked for among all words of names, in memory."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from desktop_app.model.folding import fold

SHORTEST = 4
LONGEST = 40
"""Nobody means a name by a longer word, and each of its letters takes time."""


class Spelling:
    """Knows the folded words of names, and which of them somebody may have meant.

    An error is a letter too many, too few or another one, or two that stand the wrong way round.
    The words lie by length, as only those need be compared that are about as long. Numbers are
    never likely: next to every year there is another, and neither is a misspelling.
    """

    __slots__ = ("_by_length", "_often")

    def __init__(self, names: Iterable[str]) -> None:
        self._often = Counter(names)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for name in self._often:
            self._by_length[len(name)].append(name)

    def likely(self, word: str, most: int = 3) -> list[str]:
        """Return at most so many names that `word` may stand for, the likeliest first.

        Those with the fewest errors come first, then those that begin with the same letter, then
        the most frequent. A word that is itself a name is no misspelling.

        >>> Spelling(["maduro", "lima", "lima"]).likely("maduor")
        ['maduro']
        """
        meant = fold(word)
        if not SHORTEST <= len(meant) <= LONGEST or meant in self._often or _has_digits(meant):
            return []
        found = sorted(
            (errors, name[0] != meant[0], -self._often[name], name)
            for name, errors in self._near(meant)
            if errors <= _tolerated(meant, name) and not _has_digits(name)
        )
        return [name for errors, *_, name in found if errors <= found[0][0] + 1][:most]

    def _near(self, meant: str) -> Iterator[tuple[str, int]]:
        """Find the names of about the same length, with how many errors apart they are."""
        from rapidfuzz import process  # loaded by the first misspelling, never at start
        from rapidfuzz.distance import OSA

        most = _most_errors(len(meant))
        for length in range(len(meant) - most, len(meant) + most + 1):
            names = self._by_length.get(length, [])
            found = process.extract(
                meant, names, scorer=OSA.distance, limit=None, score_cutoff=most
            )
            yield from ((name, int(errors)) for name, errors, _ in found)


def _most_errors(length: int) -> int:
    """Return how many errors there may be in a word of so many letters."""
    if length < 6:
        return 1
    return 2 if length < 10 else 3


def _tolerated(meant: str, name: str) -> int:
    """Return how many errors are likely: the first letter is seldom wrong along with others."""
    most = _most_errors(min(len(meant), len(name)))
    return max(1, most - (meant[0] != name[0]))


def _has_digits(word: str) -> bool:
    return any(character.isdigit() for character in word)
