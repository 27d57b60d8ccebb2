"""Dates as people type them, read as EDTF: `2018-09`, “4 January 2019”, “between 2017 and 2019”.

What the program itself writes of a date (`wording`) is read back to the same first and last day,
but for seasons, which belong to no hemisphere, and years of fewer than three digits. Nothing is
resolved against today, and what could be two dates, such as 04/01/2019, is none.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from desktop_app.model.date_phrases import edtf_of, may_belong
from desktop_app.model.dates import EdtfDate, parse
from desktop_app.model.edtf_parts import Fault
from desktop_app.model.errors import DateError
from desktop_app.model.folding import fold

LONGEST = 300
"""Of so many letters a date has at most: nobody types more."""
MOST_WORDS = 16

_TIGHT = re.compile(r"\s*(\.\.|[][,/])\s*")
_NUMBERS = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})")
_SIGNS = ((" (uncertain)", "?"), (" (approximate)", "~"), (".", " "), ("mid-", "mid "))
_EDTF_WORD = re.compile(r"[][0-9xtz?~%.,/:+-]+")
_PARTING = re.compile(r"[-,.() ?~]+")


def read_date(words: str) -> EdtfDate | None:
    """Read what somebody typed for a date; None where it is none.

    >>> read_date("late July 2017").text, read_date("Jan 4th, 2019").text
    ('[2017-07-21..2017-07-31]', '2019-01-04')
    >>> read_date("31 June 2019"), read_date("04/01/2019"), read_date("4 January")
    (None, None, None)
    """
    if len(words) > LONGEST or not words.strip():
        return None
    try:
        return _read_edtf(words) or parse(edtf_of(_plain(words)))
    except (Fault, DateError):
        return None


def longest_date(words: Sequence[str]) -> int:
    """Return how many of the first words together are a date: 0 for none.

    >>> longest_date("late July 2017 Maduro".split()), longest_date(["2017", "-2018"])
    (3, 1)
    """
    run = sum(1 for _ in takewhile(_may_belong, words[:MOST_WORDS]))
    excluded = (at for at, word in enumerate(words[:run]) if at and word[0] == "-" != word)
    for count in range(next(excluded, run), 0, -1):
        if read_date(" ".join(words[:count])):
            return count
    return 0


def _may_belong(word: str) -> bool:
    """Return whether a word can be part of a date, so that few runs of words need be tried."""
    folded = fold(word)
    if _EDTF_WORD.fullmatch(folded):
        return True
    parts = _PARTING.split(folded)
    return any(parts) and all(not part or may_belong(part) for part in parts)


def _read_edtf(words: str) -> EdtfDate | None:
    """Read EDTF, in either case, a bare range such as 2017..2019, and days of only numbers."""
    text = _TIGHT.sub(r"\1", words.strip()).upper()
    if numbers := _NUMBERS.fullmatch(text):
        year, month, day = numbers.group(1, 3, 4) if numbers[1] else numbers.group(5, 6, 7)
        text = f"{year}-{month:0>2}-{day:0>2}"
    elif ".." in text and "/" not in text and "[" not in text:
        text = f"[{text}]"
    try:
        return parse(text)
    except DateError:
        return None


def _plain(words: str) -> str:
    """Fold words, and write alike what means the same."""
    text = fold(words)
    for written, sign in _SIGNS:
        text = text.replace(written, sign)
    return " ".join(text.split())
