"""How many events lie where along the whole span of time, for bars a few pixels wide.

Counting asks the sorted days only where each bar begins, so that a million events cost no more than
a few: about twenty looks for each of some hundred bars.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, pairwise
from math import ceil, floor, sqrt

from desktop_app.library.chronology import UNDATED
from desktop_app.ui.timeline.scale import Scale

BAR = 3.0
"""About so many pixels is a bar wide."""
LEAST = 2
"""So many pixels is the bar of a single event high, however many there are elsewhere."""


def edges(scale: Scale) -> list[int]:
    """Return at which days the bars of a strip begin, and at its end the day after the last.

    A day belongs to the bar in which its middle lies, where the timeline has its mark. Bars that
    are narrower than a day begin at the same day as the next one, and are empty.
    """
    bars = max(1, round(scale.width / BAR))
    each = scale.days / bars
    return [ceil(scale.start + number * each - 0.5) for number in range(bars + 1)]


def counts(days: "array[int]", bounds: Sequence[int]) -> list[int]:
    """Return how many of the sorted days lie in each bar, from one of the bounds to the next.

    None is lost: what is earlier than all bars is counted in the first, what is later in the last.
    The undated lie nowhere.
    """
    dated = bisect_left(days, UNDATED)
    inner = [bisect_left(days, bound, 0, dated) for bound in bounds[1:-1]]
    return [end - start for start, end in pairwise([0, *inner, dated])]


def count_between(days: "array[int]", first: int, last: int) -> int:
    """Return how many of the sorted days lie between two days, both included."""
    return bisect_left(days, last + 1) - bisect_left(days, first)


def days_at(days: "array[int]", scale: Scale, x: float) -> tuple[int, int]:
    """Return the first and the last day of the bar at `x` pixels; an empty one lets the next.

    Where bars are narrower than a day it is the day at `x`.
    """
    bounds = edges(scale)
    bars = len(bounds) - 1
    at = min(max(int(x * bars / scale.width), 0), bars - 1)
    beside = [one for one in (at, at - 1, at + 1) if 0 <= one < bars]
    stretches = [(bounds[one], bounds[one + 1] - 1) for one in beside]
    first, last = next((one for one in stretches if count_between(days, *one) > 0), stretches[0])
    return (first, last) if first <= last else (floor(scale.day(x)),) * 2


def let_through(days: "array[int]", mask: bytes | bytearray | None) -> "array[int]":
    """Return the days of those events that the mask has a 1 for; made once for each mask."""
    return days if mask is None else array("i", compress(days, mask))


def height(count: int, most: int, room: float) -> int:
    """Return how many pixels high the bar of `count` events is, where that of `most` has `room`.

    It grows with the square root: four times as many are twice as high. A logarithm would make
    500 all but as high as 1,000; without either, one among a hundred could not be seen.
    """
    return max(LEAST, round(room * sqrt(count / most))) if count else 0
