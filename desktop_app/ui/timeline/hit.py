"""What is under the pointer."""

from collections.abc import Iterable
from typing import TypeVar

from desktop_app.ui.timeline.boxes import Box

SLACK = 3.0
Thing = TypeVar("Thing")


def under(targets: Iterable[tuple[Thing, Box]], x: float, y: float) -> Thing | None:
    """Give the nearest target within a few pixels.

    Where several lie under the pointer it is the narrowest, and of those as narrow the one whose
    middle is nearest.
    """
    best: tuple[float, float, float] | None = None
    found = None
    for thing, box in targets:
        distance = box.distance(x, y)
        if distance > SLACK:
            continue
        off = abs(box.middle - y) + abs((box.left + box.right) / 2 - x)
        rank = (distance, round(box.width, 3), off)
        if best is None or rank < best:
            best = rank
            found = thing
    return found
