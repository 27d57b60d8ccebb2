"""What the card shows of an event, from top to bottom."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.model.dates import parse
from desktop_app.model.records import Claim, EventId
from desktop_app.model.wording import in_words
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card import parts
from desktop_app.ui.card.around import around_shown
from desktop_app.ui.card.differences import announcement, differences_shown
from desktop_app.ui.card.facts import event_facts
from desktop_app.ui.card.kind_line import event_line
from desktop_app.ui.card.links import Links
from desktop_app.ui.card.looking_back import looking_back
from desktop_app.ui.card.numbers import numbers_shown
from desktop_app.ui.card.sayings import sayings_shown
from desktop_app.ui.card.telling import telling_shown, told_by_one_voice, told_only_by_others
from desktop_app.ui.card.who import where_shown, who_shown
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import quoted
from desktop_app.ui.wording import event_kind, status_name


class EventCard:
    """The pieces of the card of one event."""

    def __init__(
        self, workspace: Workspace, theme: Theme, event_id: EventId, compare: Callable[[], None]
    ) -> None:
        """`compare` shows what the sources say of it side by side."""
        self._workspace = workspace
        self._compare = compare
        self._links = Links(workspace, theme)
        self._tokens = theme.tokens
        self._facts = event_facts(workspace.library, event_id)
        day = workspace.filters.value.known_on
        self._as_of = parts.label(looking_back(workspace.library, event_id, day), "quiet")
        self._as_of.setObjectName("as-of")
        if not day:
            self._as_of.hide()

    def pieces(self) -> Iterator[QWidget]:
        """Make the widgets of the card."""
        links, facts = self._links, self._facts
        yield from self._head()
        yield from self._date()
        yield from who_shown(links, facts)
        yield from where_shown(links, facts)
        yield from numbers_shown(links, facts)
        yield from telling_shown(links, facts)
        yield from sayings_shown(links, facts)
        yield from around_shown(links, facts)
        yield from differences_shown(links, facts.differences)

    def mark(self, focus: Focus) -> None:
        """Mark the words in focus."""
        self._links.mark(focus.passage)

    def look_back(self, day: str) -> None:
        """Say that all of it is as known today, while one looks back to an ISO day."""
        library, event_id = self._workspace.library, self._facts.event.id
        self._as_of.setText(looking_back(library, event_id, day))
        self._as_of.setVisible(bool(day))

    def _head(self) -> Iterator[QWidget]:
        event = self._facts.event
        kind = event_kind(event.kind)
        if event.status != "occurred":
            kind = f"{kind} · {status_name(event.status)}"
        yield event_line(kind, event.kind, self._tokens.of_event_kind(event.kind))
        yield parts.label(event.title, "title")
        yield parts.dated(in_words(parse(event.date)), event.date)
        yield self._as_of
        if event.summary:
            yield parts.label(event.summary)
        yield from told_only_by_others(self._facts)
        yield from told_by_one_voice(self._facts)
        yield from announcement(self._facts.differences)
        yield parts.buttons(self._ways_to_read())

    def _ways_to_read(self) -> Iterator[parts.Press]:
        event_id, count = self._facts.event.id, len(self._facts.sources)
        alone = _tr("Only one source tells it") if count else _tr("No source tells it")
        beside = _tr("Read the sources that tell it side by side, a pane each (Shift+Enter)")
        yield parts.Press(
            "side-by-side",
            _tr("Side by side"),
            beside if count > 1 else alone,
            lambda: self._workspace.open_event(event_id),
            can_press=count > 1,
        )
        can_compare = count > 1 or bool(self._facts.differences)
        yield parts.comparing(self._compare, "" if can_compare else alone)

    def _date(self) -> Iterator[QWidget]:
        """Say how the date is known, and the status, where it is not just that it happened."""
        date, status = self._facts.chosen("date"), None
        named = status_name(self._facts.event.status).lower()
        if self._facts.event.status != "occurred":
            status = self._facts.chosen("status")
        if _stand_together(date, status):
            yield from self._known(
                date,
                _tr("The date stands in the source, and that it is {status}").format(status=named),
            )
            return
        how = (
            _tr("How the date is known")
            if date and date.reasons
            else _tr("The date stands in the source")
        )
        yield from self._known(date, how)
        how = (
            _tr("How it is known that it is {status}")
            if status and status.reasons
            else _tr("That it is {status} stands in the source")
        )
        yield from self._known(status, how.format(status=named))

    def _known(self, claim: Claim | None, head: str) -> Iterator[QWidget]:
        """Show under a head the reasons for a value, or the words that state it."""
        event_id = self._facts.event.id
        if claim is not None and claim.reasons:
            yield parts.box([parts.head(head, "quiet"), *self._links.reasons(claim, event_id)])
        elif claim is not None and claim.passage:
            stated = quoted(claim.passage.quote)
            quotation = self._links.words(claim.passage, stated, event_id=event_id)
            yield parts.box([parts.head(head, "quiet"), quotation])


def _stand_together(one: Claim | None, other: Claim | None) -> bool:
    """Whether two values are stated by the same words."""
    if one is None or other is None or one.reasons or other.reasons:
        return False
    return one.passage is not None and one.passage == other.passage


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventCard", text)
