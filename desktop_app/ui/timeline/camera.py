"""From where the timeline is looked at: what zooming, panning and resizing do to it."""

from bisect import bisect_left
from typing import NamedTuple

from desktop_app.library.chronology import UNDATED, Chronology
from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.lanes import LINE, Band, Stack, stacked
from desktop_app.ui.timeline.plot import Plot
from desktop_app.ui.timeline.scale import Limits, Scale, fitted

NOWHERE = Limits(730_120, 738_156)
CLOSE = 24.0
"""How near to an edge, in pixels, an event may be that is brought into sight."""


class Frame(NamedTuple):
    """The fixed parts of the picture: lane names, tray and axis around the track of time.

    `line` is the height of a line of text, all in pixels.
    """

    width: float
    height: float
    names: float
    tray: float
    line: float = LINE
    foot: float = 2.0

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


class View(NamedTuple):
    """From where the events are looked at: frame, window on time, lanes and their scrolling."""

    frame: Frame
    scale: Scale
    stack: Stack
    scroll: float

    def x(self, day: float) -> float:
        """Where a day lies in the widget."""
        return self.frame.names + self.frame.tray + self.scale.x(day)


class Room(NamedTuple):
    """The widget's size, and the pixels that names of lanes, of the tray, and a line need."""

    width: float
    height: float
    names: float
    tray_name: float = 0.0
    line: float = LINE


class Camera:
    """Holds the window on time and the lanes' scrolling, and keeps both within their limits.

    As long as nobody has moved it, it shows all events, whatever the size of the widget.
    """

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self.limits = NOWHERE
        self._room = Room(640, 200, 110)
        self._is_fitted = True
        frame = Frame(640, 200, 110, 0)
        self.view = View(frame, fitted(NOWHERE, frame.track.width), Stack((), 0, 0), 0)
        self.set_plot(plot)

    @property
    def room(self) -> Room:
        """What was last known of the widget's size."""
        return self._room

    @property
    def overflow(self) -> float:
        """How many pixels of the lanes have no room and must be scrolled to."""
        over = self.view.stack.height - self.view.frame.room
        return over if over > 1.0 else 0.0

    def set_plot(self, plot: Plot, limits: Limits | None = None) -> None:
        """Take other events or lanes; what is looked at stays, unless all were shown.

        All is what lies within the limits, by default what holds these events.
        """
        self.plot = plot
        self.limits = limits or limits_of(plot.chronology) or NOWHERE
        self._settle()

    def resize(self, room: Room) -> None:
        """Take another size."""
        self._room = room
        self._settle()

    def fit(self) -> None:
        """Show all events, and keep doing so."""
        self._is_fitted = True
        self._settle()

    def zoom(self, factor: float, x: float) -> None:
        """Show `factor` times as much detail about a place of the widget."""
        track = self.view.frame.track
        inside = min(max(x, track.left), track.right) - track.left
        self._move(self.view.scale.zoomed(factor, inside, self.limits))

    def pan(self, pixels: float) -> None:
        """Move towards later days."""
        self._move(self.view.scale.panned(pixels, self.limits))

    def look_from(self, start: float, days: float) -> None:
        """Show so many days from one on."""
        self._move(self.view.scale.starting(start, days, self.limits))

    def look_at(self, first: float, last: float) -> None:
        """Show all from one day to the end of another, with a little room."""
        self._move(fitted(Limits(first, last + 1), self.view.scale.width, least=1.0))

    def scroll(self, pixels: float) -> None:
        """Move towards lower lanes."""
        scroll = min(max(self.view.scroll + pixels, 0.0), self.overflow)
        self.view = self.view._replace(scroll=scroll)

    def shows(self, place: int) -> bool:
        """Whether an event is in sight, with one of its lanes."""
        if self.plot.chronology.days[place] != UNDATED:
            first, last = self.plot.reach(place)
            if last + 1 <= self.view.scale.start or first >= self.view.scale.end:
                return False
        return bool(self._lanes_in_sight(place))

    def reveal(self, place: int) -> None:
        """Bring an event into sight; nothing moves where it is in sight already."""
        if self.plot.chronology.days[place] != UNDATED:
            first, last = self.plot.reach(place)
            track, view = self.view.frame.track, self.view
            left, right = view.x(first), view.x(last + 1)
            if right < track.left + CLOSE or left > track.right - CLOSE:
                self.centre(place)
        self._uncover(place)

    def centre(self, place: int) -> None:
        """Put an event in the middle of the track; of a longer one the end that is nearer."""
        if self.plot.chronology.days[place] == UNDATED:
            return
        first, last = self.plot.reach(place)
        scale = self.view.scale
        day = (first + last + 1) / 2
        if last - first > scale.days:
            day = first if first > scale.start else last + 1
        self._move(scale.centred(day, self.limits))

    def beyond(self, step: int) -> int | None:
        """Return the next event beyond the right edge that is not pale, or beyond the left: -1."""
        days, scale, bright = self.plot.chronology.days, self.view.scale, self.plot.bright
        if step > 0:
            at = bisect_left(days, scale.end, 0, self.plot.dated)
            at = at if bright is None else bright.find(1, at, self.plot.dated)
            return at if 0 <= at < self.plot.dated else None
        for at in range(bisect_left(days, scale.start, 0, self.plot.dated) - 1, -1, -1):
            if self.plot.reach(at)[1] + 1 <= scale.start and not self.plot.is_pale(at):
                return at
        return None

    def _uncover(self, place: int) -> None:
        """Scroll to a lane in which an event lies, unless one of them is in sight."""
        lanes = self.plot.lanes_of(place)
        if not lanes or self._lanes_in_sight(place):
            return
        room, scroll = self.view.frame.room, self.view.scroll
        band = self.view.stack.bands[lanes[0]]
        below = band.top + band.height - scroll - room
        self.scroll(below if below > 0 and band.height < room else band.top - scroll)

    def _lanes_in_sight(self, place: int) -> list[Band]:
        top, bottom = self.view.scroll, self.view.scroll + self.view.frame.room
        bands = (self.view.stack.bands[lane] for lane in self.plot.lanes_of(place))
        return [one for one in bands if one.top >= top and one.top + one.height <= bottom]

    def _settle(self) -> None:
        room = self._room
        frame = Frame(room.width, room.height, room.names, self._tray(), room.line)
        width = frame.track.width
        scale = self.view.scale.resized(width, self.limits)
        if self._is_fitted:
            scale = fitted(self.limits, width)
        stack = stacked(self.plot.lanes, frame.room, frame.line)
        self.view = View(frame, scale, stack, self.view.scroll)
        self.scroll(0)

    def _move(self, scale: Scale) -> None:
        self._is_fitted = False
        self.view = self.view._replace(scale=scale)

    def _tray(self) -> float:
        return self._room.tray_name if self.plot.dated < self.plot.chronology.size else 0.0


def limits_of(chronology: Chronology) -> Limits | None:
    """Return the days that hold all events; None where none has a date."""
    if not chronology.ends:
        return None
    return Limits(chronology.days[0], chronology.ends[-1] + 1)
