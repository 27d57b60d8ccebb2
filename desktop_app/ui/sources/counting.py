"""Counts how many events that filters let through each source tells, a little between what one does."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from desktop_app.library.tellings import counting_told
from desktop_app.model.filters import Filters
from desktop_app.session.piecework import Piecework
from desktop_app.session.workspace import Workspace

_AT_ONCE = 5_000
"""Of so many events is it known at once how many are let through."""


class Counting(QObject):
    """Counts anew when the filters change; what it counted for others is given up."""

    counted = Signal(object)
    """`counted(numbers)` by the ids of sources; None where everything is let through."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._numbers: Counter[int] = Counter()
        self._piecework = Piecework(workspace.meet, self)
        self._piecework.done.connect(self._on_done)
        workspace.filters.changed.connect(self.start)

    def start(self) -> None:
        """Count what is let through now."""
        self._piecework.drop()
        if self._workspace.filters.value == Filters():
            self.counted.emit(None)
            return
        self._numbers = Counter()
        few = self._workspace.shown.total <= _AT_ONCE
        self._piecework.begin(self._counted(), at_once=few)

    def _counted(self) -> Iterator[None]:
        """Add up the numbers of some reports after others."""
        workspace = self._workspace
        mask, known_on = workspace.shown.mask(), workspace.filters.value.known_on
        yield
        for more in counting_told(workspace.library, mask, known_on):
            self._numbers += more
            yield

    def _on_done(self) -> None:
        self.counted.emit(self._numbers)
