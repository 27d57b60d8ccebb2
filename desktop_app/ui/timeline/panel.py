"""The timeline of a dossier: what the painted view shows, joined to selection and filters."""

from datetime import date
from itertools import compress
from math import ceil, floor

from PySide6.QtCore import Property
from PySide6.QtWidgets import QWidget

from desktop_app.library.chronology import (
    UNDATED,
    ordinal,
    read_chronology,
    read_series,
    words_of,
)
from desktop_app.library.known import Then, known_then, with_voices
from desktop_app.library.letting import both, dates_known_on, let_through
from desktop_app.library.voices import voice_counts
from desktop_app.model.english import ENGLISH_SHORT
from desktop_app.model.filters import Filters, Period
from desktop_app.model.records import EVENT_KINDS, EntityId, EventId
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.camera import limits_of
from desktop_app.ui.timeline.colours import Inks, TimelineColours
from desktop_app.ui.timeline.laning import lanes_of
from desktop_app.ui.timeline.narrowed import narrowed
from desktop_app.ui.timeline.plot import Mask, Plot
from desktop_app.ui.timeline.scene import shaded
from desktop_app.ui.timeline.stage import Subject
from desktop_app.ui.timeline.telling import Looking
from desktop_app.ui.timeline.ticks import TickWords
from desktop_app.ui.timeline.view import TimelineView
from desktop_app.ui.timeline.words import Words
from desktop_app.ui.tokens import LIGHT, Tokens

PAPER = LIGHT._replace(panel=LIGHT.page)
"""The colours in which the timeline is printed, whatever it has on the screen."""


