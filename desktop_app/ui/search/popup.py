"""The list of what a search found, below the field and over the window."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QWidget

from desktop_app.ui.search.delegate import ResultDelegate
from desktop_app.ui.search.results import ResultsModel
from desktop_app.ui.theme import Theme

_LEAST_ROWS, _MOST_ROWS = 3, 14
_MOST_HEIGHT = 0.5
"""How much of the window's height rows may cover, where there are many."""
_LEAST_WIDTH, _MOST_WIDTH = 360, 620
"""In pixels, before text is enlarged. A field that is wider may have a list as wide as itself."""
_AROUND, _BORDER = 4, 1
_BESIDE_WINDOW = 8
_BESIDE_WORDS = 24


class ResultsPopup(QListView):
    """Lies below the field while somebody searches, as narrow and as low as its rows need.

    It never takes the keyboard, and becomes no narrower while it is open: else it would jump with
    each letter. Where there are no rows it can say why.
    """

    chosen = Signal(object, bool)
    """`chosen(index, is_beside)`: somebody has clicked a row, with Ctrl or without."""

    def __init__(self, theme: Theme, field: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._field = field
        self._window = window
        self._widest = 0
        self._pressed = QModelIndex()
        self.rows = ResultsModel(self)
        self._delegate = ResultDelegate(theme, self)
        self.setObjectName("search-results")
        self.setAccessibleName(self.tr("Search results"))
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setViewportMargins(0, _AROUND, 0, _AROUND)
        self._nothing = QLabel(self)
        self._nothing.setProperty("look", "quiet")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.hide()
        theme.changed.connect(self._on_theme_changed)
        window.installEventFilter(self)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay below the field when it moves, or the window's size changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def say_nothing_is_there(self, words: str) -> None:
        """Say why there are no rows; with empty words, nothing."""
        self._nothing.setText(words)
        self._nothing.setVisible(bool(words))

    def open(self, *, is_other: bool = False) -> None:
        """Lie below the field; where what is shown `is_other`, only as wide as that needs."""
        if is_other or not self.isVisible():
            self._widest = 0
        self._place()
        self.show()

    def make_current(self, row: int | None) -> None:
        """Make a row the current one, with its head in sight, or none."""
        if row is None:
            self.selectionModel().clear()
            return
        if self.rows.choice(row - 1) is None and row > 0:
            self.scrollTo(self.rows.index(row - 1, 0))
        index = self.rows.index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def here(self) -> tuple[int, int]:
        """Return which row is the current one, and which is the first in sight."""
        return self.currentIndex().row(), self.verticalScrollBar().value()

    def see_from(self, row: int) -> None:
        """Let a row be the first in sight, or one before it where too few are behind it."""
        self.verticalScrollBar().setValue(row)

    def move_by(self, step: int) -> None:
        """Go so many rows on that can be chosen, as far as there are any."""
        choices = self.rows.choices()
        here = self.currentIndex().row()
        if not choices or (here < 0 and step < 0):
            return
        at = choices.index(here) if here in choices else -1
        self.make_current(choices[max(0, min(at + step, len(choices) - 1))])

    def turn_page(self, step: int) -> None:
        """Go about as many rows on as are seen."""
        seen = self.viewport().height() // self._delegate.height
        self.move_by(step * max(1, seen - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep in mind on which row the button went down."""
        self._pressed = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row on which the button went down and up."""
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and index.isValid() and index == self._pressed:
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.chosen.emit(index, bool(with_control))
        super().mouseReleaseEvent(event)

    def _on_theme_changed(self) -> None:
        self._delegate.restyle()
        self.scheduleDelayedItemsLayout()
        if self.isVisible():
            self._widest = 0
            self._place()

    def _place(self) -> None:
        window, delegate = self._window, self._delegate
        corner = self._field.mapTo(window, self._field.rect().bottomLeft())
        room = window.width() - 2 * _BESIDE_WINDOW
        most = min(max(self._field.width(), self._theme.pixels(_MOST_WIDTH)), room)
        least = min(self._field.width(), self._theme.pixels(_LEAST_WIDTH), room)
        needed = max((delegate.width_of(line) for line in self.rows.lines), default=0)
        needed = max(needed, self._width_of_words())
        self._widest = max(self._widest, needed + 2 * _BORDER)
        width = max(least, min(self._widest, most))
        left = max(_BESIDE_WINDOW, min(corner.x(), window.width() - width - _BESIDE_WINDOW))
        frame = 2 * (_AROUND + _BORDER)
        most_rows = min(_MOST_ROWS, round(_MOST_HEIGHT * window.height()) // delegate.height)
        most_rows = max(most_rows, _LEAST_ROWS)
        rows = min(most_rows, self.rows.rowCount()) * delegate.height + frame
        words = min(self._height_of_words(width), most_rows * delegate.height + frame)
        height = max(rows, words)
        height = min(height, window.height() - corner.y() - 2 * _BESIDE_WINDOW)
        self.setGeometry(left, corner.y() + _AROUND, width, height)
        self._nothing.setGeometry(QRect(0, 0, width, height))
        self.raise_()

    def _width_of_words(self) -> int:
        """Return the width of what is said where there are no rows: one long word cannot wrap."""
        if self._nothing.isHidden():
            return 0
        metrics, lines = self._nothing.fontMetrics(), self._nothing.text().split("\n")
        return max(map(metrics.horizontalAdvance, lines)) + self._theme.pixels(_BESIDE_WORDS)

    def _height_of_words(self, width: int) -> int:
        """Return the height of what is said where there are no rows."""
        if self._nothing.isHidden():
            return 0
        return self._nothing.heightForWidth(width) + self._theme.pixels(27)
