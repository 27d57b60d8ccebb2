"""Events that are made up, and what the timeline draws of them."""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop_app.library.chronology import (
    EventWords,
    Placed,
    Series,
    arranged,
    kind_place,
    span_of,
)
from desktop_app.ui.timeline.finishing import Finishing
from desktop_app.ui.timeline.panel import TimelinePanel
from desktop_app.ui.timeline.plot import Lane, Lanes, Plot
from desktop_app.ui.timeline.telling import Told
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.view import TimelineView
from desktop_app.ui.timeline.words import Words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LANES = {"statement": "Statements", "meeting": "Meetings", "vote": "Votes", "other": "Other"}


class Event(NamedTuple):
    """An event with its id, its date (EDTF) and the lanes in which it lies, by their keys."""

    key: int
    date: str
    title: str = ""
    lanes: tuple[str, ...] = ("statement",)
    kind: str = "statement"
    inferred: bool = False
    disputed: bool = False
    voices: int = 2
    possibly: int = 1
    surely: int = 1


def plot_of(events: Sequence[Event], lanes: dict[str, str] | None = None) -> Plot:
    """Return what is drawn of events in lanes, from their keys to their titles."""
    lanes = LANES if lanes is None else lanes
    placed = [
        Placed(
            one.key, 0, kind_place(one.kind), one.date, one.inferred, one.disputed, False,
            one.voices, one.possibly, one.surely,
        )
        for one in events
    ]  # fmt: skip
    chronology, order = arranged(placed)
    of = [[list(lanes).index(lane) for lane in events[at].lanes] for at in order]

    def series(lane: int) -> list[Series]:
        spans: dict[int, list[int]] = {}
        for place, numbers in enumerate(of):
            if lane in numbers:
                spans.setdefault(span_of(chronology, place), []).append(place)
        return [Series(span, array("i", places)) for span, places in sorted(spans.items())]

    sizes = [sum(number in one for one in of) for number in range(len(lanes))]
    named = tuple(
        Lane(key, title, size) for (key, title), size in zip(lanes.items(), sizes, strict=True)
    )
    return Plot(chronology, Lanes(named, series, of.__getitem__))


def finished(workspace, theme) -> TimelinePanel:
    """Return the timeline of a dossier as it is right after the first paint."""
    panel = TimelinePanel(workspace, theme)
    Finishing(panel, workspace)
    return panel


class Made(TimelineView):
    """A timeline of events that are made up; it selects what is chosen."""

    def __init__(self, colours) -> None:
        self.events: dict[int, Event] = {}
        super().__init__(colours, TickWords(MONTHS), Words(self._read))
        self.tell = self._said
        self.event_chosen.connect(self.set_selected)

    def show_events(self, events: Sequence[Event], lanes=None, known_on: int = 0) -> None:
        """Show events; the way of looking stays."""
        self.events |= {one.key: one for one in events}
        self.show_plot(plot_of(events, lanes), known_on)

    def place(self, key: int) -> int:
        """Return the place of an event in the order of time."""
        return self.plot.chronology.ids.index(key)

    def stand_alone(self, *keys: int) -> None:
        """Let these be bright and all others pale; the keys lead to any."""
        self.stand_out(bytearray(one in keys for one in self.plot.chronology.ids), None)

    def _read(self, ids: Iterable[int]) -> dict[int, EventWords]:
        return {
            one: EventWords(f"event-{one}", self.events[one].title, self.events[one].date)
            for one in ids
            if one in self.events
        }

    def _said(self, place: int) -> Told:
        event = self.events[self.plot.chronology.ids[place]]
        return Told(f"event-{event.key}", event.title, event.date, f"{event.voices} voices")
