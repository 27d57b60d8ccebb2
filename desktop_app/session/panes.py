"""Which sources are open side by side, which of them is being read, and where in them one reads."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.model.records import SourceId
from desktop_app.session.stacks import MOST_PANES, OpenPanes, Stack, side_by_side

_MOST_CLOSED = 50


class Reading(NamedTuple):
    """Where one reads: the line with the code point `offset`, `y` pixels below the view's top.

    Without `y`, that line is in the view's upper third, where one is sent to.
    """

    offset: int
    y: int | None = None


class _Closed(NamedTuple):
    """A source that was closed: the pane in which it was, and whether it was alone there."""

    source_id: SourceId
    pane: int
    was_alone: bool


class Panes(QObject):
    """The open panes of a window.

    `places` holds where one reads, or has last read, in each source.
    """

    changed = Signal(object, object)
    """`changed(new, old)`, both an `OpenPanes`."""

    recalled = Signal(object)
    """`recalled(places)`: each source named there is to be read again at its `Reading`."""

    read_on = Signal()
    """Somewhere one reads at another place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open = OpenPanes()
        self.places: dict[SourceId, Reading] = {}
        self._closed: list[_Closed] = []

    def reading_order(self) -> tuple[SourceId, ...]:
        """Return the sources that are shown, the one being read first."""
        active, sources = self.open.active, self.open.sources
        return sources[active : active + 1] + sources[:active] + sources[active + 1 :]

    def show(self, source_id: SourceId) -> None:
        """Read a source: where it is open, else in a new tab of the active pane."""
        self._become(self.open.showing(source_id))

    def follow(self, source_id: SourceId, telling: Collection[SourceId] = ()) -> None:
        """Read a source since something in it is looked at: where it is open, else as a guest.

        Each other pane that shows none of `telling` turns to one that it has behind another tab.
        """
        self._become(self.open.showing(source_id, as_guest=True).turned_to({*telling, source_id}))

    def show_beside(self, source_id: SourceId) -> None:
        """Show a source in a pane of its own, at the right of the one that is read.

        What is shown stays where it is. Where no pane can be added, it becomes a tab of the next.
        """
        if source_id not in self.open.sources:
            self.place(source_id, self.open.active + 1)

    def place(self, source_id: SourceId, at: int) -> None:
        """Move or open a source into a pane of its own before the one at `at`."""
        self._become(self.open.placed(source_id, at))

    def place_tab(self, source_id: SourceId, index: int) -> None:
        """Move or open a source into the pane at `index`, and read it there."""
        if 0 <= index < len(self.open.stacks):
            self._become(self.open.tabbed(source_id, index))

    def arrange(self, sources: Iterable[SourceId], active: int = 0) -> None:
        """Show just these sources, each in a pane, and read the one at `active`, if there is one."""
        arranged = side_by_side(*sources)
        is_there = 0 <= active < len(arranged.stacks)
        self.restore(arranged._replace(active=active if is_there else 0))

    def restore(self, panes: OpenPanes) -> None:
        """Have just these panes open. What was open besides can be opened again, the left first."""
        for source_id in reversed(self.open.tabs):
            if source_id not in panes.tabs:
                self._remember(source_id)
        self._become(panes)

    def note(self, source_id: SourceId, reading: Reading) -> None:
        """Say where one reads now."""
        if self.places.get(source_id) != reading:
            self.places[source_id] = reading
            self.read_on.emit()

    def recall(self, places: Mapping[SourceId, Reading]) -> None:
        """Read again where one has read."""
        self.places |= places
        self.recalled.emit(places)

    def activate(self, index: int) -> None:
        """Read the pane at `index`."""
        if 0 <= index < len(self.open.stacks):
            self._become(self.open._replace(active=index))

    def reorder(self, index: int, tabs: Iterable[SourceId]) -> None:
        """Put the tabs of the pane at `index` into another order."""
        stack, ordered = self.open.stacks[index], tuple(tabs)
        moved = Stack(ordered, ordered.index(stack.shown), stack.guest)
        self._become(self.open.with_stack(index, moved))

    def step_tab(self, step: int) -> None:
        """Show the next or the previous tab of the pane that is read."""
        if self.open.stacks:
            stack = self.open.stacks[self.open.active]
            following = stack._replace(current=(stack.current + step) % len(stack.tabs))
            self._become(self.open.with_stack(self.open.active, following))

    def close(self, index: int) -> None:
        """Close what the pane at `index` shows; see `close_source`."""
        if 0 <= index < len(self.open.stacks):
            self.close_source(self.open.sources[index])

    def close_source(self, source_id: SourceId) -> None:
        """Close a source: its tab, or with its last tab the pane. The last source stays."""
        if source_id in self.open.tabs and len(self.open.tabs) > 1:
            self._remember(source_id)
            self._become(self.open.without(source_id))

    @property
    def can_reopen(self) -> bool:
        """Whether a source was closed and is not open now."""
        return any(one.source_id not in self.open.tabs for one in self._closed)

    def reopen(self) -> None:
        """Open the source that was closed last, where it was, and read it."""
        while self._closed:
            closed = self._closed.pop()
            if closed.source_id not in self.open.tabs:
                self._become(self._with_again(closed))
                return

    def _with_again(self, closed: _Closed) -> OpenPanes:
        count = len(self.open.stacks)
        if closed.was_alone and count < MOST_PANES:
            placed = self.open.placed(closed.source_id, min(closed.pane, count))
            return placed.showing(closed.source_id)
        return self.open.tabbed(closed.source_id, min(closed.pane, count - 1))

    def _remember(self, source_id: SourceId) -> None:
        pane = self.open.holding(source_id) or 0
        was_alone = len(self.open.stacks[pane].tabs) == 1
        self._closed.append(_Closed(source_id, pane, was_alone))
        del self._closed[:-_MOST_CLOSED]

    def _become(self, panes: OpenPanes) -> None:
        if panes != self.open:
            old, self.open = self.open, panes
            self.changed.emit(panes, old)
