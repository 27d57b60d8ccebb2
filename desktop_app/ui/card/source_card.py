"""What the card shows of a source, from top to bottom."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.library.claims import claims_of_source, differences_of_source
from desktop_app.library.events import events_of_source, some_events
from desktop_app.library.sources import source as read_source
from desktop_app.model.dates import parse
from desktop_app.model.records import Claim, EventId, SourceId
from desktop_app.model.wording import in_words
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.differences import differences_shown
from desktop_app.ui.card.links import Links
from desktop_app.ui.card.unfolding import Unfolding
from desktop_app.ui.theme import Theme


class SourceCard:
    """The pieces of the card of one source."""

    def __init__(self, workspace: Workspace, theme: Theme, source_id: SourceId) -> None:
        self._workspace = workspace
        self._links = Links(workspace, theme)
        self._tokens = theme.tokens
        self._source = read_source(workspace.library, source_id)
        self._claims = claims_of_source(workspace.library, source_id)
        self._differences = differences_of_source(workspace.library, source_id)

    def pieces(self) -> Iterator[QWidget]:
        """Make the widgets of the card."""
        source = self._source
        yield parts.kind_line(_tr("Source"), self._tokens.accent)
        yield parts.label(source.title, "title")
        if any(one.property == "title" and not one.passage for one in self._claims):
            yield parts.label(_tr("The text has no title; this one is the editor’s."), "quiet")
        yield from self._published()
        yield from self._stated(_tr("Publisher"), "publisher", source.publisher)
        yield from self._stated(_tr("Author"), "author", source.author)
        if source.agency:
            yield from self._stated(_tr("Agency"), "agency", source.agency)
        yield from differences_shown(self._links, self._differences)
        yield from self._events()

    def mark(self, focus: Focus) -> None:
        """Mark the words in focus."""
        self._links.mark(focus.passage)

    def _published(self) -> Iterator[QWidget]:
        source = self._source
        yield parts.section(_tr("Published"))
        yield parts.dated(in_words(parse(source.published)), source.published)
        for claim in self._preferred("published"):
            if claim.reasons:
                head = parts.label(_tr("How the date is known"), "quiet")
                yield parts.box([head, *self._links.reasons(claim)])
            elif claim.passage:
                yield self._links.quotation(claim.passage)

    def _stated(self, head: str, property_: str, value: str) -> Iterator[QWidget]:
        yield parts.section(head)
        yield parts.label(value or _tr("The text does not say."), "" if value else "quiet")
        for claim in self._preferred(property_):
            if claim.passage:
                yield self._links.quotation(claim.passage)

    def _events(self) -> Iterator[QWidget]:
        told = events_of_source(self._workspace.library, self._source.id)
        yield parts.section(_tr("Events it tells") + f" · {len(told)}")
        yield Unfolding(told, self._made)

    def _made(self, ids: Sequence[EventId]) -> Iterator[QWidget]:
        for event in some_events(self._workspace.library, ids):
            yield self._links.event(event)

    def _preferred(self, property_: str) -> list[Claim]:
        return [one for one in self._claims if one.property == property_ and one.preferred]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SourceCard", text)
