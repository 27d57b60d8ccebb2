"""Everything that one picture of the timeline shows, in the widget's pixels, before any paint."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.labels import Candidate, Label, in_the_way, place
from desktop_app.ui.timeline.lanes import LINE, Stack
from desktop_app.ui.timeline.marks import body, reach
from desktop_app.ui.timeline.packing import Seat
from desktop_app.ui.timeline.scale import Scale

MARK_HEIGHT = 11.0
TRAY_STEP = 14.0
TRAY_INSET = 14.0
Measure = Callable[[str, bool], float]


class Frame(NamedTuple):
    """The fixed parts of the picture: lane names, tray and axis around the track of time.

    `line` is the height of a line of text. `foot` is free space under the lanes; the overview
    will lie there.
    """

    width: float
    height: float
    names: float
    tray: float
    line: float = LINE
    foot: float = 4.0

    @property
    def axis(self) -> float:
        """The height of the axis, above the lanes."""
        return self.line + 13.0

    @property
    def track(self) -> Box:
        """Where marks are drawn."""
        left = self.names + self.tray
        right = max(self.width, left + 40.0)
        return Box(left, self.axis, right, max(self.height - self.foot, self.axis))

    @property
    def room(self) -> float:
        """The height that the lanes have."""
        return self.track.bottom - self.track.top


class Spot(NamedTuple):
    """An event's mark as drawn: `body` without, `box` with its "?"."""

    seat: Seat
    body: tuple[float, float]
    box: Box
    is_pale: bool

    @property
    def middle(self) -> float:
        """Half the height."""
        return (self.box.top + self.box.bottom) / 2


class Scene(NamedTuple):
    """The marks in sight, their labels by event, and how many events lie beyond both edges.

    `spots` are those in time, `tray` the undated ones; what is to lie on top comes last.
    """

    spots: tuple[Spot, ...]
    tray: tuple[Spot, ...]
    labels: dict[int, Label]
    earlier: int
    later: int

    def spot(self, key: int) -> Spot | None:
        """Give the mark of an event, if it is in sight."""
        return next((one for one in (*self.spots, *self.tray) if one.seat.item.key == key), None)

    def targets(self) -> Iterator[tuple[int, Box]]:
        """Give all that can be pointed at: marks and labels with the keys of their events."""
        for spot in (*self.spots, *self.tray):
            yield spot.seat.item.key, spot.box
        for label in self.labels.values():
            yield label.key, label.box


class View(NamedTuple):
    """From where the events are looked at: frame, window on time, lanes and their scrolling."""

    frame: Frame
    scale: Scale
    stack: Stack
    scroll: float

    def spot(self, seat: Seat, *, is_pale: bool = False) -> Spot:
        """Say where an event's mark lies, in sight or not."""
        track = self.frame.track
        middle = track.top - self.scroll + self.stack.bands[seat.lane].middles[seat.row]
        if seat.is_dated:
            left, right = (track.left + x for x in body(seat.mark, self.scale))
            end = track.left + reach(seat.mark, self.scale)[1]
        else:
            left = self.frame.names + TRAY_INSET + seat.column * TRAY_STEP
            right = end = left + TRAY_STEP - 4
        half = MARK_HEIGHT / 2
        return Spot(seat, (left, right), Box(left, middle - half, end, middle + half), is_pale)


def seen(
    seats: Sequence[Seat], view: View, emphasised: Collection[int] | None
) -> tuple[list[Spot], int, int]:
    """Give the marks in sight, and the numbers of events before and after them."""
    track = view.frame.track
    spots, earlier, later = [], 0, 0
    for seat in seats:
        spot = view.spot(seat, is_pale=emphasised is not None and seat.item.key not in emphasised)
        if seat.is_dated and spot.box.right <= track.left:
            earlier += 1
        elif seat.is_dated and spot.box.left >= track.right:
            later += 1
        elif spot.box.bottom > track.top and spot.box.top < track.bottom:
            spots.append(spot)
    return spots, earlier, later


def composed(
    seats: Sequence[Seat], view: View, emphasised: Collection[int] | None, measure: Measure
) -> Scene:
    """Compose the picture with nothing chosen; those not pale are labelled first."""
    found, earlier, later = seen(seats, view, emphasised)
    found.sort(key=lambda spot: not spot.is_pale)
    spots = [spot for spot in found if spot.seat.is_dated]
    labels = place(
        [
            _candidate(spot, measure, view.frame.line, is_chosen=False)
            for spot in sorted(spots, key=lambda spot: spot.is_pale)
        ],
        [spot.box for spot in spots],
        view.frame.track,
    )
    return Scene(
        spots=tuple(spots),
        tray=tuple(spot for spot in found if not spot.seat.is_dated),
        labels={label.key: label for label in labels},
        earlier=earlier,
        later=later,
    )


def with_chosen(scene: Scene, key: int, view: View, measure: Measure) -> Scene:
    """Put the chosen event on top, labelled in any case; labels in its label's way give way.

    Choosing is done far more often than the picture is composed, and must not compose it anew.
    """
    chosen = scene.spot(key)
    if chosen is None:
        return scene
    chosen = view.spot(chosen.seat, is_pale=False)
    labels = {one: label for one, label in scene.labels.items() if one != key}
    if chosen.seat.is_dated:
        candidate = _candidate(chosen, measure, view.frame.line, is_chosen=True)
        marks = in_the_way(candidate, (spot.box for spot in scene.spots))
        for own in place([candidate], marks, view.frame.track):
            labels = {k: one for k, one in labels.items() if not one.box.overlaps(own.box)}
            labels[key] = own
    return scene._replace(
        spots=_on_top(scene.spots, chosen), tray=_on_top(scene.tray, chosen), labels=labels
    )


def _on_top(spots: Sequence[Spot], chosen: Spot) -> tuple[Spot, ...]:
    key = chosen.seat.item.key
    others = tuple(spot for spot in spots if spot.seat.item.key != key)
    return others if len(others) == len(spots) else (*others, chosen)


def _candidate(spot: Spot, measure: Measure, line: float, *, is_chosen: bool) -> Candidate:
    item, mark = spot.seat.item, spot.seat.mark
    width = measure(item.title, is_chosen)
    return Candidate(item.key, spot.box, width, line, mark.form == "bar", is_chosen)
