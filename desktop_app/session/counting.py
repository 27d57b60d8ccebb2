"""Counts what filters let through, a little between what one does."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from desktop_app.model.filters import Filters
from desktop_app.session.piecework import Piecework
from desktop_app.session.workspace import Workspace

_AT_ONCE = 5_000
"""Of so many events is it known at once how many are let through."""
Count = Callable[[], Iterator[object]]
"""Gives the numbers as far as they are known, after each piece; the last are those of all."""


class Counting(QObject):
    """Counts anew when the filters change; what it counted for others is given up.

    Where there are few events it does so at once, where there are many after they were painted
    elsewhere, a few milliseconds at a time.
    """

    counted = Signal(object)
    """`counted(numbers)`, those that were given last; None where everything is let through."""

    def __init__(self, workspace: Workspace, count: Count, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._count = count
        self._numbers: object = None
        self._piecework = Piecework(workspace.meet, self)
        self._piecework.done.connect(self._on_done)
        workspace.filters.changed.connect(self.start)

    def start(self) -> None:
        """Count what is let through now."""
        self._piecework.drop()
        if self._workspace.filters.value == Filters():
            self.counted.emit(None)
            return
        few = self._workspace.shown.total <= _AT_ONCE
        self._piecework.begin(self._counted(), at_once=few)

    def _counted(self) -> Iterator[None]:
        for numbers in self._count():
            self._numbers = numbers
            yield

    def _on_done(self) -> None:
        self.counted.emit(self._numbers)
