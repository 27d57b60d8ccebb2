"""The menu of the timeline: its lanes and its clock; and the line above it that shows them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence

from desktop_app.session.chart import Clock, Lanes
from desktop_app.ui.bottom import PAGES
from desktop_app.ui.chart_bar import ChartBar
from desktop_app.ui.chart_pictures import ChartPictures
from desktop_app.ui.keys import PLACE
from desktop_app.ui.menu import Act, MenuMaker, tr
from desktop_app.ui.window import MainWindow

_NOTHING_HELD = Qt.KeyboardModifier.NoModifier


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
            one: self._add_choice(words, key, partial(choose, one)) for one, words, key in lanes
        }
        maker.separate()
        clocks: tuple[tuple[Clock, str, str, str], ...] = (
            ("happened", tr("Placed by when they happened"), tr("Happened"), "H"),
            ("reported", tr("Placed by when they were reported"), tr("Reported"), "R"),
        )
        tell = self._chart.choose_clock
        self._clocks = {
            one: self._add_choice(words, key, partial(tell, one)) for one, words, _, key in clocks
        }
        for one, _, short, _ in clocks:
            self._clocks[one].setIconText(short)
        for choices in (self._lanes, self._clocks):
            group = QActionGroup(self)
            for action in choices.values():
                group.addAction(action)
        maker.separate()
        self._add_moves()
        self.pictures = ChartPictures(window, maker)
        self._chart.changed.connect(self._on_chart_changed)
        self._on_chart_changed()
        bar = ChartBar(
            window.workspace, list(self._lanes.values()), list(self._clocks.values()), known
        )
        window.bottom.take_in_bar(bar)
        window.bottom.page_shown.connect(lambda index: bar.show_for(PAGES[index]))
        bar.show_for(window.bottom.page_name())

    def _add_moves(self) -> None:
        """Add what leads along the timeline: most of it does what its key does there."""
        timeline, press = self._timeline, self._press
        self._add(tr("Let through only the period in sight"), "I", timeline.choose_period_in_sight)
        self._add(tr("Zoom to the period, or to the event"), "Z", timeline.zoom_to_period)
        for words, key in (
            (tr("Zoom in"), Qt.Key.Key_Plus),
            (tr("Zoom out"), Qt.Key.Key_Minus),
            (tr("Show all"), Qt.Key.Key_0),
            (tr("Centre what is selected"), Qt.Key.Key_C),
        ):
            self._add(words, QKeySequence(key).toString(), partial(press, key))
        self._maker.separate()
        for words, key in (
            (tr("First event"), Qt.Key.Key_Home),
            (tr("Last event"), Qt.Key.Key_End),
        ):
            self._add(words, QKeySequence(key).toString(), partial(press, key))
        in_lane = Qt.KeyboardModifier.ControlModifier
        for words, key in (
            (tr("Next event in the lane"), Qt.Key.Key_Right),
            (tr("Previous event in the lane"), Qt.Key.Key_Left),
        ):
            self._add(words, f"Ctrl+{QKeySequence(key).toString()}", partial(press, key, in_lane))

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NOTHING_HELD) -> None:
        """Do what a key does on the timeline."""
        self._timeline.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, held))

    def _add_choice(self, words: str, key: str, act: Act) -> QAction:
        action = self._add(words, key, act)
        action.setCheckable(True)
        return action

    def _add(self, words: str, key: str, act: Act) -> QAction:
        action = self._maker.add(words, [key], act, within=[self._timeline])
        action.setProperty(PLACE, "timeline")
        action.setToolTip(f"{words} ({key})")
        return action

    def _on_chart_changed(self) -> None:
        self._lanes[self._chart.lanes].setChecked(True)
        self._clocks[self._chart.clock].setChecked(True)
