"""What the card of an entity shows of its events: what it was to each, and what it was not."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.company import Role, denied_roles, roles_of_entity
from desktop_app.library.events import some_events
from desktop_app.library.library import Library
from desktop_app.library.passages import passages
from desktop_app.model.records import EntityId, EventId
from desktop_app.ui.card import parts
from desktop_app.ui.card.links import Links
from desktop_app.ui.card.unfolding import Unfolding
from desktop_app.ui.wording import part_name


def roles_shown(
    links: Links, library: Library, entity_id: EntityId, events: Sequence[EventId]
) -> Iterator[QWidget]:
    """Make the section of the events of an entity by time, and of those it is denied a part in."""

    def made(ids: Sequence[EventId]) -> Iterator[QWidget]:
        parts_of = _by_event(roles_of_entity(library, entity_id, ids))
        found = {event.id: event for event in some_events(library, ids)}
        return (links.event(found[one], parts_of.get(one, "")) for one in ids)

    yield parts.section(_tr("Events") + f" · {len(events)}")
    if events:
        yield Unfolding(events, made)
    else:
        yield parts.label(_tr("It takes part in no event of this dossier."), "quiet")
    yield from _denied(links, library, denied_roles(library, entity_id))


def _denied(links: Links, library: Library, roles: Sequence[Role]) -> Iterator[QWidget]:
    """Show what it is said not to have been, each with the words that say so."""
    denied = _by_event(roles)
    if denied:
        yield parts.section(_tr("Said not to") + f" · {len(denied)}")
    words = passages(library, [one.passage_id for one in roles if one.passage_id is not None])
    for event in some_events(library, denied):
        yield links.event(event, _tr("Said not to: {parts}").format(parts=denied[event.id]))
        for role in roles:
            if role.event_id == event.id and role.passage_id in words:
                yield links.quotation(words[role.passage_id], event_id=event.id)


def _by_event(roles: Sequence[Role]) -> dict[EventId, str]:
    """Return in words what an entity was to each event."""
    found: dict[EventId, dict[str, None]] = {}
    for role in roles:
        word = _tr("Place") if role.property == "place" else part_name(role.part)
        found.setdefault(role.event_id, {})[word] = None
    return {event_id: ", ".join(words) for event_id, words in found.items()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntityCard", text)
