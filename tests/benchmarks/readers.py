"""The same text in our window, in a QTextEdit and in a QPlainTextEdit, asked the same things."""

import gc
from pathlib import Path
from typing import TypeAlias

from moments import Watch, settle
from PySide6.QtGui import QColor, QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop_app.library.library import Library
from desktop_app.library.passages import passages_in_source
from desktop_app.library.sources import find_source, text
from desktop_app.main import Program, collect_garbage
from desktop_app.model.records import EventId, Passage
from desktop_app.ui.reader.offsets import Offsets
from desktop_app.ui.theme import SERIF

SIZE = (1440, 900)
PANE = (870, 540)
"""About as large as our text is in a window of `SIZE`."""
PIXELS = 15.5
TINT = QColor("#ffe9a8")

Telling: TypeAlias = tuple[EventId, Passage]


def tellings(path: Path) -> list[Telling]:
    """Return what is told in the long source, by place."""
    with Library.open(path) as library:
        return passages_in_source(library, find_source(library, "long"))


class Whence:
    """Our window on a dossier, with its short source open."""

    def __init__(self, path: Path) -> None:
        self._window = Program(QApplication.instance()).start(path, source="short")
        self._window.complete()
        self._selection = self._window.workspace.selection
        self._long = find_source(self._window.workspace.library, "long")
        self._window.resize(*SIZE)
        self._window.show()
        settle()
        self._reader = self._window.findChild(QWidget, "reader-1")
        self._area = self._reader.findChild(QAbstractScrollArea)
        self.watch = Watch(self._window, [self._area.viewport()])
        gc.collect()
        collect_garbage()

    def open(self) -> None:
        """Show the long source."""
        self._selection.show_source(self._long)

    def open_at(self, telling: Telling) -> None:
        """Show the long source at an event."""
        self._selection.show_event(telling[0])

    def jump(self, share: float) -> None:
        """Go to another place."""
        self._area.scroll_to(int(share * len(self.text())))

    choose = open_at

    def text(self) -> str:
        """Return the text that is shown."""
        return self._area.text()

    def shows(self, telling: Telling | None = None) -> bool:
        """Say whether the long source is shown, with the words tinted."""
        tinted = self._reader.property("highlightedText").split("\n")
        is_tinted = telling is None or telling[1].quote in tinted
        return is_tinted and self._reader.property("sourceSlug") == "long"


class Peer:
    """One of Qt's own text widgets, alone in a window, with nothing in it."""

    def __init__(self, path: Path, kind: type[QTextEdit] | type[QPlainTextEdit]) -> None:
        with Library.open(path) as library:
            self._text = text(library, find_source(library, "long"))
        self._convert = Offsets(self._text)
        self._window = QMainWindow()
        self._edit = kind()
        self._edit.setReadOnly(True)
        font = QFont(SERIF)
        font.setPointSizeF(PIXELS * 72 / self._edit.logicalDpiY())
        self._edit.setFont(font)
        self._window.setCentralWidget(self._edit)
        self._window.resize(*PANE)
        self._window.show()
        settle()
        self.watch = Watch(self._window, [self._edit.viewport()])

    def open(self) -> None:
        """Show the text."""
        self._edit.setPlainText(self._text)

    def jump(self, share: float) -> None:
        """Go to another place."""
        self._edit.setTextCursor(self._cursor(int(share * len(self._text))))

    def choose(self, telling: Telling) -> None:
        """Go to words and tint them; nothing else is marked."""
        _event, words = telling
        tinted = QTextEdit.ExtraSelection()
        tinted.cursor = self._cursor(words.start, words.end)
        tinted.format.setBackground(TINT)
        self._edit.setExtraSelections([tinted])
        self._edit.setTextCursor(self._cursor(words.start))

    def text(self) -> str:
        """Return the text that is shown."""
        return self._text

    def _cursor(self, start: int, end: int | None = None) -> QTextCursor:
        document: QTextDocument = self._edit.document()
        cursor = QTextCursor(document)
        cursor.setPosition(self._convert.unit(start))
        if end is not None:
            cursor.setPosition(self._convert.unit(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def shows(self, telling: Telling | None = None) -> bool:
        """Say whether the text is shown, with the words tinted."""
        quotes = [one.cursor.selectedText() for one in self._edit.extraSelections()]
        is_tinted = telling is None or telling[1].quote in quotes
        return is_tinted and self._edit.document().characterCount() > 1


READERS = {
    "Whence": Whence,
    "QTextEdit": lambda path: Peer(path, QTextEdit),
    "QPlainTextEdit": lambda path: Peer(path, QPlainTextEdit),
}
