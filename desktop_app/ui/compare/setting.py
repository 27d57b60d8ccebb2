"""Setting the words of a cell: lines, where each quotation stands, and what has no room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop_app.model.comparison import Saying

_LONGEST = 2000
_LINE = "\N{LINE SEPARATOR}"
_CONTROLS = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}


class SetRun:
    """Words in one font, broken into at most `most` lines of `width` pixels.

    Where there are more, the last line ends with an ellipsis. Line ends and runs of white space
    are one space; words without spaces break where they have to. `strong` words are bold.
    """

    def __init__(
        self, words: str, font: QFont, width: float, most: int = 1000, strong: Sequence[str] = ()
    ) -> None:
        text = _shown(words)
        self.is_cut = len(words) > _LONGEST
        self._layout = QTextLayout(text, font)
        self._layout.setFormats(_bold(text, strong))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        last = self._break(width, most)
        if last is not None:
            self.is_cut = True
            units = text.encode("utf-16-le")
            before = units[: 2 * last].decode("utf-16-le", "ignore")
            rest = units[2 * last :].decode("utf-16-le", "ignore")
            metrics = QFontMetricsF(font)
            end = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            self._layout.setText(before + (_LINE if before else "") + end)
            self._break(width, most)

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return self._height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines in the painter's pen."""
        self._layout.draw(painter, QPointF(x, y))

    def _break(self, width: float, most: int) -> int | None:
        """Break into lines; return where the last one begins if not all words have room."""
        self._height = 0.0
        begin, end = 0, 0
        self._layout.beginLayout()
        for _ in range(most):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self._height))
            self._height += line.height()
            begin, end = line.textStart(), line.textStart() + line.textLength()
        self._layout.endLayout()
        length = len(self._layout.text().encode("utf-16-le")) // 2
        return begin if end < length else None


class SetQuotation(NamedTuple):
    """A quotation in its place: `[top, bottom)` in pixels from the top of the cell.

    `saying` is None for words that lead nowhere.
    """

    saying: Saying | None
    words: SetRun | None
    added: SetRun | None
    top: float
    bottom: float


def _shown(words: str) -> str:
    return " ".join(words[:_LONGEST].split()).translate(_CONTROLS)


def _bold(text: str, strong: Sequence[str]) -> list[QTextLayout.FormatRange]:
    """Return what makes the first of each of the `strong` words bold; Qt counts UTF-16 units."""
    ranges = []
    for words in map(_shown, strong):
        at = text.find(words)
        if at >= 0:
            made = QTextLayout.FormatRange()
            made.start = len(text[:at].encode("utf-16-le")) // 2
            made.length = len(words.encode("utf-16-le")) // 2
            made.format.setFontWeight(QFont.Weight.DemiBold)
            ranges.append(made)
    return ranges


@dataclass(frozen=True, slots=True)
class Type:
    """The fonts of a cell, its padding in pixels, and how much fits into one."""

    serif: QFont
    sans: QFont
    padding: float
    highest: float
    most_lines: int = 9


@dataclass(frozen=True, slots=True)
class SetCell:
    """The quotations of a cell from top to bottom."""

    quotations: tuple[SetQuotation, ...]
    height: float

    def at(self, y: float) -> Saying | None:
        """Return the quotation at `y`, else the one above it, else the first."""
        found = None
        for quotation in self.quotations:
            if found is None or quotation.top <= y:
                found = quotation.saying
        return found

    @property
    def is_cut(self) -> bool:
        """Whether something had no room."""
        return any(
            one.saying is not None and (one.words is None or one.words.is_cut)
            for one in self.quotations
        )


def set_cell(
    sayings: Sequence[Saying],
    type_: Type,
    width: float,
    *,
    added: Callable[[Saying], str],
    more: Callable[[int], str],
) -> SetCell:
    """Set sayings one below the other in a cell of `width` pixels.

    Those that have no room are counted in a last line, which leads to the first of them.
    """
    room = max(width - 2 * type_.padding, 20)
    y = type_.padding
    found: list[SetQuotation] = []
    for saying in sayings:
        words = SetRun(saying.words, type_.serif, room, type_.most_lines, saying.numbers)
        told = added(saying)
        quiet = SetRun(told, type_.sans, room, type_.most_lines) if told else None
        height = words.height + (quiet.height if quiet else 0)
        if found and y + height > type_.highest:
            left = SetRun(more(len(sayings) - len(found)), type_.sans, room, 1)
            found.append(SetQuotation(saying, None, left, y, y + left.height))
            break
        found.append(SetQuotation(saying, words, quiet, y, y + height))
        y += height + type_.padding
    return SetCell(tuple(found), (found[-1].bottom if found else 0) + type_.padding)


def set_words(words: str, type_: Type, width: float) -> SetCell:
    """Set quiet words that lead nowhere."""
    run = SetRun(words, type_.sans, max(width - 2 * type_.padding, 20), type_.most_lines)
    top = type_.padding
    quiet = SetQuotation(None, None, run, top, top + run.height)
    return SetCell((quiet,), quiet.bottom + type_.padding)
