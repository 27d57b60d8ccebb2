"""Where the axis is marked, and with what words: natural steps from days to centuries."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, Scale

LAST_YEAR = 9999
LEAST_MINOR = 7.0


class TickWords(NamedTuple):
    """How days are written on the axis: twelve short month names, and the order of the parts."""

    months: tuple[str, ...]
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"


class Tick(NamedTuple):
    """The start of a day, month, year… on the axis; without words it is a minor one."""

    day: int
    label: str


class Step(NamedTuple):
    """A distance between ticks, the pixels that its labels need, and the finer one between."""

    unit: str
    every: int
    days: float
    need: float
    minor: tuple[str, int, float] | None


DAY = ("day", 1, 1.0)
MONTH = ("month", 1, 30.4)
QUARTER = ("month", 3, 91.3)
YEAR = ("month", 12, 365.2)
DECADE = ("month", 120, 3652.4)
CENTURY = ("month", 1200, 36524.2)

STEPS: tuple[Step, ...] = (
    Step("day", 1, 1.0, 96.0, None),
    Step("day", 7, 7.0, 96.0, DAY),
    Step("month", 1, 30.4, 84.0, DAY),
    Step("month", 3, 91.3, 84.0, MONTH),
    Step("month", 6, 182.6, 84.0, MONTH),
    Step("month", 12, 365.2, 64.0, QUARTER),
    Step("month", 24, 730.5, 64.0, YEAR),
    Step("month", 60, 1826.2, 64.0, YEAR),
    Step("month", 120, 3652.4, 64.0, YEAR),
    Step("month", 240, 7304.8, 64.0, DECADE),
    Step("month", 600, 18262.1, 64.0, DECADE),
    Step("month", 1200, 36524.2, 64.0, DECADE),
    Step("month", 2400, 73048.4, 64.0, CENTURY),
    Step("month", 6000, 182621.2, 64.0, CENTURY),
    Step("month", 12000, 365242.5, 64.0, CENTURY),
)


def step_for(per_day: float) -> Step:
    """Choose the finest step whose labels have room at so many pixels a day."""
    return next((step for step in STEPS if step.days * per_day >= step.need), STEPS[-1])


def major_ticks(scale: Scale, words: TickWords) -> list[Tick]:
    """Give the labelled ticks in sight, and the one before them, whose stretch is in sight."""
    step = step_for(scale.per_day)
    days = _starts(step.unit, step.every, scale)
    return [Tick(day, _label(day, step, words)) for day in days]


def minor_ticks(scale: Scale) -> list[Tick]:
    """Give the ticks between the labelled ones; none where they would crowd."""
    minor = step_for(scale.per_day).minor
    if minor is None or minor[2] * scale.per_day < LEAST_MINOR:
        return []
    return [Tick(day, "") for day in _starts(minor[0], minor[1], scale)]


def _starts(unit: str, count: int, scale: Scale) -> Iterator[int]:
    first, last = int(scale.start), min(int(scale.end), int(AFTER_LAST_DAY) - 1)
    if unit == "day":
        yield from range(max(first - (first - 1) % count, 1), last + 1, count)
        return
    day = date.fromordinal(first)
    months = (day.year * 12 + day.month - 1) // count * count
    while months < (LAST_YEAR + 1) * 12:
        year, month = max(months // 12, 1), months % 12 + 1
        start = date(year, month, 1).toordinal()
        if start > last:
            return
        yield start
        months += count


def _label(day: int, step: Step, words: TickWords) -> str:
    at = date.fromordinal(day)
    if step.unit == "day":
        return words.day.format(day=at.day, month=words.months[at.month - 1], year=at.year)
    if step.every < YEAR[1]:
        return words.month.format(month=words.months[at.month - 1], year=at.year)
    return str(at.year)
