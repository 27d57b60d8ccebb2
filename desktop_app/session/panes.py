"""Which sources are open side by side, and which of them is being read."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.model.records import SourceId

MOST_PANES = 2


class OpenPanes(NamedTuple):
    """The source in each pane, from left to right, and which pane is read."""

    sources: tuple[SourceId, ...] = ()
    active: int = 0

    @property
    def active_source(self) -> SourceId | None:
        """The source that is being read."""
        return self.sources[self.active] if self.sources else None


class Panes(QObject):
    """The open panes of a window. No source is open twice."""

    changed = Signal(object, object)
    """`changed(new, old)`, both an `OpenPanes`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open = OpenPanes()

    def reading_order(self) -> tuple[SourceId, ...]:
        """Return the open sources, the one being read first."""
        active = self.open.active
        sources = self.open.sources
        return sources[active : active + 1] + sources[:active] + sources[active + 1 :]

    def show(self, source_id: SourceId) -> None:
        """Read a source: where it is open, else in the active pane."""
        sources = self.open.sources
        if source_id in sources:
            self.activate(sources.index(source_id))
        elif not sources:
            self._become(OpenPanes((source_id,)))
        else:
            self._put(self.open.active, source_id)

    def show_beside(self, source_id: SourceId) -> None:
        """Open a source in a pane of its own, or in the pane that is not being read."""
        sources = self.open.sources
        if source_id in sources:
            return
        is_full = len(sources) >= MOST_PANES
        self._put((self.open.active + 1) % len(sources) if is_full else len(sources), source_id)

    def arrange(self, sources: tuple[SourceId, ...], active: int = 0) -> None:
        """Open just these sources, at most `MOST_PANES`, and read the one at `active`."""
        kept = tuple(dict.fromkeys(sources))[:MOST_PANES]
        self._become(OpenPanes(kept, active if active in range(len(kept)) else 0))

    def activate(self, index: int) -> None:
        """Read the pane at `index`."""
        if 0 <= index < len(self.open.sources):
            self._become(self.open._replace(active=index))

    def close(self, index: int) -> None:
        """Close the pane at `index`; the last one stays."""
        sources = self.open.sources
        if len(sources) < 2 or not 0 <= index < len(sources):
            return
        active = self.open.active - (self.open.active >= index and self.open.active > 0)
        self._become(OpenPanes((*sources[:index], *sources[index + 1 :]), active))

    def _put(self, index: int, source_id: SourceId) -> None:
        """Open a source in the pane at `index`, or in a new one behind the last."""
        sources = self.open.sources
        changed = (*sources[:index], source_id, *sources[index + 1 :])
        self._become(self.open._replace(sources=changed))

    def _become(self, panes: OpenPanes) -> None:
        if panes != self.open:
            old, self.open = self.open, panes
            self.changed.emit(panes, old)
