"""The timeline's page: the timeline, and below it the overview of all of time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.library.chronology import ordinal
from desktop_app.model.filters import Filters
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.overview import Overview
from desktop_app.ui.timeline.panel import TimelinePanel, tick_words, timeline_colours


class TimelinePage(QWidget):
    """Joins the two: each shows what the other was moved to."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self.timeline = TimelinePanel(workspace, theme)
        self.overview = Overview(timeline_colours(theme.tokens), tick_words())
        self.setFocusProxy(self.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.overview)
        self.timeline.moved.connect(self._on_moved)
        self.timeline.plot_changed.connect(self._on_plot_changed)
        self.overview.window_moved.connect(self.timeline.look_from)
        self.overview.window_resized.connect(self.timeline.look_from)
        self.overview.period_chosen.connect(self.timeline.period_chosen)
        workspace.filters.changed.connect(self._on_filters_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_plot_changed()

    def _on_plot_changed(self) -> None:
        plot = self.timeline.plot
        self.overview.show_span(self.timeline.camera.limits)
        self.overview.show_events(plot.chronology.days, plot.bright)
        self._on_filters_changed(self._workspace.filters.value)
        self._on_moved()

    def _on_moved(self) -> None:
        scale = self.timeline.camera.view.scale
        self.overview.show_window(scale.start, scale.days)

    def _on_filters_changed(self, new: Filters, _old: Filters | None = None) -> None:
        period = new.period
        if period is None:
            self.overview.show_period(None, None)
        else:
            self.overview.show_period(ordinal(period.first), ordinal(period.last))

    def _on_theme_changed(self) -> None:
        self.overview.set_colours(timeline_colours(self._theme.tokens))
