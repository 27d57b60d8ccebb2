"""The timeline of a dossier: what the painted view shows, joined to the selection."""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.library.events import all_events, events_of_entity
from desktop_app.model.dates import parse
from desktop_app.model.english import ENGLISH_SHORT
from desktop_app.model.records import EVENT_KINDS, Event, EventId
from desktop_app.model.wording import in_words
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.colours import TimelineColours
from desktop_app.ui.timeline.items import Lane, TimelineItem
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.view import TimelineView
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.plain import one_line

_LANES = {
    "statement": "statement",
    "meeting": "meeting",
    "vote": "vote",
    "election": "vote",
    "term": "term",
    "legal": "legal",
    "violence": "violence",
    "toll": "violence",
    "other": "other",
}


class TimelinePanel(TimelineView):
    """Every event of the dossier in lanes by kind."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(timeline_colours(theme.tokens), _tick_words(), parent)
        self._workspace = workspace
        self._theme = theme
        self.setObjectName("timeline")
        self.set_empty_words(self.tr("This dossier tells no event yet."))
        self.item_chosen.connect(workspace.selection.show_event)
        self.item_hovered.connect(self._on_item_hovered)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)
        self._reload()

    def _reload(self) -> None:
        events = all_events(self._workspace.library)
        self.set_lanes(self._lanes_by_kind())
        self.set_items([self._item(event) for event in events])
        self._on_focus_changed(self._workspace.selection.focus, Focus())

    def _lanes_by_kind(self) -> list[Lane]:
        return [
            Lane("statement", self.tr("Statements")),
            Lane("meeting", self.tr("Meetings")),
            Lane("vote", self.tr("Votes, elections")),
            Lane("term", self.tr("Terms of office")),
            Lane("legal", self.tr("Legal")),
            Lane("violence", self.tr("Violence, tolls")),
            Lane("other", self.tr("Other")),
        ]

    def _item(self, event: Event) -> TimelineItem:
        when = parse(event.date)
        vague_start, vague_end = when.vague_ends
        told = self.tr("one source") if event.sources == 1 else self.tr("{n} sources")
        return TimelineItem(
            key=event.id,
            slug=event.slug,
            title=one_line(event.title),
            kind=event.kind,
            lane=_LANES.get(event.kind, "other"),
            shape=when.shape,
            earliest=_ordinal(event.earliest),
            latest=_ordinal(event.latest),
            approximate=when.approximate,
            uncertain=when.uncertain,
            inferred=event.inferred,
            vague_start=vague_start,
            vague_end=vague_end,
            date_words=in_words(when),
            detail=told.format(n=event.sources),
        )

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        entity_id = new.entity
        events = events_of_entity(self._workspace.library, entity_id) if entity_id else None
        self.set_emphasised(events)
        self.set_selected(new.event)

    def _on_item_hovered(self, event_id: EventId | None) -> None:
        self._workspace.hover.enter(Hovered(event=event_id))

    def _on_hover_changed(self, over: Hovered) -> None:
        self.set_hovered(over.event)

    def _on_theme_changed(self) -> None:
        self.set_colours(timeline_colours(self._theme.tokens))


def timeline_colours(tokens: Tokens) -> TimelineColours:
    """Return the theme's colours for the timeline."""
    return TimelineColours(
        panel=tokens.panel,
        rule=tokens.rule,
        text=tokens.text,
        quiet=tokens.quiet,
        accent=tokens.accent,
        ring=tokens.edge,
        kinds={kind: tokens.of_event_kind(kind) for kind in EVENT_KINDS},
    )


def _tick_words() -> TickWords:
    return TickWords(tuple(ENGLISH_SHORT["months"].split()))


def _ordinal(day: str | None) -> int | None:
    return None if day is None else date.fromisoformat(day).toordinal()
