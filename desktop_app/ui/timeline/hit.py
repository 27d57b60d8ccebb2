"""What is under the pointer."""

from collections.abc import Iterable

from desktop_app.ui.timeline.boxes import Box

SLACK = 3.0


def under(targets: Iterable[tuple[int, Box]], x: float, y: float) -> int | None:
    """Give the key of the nearest target within a few pixels.

    Where several lie under the pointer it is the narrowest, and of those as narrow the one whose
    middle is nearest.
    """
    best: tuple[float, float, float] | None = None
    found = None
    for key, box in targets:
        distance = box.distance(x, y)
        off = abs((box.top + box.bottom) / 2 - y) + abs((box.left + box.right) / 2 - x)
        rank = (distance, round(box.width, 3), off)
        if distance <= SLACK and (best is None or rank < best):
            best = rank
            found = key
    return found
