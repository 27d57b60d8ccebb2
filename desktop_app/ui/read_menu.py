"""The menu of reading: panes and tabs, and the words of what is selected."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.session.stacks import MOST_PANES, OpenPanes
from desktop_app.ui.menu import Act, MenuMaker, tr
from desktop_app.ui.reader.bar import ReadingBar
from desktop_app.ui.reader.finder import Finder
from desktop_app.ui.window import MainWindow


class ReadMenu(QObject):
    """Fills the menu, and says in it what can be done now.

    Single letters are keys in the texts and the timeline only: lists need letters to find a row.
    """

    def __init__(self, window: MainWindow, maker: MenuMaker) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._panes = window.workspace.panes
        self._maker = maker
        maker.submenu(tr("Read"))
        self._add_event()
        maker.separate()
        self._add_finding()
        maker.separate()
        self._add_arrangement()
        maker.separate()
        self._add_places()
        maker.separate()
        self._add_following()
        self._panes.changed.connect(self._on_panes_changed)
        self._on_panes_changed(self._panes.open, OpenPanes())

    def _add_event(self) -> None:
        step, within = self._workspace.step, (self._window.readers, self._window.bottom.timeline)
        self._maker.add(
            tr("Read the event side by side"), ["Shift+Return", "Shift+Enter"], self._open_event
        )
        self._maker.add(tr("Next passage"), ["N"], partial(step, 1), within=within)
        self._maker.add(tr("Previous passage"), ["P"], partial(step, -1), within=within)
        match = self._window.readers.follower.match
        self.match = self._maker.add(tr("Match the other panes"), ["M"], match, within=within)
        self.match.setIconText(tr("Match"))
        self.match.setToolTip(tr("Put the other panes at the height of this one (M)"))

    def _add_finding(self) -> None:
        finder = Finder(self._workspace, self._window.readers, self)
        self._maker.add(tr("Find in this source"), ["Ctrl+F"], finder.find)
        self._maker.add(tr("Find next"), ["F3"], partial(finder.step, 1))
        self._maker.add(tr("Find previous"), ["Shift+F3"], partial(finder.step, -1))

    def _add_arrangement(self) -> None:
        workspace, panes = self._workspace, self._panes
        self.one = self._add_switch(tr("One source"), tr("Read one source"), workspace.read_one)
        self.beside = self._add_switch(
            tr("Side by side"), tr("Read sources side by side"), workspace.read_beside
        )
        self._maker.add(tr("One more pane"), ["Ctrl+\\"], workspace.read_side_by_side)
        self._maker.add(tr("Close the source"), ["Ctrl+W"], lambda: panes.close(panes.open.active))
        self._reopen = self._maker.add(
            tr("Open the closed source again"), ["Ctrl+Shift+T"], panes.reopen
        )

    def _add_places(self) -> None:
        for index in range(MOST_PANES):
            self._maker.add(
                tr("Pane {n}").format(n=index + 1),
                [f"Ctrl+{index + 1}"],
                partial(self._window.readers.focus_pane, index),
            )
        self._maker.add(
            tr("Next tab"), ["Ctrl+PgDown", "Ctrl+Tab"], partial(self._panes.step_tab, 1)
        )
        self._maker.add(
            tr("Previous tab"), ["Ctrl+PgUp", "Ctrl+Shift+Tab"], partial(self._panes.step_tab, -1)
        )

    def _add_following(self) -> None:
        bar = ReadingBar(self._workspace, self._window.theme, self.match)
        self._window.readers.take_in_bar(bar)
        for action in bar.switch.actions_of_modes:
            self._maker.take_in(action)

    def _add_switch(self, name: str, tip: str, arrange: Act) -> QAction:
        action = self._maker.add(name, [], partial(self._arrange, arrange))
        action.setCheckable(True)
        action.setToolTip(tip)
        return action

    def _arrange(self, arrange: Act) -> None:
        """Arrange the panes, and say how they are, which need not be what was asked for."""
        arrange()
        self._on_panes_changed(self._panes.open, self._panes.open)

    def _open_event(self) -> None:
        event_id = self._workspace.selection.focus.event
        if event_id is not None:
            self._workspace.open_event(event_id)

    def _on_panes_changed(self, new: OpenPanes, _old: OpenPanes) -> None:
        self.one.setChecked(len(new.stacks) < 2)
        self.beside.setChecked(len(new.stacks) > 1)
        self._reopen.setEnabled(self._panes.can_reopen)
