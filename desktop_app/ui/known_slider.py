"""A slider through the days on which what is known changes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.library.publication import Appeared
from desktop_app.session.workspace import Workspace
from desktop_app.ui.day_slider import DaySlider
from desktop_app.ui.widgets.plain import as_tip, isolated, one_line
from desktop_app.ui.wording import period_named, published_counted, short_period

_LEAST, _MOST = 12, 40
"""How wide the slider is, in letters, as there is room."""
_MOST_NAMED = 5
"""So many sources of one day are named in the tip."""


class KnownSlider(QWidget):
    """A switch; where it is on, a slider and the day in words, and in the tip what had appeared."""

    def __init__(self, workspace: Workspace, switch: QAction) -> None:
        """`switch` lets through what was known on a day, or all that is."""
        super().__init__()
        self._as_known = workspace.as_known
        self._switch = QToolButton()
        self._switch.setDefaultAction(switch)
        self._switch.setAccessibleName(switch.text())
        self._switch.setProperty("look", "segment")
        self._slider = DaySlider()
        self._slider.setObjectName("known-on")
        self._slider.setRange(0, max(len(self._as_known.days) - 1, 0))
        self._day = QLabel()
        self._day.setProperty("look", "quiet")
        self._day.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._switch, self._slider, self._day):
            row.addWidget(widget)
        self._slider.valueChanged.connect(self._on_moved)
        workspace.filters.changed.connect(self._show)
        self._filters = workspace.filters
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _on_moved(self, place: int) -> None:
        if place != self._as_known.place:
            self._as_known.go_to(place)

    def _show(self) -> None:
        """Show the day that is set, if one is."""
        day = self._filters.value.known_on
        for widget in (self._slider, self._day):
            widget.setVisible(bool(day))
        self._fit()
        if not day:
            return
        self._slider.setValue(self._as_known.place)
        self._day.setText(short_period(day, day))
        told = published_counted(self._as_known.published())
        named = self.tr("As known on {day}").format(day=period_named(day, day))
        self._slider.setAccessibleName(f"{named}: {told}")
        for widget in (self._slider, self._day):
            widget.setToolTip(as_tip("\n".join([named, told, *self._appeared()])))

    def _fit(self) -> None:
        """Let the slider take more room, if there is any; from day to day nothing moves."""
        metrics = self._day.fontMetrics()
        letter = metrics.averageCharWidth()
        self._slider.setMinimumWidth(letter * _LEAST)
        self._day.setFixedWidth(_widest_day(metrics))
        more = letter * (_MOST - _LEAST) if self._filters.value.known_on else 0
        self.setMaximumWidth(self.sizeHint().width() + more)

    def _appeared(self) -> list[str]:
        """Return lines that name the sources of the day."""
        found = self._as_known.appeared()
        lines = [self._named(one) for one in found[:_MOST_NAMED]]
        if len(found) > _MOST_NAMED:
            lines.append(self.tr("and {n} more").format(n=len(found) - _MOST_NAMED))
        return lines

    def _named(self, one: Appeared) -> str:
        words = self.tr("Published on this day: “{source}”")
        if not one.surely:
            words = self.tr("Perhaps published on this day: “{source}”")
        elif not one.then:
            words = self.tr("Published on this day at the latest: “{source}”")
        return words.format(source=isolated(one_line(one.title)))


def _widest_day(metrics: QFontMetrics) -> int:
    """Return how much room any day takes in short words, in pixels."""
    days: Sequence[str] = [f"2020-{month:02}-28" for month in range(1, 13)]
    return max(metrics.horizontalAdvance(short_period(day, day)) for day in days) + 2
