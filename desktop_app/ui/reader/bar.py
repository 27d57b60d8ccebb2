"""The line above the panes: passage by passage at the left, how the panes follow at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.session.focus import Focus
from desktop_app.session.stacks import OpenPanes
from desktop_app.session.stops import stops
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.follow_switch import FollowSwitch


class ReadingBar(QWidget):
    """“2 of 5”: which of the selection's passages is in focus, counted through all sources.

    The switch is there where several panes are.
    """

    def __init__(
        self,
        workspace: Workspace,
        match: QAction,
        step: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        """`match` puts the other panes at the height of this one; `step` goes from words to words."""
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("reading-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._before = _button("‹", self.tr("Previous passage (P)"))
        self._after = _button("›", self.tr("Next passage (N)"))
        self._before.clicked.connect(lambda: step(-1))
        self._after.clicked.connect(lambda: step(1))
        self._rank = QLabel()
        self._rank.setObjectName("passage-rank")
        self._rank.setProperty("look", "quiet")
        self._rank.setTextFormat(Qt.TextFormat.PlainText)
        self._match = QToolButton()
        self._match.setDefaultAction(match)
        self._match.setProperty("look", "segment")
        self.switch = FollowSwitch(workspace.following)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 10, 2)
        row.setSpacing(4)
        for widget in (self._before, self._after, self._rank):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._match)
        row.addWidget(self.switch)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.panes.changed.connect(self._on_panes_changed)
        self._on_focus_changed(workspace.selection.focus, Focus())
        self._on_panes_changed(workspace.panes.open, OpenPanes())

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        found = stops(self._workspace.library, new)
        at = found.rank(new)
        nothing = new.event is None and new.entity is None
        one, several = self.tr("1 mention"), self.tr("{n} mentions")
        if new.event is not None:
            one, several = self.tr("1 passage"), self.tr("{n} passages")
        words = (one if len(found) == 1 else several).format(n=f"{len(found):,}")
        if nothing:
            words = self.tr("Nothing is selected")
        if at is not None:
            words = self.tr("{at} of {n}").format(at=f"{at + 1:,}", n=f"{len(found):,}")
        self._rank.setText(words)
        for button in (self._before, self._after):
            button.setEnabled(nothing or len(found) > 0)

    def _on_panes_changed(self, new: OpenPanes, _old: OpenPanes) -> None:
        several = len(new.stacks) > 1
        self.switch.setVisible(several)
        self._match.setVisible(several)


def _button(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setProperty("look", "segment")
    return button
