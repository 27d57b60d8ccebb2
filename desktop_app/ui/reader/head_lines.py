"""How what stands below a pane's title is divided into lines."""

from collections.abc import Sequence

GAP = 8
"""Pixels between two that stand in one line."""


def broken(widths: Sequence[int], room: int) -> list[list[int]]:
    """Divide things of these widths into lines of `room` pixels, as words are; give their places.

    What is wider than a line has one of its own.

    >>> broken([50, 60, 70], 120)
    [[0, 1], [2]]
    """
    lines: list[list[int]] = []
    used = room
    for at, width in enumerate(widths):
        if not lines or used + GAP + width > room:
            lines.append([at])
            used = width
        else:
            lines[-1].append(at)
            used += GAP + width
    return lines
