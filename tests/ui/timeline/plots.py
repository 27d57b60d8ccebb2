"""Plots made up for tests from dates as a dossier writes them, and eyes that read them."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from desktop_app.library.chronology import ALWAYS, Chronology, Placed, Series, arranged, span_of
from desktop_app.model.records import EVENT_KINDS
from desktop_app.ui.timeline.lettered import Eyes
from desktop_app.ui.timeline.plot import Lane, Lanes, Plot

LETTER = 6.0
DAY = date(2018, 1, 1).toordinal()


class Told(NamedTuple):
    """An event: its date (EDTF), the lanes it lies in, and what else is known of it."""

    date: str
    lanes: tuple[int, ...] = (0,)
    inferred: bool = False
    disputed: bool = False
    borrowed: bool = False
    voices: int = 1
    surely: int = ALWAYS


def chronology_of(*told: Told) -> Chronology:
    """Events in order of time; their ids count from 1 as they are told."""
    return arranged(
        [
            Placed(
                number, 0, one.lanes[0] % len(EVENT_KINDS), one.date, one.inferred, one.disputed,
                one.borrowed, one.voices, ALWAYS, one.surely, (number,),
            )
            for number, one in enumerate(told, 1)
        ]
    )[0]  # fmt: skip


def plotted(told: Sequence[Told], count: int) -> Plot:
    """Put events into so many lanes."""
    chronology = chronology_of(*told)
    by_span: list[dict[int, list[int]]] = [defaultdict(list) for _ in range(count)]
    for place in range(chronology.size):
        for lane in told[chronology.ids[place] - 1].lanes:
            by_span[lane][span_of(chronology, place)].append(place)
    lanes = tuple(
        Lane(str(number), f"Lane {number}", sum(map(len, spans.values())))
        for number, spans in enumerate(by_span)
    )

    def series(lane: int) -> list[Series]:
        return [Series(span, array("i", at)) for span, at in sorted(by_span[lane].items())]

    def of(place: int) -> tuple[int, ...]:
        return told[chronology.ids[place] - 1].lanes

    return Plot(chronology, Lanes(lanes, series, of))


def plot_of(*lanes: Sequence[str]) -> Plot:
    """Make a plot from the dates of the events in each lane; their ids count from 1."""
    told = [Told(one, (number,)) for number, lane in enumerate(lanes) for one in lane]
    return plotted(told, len(lanes))


def days(*numbers: int) -> list[str]:
    """Dates so many days after the first of January 2018."""
    return [date.fromordinal(DAY + one).isoformat() for one in numbers]


def place_of(plot: Plot, event: int) -> int:
    """Where an event stands in the chronology."""
    return plot.chronology.ids.index(event)


def eyes_on(plot: Plot, title: str = "Event {id}") -> Eyes:
    """Read titles that name the events' ids, in letters as wide as digits."""

    def titles(places: Sequence[int]) -> list[str]:
        return [title.format(id=plot.chronology.ids[place]) for place in places]

    return Eyes(titles, lambda text, _bold: LETTER * len(text))


def some_dates(chance: Random, count: int, within: int) -> list[str]:
    """Dates of all forms within so many days, some of them on the same ones."""
    found = []
    for _ in range(count):
        start = DAY + (chance.randrange(within) if chance.random() < 0.7 else chance.choice((5, 9)))
        day, lasts = date.fromordinal(start).isoformat(), chance.choice((3, 30, 300, 2000))
        until = date.fromordinal(start + lasts).isoformat()
        forms = (day, day, day, day[:7], day[:4], f"{day}?", f"[..{day}]", "", f"{day}/{until}")
        found.append(chance.choice(forms))
    return found
