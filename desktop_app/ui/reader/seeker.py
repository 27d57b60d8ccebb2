"""Finds words in the text of a view, a few milliseconds at a time, and goes from hit to hit."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.model.alphabet import Alphabet
from desktop_app.model.finding import Search
from desktop_app.model.records import Span
from desktop_app.ui.reader.page import Place
from desktop_app.ui.reader.textview import TextView

_BREATH = 0.006
"""So many seconds are spent on searching before the window answers whatever else there is."""
_LEAST = 4
"""So many steps are taken in any case: a text of usual length is searched as soon as one types."""


class Seeker(QObject):
    """Frames all hits in a view; the current one is where one has been brought.

    A search begins where one reads, so that the next hit is there at once, even in a text of
    megabytes; the others are counted meanwhile. Where there is no hit, the view is again where one
    was before the first.
    """

    changed = Signal()
    """There are more hits, or another one is the current one."""

    def __init__(self, view: TextView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._awaited: tuple[int, int] | None = None
        self._anchor = 0
        self._home = view.place()
        self._sent_to: int | None = None
        self.current: Span | None = None
        self.wrapped = 0
        """The step with which one went on from the other end of the text; else 0."""
        self._alphabet = Alphabet("")
        self._search = Search(self._alphabet, "")

    @property
    def count(self) -> int:
        """How many hits there are so far."""
        return len(self._search.hits)

    @property
    def is_done(self) -> bool:
        """Whether there are no more hits to come."""
        return self._search.is_done

    @property
    def number(self) -> int:
        """Which of the hits is the current one, from 1; 0 where none is."""
        if self.current is None:
            return 0
        return self._search.hits.from_place(self.current.start) + 1

    def stop(self) -> None:
        """Frame nothing, and forget the text; go back if no hit has been gone to."""
        self._timer.stop()
        if self.current is None:
            self._go_home()
        self._alphabet = Alphabet("")
        self._sent_to = None
        self._begin("")

    def seek(self, words: str, start: int | None = None, step: int = 1) -> None:
        """Find `words`, and go to the first hit from `start` on, or from where one reads.

        With -1 it is the last one before.
        """
        if self._view.place().offset != self._sent_to:
            self._home = self._view.place()
        self._anchor = self._place() if start is None else start
        self._begin(words)
        self._awaited = (self._anchor, step)
        self._go_on()

    def seek_anew(self, words: str) -> None:
        """Find `words` in a text that is new, without leaving where one reads in it."""
        self._anchor, self._sent_to = 0, None
        self._begin(words)
        self._timer.start()

    def step(self, step: int) -> None:
        """Go to the next hit (1) or to the one before (-1)."""
        place = self._place()
        if self.current is not None and self.is_seen(self.current):
            place = self.current.start + (step > 0)
        self._anchor = place
        self._awaited = (place, step)
        self._go_on()

    def is_seen(self, hit: Span) -> bool:
        """Say whether words begin in view."""
        return self._view.viewport().rect().intersects(self._view.line_rect(hit.start))

    def _begin(self, words: str) -> None:
        text = self._view.text()
        if words and text is not self._alphabet.text:
            self._alphabet = Alphabet(text)
        self._search = Search(self._alphabet, words, self._anchor)
        self._awaited = self.current = None
        self.wrapped = 0
        self._view.set_found(self._search.hits)

    def _place(self) -> int:
        """Return where one began to seek, or where one reads if one has gone elsewhere since."""
        place = self._view.place().offset
        return self._anchor if place == self._sent_to else place

    def _go_on(self) -> None:
        end, before = perf_counter() + _BREATH, (self.current, self.count > 0)
        steps = 0
        while not self.is_done and (steps < _LEAST or perf_counter() < end):
            self._search.step()
            steps += 1
        if self._awaited is not None:
            self._answer(*self._awaited)
        if self._search.is_done:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        if self.is_done or before != (self.current, self.count > 0):
            self._view.set_found(self._search.hits, self.current)
        self.changed.emit()

    def _answer(self, place: int, step: int) -> None:
        """Go where somebody wants to go, once it is known where that is."""
        turn = self._search.turn(place, step)
        if turn is not None:
            if self.current is not None:
                self._anchor = turn.hit.start
            self.current = turn.hit
            self.wrapped = step if turn.has_wrapped else 0
            self._view.lead_to(Place(turn.hit.start))
            self._sent_to = self._view.place().offset
        elif self._search.is_done:
            self._go_home()
        if turn is not None or self._search.is_done:
            self._awaited = None

    def _go_home(self) -> None:
        """Go back to where one was before the first hit, unless one has gone elsewhere since."""
        if self._view.place().offset == self._sent_to:
            self._view.lead_to(self._home)
            self._sent_to = self._home.offset
