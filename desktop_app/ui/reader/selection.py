"""What the user has selected in a source's text, in code points."""

from collections.abc import Callable

from desktop_app.model.records import Span


def single(offset: int) -> Span:
    """Take one place between two characters, the step of a plain drag."""
    return Span(offset, offset)


class TextSelection:
    """Begins at one step (place, word or paragraph) and grows by whole steps of that kind.

    `caret` is the end that moves; None before anybody has put it anywhere. It `is_by_key` where
    keys have moved it: only then it is painted, for a text that is read needs no caret.
    """

    __slots__ = ("_anchor", "_step", "caret", "is_by_key", "span")

    caret: int | None

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Select nothing, nowhere."""
        self.begin(0)
        self.caret = None

    def begin(self, offset: int, step: Callable[[int], Span] = single) -> None:
        """Start anew with the step that holds `offset`."""
        self._step = step
        self._anchor = self.span = step(offset)
        self.caret = self.span.end
        self.is_by_key = False

    def extend(self, offset: int) -> None:
        """Reach from where it began to the step that holds `offset`."""
        head = self._step(offset)
        self.span = Span(min(self._anchor.start, head.start), max(self._anchor.end, head.end))
        self.caret = self.span.start if head.start < self._anchor.start else self.span.end

    def move_caret(self, offset: int) -> None:
        """Reach to the place `offset`, to the character, from the end that does not move."""
        fixed = self.span.start if self.caret == self.span.end else self.span.end
        self.begin(fixed)
        self.extend(offset)
        self.is_by_key = True

    def __bool__(self) -> bool:
        return self.span.start < self.span.end
