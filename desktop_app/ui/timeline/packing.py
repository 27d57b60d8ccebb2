"""Seating events in lanes and rows: depends on the zoom and never on where the window stands.

So lanes keep their heights while panning.
"""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.ui.timeline.items import Lane, TimelineItem
from desktop_app.ui.timeline.lanes import long_rows, rows_of
from desktop_app.ui.timeline.marks import Mark, mark_for, reach
from desktop_app.ui.timeline.scale import Limits, Scale

TRAY_COLUMNS = 4


class Seat(NamedTuple):
    """An event's lane and row, counted from 0; in the tray of the undated also a column."""

    item: TimelineItem
    mark: Mark
    lane: int
    row: int
    column: int = 0

    @property
    def is_dated(self) -> bool:
        """Whether it stands in time and not in the tray."""
        return self.mark.form != "tray"


class Packing(NamedTuple):
    """All events in order of time, and the lanes that hold any.

    `rows` says of each row of each lane whether it holds long marks.
    """

    seats: tuple[Seat, ...]
    lanes: tuple[Lane, ...]
    rows: tuple[tuple[bool, ...], ...]


def packed(order: Sequence[TimelineItem], lanes: Sequence[Lane], scale: Scale) -> Packing:
    """Seat the items, given in order of time; an unknown lane's items go to the last lane."""
    used = _used(order, lanes)
    places = {lane.key: place for place, lane in enumerate(used)}
    members: list[list[int]] = [[] for _ in used]
    for index, item in enumerate(order):
        members[places.get(item.lane, len(used) - 1)].append(index)
    seats: dict[int, Seat] = {}
    rows = []
    for lane, indices in enumerate(members):
        marked = [(index, mark_for(order[index])) for index in indices]
        undated = [(index, mark) for index, mark in marked if mark.form == "tray"]
        for place, (index, mark) in enumerate(undated):
            row, column = divmod(place, TRAY_COLUMNS)
            seats[index] = Seat(order[index], mark, lane, row, column)
        dated = [(index, mark) for index, mark in marked if mark.form != "tray"]
        reaches = [reach(mark, scale) for _, mark in dated]
        lane_rows = rows_of(reaches)
        for (index, mark), row in zip(dated, lane_rows, strict=True):
            seats[index] = Seat(order[index], mark, lane, row)
        longs = long_rows(lane_rows, reaches)
        count = 1 + max(seats[index].row for index in indices)
        rows.append(tuple(row in longs for row in range(count)))
    return Packing(tuple(seats[index] for index in range(len(order))), used, tuple(rows))


def tray_columns(order: Sequence[TimelineItem]) -> int:
    """How many undated marks may stand side by side; 0 without any."""
    return min(sum(mark_for(item).form == "tray" for item in order), TRAY_COLUMNS)


def limits_of(order: Sequence[TimelineItem]) -> Limits | None:
    """Give the days that hold the items; None where none has a date."""
    marks = [mark for mark in map(mark_for, order) if mark.form != "tray"]
    if not marks:
        return None
    return Limits(min(mark.first for mark in marks), max(mark.last for mark in marks) + 1)


def _used(order: Sequence[TimelineItem], lanes: Sequence[Lane]) -> tuple[Lane, ...]:
    keys = {item.lane for item in order}
    known = {lane.key for lane in lanes}
    if not lanes:
        return tuple(Lane(key, key) for key in dict.fromkeys(item.lane for item in order))
    kept = [lane for lane in lanes[:-1] if lane.key in keys]
    return (*kept, lanes[-1]) if lanes[-1].key in keys or keys - known else tuple(kept)
