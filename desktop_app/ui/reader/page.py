"""A text as it is seen through a window of some size, and where in it one reads."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor

from desktop_app.model.records import Block, Span
from desktop_app.ui.reader.flow import HEAD, Flow
from desktop_app.ui.reader.margin import Margin, bar_at, lanes_in, width_of
from desktop_app.ui.reader.marks import Touching
from desktop_app.ui.reader.painting import Paint
from desktop_app.ui.reader.paragraphs import pieces
from desktop_app.ui.reader.typesetting import Typesetter

NOTHING = (Block(0, 0, "body", 1),)
LEFT, NARROW_LEFT = 28, 20
NARROWEST = 40
NARROW = 300
LANES, FEW_LANES = 4, 2
UPPER = 0.2
HIGHEST = 0.11


class Place(NamedTuple):
    """The line with `offset`, at `y` in the view, or without `y` in the view's upper third."""

    offset: int
    y: int | None = None


class Page:
    """The text in a column in the middle of a view.

    Only paragraphs that come into view are set in lines, so that a text of megabytes opens at once;
    the heights of the others are estimates. So the truth about where one reads is a place in the
    text, and `top`, its height in the document, only follows from it: whenever the size changes, or
    heights turn out to be others, that place is put where it was in the view.
    """

    __slots__ = (
        "_flow",
        "_height",
        "_is_put",
        "_pieces",
        "_top",
        "_width",
        "margin",
        "place",
        "text",
        "type",
    )

    def __init__(self, typesetter: Typesetter) -> None:
        self.type = typesetter
        self._width = self._height = 1
        self.set_text("", ())

    def set_text(self, text: str, blocks: Sequence[Block]) -> None:
        """Begin to read another text."""
        self.text = text
        self._pieces = pieces(text, blocks) or NOTHING
        self._flow: Flow | None = None
        self.margin = Margin()
        self.go_to(Place(0))

    def set_bars(self, bars: Sequence[tuple[Span, QColor]]) -> None:
        """Have a bar in the margin for each span, in its colour."""
        before = self.margin
        self.margin = Margin(bars, [piece.start for piece in self._pieces])
        self.margin.chosen, self.margin.hovered = before.chosen, before.hovered

    def set_type(self, typesetter: Typesetter) -> None:
        """Set the text in another font; what one reads stays in view."""
        self.type = typesetter
        self._flow = None

    def resize(self, width: int, height: int) -> None:
        """See it through a view of another size; what one reads stays in view."""
        self._width, self._height = width, height
        self._is_put = False

    def go_to(self, place: Place) -> None:
        """Read at `place`, until one goes elsewhere or scrolls."""
        self.place = place
        self._top = 0
        self._is_put = False

    def hold(self) -> None:
        """Keep the line at which one reads at its height in the view, whatever the size becomes."""
        line = self.flow().line_box(self.place.offset).top()
        self.place = Place(self.place.offset, line - self._top)

    def scroll(self, top: int) -> None:
        """Follow the user to `top`: the place is now the first line in view."""
        flow = self.flow()
        if top + self._height >= flow.height:
            self.go_to(Place(flow.end))
            return
        self._top = flow.fill(*flow.anchor(top), self._height)
        offset = self.first_offset()
        self.place = Place(offset, flow.line_box(offset).top() - self._top)

    def paragraphs_read(self) -> float:
        """Count the paragraphs above the line at which one reads, in the view's upper third."""
        return self.flow().paragraphs_above(self.top + round(UPPER * self._height))

    def read_below(self, paragraphs: float) -> None:
        """Put the line that so many paragraphs are above where one reads."""
        offset, above = self.flow().line_below(paragraphs)
        self.go_to(Place(offset, round(UPPER * self._height) - above))

    def flow(self) -> Flow:
        """Return the column for the present width and font, with what is in view set."""
        if self._flow is None or self._flow.width != self.column:
            self._flow = Flow(self.text, self._pieces, self.type, self.column)
            self._is_put = False
        self._flow.head = self.head
        if not self._is_put:
            self._is_put = True
            self._put(self._flow)
        return self._flow

    def _put(self, flow: Flow) -> None:
        line = flow.line_box(self.place.offset).top()
        index = flow.holding(self.place.offset)
        y = round(UPPER * self._height) if self.place.y is None else self.place.y
        self._top = flow.fill(index, y - line + flow.top(index), self._height)

    @property
    def top(self) -> int:
        """The view's height in the document."""
        self.flow()
        return self._top

    @property
    def head(self) -> int:
        """The room above the first line: enough for it to come to lie in the upper third, too."""
        return max(HEAD, round(HIGHEST * self._height))

    @property
    def depth(self) -> int:
        """How far one can scroll."""
        return max(0, self.flow().height - self._height)

    @property
    def lines_in_view(self) -> int:
        """How many lines a view shows, but for one, so that one sees where one was."""
        return max(1, self._height // self.type.line - 1)

    @property
    def column(self) -> int:
        """The width of the text: the measure, or what there is room for."""
        room = self._width - self._least_left - width_of(self._fewest_lanes)
        return max(NARROWEST, min(room, self.type.measure))

    @property
    def left(self) -> int:
        """The room at the left of the text: half of all, if the bars have theirs at the right."""
        spare = self._width - self.column
        return max(self._least_left, min(spare // 2, spare - width_of(self._fewest_lanes)))

    @property
    def lanes(self) -> int:
        """In how many lanes bars stand at the right of the text."""
        return max(self._fewest_lanes, lanes_in(self._width - self.left - self.column))

    @property
    def _least_left(self) -> int:
        return LEFT if self._width >= NARROW else NARROW_LEFT

    @property
    def _fewest_lanes(self) -> int:
        return LANES if self._width >= NARROW else FEW_LANES

    def corner(self) -> QPoint:
        """Count the view's top left corner from that of the column."""
        return QPoint(-self.left, self.top)

    def first_offset(self) -> int:
        """Find the first code point of the first line of which something is in view."""
        return self.flow().line_start(max(self.head, self.top))

    def line_rect(self, offset: int) -> QRect:
        """Find the line that holds `offset`, in the view's pixels, in view or not."""
        box = self.flow().line_box(offset)
        self._put(self.flow())
        return box.translated(-self.corner())

    def character_rect(self, offset: int) -> QRect:
        """Find the character at `offset` in the view's pixels; the line where it is not shown."""
        flow = self.flow()
        index = flow.holding(offset)
        boxes = flow.laid(index).boxes(Span(offset, offset + 1))
        if not boxes:
            return self.line_rect(offset)
        return boxes[0].translated(0, flow.top(index)).translated(-self.corner())

    def place_rect(self, offset: int) -> QRect:
        """Find where a caret before `offset` stands, in the view's pixels."""
        return self.flow().place_box(offset).translated(-self.corner())

    def is_in_view(self, offset: int) -> bool:
        """Say whether the line with `offset` is in view as a whole."""
        line = self.line_rect(offset)
        return line.top() >= 0 and line.bottom() < self._height

    def starts_in_view(self, marked: Iterable[Touching]) -> Iterator[int]:
        """List where that of `marked` begins which begins in view, of each index in turn."""
        flow, corner = self.flow(), self.corner()
        first = flow.line_start(max(self.head, corner.y()))
        last = flow.line_start(corner.y() + self._height)
        for index in marked:
            yield from (span.start for span in index.touching(first, last) if span.start >= first)

    def revealing(self, offset: int) -> Place | None:
        """Return where to read for the line with `offset` to be in view; None where it is."""
        line = self.line_rect(offset)
        if line.top() < 0:
            return Place(offset, 0)
        if line.bottom() >= self._height:
            return Place(offset, self._height - line.height())
        return None

    def offset_at(self, point: QPoint) -> int | None:
        """Find the character under `point` of the view, if there is one."""
        flow, there = self.flow(), point + self.corner()
        return flow.character_at(there) if flow.contains(there) else None

    def bar_at(self, point: QPoint) -> int | None:
        """Find the bar under `point` of the view, by its position in what `set_bars` was given."""
        column, there = self.column, point + self.corner()
        if there.x() <= column:
            return None
        flow = self.flow()
        index = flow.at(there.y())
        bars = self.margin.bars(flow.laid(index), column, self.lanes)
        return bar_at(bars, there - QPoint(0, flow.top(index)))

    def paint(self, paint: Paint) -> None:
        """Paint what is in view."""
        corner, column, lanes = self.corner(), self.column, self.lanes
        for laid, y in self.flow().within(corner.y(), corner.y() + self._height):
            at = QPoint(0, y) - corner
            paint.piece(laid, at)
            bars = self.margin.bars(laid, column, lanes)
            self.margin.paint(paint.painter, paint.colours, bars, at)
