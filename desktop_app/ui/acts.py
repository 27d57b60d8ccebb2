"""What the keys of reading do. Where one of them can do nothing, it says why."""

from PySide6.QtCore import QObject

from desktop_app.session.stacks import MOST_PANES
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.area import ReaderArea


class ReadingActs(QObject):
    """Moves among words, panes and tabs; what was done must not be taken for a key that is dead."""

    def __init__(self, workspace: Workspace, readers: ReaderArea, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._panes = workspace.panes
        self._readers = readers

    def open_event(self) -> None:
        """Read the event in focus side by side, in each source that tells it."""
        event_id = self._workspace.selection.focus.event
        if event_id is None:
            return
        self._workspace.open_event(event_id)
        if len(self._panes.open.stacks) < 2:
            self._tell(self.tr("Only one source tells this event."))

    def step(self, step: int) -> None:
        """Go to the next words (1) of what is selected, or the ones before (-1)."""
        before = self._workspace.selection.focus
        self._workspace.step(step)
        focus = self._workspace.selection.focus
        if focus != before:
            return
        if self._panes.open.active_source is None:
            self._tell(self.tr("No source is open."))
        elif focus.event is None and focus.entity is None:
            self._tell(self.tr("No event is told in words of this source."))
        elif focus.passage is None and focus.place is None:
            self._tell(self.tr("No source has words on what is selected."))
        else:
            self._bring_back()
            self._tell(self.tr("There are no other words on what is selected."))

    def match(self) -> None:
        """Put the other panes at the height of the one that is read."""
        self._readers.follower.match()
        active, focus = self._readers.active_pane(), self._workspace.selection.focus
        others = [pane for pane in self._readers.open_panes() if pane is not active]
        if not others:
            self._tell(self.tr("Only one pane is open."))
        elif focus.event is None and focus.entity is None and focus.place is None:
            self._tell(self.tr("Nothing is selected at which the panes could meet."))
        elif all(pane.height_of_best() is None for pane in others):
            self._tell(self.tr("No other pane has words on what is selected."))
        elif active is not None and not active.has_words:
            self._tell(
                self.tr("This pane has no words on what is selected; the others went to theirs.")
            )

    def add_pane(self) -> None:
        """Open one more pane."""
        before = self._panes.open
        self._workspace.read_side_by_side()
        if self._panes.open == before:
            self._say_why_no_more()

    def read_beside(self) -> None:
        """Read side by side, where one source is read."""
        self._workspace.read_beside()
        if len(self._panes.open.stacks) < 2:
            self._say_why_no_more()

    def _say_why_no_more(self) -> None:
        if len(self._panes.open.stacks) >= MOST_PANES:
            self._tell(self.tr("There is no room for more than four panes."))
        else:
            self._tell(self.tr("There is no further source to open."))

    def close(self) -> None:
        """Close the source that is read."""
        before = self._panes.open
        self._panes.close(before.active)
        if self._panes.open == before:
            self._tell(self.tr("The last source stays open."))

    def go_to_pane(self, index: int) -> None:
        """Give the keyboard to a pane."""
        if index < len(self._panes.open.stacks):
            self._readers.focus_pane(index)
        else:
            self._tell(self.tr("Pane {n} is not open.").format(n=index + 1))

    def step_tab(self, step: int) -> None:
        """Show the next (1) or the previous (-1) tab of the pane that is read."""
        before = self._panes.open
        self._panes.step_tab(step)
        if self._panes.open == before:
            self._tell(self.tr("This pane has no other tab."))

    def _bring_back(self) -> None:
        """Show the words in focus again: one has perhaps read on since."""
        source_id = self._workspace.selection.focus.source
        for pane in self._readers.open_panes():
            if pane.source_id == source_id:
                pane.show_best(None)

    def _tell(self, sentence: str) -> None:
        self._workspace.told.emit(sentence)
