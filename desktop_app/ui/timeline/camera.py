"""From where the timeline is looked at: what zooming, panning and resizing do to it."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.ui.timeline.items import Lane, TimelineItem, in_order
from desktop_app.ui.timeline.lanes import LINE, Stack, stacked
from desktop_app.ui.timeline.packing import Packing, Seat, limits_of, packed, tray_columns
from desktop_app.ui.timeline.scale import Limits, Scale, fitted
from desktop_app.ui.timeline.scene import TRAY_INSET, TRAY_STEP, Frame, View

NOWHERE = Limits(730_120, 738_156)
SURE = 10.0


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

    def __init__(self) -> None:
        self.order: tuple[TimelineItem, ...] = ()
        self.packing = Packing((), (), ())
        self._lanes: tuple[Lane, ...] = ()
        self._limits = NOWHERE
        self._room = Room(640, 200, 110)
        self._is_fitted = True
        self._seats: dict[int, Seat] = {}
        frame = Frame(640, 200, 110, 0)
        self.view = View(frame, fitted(NOWHERE, frame.track.width), Stack((), 0, 0), 0)

    @property
    def overflow(self) -> float:
        """How many pixels of the lanes have no room and must be scrolled to."""
        return max(self.view.stack.height - self.view.frame.room, 0.0)

    def seat(self, key: int | None) -> Seat | None:
        """Give an event's place in the lanes."""
        return None if key is None else self._seats.get(key)

    def by_lane(self) -> list[list[TimelineItem]]:
        """Give the events of each lane, in order of time."""
        lanes: list[list[TimelineItem]] = [[] for _ in self.packing.lanes]
        for seat in self.packing.seats:
            lanes[seat.lane].append(seat.item)
        return lanes

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Take other events; what is looked at stays, unless all were shown."""
        self.order = tuple(in_order(items))
        self._limits = limits_of(self.order) or NOWHERE
        self._settle()

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        """Take other lanes, from top to bottom."""
        self._lanes = tuple(lanes)
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
        inside = min(max(x, self.view.frame.track.left), self.view.frame.track.right)
        x = inside - self.view.frame.track.left
        self._move(self.view.scale.zoomed(factor, x, self._limits))

    def pan(self, pixels: float) -> None:
        """Move towards later days."""
        self._move(self.view.scale.panned(pixels, self._limits))

    def scroll(self, pixels: float) -> None:
        """Move towards lower lanes."""
        scroll = min(max(self.view.scroll + pixels, 0.0), self.overflow)
        self.view = self.view._replace(scroll=scroll)

    def reveal(self, key: int) -> None:
        """Bring an event into sight; nothing moves where it is in sight already."""
        seat = self._seats.get(key)
        if seat is None:
            return
        box, track = self.view.spot(seat).box, self.view.frame.track
        needed = min(box.width, SURE)
        if (
            seat.is_dated
            and not track.left + needed <= box.right <= track.right + box.width - needed
        ):
            self._look_at(seat)
        self._uncover(seat)

    def go_beyond(self, step: int) -> None:
        """Put the next event beyond the right edge in the middle, or beyond the left where -1."""
        track = self.view.frame.track
        spots = [self.view.spot(seat) for seat in self.packing.seats if seat.is_dated]
        if step > 0:
            beyond = [(spot.box.left, spot) for spot in spots if spot.box.left >= track.right]
        else:
            beyond = [(-spot.box.right, spot) for spot in spots if spot.box.right <= track.left]
        nearest = min(beyond, key=lambda pair: pair[0], default=None)
        if nearest is not None:
            self._look_at(nearest[1].seat)
            self._uncover(nearest[1].seat)

    def centre(self, key: int) -> None:
        """Put an event in the middle of the track."""
        seat = self._seats.get(key)
        if seat is not None and seat.is_dated:
            middle = (seat.mark.first + seat.mark.last + 1) / 2
            self._move(self.view.scale.centred(middle, self._limits))
            self._uncover(seat)

    def _look_at(self, seat: Seat) -> None:
        mark, scale = seat.mark, self.view.scale
        day = (mark.first + mark.last + 1) / 2
        if mark.last - mark.first > scale.days:
            day = mark.first if mark.first > scale.start else mark.last + 1
        self._move(scale.centred(day, self._limits))

    def _uncover(self, seat: Seat) -> None:
        box, track, half = self.view.spot(seat).box, self.view.frame.track, self.view.stack.row / 2
        middle = (box.top + box.bottom) / 2
        above, below = track.top - (middle - half), middle + half - track.bottom
        if above > 0 or below > 0:
            self.scroll(-above if above > 0 else below)

    def _settle(self) -> None:
        room = self._room
        frame = Frame(room.width, room.height, room.names, self._tray(), room.line)
        width = frame.track.width
        scale = self.view.scale.resized(width, self._limits)
        if self._is_fitted:
            scale = fitted(self._limits, width)
        self.view = self.view._replace(frame=frame, scale=scale)
        self._pack()
        self._stack()

    def _move(self, scale: Scale) -> None:
        self._is_fitted = False
        zoomed = scale.per_day != self.view.scale.per_day
        self.view = self.view._replace(scale=scale)
        if zoomed:
            self._pack()
            self._stack()

    def _pack(self) -> None:
        self.packing = packed(self.order, self._lanes, self.view.scale)
        self._seats = {seat.item.key: seat for seat in self.packing.seats}

    def _stack(self) -> None:
        frame = self.view.frame
        stack = stacked(self.packing.lanes, self.packing.rows, frame.room, frame.line)
        self.view = self.view._replace(stack=stack)
        self.scroll(0)

    def _tray(self) -> float:
        columns = tray_columns(self.order)
        if columns == 0:
            return 0.0
        return max(2 * TRAY_INSET + columns * TRAY_STEP - 4, self._room.tray_name)
