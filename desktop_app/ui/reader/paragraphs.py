"""Where each paragraph of a source stands in one long column; no Qt, pixels only.

A paragraph of megabytes would be set at once by Qt, so long ones are cut into pieces: a piece is a
`Block` that keeps the number of its paragraph.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from unicodedata import combining

from desktop_app.model.records import Block

LONGEST = 4_000
CHUNK = 512
MARKS = 64


def cut(text: str, start: int, end: int) -> int:
    """Choose where a piece that begins at `start` ends: at a line's end, else after a space, else hard.

    Never before a combining mark, unless there are more than `MARKS` of them: no writing has that.
    """
    latest = start + LONGEST
    if latest >= end:
        return end
    earliest = start + LONGEST // 2
    for separator in ("\n", " "):
        found = text.rfind(separator, earliest, latest)
        if found >= 0:
            return found + 1
    letter = latest
    while latest - letter < MARKS and combining(text[letter]):
        letter -= 1
    return latest if combining(text[letter]) else letter


def pieces(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Cut those of `blocks` that are long."""
    if all(block.end - block.start <= LONGEST for block in blocks):
        return blocks
    result = []
    for block in blocks:
        start = block.start
        while start < block.end:
            end = cut(text, start, block.end)
            result.append(Block(start, end, block.kind, block.number))
            start = end
    return result


def ends_paragraph(blocks: Sequence[Block], index: int) -> bool:
    """Say whether the piece at `index` is the last of its paragraph, so that a gap follows it."""
    return index + 1 == len(blocks) or blocks[index + 1].number != blocks[index].number


class Heights:
    """The heights of all pieces, with sums over chunks: one can be changed at no cost.

    `top` and `at` sum at the speed of C over some hundreds of numbers, whatever the text's length.
    """

    __slots__ = ("_heights", "_sums")

    def __init__(self, heights: list[int]) -> None:
        self._heights = heights
        self._sums = [sum(heights[at : at + CHUNK]) for at in range(0, len(heights), CHUNK)]

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def put(self, index: int, height: int) -> None:
        """Give the piece at `index` another height."""
        self._sums[index // CHUNK] += height - self._heights[index]
        self._heights[index] = height

    @property
    def total(self) -> int:
        """The height of all pieces."""
        return sum(self._sums)

    def top(self, index: int) -> int:
        """Say where the piece at `index` begins."""
        chunk = index // CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * CHUNK : index])

    def tops(self) -> list[int]:
        """List where each piece begins, and last where all end."""
        return list(accumulate(self._heights, initial=0))

    def at(self, y: int) -> int:
        """Find the piece at the height `y`; beyond the ends the first or the last one."""
        sums = list(accumulate(self._sums))
        chunk = min(bisect_right(sums, y), len(sums) - 1)
        first = chunk * CHUNK
        bottoms = accumulate(self._heights[first : first + CHUNK])
        within = list(bottoms)
        rest = y - (sums[chunk - 1] if chunk else 0)
        return first + min(bisect_right(within, rest), len(within) - 1)
