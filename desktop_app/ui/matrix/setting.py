"""Setting a title in a few lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

_LONGEST = 400
"""Characters of a title that are looked at; three lines hold fewer."""


def set_lines(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Return words as at most `most` lines of `width` pixels, each ended by an ellipsis if cut.

    What does not fit is left out at the end of the last line; a word that is longer than a line
    is cut in it.
    """
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    waiting = words[:_LONGEST].split()
    while waiting and len(lines) < most:
        taken = 1
        while (
            taken < len(waiting)
            and metrics.horizontalAdvance(" ".join(waiting[: taken + 1])) <= width
        ):
            taken += 1
        if len(lines) == most - 1:
            taken = len(waiting)
        line = " ".join(waiting[:taken])
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
        del waiting[:taken]
    return lines
