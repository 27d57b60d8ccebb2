"""Dates in words, never more exact than the date is.

    Friday 4 January 2019 · some day in late July 2017 · throughout 2018 · before 2014

Every name and sentence stands in a table, `ENGLISH`, or `ENGLISH_SHORT` for narrow places, which
is the last argument of each function. For another language, translate the values of the table:

>>> from desktop_app.model.dates import parse
>>> spoken = {key: text.replace("some day in", "sometime in") for key, text in ENGLISH.items()}
>>> in_words(parse("2018-09"), spoken)
'sometime in September 2018'
"""

from collections.abc import Mapping

from desktop_app.model.dates import EdtfDate
from desktop_app.model.edtf_parts import Part, Stretch
from desktop_app.model.english import ENGLISH, ENGLISH_SHORT
from desktop_app.model.periods import (
    Unit,
    are_neighbours,
    fill,
    leading,
    name,
    name_of_one,
    next_day,
    single_unit,
    span,
    unit_of,
)

SEASONS = ("", "spring", "summer", "autumn", "winter")


def in_words(date: EdtfDate, words: Mapping[str, str] = ENGLISH) -> str:
    """Say a date in a phrase that can follow a colon.

    >>> from desktop_app.model.dates import parse
    >>> in_words(parse("[2019-01-04..2019-01-05]"))
    '4 or 5 January 2019'
    """
    if not date.stretches:
        return words["undated"]
    if date.lasting:
        return _state(date.text, date.stretches[0], words)
    return _act(date, words)


def short_words(date: EdtfDate, words: Mapping[str, str] = ENGLISH_SHORT) -> str:
    """Say a date in few words, for tables and the timeline.

    >>> from desktop_app.model.dates import parse
    >>> short_words(parse("2018-09"))
    'Sep 2018'
    """
    return in_words(date, words)


def day_in_words(iso_day: str, words: Mapping[str, str] = ENGLISH_SHORT) -> str:
    """Say a single day, with its weekday.

    >>> day_in_words("2019-01-04"), day_in_words("2019-01-04", ENGLISH)
    ('Fri 4 Jan 2019', 'Friday 4 January 2019')
    """
    return fill(words["weekday"], iso_day, words)


def _act(date: EdtfDate, words: Mapping[str, str]) -> str:
    """Say when something happened once."""
    only = date.stretches[0]
    if len(date.stretches) > 1:
        phrase = _either(date.stretches, words)
    elif only.start == only.end and date.approximate:
        return _told(only.parts[0], words)
    elif date.shape == "day" and not date.uncertain:
        phrase = fill(words["exact"], only.parts[0].first, words)
    else:
        phrase = _some_day(only, words)
    if date.approximate:
        phrase = words["approximate set"].format(date=phrase)
    return words["uncertain"].format(date=phrase) if date.uncertain else phrase


def _some_day(stretch: Stretch, words: Mapping[str, str]) -> str:
    """Say between which bounds an act lies."""
    if stretch.start is None:
        return _before(stretch.parts[0], words)
    if stretch.end is None:
        return words["or later"].format(date=_bare(stretch.start, words))
    first, last = stretch.start.first, stretch.end.last
    if first == last:
        return name(first, last, words)
    if stretch.start == stretch.end and stretch.start.season:
        return words["within"].format(date=_bare(stretch.start, words))
    one = name_of_one(first, last, words)
    if one:
        return words["within"].format(date=one)
    unit = unit_of(first, last)
    start, end = leading(first, last, unit, words), fill(words[unit], last, words)
    pattern = words["or" if are_neighbours(first, last) else "between"]
    return pattern.format(first=start, last=end, span=span(first, last, unit, words))


def _before(part: Part, words: Mapping[str, str]) -> str:
    """Say that an act was no later than a day, or came before the next month or year."""
    unit = unit_of(part.first, part.last)
    return words["by" if unit == "day" else "before"].format(
        date=fill(words[unit], part.last, words),
        following=fill(words[unit], next_day(part.last), words),
    )


def _either(stretches: tuple[Stretch, ...], words: Mapping[str, str]) -> str:
    """List the members of a set: “30 December 2018, 4 or 5 January 2019”."""
    *others, final = sorted(stretches, key=lambda each: (bool(each.start), each.parts[0].first))
    listed, *more = (_member(each, final, words) for each in others)
    for named in more:
        listed = words["comma"].format(first=listed, last=named)
    return words["or"].format(first=listed, last=_member(final, None, words))


def _member(stretch: Stretch, final: Stretch | None, words: Mapping[str, str]) -> str:
    """Name a member of a set, without what it shares with the one named last."""
    if stretch.start is None:
        return words["or earlier"].format(date=_bare(stretch.parts[0], words))
    if stretch.end is None:
        return words["or later"].format(date=_bare(stretch.start, words))
    if stretch.start == stretch.end and stretch.start.season:
        return _bare(stretch.start, words)
    first, last = stretch.start.first, stretch.end.last
    unit = single_unit(first, last)
    if final and unit and unit == single_unit(final.parts[0].first, final.parts[-1].last):
        return leading(first, final.parts[0].first, unit, words)
    return name(first, last, words)


def _state(text: str, stretch: Stretch, words: Mapping[str, str]) -> str:
    """Say how long something lasted."""
    start, end = stretch.start, stretch.end
    if start is None:
        key = "until" if text.startswith("..") else "until, start not known"
        return words[key].format(date=_told(stretch.parts[0], words))
    if end is None:
        key = "from" if text.endswith("..") else "from, end not known"
        return words[key].format(date=_told(start, words))
    units = {_plain_unit(start), _plain_unit(end)}
    if units == {"day"}:
        return _days(start.first, end.last, words)
    if start == end:
        return words["during"].format(date=_told(start, words))
    if units in ({"month"}, {"year"}):
        return span(start.first, end.last, unit_of(start.first, start.last), words)
    return words["to, spaced"].format(first=_told(start, words), last=_told(end, words))


def _plain_unit(part: Part) -> Unit | None:
    """Find the unit of which a part is one, with no qualifier."""
    if part.approximate or part.uncertain:
        return None
    return single_unit(part.first, part.last)


def _days(first: str, last: str, words: Mapping[str, str]) -> str:
    """Say from which day to which something lasted, or throughout which months or years."""
    unit = unit_of(first, last)
    named = span(first, last, unit, words)
    if unit == "day" and first != last:
        return named
    return words["throughout"].format(date=named)


def _told(part: Part, words: Mapping[str, str]) -> str:
    """Name a part with its qualifiers."""
    told = _bare(part, words)
    if part.approximate:
        told = words["approximate"].format(date=told)
    return words["uncertain"].format(date=told) if part.uncertain else told


def _bare(part: Part, words: Mapping[str, str]) -> str:
    """Name a part without its qualifiers."""
    if part.season:
        return fill(words[SEASONS[part.season]], part.first, words)
    return name(part.first, part.last, words)
