"""Somebody who uses the program: what they do with mouse and keys, and what they then see."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from desktop_app.main import build_window
from desktop_app.ui.notice import Notice
from desktop_app.ui.reader.pane import ReaderPane
from desktop_app.ui.timeline.panel import TimelinePanel
from tests.conftest import PATIENCE

LEFT = Qt.MouseButton.LeftButton


class Person:
    """Sits before the main window on the bundled reference."""

    def __init__(self, app: QApplication, path: Path | None = None) -> None:
        self._app = app
        self.window = build_window(app, path)
        self.window.resize(1440, 900)
        self.window.show()
        assert QTest.qWaitForWindowActive(self.window, PATIENCE)
        self.window.grab()

    def field(self, name: str) -> QLineEdit:
        return self.window.findChild(QLineEdit, name)

    def rows(self, view: str) -> list[str]:
        model = self._view(view).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def chosen(self, view: str) -> list[str]:
        """The names of the selected rows."""
        rows = self._view(view).selectionModel().selectedRows()
        return [index.sibling(index.row(), 0).data() for index in rows]

    def click_row(self, view: str, name: str) -> None:
        found = self._view(view)
        index = found.model().index(self.rows(view).index(name), 0)
        found.scrollTo(index)
        QTest.mouseClick(found.viewport(), LEFT, pos=found.visualRect(index).center())

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Press a key, wherever the keyboard is."""
        QTest.keyClick(self._app.focusWidget() or self.window, key, held)

    def type(self, words: str) -> None:
        """Type, wherever the keyboard is."""
        QTest.keyClicks(self._app.focusWidget(), words)

    def click_button(self, words: str) -> None:
        """Click the first visible button that has or begins with these words."""
        for button in self.window.findChildren(QAbstractButton):
            if button.isVisible() and _name(button).startswith(words):
                button.click()
                return
        raise AssertionError(words)

    def click_event(self, slug: str) -> None:
        """Click an event on the timeline; where it is only counted, the crowds it is in first."""
        place = self.events.index(slug)
        for _ in range(9):
            is_counted = self.timeline.scene().bead_of(place) is not None
            QTest.mouseClick(self.timeline, LEFT, pos=self.timeline.rect_of(place).center())
            if not is_counted:
                return
        raise AssertionError(slug)

    def click_words(self, number: int, words: str) -> None:
        """Scroll to words in a pane, and click their first letters."""
        view = self.reader(number).view
        offset = view.text().index(words)
        view.scroll_to(offset)
        box = view.character_rect(offset + 1)
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(box.left() + 2, box.center().y()))

    def reader(self, number: int) -> ReaderPane:
        return self.window.findChild(ReaderPane, f"reader-{number}")

    def open_sources(self) -> list[str]:
        """The slugs of the sources in the panes, from left to right."""
        panes = [pane for pane in self.window.findChildren(ReaderPane) if pane.isVisible()]
        panes.sort(key=lambda pane: pane.mapTo(self.window, QPoint()).x())
        return [pane.property("sourceSlug") for pane in panes]

    def tinted(self, number: int) -> list[str]:
        """The words that are marked in a pane."""
        return self.reader(number).property("highlightedText").splitlines()

    def height_of(self, number: int, words: str) -> float:
        """Where the line of these words lies in its pane: 0 at the top, 1 at the bottom."""
        view = self.reader(number).view
        line = view.line_rect(view.text().index(words))
        return line.top() / view.viewport().height()

    def is_at_words(self, number: int) -> bool:
        """Whether marked words are in the upper third of a pane, or as near as the text ends."""
        heights = [self.height_of(number, words) for words in self.tinted(number)]
        bar = self.reader(number).view.verticalScrollBar()
        if bar.value() in (bar.minimum(), bar.maximum()):
            return any(0 <= height < 1 for height in heights)
        return any(0.10 <= height <= 0.33 for height in heights)

    def says(self, name: str) -> str:
        """All words that can be read in a part of the window."""
        part = self.window.findChild(QWidget, name)
        found = part.findChildren(QLabel) + part.findChildren(QAbstractButton)
        return "\n".join(_name(one) for one in [part, *found] if one.isVisible())

    def told(self) -> str:
        """The sentence above everything else."""
        notice = self.window.findChild(Notice)
        return notice.sentence() if notice else ""

    def emphasised(self) -> set[str]:
        """The slugs of the events that the timeline does not show pale, in sight or not."""
        is_pale = self.timeline.plot.is_pale
        return {slug for place, slug in enumerate(self.events) if not is_pale(place)}

    @property
    def events(self) -> list[str]:
        """The slugs of the events on the timeline, by time."""
        return [self.timeline.tell(at).slug for at in range(self.timeline.plot.chronology.size)]

    @property
    def selected_event(self) -> str:
        return self.timeline.property("selectedEvent")

    @property
    def timeline(self) -> TimelinePanel:
        return self.window.findChild(TimelinePanel, "timeline")

    def _view(self, name: str) -> QAbstractItemView:
        return self.window.findChild(QAbstractItemView, name)


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return text or widget.accessibleName()


@pytest.fixture
def person(desktop: QApplication) -> Person:
    """Somebody who has just opened the program."""
    return Person(desktop)
