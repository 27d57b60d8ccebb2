"""What the user has selected in a source's text, in code points."""

from collections.abc import Callable

from desktop_app.model.records import Span


def single(offset: int) -> Span:
    """Take one place between two characters, the step of a plain drag."""
    return Span(offset, offset)


class TextSelection:
    """Begins at one step (place, word or paragraph) and grows by whole steps of that kind."""

    __slots__ = ("_anchor", "_step", "span")

    def __init__(self) -> None:
        self.begin(0)

    def begin(self, offset: int, step: Callable[[int], Span] = single) -> None:
        """Start anew with the step that holds `offset`."""
        self._step = step
        self._anchor = self.span = step(offset)

    def extend(self, offset: int) -> None:
        """Reach from where it began to the step that holds `offset`."""
        head = self._step(offset)
        self.span = Span(min(self._anchor.start, head.start), max(self._anchor.end, head.end))

    def __bool__(self) -> bool:
        return self.span.start < self.span.end
