"""What the mouse does in a source's text: selecting, clicking, telling what it is over."""

from collections.abc import Callable

from PySide6.QtCore import QBasicTimer, QEvent, QObject, QPoint, Qt, QTimerEvent, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop_app.ui.reader.page import Page
from desktop_app.ui.reader.pointer import Pointer
from desktop_app.ui.reader.selection import TextSelection

CREEP = 40


class Mouse(QObject):
    """Watches the viewport of `area`, in which `page` is read; its signals tell code points.

    The pointer shows what a click would do: where `is_told` says that anything is, it is a hand.
    """

    clicked = Signal(object)
    hovered = Signal(object)
    """The code point under the mouse, told once; None beside the words."""
    bar_clicked = Signal(object)
    bar_hovered = Signal(object)
    """The position of the bar under the mouse, told once; None where there is none."""
    dragged = Signal()
    """The selection may have become another one; it may go on changing."""
    released = Signal()
    """The selection is as it was meant."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        page: Page,
        selection: TextSelection,
        is_told: Callable[[int], bool],
    ) -> None:
        super().__init__(area)
        self._is_told = is_told
        self._area = area
        self._page = page
        self._pointer = Pointer(selection)
        self._over: int | None = None
        self._over_bar: int | None = None
        self._pressed_bar: int | None = None
        self._creep = QBasicTimer()
        self._dragged_to = QPoint()
        self._answers: dict[QEvent.Type, Callable[[QMouseEvent], None]] = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseButtonDblClick: self._on_second_press,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
        }
        area.viewport().setMouseTracking(True)
        area.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        area.viewport().installEventFilter(self)

    def leave(self) -> None:
        """Forget what the mouse was over and was about to do: there is another text."""
        self._creep.stop()
        self._pointer.let_go()
        self._pressed_bar = None
        self._hover(None, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the left button and moves, and keep the other buttons from the view."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None, None)
        if not isinstance(event, QMouseEvent) or event.type() not in self._answers:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseMove or event.button() == Qt.MouseButton.LeftButton:
            self._answers[event.type()](event)
        return True

    def _under(self, event: QMouseEvent) -> QPoint:
        return event.position().toPoint() + self._page.corner()

    def _hover(self, offset: int | None, bar: int | None) -> None:
        """Tell what the mouse is over; what it has left is told first."""
        self._area.viewport().setCursor(self._shape(offset, bar))
        if bar is None:
            self._hover_bar(None)
        if offset != self._over:
            self._over = offset
            self.hovered.emit(offset)
        self._hover_bar(bar)

    def _shape(self, offset: int | None, bar: int | None) -> Qt.CursorShape:
        if bar is not None or (offset is not None and self._is_told(offset)):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.ArrowCursor if offset is None else Qt.CursorShape.IBeamCursor

    def _hover_bar(self, bar: int | None) -> None:
        if bar != self._over_bar:
            self._over_bar = bar
            self.bar_hovered.emit(bar)

    def _on_press(self, event: QMouseEvent) -> None:
        self._pressed_bar = self._page.bar_at(event.position().toPoint())
        if self._pressed_bar is None:
            self._pointer.press(self._page.flow(), self._under(event), event)
            self.dragged.emit()

    def _on_second_press(self, event: QMouseEvent) -> None:
        self._pointer.press_twice(self._page.flow(), self._under(event), event)
        self.dragged.emit()

    def _on_move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pointer.is_down:
            self._drag(point)
            self._creep_towards(point)
        else:
            self._hover(self._page.offset_at(point), self._page.bar_at(point))

    def _on_release(self, event: QMouseEvent) -> None:
        if self._pressed_bar is not None:
            self._release_bar(event)
            return
        self._creep.stop()
        clicked = self._pointer.release(self._page.flow(), self._under(event))
        self.released.emit()
        if clicked is not None:
            self.clicked.emit(clicked)

    def _release_bar(self, event: QMouseEvent) -> None:
        pressed, self._pressed_bar = self._pressed_bar, None
        if pressed == self._page.bar_at(event.position().toPoint()):
            self.bar_clicked.emit(pressed)

    def _drag(self, point: QPoint) -> None:
        if self._pointer.move(self._page.flow(), point + self._page.corner()):
            self.dragged.emit()

    def _creep_towards(self, point: QPoint) -> None:
        """Scroll while a drag is held above or below the view."""
        self._dragged_to = point
        if 0 <= point.y() < self._area.viewport().height():
            self._creep.stop()
        elif not self._creep.isActive():
            self._creep.start(CREEP, self)

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Scroll on, and select on, while a drag is held beyond the view."""
        bar = self._area.verticalScrollBar()
        step = bar.singleStep() if self._dragged_to.y() > 0 else -bar.singleStep()
        bar.setValue(bar.value() + step)
        self._drag(self._dragged_to)
