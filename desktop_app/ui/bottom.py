"""The lower part of the window: the timeline, and on the same selection three other pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.library.entities import count_events, entity_name
from desktop_app.session.focus import Focus
from desktop_app.session.workspace import Workspace
from desktop_app.ui.theme import Theme
from desktop_app.ui.timeline.page import TimelinePage
from desktop_app.ui.widgets.elided import PartedLabel
from desktop_app.ui.wording import events_counted

_AROUND_WORDS = 8
_GROWING = 100
PAGES = ("timeline", "table", "matrix", "compare")


class BottomArea(QWidget):
    """Tabs over the timeline, and over the pages that are made after the first paint."""

    page_shown = Signal(object)
    """`page_shown(index)`: a page was turned to, by its place in `PAGES`."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._said: dict[str, str] = {}
        self._most_signed = ""
        self.export_actions: list[QAction] = []
        """What writes the pages as files."""
        self._choice = QWidget(self)
        self._choice.hide()
        self._columns = QWidget(self)
        self._columns.hide()
        self.setObjectName("bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chronicle = TimelinePage(workspace, theme)
        self.timeline = self.chronicle.timeline
        self._about = PartedLabel(look="quiet")
        self._about.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._about.setContentsMargins(_AROUND_WORDS, 0, _AROUND_WORDS, 0)
        self._tabs = QButtonGroup(self)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.chronicle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addLayout(self._pages, 1)
        self._tabs.idClicked.connect(self.show_page)
        workspace.selection.changed.connect(self._on_focus_changed)
        workspace.filters.changed.connect(self._on_filters_changed)
        self._tell(workspace.selection.focus)

    def add_table(self, table: QWidget, columns: QWidget) -> None:
        """Put the table in, as the second page, and at the right what chooses its columns."""
        self._pages.addWidget(table)
        self._line.addWidget(columns)
        self._columns = columns
        columns.setVisible(self.page_name() == "table")

    def add_matrix(self, matrix: QWidget) -> None:
        """Put in who signed what, as the third page."""
        self._pages.addWidget(matrix)

    def add_comparison(self, comparison: QWidget, choice: QWidget) -> None:
        """Put the comparison in, as the last page, and at the right what it lets one choose."""
        self._pages.addWidget(comparison)
        self._line.addWidget(choice)
        self._choice = choice
        choice.setVisible(self.page_name() == "compare")

    def take_in_bar(self, bar: QWidget) -> None:
        """Put in, before what is said of the page, the line that says how it is laid out.

        It takes the room that is left.
        """
        self._line.insertWidget(self._line.indexOf(self._about), bar, _GROWING)

    def page_name(self) -> str:
        """Return which of `PAGES` is in sight."""
        return PAGES[self._tabs.checkedId()]

    def say_what_is_compared(self, words: str) -> None:
        """Say what the comparison shows, while it is shown."""
        self._say("compare", words)

    def say_how_much_is_signed(self, words: str, longest: str) -> None:
        """Say how much of who signed what is shown, while it is shown; keep room for `longest`."""
        self._most_signed = longest
        self._say("matrix", words)

    def _say(self, page: str, words: str) -> None:
        self._said[page] = words
        self._tell(self._workspace.selection.focus)

    def show_page(self, index: int) -> None:
        """Show a page, by its place in `PAGES`, and give it the keyboard."""
        self.turn_to(index)
        self.focus_page()

    def focus_page(self) -> None:
        """Give the keyboard to the page in sight."""
        self.page().setFocus(Qt.FocusReason.TabFocusReason)

    def page(self) -> QWidget:
        """Return the page in sight."""
        return self._pages.currentWidget() or self.timeline

    def turn_to(self, index: int) -> None:
        """Show a page, by its place in `PAGES`."""
        self._tabs.button(index).setChecked(True)
        self._zoom.setVisible(PAGES[index] == "timeline")
        self._columns.setVisible(PAGES[index] == "table")
        self._choice.setVisible(PAGES[index] == "compare")
        self._about.reserve("")
        self._tell(self._workspace.selection.focus)
        self._pages.setCurrentIndex(index)
        self.page_shown.emit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for how many events there are."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the number of events be read before the line beside it takes its room."""
        self._about.setMinimumWidth(1)
        first, _, _ = (self._about.reserved or self._about.text()).partition(" · ")
        wanted = self._about.fontMetrics().horizontalAdvance(first) + 2 * _AROUND_WORDS
        free = self.width() - self._line.minimumSize().width()
        self._about.setMinimumWidth(max(1, min(wanted, free)))

    def _bar(self) -> QHBoxLayout:
        row = self._line = QHBoxLayout()
        row.setContentsMargins(8, 0, 12, 4)
        names = (
            self.tr("Timeline"),
            self.tr("Table"),
            self.tr("Who signed what"),
            self.tr("Compare"),
        )
        for index, name in enumerate(names):
            tab = QToolButton()
            tab.setText(name)
            tab.setCheckable(True)
            tab.setChecked(index == 0)
            tab.setProperty("look", "tab")
            self._tabs.addButton(tab, index)
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self._about)
        self._zoom = QWidget()
        line = QHBoxLayout(self._zoom)
        line.setContentsMargins(8, 0, 0, 0)
        line.setSpacing(0)
        for sign, name, act in (
            ("−", self.tr("Zoom out (−)"), self.timeline.zoom_out),
            ("▭", self.tr("Show all events (0)"), self.timeline.fit),
            ("+", self.tr("Zoom in (+)"), self.timeline.zoom_in),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(act)
            line.addWidget(button)
        row.addWidget(self._zoom)
        return row

    def _on_focus_changed(self, new: Focus, _old: Focus) -> None:
        self._tell(new)

    def _on_filters_changed(self) -> None:
        self._tell(self._workspace.selection.focus)

    def _tell(self, focus: Focus) -> None:
        """Say in few words what the page in sight shows."""
        metrics, page = self._about.fontMetrics(), self.page_name()
        if page == "compare":
            words, longest = self._said.get(page, ""), ""
        elif page == "matrix":
            words = self._said.get(page, "")
            longest = max(self._most_signed, self._about.reserved, key=metrics.horizontalAdvance)
        else:
            shown, total = self._workspace.shown.count(), self._workspace.shown.total
            with_it = self._with_entity(focus, is_some=shown < total)
            words = self._some(f"{shown:,}", total) if shown < total else events_counted(total)
            words += with_it
            longest = self._some(_widest(total, metrics), total)
            longest += self._with_entity(focus, is_some=True)
        self._about.setText(words)
        self._about.reserve(longest if self._workspace.filters.value.known_on else "")
        self._fit()

    def _some(self, number: str, total: int) -> str:
        return self.tr("{n} of {events}").format(n=number, events=events_counted(total))

    def _with_entity(self, focus: Focus, *, is_some: bool) -> str:
        """Say in how many events the entity in focus takes part; in all where only some show."""
        if focus.entity is None:
            return ""
        name = entity_name(self._workspace.library, focus.entity)
        count = count_events(self._workspace.library, focus.entity)
        words = self.tr(" · {n} with {name} in all") if is_some else self.tr(" · {n} with {name}")
        return words.format(n=f"{count:,}", name=name)


def _widest(number: int, metrics: QFontMetrics) -> str:
    """Return digits that take as much room as any number that has as many."""
    widest = max("0123456789", key=metrics.horizontalAdvance)
    return "".join(widest if sign.isdigit() else sign for sign in f"{number:,}")
