"""How many rows each lane has, and where the lanes lie one above the other."""

from bisect import bisect_right
from collections.abc import Sequence
from heapq import heapify, heapreplace
from typing import NamedTuple

from desktop_app.ui.timeline.plot import Lane

LINE = 12.0
"""The height of a line of text of normal size, in pixels, without room for accents and tails."""
PITCH, AROUND = 7.0, 11.0
"""How much higher than a line a row is, and how much higher a lane is than its rows."""
MOST_ROWS = 24


class Band(NamedTuple):
    """A lane's place and its rows, in pixels from the top of the first lane."""

    lane: Lane
    number: int
    top: float
    height: float
    rows: int

    def middle(self, row: int) -> float:
        """Half the height of a row."""
        return self.top + self.height * (row + 0.5) / self.rows


class Stack(NamedTuple):
    """All lanes from top to bottom; `row` is the height of a row."""

    bands: tuple[Band, ...]
    row: float
    height: float

    def within(self, top: float, bottom: float) -> tuple[Band, ...]:
        """Return the bands of which something lies between two heights."""
        start = max(bisect_right(self.bands, top, key=lambda band: band.top) - 1, 0)
        end = bisect_right(self.bands, bottom, key=lambda band: band.top)
        return self.bands[start:end]


def stacked(lanes: Sequence[Lane], room: float, line: float = LINE) -> Stack:
    """Stack lanes in `room` pixels; more than that scrolls.

    Each has a row; what is left of the room goes to the fullest, by D'Hondt's rule, which depends
    neither on the zoom nor on the place in time: lanes keep their heights while one moves.
    """
    row = line + PITCH
    least = len(lanes) * (line + AROUND)
    rows = apportioned([lane.size for lane in lanes], int(max(room - least, 0.0) // row))
    spare = max(room - least - (sum(rows) - len(rows)) * row, 0.0) / max(len(lanes), 1)
    spare = min(spare, row / 2)
    bands, top = [], 0.0
    for number, (lane, count) in enumerate(zip(lanes, rows, strict=True)):
        height = line + AROUND + (count - 1) * row + spare
        bands.append(Band(lane, number, top, height, count))
        top += height
    return Stack(tuple(bands), row, top)


def apportioned(counts: Sequence[int], extra: int) -> list[int]:
    """Give each one row and the extra ones to the fullest, as seats by D'Hondt's rule.

    None gets more rows than it has events, nor more than two dozen; of two that are as full the
    upper comes first.
    """
    rows = [1] * len(counts)
    heap = [(-count / 2, at) for at, count in enumerate(counts) if count > 1]
    heapify(heap)
    while extra > 0 and heap:
        _, at = heap[0]
        rows[at] += 1
        extra -= 1
        more = rows[at] < min(counts[at], MOST_ROWS)
        heapreplace(heap, (-counts[at] / (rows[at] + 1) if more else 0.0, at))
        if not more:
            heap = [one for one in heap if one[1] != at]
            heapify(heap)
    return rows
