"""Events chosen one after another in a shown window, `choose.py COUNT`; prints ms as JSON.

Two sources stand side by side. By turns an event is chosen that a source tells which is not open,
so that a pane must load it, and then another event of the source that was loaded.
"""

import json
import sys
from time import monotonic_ns

from moments import Watch, let_go, settle
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop_app.library.events import all_events
from desktop_app.library.passages import passage, passages_of_event
from desktop_app.main import build_window
from desktop_app.model.records import EventId, SourceId
from desktop_app.session.workspace import Workspace
from desktop_app.ui.window import MainWindow

SIZE = (1440, 900)
WARMING = 20
STRIDE = 7
"""Events chosen one after another are that far from one another in time."""


class Chooser:
    """Chooses events in a window, and says how long it takes until they are painted."""

    def __init__(self, window: MainWindow) -> None:
        self._workspace = window.workspace
        self._told = events_by_source(window.workspace)
        self._workspace.panes.arrange(tuple(self._told)[:2])
        self._readers = [window.findChild(QWidget, f"reader-{number}") for number in (1, 2)]
        self._views = [reader.findChild(QAbstractScrollArea) for reader in self._readers]
        self._watch = Watch(window, [view.viewport() for view in self._views])

    def choose_elsewhere(self, step: int) -> tuple[float, float]:
        """Choose an event in a source that is not open."""
        is_open = self._workspace.panes.open.sources
        closed = [source_id for source_id in self._told if source_id not in is_open]
        return self._choose(closed[step % len(closed)], step)

    def choose_here(self, step: int) -> tuple[float, float]:
        """Choose an event in the source that is read."""
        return self._choose(self._workspace.panes.open.active_source, step)

    def _choose(self, source_id: SourceId, step: int) -> tuple[float, float]:
        """Return ms until the words are painted, and until all of the window is."""
        selection = self._workspace.selection
        others = [one for one in self._told[source_id] if one != selection.focus.event]
        event_id = others[step * STRIDE % len(others)]
        self._watch.begin()
        start = monotonic_ns()
        selection.show_event(event_id, prefer=source_id)
        settle()
        end = monotonic_ns()
        let_go()
        view = self._views[self._workspace.panes.open.active].viewport()
        words = self._watch.painted.get(view)
        self._check(source_id, is_painted=words is not None)
        return (words - start) / 1e6, (end - start) / 1e6

    def _check(self, source_id: SourceId, *, is_painted: bool) -> None:
        """Make sure that what was timed is what was asked for."""
        focus, panes = self._workspace.selection.focus, self._workspace.panes.open
        quote = passage(self._workspace.library, focus.passage).quote
        is_tinted = quote in self._readers[panes.active].property("highlightedText")
        if not is_painted or panes.active_source != source_id or not is_tinted:
            sys.exit(f"event {focus.event} was chosen, but its words were not painted: {quote}")


def events_by_source(workspace: Workspace) -> dict[SourceId, list[EventId]]:
    """Return the events that each source tells, by time."""
    told: dict[SourceId, list[EventId]] = {}
    for event in all_events(workspace.library):
        for source_id in {one.source_id for one in passages_of_event(workspace.library, event.id)}:
            told.setdefault(source_id, []).append(event.id)
    return told


def main(count: int) -> None:
    """Choose `count` events of each kind, and some before them that do not count."""
    app = QApplication(sys.argv[:1])
    window = build_window(app)
    window.resize(*SIZE)
    window.show()
    settle()
    chooser = Chooser(window)
    taken = [(chooser.choose_elsewhere(n), chooser.choose_here(n)) for n in range(WARMING + count)]
    elsewhere, here = zip(*taken[WARMING:], strict=True)
    print(json.dumps({"same source": here, "another source": elsewhere}), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
