"""Which mark says what is known of a date, and how far it reaches on the screen.

Never more exact than the source: only a known day is a dot; one day of many is a hollow bracket.
"""

from functools import lru_cache
from typing import NamedTuple

from desktop_app.library.chronology import (
    APPROXIMATE,
    BORROWED,
    INFERRED,
    SHAPE,
    SHAPES,
    UNCERTAIN,
    VAGUE_END,
    VAGUE_START,
)

DOT = 10.0
LEAST_BAR = 12.0
LEAST_FADE = 26.0
ARROW = 24.0
QUESTION = 9.0
CAP, FADE, ARROWED = "cap", "fade", "arrow"


class Mark(NamedTuple):
    """The form of a mark: dot, bar, bracket or tray, and what its two ends say.

    `questioned` adds a "?", `linked` the tick of a date that was inferred.
    """

    form: str
    left_end: str = CAP
    right_end: str = CAP
    questioned: bool = False
    linked: bool = False


@lru_cache(maxsize=1024)
def mark_for(flags: int) -> Mark:
    """Choose the mark of a date from what the chronology says of it in `flags`."""
    shape = SHAPES[flags & SHAPE]
    questioned, linked = bool(flags & UNCERTAIN), bool(flags & (INFERRED | BORROWED))
    if shape == "undated":
        return Mark("tray", questioned=questioned, linked=linked)
    vague = bool(flags & (APPROXIMATE | UNCERTAIN))
    is_told_of_ends = bool(flags & (VAGUE_START | VAGUE_END))
    left = FADE if flags & VAGUE_START or (vague and not is_told_of_ends) else CAP
    right = FADE if flags & VAGUE_END or (vague and not is_told_of_ends) else CAP
    return Mark(
        _form(shape, vague=vague),
        ARROWED if shape in {"before", "open"} else left,
        ARROWED if shape in {"after", "open"} else right,
        questioned,
        linked,
    )


def _form(shape: str, *, vague: bool) -> str:
    if shape == "day" and not vague:
        return "dot"
    return "bar" if shape in {"day", "interval", "open"} else "bracket"


def body(mark: Mark, left: float, right: float) -> tuple[float, float]:
    """Where a dated mark starts and ends, in pixels, widened until it can be seen.

    `left` and `right` are the edges of its first and its last day; those of an end that is open
    are the edges of the day of the other.
    """
    if mark.form == "dot":
        middle = (left + right) / 2
        return middle - DOT / 2, middle + DOT / 2
    if mark.left_end == ARROWED:
        return right - ARROW, right
    if mark.right_end == ARROWED:
        return left, left + ARROW
    least = LEAST_FADE if FADE in {mark.left_end, mark.right_end} else LEAST_BAR
    short = least - (right - left)
    return (left - short / 2, right + short / 2) if short > 0 else (left, right)
