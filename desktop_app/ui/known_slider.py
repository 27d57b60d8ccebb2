"""A slider through the days on which what is known changes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from desktop_app.session.workspace import Workspace
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.wording import period_named, published_counted, short_period

_WIDTH, _DAY = 12, 11
"""How wide the slider is, and at least its day, in letters: from day to day nothing moves."""


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
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("known-on")
        self._slider.setPageStep(1)
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

    def _on_moved(self, place: int) -> None:
        if place != self._as_known.place:
            self._as_known.go_to(place)

    def _show(self) -> None:
        """Show the day that is set, if one is."""
        day = self._filters.value.known_on
        for widget in (self._slider, self._day):
            widget.setVisible(bool(day))
        if not day:
            return
        letter = self._day.fontMetrics().averageCharWidth()
        self._slider.setFixedWidth(letter * _WIDTH)
        self._day.setMinimumWidth(letter * _DAY)
        self._slider.setValue(self._as_known.place)
        self._day.setText(short_period(day, day))
        told = published_counted(self._as_known.published())
        named = self.tr("As known on {day}").format(day=period_named(day, day))
        self._slider.setAccessibleName(f"{named}: {told}")
        for widget in (self._slider, self._day):
            widget.setToolTip(as_tip(f"{named}\n{told}"))
