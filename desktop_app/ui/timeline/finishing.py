"""What the timeline is given right after the first paint: words for tips, gaps, the overview."""

from PySide6.QtCore import QObject, QPoint

from desktop_app.library.chronology import ordinal
from desktop_app.library.publication import reports
from desktop_app.model.filters import Filters
from desktop_app.model.gaps import Gap, gaps
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.crowd_menu import CrowdMenu
from desktop_app.ui.timeline.levels import Crowd
from desktop_app.ui.timeline.overview import Overview
from desktop_app.ui.timeline.page import TimelinePage
from desktop_app.ui.timeline.panel import TimelinePanel, tick_words, timeline_colours
from desktop_app.ui.timeline.scene import Shade
from desktop_app.ui.timeline.teller import Teller
from desktop_app.ui.wording import silence_told


class Finishing(QObject):
    """Lets a timeline tell of its events and gaps, and list what no zoom takes apart."""

    def __init__(self, timeline: TimelinePanel, workspace: Workspace) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._workspace = workspace
        teller = Teller(workspace.library, timeline.words)
        timeline.tell = lambda place: teller.tell(timeline.plot.chronology, place, timeline.looking)
        timeline.crowd_opened.connect(self._on_crowd_opened)
        self._gaps = gaps(reports(workspace.library))
        workspace.filters.changed.connect(self._on_filters_changed)
        self._show_gaps(workspace.filters.value.known_on)

    def _on_filters_changed(self, new: Filters, old: Filters) -> None:
        if new.known_on != old.known_on:
            self._show_gaps(new.known_on)

    def _show_gaps(self, known_on: str) -> None:
        """Shade the gaps, or those that a report had perhaps ended by an ISO day."""
        ended = [gap for gap in self._gaps if not known_on or gap.last < known_on]
        self._timeline.set_gaps([_shade(gap) for gap in ended])

    def _on_crowd_opened(self, crowd: Crowd, at: QPoint) -> None:
        timeline = self._timeline
        menu = CrowdMenu(timeline.plot.chronology, crowd, timeline.words, timeline)
        menu.event_chosen.connect(self._workspace.selection.show_event)
        menu.popup(at)


class OverviewJoint(QObject):
    """Puts an overview below a timeline: each shows what the other was moved to."""

    def __init__(self, page: TimelinePage, workspace: Workspace, theme: Theme) -> None:
        super().__init__(page)
        self._timeline = page.timeline
        self._workspace = workspace
        self._theme = theme
        self.overview = Overview(timeline_colours(theme.tokens), tick_words())
        page.add_overview(self.overview)
        self._timeline.moved.connect(self._on_moved)
        self._timeline.plot_changed.connect(self._on_plot_changed)
        self.overview.window_moved.connect(self._timeline.look_from)
        self.overview.window_resized.connect(self._timeline.look_from)
        self.overview.period_chosen.connect(self._timeline.period_chosen)
        workspace.filters.changed.connect(self._on_filters_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_plot_changed()

    def _on_plot_changed(self) -> None:
        plot = self._timeline.plot
        self.overview.show_span(self._timeline.camera.limits)
        self.overview.show_events(plot.chronology.days, plot.bright)
        self._on_filters_changed(self._workspace.filters.value)
        self._on_moved()

    def _on_moved(self) -> None:
        scale = self._timeline.camera.view.scale
        self.overview.show_window(scale.start, scale.days)

    def _on_filters_changed(self, new: Filters, _old: Filters | None = None) -> None:
        period = new.period
        if period is None or period.reported != self._timeline.looking.is_reported:
            self.overview.show_period(None, None)
        else:
            self.overview.show_period(ordinal(period.first), ordinal(period.last))

    def _on_theme_changed(self) -> None:
        self.overview.set_colours(timeline_colours(self._theme.tokens))


def finish(page: TimelinePage, workspace: Workspace, theme: Theme) -> Overview:
    """Give the timeline of a page all that; return the overview."""
    Finishing(page.timeline, workspace)
    return OverviewJoint(page, workspace, theme).overview


def _shade(gap: Gap) -> Shade:
    return Shade(ordinal(gap.first), ordinal(gap.last) + 1, silence_told(gap.days))
