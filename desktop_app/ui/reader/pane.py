"""One pane of the reader: a source with its head, its words marked for what is in focus."""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Property, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop_app.library.entities import entity_name, mentions_of_entity
from desktop_app.library.events import event as read_event
from desktop_app.library.events import event_kinds
from desktop_app.library.passages import passage as read_passage
from desktop_app.library.passages import passages_of_event
from desktop_app.model.records import EntityId, EventId, Passage, PassageId, SourceId, Span
from desktop_app.session.focus import Focus
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.colours import ReaderColours
from desktop_app.ui.reader.contents import Contents, Told
from desktop_app.ui.reader.head import PaneHead
from desktop_app.ui.reader.slices import Slices
from desktop_app.ui.reader.textview import TextView
from desktop_app.ui.reader.touched import TouchedBar
from desktop_app.ui.theme import SERIF, Theme
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.plain import as_caption, as_tip


class ReaderPane(QWidget):
    """Shows one source. Words that do not verify are never tinted; the head says how many.

    A click in words that tell one event selects it; where several are told, a list at the
    pointer offers them, the shortest words first. A click on a name selects that entity. Enter does
    the same for the words at which one reads.
    """

    def __init__(
        self, workspace: Workspace, theme: Theme, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._contents: Contents | None = None
        self._slices = Slices(self)
        self._doubted: set[PassageId] = set()
        self._emphasised: list[Span] = []
        self._was_clicked = False
        self._touched: TouchedBar | None = None
        self.setObjectName(f"reader-{number}")
        self.head = PaneHead(theme, number, self)
        self.view = TextView(self)
        self.view.setObjectName(f"reader-text-{number}")
        self.view.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.view, 1)
        self.view.offset_clicked.connect(self._on_offset_clicked)
        self.view.place_activated.connect(self._on_place_activated)
        self.view.selection_changed.connect(self._on_selection_changed)
        self.view.offset_hovered.connect(self._on_offset_hovered)
        self.view.bar_clicked.connect(self._on_bar_clicked)
        self.view.bar_hovered.connect(self._on_bar_hovered)
        self.head.source_requested.connect(self._on_source_requested)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.hover.changed.connect(self._on_hover_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _source_slug(self) -> str:
        return self._contents.source.slug if self._contents and not self.isHidden() else ""

    def _highlighted_text(self) -> str:
        if self.isHidden():
            return ""
        if self._workspace.selection.focus.event is None and self._emphasised:
            stored = self.view.text()
            return "\n".join(stored[span.start : span.end] for span in self._emphasised)
        return self.view.highlighted_text()

    sourceSlug = Property(str, _source_slug)
    highlightedText = Property(str, _highlighted_text)

    @property
    def source_id(self) -> SourceId | None:
        """The source that is shown."""
        return self._contents.source.id if self._contents else None

    def show_source(self, source_id: SourceId) -> None:
        """Show another source, marked for what is in focus."""
        if source_id == self.source_id:
            return
        contents = Contents(self._workspace.library, source_id)
        self._contents = contents
        self.view.set_text(contents.text, contents.blocks)
        self.view.setAccessibleName(contents.source.title)
        self.head.show_source(contents.source)
        self._mark(contents, self._workspace.selection.focus)
        contents.read_about(self.view.reading_offset())
        deque(self._show_told(contents), 0)
        self._slices.work(self._read_on(contents))

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
        self._on_selection_changed(self.view.selected_span())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read this pane where its text gets the keyboard."""
        if event.type() == QEvent.Type.FocusIn and self.source_id is not None:
            self._workspace.panes.show(self.source_id)
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        if self._contents is not None:
            self._mark(self._contents, new)

    def _mark(self, contents: Contents, focus: Focus) -> None:
        told = self._told(focus)
        here = [one for one in told if contents.stands(one)]
        spans = [Span(one.start, one.end) for one in here]
        current = next((Span(one.start, one.end) for one in here if one.id == focus.passage), None)
        self._emphasised = self._named(focus)
        self.view.set_highlight(spans, current)
        self.view.set_chosen_bars(contents.positions(focus.event))
        self.view.set_emphasis(self._emphasised)
        self.head.say_silent(is_silent=focus.event is not None and not told)
        self._doubted = {one.id for one in told if not contents.stands(one)}
        self._say_unverified(contents)
        place = self._place(focus, spans, current)
        if place is not None and not self._was_clicked:
            self.view.scroll_to(place)

    def _say_unverified(self, contents: Contents) -> None:
        self.head.say_unverified(len(contents.unverified | self._doubted))

    def _told(self, focus: Focus) -> list[Passage]:
        """Return the words that this source is said to have on the event, the best first."""
        if focus.event is None:
            return []
        library = self._workspace.library
        wanted = passages_of_event(library, focus.event)
        if focus.passage is not None and all(one.id != focus.passage for one in wanted):
            wanted.append(read_passage(library, focus.passage))
        return [one for one in wanted if one.source_id == self.source_id]

    def _named(self, focus: Focus) -> list[Span]:
        if self.source_id is None or focus.source is None:
            return []
        if focus.entity is not None:
            return mentions_of_entity(self._workspace.library, focus.entity, self.source_id)
        if focus.place is not None and focus.source == self.source_id:
            return [focus.place]
        return []

    def _place(self, focus: Focus, spans: list[Span], current: Span | None) -> int | None:
        """Return the offset that is to be brought into view, if any."""
        if current is not None:
            return current.start
        if spans:
            return spans[0].start
        if focus.event is None and focus.source == self.source_id:
            if focus.place is not None:
                return focus.place.start
            if self._emphasised:
                return self._emphasised[0].start
        return None

    def _fill_rail(self) -> None:
        kinds = event_kinds(self._workspace.library)
        tokens = self._theme.tokens
        colours = {kind: QColor(tokens.of_event_kind(kind)) for kind in set(kinds.values())}
        contents = self._contents
        if contents is not None:
            told = [colours[kinds[event_id]] for event_id, _one in contents.told]
            self.view.set_rail(list(zip(contents.spans, told, strict=True)))

    def _on_theme_changed(self) -> None:
        self.view.set_colours(reader_colours(self._theme.tokens))
        self.view.set_font(SERIF, 15.5 * self._theme.scale)
        self._fill_rail()

    def _on_source_requested(self) -> None:
        if self.source_id is not None:
            self._workspace.selection.show_source(self.source_id)

    def _on_offset_hovered(self, offset: int | None) -> None:
        over = Hovered()
        if offset is not None and self._contents is not None:
            told = self._contents.told_at(offset)
            over = Hovered(
                event=told[0][0] if told else None, entity=self._contents.namings.named_at(offset)
            )
        self._workspace.hover.enter(over)

    def _on_bar_clicked(self, position: int) -> None:
        if self._contents is not None:
            self._choose(*self._contents.told[position])

    def _on_bar_hovered(self, position: int | None) -> None:
        over, tip = Hovered(), ""
        if position is not None and self._contents is not None:
            event_id, _one = self._contents.told[position]
            over = Hovered(event=event_id)
            tip = as_tip(read_event(self._workspace.library, event_id).title)
        self.view.viewport().setToolTip(tip)
        self._workspace.hover.enter(over)

    def _on_selection_changed(self, span: Span) -> None:
        """Say below the text what is told in the words selected by hand."""
        if self._contents is None or (self._touched is None and span.start == span.end):
            return
        self.view.keep_still()
        if self._touched is None:
            self._touched = TouchedBar(self._workspace, self._theme, self)
            self._column.addWidget(self._touched)
            for action in self.view.text_actions:
                self._touched.add_action(action)
            self._touched.come_after(self.view)
        self._touched.show_touched(self._contents, span)

    def _on_hover_changed(self, over: Hovered) -> None:
        spans: list[Span] = []
        bars = self._contents.positions(over.event) if self._contents else ()
        self.view.set_hovered_bars(bars)
        if self._contents is not None and over.event is not None:
            spans = self._contents.telling(over.event)
        elif self._contents is not None and over.entity is not None:
            spans = self._contents.naming(over.entity)
        self.view.set_hovered(spans)

    def _on_offset_clicked(self, offset: int) -> None:
        self._choose_at(offset, QCursor.pos() + QPoint(4, 8))

    def _on_place_activated(self, offset: int) -> None:
        self._choose_at(offset, self.view.point_below(offset) + QPoint(0, 4))

    def _choose_at(self, offset: int, corner: QPoint) -> None:
        """Select what is told at a place; of several events, offer them at a point of the screen."""
        if self._contents is None:
            return
        found = self._contents.told_at(offset)
        entity_id = self._contents.namings.named_at(offset)
        if len(found) == 1:
            self._choose(*found[0])
        elif found:
            self._offer(found, entity_id).popup(corner)
        elif entity_id is not None:
            self._choose_entity(entity_id)

    def _choose(self, event_id: EventId, chosen: Passage) -> None:
        self._was_clicked = True
        self._workspace.selection.show_passage(chosen.id, event_id)
        self._was_clicked = False

    def _choose_entity(self, entity_id: EntityId) -> None:
        self._was_clicked = True
        self._workspace.selection.show_entity(entity_id)
        self._was_clicked = False

    def _offer(self, found: Sequence[Told], entity_id: EntityId | None) -> QMenu:
        """Make the list of events told at a place, and of the entity that is named there."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Told here"))
        for event_id, one in found:
            title = read_event(self._workspace.library, event_id).title
            action = menu.addAction(as_caption(title))
            action.triggered.connect(partial(self._choose, event_id, one))
        if entity_id is not None:
            menu.addSeparator()
            name = entity_name(self._workspace.library, entity_id)
            action = menu.addAction(as_caption(name))
            action.triggered.connect(partial(self._choose_entity, entity_id))
        menu.setActiveAction(menu.actions()[0])
        return menu


def reader_colours(tokens: Tokens) -> ReaderColours:
    """Return the theme's colours for source text."""
    return ReaderColours(
        page=QColor(tokens.page),
        text=QColor(tokens.text),
        quiet=QColor(tokens.quiet),
        tint=QColor(tokens.tint),
        edge=QColor(tokens.edge),
        underline=QColor(tokens.underline),
        mention=QColor(tokens.mention),
        accent=QColor(tokens.accent),
        emphasis=QColor(tokens.accent_soft),
        hover=QColor(tokens.hover),
        selection=QColor(tokens.selected_text),
        rail=QColor(tokens.window),
    )
