"""How the timeline is laid out: a way of looking, which hides nothing."""

from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal

Lanes = Literal["kind", "source", "entity"]
Clock = Literal["happened", "reported"]
LANES: tuple[Lanes, ...] = get_args(Lanes)
CLOCKS: tuple[Clock, ...] = get_args(Clock)


class Chart(QObject):
    """Of what there is a lane each, and by which clock events are placed.

    `happened`: where the event lies in time. `reported`: where its first report does.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lanes: Lanes = "kind"
        self.clock: Clock = "happened"

    def choose_lanes(self, lanes: Lanes) -> None:
        """Draw a lane for each kind, source or entity."""
        if lanes != self.lanes:
            self.lanes = lanes
            self.changed.emit()

    def choose_clock(self, clock: Clock) -> None:
        """Place events by when they happened, or by when they were reported."""
        if clock != self.clock:
            self.clock = clock
            self.changed.emit()
