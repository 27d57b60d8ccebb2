"""What the signs of the matrix mean, in one line."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.model.claims import Standing
from desktop_app.ui.matrix.marks import paint_signs, width_of_signs
from desktop_app.ui.matrix.terms import standing_name, tr
from desktop_app.ui.theme import Theme
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.plain import as_tip

_SIGN = 10
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SINGLE: tuple[Standing, ...] = (
    "named",
    "not in a complete list",
    "not in a partial list",
    "said not to",
    "source silent",
)


class Type(NamedTuple):
    """In which font the words stand, and how large a sign is, in pixels."""

    font: QFont
    sign: int

    @property
    def between(self) -> float:
        """How far one sign is from the words of the one before it."""
        return self.sign * 1.6

    def width(self, standings: tuple[Standing, ...], words: str) -> float:
        """Return how many pixels a sign takes with its words and what lies before the next one."""
        letters = QFontMetrics(self.font).horizontalAdvance(words)
        return width_of_signs(len(standings), self.sign) + letters + self.sign * 0.6 + self.between


def meanings() -> list[tuple[tuple[Standing, ...], str]]:
    """Return each sign, and two beside each other, with what it means."""
    found: list[tuple[tuple[Standing, ...], str]] = [
        ((one,), standing_name(one)) for one in _SINGLE
    ]
    return [*found, (("named", "not in a complete list"), tr("sources differ"))]


class Legend(QWidget):
    """Signs with their words beside each other; those that have no room are left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("matrix-legend")
        words = ", ".join(words for _, words in meanings())
        self.setAccessibleName(tr("Signs: {words}").format(words=words))
        self.setToolTip(as_tip(tr("Shift+F1 shows what all marks mean")))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of all signs with their words."""
        return QSize(round(legend_width(self._type())), self._theme.pixels(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint those for which there is room."""
        painter = QPainter(self)
        left = QPointF(2, self.height() / 2)
        paint_legend(painter, self._theme.tokens, self._type(), left, self.width() - 2)
        painter.end()

    def _type(self) -> Type:
        return Type(self._theme.sans(11.5), self._theme.pixels(_SIGN))


def legend_width(type_: Type) -> float:
    """Return how many pixels all signs take with their words."""
    return sum(type_.width(*one) for one in meanings())


def paint_legend(
    painter: QPainter, tokens: Tokens, type_: Type, left: QPointF, room: float
) -> None:
    """Paint from the middle of the left edge as many signs as there is room for."""
    x = left.x()
    painter.setFont(type_.font)
    for standings, words in meanings():
        width = type_.width(standings, words)
        if x + width - type_.between > left.x() + room:
            return
        signs = width_of_signs(len(standings), type_.sign)
        centre = QPointF(x + signs / 2, left.y())
        paint_signs(painter, standings, tokens, centre=centre, size=type_.sign)
        painter.setPen(QColor(tokens.quiet))
        box = QRectF(x + signs + type_.sign * 0.6, left.y() - type_.sign, width, 2 * type_.sign)
        painter.drawText(box, _LEFT, words)
        x += width
