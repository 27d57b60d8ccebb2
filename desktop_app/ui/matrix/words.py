"""Beside the matrix: the words behind the cell that the keyboard is on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.matrix.told import Told, others
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import quoted

_WIDEST = 560
"""How wide the words are at most, in pixels before text is enlarged: about 70 letters."""


class CellWords(QScrollArea):
    """Says in full how somebody stands to an event, and quotes each source that speaks of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = Told()
        self.setObjectName("matrix-words")
        self.setAccessibleName(self.tr("The words behind the cell"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_cell(self, told: Told) -> None:
        """Show a cell; one without a head is nothing."""
        self._told = told
        page = QWidget()
        page.setMaximumWidth(self._theme.pixels(_WIDEST))
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 8, 10, 10)
        column.setSpacing(4)
        for words, look in _lines(told):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("look", look)
            if look == "quotation":
                label.setFont(self._theme.serif(13.5))
                label.setContentsMargins(0, 0, 0, 4)
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(page)

    def restyle(self) -> None:
        """Take the theme's fonts and sizes anew."""
        self.show_cell(self._told)


def _lines(told: Told) -> list[tuple[str, str]]:
    found = [(told.head, "strong")] if told.head else []
    for one in told.tellings:
        found.append((one.head, "quiet"))
        for quotation in one.quotations:
            found.append((quoted(quotation.words), "quotation"))
            found += [(quotation.by, "quiet")] if quotation.by else []
    return found + [(words, "quiet") for words in others(told)]
