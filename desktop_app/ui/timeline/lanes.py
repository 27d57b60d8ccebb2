"""Packing marks into rows so that none hides another, and stacking lanes of such rows."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop_app.ui.timeline.items import Lane

DENSITIES = (
    (28.0, 20.0), (26.0, 18.0), (24.0, 16.0), (22.0, 14.0), (20.0, 12.0), (18.0, 10.0),
    (18.0, 8.0), (16.0, 7.0), (16.0, 6.0), (15.0, 5.0), (14.0, 4.0),
)  # fmt: skip
MOST_ROWS = 24
GAP = 2.0
LONG = 40.0
APART = 13.0
LINE = 12.0


class Band(NamedTuple):
    """A lane's place, and the middles of its rows, in pixels from the top of the first lane."""

    lane: Lane
    top: float
    height: float
    middles: tuple[float, ...]


class Stack(NamedTuple):
    """All lanes from top to bottom; a lane of one row needs `row` pixels.

    Where marks are many, rows lie closer than marks are high: like fanned coins, each can still
    be seen and pointed at, and each stands at its true day. Rows with long marks are not fanned.
    """

    bands: tuple[Band, ...]
    row: float
    height: float


def rows_of(reaches: Sequence[tuple[float, float]]) -> list[int]:
    """Give each stretch of pixels the first row where it touches none before it.

    Where two dozen rows are full, the row that becomes free first takes it, overlapping.
    """
    rows = [0] * len(reaches)
    ends: list[float] = []
    for index in sorted(range(len(reaches)), key=lambda index: reaches[index]):
        left, right = reaches[index]
        row = next((row for row, end in enumerate(ends) if end + GAP <= left), len(ends))
        if row == MOST_ROWS:
            row = ends.index(min(ends))
        if row == len(ends):
            ends.append(right)
        ends[row] = max(ends[row], right)
        rows[index] = row
    return rows


def long_rows(rows: Iterable[int], reaches: Iterable[tuple[float, float]]) -> set[int]:
    """Give the rows that hold long marks."""
    pairs = zip(rows, reaches, strict=True)
    return {row for row, (left, right) in pairs if right - left > LONG}


def stacked(
    lanes: Sequence[Lane], rows: Sequence[Sequence[bool]], room: float, line: float = LINE
) -> Stack:
    """Stack lanes as airy as `room` pixels allow; more than that scrolls.

    `rows` says of each row of each lane whether it holds long marks. No lane is lower than a
    line of text, `line` pixels.
    """
    stack = Stack((), 0.0, 0.0)
    for row, pitch in DENSITIES:
        stack = _stack(lanes, rows, max(row, line + GAP), pitch)
        if stack.height <= room:
            break
    return stack


def _stack(
    lanes: Sequence[Lane], rows: Sequence[Sequence[bool]], row: float, pitch: float
) -> Stack:
    bands = []
    top = 0.0
    for lane, longs in zip(lanes, rows, strict=True):
        middles = [top + row / 2]
        for pair in pairwise(longs):
            middles.append(middles[-1] + (max(pitch, APART) if any(pair) else pitch))
        height = middles[-1] + row / 2 - top
        bands.append(Band(lane, top, height, tuple(middles)))
        top += height
    return Stack(tuple(bands), row, top)
