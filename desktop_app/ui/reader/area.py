"""The reader: the open sources side by side."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.library.sources import some_sources
from desktop_app.model.records import SourceId, Span
from desktop_app.session.focus import Focus
from desktop_app.session.panes import Reading
from desktop_app.session.stacks import MOST_PANES, OpenPanes
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.drop import Drop, DropMark, drop_at
from desktop_app.ui.reader.follower import Follower
from desktop_app.ui.reader.head import fold_together
from desktop_app.ui.reader.marks import Marks
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.dragging import carried_source

_BAR = 32
"""The height of the bar, in pixels before text is enlarged."""


class ReaderArea(QWidget):
    """Shows one pane for each stack of open sources, made when first needed.

    A source that is dragged here comes into a pane of its own at the edges of a pane, else into
    the pane as a tab.
    """

    words_selected = Signal(object, object, object)
    """`words_selected(pane, contents, span)`: by hand, in one of the panes."""

    pane_added = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._panes: list[ReaderPane] = []
        self._mark: DropMark | None = None
        self.text_actions: list[QAction] = []
        """What the menu of each text offers besides its own."""
        self.follower = Follower(workspace, self.open_panes, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._stack = QStackedLayout()
        self._bar = QWidget()
        self._lay_out()
        self.setAcceptDrops(True)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        workspace.panes.changed.connect(self._on_panes_changed)
        workspace.panes.recalled.connect(self._on_recalled)
        workspace.selection.changed.connect(self._on_focus_changed)
        self._on_panes_changed(workspace.panes.open, OpenPanes())

    def open_panes(self) -> list[ReaderPane]:
        """Return the panes that are open, from left to right."""
        return self._panes[: len(self._workspace.panes.open.stacks)]

    def take_in_bar(self, bar: QWidget) -> None:
        """Put the bar above the panes, where room was left for it."""
        self._column.replaceWidget(self._bar, bar)
        self._bar.deleteLater()
        self._bar = bar
        self._on_theme_changed()

    def focus_pane(self, index: int) -> None:
        """Give the keyboard to the pane at `index`, if there is one."""
        if index < len(self._workspace.panes.open.sources):
            self._panes[index].view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def active_pane(self) -> ReaderPane | None:
        """Return the pane that is read, if any is open."""
        opened = self._workspace.panes.open
        return self._panes[opened.active] if opened.sources else None

    def selected(self) -> tuple[SourceId, Span] | None:
        """Return which words somebody has selected in the source that is read, and which it is."""
        opened = self._workspace.panes.open
        if opened.active_source is None:
            return None
        span = self._panes[opened.active].view.selected_span()
        return (opened.active_source, span) if span.start < span.end else None

    def marks(self) -> tuple[SourceId, Marks] | None:
        """Return which source is read, and what is marked in it now; None where none is open."""
        opened = self._workspace.panes.open
        if opened.active_source is None:
            return None
        return opened.active_source, self._panes[opened.active].view.marks

    def focus_active(self) -> None:
        """Give the keyboard to the pane that is read, without a ring: nobody pressed a key."""
        if self._workspace.panes.open.sources:
            self._panes[self._workspace.panes.open.active].view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Let lockstep begin at the places that the panes have now that they have a size."""
        super().showEvent(event)
        self.follower.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the texts the most of the height."""
        super().resizeEvent(event)
        self._on_width_changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a source in."""
        if carried_source(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the source would go."""
        drop = self._drop_at(event)
        if drop is not None:
            if self._mark is None:
                self._mark = DropMark(self._theme, self)
            self._mark.show_at(drop.area)
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._hide_mark()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the source where it is dropped."""
        self._hide_mark()
        source_id, drop = carried_source(event.mimeData()), self._drop_at(event)
        if source_id is None:
            return
        event.acceptProposedAction()
        panes = self._workspace.panes
        if drop is None:
            panes.show(source_id)
        elif drop.own:
            panes.place(source_id, drop.at)
        else:
            panes.place_tab(source_id, drop.at)

    def _lay_out(self) -> None:
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        empty = QLabel(
            self.tr("No source is open. Choose one at the left, or an event on the timeline.")
        )
        empty.setProperty("look", "quiet")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.splitter)
        self._bar.setObjectName("reading-bar")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._column.addLayout(self._stack, 1)

    def _hide_mark(self) -> None:
        if self._mark is not None:
            self._mark.hide()

    def _drop_at(self, event: QDropEvent) -> Drop | None:
        """Find where a source would go; None where no pane is open yet."""
        panes = self.open_panes()
        if not panes:
            return None
        areas = [pane.geometry().translated(self.splitter.pos()) for pane in panes]
        is_full = len(panes) >= MOST_PANES
        return drop_at(areas, round(event.position().x()), full=is_full)

    def _on_theme_changed(self) -> None:
        self._bar.setFixedHeight(self._theme.pixels(_BAR))

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        """Show the words and paint them, before any other panel hears of the new focus.

        Others can take longer than a frame. The window makes the reader before them, so it hears
        first, and each of its panes through it.
        """
        for pane in self.open_panes():
            pane.show_focus(new)
        if self.isVisible():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            QCoreApplication.sendEvent(self.window(), QEvent(QEvent.Type.UpdateRequest))

    def _on_recalled(self, places: Mapping[SourceId, Reading]) -> None:
        """Read again where one has read; in lockstep the panes keep their distance from there."""
        for pane in self.open_panes():
            pane.recall(places)
        self.follower.begin()

    def _on_panes_changed(self, new: OpenPanes, old: OpenPanes) -> None:
        while len(self._panes) < len(new.stacks):
            self._add_pane()
        several, has_keyboard = len(new.stacks) > 1, self._has_keyboard()
        titles = self._titles(new) if any(len(stack.tabs) > 1 for stack in new.stacks) else None
        changed = []
        for index, pane in enumerate(self._panes):
            if index < len(new.stacks):
                stack = new.stacks[index]
                if pane.show_stack(stack, titles, moves=stack.shown in old.sources):
                    changed.append(pane)
            else:
                pane.clear()
            pane.head.show_place(
                is_active=index == new.active and several,
                can_close=several or len(new.tabs) > 1,
            )
            pane.setVisible(index < len(new.stacks))
        self._stack.setCurrentIndex(int(bool(new.stacks)))
        if len(new.stacks) != len(old.stacks):
            self.splitter.setSizes([self.splitter.width()] * len(self._panes))
        for pane in changed:
            self.follower.join(pane)
        if has_keyboard and new.active_source is not None:
            self._panes[new.active].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self) -> bool:
        """Whether somebody reads with the keyboard, which then goes along to the active pane."""
        return any(pane.view.hasFocus() for pane in self._panes)

    def _on_width_changed(self) -> None:
        fold_together([pane.head for pane in self.open_panes()], self.height())

    def _titles(self, panes: OpenPanes) -> dict[SourceId, str]:
        sources = some_sources(self._workspace.library, panes.tabs)
        return {source.id: source.title for source in sources}

    def _add_pane(self) -> None:
        index = len(self._panes)
        pane = ReaderPane(self._workspace, self._theme, index + 1)
        pane.view.text_actions = self.text_actions
        pane.words_selected.connect(partial(self.words_selected.emit, pane))
        pane.head.close_requested.connect(lambda: self._workspace.panes.close(index))
        pane.head.width_changed.connect(self._on_width_changed)
        pane.led.connect(lambda: self.follower.lead(pane))
        self._panes.append(pane)
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(index, 1)
        self.pane_added.emit()
