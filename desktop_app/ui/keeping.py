"""Keeps how the window is arranged for the next start, soon after it changes."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QSplitter

from desktop_app.ui.bottom import PAGES
from desktop_app.ui.entities.panel import EntitiesPanel

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

_SOON = 500
"""Milliseconds after the last change; what is dragged changes often."""
_CHANGES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange}


class Keeping(QObject):
    """Brings back which page is at the bottom, which entities are listed and how, and keeps that.

    Sizes are kept too, not only when the window is closed: it may end otherwise. Names to filter
    by belong to one dossier; in another they would only hide what is there.
    """

    def __init__(self, window: "MainWindow", entities: EntitiesPanel) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.settings
        self._dossier = window.workspace.library.dossier().uuid
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(window.keep_sizes)
        self._restore(entities)
        entities.narrowed.connect(self._on_narrowed)
        entities.sorted_anew.connect(partial(self._settings.keep_word, "entities/sorting"))
        window.bottom.page_shown.connect(self._on_page_shown)
        window.installEventFilter(self)
        for splitter in window.findChildren(QSplitter):
            splitter.splitterMoved.connect(lambda _place, _index: self._soon.start())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window is given another size or place."""
        if event.type() in _CHANGES:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _restore(self, entities: EntitiesPanel) -> None:
        kept = self._settings.word
        page = kept("page")
        if page in PAGES:
            self._window.bottom.turn_to(PAGES.index(page))
        entities.sort(kept("entities/sorting"))
        if kept("entities/dossier") == self._dossier:
            entities.narrow(kept("entities/words"), kept("entities/kind"))

    def _on_page_shown(self, index: int) -> None:
        self._settings.keep_word("page", PAGES[index])

    def _on_narrowed(self, words: str, kind: str) -> None:
        self._settings.keep_word("entities/dossier", self._dossier)
        self._settings.keep_word("entities/words", words)
        self._settings.keep_word("entities/kind", kind)
