"""Events that lead back to themselves: through what they are part of, or come after."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from desktop_app.library.reference.curated import CuratedEvent
from desktop_app.model.errors import CurationError


def refuse_rings(events: Sequence[CuratedEvent]) -> None:
    """Raise `CurationError` where an event is a part of itself, or one source has it after itself.

    Where only several sources together make a ring, they contradict one another: that may be.
    """
    wholes = {event.slug: [event.part_of] for event in events if event.part_of}
    _refuse_ring(events, wholes, "“part_of”")
    for source, earlier in _earlier(events).items():
        _refuse_ring(events, earlier, f"in the source “{source}”, “after”")


def _earlier(events: Sequence[CuratedEvent]) -> dict[str, dict[str, list[str]]]:
    """Return by source, and by event, which events its words say came before."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        for passage in event.passages:
            earlier = [value for property_, value in passage.values if property_ == "after"]
            if earlier and not passage.denied:
                found[passage.quotation.source][event.slug] += earlier
    return found


def _refuse_ring(
    events: Sequence[CuratedEvent], leads: Mapping[str, Sequence[str]], what: str
) -> None:
    """Raise where `leads`, followed from an event, come back to it; name the ring from its first."""
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        ring: list[str] = error.args[1][:0:-1]
        first = next(event for event in events if event.slug in ring)
        at = ring.index(first.slug)
        shown = " → ".join([*ring[at:], *ring[:at], first.slug])
        detail = f"{what} leads back to the event itself: {shown}"
        entry = f"event “{first.slug}”"
        raise CurationError(file=first.file, entry=entry, detail=detail) from error
