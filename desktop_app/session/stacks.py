"""Panes as values: a stack of tabs in each, and what they are after a source is moved."""

from collections.abc import Collection
from typing import NamedTuple

from desktop_app.model.records import SourceId

MOST_PANES = 4


class Stack(NamedTuple):
    """The tabs of one pane, at least one, and which of them is shown.

    `guest` is the tab, if any, that came in by following something else, not by being asked for:
    the next one that comes in so takes its place, so that tabs do not pile up.
    """

    tabs: tuple[SourceId, ...]
    current: int = 0
    guest: SourceId | None = None

    @property
    def shown(self) -> SourceId:
        """The source that is shown."""
        return self.tabs[self.current]

    def showing(self, source_id: SourceId, *, as_guest: bool = False) -> "Stack":
        """Return the stack with a source shown, added behind the one shown now if it is new."""
        if source_id in self.tabs:
            is_asked_for = source_id == self.guest and not as_guest
            guest = None if is_asked_for else self.guest
            return Stack(self.tabs, self.tabs.index(source_id), guest)
        if not as_guest or self.guest is None:
            tabs = (*self.tabs[: self.current + 1], source_id, *self.tabs[self.current + 1 :])
        else:
            tabs = tuple(source_id if tab == self.guest else tab for tab in self.tabs)
        return Stack(tabs, tabs.index(source_id), source_id if as_guest else self.guest)

    def without(self, source_id: SourceId) -> "Stack | None":
        """Return the stack without a source, its neighbour shown instead; None if it was alone."""
        if source_id not in self.tabs:
            return self
        left = tuple(tab for tab in self.tabs if tab != source_id)
        is_behind = self.current > self.tabs.index(source_id)
        guest = None if source_id == self.guest else self.guest
        return Stack(left, min(self.current - is_behind, len(left) - 1), guest) if left else None


class OpenPanes(NamedTuple):
    """The stack in each pane, from left to right, and which pane is read.

    No source is open twice.
    """

    stacks: tuple[Stack, ...] = ()
    active: int = 0

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """The source that each pane shows."""
        return tuple(stack.shown for stack in self.stacks)

    @property
    def active_source(self) -> SourceId | None:
        """The source that is being read."""
        return self.stacks[self.active].shown if self.stacks else None

    @property
    def tabs(self) -> tuple[SourceId, ...]:
        """Every open source, shown or behind another."""
        return tuple(tab for stack in self.stacks for tab in stack.tabs)

    def holding(self, source_id: SourceId) -> int | None:
        """Return the pane that has the source among its tabs, if any."""
        found = (at for at, stack in enumerate(self.stacks) if source_id in stack.tabs)
        return next(found, None)

    def showing(self, source_id: SourceId, *, as_guest: bool = False) -> "OpenPanes":
        """Read a source: where it is open, else in a new tab of the active pane."""
        holder = self.holding(source_id)
        if not self.stacks:
            return OpenPanes((Stack((source_id,)),))
        at = self.active if holder is None else holder
        shown = self.stacks[at].showing(source_id, as_guest=as_guest)
        return self.with_stack(at, shown)._replace(active=at)

    def turned_to(self, sources: Collection[SourceId]) -> "OpenPanes":
        """Show one of `sources` in each pane that has one behind another tab, and shows none."""
        return self._replace(stacks=tuple(_turned(stack, sources) for stack in self.stacks))

    @property
    def arrangement(self) -> tuple[frozenset[SourceId], ...]:
        """Which sources are in which pane, whatever is shown of them."""
        return tuple(frozenset(stack.tabs) for stack in self.stacks)

    def with_stack(self, index: int, stack: Stack) -> "OpenPanes":
        """Put another stack into the pane at `index`."""
        return self._replace(stacks=(*self.stacks[:index], stack, *self.stacks[index + 1 :]))

    def placed(self, source_id: SourceId, at: int) -> "OpenPanes":
        """Put a source into a pane of its own before the one at `at`; what is read is read on.

        Where there are as many panes as can be, it becomes a tab of the pane that is there, or
        behind the last one of the first.
        """
        if not self.stacks:
            return self.showing(source_id)
        left = [stack.without(source_id) for stack in self.stacks]
        read = left[self.active]
        at -= left[:at].count(None)
        kept = [stack for stack in left if stack is not None]
        if len(kept) < MOST_PANES:
            kept.insert(at, Stack((source_id,)))
        else:
            at %= len(kept)
            kept[at] = kept[at].showing(source_id)
        if source_id != self.active_source and read is not None:
            at = kept.index(read) if read in kept else at
        return OpenPanes(tuple(kept), at)

    def tabbed(self, source_id: SourceId, index: int) -> "OpenPanes":
        """Put a source into the pane at `index`, as its shown tab, and read it there."""
        if source_id in self.stacks[index].tabs:
            return self.showing(source_id)
        left = [stack.without(source_id) for stack in self.stacks]
        left[index] = self.stacks[index].showing(source_id)
        at = index - left[:index].count(None)
        return OpenPanes(tuple(stack for stack in left if stack is not None), at)

    def without(self, source_id: SourceId) -> "OpenPanes":
        """Close a source: its tab, or with its last tab the pane."""
        holder = self.holding(source_id)
        if holder is None:
            return self
        left = self.stacks[holder].without(source_id)
        if left is not None:
            return self.with_stack(holder, left)
        stacks = (*self.stacks[:holder], *self.stacks[holder + 1 :])
        return OpenPanes(stacks, self.active - (self.active >= holder and self.active > 0))


def side_by_side(*sources: SourceId) -> OpenPanes:
    """Return panes with one source each, the first one read; more than fit are tabs of the last."""
    kept = tuple(dict.fromkeys(sources))
    alone, rest = kept[: MOST_PANES - 1], kept[MOST_PANES - 1 :]
    stacks = [Stack((source_id,)) for source_id in alone]
    return OpenPanes((*stacks, Stack(rest)) if rest else tuple(stacks))


def _turned(stack: Stack, sources: Collection[SourceId]) -> Stack:
    if stack.shown in sources:
        return stack
    found = (at for at, tab in enumerate(stack.tabs) if tab in sources)
    return stack._replace(current=next(found, stack.current))
