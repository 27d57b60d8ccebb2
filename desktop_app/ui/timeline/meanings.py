"""What the signs of the timeline are called and mean: said in the program, and under pictures."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Meaning(NamedTuple):
    """A sign's name, what it means wherever it is seen, and what one can do about it here."""

    name: str
    meaning: str
    here: str = ""

    @property
    def whole(self) -> str:
        """All that is said of it in the program."""
        return f"{self.meaning}: {self.here}" if self.here else self.meaning


_SIGNS = {
    "day": (
        QT_TRANSLATE_NOOP("meanings", "filled mark"),
        QT_TRANSLATE_NOOP("meanings", "an exact day"),
        "",
    ),
    "interval": (
        QT_TRANSLATE_NOOP("meanings", "bar with ends"),
        QT_TRANSLATE_NOOP("meanings", "it lasted throughout"),
        "",
    ),
    "within": (
        QT_TRANSLATE_NOOP("meanings", "dashed bracket"),
        QT_TRANSLATE_NOOP("meanings", "some day within: no day is known"),
        "",
    ),
    "about": (
        QT_TRANSLATE_NOOP("meanings", "fading ends"),
        QT_TRANSLATE_NOOP("meanings", "about then"),
        "",
    ),
    "open": (
        QT_TRANSLATE_NOOP("meanings", "arrow"),
        QT_TRANSLATE_NOOP("meanings", "before, after, or open at that end"),
        "",
    ),
    "uncertain": (
        QT_TRANSLATE_NOOP("meanings", "question mark"),
        QT_TRANSLATE_NOOP("meanings", "uncertain"),
        "",
    ),
    "inferred": (
        QT_TRANSLATE_NOOP("meanings", "small tick"),
        QT_TRANSLATE_NOOP("meanings", "inferred"),
        QT_TRANSLATE_NOOP("meanings", "the card shows how"),
    ),
    "pale": (
        QT_TRANSLATE_NOOP("meanings", "pale"),
        QT_TRANSLATE_NOOP("meanings", "not with the entity that is chosen"),
        "",
    ),
}
OF_DATES = ("day", "interval", "within", "about", "open", "uncertain", "inferred")
"""The signs that say something of a date, in the order in which they are explained."""
SIGNS = (*OF_DATES, "pale")
"""All signs, in the order in which they are explained."""


def meaning(sign: str) -> Meaning:
    """Return what a sign is called and means."""
    return Meaning(*(_translated(words) for words in _SIGNS[sign]))


def _translated(words: object) -> str:
    return QCoreApplication.translate("meanings", str(words)) if words else ""
