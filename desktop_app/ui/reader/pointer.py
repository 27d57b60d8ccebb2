"""What pressing, dragging and letting go of the mouse means for the text under it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from desktop_app.ui.reader.flow import Flow
from desktop_app.ui.reader.selection import TextSelection


class Pointer:
    """Turns presses and moves into a selection, and tells a plain click from a drag.

    A drag selects characters; after a double click words, after a third click paragraphs. Points
    are those of the flow's column.
    """

    __slots__ = ("_doubled", "_is_click", "_is_stepping", "_pressed", "selection")

    def __init__(self, selection: TextSelection) -> None:
        self.selection = selection
        self._pressed: QPoint | None = None
        self._is_click = self._is_stepping = False
        self._doubled: tuple[int, QPoint] | None = None

    @property
    def is_down(self) -> bool:
        """Whether the button is held."""
        return self._pressed is not None

    def press(self, flow: Flow, point: QPoint, event: QMouseEvent) -> None:
        """Begin to select where the button goes down, or with Shift reach to here."""
        self._pressed = point
        self._is_click = False
        if self._is_third(point, event.timestamp()):
            self._is_stepping = True
            self.selection.begin(flow.character_at(point), flow.paragraph)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend(flow, point)
        else:
            self._is_click = True
            self._is_stepping = False
            self.selection.begin(flow.place_at(point))

    def press_twice(self, flow: Flow, point: QPoint, event: QMouseEvent) -> None:
        """Select the word that is double-clicked."""
        self._pressed = point
        self._is_click = False
        self._is_stepping = True
        self._doubled = (event.timestamp(), point)
        self.selection.begin(flow.character_at(point), flow.word)

    def _is_third(self, point: QPoint, milliseconds: int) -> bool:
        if self._doubled is None:
            return False
        when, where = self._doubled
        self._doubled = None
        hints = QGuiApplication.styleHints()
        is_near = (point - where).manhattanLength() < hints.startDragDistance()
        return is_near and milliseconds - when <= hints.mouseDoubleClickInterval()

    def move(self, flow: Flow, point: QPoint) -> bool:
        """Reach to here if the button is held; say whether the selection may have changed."""
        if self._pressed is None:
            return False
        distance = (point - self._pressed).manhattanLength()
        if self._is_click and distance < QGuiApplication.styleHints().startDragDistance():
            return False
        self._is_click = False
        self._extend(flow, point)
        return True

    def _extend(self, flow: Flow, point: QPoint) -> None:
        """Reach to the place at `point`; word by word, to the character, so that jitter is none."""
        at = flow.character_at if self._is_stepping else flow.place_at
        self.selection.extend(at(point))

    def release(self, flow: Flow, point: QPoint) -> int | None:
        """End what the press began; return the character clicked, if it was a plain click."""
        is_click = self._is_click and flow.contains(point)
        self.let_go()
        return flow.character_at(point) if is_click else None

    def let_go(self) -> None:
        """Forget what the press began, if any."""
        self._pressed = None
        self._is_click = False
