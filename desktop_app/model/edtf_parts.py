"""The pieces EDTF dates are put together from: a calendar expression, and a stretch between two.

A calendar expression is a day, a month, a season or a year, perhaps with unspecified digits (`X`)
at its end, perhaps qualified: `2019-01-10`, `2018-09`, `2001-21`, `201X`, `2017-07-2X`, `1984~`.

EDTF leaves two things to its users. The seasons 21–24 belong to no hemisphere, so each covers
its months (by threes from 1 March) in the north and in the south: spring 2001 lies within
2001-03-01 and 2001-11-30. And days are compared as ISO strings everywhere in a dossier, so only
the years 0001–9999 are accepted; `-0044`, `0000` and `Y170000002` are refused in so many words.
"""

from datetime import date, timedelta
from typing import NamedTuple

YEARS = "only the years from 0001 to 9999 can be placed"
PLAIN = "“{}” is not a year, a month or a day (such as 2019, 2019-01 or 2019-01-10)"
BLANK = "there is a blank before or after “{}”"
SEASONS = {"21": (3, 11), "22": (6, 2), "23": (3, 11), "24": (6, 2)}


class Fault(Exception):
    """What is wrong with a text; `parse` makes a DateError of it."""


class Part(NamedTuple):
    """A calendar expression: its first and last day (ISO), and 1–4 for spring to winter."""

    first: str
    last: str
    season: int
    approximate: bool
    uncertain: bool


class Stretch(NamedTuple):
    """From one part to another; None where open. A part on its own is both start and end."""

    start: Part | None
    end: Part | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The ends that are known."""
        return tuple(part for part in (self.start, self.end) if part is not None)


def is_vague(part: Part | None) -> bool:
    """Return whether a known end of a stretch is longer than a day, as a month or a year is."""
    return part is not None and part.first != part.last


def stretch(start: Part | None, end: Part | None) -> Stretch:
    """Join two ends, of which one may be open, in their right order."""
    if start is None and end is None:
        raise Fault("at least one end must be a date")
    if start and end and start.first > end.last:
        raise Fault("it ends before it begins")
    return Stretch(start, end)


def month_end(year: int, month: int) -> int:
    """Count the days of a month.

    >>> month_end(2020, 2), month_end(9999, 12)
    (29, 31)
    """
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(days=1)).day


def refuse_blanks(text: str) -> None:
    """Say so where there is white space around what is to be read."""
    words = text.strip()
    if text and not words:
        raise Fault("there is nothing but blanks")
    if text != words:
        raise Fault(BLANK.format(words))


def read_part(text: str) -> Part:
    """Read one calendar expression.

    >>> part = read_part("2017-07-2X~")
    >>> part.first, part.last, part.approximate
    ('2017-07-20', '2017-07-29', True)
    """
    refuse_blanks(text)
    qualifier = text[-1] if text.endswith(("?", "~", "%")) else ""
    year, month, day = _fields(text.removesuffix(qualifier))
    if month in SEASONS and not day:
        first, last = _season(year, month)
    else:
        first, last = _calendar(year, month or "XX", day or "XX")
    return Part(
        first,
        last,
        season=int(month) - 20 if month in SEASONS else 0,
        approximate=qualifier in ("~", "%"),
        uncertain=qualifier in ("?", "%"),
    )


def _fields(body: str) -> tuple[str, str, str]:
    """Take year, month and day apart, "" for those left out."""
    if any(mark in body for mark in "?~%"):
        raise Fault("?, ~ and % may only stand at the end of a date")
    if body[:1] in ("-", "Y") and body[1:].replace("-", "").isdecimal():
        raise Fault(YEARS)
    fields = body.split("-")
    digits = "".join(fields)
    lengths = [len(field) for field in fields]
    if lengths != [4, 2, 2][: len(fields)] or digits.strip("0123456789X"):
        raise Fault(PLAIN.format(body))
    if "X" in digits.rstrip("X"):
        raise Fault("unspecified digits (X) may only stand at the end")
    year, month, day = [*fields, "", ""][:3]
    if year.replace("X", "0") == "0000":
        raise Fault(YEARS)
    return year, month, day


def _season(year: str, season: str) -> tuple[str, str]:
    """Find the days that a season may have, wherever it was."""
    begins, ends = SEASONS[season]
    closing = int(year) + (ends < begins)
    if closing > 9999:
        raise Fault(YEARS)
    return f"{year}-{begins:02}-01", f"{closing:04}-{ends:02}-{month_end(closing, ends):02}"


def _calendar(year: str, month: str, day: str) -> tuple[str, str]:
    """Find the first and last day that fit; X stands for any digit."""
    months = _fitting(month, 12)
    if not months:
        raise Fault(f"there is no month {month}")
    first, last = year.replace("X", "0"), year.replace("X", "9")
    opening = _fitting(day, month_end(int(first), int(months[0])))
    closing = _fitting(day, month_end(int(last), int(months[-1])))
    if not opening:
        raise Fault(f"{year}-{month} has no day {day}")
    return f"{first}-{months[0]}-{opening[0]}", f"{last}-{months[-1]}-{closing[-1]}"


def _fitting(pattern: str, highest: int) -> list[str]:
    """List the two-digit numbers from 1 to `highest` that fit, such as 20–29 for `2X`."""
    if pattern.isdecimal():
        return [pattern] if 1 <= int(pattern) <= highest else []
    fixed = pattern.rstrip("X")
    return [f"{n:02}" for n in range(1, highest + 1) if f"{n:02}".startswith(fixed)]
