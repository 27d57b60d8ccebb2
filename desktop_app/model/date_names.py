"""Dates as people name them: “Friday 4 January 2019”, “Jan 4th”, “late July 2017”, “the 2010s”."""

import re
from collections.abc import Sequence
from datetime import date

from desktop_app.model.edtf_parts import Fault, month_end, read_part
from desktop_app.model.english import ENGLISH, ENGLISH_SHORT

Named = dict[str, str]
"""What a name says, by the letter of `_KINDS`; `~` has its qualifiers."""
Ends = tuple[str, str]
"""The first and the last part of what is named, as EDTF: the same where it is a single one."""


def _numbered(names: str, more: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Give full and short names their numbers, and what else people write for them."""
    full, short = ENGLISH[names].lower().split(), ENGLISH_SHORT[names].lower().split()
    each = [*enumerate(full, 1), *enumerate(short, 1)]
    return {name: number for number, name in each} | dict(more)


MONTHS = _numbered("months", [("sept", 9)])
WEEKDAYS = _numbered("weekdays", [("tues", 2), ("weds", 3), ("thur", 4), ("thurs", 4)])
_THIRDS = {"early": 0, "mid": 1, "late": 2}
_KINDS = {
    "i": r"(?![0-9]{4}$)[0-9][0-9x]{3}(?:-[0-9x]{2}){0,2}",
    "s": r"[0-9]{2}[1-9]0'?s",
    "y": r"[0-9]{3,4}",
    "d": r"[0-9]{1,2}(?:st|nd|rd|th)?",
    "m": "|".join(MONTHS),
    "w": "|".join(WEEKDAYS),
    "t": "|".join(_THIRDS),
}
_WORD = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_SHAPE = re.compile("w?(?:d|dm|md|dmy|mdy|dy)|t?m|t?my|t?y|i|s")
_ABOUT = re.compile(r"(?:(?:about|around|circa|ca|c|approximately|roughly) |~ ?)")


def kind_of(word: str) -> str:
    """Return what part of a date a folded word is, as a letter of `_KINDS`; "" for none.

    >>> kind_of("july"), kind_of("4th"), kind_of("maduro")
    ('m', 'd', '')
    """
    match = _WORD.fullmatch(word)
    return match.lastgroup or "" if match else ""


def read_name(text: str) -> Named:
    """Read one name of a date, in folded words, perhaps without its year. Raises `Fault`.

    >>> read_name("4th of january 2019")
    {'d': '04', 'm': '01', 'y': '2019', '~': ''}
    """
    about = _ABOUT.match(text)
    body = text[about.end() if about else 0 :].removeprefix("the ")
    plain = body.rstrip("?~% ")
    signs = body[len(plain) :] + "~" * bool(about)
    words = plain.replace(",", " ").replace(" of ", " ").split()
    kinds = "".join(kind_of(word) or "-" for word in words)
    if not _SHAPE.fullmatch(kinds):
        raise Fault
    named = {kind: _written(kind, word) for kind, word in zip(kinds, words, strict=True)}
    return named | {"~": _qualifier(signs)}


def share(first: Named, last: Named) -> None:
    """Give the first of two names the month and year that it shares with the last.

    In “January 4–9, 2019” the last has the month of the first.
    """
    if "d" in last and "y" in last and "m" in first:
        last.setdefault("m", first["m"])
    if "y" in first or "m" not in last:
        return
    if "d" in first:
        first.setdefault("m", last["m"])
    if "m" in first and "y" in last:
        first["y"] = last["y"]


def ends(named: Named) -> Ends:
    """Return what is named, as EDTF. Raises `Fault` where it has no year, or cannot be.

    >>> ends(read_name("late july 2017")), ends(read_name("about 2018"))
    (('2017-07-21', '2017-07-31'), ('2018~', '2018~'))
    """
    first, last = _bare_ends(named)
    read_part(first)
    _check_weekday(named.get("w", ""), last)
    return first + named["~"], last + named["~"]


def _bare_ends(named: Named) -> Ends:
    if "i" in named or "s" in named:
        whole = named.get("i") or named["s"]
        return whole, whole
    if "y" not in named or ("d" in named and "m" not in named):
        raise Fault
    if "t" in named:
        return _third(_THIRDS[named["t"]], named["y"], named.get("m", ""))
    whole = "-".join(named[kind] for kind in "ymd" if kind in named)
    return whole, whole


def _third(which: int, year: str, month: str) -> Ends:
    """Return a third of a month, the last of which may have eleven days, or of a year."""
    if not month:
        return f"{year}-{which * 4 + 1:02}", f"{year}-{which * 4 + 4:02}"
    read_part(f"{year}-{month}")
    closing = month_end(int(year), int(month)) if which == 2 else which * 10 + 10
    return f"{year}-{month}-{which}1", f"{year}-{month}-{closing}"


def _check_weekday(weekday: str, day: str) -> None:
    if weekday and date.fromisoformat(day).isoweekday() != int(weekday):
        raise Fault


def _written(kind: str, word: str) -> str:
    """Write a word of a name as EDTF does."""
    if kind == "d":
        return word.rstrip("sthndr").zfill(2)
    if kind in "mw":
        return f"{(MONTHS if kind == 'm' else WEEKDAYS)[word]:02}"
    if kind == "s":
        return word[:3] + "X"
    if kind == "i":
        return word.upper()
    return word.zfill(4) if kind == "y" else word


def _qualifier(signs: str) -> str:
    """Join what may stand several times: ~ about, ? uncertain, % both."""
    about, uncertain = "~" in signs or "%" in signs, "?" in signs or "%" in signs
    if about and uncertain:
        return "%"
    return "~" if about else "?" * uncertain
