"""The timeline's page: the timeline, and below it room for the overview of all of time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.panel import TimelinePanel

STRIP = 28
"""About how high the overview is, in pixels of text of normal size: kept free until it is there."""


class TimelinePage(QWidget):
    """Holds the two. The overview is made after the first paint, see `finishing`."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = TimelinePanel(workspace, theme)
        self.setFocusProxy(self.timeline)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.pixels(STRIP))
        self._column.setSpacing(0)
        self._column.addWidget(self.timeline, 1)

    def add_overview(self, overview: QWidget) -> None:
        """Put the overview in."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(overview)
