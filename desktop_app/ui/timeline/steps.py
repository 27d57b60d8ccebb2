"""Which event the arrow keys lead to."""

from collections.abc import Sequence

from desktop_app.ui.timeline.items import TimelineItem


def beside(order: Sequence[TimelineItem], key: int | None, step: int) -> TimelineItem | None:
    """Give the event so many steps later (earlier where negative); the ends hold.

    Where none is chosen, the way forward begins at the first and the way back at the last.
    """
    if not order:
        return None
    place = next((index for index, item in enumerate(order) if item.key == key), None)
    if place is None:
        return order[0] if step > 0 else order[-1]
    return order[min(max(place + step, 0), len(order) - 1)]


def across(
    lanes: Sequence[Sequence[TimelineItem]], key: int | None, day: float, step: int
) -> TimelineItem | None:
    """Give the event nearest in time in the next lane down (up where negative); the ends hold.

    `day` stands in where the chosen event has none, or none is chosen.
    """
    place = None
    for number, lane in enumerate(lanes):
        for item in lane:
            if item.key == key:
                place, day = number, _middle(item, day)
    place = (0 if step > 0 else len(lanes) - 1) if place is None else place + step
    if not 0 <= place < len(lanes):
        return None
    return min(lanes[place], key=lambda item: abs(_middle(item, day) - day), default=None)


def _middle(item: TimelineItem, otherwise: float) -> float:
    days = [day for day in (item.earliest, item.latest) if day is not None]
    return sum(days) / len(days) if days else otherwise
