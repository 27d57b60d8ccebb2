"""What a hand does to the window of the overview: arithmetic without any widget."""

from typing import Literal, NamedTuple

from desktop_app.ui.timeline.scale import SHORTEST, Limits, Scale

LEAST_SEEN = 8.0
"""Pixels that the window is wide at least, or nobody could take hold of it."""
GRIP = 5.0
"""Pixels on the outer side of an edge of the window where it can be taken hold of."""

Part = Literal["window", "start", "end", "beside"]


class Window(NamedTuple):
    """The stretch of time that the timeline shows: so many days from a day number on."""

    start: float
    days: float

    @property
    def end(self) -> float:
        """The day number at its end."""
        return self.start + self.days

    def shows_all(self, limits: Limits) -> bool:
        """Whether no event lies outside of it."""
        return self.start <= limits.first and limits.last <= self.end

    def zoomed(self, factor: float) -> "Window":
        """Return it with `factor` times as much detail, about the same middle."""
        days = max(self.days / factor, SHORTEST)
        return Window(self.start + (self.days - days) / 2, days)


class Hold(NamedTuple):
    """Which part was taken hold of, at which day number, and where the window then was."""

    part: Part
    day: float
    window: Window

    def moved(self, day: float) -> Window:
        """Return where the window belongs when the hand has come to a day."""
        start, end, by = self.window.start, self.window.end, day - self.day
        if self.part == "start":
            start = min(start + by, end - SHORTEST)
        elif self.part == "end":
            end = max(end + by, start + SHORTEST)
        elif self.part == "window":
            start, end = start + by, end + by
        return Window(start, end - start)


def box(window: Window, scale: Scale) -> tuple[float, float]:
    """Return from where to where the window is drawn, in pixels, within the strip."""
    left = min(max(scale.x(window.start), 0.0), scale.width)
    right = min(max(scale.x(window.end), 0.0), scale.width)
    if right - left < LEAST_SEEN:
        left = min(max((left + right - LEAST_SEEN) / 2, 0.0), scale.width - LEAST_SEEN)
        right = left + LEAST_SEEN
    return left, right


def part_at(x: float, window: Window, scale: Scale) -> Part:
    """Return what lies at `x` pixels: an edge of the window, the window, or neither."""
    left, right = box(window, scale)
    inner = min(GRIP, (right - left) / 4)
    if -GRIP <= x - left < inner:
        return "start"
    if -inner < x - right <= GRIP:
        return "end"
    return "window" if left <= x <= right else "beside"
