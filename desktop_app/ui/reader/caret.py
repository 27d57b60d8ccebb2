"""Where a caret goes from one place between two characters of a text to another."""

from desktop_app.model.records import Span
from desktop_app.ui.reader.flow import Flow


def beside(flow: Flow, place: int, *, is_forward: bool, by_word: bool = False) -> int:
    """Find the next place, or the one before; between paragraphs there is nothing to stop at.

    A place is never within what is written as one sign.
    """
    index = flow.holding(place)
    piece = flow.piece(index)
    if is_forward and place >= piece.end:
        return place if flow.is_last(index) else flow.piece(index + 1).start
    if not is_forward and place > piece.end:
        return piece.end
    if not is_forward and place == piece.start:
        return _end_before(flow, index, by_word=by_word)
    return flow.laid(index).place_beside(place, is_forward=is_forward, by_word=by_word)


def _end_before(flow: Flow, index: int, *, by_word: bool) -> int:
    """Find the last place before a piece: it is another one, where the two are not parted."""
    start = flow.piece(index).start
    if index == 0:
        return start
    end = flow.piece(index - 1).end
    if end < start:
        return end
    return flow.laid(index - 1).place_beside(end, is_forward=False, by_word=by_word)


def across(flow: Flow, place: int, *, is_right: bool, by_word: bool = False) -> int:
    """Find the place at the right or the left: onward is where the paragraph's writing runs."""
    runs_left = flow.laid(flow.holding(place)).runs_right_to_left
    return beside(flow, place, is_forward=is_right != runs_left, by_word=by_word)


def line(flow: Flow, place: int) -> Span:
    """Find the first and the last place of a line; a line that goes on ends before its space."""
    return flow.laid(flow.holding(place)).line_places(place)


def vertically(flow: Flow, place: int, x: float, lines: int) -> int:
    """Find the place at the height `x` from the left so many lines below; above where negative."""
    index = flow.holding(place)
    number = flow.laid(index).line_number(place) + lines
    while number < 0 and index > 0:
        index -= 1
        number += flow.laid(index).lines
    while number >= flow.laid(index).lines and not flow.is_last(index):
        number -= flow.laid(index).lines
        index += 1
    laid = flow.laid(index)
    if number < 0:
        return laid.piece.start
    return laid.piece.end if number >= laid.lines else laid.place_in_line(number, x)
