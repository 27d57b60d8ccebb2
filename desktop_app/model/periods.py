"""Whole days, months and years between two ISO days, and their names."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "month", "year"]


def next_day(day: str) -> str:
    """Find the day after.

    >>> next_day("2018-12-31"), next_day("9999-12-31")
    ('2019-01-01', '10000-01-01')
    """
    if day == "9999-12-31":
        return "10000-01-01"
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def unit_of(first: str, last: str) -> Unit:
    """Find the largest unit of which the two days, and those between, are whole ones.

    >>> unit_of("2017-01-01", "2018-12-31"), unit_of("2018-01-01", "2018-03-31")
    ('year', 'month')
    """
    if first.endswith("-01-01") and last.endswith("-12-31"):
        return "year"
    if first.endswith("-01") and next_day(last).endswith("-01"):
        return "month"
    return "day"


def single_unit(first: str, last: str) -> Unit | None:
    """Find the unit of which the days are exactly one, if they are one."""
    unit = unit_of(first, last)
    return unit if _ordinal(first, unit) == _ordinal(last, unit) else None


def are_neighbours(first: str, last: str) -> bool:
    """Say whether two days, months or years make up the whole stretch."""
    unit = unit_of(first, last)
    return _ordinal(last, unit) - _ordinal(first, unit) == 1


def third_of_month(first: str, last: str) -> Literal["early", "mid", "late"] | None:
    """Recognise the days 1–10, 11–20 and 21 to the end of a month.

    >>> third_of_month("2019-02-21", "2019-02-28")
    'late'
    """
    if first[:7] != last[:7]:
        return None
    if first.endswith("-21") and next_day(last).endswith("-01"):
        return "late"
    if first.endswith("-11") and last.endswith("-20"):
        return "mid"
    return "early" if first.endswith("-01") and last.endswith("-10") else None


def fill(pattern: str, day: str, words: Mapping[str, str]) -> str:
    """Put the names and numbers of an ISO day into a pattern."""
    year, month, number = day.split("-")
    weekday = ""
    if "{weekday}" in pattern:
        weekday = words["weekdays"].split()[date.fromisoformat(day).weekday()]
    name = words["months"].split()[int(month) - 1]
    return pattern.format(weekday=weekday, day=int(number), month=name, year=int(year))


def leading(day: str, final: str, unit: Unit, words: Mapping[str, str]) -> str:
    """Name a unit without what it shares with the one named after it: the 4 in “4 or 5 May”."""
    if unit == "day" and day[:7] == final[:7]:
        return fill(words["day of month"], day, words)
    if unit != "year" and day[:4] == final[:4]:
        return fill(words[f"{unit} of year"], day, words)
    return fill(words[unit], day, words)


def span(first: str, last: str, unit: Unit, words: Mapping[str, str]) -> str:
    """Name one unit, or the first and the last of several."""
    final = fill(words[unit], last, words)
    if _ordinal(first, unit) == _ordinal(last, unit):
        return final
    start = leading(first, last, unit, words)
    return words["to, spaced" if " " in start else "to"].format(first=start, last=final)


def name_of_one(first: str, last: str, words: Mapping[str, str]) -> str:
    """Name what is one day, month, year or third of a month; "" for anything else."""
    key = single_unit(first, last) or third_of_month(first, last)
    return fill(words[key], first, words) if key else ""


def name(first: str, last: str, words: Mapping[str, str]) -> str:
    """Name a stretch of days."""
    return name_of_one(first, last, words) or span(first, last, unit_of(first, last), words)


def _ordinal(day: str, unit: Unit) -> int:
    """Count days, months or years, so that neighbours differ by one."""
    if unit == "day":
        return date.fromisoformat(day).toordinal()
    return int(day[:4]) * 12 + int(day[5:7]) if unit == "month" else int(day[:4])
