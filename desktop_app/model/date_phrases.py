"""Phrases about dates, read as EDTF: “between 2017 and 2019”, “before May 2018”, “4 or 5 May 2018”."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from desktop_app.model.date_names import Ends, Named, ends, kind_of, read_name, share
from desktop_app.model.edtf_parts import Fault, read_part
from desktop_app.model.periods import next_day

_OPENING = re.compile(
    r"(?:(c|ca|circa|about|around) )?(some day in|within|between|in|on|during|throughout|all of|all"
    r"|by|before|after|until at least|until|till|up to|from|since) (.+)"
)
_TO = re.compile(r" (?:-|to|until|till|through) ")
_AND = re.compile(r" (?:-|to|and) ")
_OR = re.compile(r" (?:or|and) (?!earlier|later)")
_COMMA = re.compile(r", ?")
_YEAR_FIRST = re.compile(r"[0-9]{3,4}\b")
_OPEN = re.compile(r"(.+?) or (earlier|later)([~? ]*)")


class _Member(NamedTuple):
    """One of a list: a name, or the two of a range; and “earlier” or “later” where it is open."""

    names: list[Named]
    opens: str


def edtf_of(text: str) -> str:
    """Find the EDTF of folded words in which ? and ~ stand for (uncertain) and (approximate).

    What it finds may be no date, such as 30 February. Raises `Fault` where it finds nothing.

    >>> edtf_of("between 4 and 9 january 2019"), edtf_of("before 2014")
    ('[2019-01-04..2019-01-09]', '[..2013-12-31]')
    """
    if text == "undated":
        return ""
    if text.startswith("? - "):
        return f"/{_range(text[4:])[1]}"
    if text.endswith(" - ?"):
        return f"{_range(text[:-4])[0]}/"
    opening = _OPENING.fullmatch(text)
    if not opening:
        return _once(text)
    about, how, rest = opening.groups()
    return _SAYINGS[how](rest + "~" * bool(about))


def _once(text: str) -> str:
    """Read what happened on some day, perhaps of several, or lasted from one to another."""
    members = [_read_member(each) for each in _listed(text)]
    _share_among([member.names for member in members])
    if len(members) > 1 or members[0].opens:
        return f"[{','.join(map(_edtf_of_member, members))}]"
    names = members[0].names
    first, last = _outer(names)
    if len(names) > 1:
        return f"{first}/{last}"
    return first if first == last else f"[{first}..{last}]"


def _read_member(text: str) -> _Member:
    opening = _OPEN.fullmatch(text)
    if opening:
        return _Member(_names(opening[1] + opening[3]), opening[2])
    return _Member(_names(text), "")


def _edtf_of_member(member: _Member) -> str:
    first, last = _outer(member.names)
    if member.opens == "earlier":
        return f"..{last}"
    if member.opens == "later":
        return f"{first}.."
    return first if first == last else f"{first}..{last}"


def _listed(text: str) -> list[str]:
    """Take a list apart. A comma parts where an “or” follows, but not a day from its year."""
    *others, final = _OR.split(text)
    members = []
    for other in others:
        pieces = _COMMA.split(other)
        members.append(pieces[0])
        for piece in pieces[1:]:
            if _belongs(members[-1], piece):
                members[-1] += f" {piece}"
            else:
                members.append(piece)
    return [*members, final]


def _belongs(before: str, piece: str) -> bool:
    """Return whether a comma stands within a date: “Friday, 4 May”, “January 4, 2019”."""
    kinds = [kind_of(word) for word in before.split()]
    if kinds[-1:] == ["w"]:
        return True
    return "m" in kinds and "y" not in kinds and bool(_YEAR_FIRST.match(piece))


def _share_among(members: list[list[Named]]) -> None:
    """Give the names of a list the months and years that they share with the next one."""
    following: Named | None = None
    for names in reversed(members):
        if following:
            share(names[-1], following)
        if len(names) == 1 or following is None:
            following = names[0]


def _names(text: str, between: re.Pattern[str] = _TO) -> list[Named]:
    """Read one name, or the first and the last of a range. Raises `Fault`."""
    first, *last = between.split(text)
    if not last:
        return _close_names(text)
    if len(last) > 1:
        raise Fault
    names = [*_close_names(first), *_close_names(last[0])]
    share(names[0], names[-1])
    return [names[0], names[-1]]


def _close_names(text: str) -> list[Named]:
    """Read one name, or a range with no blanks about its dash: “4-9 January 2019”."""
    try:
        return [read_name(text)]
    except Fault:
        first, *last = text.split("-")
        if len(last) != 1:
            raise
    names = [read_name(first), read_name(last[0])]
    share(*names)
    return names


def _range(text: str, between: re.Pattern[str] = _TO) -> Ends:
    """Find the first and last part of what is named, or of a range."""
    return _outer(_names(text, between))


def _outer(names: list[Named]) -> Ends:
    """Find the first part of the first name, and the last of the last."""
    return ends(names[0])[0], ends(names[-1])[1]


def _within(text: str) -> str:
    first, last = _range(text, _AND)
    return f"[{first}..{last}]"


def _during(text: str) -> str:
    return "/".join(_range(text))


def _throughout(text: str) -> str:
    first, last = _range(text)
    return f"{read_part(first).first}/{read_part(last).last}"


def _before(text: str) -> str:
    first = read_part(_range(text)[0])
    if first.first == date.min.isoformat():
        raise Fault
    last = date.fromisoformat(first.first) - timedelta(days=1)
    return f"[..{last.isoformat()}{'~' * first.approximate}]"


def _after(text: str) -> str:
    last = read_part(_range(text)[1])
    return f"[{next_day(last.last)}{'~' * last.approximate}..]"


def _by(text: str) -> str:
    return f"[..{_range(text)[1]}]"


def _until(text: str) -> str:
    if text.endswith(", start not known"):
        return f"/{_range(text.removesuffix(', start not known'))[1]}"
    return f"../{_range(text)[1]}"


def _from(text: str) -> str:
    if text.endswith(", end not known"):
        return f"{_range(text.removesuffix(', end not known'))[0]}/"
    if text.endswith(" on"):
        return f"{_range(text.removesuffix(' on'))[0]}/.."
    names = _names(text)
    first, last = _outer(names)
    return f"{first}/{last if len(names) > 1 else '..'}"


_SAYINGS: dict[str, Callable[[str], str]] = {
    "some day in": _once,
    "in": _once,
    "on": _once,
    "within": _within,
    "between": _within,
    "during": _during,
    "throughout": _throughout,
    "all of": _throughout,
    "all": _throughout,
    "by": _by,
    "before": _before,
    "after": _after,
    "until at least": _until,
    "until": _until,
    "till": _until,
    "up to": _until,
    "from": _from,
    "since": _from,
}
_JOINING = {
    *" ".join(_SAYINGS).split(),
    "or", "and", "to", "through", "earlier", "later", "the", "start", "end", "not", "known",
    "c", "ca", "circa", "about", "around", "approximately", "roughly", "approximate",
    "uncertain", "undated",
}  # fmt: skip


def may_belong(word: str) -> bool:
    """Return whether a folded word can be part of a date in words.

    >>> may_belong("or"), may_belong("4th"), may_belong("maduro")
    (True, True, False)
    """
    return word in _JOINING or bool(kind_of(word))
