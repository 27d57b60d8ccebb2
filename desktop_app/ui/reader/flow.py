"""A whole source's text as one column, of which only what is looked at has been set."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.laid import LaidPiece
from desktop_app.ui.reader.typesetting import Typesetter

HEAD = 16
FOOT = 24
KEPT = 256


class Flow:
    """The pieces of a text at their heights, set when first asked for; estimated until then.

    There must be at least one piece. Heights count from the top of the document, `head` pixels
    above its first line.
    """

    def __init__(
        self, text: str, pieces: Sequence[Block], typesetter: Typesetter, width: int
    ) -> None:
        self.head = HEAD
        self._text = text
        self._pieces = pieces
        self._typesetter = typesetter
        self.width = width
        self._heights = typesetter.estimates(pieces, width)
        self._laid: dict[int, LaidPiece] = {}
        self._starts: Sequence[int] = ()

    @property
    def height(self) -> int:
        """How high the document is, as far as is known."""
        return self.head + self._heights.total + FOOT

    @property
    def end(self) -> int:
        """The end of the last paragraph."""
        return self._pieces[-1].end

    def piece(self, index: int) -> Block:
        """Return the piece at `index`."""
        return self._pieces[index]

    def is_last(self, index: int) -> bool:
        """Say whether no piece follows the one at `index`."""
        return index + 1 == len(self._pieces)

    def laid(self, index: int) -> LaidPiece:
        """Return the piece at `index`, set; the last `KEPT` of them stay in memory."""
        found = self._laid.get(index)
        if found is None:
            found = self._typesetter.set(self._text, self._pieces, index, self.width)
            if len(self._laid) >= KEPT:
                del self._laid[next(iter(self._laid))]
            self._laid[index] = found
            self._heights.put(index, found.height)
        return found

    def holding(self, offset: int) -> int:
        """Find the piece that holds `offset`; between two paragraphs the one before."""
        return max(0, bisect_right(self._pieces, offset, key=lambda piece: piece.start) - 1)

    def top(self, index: int) -> int:
        """Say where the piece at `index` begins."""
        return self.head + self._heights.top(index)

    def at(self, y: int) -> int:
        """Find the piece at the height `y`."""
        return self._heights.at(y - self.head)

    def within(self, top: int, bottom: int) -> Iterator[tuple[LaidPiece, int]]:
        """List the pieces between two heights, each with its own."""
        index = self.at(top)
        y = self.top(index)
        while y < bottom and index < len(self._pieces):
            laid = self.laid(index)
            yield laid, y
            y += laid.height
            index += 1

    def anchor(self, top: int) -> tuple[int, int]:
        """Find the piece at the upper edge of a view at `top`, and where in the view it begins.

        A piece that is set only now and begins above the edge keeps its lower end where it was:
        what one has been reading does not jump when one scrolls up.
        """
        index = self.at(top)
        before = self._heights[index]
        y = self.top(index) - top
        grown = self.laid(index).height - before
        return index, y - grown if y < 0 else y

    def fill(self, index: int, y: int, height: int) -> int:
        """Set all that a view of `height` shows with the piece at `index` at `y` in it.

        Returns where in the document the view's top is then; it never shows more than there is.
        """
        index, y = self._fill_up(index, y)
        bottom = self._fill_down(index, y, height)
        if bottom < height:
            index, y = self._fill_up(index, y + height - bottom)
        return max(0, self.top(index) - y)

    def _fill_up(self, index: int, y: int) -> tuple[int, int]:
        while y > 0 and index > 0:
            index -= 1
            y -= self.laid(index).height
        return index, min(y, self.head) if index == 0 else y

    def _fill_down(self, index: int, y: int, height: int) -> int:
        last = len(self._pieces) - 1
        bottom = y + self.laid(index).height
        while bottom < height and index < last:
            index += 1
            bottom += self.laid(index).height
        return bottom + FOOT if index == last else bottom

    def shares(self, offsets: Sequence[int]) -> list[float]:
        """Tell for each offset how far down the document it stands, from 0 to 1."""
        if not offsets:
            return []
        if not self._starts:
            self._starts = [piece.start for piece in self._pieces]
        tops, head, whole = self._heights.tops(), self.head, self.height
        result = []
        for offset in offsets:
            index = max(0, bisect_right(self._starts, offset) - 1)
            start, end, _kind, _number = self._pieces[index]
            share = min(1.0, (offset - start) / max(1, end - start))
            top = tops[index]
            result.append((head + top + share * (tops[index + 1] - top)) / whole)
        return result

    def line_box(self, offset: int) -> QRect:
        """Find the line that holds `offset`, in the column and the document."""
        index = self.holding(offset)
        return self.laid(index).line_box(offset).translated(0, self.top(index))

    def place_box(self, offset: int) -> QRect:
        """Find where a caret before `offset` stands, in the column and the document."""
        index = self.holding(offset)
        return self.laid(index).place_box(offset).translated(0, self.top(index))

    def line_start(self, y: int) -> int:
        """Find the first code point of the line at the height `y`, or of the next one in a gap."""
        index = self.at(y)
        laid, local = self.laid(index), y - self.top(index)
        if local >= laid.bottom and index + 1 < len(self._pieces):
            return self._pieces[index + 1].start
        return laid.line_start(local)

    def paragraphs_above(self, y: int) -> float:
        """Count the paragraphs above the height `y`, the one that it cuts as far as it is above."""
        index = self.at(y)
        first, last = self._of_paragraph(index)
        share = (y - self.top(index)) / max(1, self.laid(index).height)
        above = index - first + min(1.0, max(0.0, share))
        return self._pieces[index].number - 1 + above / (last - first + 1)

    def line_below(self, paragraphs: float) -> tuple[int, int]:
        """Find the line that so many paragraphs are above, and how much of it, in pixels, is too.

        The line is told by its first code point. This is `paragraphs_above`, turned round.
        """
        number = min(max(int(paragraphs) + 1, 1), self._pieces[-1].number)
        first = bisect_left(self._pieces, number, key=lambda piece: piece.number)
        first, last = self._of_paragraph(min(first, len(self._pieces) - 1))
        above = (paragraphs - number + 1) * (last - first + 1)
        index = min(max(first + int(above), first), last)
        laid = self.laid(index)
        y = round(min(max(above - (index - first), 0.0), 1.0) * laid.height)
        offset = laid.line_start(y)
        return offset, y - laid.line_box(offset).top()

    def _of_paragraph(self, index: int) -> tuple[int, int]:
        """Return the first and the last piece of the paragraph of which `index` is a piece."""
        first = last = index
        number = self._pieces[index].number
        while first > 0 and self._pieces[first - 1].number == number:
            first -= 1
        while last + 1 < len(self._pieces) and self._pieces[last + 1].number == number:
            last += 1
        return first, last

    def _hit(self, point: QPoint) -> tuple[LaidPiece, QPoint]:
        index = self.at(point.y())
        return self.laid(index), point - QPoint(0, self.top(index))

    def contains(self, point: QPoint) -> bool:
        """Say whether there are words at `point`."""
        laid, local = self._hit(point)
        return laid.contains(local)

    def character_at(self, point: QPoint) -> int:
        """Find the character nearest to `point`."""
        laid, local = self._hit(point)
        return laid.character_at(local)

    def place_at(self, point: QPoint) -> int:
        """Find the place between two characters nearest to `point`."""
        laid, local = self._hit(point)
        return laid.place_at(local)

    def word(self, offset: int) -> Span:
        """Find the word that holds the character at `offset`."""
        return self.laid(self.holding(offset)).word_at(offset)

    def paragraph(self, offset: int) -> Span:
        """Find the paragraph that holds the character at `offset`, of however many pieces."""
        first, last = self._of_paragraph(self.holding(offset))
        return Span(self._pieces[first].start, self._pieces[last].end)
