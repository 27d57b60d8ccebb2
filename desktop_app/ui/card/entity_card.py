"""What the card shows of an entity, from top to bottom."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.claims import claims_of_entity, differences_of_entity
from desktop_app.library.company import named_beside
from desktop_app.library.concordance import concordance
from desktop_app.library.entities import entity as read_entity
from desktop_app.library.entities import names_by_kind
from desktop_app.library.events import events_of_entity
from desktop_app.library.sources import some_sources
from desktop_app.model.records import EntityId, Passage
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.company import Company, others_shown
from desktop_app.ui.card.differences import announcement, differences_shown
from desktop_app.ui.card.kind_line import entity_line
from desktop_app.ui.card.links import Links
from desktop_app.ui.card.namings import Head, NamingsModel
from desktop_app.ui.card.namings_list import NamingsList
from desktop_app.ui.card.pin import PinButton
from desktop_app.ui.card.roles import roles_shown
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import isolated
from desktop_app.ui.wording import (
    alias_kind,
    entity_kind,
    paragraphs_counted,
    short_date,
)


class EntityCard:
    """The pieces of the card of one entity."""

    def __init__(
        self, workspace: Workspace, theme: Theme, entity_id: EntityId, compare: Callable[[], None]
    ) -> None:
        """`compare` shows what the sources say of it side by side."""
        self._workspace = workspace
        self._theme = theme
        self._links = Links(workspace, theme)
        self._entity = read_entity(workspace.library, entity_id)
        self._differences = differences_of_entity(workspace.library, entity_id)
        self._events = events_of_entity(workspace.library, entity_id)
        self._namings = concordance(workspace.library, entity_id)
        self._compare = compare
        self._list: NamingsList | None = None

    def pieces(self) -> Iterator[QWidget]:
        """Make the widgets of the card."""
        entity = self._entity
        colour = self._theme.tokens.of_entity_kind(entity.kind)
        yield entity_line(entity_kind(entity.kind), entity.kind, colour)
        yield parts.label(entity.name, "title")
        yield from announcement(self._differences)
        yield parts.buttons(
            [self._way_to_compare()], PinButton(self._workspace, self._theme, entity.id)
        )
        yield from self._description()
        yield from self._other_names()
        yield from self._named()
        yield from roles_shown(self._links, self._workspace.library, self._entity.id, self._events)
        yield from self._company()
        yield from differences_shown(self._links, self._differences)

    def mark(self, focus: Focus) -> None:
        """Mark the words in focus, and the naming."""
        self._links.mark(focus.passage)
        if self._list is not None:
            self._list.mark(focus)

    def _way_to_compare(self) -> parts.Press:
        count = len(self._namings)
        alone = _tr("Only one source names it") if count else _tr("No source names it")
        can_compare = count > 1 or bool(self._differences)
        return parts.comparing(self._compare, "" if can_compare else alone)

    def _description(self) -> Iterator[QWidget]:
        quoted: dict[str, list[Passage]] = {}
        for claim in claims_of_entity(self._workspace.library, self._entity.id):
            if claim.property == "description":
                quoted.setdefault(claim.value, []).extend([claim.passage] if claim.passage else [])
        for description, passages in quoted.items():
            yield parts.label(description)
            for passage in passages:
                yield self._links.quotation(passage)

    def _other_names(self) -> Iterator[QWidget]:
        """Show the other names by kind, each once."""
        named = names_by_kind(self._workspace.library, self._entity.id)
        if named:
            yield parts.section(_tr("Other names"))
        for kind, names in named.items():
            yield parts.label(f"{alias_kind(kind)}: {' · '.join(map(isolated, names))}")

    def _named(self) -> Iterator[QWidget]:
        """Show every naming between the words around it, by source."""
        found = self._namings
        yield parts.section(_tr("Named") + f" · {sum(map(len, found.values()))}")
        if not found:
            yield parts.label(_tr("No source calls it by a name."), "quiet")
            return
        heads = [
            Head(
                source.id,
                source.title,
                f"{short_date(source.published)} · {len(found[source.id])}",
            )
            for source in some_sources(self._workspace.library, found)
        ]
        model = NamingsModel(heads, found)
        self._list = NamingsList(self._workspace, self._theme, model, self._entity.id)
        model.setParent(self._list)
        yield self._list

    def _company(self) -> Iterator[QWidget]:
        """Show with whom it appears in events; where it is in none, with whom in paragraphs."""
        library, entity_id = self._workspace.library, self._entity.id
        if self._events:
            yield Company(self._links, library, entity_id, self._events)
        else:
            others = named_beside(library, entity_id)
            yield from others_shown(
                self._links, _tr("Appears with, in the same paragraph"), others, paragraphs_counted
            )


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntityCard", text)
