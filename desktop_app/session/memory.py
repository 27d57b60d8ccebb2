"""Keeps what one is reading, soon after it changes: the program may end at any moment."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.model.errors import DossierError
from desktop_app.session.chart import CLOCKS, LANES
from desktop_app.session.desk import take_up, written
from desktop_app.session.following import MODES
from desktop_app.session.settings import Settings
from desktop_app.session.workspace import Workspace

_SOON = 400
"""Milliseconds after the last change; scrolling changes often."""


class Memory(QObject):
    """Takes up what was kept of a dossier, and keeps what changes from then on.

    How the panes follow and how the timeline is laid out is kept for all dossiers, the rest for
    each by its uuid.
    """

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._settings = settings
        self._is_over = False
        self._dossier = workspace.library.dossier().uuid
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self.keep)
        self._take_up_ways()
        workspace.selection.changed.connect(self._on_changed)
        workspace.panes.changed.connect(self._on_changed)
        workspace.filters.changed.connect(self._on_changed)
        workspace.panes.read_on.connect(self._on_changed)

    def _take_up_ways(self) -> None:
        """Take up how the panes follow and how the timeline is laid out, in whichever dossier."""
        following, chart, kept = self._workspace.following, self._workspace.chart, self._settings
        for mode in (one for one in MODES if one == kept.word("following")):
            following.choose(mode)
        for lanes in (one for one in LANES if one == kept.word("lanes")):
            chart.choose_lanes(lanes)
        for clock in (one for one in CLOCKS if one == kept.word("clock")):
            chart.choose_clock(clock)
        following.changed.connect(lambda mode: kept.keep_word("following", mode))
        chart.changed.connect(lambda: kept.keep_word("lanes", chart.lanes))
        chart.changed.connect(lambda: kept.keep_word("clock", chart.clock))

    def take_up(self) -> None:
        """Read on where one has read in this dossier; where one has not yet, begin."""
        if not take_up(self._workspace, self._settings.desk(self._dossier)):
            self._workspace.open_first()

    def end(self) -> None:
        """Keep what is read at the end, and nothing from then on: the file will be closed."""
        self.keep()
        self._is_over = True

    def keep(self) -> None:
        """Keep what is read now. Where the file cannot be read any more, what was kept stays."""
        self._soon.stop()
        try:
            self._settings.keep_desk(self._dossier, written(self._workspace))
        except DossierError:
            return

    def _on_changed(self, *_what: object) -> None:
        if not self._is_over:
            self._soon.start()
