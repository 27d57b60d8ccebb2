"""Fonts and line heights of the source text, and how a paragraph is broken into lines."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from desktop_app.model.records import Block
from desktop_app.ui.reader.laid import LaidPiece
from desktop_app.ui.reader.paragraphs import Heights, ends_paragraph

LINE = 1.62
GAP = 0.75
MEASURE = 70
SAMPLE = "The words come first: nothing is shown that does not lead to the passage that says it. "
RIGHT_TO_LEFT = frozenset(("R", "AL"))
STRONG = frozenset(("L", "R", "AL"))
REORDERING = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI"))
SHOWN = (
    {code: 0x2400 + code for code in range(32) if code != ord("\t")}
    | {0x7F: 0x2421}
    | dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2029), 0x2028)
)


def shown(text: str) -> str:
    """Keep the length, with line ends as Qt breaks at them and other controls as pictures."""
    return text.translate(SHOWN)


def is_reordered(text: str) -> bool:
    """Say whether parts of `text` run from right to left."""
    return not text.isascii() and any(bidirectional(char) in REORDERING for char in set(text))


def starts_right(text: str) -> bool:
    """Say whether the first letter of `text` is of a script that runs from right to left."""
    directions = (bidirectional(char) for char in text)
    first = next((direction for direction in directions if direction in STRONG), "L")
    return first in RIGHT_TO_LEFT


class Style(NamedTuple):
    """How paragraphs of one kind are set. `line` is their line height in pixels."""

    font: QFont
    line: int


class Typesetter:
    """Sets paragraphs in one font family and size; `gap` in pixels stands between two.

    For paper, letters stand where their design has them, not where a screen has its pixels; and
    each for itself, so that words are found in a PDF as they are written.
    """

    def __init__(
        self, family: str, pixels: float, dots_per_inch: int, *, for_paper: bool = False
    ) -> None:
        self._family = family
        self._for_paper = for_paper
        self._dots_per_inch = dots_per_inch
        body = self._style(pixels)
        small = self._style(pixels - 1)
        self._styles = {
            "body": body,
            "teaser": body,
            "subhead": self._style(pixels, QFont.Weight.DemiBold),
            "caption": small,
            "credit": small,
        }
        self.line = body.line
        self.gap = round(GAP * body.line)
        self._average = QFontMetricsF(body.font).horizontalAdvance(SAMPLE) / len(SAMPLE)
        self.measure = round(MEASURE * self._average)

    def _style(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> Style:
        font = QFont(self._family)
        font.setPointSizeF(pixels * 72 / self._dots_per_inch)
        font.setWeight(weight)
        if self._for_paper:
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setFeature(QFont.Tag("liga"), 0)
        return Style(font, round(LINE * pixels))

    def estimates(self, pieces: Sequence[Block], width: int) -> Heights:
        """Reckon about how high each piece will be in a column of `width`."""
        fitting = max(1, int(width / self._average))
        heights = [
            ((piece.end - piece.start) // fitting + 1) * self.line + self.gap for piece in pieces
        ]
        return Heights(heights)

    def set(self, text: str, pieces: Sequence[Block], index: int, width: int) -> LaidPiece:
        """Set the piece at `index` in lines of at most `width`."""
        piece = pieces[index]
        style = self._styles.get(piece.kind, self._styles["body"])
        words = text[piece.start : piece.end]
        reordered = is_reordered(words)
        layout = QTextLayout(shown(words), style.font)
        chosen = option(reordered and starts_right(words))
        chosen.setUseDesignMetrics(self._for_paper)
        layout.setTextOption(chosen)
        layout.setCacheEnabled(True)
        tops = break_lines(layout, width, style.line)
        gap = self.gap if ends_paragraph(pieces, index) else 0
        return LaidPiece(piece, words, layout, tops, gap, is_reordered=reordered)


def option(is_right_to_left: bool) -> QTextOption:
    """Let any word break where it has to: text without spaces must not freeze us."""
    side = Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft
    result = QTextOption(side)
    result.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    result.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return result


def break_lines(layout: QTextLayout, width: int, height: int) -> list[int]:
    """Break `layout` into lines; say where each begins, and last where all end, in pixels.

    A line is `height` high, or higher where a script of its own needs it.
    """
    tops = [0]
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spare = height - line.height()
        line.setPosition(QPointF(0, tops[-1] + max(0, spare / 2)))
        tops.append(tops[-1] + max(height, round(line.height())))
    layout.endLayout()
    return tops
