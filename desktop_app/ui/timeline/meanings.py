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
        QT_TRANSLATE_NOOP(
            "meanings", "marks of one day stand side by side in order, not by the hour"
        ),
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
    "voices": (
        QT_TRANSLATE_NOOP("meanings", "points below"),
        QT_TRANSLATE_NOOP("meanings", "a point for each voice that tells of it, three at most"),
        "",
    ),
    "disputed": (
        QT_TRANSLATE_NOOP("meanings", "unequal sign"),
        QT_TRANSLATE_NOOP("meanings", "sources disagree: what they say cannot all be true"),
        "",
    ),
    "perhaps": (
        QT_TRANSLATE_NOOP("meanings", "hollow mark"),
        QT_TRANSLATE_NOOP("meanings", "perhaps not yet known on the day chosen"),
        "",
    ),
    "pale": (
        QT_TRANSLATE_NOOP("meanings", "pale"),
        QT_TRANSLATE_NOOP("meanings", "not let through, or not with the entity that is chosen"),
        "",
    ),
    "bead": (
        QT_TRANSLATE_NOOP("meanings", "number"),
        QT_TRANSLATE_NOOP("meanings", "so many events close together"),
        QT_TRANSLATE_NOOP("meanings", "a click zooms in"),
    ),
    "over": (
        QT_TRANSLATE_NOOP("meanings", "plus and number"),
        QT_TRANSLATE_NOOP("meanings", "so many more last there than have room"),
        QT_TRANSLATE_NOOP("meanings", "a click lists them"),
    ),
    "gap": (
        QT_TRANSLATE_NOOP("meanings", "hatching"),
        QT_TRANSLATE_NOOP("meanings", "no source reported for long"),
        "",
    ),
    "period": (
        QT_TRANSLATE_NOOP("meanings", "tinted stretch"),
        QT_TRANSLATE_NOOP("meanings", "the period that is let through"),
        QT_TRANSLATE_NOOP("meanings", "drag along the axis for one"),
    ),
    "overview": (
        QT_TRANSLATE_NOOP("meanings", "strip below"),
        QT_TRANSLATE_NOOP("meanings", "how many events when; what is tinted is shown"),
        QT_TRANSLATE_NOOP("meanings", "drag it"),
    ),
}
OF_EVENTS = (
    "day", "interval", "within", "about", "open", "uncertain", "inferred", "voices", "disputed",
)  # fmt: skip
"""The signs that say something of an event, in the order in which they are explained."""
OF_PICTURES = ("perhaps", "pale", "bead", "over", "gap", "period")
"""Those that depend on what of the events is looked at."""
SIGNS = (*OF_EVENTS, *OF_PICTURES, "overview")
"""All signs, in the order in which they are explained."""


def meaning(sign: str) -> Meaning:
    """Return what a sign is called and means."""
    return Meaning(*(_translated(words) for words in _SIGNS[sign]))


def _translated(words: object) -> str:
    return QCoreApplication.translate("meanings", str(words)) if words else ""
