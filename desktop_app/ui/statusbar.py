"""The line at the bottom: how much there is, and what is selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.library.entities import entity_name
from desktop_app.library.events import event as read_event
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_caption, as_tip, isolated, one_line
from desktop_app.ui.wording import events_counted

_WIDEST_CHIP = 420
"""Pixels that the words of the chip may take, so that a long title does not widen the window."""


class StatusBar(QWidget):
    """Counts at the left; what is selected, as a chip that lets go of it; at right what to try.

    What was just done, or why it was not, stands there instead, until something else is done.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("status-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = ElidedLabel(look="quiet")
        self._chosen = QToolButton()
        self._chosen.setProperty("look", "chip")
        self._hint = ElidedLabel(look="quiet")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._told = ElidedLabel()
        self._told.setObjectName("told")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._told.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.setSpacing(12)
        row.addWidget(self._counts)
        row.addWidget(self._chosen)
        row.addWidget(self._hint, 1)
        row.addWidget(self._told, 1)
        policy = self._chosen.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._chosen.setSizePolicy(policy)
        self._chosen.clicked.connect(workspace.selection.clear)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.panes.changed.connect(self.forget)
        workspace.told.connect(self._tell)
        self._hint.setText(
            self.tr(
                "Try this: click a mark on the timeline or words in a text, type a name at the "
                "left, or press Ctrl+K. F1 lists the keys."
            )
        )
        self._count()
        self._on_focus_changed(workspace.selection.focus, Focus())

    def _count(self) -> None:
        counts = self._workspace.library.counts()
        one, many = self.tr("1 source"), self.tr("{n} sources")
        sources = one if counts.sources == 1 else many.format(n=counts.sources)
        words = self.tr("{sources} · {events} · {n} entities")
        events = events_counted(counts.events)
        self._counts.setText(words.format(sources=sources, events=events, n=counts.entities))

    def _tell(self, sentence: str) -> None:
        """Say what was done in the place of the hint, until something else is done."""
        self._told.setText(sentence)
        self._hint.hide()
        self._told.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._told, sentence))

    def forget(self) -> None:
        """Say what to try again."""
        self._told.hide()
        self._hint.show()

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        self.forget()
        names = []
        if new.entity is not None:
            names.append(isolated(entity_name(self._workspace.library, new.entity)))
        if new.event is not None:
            names.append(isolated(read_event(self._workspace.library, new.event).title))
        self._chosen.setVisible(bool(names))
        words = self.tr("Showing: {name}").format(name=" · ".join(names))
        shown = self._chosen.fontMetrics().elidedText(
            one_line(words), Qt.TextElideMode.ElideRight, _WIDEST_CHIP
        )
        self._chosen.setText(as_caption(isolated(shown)) + "  ✕")
        self._chosen.setAccessibleName(words)
        self._chosen.setToolTip(as_tip(words + "\n" + self.tr("Let go of the selection (Esc)")))
