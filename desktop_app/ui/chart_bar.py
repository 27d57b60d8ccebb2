"""The line above the timeline: of what it has lanes, by which clock, and as known on which day."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.session.workspace import Workspace
from desktop_app.ui.known_slider import KnownSlider

_BETWEEN, _GROUPS = 2, 10
_GROWING = 100
"""How much more of the room that is left the slider takes than the space before the buttons."""
_LANES, _CLOCK, _KNOWN = range(3)
_FOLDED: tuple[set[int], ...] = (set(), {_CLOCK}, {_CLOCK, _LANES})
"""What goes into the menu, the less room there is; then everything."""


class ChartBar(QWidget):
    """Shows what is chosen, and asks for something else.

    Where there is little room, the clock, then the lanes, then the day go into a menu.
    """

    def __init__(
        self,
        workspace: Workspace,
        lanes: Sequence[QAction],
        clocks: Sequence[QAction],
        known: Sequence[QAction],
    ) -> None:
        """`known`: the switch of what was known on a day, and the steps to other days."""
        super().__init__()
        self.setObjectName("chart-bar")
        self._lanes = self._menu_button(lanes)
        self._lanes.setObjectName("lanes")
        self._slider = KnownSlider(workspace, known[0])
        self._groups: list[tuple[QWidget, Sequence[QAction]]] = [
            (self._lanes, lanes),
            (self._clock(clocks), clocks),
            (self._slider, known),
        ]
        self._is_shown = [True, True, True]
        self._is_fitting = False
        self._more = self._menu_button(())
        self._more.setText(self.tr("More") + " ▾")
        self._more.setAccessibleName(self.tr("More of the timeline"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GROUPS)
        row.addStretch(1)
        for widget, _ in self._groups:
            row.addWidget(widget)
        row.setStretchFactor(self._slider, _GROWING)
        row.addWidget(self._more)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        workspace.chart.changed.connect(self._say_lanes)
        workspace.filters.changed.connect(self._refit)
        self._say_lanes()

    def show_for(self, page: str) -> None:
        """Offer what makes sense for a page below the texts."""
        is_timeline = page == "timeline"
        self._is_shown = [is_timeline, is_timeline, page != "compare"]
        self.setVisible(any(self._is_shown))
        self._refit()

    def sizeHint(self) -> QSize:
        """Return the size of everything side by side."""
        return self._size([at for at, is_shown in enumerate(self._is_shown) if is_shown])

    def minimumSizeHint(self) -> QSize:
        """Return the size of the menu alone."""
        return self._more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Show what there is room for in letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._refit()

    def _fit(self) -> None:
        """Put into the menu what has no room beside the rest.

        Qt lays out at once where something is shown, and may give another width while that is
        done; what is hidden in the midst of being shown would stay in sight. So one is done first.
        """
        fitted = -1
        while not self._is_fitting and fitted != self.width():
            self._is_fitting, fitted = True, self.width()
            self._fold(fitted)
            self._is_fitting = False

    def _fold(self, width: int) -> None:
        shown = {at for at, is_shown in enumerate(self._is_shown) if is_shown}
        fitting = (one for one in _FOLDED if self._size(shown - one).width() <= width)
        folded = next(fitting, shown)
        for at, (widget, _) in enumerate(self._groups):
            widget.setVisible(at in shown and at not in folded)
        menu = self._more.menu()
        menu.clear()
        for at in sorted(folded & shown):
            menu.addSeparator()
            menu.addActions(self._groups[at][1])
        self._more.setVisible(bool(folded & shown))

    def _size(self, places: Collection[int]) -> QSize:
        """Return the size of some of the groups, with the menu where they are not all."""
        widgets = [self._groups[at][0] for at in places]
        if len(widgets) < sum(self._is_shown):
            widgets.append(self._more)
        sizes = [widget.sizeHint() for widget in widgets]
        width = sum(size.width() + _GROUPS for size in sizes) - _GROUPS
        return QSize(width, max([size.height() for size in sizes], default=0))

    def _clock(self, clocks: Sequence[QAction]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for action in clocks:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            button.setProperty("look", "segment")
            row.addWidget(button)
        return holder

    def _menu_button(self, actions: Sequence[QAction]) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        menu.addActions(actions)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("look", "segment")
        return button

    def _say_lanes(self) -> None:
        chosen = next(one for one in self._groups[0][1] if one.isChecked())
        self._lanes.setText(chosen.text() + " ▾")
        self._lanes.setAccessibleName(chosen.text())
        self._refit()

    def _refit(self) -> None:
        self.updateGeometry()
        self._fit()
