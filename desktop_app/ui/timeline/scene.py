"""Everything that one picture of the timeline shows, in the widget's pixels, before any paint."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from desktop_app.library.chronology import DISPUTED
from desktop_app.model.records import EVENT_KINDS
from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.lanes import Band
from desktop_app.ui.timeline.layout import SHORT, Bead, Layout, Seat
from desktop_app.ui.timeline.levels import Crowd
from desktop_app.ui.timeline.marks import Mark
from desktop_app.ui.timeline.plot import Plot
from desktop_app.ui.wording import short_period

MARK_HEIGHT = 11.0
BEAD_HIGHER = 3.0
"""How much higher than a line of text a bead is."""


class Spot(NamedTuple):
    """An event's mark as drawn: `body` without, `box` with its "?". Its row is its lane's.

    `is_faint`: on the day as known on, its source had perhaps not appeared yet.
    """

    place: int
    event: int
    kind: str
    mark: Mark
    body: tuple[float, float]
    box: Box
    lane: int
    row: int
    is_pale: bool = False
    is_faint: bool = False
    voices: int = 0
    is_disputed: bool = False

    @property
    def middle(self) -> float:
        """Half the height."""
        return self.box.middle

    @property
    def is_short(self) -> bool:
        """Whether it may lie upon a long one, which must not cover it."""
        return self.body[1] - self.body[0] <= SHORT


class BeadSpot(NamedTuple):
    """A crowd as drawn; pale where none of it stands out."""

    crowd: Crowd
    box: Box
    lane: int
    row: int
    kind: str
    is_pale: bool = False


class Written(NamedTuple):
    """A label as drawn: the title of an event at a place of the chronology.

    A `leader` is a line, x1 y1 x2 y2, from the mark to a label that stands in another row.
    """

    place: int
    title: str
    box: Box
    is_pale: bool = False
    is_chosen: bool = False
    leader: tuple[float, float, float, float] | None = None


class Note(NamedTuple):
    """Words about a stretch of time, where nothing else is."""

    words: str
    box: Box


class Shade(NamedTuple):
    """A stretch of days, `[first, after)` as ordinals, with what is said of it."""

    first: int
    after: int
    words: str


def shaded(first: int, last: int) -> Shade:
    """Return the days from one to another, both included, with words as exact as they are."""
    days = (date.fromordinal(day).isoformat() for day in (first, last))
    return Shade(first, last + 1, short_period(*days))


class Scene(NamedTuple):
    """What is in sight, and how many events lie beyond both edges.

    `over` count, beside the names of lanes, what lasts in sight without a row; `tray` are the
    undated.
    """

    spots: tuple[Spot, ...] = ()
    beads: tuple[BeadSpot, ...] = ()
    over: tuple[BeadSpot, ...] = ()
    tray: tuple[Spot, ...] = ()
    tray_beads: tuple[BeadSpot, ...] = ()
    labels: tuple[Written, ...] = ()
    notes: tuple[Note, ...] = ()
    earlier: int = 0
    later: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is in sight."""
        return not (self.spots or self.tray or self.all_beads)

    def callout(self, top: float) -> Written | None:
        """Return the label that is written above the lanes, which begin at `top`."""
        return next((one for one in self.labels if one.box.bottom < top), None)

    def without_callout(self, top: float) -> "Scene":
        """Return the same with nothing written above the lanes, which begin at `top`."""
        return self._replace(labels=tuple(one for one in self.labels if one.box.bottom >= top))

    def spots_of(self, event: int | None) -> list[Spot]:
        """Return the marks of an event in sight: one in each of its lanes."""
        return [one for one in (*self.spots, *self.tray) if one.event == event]

    def bead_of(self, place: int | None) -> BeadSpot | None:
        """Return the bead in which an event is counted, if it is in sight."""
        if place is None:
            return None
        return next((one for one in self.all_beads if one.crowd.holds(place)), None)

    def box_of(self, place: int) -> Box | None:
        """Return where the mark of an event lies, or the bead in which it is counted, if any."""
        for spot in (*self.spots, *self.tray):
            if spot.place == place:
                return spot.box
        bead = self.bead_of(place)
        return None if bead is None else bead.box

    @property
    def all_beads(self) -> tuple[BeadSpot, ...]:
        """Whatever stands for several events."""
        return (*self.beads, *self.over, *self.tray_beads)

    def targets(self) -> Iterator[tuple[int, Box]]:
        """Give all that stands for one event and can be pointed at, with its place."""
        for spot in (*self.spots, *self.tray):
            yield spot.place, spot.box
        for label in self.labels:
            yield label.place, label.box


def in_sight(
    plot: Plot, view: View, layouts: Mapping[int, Layout], origin: float, known_on: int
) -> Scene:
    """Place what lies in the lanes in sight; `origin` is where their page's first day lies.

    `known_on` is the ordinal of the day as known on, or 0.
    """
    track, top = view.frame.track, view.frame.track.top - view.scroll
    left, right = track.left - origin, track.right - origin
    spots: list[Spot] = []
    beads: list[BeadSpot] = []
    for band in bands_in_sight(view):
        layout = layouts[band.number]
        spots += [
            spot_at(plot, band, seat, origin, top + band.middle(seat.row), known_on)
            for seat in layout.seats
            if seat.end > left and seat.left < right
        ]
        beads += [
            bead_at(plot, band, bead, (origin, top + band.middle(bead.row)), view.frame.line)
            for bead in layout.beads
            if bead.right > left and bead.left < right
        ]
    spots.sort(key=lambda spot: not spot.is_pale)
    return Scene(tuple(spots), tuple(beads))


def bands_in_sight(view: View) -> tuple[Band, ...]:
    """Return the lanes of which something is in sight."""
    return view.stack.within(view.scroll, view.scroll + view.frame.room)


def spot_at(
    plot: Plot, band: Band, seat: Seat, origin: float, middle: float, known_on: int
) -> Spot:
    """Say where a mark of a page lies, whose first day is at `origin`."""
    chronology, place, half = plot.chronology, seat.place, MARK_HEIGHT / 2
    left, right = seat.left + origin, seat.right + origin
    return Spot(
        place,
        chronology.ids[place],
        EVENT_KINDS[chronology.kinds[place]],
        seat.mark,
        (left, right),
        Box(left, middle - half, seat.end + origin, middle + half),
        band.number,
        seat.row,
        plot.is_pale(place),
        known_on > 0 and chronology.surely[place] > known_on,
        chronology.voices[place],
        bool(chronology.flags[place] & DISPUTED),
    )


def bead_at(plot: Plot, band: Band, bead: Bead, at: tuple[float, float], line: float) -> BeadSpot:
    """Say where a bead of a page lies, whose first day is at the left of `at`, its middle there.

    `line` is the height of its number in pixels.
    """
    (origin, middle), part, half = at, bead.crowd.parts[0], (line + BEAD_HIGHER) / 2
    kind = EVENT_KINDS[plot.chronology.kinds[part.positions[part.start]]]
    box = Box(bead.left + origin, middle - half, bead.right + origin, middle + half)
    return BeadSpot(bead.crowd, box, band.number, bead.row, kind, bead.crowd.bright == 0)
