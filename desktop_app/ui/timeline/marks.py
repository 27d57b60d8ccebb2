"""Which mark says what is known of a date, and how far it reaches on the screen.

Never more exact than the source: only a known day is a dot; one day of many is a hollow bracket.
"""

from typing import NamedTuple

from desktop_app.ui.timeline.items import TimelineItem
from desktop_app.ui.timeline.scale import Scale

DOT = 10.0
LEAST_BAR = 12.0
LEAST_FADE = 26.0
ARROW = 24.0
QUESTION = 9.0
CAP, FADE, ARROWED = "cap", "fade", "arrow"


class Mark(NamedTuple):
    """The form of a mark: dot, bar, bracket or tray, and what its two ends say.

    `first` and `last` are days, both within the mark; an end that is an arrow has the day of the
    other. `questioned` adds a "?", `linked` the tick of a date that was inferred.
    """

    form: str
    first: int
    last: int
    left_end: str = CAP
    right_end: str = CAP
    questioned: bool = False
    linked: bool = False


def mark_for(item: TimelineItem) -> Mark:
    """Choose the mark of an item from the shape of its date."""
    first = item.latest if item.earliest is None else item.earliest
    last = item.earliest if item.latest is None else item.latest
    if first is None or last is None:
        return Mark("tray", 0, 0, questioned=item.uncertain, linked=item.inferred)
    vague = item.approximate or item.uncertain
    return Mark(
        _form(item, vague=vague),
        first,
        last,
        _end(item.earliest, vague=vague or item.vague_start),
        _end(item.latest, vague=vague or item.vague_end),
        item.uncertain,
        item.inferred,
    )


def _end(day: int | None, *, vague: bool) -> str:
    if day is None:
        return ARROWED
    return FADE if vague else CAP


def _form(item: TimelineItem, *, vague: bool) -> str:
    if item.shape == "day" and not vague:
        return "dot"
    return "bar" if item.shape in {"day", "interval", "open"} else "bracket"


def body(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Where a dated mark starts and ends, in pixels, widened until it can be seen."""
    left, right = scale.x(mark.first), scale.x(mark.last + 1)
    if mark.form == "dot":
        middle = (left + right) / 2
        return middle - DOT / 2, middle + DOT / 2
    if mark.left_end == ARROWED:
        return right - ARROW, right
    if mark.right_end == ARROWED:
        return left, left + ARROW
    short = (LEAST_FADE if mark.left_end == FADE else LEAST_BAR) - (right - left)
    return (left - short / 2, right + short / 2) if short > 0 else (left, right)


def reach(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Give the pixels that a dated mark takes up with its "?"."""
    left, right = body(mark, scale)
    return left, right + QUESTION * mark.questioned
