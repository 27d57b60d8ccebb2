"""Finding words in the source that is read: its key opens a bar above the text."""

from functools import partial
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.model.folding import fold
from desktop_app.model.records import Span
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.find_bar import FindBar
from desktop_app.ui.reader.pane import ReaderPane


class Finder(QObject):
    """Gives a pane its bar when it is first needed.

    Each pane keeps its own words; one that has none yet takes those that were sought last.
    """

    def __init__(self, workspace: Workspace, readers: ReaderArea, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._readers = readers
        self._bars: dict[ReaderPane, FindBar] = {}
        self._last = ""

    def find(self) -> None:
        """Open the bar of the pane that is read, with the words that are selected there."""
        pane = self._readers.active_pane()
        if pane is None:
            self._workspace.told.emit(self.tr("No source is open in which to find words."))
            return
        bar = self._bar(pane)
        chosen = "" if bar.field.hasFocus() else " ".join(pane.view.selected_text().split())
        if fold(chosen):
            bar.start(chosen, pane.view.selected_span().start)
        else:
            bar.start(bar.words or self._last)

    def step(self, step: int) -> None:
        """Go to the next hit (1) or the one before (-1); where nothing is sought, ask what."""
        pane = self._readers.active_pane()
        if pane is None:
            self._workspace.told.emit(self.tr("No source is open in which to find words."))
            return
        bar = self._bar(pane)
        words = bar.words or self._last
        if fold(words):
            bar.go_on(words, step)
        else:
            self.find()

    def _bar(self, pane: ReaderPane) -> FindBar:
        if pane not in self._bars:
            bar = self._bars[pane] = FindBar(pane.view, pane)
            column = cast("QVBoxLayout", pane.layout())
            column.insertWidget(column.indexOf(pane.view), bar)
            bar.field.textChanged.connect(self._on_words_changed)
            bar.field.entered.connect(partial(self._on_entered, pane))
            bar.closed.connect(partial(self._on_closed, pane))
        return self._bars[pane]

    def _on_words_changed(self, words: str) -> None:
        self._last = words

    def _on_entered(self, pane: ReaderPane) -> None:
        """Read the pane in which one seeks."""
        if pane.source_id is not None:
            self._workspace.panes.show(pane.source_id)

    def _on_closed(self, pane: ReaderPane, hit: Span | None) -> None:
        """Keep where one has come to in the history, unless that would let go of something."""
        focus = self._workspace.selection.focus
        if hit and pane.source_id is not None and focus.event is None and focus.entity is None:
            self._workspace.selection.show_place(pane.source_id, hit)
