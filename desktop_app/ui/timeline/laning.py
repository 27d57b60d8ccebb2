"""Which lanes the timeline has: of the kinds, the sources or the entities of a dossier."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.library.chronology import Clock, Grouping, Series, lane_sizes, read_series
from desktop_app.library.entities import entity_names
from desktop_app.library.events import participants
from desktop_app.library.known import Then
from desktop_app.library.library import Library
from desktop_app.library.sources import all_sources
from desktop_app.model.records import EVENT_KINDS, EventId
from desktop_app.ui.timeline.plot import Lane, Lanes
from desktop_app.ui.widgets.plain import one_line

_KINDS = (
    (QT_TRANSLATE_NOOP("timeline", "Statements"), ("statement",)),
    (QT_TRANSLATE_NOOP("timeline", "Meetings"), ("meeting",)),
    (QT_TRANSLATE_NOOP("timeline", "Votes, elections"), ("vote", "election")),
    (QT_TRANSLATE_NOOP("timeline", "Terms of office"), ("term",)),
    (QT_TRANSLATE_NOOP("timeline", "Legal"), ("legal",)),
    (QT_TRANSLATE_NOOP("timeline", "Violence, tolls"), ("violence", "toll")),
    (QT_TRANSLATE_NOOP("timeline", "Other"), ("other",)),
)


def lanes_of(library: Library, then: Then, grouping: Grouping, clock: Clock) -> Lanes:
    """Return the lanes, those that hold any event; `then` is what is known of the chronology."""
    makers: dict[Grouping, Callable[[Library, Then, Clock], Lanes]] = {
        "kind": _of_kinds,
        "source": _of_sources,
        "entity": _of_entities,
    }
    return makers[grouping](library, then, clock)


def _of_kinds(library: Library, then: Then, clock: Clock) -> Lanes:
    sizes = lane_sizes(library, clock, "kind")
    used = []
    for name, kinds in _KINDS:
        count = sum(sizes.get(kind, 0) for kind in kinds)
        if count:
            title = QCoreApplication.translate("timeline", str(name))
            used.append((Lane(kinds[0], title, count), kinds))
    numbers = {kind: number for number, (_, kinds) in enumerate(used) for kind in kinds}
    by_place = [numbers.get(kind, len(used) - 1) for kind in EVENT_KINDS]

    def series(lane: int) -> list[Series]:
        return then.series(read_series(library, clock, "kind", used[lane][1]))

    def of(place: int) -> Sequence[int]:
        return (by_place[then.chronology.kinds[place]],)

    return Lanes(tuple(lane for lane, _ in used), series, of)


def _of_sources(library: Library, then: Then, clock: Clock) -> Lanes:
    sizes = lane_sizes(library, clock, "source")
    lanes = [
        Lane(str(source.id), one_line(source.title), sizes[str(source.id)])
        for source in all_sources(library)
        if str(source.id) in sizes
    ]
    numbers = {int(lane.key): number for number, lane in enumerate(lanes)}

    def of(place: int) -> Sequence[int]:
        source = then.chronology.sources[place]
        return (numbers[source],) if source in numbers else ()

    return Lanes(tuple(lanes), _series(library, then, clock, "source", lanes), of)


def _of_entities(library: Library, then: Then, clock: Clock) -> Lanes:
    sizes, names = lane_sizes(library, clock, "entity"), entity_names(library)
    named = {str(entity_id): one_line(name) for entity_id, name in names.items()}
    lanes = [Lane(key, named[key], count) for key, count in sizes.items()]
    lanes.sort(key=lambda lane: (-lane.size, lane.title, int(lane.key)))
    numbers = {int(lane.key): number for number, lane in enumerate(lanes)}

    def of(place: int) -> Sequence[int]:
        event_id = EventId(then.chronology.ids[place])
        took_part = participants(library, event_id)
        return sorted(numbers[one] for one in took_part if one in numbers)

    return Lanes(tuple(lanes), _series(library, then, clock, "entity", lanes), of)


def _series(
    library: Library, then: Then, clock: Clock, grouping: Grouping, lanes: Sequence[Lane]
) -> Callable[[int], list[Series]]:
    def series(lane: int) -> list[Series]:
        return then.series(read_series(library, clock, grouping, [lanes[lane].key]))

    return series
