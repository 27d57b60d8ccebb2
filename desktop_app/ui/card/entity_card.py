"""What the card shows of an entity, from top to bottom."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.claims import claims_of_entity, differences_of_entity
from desktop_app.library.entities import entity as read_entity
from desktop_app.library.entities import mention_counts
from desktop_app.library.events import events_of_entity, some_events
from desktop_app.library.sources import all_sources
from desktop_app.model.records import EntityId, Passage
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.differences import announcement, differences_shown
from desktop_app.ui.card.links import Links
from desktop_app.ui.theme import Theme
from desktop_app.ui.wording import entity_kind, mentions_counted


class EntityCard:
    """The pieces of the card of one entity."""

    def __init__(self, workspace: Workspace, theme: Theme, entity_id: EntityId) -> None:
        self._workspace = workspace
        self._links = Links(workspace, theme)
        self._tokens = theme.tokens
        self._entity = read_entity(workspace.library, entity_id)
        self._differences = differences_of_entity(workspace.library, entity_id)

    def pieces(self) -> Iterator[QWidget]:
        """Make the widgets of the card."""
        entity = self._entity
        yield parts.kind_line(entity_kind(entity.kind), self._tokens.of_entity_kind(entity.kind))
        yield parts.label(entity.name, "title")
        yield from announcement(self._differences)
        yield from self._description()
        if entity.aliases:
            yield parts.section(_tr("Also called"))
            yield parts.label(" · ".join(dict.fromkeys(entity.aliases)))
        yield from self._mentions()
        yield from self._events()
        yield from differences_shown(self._links, self._differences)

    def _description(self) -> Iterator[QWidget]:
        quoted: dict[str, list[Passage]] = {}
        for claim in claims_of_entity(self._workspace.library, self._entity.id):
            if claim.property == "description":
                quoted.setdefault(claim.value, []).extend([claim.passage] if claim.passage else [])
        for description, passages in quoted.items():
            yield parts.label(description)
            for passage in passages:
                yield self._links.quotation(passage)

    def _mentions(self) -> Iterator[QWidget]:
        counts = mention_counts(self._workspace.library, self._entity.id)
        yield parts.section(_tr("Named") + f" · {sum(counts.values())}")
        if not counts:
            yield parts.label(_tr("No source calls it by a name."), "quiet")
            return
        for source in all_sources(self._workspace.library):
            if source.id in counts:
                yield self._links.source(source, mentions_counted(counts[source.id]))

    def _events(self) -> Iterator[QWidget]:
        library = self._workspace.library
        wanted = events_of_entity(library, self._entity.id)
        yield parts.section(_tr("Events") + f" · {len(wanted)}")
        if not wanted:
            yield parts.label(_tr("It takes part in no event of this dossier."), "quiet")
        for event in some_events(library, wanted):
            yield self._links.event(event)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntityCard", text)
