"""Lets the other panes follow the one that is read, and puts them at its height when asked to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.pane import ReaderPane


class Follower(QObject):
    """In lockstep, keeps the panes' distance in paragraphs from where lockstep began.

    A pane that comes in later, or is sent elsewhere, keeps its distance from then on.
    """

    def __init__(
        self, workspace: Workspace, panes: Callable[[], Sequence[ReaderPane]], parent: QObject
    ) -> None:
        """`panes` tells which panes are open, from left to right."""
        super().__init__(parent)
        self._workspace = workspace
        self._panes = panes
        self._begun: dict[ReaderPane, float] = {}
        self._travelled = 0.0
        workspace.following.changed.connect(self.begin)

    def begin(self) -> None:
        """Take the panes' present places as those from which their distance is kept."""
        self._travelled, self._begun = 0.0, {}
        for pane in self._panes():
            self.join(pane)

    def join(self, pane: ReaderPane) -> None:
        """Let a pane that shows another source keep its distance from now on."""
        if self._workspace.following.mode == "lockstep":
            self._begun[pane] = pane.view.paragraphs_read() - self._travelled

    def lead(self, leader: ReaderPane) -> None:
        """Let the other panes travel as far as this one, if they are in lockstep."""
        if self._workspace.following.mode != "lockstep":
            return
        self._travelled = leader.view.paragraphs_read() - self._begun[leader]
        for pane in self._panes():
            if pane is not leader:
                pane.read_below(self._begun[pane] + self._travelled)

    def match(self) -> None:
        """Put the other panes' words on what is in focus at the height of those in this one.

        Where nothing is in focus, it is first what is told next in this pane.
        """
        focus = self._workspace.selection.focus
        if focus.event is None and focus.entity is None:
            self._workspace.step(1)
        panes, active = self._panes(), self._workspace.panes.open.active
        if not panes:
            return
        height = panes[active].height_of_best()
        for pane in panes:
            if pane is not panes[active]:
                pane.show_best(height)
        self.begin()
