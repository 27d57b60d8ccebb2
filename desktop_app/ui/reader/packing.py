"""In which lane of the margin a passage's bar stands; pure arithmetic with rows of pixels.

Bars are packed paragraph by paragraph, by the lines that they stand beside: two passages that share
a line share no lane. Only what is in view is set in lines, so what reaches over several paragraphs
gets its lane first, by paragraphs alone: it then stands in the same lane wherever one reads.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from desktop_app.model.records import Span
from desktop_app.ui.reader.spans import lanes


def long_lanes(spans: Sequence[Span], starts: Sequence[int], depth: int) -> dict[int, int]:
    """Give lanes to those of `spans` (in text order) that reach over several paragraphs.

    `starts` is where each paragraph begins. Returns the lanes by positions in `spans`.
    """
    reaches = {}
    for at, span in enumerate(spans):
        first, end = bisect_right(starts, span.start), bisect_left(starts, span.end)
        if end > first:
            reaches[at] = Span(first, end + 1)
    return dict(zip(reaches, lanes(list(reaches.values()), depth), strict=True))


def packed(rows: Sequence[Span], given: Mapping[int, int], depth: int) -> list[int]:
    """Give each of `rows`, from the top down, the first of `depth` lanes that is free beside it.

    Those at the positions in `given` have theirs already. Where no lane is free, the last one
    holds it, too.
    """
    taken: list[list[Span]] = [[] for _ in range(depth)]
    for at, lane in given.items():
        taken[lane].append(rows[at])
    ends = [0] * depth
    result = []
    for at, row in enumerate(rows):
        lane = given.get(at, 0)
        if at not in given:
            while lane < depth - 1 and not _is_free(row, ends[lane], taken[lane]):
                lane += 1
            ends[lane] = max(ends[lane], row.end)
        result.append(lane)
    return result


def _is_free(row: Span, end: int, taken: Sequence[Span]) -> bool:
    return end <= row.start and all(
        row.end <= other.start or other.end <= row.start for other in taken
    )
