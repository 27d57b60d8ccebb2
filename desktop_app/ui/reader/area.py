"""The reader: the open sources side by side."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QWidget

from desktop_app.model.records import SourceId, Span
from desktop_app.session.stacks import OpenPanes
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.marks import Marks
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.theme import Theme


class ReaderArea(QWidget):
    """Shows one pane for each open source, made when first needed."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._panes: list[ReaderPane] = []
        self.text_actions: list[QAction] = []
        """What the menu of each text offers besides its own."""
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._empty = QLabel(
            self.tr("No source is open. Choose one at the left, or an event on the timeline.")
        )
        self._empty.setProperty("look", "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._splitter)
        workspace.panes.changed.connect(self._on_panes_changed)
        self._on_panes_changed(workspace.panes.open, OpenPanes())

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

    def _on_panes_changed(self, new: OpenPanes, old: OpenPanes) -> None:
        while len(self._panes) < len(new.sources):
            self._add_pane()
        places = {pane.source_id: pane.view.reading_offset() for pane in self._panes}
        for index, pane in enumerate(self._panes):
            is_open = index < len(new.sources)
            if is_open:
                source_id = new.sources[index]
                has_moved = source_id in old.sources and source_id != pane.source_id
                pane.show_source(source_id)
                if has_moved:
                    pane.view.scroll_to(places[source_id])
            pane.head.show_place(
                is_active=index == new.active and len(new.sources) > 1,
                can_close=len(new.sources) > 1,
            )
            pane.setVisible(is_open)
        self._stack.setCurrentWidget(self._splitter if new.sources else self._empty)

    def _add_pane(self) -> None:
        index = len(self._panes)
        pane = ReaderPane(self._workspace, self._theme, index + 1)
        pane.view.text_actions = self.text_actions
        pane.head.close_requested.connect(lambda: self._workspace.panes.close(index))
        self._panes.append(pane)
        self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(index, 1)
