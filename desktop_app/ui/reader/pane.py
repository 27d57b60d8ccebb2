"""One pane of the reader: a source with its head, its words marked for what is in focus."""

from collections import deque
from collections.abc import Iterator, Mapping

from PySide6.QtCore import Property, QEvent, QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.library.events import kinds_of
from desktop_app.model.records import SourceId, Span
from desktop_app.session.focus import Focus
from desktop_app.session.panes import Reading
from desktop_app.session.stacks import Stack
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.colours import reader_colours
from desktop_app.ui.reader.contents import Contents
from desktop_app.ui.reader.head import PaneHead
from desktop_app.ui.reader.marking import Marking, marking
from desktop_app.ui.reader.page import Place
from desktop_app.ui.reader.pointing import Pointing
from desktop_app.ui.reader.slices import Slices
from desktop_app.ui.reader.tabs import SourceTabs
from desktop_app.ui.reader.textview import TextView
from desktop_app.ui.theme import SERIF, Theme

_LEAST = 150
"""Pixels that a pane has at least: room for words, whatever their size; four fit beside the lists."""


class ReaderPane(QWidget):
    """Shows one source. Words that do not verify are never tinted; the head says how many.

    A click in words that tell one event selects it; where several are told, a list at the
    pointer offers them, the shortest words first. A click on a name selects that entity. Enter does
    the same for the words at which one reads.
    """

    words_selected = Signal(object, object)
    """`words_selected(contents, span)`: selected by hand in what is known of the source."""
    led = Signal()
    """The source that is read is now read at another place."""

    def __init__(
        self, workspace: Workspace, theme: Theme, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._number = number
        self._contents: Contents | None = None
        self._slices = Slices(self)
        self._slices.failed.connect(workspace.meet)
        self._marking = Marking()
        self._tabs: SourceTabs | None = None
        self.setObjectName(f"reader-{number}")
        self.setMinimumWidth(_LEAST)
        self.head = PaneHead(theme, number, self)
        self.view = TextView(self)
        self.view.setObjectName(f"reader-text-{number}")
        self.view.installEventFilter(self)
        self._pointing = Pointing(workspace, self.view, lambda: self._contents)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.view, 1)
        self.view.scrolled.connect(self._on_scrolled)
        self.view.selection_changed.connect(self._tell_selected)
        self.head.source_requested.connect(self._on_source_requested)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _source_slug(self) -> str:
        return self._contents.source.slug if self._contents else ""

    def _highlighted_text(self) -> str:
        if self._workspace.selection.focus.event is None and self._marking.named:
            stored = self.view.text()
            return "\n".join(stored[span.start : span.end] for span in self._marking.named)
        return self.view.highlighted_text()

    def _is_silent(self) -> bool:
        return self._marking.silent

    sourceSlug = Property(str, _source_slug)
    highlightedText = Property(str, _highlighted_text)
    silent = Property(bool, _is_silent)

    @property
    def source_id(self) -> SourceId | None:
        """The source that is shown."""
        return self._contents.source.id if self._contents else None

    def show_stack(
        self, stack: Stack, titles: Mapping[SourceId, str] | None, *, moves: bool
    ) -> bool:
        """Show this stack; say whether another source than before is shown.

        `titles` are those of all sources, where tabs are to be seen: in all panes or in none, so
        that all texts begin at one height. A source that `moves` here from another pane is read on
        where it was.
        """
        if self._tabs is None and titles is not None:
            self._tabs = self._make_tabs()
        if self._tabs is not None:
            self._tabs.setVisible(titles is not None)
            self._tabs.show_stack(stack, titles or {})
        if stack.shown == self.source_id:
            return False
        self._show_source(stack.shown, moves=moves)
        return True

    def show_focus(self, focus: Focus) -> None:
        """Mark the words for what is in focus, and go there."""
        if self._contents is None:
            return
        found = self._mark(self._contents, focus)
        if found.best is None or self._pointing.is_choosing:
            return
        is_read = focus.source == self.source_id
        if is_read or (found.told and self._workspace.following.mode == "event"):
            self._read_at(Place(found.best))
        if is_read:
            self.led.emit()

    def recall(self, places: Mapping[SourceId, Reading]) -> None:
        """Read again where one has read, if it is told for this source."""
        if self.source_id is not None and self.source_id in places:
            self.view.read_at(Place(*places[self.source_id]))

    def clear(self) -> None:
        """Let go of what was shown, which can be large: the pane is closed."""
        if self._contents is not None:
            self._contents, self._marking = None, Marking()
            self._slices.work(iter(()))
            self.view.set_text("", ())

    @property
    def has_words(self) -> bool:
        """Whether the source has words on what is in focus."""
        return self._marking.best is not None

    def height_of_best(self) -> int | None:
        """Return how far below the top of the view the best words are; None if not in view."""
        best = self._marking.best
        if best is None:
            return None
        line = self.view.line_rect(best)
        return line.top() if 0 <= line.top() < self.view.viewport().height() else None

    def show_best(self, height: int | None) -> None:
        """Put the best words on what is in focus, if there are any, at a height in the view."""
        if self._marking.best is not None:
            self._read_at(Place(self._marking.best, height))

    def read_below(self, paragraphs: float) -> None:
        """Scroll until so many paragraphs are above the line at which one reads."""
        self.view.read_below(paragraphs)
        self._note_place()

    def _read_on(self, contents: Contents) -> Iterator[None]:
        if not contents.is_whole:
            yield from contents.read_on()
            yield from self._show_told(contents)

    def _show_told(self, contents: Contents) -> Iterator[None]:
        """Mark what is known to be told; the bars at once, for they go by their positions."""
        self._fill_rail()
        self.view.set_chosen_bars(contents.positions(self._workspace.selection.focus.event))
        self._say_unverified(contents)
        yield
        self.view.set_marks(contents.spans, contents.namings)
        self._tell_selected(self.view.selected_span())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read this pane where its text gets the keyboard."""
        if event.type() == QEvent.Type.FocusIn:
            self._workspace.panes.activate(self._number - 1)
        return super().eventFilter(watched, event)

    def _make_tabs(self) -> SourceTabs:
        panes, index = self._workspace.panes, self._number - 1
        tabs = SourceTabs(self._theme, self._number, self)
        tabs.source_chosen.connect(panes.show)
        tabs.close_requested.connect(panes.close_source)
        tabs.beside_requested.connect(lambda source_id: panes.place(source_id, index + 1))
        tabs.reordered.connect(lambda sources: panes.reorder(index, sources))
        self._column.insertWidget(0, tabs)
        self.setTabOrder(self.view, tabs)
        return tabs

    def _show_source(self, source_id: SourceId, *, moves: bool) -> None:
        contents = Contents(self._workspace.library, source_id)
        self._contents = contents
        self.view.set_text(contents.text, contents.blocks)
        self.view.setAccessibleName(contents.source.title)
        self.head.show_source(contents.source)
        focus = self._workspace.selection.focus
        told = self._mark(contents, focus).told
        before = self._workspace.panes.places.get(source_id)
        if before is not None and (moves or not told):
            self._read_at(Place(*before))
        elif told or focus.source == source_id:
            self.show_best(None)
        contents.read_about(self.view.place().offset)
        deque(self._show_told(contents), 0)
        self._slices.work(self._read_on(contents))

    def _mark(self, contents: Contents, focus: Focus) -> Marking:
        found = self._marking = marking(self._workspace.library, contents, focus)
        self.view.set_highlight(found.told, found.current)
        self.view.set_chosen_bars(contents.positions(focus.event))
        self.view.set_emphasis(found.named, is_sought=focus.entity is None)
        self.head.say_silent(is_silent=found.silent)
        self._say_unverified(contents)
        return found

    def _say_unverified(self, contents: Contents) -> None:
        self.head.say_unverified(len(contents.unverified | self._marking.unverified))

    def _read_at(self, place: Place) -> None:
        self.view.read_at(place)
        self._note_place()

    def _note_place(self) -> None:
        if self.source_id is not None:
            self._workspace.panes.note(self.source_id, Reading(*self.view.place()))

    def _on_scrolled(self) -> None:
        self._note_place()
        self.led.emit()

    def _fill_rail(self) -> None:
        contents = self._contents
        if contents is None:
            return
        told_here = {event_id for event_id, _one in contents.told}
        tokens, kinds = self._theme.tokens, kinds_of(self._workspace.library, told_here)
        colours = {kind: QColor(tokens.of_event_kind(kind)) for kind in set(kinds.values())}
        told = [colours[kinds[event_id]] for event_id, _one in contents.told]
        self.view.set_rail(list(zip(contents.spans, told, strict=True)))

    def _on_theme_changed(self) -> None:
        self.view.set_colours(reader_colours(self._theme.tokens))
        self.view.set_font(SERIF, 15.5 * self._theme.scale)
        self._fill_rail()

    def _on_source_requested(self) -> None:
        if self.source_id is not None:
            self._workspace.selection.show_source(self.source_id)

    def _tell_selected(self, span: Span) -> None:
        if self._contents is not None:
            self.words_selected.emit(self._contents, span)
