"""Asks a large dossier in a thread, so that no answer holds up the window."""

import sys
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.search.hits import Found
from desktop_app.library.search.searcher import LIMIT, Searcher
from desktop_app.model.errors import DossierUnreadable, Withdrawn
from desktop_app.model.filters import Filters

_A_MOMENT = 2.0
"""Seconds: one who reads from a slow disk ends when that has answered: nobody waits for it."""
_TURN = 0.0005
"""Seconds after which Python lets the window go on while the thread works; it takes ten times as long of itself."""


class Question(NamedTuple):
    """What is searched for, among what, and how many hits of a noun at most.

    No two have the same number.
    """

    number: int
    query: str
    filters: Filters
    limit: int = LIMIT


Answer = Found | Exception
Tell = Callable[[Question, Answer], None]


class Asker:
    """One thread with a connection of its own, that answers what was asked last.

    What was asked before is broken off. `tell` is called in that thread, and no more after `end`.
    Where the dossier cannot be opened, or another one has come into its place, that is the answer,
    and the next question tries again.
    """

    def __init__(self, path: Path, signature: str, tell: Tell) -> None:
        self._path = path
        self._signature = signature
        self._tell = tell
        self._changed = Condition()
        self._next: Question | None = None
        self._asked: Library | None = None
        self._thread: Thread | None = None
        self._is_over = False

    def ask(self, question: Question) -> None:
        """Answer a question as soon as possible, and none that was asked before."""
        with self._changed:
            self._next = question
            self._break_off()
            if self._thread is None:
                sys.setswitchinterval(_TURN)
                self._thread = Thread(target=self._run, name="search", daemon=True)
                self._thread.start()
            self._changed.notify()

    def forget(self) -> None:
        """Take back what was asked."""
        with self._changed:
            self._next = None
            self._break_off()

    def end(self) -> None:
        """Answer nothing more, and let go of the file."""
        with self._changed:
            self._is_over = True
            self._break_off()
            self._changed.notify()
            thread = self._thread
        if thread is not None:
            thread.join(_A_MOMENT)

    def _break_off(self) -> None:
        if self._asked is not None:
            self._asked.interrupt()

    def _run(self) -> None:
        try:
            library = self._opened()
        except Exception as error:  # noqa: BLE001 - it is for the window to say, or to raise
            with self._changed:
                question, self._next, self._thread = self._next, None, None
                if question is not None and not self._is_over:
                    self._tell(question, error)
            return
        with library:
            searcher = Searcher(library)
            while (question := self._taken(library)) is not None:
                self._give(question, _answered(searcher, question))

    def _opened(self) -> Library:
        """Open the dossier. Raises `DossierError` where it is not the one that the window shows."""
        library = Library.open(self._path)
        if library.signature() != self._signature:
            library.close()
            detail = "another one has come into its place since it was opened: open it again"
            raise DossierUnreadable(file=library.file, detail=detail)
        return library

    def _taken(self, library: Library) -> Question | None:
        """Wait for a question; None where no more will be asked."""
        with self._changed:
            while self._next is None and not self._is_over:
                self._changed.wait()
            if self._is_over:
                return None
            question, self._next = self._next, None
            self._asked = library
            library.resume()
            return question

    def _give(self, question: Question, answer: Answer) -> None:
        with self._changed:
            self._asked = None
            if self._next is None and not self._is_over and not isinstance(answer, Withdrawn):
                self._tell(question, answer)


def _answered(searcher: Searcher, question: Question) -> Answer:
    try:
        return searcher.search(question.query, question.filters, question.limit)
    except Exception as error:  # noqa: BLE001 - it is for the window to say, or to raise
        return error
