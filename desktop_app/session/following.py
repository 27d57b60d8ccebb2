"""How the other panes follow the one that is read."""

from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal

Mode = Literal["free", "event", "lockstep"]
MODES: tuple[Mode, ...] = get_args(Mode)


class Following(QObject):
    """The chosen mode.

    `free`: no pane moves but the one that is read. `event`: each pane puts its words on the event
    in focus at the same height. `lockstep`: the panes keep their distance in paragraphs.
    """

    changed = Signal(object)
    """`changed(mode)`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode: Mode = "event"

    def choose(self, mode: Mode) -> None:
        """Follow in another way."""
        if mode != self.mode:
            self.mode = mode
            self.changed.emit(mode)