class TimelinePanel(TimelineView):
    """Every event of the dossier in lanes, as the chart, the filters and the focus have it."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        library = workspace.library
        words = Words(lambda ids: words_of(library, ids))
        super().__init__(timeline_colours(theme.tokens), tick_words(), words, parent)
        self._workspace = workspace
        self._theme = theme
        self._then = Then(Plot.empty().chronology)
        self._let: Mask | None = None
        self.looking = Looking()
        """How it is looked at, for whoever tells of an event."""
        self.setObjectName("timeline")
        self.event_chosen.connect(workspace.selection.show_event)
        self.failed.connect(workspace.meet)
        self.event_hovered.connect(self._on_event_hovered)
        self.period_chosen.connect(self._on_period_chosen)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.filters.changed.connect(self._on_filters_changed)
        workspace.chart.changed.connect(self._reload)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)
        self._reload()

    @property
    def words(self) -> Words:
        """What reads the titles of events."""
        return self._words

    def subject(self, *, is_for_paper: bool = False) -> Subject:
        """Return all that a picture is made of; for paper it is light on white, as paper is."""
        focus, workspace = self._workspace.selection.focus, self._workspace
        return Subject(
            self.plot,
            self._known_on,
            self._setting,
            Inks(timeline_colours(PAPER)) if is_for_paper else self._inks,
            self.font(),
            self._ticks,
            self._words,
            narrowed(workspace.library, workspace.filters.value, focus.entity),
        )

    def choose_period_in_sight(self) -> None:
        """Let through only what can lie in the days that are in sight."""
        scale, limits = self.camera.view.scale, self.camera.limits
        first, last = max(scale.start, limits.first), min(scale.end, limits.last) - 1
        self._on_period_chosen(floor(first), max(floor(first), ceil(last)))

    def zoom_to_period(self) -> None:
        """Show the period that is let through, or else when the selected event was."""
        period, place = self._setting.period, self.selected_place
        if period is not None:
            self.go(lambda: self.camera.look_at(period.first, period.after - 1))
        elif place is not None and self.plot.chronology.days[place] != UNDATED:
            self.go(lambda: self.camera.look_at(*self.plot.reach(place)))
        else:
            self._workspace.told.emit(self.tr("Neither a period is chosen nor an event in time."))

    def _reload(self) -> None:
        """Read the chronology, as it was known on the day that is asked for."""
        library, chart = self._workspace.library, self._workspace.chart
        day = self._workspace.filters.value.known_on
        chronology = read_chronology(library, chart.clock, by_report=chart.lanes == "source")
        is_reported = chart.clock == "reported"
        dates = dates_known_on(library, day) if day and not is_reported else {}
        known_on = ordinal(day or None)
        self._then = known_then(chronology, known_on, dates) if day else Then(chronology)
        self.looking = Looking(is_reported, known_on, dates)
        lanes = lanes_of(library, self._then, chart.lanes, chart.clock)
        shown = self._then.chronology
        if day:  # of very many events nobody could wait for the voices: none are drawn
            shown = with_voices(shown, {} if library.is_large else voice_counts(library, day))
        self.set_empty_words(self._why_empty(is_hidden=chronology.size > 0))
        self.show_plot(Plot(shown, lanes), known_on, limits_of(chronology))
        self._filter(self._workspace.filters.value)
        self._stand_out(self._workspace.selection.focus.entity)
        self.set_selected(self._workspace.selection.focus.event)

    def _why_empty(self, *, is_hidden: bool) -> str:
        if is_hidden:
            return self.tr("Nothing was told by then: “As known on” hides all events.")
        return self.tr("This dossier tells no event yet.")

    def _filter(self, filters: Filters) -> None:
        period, is_reported = filters.period, self.looking.is_reported
        held = None
        if period is not None and period.reported == is_reported:
            held = shaded(ordinal(period.first), ordinal(period.last))
        self.show_period(held)
        if filters._replace(known_on="") == Filters():  # what was not known is not there at all
            self._let = None
            return
        library, day, chart = self._workspace.library, filters.known_on, self._workspace.chart
        if chart.lanes != "source" and not is_reported and not day:  # as all others have them
            self._let = bytearray(self._workspace.shown.mask())
            return
        # by the other clock what was known stands on the dates of then already
        dates = dates_known_on(library, day) if is_reported and day else {}
        mask = let_through(library, self._then.chronology, filters, dates, chart.clock)
        self._let = bytearray(mask)

    def _stand_out(self, entity_id: EntityId | None) -> None:
        bright = self._let
        if entity_id is not None:
            bright = self._of_entity(entity_id)
            if self._let is not None:
                bright = bytearray(both(bright, self._let))
        self.stand_out(bright, self._let)

    def _of_entity(self, entity_id: EntityId) -> Mask:
        """Return where the events of an entity stand."""
        library, chart = self._workspace.library, self._workspace.chart
        of_all = read_series(library, chart.clock, "entity", [str(entity_id)])
        if chart.lanes != "source":
            mask = bytearray(self._then.chronology.size)
            for one in self._then.series(of_all):
                for place in one.positions:
                    mask[place] = 1
            return mask
        events = read_chronology(library, chart.clock)
        ids = {events.ids[place] for one in of_all for place in one.positions}
        return bytearray(map(ids.__contains__, self._then.chronology.ids))

    def _on_focus_changed(self, new: Focus, old: Focus) -> None:
        if new.entity != old.entity:
            self._stand_out(new.entity)
        self.set_selected(new.event)

    def _on_filters_changed(self, new: Filters, old: Filters) -> None:
        if new.known_on != old.known_on:
            self._reload()
        else:
            self._filter(new)
            self._stand_out(self._workspace.selection.focus.entity)

    def _on_period_chosen(self, first: int, last: int) -> None:
        period = Period(_iso(first), _iso(last), self.looking.is_reported)
        self._workspace.filters.set_period(period)

    def _on_event_hovered(self, event_id: EventId | None) -> None:
        self._workspace.hover.enter(Hovered(event=event_id))

    def _on_hover_changed(self, over: Hovered) -> None:
        self.set_hovered(over.event)

    def _on_theme_changed(self) -> None:
        self.set_colours(timeline_colours(self._theme.tokens))

    def _event_count(self) -> int:
        """How many events are shown and not pale; a report each is not an event each."""
        plot = self.plot
        if not plot.chronology.is_by_report:
            return plot.standing_out
        ids = plot.chronology.ids
        return len(set(ids if plot.bright is None else compress(ids, plot.bright)))

    def _as_known_on(self) -> str:
        return self._workspace.filters.value.known_on

    def _set_as_known_on(self, day: str) -> None:
        """Take a day from outside; where it is none, say so and stay."""
        try:
            self._workspace.filters.set_known_on(day)
        except ValueError as error:
            self._workspace.told.emit(f"{str(error)[:1].upper()}{str(error)[1:]}.")

    eventCount = Property(int, _event_count)
    asKnownOn = Property(str, _as_known_on, _set_as_known_on)


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


def tick_words() -> TickWords:
    """Return how days are written on the axis, in the interface's language."""
    return TickWords(tuple(ENGLISH_SHORT["months"].split()))


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
