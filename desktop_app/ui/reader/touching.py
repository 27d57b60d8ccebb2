"""Saying below each text what the words touch that are selected in it by hand."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.model.records import Span
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.area import ReaderArea
from desktop_app.ui.reader.contents import Contents
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.reader.touched import TouchedBar
from desktop_app.ui.theme import Theme


class Touching(QObject):
    """Gives a pane its bar when words are first selected in it."""

    def __init__(
        self, workspace: Workspace, theme: Theme, readers: ReaderArea, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._readers = readers
        self._bars: dict[ReaderPane, TouchedBar] = {}
        readers.words_selected.connect(self._on_words_selected)

    def _on_words_selected(self, pane: ReaderPane, contents: Contents, span: Span) -> None:
        is_empty = span.start == span.end
        if is_empty and pane not in self._bars:
            return
        bar = self._bar(pane)
        if bar.isHidden() != is_empty:
            pane.view.keep_still()
        bar.show_touched(contents, span)

    def _bar(self, pane: ReaderPane) -> TouchedBar:
        if pane not in self._bars:
            bar = self._bars[pane] = TouchedBar(self._workspace, self._theme, pane)
            bar.hide()
            cast("QVBoxLayout", pane.layout()).addWidget(bar)
            for action in self._readers.text_actions:
                bar.add_action(action)
            bar.come_after(pane.view)
        return self._bars[pane]
