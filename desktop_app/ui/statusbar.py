"""The line at the bottom: how much there is, and what is selected."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.library.entities import entity_name
from desktop_app.library.events import event as read_event
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.filterchips import FilterChips
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_caption, as_tip, isolated, one_line
from desktop_app.ui.wording import events_counted

_LETTERS, _SHARE = 64, 0.45
"""How many letters the chip may have, and how much of the width it may take."""
_SHARE_BESIDE_FILTERS, _LEAST_SHARE = 0.25, 0.12
_AROUND, _BETWEEN = 14, 12


class StatusBar(QWidget):
    """Counts at the left; filters, and what is selected, as chips to let go; at right what to try.

    What was just done, or why it was not, stands there instead, until something else is done;
    where there is little room, the others make way for it.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("status-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = ElidedLabel(look="quiet")
        self._chosen = QToolButton()
        self._chosen.setProperty("look", "chip")
        self._chosen.setMinimumWidth(1)
        self._filters = FilterChips(workspace)
        self._hint = ElidedLabel(look="quiet")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._hints = self._made_hints()
        self._told = ElidedLabel()
        self._told.setObjectName("told")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._told.hide()
        self._lay_out()
        self._chosen.clicked.connect(workspace.selection.clear)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.panes.changed.connect(self.forget)
        workspace.filters.changed.connect(self.forget)
        workspace.told.connect(self._tell)
        self._showing, self._taken = "", 0
        self._counts.setText(self._counted())
        self._on_focus_changed(workspace.selection.focus, Focus())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_AROUND, 3, _AROUND, 3)
        row.setSpacing(_BETWEEN)
        row.addWidget(self._counts)
        row.addWidget(self._filters)
        row.addWidget(self._chosen)
        row.addWidget(self._hint, 1)
        row.addWidget(self._told, 1)

    def _made_hints(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Try this: click a mark on the timeline or words in a text, type a name at the "
                "left, or press Ctrl+K. F1 lists the keys."
            ),
            self.tr("Ctrl+K searches everything. F1 lists the keys."),
            self.tr("F1 lists the keys."),
        )

    def _counted(self) -> str:
        counts = self._workspace.library.counts()
        one, many = self.tr("1 source"), self.tr("{n} sources")
        sources = one if counts.sources == 1 else many.format(n=f"{counts.sources:,}")
        words = self.tr("{sources} · {events} · {n} entities")
        events = events_counted(counts.events)
        return words.format(sources=sources, events=events, n=f"{counts.entities:,}")

    def _tell(self, sentence: str) -> None:
        """Say what was done in the place of the hint, until something else is done."""
        self._told.setText(sentence)
        self._hint.hide()
        self._told.show()
        self._fit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._told, sentence))

    def forget(self) -> None:
        """Say what to try again."""
        self._told.hide()
        self._hint.show()
        self._fit()

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        self.forget()
        names = []
        if new.entity is not None:
            names.append(isolated(entity_name(self._workspace.library, new.entity)))
        if new.event is not None:
            names.append(isolated(read_event(self._workspace.library, new.event).title))
        self._chosen.setVisible(bool(names))
        self._showing = self.tr("Showing: {name}").format(name=" · ".join(names))
        self._chosen.setAccessibleName(self._showing)
        tip = self._showing + "\n" + self.tr("Let go of the selection (Esc)")
        self._chosen.setToolTip(as_tip(tip))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Say as much as there is room for in letters of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._showing:
            self._fit()

    def _fit(self) -> None:
        """Say as much as there is room for, above all what was done, and what to try as a whole."""
        told = 0 if self._told.isHidden() else self._told.sizeHint().width() + _BETWEEN
        room = self.width() - 2 * _AROUND - told
        is_filtered = not self._filters.isHidden()
        _keep_room(self._chosen, is_kept=not is_filtered)
        share = _SHARE_BESIDE_FILTERS if is_filtered else _SHARE
        self._cut(share)
        filters = self._filters.fit(room) + _BETWEEN if is_filtered else 0
        counts = self._counts.sizeHint().width() + _BETWEEN
        has_room = counts + filters + self._chosen_width() <= room
        self._counts.setVisible(has_room or not (told or is_filtered))
        if self._counts.isHidden():
            counts, filters = 0, self._fit_filters(room) if is_filtered else 0
            self._cut(share, self._taken + room - filters - self._chosen_width())
        self._hint_within(room - counts - filters - self._chosen_width() - _BETWEEN)

    def _fit_filters(self, room: int) -> int:
        """Say the filters in `room` pixels beside the chip, which is cut to a few words for them."""
        taken = self._filters.fit(room - self._chosen_width() - _BETWEEN)
        if self._filters.is_cut:
            self._cut(_LEAST_SHARE)
            taken = self._filters.fit(room - self._chosen_width() - _BETWEEN)
        return taken + _BETWEEN

    def _chosen_width(self) -> int:
        is_there = not self._chosen.isHidden() or self._chosen.sizePolicy().retainSizeWhenHidden()
        return self._chosen.sizeHint().width() if is_there else 0

    def _hint_within(self, room: int) -> None:
        """Say of what to try as much as goes into `room` pixels, each hint as a whole."""
        metrics = self._hint.fontMetrics()
        fitting = (one for one in self._hints if metrics.horizontalAdvance(one) <= room)
        self._hint.setText(next(fitting, ""))
        self._hint.setToolTip(as_tip(self._hints[0]))

    def _cut(self, share: float, most: int | None = None) -> None:
        """Cut what the chip says to a share of the width, and to `most` pixels."""
        metrics = self._chosen.fontMetrics()
        room = min(metrics.averageCharWidth() * _LETTERS, round(self.width() * share))
        if most is not None:
            room = min(room, most)
        shown = metrics.elidedText(one_line(self._showing), Qt.TextElideMode.ElideRight, room)
        self._taken = metrics.horizontalAdvance(shown)
        self._chosen.setText(as_caption(isolated(shown)) + "  ✕")


def _keep_room(widget: QWidget, *, is_kept: bool) -> None:
    """Let nothing move where a widget is hidden, or let others have its room."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(is_kept)
    widget.setSizePolicy(policy)
