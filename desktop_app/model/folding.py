"""Folding: the form of a text in which people look for it, without what they would not type."""

from unicodedata import combining, normalize

UNLIKE = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
        "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` without case, accents, kinds of quotes and dashes, and extra white space.

    >>> fold("  Nicolás   MADURO’s "), fold("Łódź"), fold("Straße")
    ("nicolas maduro's", 'lodz', 'strasse')
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    parts = normalize("NFKD", text.translate(UNLIKE))
    plain = "".join(character for character in parts if not combining(character))
    return " ".join(plain.casefold().translate(UNLIKE).split())
