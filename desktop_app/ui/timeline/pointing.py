"""Finding events, and saying in words what lies beyond the edges or in a crowd."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF

from desktop_app.library.chronology import UNDATED, Chronology, days_of
from desktop_app.model.errors import DateError
from desktop_app.ui.timeline.boxes import Box
from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.ground import Edges
from desktop_app.ui.timeline.hit import under
from desktop_app.ui.timeline.levels import Crowd
from desktop_app.ui.timeline.plot import Plot
from desktop_app.ui.timeline.scale import SHORTEST
from desktop_app.ui.timeline.scene import BeadSpot, Scene, Shade
from desktop_app.ui.timeline.stretches import stretch_in_words
from desktop_app.ui.timeline.telling import Told
from desktop_app.ui.timeline.tips import tip_for, tip_for_crowd
from desktop_app.ui.timeline.words import Words

LISTED = 8
"""How many titles of a crowd a tip lists."""
GAIN = 0.8
AROUND_WORDS = 7.0


def meant_at(scene: Scene, at: QPointF) -> int | BeadSpot | None:
    """Return the place of the event, or the bead, at a place of the widget."""
    targets: list[tuple[int | BeadSpot, Box]] = list(scene.targets())
    targets += [(bead, bead.box) for bead in scene.all_beads]
    return under(targets, at.x(), at.y())


def edge_at(ends: tuple[Box, Box], at: QPointF) -> int:
    """Return -1 at the words for what is earlier, 1 at those for what is later, else 0."""
    for box, step in zip(ends, (-1, 1), strict=True):
        if box.width > 0 and box.distance(at.x(), at.y()) <= AROUND_WORDS:
            return step
    return 0


def found(chronology: Chronology, event: int | None, hint: int | None, words: Words) -> int | None:
    """Return the first place of an event; None where it has none.

    Mostly it is beside another, the `hint`, or on its own day: to look through a million takes a
    dozen milliseconds.
    """
    if event is None:
        return None
    for place in () if hint is None else (hint, hint + 1, hint - 1):
        if 0 <= place < chronology.size and chronology.ids[place] == event:
            return place
    on_its_day = None if chronology.is_by_report else _on_its_day(chronology, event, words)
    if on_its_day is not None:
        return on_its_day
    try:
        return chronology.ids.index(event)
    except ValueError:
        return None


def _on_its_day(chronology: Chronology, event: int, words: Words) -> int | None:
    """Return its first place by the date that it has; None where that is damaged."""
    own = words.find(event)
    try:
        return None if own is None else chronology.place_of(event, days_of(own.date)[0])
    except DateError:
        return None


def is_taken_apart(plot: Plot, crowd: Crowd, days: float) -> bool:
    """Return whether zooming in to a crowd, while so many days are seen, shows more of it."""
    first = crowd.parts[0]
    if plot.chronology.days[first.positions[first.start]] == UNDATED:
        return False
    return max(crowd.last + 1 - crowd.first, SHORTEST) < GAIN * days


def members(crowd: Crowd, most: int) -> list[int]:
    """Return the places of the first of a crowd, in order of time."""
    places = sorted(
        place
        for part in crowd.parts
        for place in part.positions[part.start : min(part.end, part.start + most)]
    )
    return places[:most]


def edges_of(scene: Scene, plot: Plot) -> Edges:
    """Say how many events lie beyond both edges, or how many reports where these are drawn."""
    tr = QCoreApplication.translate
    earlier, later = tr("TimelineView", "{n} earlier"), tr("TimelineView", "{n} later")
    if plot.is_of_reports:
        one, more = (
            tr("TimelineView", "1 report earlier"),
            tr("TimelineView", "{n} reports earlier"),
        )
        earlier = one if scene.earlier == 1 else more
        one, more = tr("TimelineView", "1 report later"), tr("TimelineView", "{n} reports later")
        later = one if scene.later == 1 else more
    return Edges(
        f"‹ {earlier}".format(n=f"{scene.earlier:,}") if scene.earlier else "",
        f"{later} ›".format(n=f"{scene.later:,}") if scene.later else "",
        tr("TimelineView", "Undated"),
    )


def tip_of(
    meant: int | BeadSpot | None, plot: Plot, words: Words, tell: Callable[[int], Told]
) -> str:
    """Say what there is at a place of the chronology, or in a bead; nothing where there is none."""
    if meant is None:
        return ""
    return crowd_tip(plot, meant, words) if isinstance(meant, BeadSpot) else tip_for(tell(meant))


def gap_at(gaps: Sequence[Shade], view: View, at: QPointF) -> str:
    """Say how long no report came where a gap is shaded at a place of the widget."""
    day = view.scale.day(at.x() - view.frame.track.left)
    if not (at.x() >= view.frame.track.left and at.y() > view.frame.track.top):
        return ""
    return next((gap.words for gap in gaps if gap.first <= day < gap.after), "")


def crowd_tip(plot: Plot, bead: BeadSpot, words: Words) -> str:
    """Say which events are counted in a bead, as rich text."""
    tr = QCoreApplication.translate
    crowd, chronology = bead.crowd, plot.chronology
    listed = members(crowd, LISTED)
    titles = [one.title for one in words.of([chronology.ids[place] for place in listed])]
    head = tr("TimelineView", "{n} events").format(n=f"{crowd.size:,}")
    if 0 < crowd.bright < crowd.size:
        some = tr("TimelineView", "{n} of {events} stand out")
        head = some.format(n=f"{crowd.bright:,}", events=head)
    if chronology.days[listed[0]] != UNDATED:
        head += f" · {stretch_in_words(crowd.first, crowd.last + 1)}"
    rest = crowd.size - len(listed)
    more = tr("TimelineView", "… and {n} more").format(n=f"{rest:,}") if rest else ""
    return tip_for_crowd(head, titles, more)
