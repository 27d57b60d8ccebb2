"""The menu of the timeline: its lanes and its clock; and the line above it that shows them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from desktop_app.session.chart import Clock, Lanes
from desktop_app.ui.bottom import PAGES
from desktop_app.ui.chart_bar import ChartBar
from desktop_app.ui.chart_pictures import ChartPictures
from desktop_app.ui.keys import PLACE
from desktop_app.ui.menu import Act, MenuMaker, tr
from desktop_app.ui.window import MainWindow


class ChartMenu(QObject):
    """Fills the menu, and says in it how the timeline is laid out. Its letters are keys there."""

    def __init__(self, window: MainWindow, maker: MenuMaker, known: Sequence[QAction]) -> None:
        """`known` are the switch and the steps of what was known on a day."""
        super().__init__(window)
        self._chart = window.workspace.chart
        self._maker = maker
        self._timeline = window.bottom.timeline
        maker.submenu(tr("Timeline"))
        lanes: tuple[tuple[Lanes, str, str], ...] = (
            ("kind", tr("Lanes by kind"), "K"),
            ("source", tr("Lanes by source"), "S"),
            ("entity", tr("Lanes by entity"), "E"),
        )
        choose = self._chart.choose_lanes
        self._lanes = {
            one: self._add(words, key, partial(choose, one)) for one, words, key in lanes
        }
        maker.separate()
        clocks: tuple[tuple[Clock, str, str, str], ...] = (
            ("happened", tr("Placed by when they happened"), tr("Happened"), "H"),
            ("reported", tr("Placed by when they were reported"), tr("Reported"), "R"),
        )
        tell = self._chart.choose_clock
        self._clocks = {
            one: self._add(words, key, partial(tell, one)) for one, words, _, key in clocks
        }
        for one, _, short, _ in clocks:
            self._clocks[one].setIconText(short)
        for choices in (self._lanes, self._clocks):
            group = QActionGroup(self)
            for action in choices.values():
                group.addAction(action)
        maker.separate()
        period = tr("Let through only the period in sight")
        self._add(period, "I", self._timeline.choose_period_in_sight).setCheckable(False)
        self.pictures = ChartPictures(window, maker)
        self._chart.changed.connect(self._on_chart_changed)
        self._on_chart_changed()
        bar = ChartBar(
            window.workspace, list(self._lanes.values()), list(self._clocks.values()), known
        )
        window.bottom.take_in_bar(bar)
        window.bottom.page_shown.connect(lambda index: bar.show_for(PAGES[index]))
        bar.show_for(window.bottom.page_name())

    def _add(self, words: str, key: str, act: Act) -> QAction:
        action = self._maker.add(words, [key], act, within=[self._timeline])
        action.setProperty(PLACE, "timeline")
        action.setToolTip(f"{words} ({key})")
        action.setCheckable(True)
        return action

    def _on_chart_changed(self) -> None:
        self._lanes[self._chart.lanes].setChecked(True)
        self._clocks[self._chart.clock].setChecked(True)
