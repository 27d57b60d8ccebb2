"""The text of a source, set for reading, with passages and mentions marked in it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QMenu, QWidget

from desktop_app.model.hits import Hits
from desktop_app.model.records import Block, Span
from desktop_app.ui.reader import rail
from desktop_app.ui.reader.colours import ReaderColours, plain_colours
from desktop_app.ui.reader.keyboard import Keyboard
from desktop_app.ui.reader.marks import Marks, Touching, stacked, words
from desktop_app.ui.reader.mouse import Mouse
from desktop_app.ui.reader.page import Page, Place
from desktop_app.ui.reader.painting import Paint, paint_ring
from desktop_app.ui.reader.places import start_of_selecting, told_place
from desktop_app.ui.reader.selection import TextSelection
from desktop_app.ui.reader.spans import SpanIndex, merged
from desktop_app.ui.reader.text_menu import text_menu
from desktop_app.ui.reader.typesetting import Typesetter

PIXELS = 15.5
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_GIVEN_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class TextView(QAbstractScrollArea):
    """Shows one text and what is marked in it; all offsets are code points of that text.

    The page knows where one reads, and the scroll bar follows it: see there why.
    """

    text_changed = Signal()
    offset_clicked = Signal(object)
    offset_hovered = Signal(object)
    bar_clicked = Signal(object)
    """`bar_clicked(position)`: of a bar in the margin, in what `set_rail` was given."""
    bar_hovered = Signal(object)
    """`bar_hovered(position)`; None where the mouse has left the bars."""
    selection_changed = Signal(object)
    """`selection_changed(span)`: what is selected now; not told while the mouse still selects."""
    place_activated = Signal(object)
    """`place_activated(offset)`: by key, somebody asks what is told there."""
    caret_moved = Signal()
    """Keys have moved the caret."""
    scrolled = Signal()
    """The user reads at another place now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = Page(Typesetter(self.font().family(), PIXELS, self.logicalDpiY()))
        self._marks = Marks()
        self._colours = plain_colours(self.palette())
        self._is_following = False
        self._shows_focus = False
        self._selection = TextSelection()
        self._told_selection = self._selection.span
        self.text_actions: Sequence[QAction] = ()
        self._rail = rail.Rail(self._colours, self)
        self._rail.place_clicked.connect(lambda offset: self.lead_to(Place(offset)))
        self._arrange()
        self._mouse = Mouse(self, self._page, self._selection, self._is_told)
        self._mouse.clicked.connect(self.offset_clicked)
        self._mouse.hovered.connect(self.offset_hovered)
        self._mouse.bar_clicked.connect(self.bar_clicked)
        self._mouse.bar_hovered.connect(self.bar_hovered)
        self._mouse.dragged.connect(self.viewport().update)
        self._mouse.released.connect(self._on_released)
        self._keyboard = Keyboard(
            self._page, self._selection, lambda: start_of_selecting(self._page, self._marks), self
        )
        self._keyboard.step_requested.connect(self._on_step)
        self._keyboard.place_requested.connect(self.lead_to)
        self._keyboard.selected.connect(self._on_selected)
        self._keyboard.activated.connect(self._activate)

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewport(QWidget())  # one made by Qt costs 17 ms: PySide seeks its type among all
        self.setViewportMargins(0, 0, rail.WIDTH, 0)

    def set_text(self, text: str, blocks: Sequence[Block]) -> None:
        """Show the paragraphs `blocks` of `text` from the start, with nothing marked yet."""
        self._page.set_text(text, blocks)
        self._marks = Marks()
        self._rail.set_bars(())
        self._rail.set_chosen(())
        self._selection.clear()
        self._mouse.leave()
        self._refresh()
        self._tell_selection()
        self.text_changed.emit()

    def text(self) -> str:
        """Return the stored text, as it was given."""
        return self._page.text

    def set_marks(self, passages: Sequence[Span], mentions: Touching) -> None:
        """Underline all passages, thin and stacked, and all mentions, dotted."""
        index = SpanIndex(passages)
        marks = self._marks._replace(passages=index, lanes=stacked(index))
        self._mark(marks._replace(mentions=mentions))

    def set_highlight(self, spans: Sequence[Span], current: Span | None = None) -> None:
        """Tint exactly `spans`; `current` has a bar beside its lines, and keys begin there."""
        if current != self._marks.current and not self._selection:
            self._selection.caret = None
        self._mark(self._marks._replace(highlight=SpanIndex(merged(spans)), current=current))

    def highlighted_text(self) -> str:
        """Return the tinted words of the stored text, in its order, a line for each stretch."""
        return words(self._page.text, self._marks.highlight.spans)

    def set_emphasis(self, spans: Sequence[Span], *, is_sought: bool = False) -> None:
        """Mark the mentions of one entity in the accent colour, or frame words that were sought."""
        index = SpanIndex(merged(spans))
        self._mark(self._marks._replace(emphasis=index, is_sought=is_sought))

    def set_hovered(self, spans: Sequence[Span]) -> None:
        """Highlight `spans` softly, for as long as the pointer rests on what they tell."""
        self._mark(self._marks._replace(hovered=SpanIndex(merged(spans))))

    def set_found(self, hits: Hits, current: Span | None = None) -> None:
        """Frame what was found; `current` stands out. More hits can be added to `hits` later."""
        self._mark(self._marks._replace(found=hits, current_found=current))
        self._rail.set_found(hits.spread(len(self._page.text), rail.MOST_FRAMES))

    def _mark(self, marks: Marks) -> None:
        self._marks = marks
        self.viewport().update()

    def set_rail(self, bars: Sequence[tuple[Span, QColor]]) -> None:
        """Show a bar beside each span, and a tick along the scroll bar, in its colour."""
        self._page.set_bars(bars)
        self._rail.set_bars(bars)
        self._refresh()

    def set_chosen_bars(self, positions: Collection[int]) -> None:
        """Let the bars and ticks at these positions stand out: they tell the selected event."""
        self._page.margin.chosen = frozenset(positions)
        self._rail.set_chosen(positions)
        self.viewport().update()

    def set_hovered_bars(self, positions: Collection[int]) -> None:
        """Let these bars stand out for as long as the pointer rests on what they tell."""
        self._page.margin.hovered = frozenset(positions)
        self.viewport().update()

    def set_colours(self, colours: ReaderColours) -> None:
        """Paint with the theme's colours."""
        self._colours = colours
        self._rail.set_colours(colours)
        self.viewport().update()

    def set_font(self, family: str, pixels: float = PIXELS) -> None:
        """Set the text in `family`, `pixels` high; what one reads stays in view."""
        self._page.set_type(Typesetter(family, pixels, self.logicalDpiY()))
        self._refresh()

    @property
    def marks(self) -> Marks:
        """What is marked in the text now."""
        return self._marks

    def selected_text(self) -> str:
        """Return what the user has selected, of the stored text."""
        span = self._selection.span
        return self._page.text[span.start : span.end]

    def selected_span(self) -> Span:
        """Return where what the user has selected stands; empty where nothing is."""
        return self._selection.span

    def caret_offset(self) -> int:
        """Return the place of the caret; where there is none, where one reads."""
        caret = self._selection.caret
        return self._page.place.offset if caret is None else caret

    def copy(self) -> None:
        """Put the selected words on the clipboard, where there are some."""
        if self._selection:
            QGuiApplication.clipboard().setText(self.selected_text())

    def select_all(self) -> None:
        """Select the whole stored text."""
        self.select(Span(0, len(self._page.text)))

    def select(self, span: Span) -> None:
        """Select words, as if by hand."""
        self._selection.begin(span.start)
        self._selection.extend(span.end)
        self.viewport().update()
        self._tell_selection()

    def scroll_to(self, offset: int) -> None:
        """Put the line that holds `offset` into the upper third, as near as the ends allow.

        It stays there, whatever the size becomes, until the user scrolls.
        """
        self.read_at(Place(offset))

    def place(self) -> Place:
        """Return where one reads: where one was sent to, or has scrolled to."""
        return self._page.place

    def read_at(self, place: Place) -> None:
        """Read at a place, whatever the size becomes, until the user scrolls."""
        self._page.go_to(place)
        self._refresh()

    def lead_to(self, place: Place) -> None:
        """Go where the user wants to read."""
        self.read_at(place)
        self.scrolled.emit()

    def paragraphs_read(self) -> float:
        """Count the paragraphs above the line at which one reads."""
        return self._page.paragraphs_read()

    def read_below(self, paragraphs: float) -> None:
        """Scroll until so many paragraphs are above the line at which one reads."""
        self._page.read_below(paragraphs)
        self._refresh()

    def keep_still(self) -> None:
        """Let nothing in view move when the height changes next."""
        self._page.hold()

    def first_visible_offset(self) -> int:
        """Find the first code point of the first line of which something is in view."""
        return self._page.first_offset()

    def line_rect(self, offset: int) -> QRect:
        """Find the line that holds `offset`, in the viewport's pixels, in view or not."""
        return self._page.line_rect(offset)

    def character_rect(self, offset: int) -> QRect:
        """Find the character at `offset`, in the viewport's pixels."""
        return self._page.character_rect(offset)

    def point_below(self, offset: int) -> QPoint:
        """Find the point of the screen just below the character at `offset`."""
        return self.viewport().mapToGlobal(self.character_rect(offset).bottomLeft())

    def offset_at(self, point: QPoint) -> int | None:
        """Find the character under `point` of the viewport; None beside the words."""
        return self._page.offset_at(point)

    def context_menu(self) -> QMenu:
        """Make the menu of what can be done with the text."""
        return text_menu(self, self, self.text_actions)

    def _refresh(self) -> None:
        """Show what is new: now where it is seen, else when it is painted."""
        if self.isVisible():
            self._follow()
        self.viewport().update()

    def _follow(self) -> None:
        """Let scroll bar and rail follow the page; the bar must not take it for the user's wish."""
        flow, bar, line = self._page.flow(), self.verticalScrollBar(), self._page.type.line
        self._is_following = True
        bar.setSingleStep(line)
        bar.setPageStep(max(line, self.viewport().height() - line))
        bar.setRange(0, self._page.depth)
        bar.setValue(self._page.top)
        self._is_following = False
        self._rail.follow(flow)

    def _is_told(self, offset: int) -> bool:
        return self._marks.passages.covers(offset)

    def _on_released(self) -> None:
        """Let what is selected be pasted by the middle button, where the system knows that."""
        clipboard = QGuiApplication.clipboard()
        if self._selection and clipboard.supportsSelection():
            clipboard.setText(self.selected_text(), QClipboard.Mode.Selection)
        self._tell_selection()

    def _on_step(self, action: QAbstractSlider.SliderAction) -> None:
        self.verticalScrollBar().triggerAction(action)

    def _on_selected(self) -> None:
        self._refresh()
        self.caret_moved.emit()
        self._tell_selection()

    def _tell_selection(self) -> None:
        span = self._selection.span if self._selection else Span(0, 0)
        if span != self._told_selection:
            self._told_selection = span
            self.selection_changed.emit(span)

    def _activate(self) -> bool:
        """Ask what is told where one reads; say whether anything is."""
        caret = None if self._selection.caret is None else self._selection.span.start
        offset = told_place(self._page, self._marks, caret)
        if offset is not None:
            self.place_activated.emit(offset)
        return offset is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paragraphs in view."""
        self._follow()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._colours.page)
        self._page.paint(Paint(painter, self._colours, self._marks, self._selection.span))
        if self._selection.is_by_key and self._selection.caret is not None:
            place = self._page.place_rect(self._selection.caret)
            painter.fillRect(place.adjusted(0, 0, 1, 0), self._colours.accent)
        if self._shows_focus and self.hasFocus():
            paint_ring(painter, self.viewport().rect(), self._colours.accent)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text in the new width; what one reads stays in view."""
        super().resizeEvent(event)
        viewport = self.viewport().geometry()
        self._rail.setGeometry(viewport.right() + 1, viewport.top(), rail.WIDTH, viewport.height())
        self._page.resize(viewport.width(), viewport.height())
        self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where a key brought the focus."""
        super().focusInEvent(event)
        if event.reason() not in _GIVEN_BACK:
            self._shows_focus = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the page now, so that the first paint has the scroll bar right."""
        super().showEvent(event)
        self._follow()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bar where the user moves it."""
        if not self._is_following:
            self._page.scroll(self.verticalScrollBar().value())
            self._follow()
            self.viewport().update()
            self.scrolled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, scroll and select by keyboard."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif not self._keyboard.press(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu; by key, where there is something told, offer that."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            self.context_menu().popup(event.globalPos())
        elif self._selection or not self._activate():
            self.context_menu().popup(self.point_below(self.caret_offset()))
