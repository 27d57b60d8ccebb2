"""What the pointer does in the timeline: it clicks, drags, hovers and asks for tips."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from desktop_app.ui.timeline.camera import View
from desktop_app.ui.timeline.pointer import Drag, cursor_at, is_on_axis, stretch_under
from desktop_app.ui.timeline.pointing import edge_at, meant_at
from desktop_app.ui.timeline.scene import BeadSpot

if TYPE_CHECKING:
    from desktop_app.ui.timeline.view import TimelineView


class Hand:
    """Finds out what is meant where the pointer is, and asks the view for it."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self._drag = Drag(view.camera)
        self._before = view.camera.view
        self._led_to: View | None = None

    @property
    def period(self) -> tuple[int, int] | None:
        """The ordinals of the first and the last day that are held, if any."""
        return self._drag.period

    def press(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._before = self._view.camera.view
            self._drag.press(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Pan, or hold a period, while dragging; else highlight what is under the pointer."""
        if not self._drag.move(event.position()):
            self.hover(event.position())
        elif self._drag.period is None:
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.go()
        else:
            self._view.update()

    def release(self, event: QMouseEvent) -> None:
        """Choose what was clicked, or the period that was held."""
        self._view.unsetCursor()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        was_click, held = self._drag.release(), self._drag.let_go()
        if held is not None:
            self._view.period_chosen.emit(*held)
            self._view.update()
        elif was_click:
            self._click(event.position())
        led_to = self._view.camera.view
        self._led_to = led_to if led_to is not self._before else None

    def double_click(self, event: QMouseEvent) -> None:
        """Choose a period upon the axis; elsewhere show all events, unless something is meant.

        Nor is anything done where the first of the two clicks led here.
        """
        camera, at = self._view.camera, event.position()
        if event.button() != Qt.MouseButton.LeftButton or camera.view is self._led_to:
            return
        if is_on_axis(camera, at):
            self._view.period_chosen.emit(*stretch_under(camera, at.x()))
        elif meant_at(self._view.scene(), at) is None:
            self._view.fit()

    def hover(self, at: QPointF | None) -> None:
        """Highlight what is at a place of the widget; None: the pointer is elsewhere."""
        meant = None if at is None else meant_at(self._view.scene(), at)
        self._view.setCursor(cursor_at(self._view.camera, at, is_meant=meant is not None))
        self._view.point_at(meant)

    def tip(self, event: QHelpEvent) -> None:
        """Say what there is."""
        at = QPointF(event.pos())
        meant = meant_at(self._view.scene(), at)
        area = self._view.rect_of(meant) if isinstance(meant, int) else QRect()
        QToolTip.showText(event.globalPos(), self._view.tip_of(meant, at), self._view, area)

    def forget_tip(self) -> None:
        """Say no longer what there was."""
        if QToolTip.isVisible() and self._view.underMouse():
            QToolTip.hideText()

    def _click(self, at: QPointF) -> None:
        meant = meant_at(self._view.scene(), at)
        if isinstance(meant, BeadSpot):
            self._view.open_bead(meant)
        elif meant is not None:
            self._view.choose(meant)
        elif step := edge_at(self._view.ends, at):
            camera = self._view.camera
            place = camera.beyond(step)
            if place is not None:
                self._view.go(lambda: camera.centre(place))
