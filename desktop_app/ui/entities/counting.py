"""Counts how many events of each entity filters let through, a little between what one does."""

from array import array
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from desktop_app.library.presence import counting, read_positions
from desktop_app.library.roster import Roster
from desktop_app.model.filters import Filters
from desktop_app.session.piecework import Piecework
from desktop_app.session.workspace import Workspace

_AT_ONCE = 5_000
"""Of so many events is it known at once how many are let through."""


class Counting(QObject):
    """Counts anew when the filters change; what it counted for others is given up.

    Where there are few events it does so at once, where there are many after they were painted
    elsewhere, a few milliseconds at a time.
    """

    counted = Signal(object)
    """`counted(numbers)`, one for each place in the roster; None where everything is let through."""

    def __init__(self, workspace: Workspace, roster: Roster, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._roster = roster
        self._numbers = array("i")
        self._positions: array[int] | None = None
        self._piecework = Piecework(workspace.meet, self)
        self._piecework.done.connect(self._on_done)
        workspace.filters.changed.connect(self.start)

    def start(self) -> None:
        """Count what is let through now."""
        self._piecework.drop()
        if self._workspace.filters.value == Filters():
            self.counted.emit(None)
            return
        self._numbers = array("i")
        few = self._workspace.shown.total <= _AT_ONCE
        self._piecework.begin(self._counted(), at_once=few)

    def _on_done(self) -> None:
        self.counted.emit(self._numbers)

    def _counted(self) -> Iterator[None]:
        """Add the numbers of some entities after those of others."""
        mask = self._workspace.shown.mask()
        yield
        if self._positions is None:
            self._positions = read_positions(self._workspace.library, self._roster)
        for more in counting(self._roster, self._positions, mask):
            self._numbers += more
            yield
