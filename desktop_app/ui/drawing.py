"""Something that a picture can be made of, whatever kind of file the picture is."""

from typing import Protocol

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter


class Drawing(Protocol):
    """It paints its own ground, from the painter's origin, and knows nothing of files."""

    @property
    def title(self) -> str:
        """What it shows, in a line: the title of the file, and its proposed name."""

    def size(self) -> QSizeF:
        """How large it is, in pixels of a screen of 96 to the inch."""

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
