"""Dates as a dossier writes them: EDTF (ISO 8601-2), read into the days they can mean.

Understood are levels 0 and 1, and of level 2 unspecified digits at the end and sets of which one
member is meant. Not understood, and refused with a clear sentence: sets of which every member is
meant (`{}`), qualifiers inside a date, and years outside 0001–9999 (see `edtf_parts`).

A time of day (level 0) is checked and then left aside: the date is its day as written, in its
own offset, because nothing is placed more finely than on days. As in the specification,
intervals and sets hold no times.

An act happens once, on some day (`2018`, `[2017..2018]`); a state lasts (`2017/2018`).
"""

from functools import lru_cache
from re import fullmatch
from typing import Literal, NamedTuple

from desktop_app.model.edtf_parts import Fault, Stretch, is_vague, read_part, refuse_blanks, stretch
from desktop_app.model.errors import DateError

Shape = Literal["day", "interval", "within", "before", "after", "open", "undated"]

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
OFFSET = r"(Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?"


class EdtfDate(NamedTuple):
    """What a date says. `earliest` and `latest` are ISO days, None where open or not known.

    `shape` is the mark to draw: an exact day; an interval, lasted throughout; some day within;
    before (no earliest); after (no latest); open (neither, such as `[..1984,1990..]`); undated.
    `lasting` tells a state (`../2013`) from an act (`[..2013]`). Qualifiers do not widen a date.
    `stretches` are the members of a set; any other date has one, and an undated one none.
    """

    text: str
    earliest: str | None
    latest: str | None
    shape: Shape
    lasting: bool
    approximate: bool
    uncertain: bool
    stretches: tuple[Stretch, ...]

    @property
    def vague_ends(self) -> tuple[bool, bool]:
        """Whether the start, and the end, of what lasted is known less exactly than to the day.

        >>> parse("2017/2019-01-04").vague_ends, parse("2018-01-01/2018-12-31").vague_ends
        ((True, False), (False, False))
        """
        if not self.lasting:
            return False, False
        (ends,) = self.stretches
        return is_vague(ends.start), is_vague(ends.end)


@lru_cache(maxsize=4096)
def parse(text: str) -> EdtfDate:
    """Read a date; raise DateError if it is none.

    >>> date = parse("[2019-01-04..2019-01-05]")
    >>> date.earliest, date.latest, date.shape
    ('2019-01-04', '2019-01-05', 'within')
    >>> parse("2019-02-30")
    Traceback (most recent call last):
    desktop_app.model.errors.DateError: “2019-02-30” is not an EDTF date: 2019-02 has no day 30.
    """
    try:
        stretches = _stretches(text)
    except Fault as fault:
        raise DateError(text=text, detail=str(fault)) from None
    lasting = "/" in text
    earliest, latest = _earliest(stretches), _latest(stretches)
    parts = [part for each in stretches for part in each.parts]
    return EdtfDate(
        text,
        earliest,
        latest,
        shape=_shape(earliest, latest, lasting=lasting) if stretches else "undated",
        lasting=lasting,
        approximate=any(part.approximate for part in parts),
        uncertain=any(part.uncertain for part in parts),
        stretches=stretches,
    )


def _stretches(text: str) -> tuple[Stretch, ...]:
    """Tell undated, set, interval, time and plain date from one another."""
    if not text:
        return ()
    refuse_blanks(text)
    if text.startswith("[") and text.endswith("]"):
        return tuple(dict.fromkeys(_member(member) for member in text[1:-1].split(",")))
    _refuse_strays(text)
    if "/" in text:
        return (_interval(text),)
    part = read_part(_without_time(text))
    return (Stretch(part, part),)


def _refuse_strays(text: str) -> None:
    """Say what is wrong with the signs of a set that stand outside one."""
    if "{" in text or "}" in text:
        raise Fault("sets in braces, of which every member is meant, are not supported")
    if "[" in text or "]" in text:
        raise Fault("the square brackets of a set must enclose the whole date")
    if ".." in text and "/" not in text:
        raise Fault("a range with .. must stand in square brackets")


def _without_time(text: str) -> str:
    """Check the time of day, if there is one, and leave it aside."""
    day, t, time = text.partition("T")
    if not fullmatch("[0-9X-]+", day):
        return text
    if t and not (fullmatch(DAY, day) and fullmatch(CLOCK + OFFSET, time)):
        raise Fault("a time must be written as in 2019-01-10T23:20:30 or …Z, …+04:30, …-04")
    return day


def _interval(text: str) -> Stretch:
    """Read `a/b`, where either end may be open (`..`) or not known (nothing)."""
    ends = text.split("/")
    if len(ends) != 2:
        raise Fault("an interval has one slash, and a day none: it is written as in 2019-01-10")
    start, end = (None if written in ("", "..") else read_part(written) for written in ends)
    return stretch(start, end)


def _member(text: str) -> Stretch:
    """Read what stands between the commas of a set: `a`, `a..b`, `..b`, `a..`."""
    if not text:
        raise Fault("a set must not be empty, nor hold an empty place")
    if ".." not in text:
        part = read_part(text)
        return Stretch(part, part)
    start, _, end = text.partition("..")
    return stretch(read_part(start) if start else None, read_part(end) if end else None)


def _earliest(stretches: tuple[Stretch, ...]) -> str | None:
    """Find the first possible day, or None where a stretch has no start."""
    firsts = [each.start.first for each in stretches if each.start]
    return min(firsts) if firsts and len(firsts) == len(stretches) else None


def _latest(stretches: tuple[Stretch, ...]) -> str | None:
    """Find the last possible day, or None where a stretch has no end."""
    lasts = [each.end.last for each in stretches if each.end]
    return max(lasts) if lasts and len(lasts) == len(stretches) else None


def _shape(earliest: str | None, latest: str | None, *, lasting: bool) -> Shape:
    """Choose the mark from what is known of the bounds."""
    if earliest is None:
        return "open" if latest is None else "before"
    if latest is None:
        return "after"
    if lasting:
        return "interval"
    return "day" if earliest == latest else "within"
