"""The menu of reading: panes and tabs, and the words of what is selected."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.session.focus import Focus
from desktop_app.session.stacks import MOST_PANES, OpenPanes
from desktop_app.ui.acts import ReadingActs
from desktop_app.ui.menu import Act, MenuMaker, tr
from desktop_app.ui.reader.bar import ReadingBar
from desktop_app.ui.reader.finder import Finder
from desktop_app.ui.window import MainWindow


class ReadMenu(QObject):
    """Fills the menu, and says in it what can be done now.

    Single letters are keys where nobody finds a row by its first letter.
    """

    def __init__(self, window: MainWindow, maker: MenuMaker, letters: Sequence[QWidget]) -> None:
        """`letters` are the parts of the window in which single letters are keys."""
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._panes = window.workspace.panes
        self._maker = maker
        self._acts = ReadingActs(window.workspace, window.readers, self)
        maker.submenu(tr("Read"))
        self._add_event(letters)
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
        self._workspace.selection.changed.connect(self._on_focus_changed)
        self._on_focus_changed(self._workspace.selection.focus, Focus())

    def _add_event(self, within: Sequence[QWidget]) -> None:
        step = self._acts.step
        self._event = self._maker.add(
            tr("Read the event side by side"),
            ["Shift+Enter", "Shift+Return"],
            self._acts.open_event,
        )
        self._maker.add(tr("Next passage"), ["N"], partial(step, 1), within=within)
        self._maker.add(tr("Previous passage"), ["P"], partial(step, -1), within=within)
        match = self._acts.match
        self.match = self._maker.add(tr("Match the other panes"), ["M"], match, within=within)
        self.match.setIconText(tr("Match"))
        self.match.setToolTip(tr("Put the other panes at the height of this one (M)"))

    def _add_finding(self) -> None:
        finder = Finder(self._workspace, self._window.readers, self)
        self._maker.add(tr("Find in this source"), ["Ctrl+F"], finder.find)
        self._maker.add(tr("Find next"), ["F3"], partial(finder.step, 1))
        self._maker.add(tr("Find previous"), ["Shift+F3"], partial(finder.step, -1))

    def _add_arrangement(self) -> None:
        workspace, acts = self._workspace, self._acts
        self.one = self._add_switch(tr("One source"), tr("Read one source"), workspace.read_one)
        self.beside = self._add_switch(
            tr("Side by side"), tr("Read sources side by side"), acts.read_beside
        )
        self._maker.add(tr("One more pane"), ["Ctrl+\\"], acts.add_pane)
        self._maker.add(tr("Close the source"), ["Ctrl+W"], acts.close)
        self._reopen = self._maker.add(
            tr("Open the closed source again"), ["Ctrl+Shift+T"], self._panes.reopen
        )

    def _add_places(self) -> None:
        for index in range(MOST_PANES):
            self._maker.add(
                tr("Pane {n}").format(n=index + 1),
                [f"Ctrl+{index + 1}"],
                partial(self._acts.go_to_pane, index),
            )
        turn = self._acts.step_tab
        self._maker.add(tr("Next tab"), ["Ctrl+PgDown", "Ctrl+Tab"], partial(turn, 1))
        self._maker.add(tr("Previous tab"), ["Ctrl+PgUp", "Ctrl+Shift+Tab"], partial(turn, -1))

    def _add_following(self) -> None:
        bar = ReadingBar(self._workspace, self.match, self._acts.step)
        self._window.readers.take_in_bar(bar)
        for action in bar.switch.actions_of_modes:
            self._maker.take_in(action)

    def _add_switch(self, name: str, tip: str, arrange: Act) -> QAction:
        action = self._maker.add(name, [], partial(self._arrange, arrange))
        action.setCheckable(True)
        action.setToolTip(tip)
        return action

    def _arrange(self, arrange: Act) -> None:
        """Arrange the panes, and show how they are, which need not be what was asked for."""
        arrange()
        self._on_panes_changed(self._panes.open, self._panes.open)

    def _on_panes_changed(self, new: OpenPanes, _old: OpenPanes) -> None:
        self.one.setChecked(len(new.stacks) < 2)
        self.beside.setChecked(len(new.stacks) > 1)
        self._reopen.setEnabled(self._panes.can_reopen)

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        self._event.setEnabled(new.event is not None)
