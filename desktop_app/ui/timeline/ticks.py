"""Where the axis is marked, and with what words: natural steps from days to centuries."""

from collections.abc import Iterator
from datetime import date
from math import floor
from typing import NamedTuple

from desktop_app.ui.timeline.scale import AFTER_LAST_DAY, FIRST_DAY, Scale

LAST_YEAR = 9999
LEAST_MINOR = 7.0
NEAR = 5.0
"""Pixels within which somebody who points at a day means the tick there."""


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
    """Give the labelled ticks in sight, and the one before them, whose stretch is in sight.

    That one is labelled as it stands at the edge: by the name of the stretch where that is a whole
    day, month or year; else by what the edge itself is.
    """
    step, edge = step_for(scale.per_day), int(scale.start)
    days = _starts(step.unit, step.every, scale)
    return [Tick(day, _label(max(day, edge), step, words)) for day in days]


def minor_ticks(scale: Scale) -> list[Tick]:
    """Give the ticks between the labelled ones; none where they would crowd."""
    minor = step_for(scale.per_day).minor
    if minor is None or not _has_room(minor, scale):
        return []
    return [Tick(day, "") for day in _starts(minor[0], minor[1], scale)]


def stretch_at(scale: Scale, day: float) -> tuple[int, int]:
    """Return the first and the last day of the stretch between labelled ticks that holds a day."""
    step = step_for(scale.per_day)
    starts = [*_starts(step.unit, step.every, Scale(day, 2 * step.days, scale.width))]
    return starts[0], (starts[1:] or [int(AFTER_LAST_DAY)])[0] - 1


def period_between(scale: Scale, one: float, other: float) -> tuple[int, int]:
    """Return the first and the last day between two day numbers, in either order.

    They are days that lie there if only in part; but an end near to a tick is that tick.
    """
    start, end = sorted(min(max(day, FIRST_DAY), AFTER_LAST_DAY - 0.5) for day in (one, other))
    before, behind = _tick_near(scale, start), _tick_near(scale, end)
    first = floor(start) if before is None else before
    last = floor(end) if behind is None else behind - 1
    return first, max(first, last)


def _tick_near(scale: Scale, day: float) -> int | None:
    """Return the nearest tick so near to a day that it must be meant, if there is one."""
    step, reach = step_for(scale.per_day), NEAR / scale.per_day
    around = Scale(max(day - reach, FIRST_DAY), 2 * reach, scale.width)
    ticks = [*_starts(step.unit, step.every, around)]
    if step.minor is not None and _has_room(step.minor, scale):
        ticks += _starts(step.minor[0], step.minor[1], around)
    near = [tick for tick in ticks if abs(tick - day) <= reach]
    return min(near, key=lambda tick: abs(tick - day), default=None)


def _has_room(minor: tuple[str, int, float], scale: Scale) -> bool:
    return minor[2] * scale.per_day >= LEAST_MINOR


def _starts(unit: str, count: int, scale: Scale) -> Iterator[int]:
    first, last = max(int(scale.start), 1), min(int(scale.end), int(AFTER_LAST_DAY) - 1)
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
