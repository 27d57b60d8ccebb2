"""A button made of words: a passage, a reason, an event. It wraps, and looks like text."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plain import as_caption, isolated

_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_FAR = 100_000
_MOST_LINES = 3


class WordsButton(QAbstractButton):
    """Words to click, with a quiet line below and a coloured bar at the left.

    It takes the width that it is given; its height follows. Long words are cut after
    three lines, with an ellipsis, and stand whole in the tool tip.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        caption: str = "",
        *,
        bar: str = "",
        font: QFont | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = " ".join(words.split())
        self._caption = caption
        self._bar = bar
        self._font = font or theme.sans()
        self._quiet_font = theme.sans(11)
        self._heights: dict[int, tuple[int, int]] = {}
        self.most_lines = _MOST_LINES
        self.is_current = False
        name = f"{isolated(self._words)} — {caption}" if caption else self._words
        self.setText(as_caption(name))
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(1, 1)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels that the words need at `width` pixels."""
        words, caption = self._measured(width)
        return words + caption + 8

    def sizeHint(self) -> QSize:
        """Return a size that suits a narrow card."""
        return QSize(200, self.heightForWidth(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bar, words and caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self.underMouse() or self.is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(self.rect(), 4, 4)
        if self._bar:
            width = 5 if self.is_current else 3
            painter.fillRect(QRect(0, 2, width, self.height() - 4), QColor(self._bar))
        area = self._area(self.width())
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.text))
        height, _ = self._measured(self.width())
        painter.setClipRect(area.left(), 0, area.width(), height + 4)
        painter.drawText(area.adjusted(0, 4, 0, _FAR), _WRAP, self._shown(area.width()))
        painter.setClipping(False)
        if self._caption:
            painter.setFont(self._quiet_font)
            painter.setPen(QColor(tokens.quiet))
            painter.drawText(area.adjusted(0, 4 + height, 0, _FAR), _WRAP, self._caption)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint for the soft highlight."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint without the soft highlight."""
        self.update()
        super().leaveEvent(event)

    def _area(self, width: int) -> QRect:
        left = 12 if self._bar else 4
        return QRect(left, 0, max(20, width - left - 4), 0)

    def _shown(self, width: int) -> str:
        """Return the words, cut where they would need more than `most_lines` lines."""
        metrics = QFontMetrics(self._font)
        most = self._most(metrics)
        if self._height(metrics, width, self._words) <= most:
            return self._words
        low, high = 0, len(self._words)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._height(metrics, width, self._words[:middle] + "…") <= most
            low, high = (middle, high) if fits else (low, middle - 1)
        return self._words[:low].rstrip() + "…"

    def _measured(self, width: int) -> tuple[int, int]:
        """Return the heights of words and caption; layouts ask for the same width many times."""
        if width not in self._heights:
            room = self._area(width).width()
            metrics = QFontMetrics(self._font)
            needed = self._height(metrics, room, self._words)
            is_whole = needed <= self._most(metrics)
            self._heights[width] = (
                needed if is_whole else metrics.lineSpacing() * self.most_lines,
                self._height(QFontMetrics(self._quiet_font), room, self._caption),
            )
        return self._heights[width]

    def _most(self, metrics: QFontMetrics) -> int:
        """Return the height that the words may take up; lines may be a little higher than told."""
        return metrics.lineSpacing() * self.most_lines + metrics.lineSpacing() // 2

    @staticmethod
    def _height(metrics: QFontMetrics, width: int, words: str) -> int:
        if not words:
            return 0
        return metrics.boundingRect(QRect(0, 0, width, _FAR), _WRAP, words).height()
