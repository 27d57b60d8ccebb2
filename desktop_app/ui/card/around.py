"""What the card of an event shows of other events: what it is part of, what came before, after."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.card import parts
from desktop_app.ui.card.facts import EventFacts
from desktop_app.ui.card.links import Links


def around_shown(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Make the sections of the events that belong to this one."""
    related = facts.related
    for head, wanted in ((_tr("Part of"), related.whole), (_tr("Its parts"), related.parts)):
        if wanted:
            yield parts.section(f"{head} · {len(wanted)}" if len(wanted) > 1 else head)
            yield from (links.event(event) for event in facts.others if event.id in wanted)
    yield from _earlier(links, facts)
    if related.following:
        yield parts.section(_tr("What came after it"))
        yield from (links.event(event) for event in facts.others if event.id in related.following)


def _earlier(links: Links, facts: EventFacts) -> Iterator[QWidget]:
    """Show each event that came before, with the words which say so."""
    after = [claim for claim in facts.about("after") if not claim.denied]
    earlier = [
        (event, claim) for event in facts.others for claim in after if claim.event_id == event.id
    ]
    if earlier:
        yield parts.section(_tr("It came after"))
    for event, claim in earlier:
        yield links.event(event)
        yield from links.grounds(claim, facts.event.id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)
