"""Text on the timeline: measured and laid out once, drawn often."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

MOST_KEPT = 4000
MOST_WIDTHS = 10_000
WHOLE = -1


class Lettering:
    """The timeline's two fonts, with the widths and layouts of the texts seen so far."""

    def __init__(self, font: QFont) -> None:
        plain = _smaller(font)
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        self._fonts = {False: plain, True: bold}
        self._metrics = {key: QFontMetricsF(font) for key, font in self._fonts.items()}
        self._widths: dict[tuple[str, bool], float] = {}
        self._texts: dict[tuple[str, bool, int], QStaticText] = {}
        self.height = self._metrics[False].height()
        self.digit = self._metrics[False].horizontalAdvance("0")

    def width(self, text: str, bold: bool = False) -> float:
        """Give the pixels that a text needs."""
        width = self._widths.get((text, bold))
        if width is None:
            width = self._metrics[bold].horizontalAdvance(text)
            if len(self._widths) >= MOST_WIDTHS:
                self._widths.clear()
            self._widths[text, bold] = width
        return width

    def draw(
        self, painter: QPainter, at: QPointF, text: str, width: float, *, bold: bool = False
    ) -> None:
        """Draw a text in the pen's colour, elided to a width; `at`: its left, half its height."""
        painter.setFont(self._fonts[bold])
        painter.drawStaticText(
            QPointF(at.x(), round(at.y() - self.height / 2)), self._text(text, width, bold)
        )

    def _text(self, text: str, width: float, bold: bool) -> QStaticText:
        is_whole = self.width(text, bold) <= width + 0.5
        key = (text, bold, WHOLE if is_whole else int(width))
        static = self._texts.get(key)
        if static is None:
            right = Qt.TextElideMode.ElideRight
            shown = text if is_whole else self._metrics[bold].elidedText(text, right, width)
            static = _laid_out(shown)
            self._keep(key, static)
        return static

    def _keep(self, key: tuple[str, bool, int], static: QStaticText) -> None:
        if len(self._texts) >= MOST_KEPT:
            self._texts.clear()
        self._texts[key] = static


def _laid_out(text: str) -> QStaticText:
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    return static


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    if font.pixelSize() > 0:
        smaller.setPixelSize(max(font.pixelSize() - 1, 1))
    else:
        smaller.setPointSizeF(font.pointSizeF() * 12 / 13)
    return smaller
