"""What the pointer rests on: a soft highlight of the same thing everywhere; nothing scrolls."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.model.records import EntityId, EventId


class Hovered(NamedTuple):
    """The event or the entity under the pointer, if any."""

    event: EventId | None = None
    entity: EntityId | None = None


class Hover(QObject):
    """Tells every panel what the pointer rests on in one of them."""

    changed = Signal(object)
    """`changed(new)`, a `Hovered`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.over = Hovered()

    def enter(self, over: Hovered) -> None:
        """Say what the pointer rests on; `Hovered()` for nothing."""
        if over != self.over:
            self.over = over
            self.changed.emit(over)
