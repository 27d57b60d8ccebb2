"""A naming on a few lines, for where there is no room for a column of names."""

from bisect import bisect_left
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from desktop_app.library.concordance import Naming
from desktop_app.ui.widgets.plain import isolated

MOST_LINES = 3
_BEFORE = 1.2
"""How many lines the words before the name may take up, at most."""
_ANYWHERE = QTextOption()
_ANYWHERE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def wrapped(naming: Naming, font: QFont, strong: QFont, colour: str, width: int) -> QTextLayout:
    """Lay a naming out on at most `MOST_LINES` lines of `width` pixels, the name in `strong`.

    What there is no room for is left out at the ends, where an ellipsis stands for it.
    """
    before = isolated(_last_words(naming.before, font, round(width * _BEFORE)))
    words = isolated(" ".join(naming.words.split()))
    look = QTextCharFormat()
    look.setFont(strong)
    look.setForeground(QColor(colour))
    laid = partial(_laid, before, words, look, font, width)
    layout = laid(naming.after)
    if _has_room(layout) or not naming.after:
        return layout
    after = naming.after.removesuffix("…")
    parts = range(1, len(after) + 1)
    kept = bisect_left(parts, True, key=lambda part: not _has_room(laid(f"{after[:part]}…")))
    shown = after[: kept + 1].rpartition(" ")[0] or after[:kept]
    return laid(f"{shown}…")


def _laid(
    before: str, words: str, look: QTextCharFormat, font: QFont, width: int, after: str
) -> QTextLayout:
    layout = QTextLayout(f"{before}{words}{isolated(after)}", font)
    name = QTextLayout.FormatRange()
    name.start, name.length = _units(before), _units(words)
    name.format = look
    layout.setFormats([name])
    layout.setTextOption(_ANYWHERE)
    layout.beginLayout()
    top = 0.0
    for _ in range(MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _has_room(layout: QTextLayout) -> bool:
    """Say whether all words of a layout are on its lines."""
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength() >= _units(layout.text())


def height(layout: QTextLayout) -> int:
    """Return the height in pixels of all lines of a layout."""
    return round(sum(layout.lineAt(at).height() for at in range(layout.lineCount())))


def _last_words(words: str, font: QFont, width: int) -> str:
    """Return as many of the last words as there is room for, or the end of a longer one."""
    metrics, shown = QFontMetrics(font), words
    while metrics.horizontalAdvance(shown) > width and " " in shown.lstrip("…").rstrip():
        shown = f"…{shown.partition(' ')[2]}"
    return metrics.elidedText(shown, Qt.TextElideMode.ElideLeft, width)


def _units(words: str) -> int:
    """Return how many UTF-16 units words take up, which is how Qt counts."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
