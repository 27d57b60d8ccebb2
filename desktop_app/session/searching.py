"""Searches for what is typed, key by key; typing is never held up."""

from PySide6.QtCore import QObject, Signal

from desktop_app.library.damage import ODD
from desktop_app.library.search.hits import Found
from desktop_app.library.search.searcher import LIMIT, Searcher
from desktop_app.session.asking import Answer, Asker, Question
from desktop_app.session.workspace import Workspace


class Searching(QObject):
    """Answers what was asked last; what was asked before and is not answered yet never is.

    An ordinary dossier answers at once. A large one is asked in a thread, which lives until `end`.
    """

    found = Signal(object)
    """`found(found)`, a `Found` for what was asked last."""
    _answered = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: Question | None = None
        self._number = 0
        self._asker: Asker | None = None
        self._searcher = Searcher(workspace.library)
        path = workspace.library.path
        if path is not None and workspace.library.is_large:
            signature = workspace.library.signature()
            self._asker = Asker(path, signature, self._answered.emit)
            self._answered.connect(self._on_answered)
            self.destroyed.connect(self._asker.end)

    def ask(self, query: str, *, limit: int = LIMIT) -> None:
        """Search among what the filters let through for at most `limit` hits of each noun."""
        self._number += 1
        asked = self._asked = Question(self._number, query, self._workspace.filters.value, limit)
        if self._asker is not None:
            self._asker.ask(asked)
            return
        try:
            found = self._searcher.search(asked.query, asked.filters, asked.limit)
        except ODD as error:
            self._fail(error)
        else:
            self.found.emit(found)

    def forget(self) -> None:
        """Take back what was asked."""
        self._asked = None
        if self._asker is not None:
            self._asker.forget()

    def end(self) -> None:
        """Let go of the file; nothing is asked any more."""
        self._asked = None
        if self._asker is not None:
            self._asker.end()

    def _on_answered(self, question: Question, answer: Answer) -> None:
        if question != self._asked:
            return
        if isinstance(answer, Exception):
            self._fail(answer)
        else:
            self.found.emit(answer)

    def _fail(self, error: Exception) -> None:
        """Say what was met, and that nothing was found: nobody shall wait for more."""
        asked = self._asked
        self._workspace.meet(error)
        self.found.emit(Found(asked.query if asked else ""))
