"""Day numbers to pixels and back: zooming at a point, panning, fitting, and the limits of all."""

from typing import NamedTuple

FIRST_DAY = 1.0
AFTER_LAST_DAY = 3_652_060.0
SHORTEST = 1.0
CENTURY = 36_524.25
LEAST_FITTED = 30.0
ROOM = 48.0
BEYOND = 0.1
"""How much of what is seen may lie beyond the calendar, so that marks at its ends are whole."""


WHOLE = (AFTER_LAST_DAY - FIRST_DAY) * (1 + 2 * BEYOND)
"""The days of the calendar, with what may lie beyond it."""


class Limits(NamedTuple):
    """The days that hold events, `[first, last)`, which no movement may lose from sight."""

    first: float
    last: float

    @property
    def longest(self) -> float:
        """The most days that may be seen at once: ten centuries, or more where events need it."""
        return min(max(10 * CENTURY, (self.last - self.first) * 1.25), WHOLE)


class Scale(NamedTuple):
    """The window on time: `days` days from `start`, spread over `width` pixels."""

    start: float
    days: float
    width: float

    @property
    def end(self) -> float:
        """The day number at the right edge."""
        return self.start + self.days

    @property
    def per_day(self) -> float:
        """Pixels that one day takes."""
        return self.width / self.days

    def x(self, day: float) -> float:
        """Where a day number lies, in pixels from the left edge."""
        return (day - self.start) * self.width / self.days

    def day(self, x: float) -> float:
        """Which day number lies at `x` pixels from the left edge."""
        return self.start + x * self.days / self.width

    def zoomed(self, factor: float, x: float, limits: Limits) -> "Scale":
        """Show `factor` times as much detail; the day under `x` stays there."""
        days = min(max(self.days / factor, SHORTEST), limits.longest)
        return kept(Scale(self.day(x) - x * days / self.width, days, self.width), limits)

    def panned(self, pixels: float, limits: Limits) -> "Scale":
        """Move towards later days by so many pixels."""
        return kept(Scale(self.day(pixels), self.days, self.width), limits)

    def centred(self, day: float, limits: Limits) -> "Scale":
        """Put a day in the middle."""
        return kept(Scale(day - self.days / 2, self.days, self.width), limits)

    def starting(self, start: float, days: float, limits: Limits) -> "Scale":
        """Show so many days from one on."""
        return kept(Scale(start, days, self.width), limits)

    def resized(self, width: float, limits: Limits) -> "Scale":
        """Keep the left edge and the size of a day in a window of another width."""
        return kept(Scale(self.start, self.days * width / self.width, width), limits)


def kept(scale: Scale, limits: Limits) -> Scale:
    """Give the nearest scale that obeys the limits: a tenth of it reaches the events."""
    days = min(max(scale.days, SHORTEST), limits.longest)
    start = min(max(scale.start, limits.first - 0.9 * days), limits.last - 0.1 * days)
    spare = BEYOND * days
    start = max(min(start, AFTER_LAST_DAY - days + spare), FIRST_DAY - spare)
    return Scale(start, days, scale.width)


def fitted(limits: Limits, width: float, least: float = LEAST_FITTED) -> Scale:
    """Show all events with a little room at both ends, and never less than `least` days."""
    room = min(ROOM, width / 8)
    days = max(limits.last - limits.first, least) * width / (width - 2 * room)
    return kept(Scale((limits.first + limits.last - days) / 2, days, width), limits)
