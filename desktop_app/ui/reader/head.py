"""The head of a reader pane: which source this is, when it was published, how that is known."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop_app.model.dates import parse
from desktop_app.model.records import Source
from desktop_app.model.wording import in_words, short_words
from desktop_app.ui.reader.head_lines import GAP, broken
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.elided import ElidedLabel, elided
from desktop_app.ui.widgets.plain import as_tip, isolated, one_line

_HEIGHTS = (40, 58, 78, 98)
"""The height of one line and of more, in pixels before text is enlarged: the same in all panes."""
_FIRST, _ABOVE = 26, 5
"""The height of the title's line where there are more, and of what is above it."""
_TITLE = 260
"""Pixels, before text is enlarged, of a title that one line must have room for."""
_LEAST, _SHARE = 120, 0.45
"""The least width of a head, before text is enlarged, and which share of the height it may take."""
_LEFT, _RIGHT = 16, 8

_Piece = ElidedLabel | QToolButton


class PaneHead(QWidget):
    """Title, publisher and date of a source; what the pane has to say of the selection.

    In a narrow pane they take up to four lines. How many is the reader's to say, so that all
    texts begin at one height: all heads have as many as the one that needs the most. Room for
    saying that it is silent is kept in any case, so that no text moves when that is said.
    """

    source_requested = Signal()
    close_requested = Signal()
    width_changed = Signal()
    """There is more or less room for what stands here, or more or less of it."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._issuer, self._day, self._tip = "", "", ""
        self._known = ("", "")
        self._level = 0
        self.setObjectName("pane-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ElidedLabel(look="strong", parent=self)
        self._date = ElidedLabel(look="quiet", parent=self)
        self._how = self._button()
        self._how.setProperty("look", "dashed")
        self._unverified = self._remark()
        self._silent = self._remark(self.tr("silent on this event"))
        self._close = self._button()
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close pane {n}").format(n=number))
        self._close.setToolTip(self.tr("Close this pane"))
        self._how.setToolTip(
            as_tip(self.tr("How the date of this source is known, and what it tells"))
        )
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._how.clicked.connect(self.source_requested)
        self._close.clicked.connect(self.close_requested)

    def show_source(self, source: Source) -> None:
        """Say which source is shown, and in two words how its date is known."""
        known = self.tr("date not known"), self.tr("not known")
        if source.published:
            known = self.tr("date stated"), self.tr("stated")
        if source.inferred:
            known = self.tr("date inferred"), self.tr("inferred")
        self._frame("dashed" if source.inferred else "lined")
        self._title.setText(source.title)
        date = parse(source.published)
        self._issuer, self._day = one_line(source.issuer), short_words(date)
        self._tip = as_tip("\n".join(filter(None, (isolated(self._issuer), in_words(date)))))
        self._known = known
        self._how.setAccessibleName(self.tr("{how}: show how").format(how=known[0]))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be read."""
        return QSize(self._theme.pixels(_LEAST), self.height())

    @property
    def needed(self) -> int:
        """How many lines are needed below the title; 0 where all has room beside it."""
        title = min(self._title.sizeHint().width(), self._theme.pixels(_TITLE))
        below = [one for one in self._beside if one is self._silent or not one.isHidden()]
        issuer = f"{self._issuer} · {self._day}" if self._issuer else self._day
        wide = {self._date: issuer, self._how: self._known[0]}
        widths = [title, *(_width(one, wide.get(one)) for one in (*below, self._close))]
        if sum(widths) + GAP * len(widths) <= self._room:
            return 0
        return min(len(self._lines(below)[0]), len(_HEIGHTS) - 1)

    def most(self, height: int) -> int:
        """Return how many lines may be taken where head and text have `height` pixels."""
        room = _SHARE * height
        return sum(self._theme.pixels(one) <= room for one in _HEIGHTS[1:])

    def fold(self, level: int) -> None:
        """Take `level` lines below the title's."""
        self._level = level
        self.setFixedHeight(self._theme.pixels(_HEIGHTS[level]))
        self._place()

    def say_silent(self, *, is_silent: bool) -> None:
        """Say whether the source has nothing on the event in focus."""
        if is_silent == self._silent.isHidden():
            self._silent.setVisible(is_silent)
            self._place()

    def say_unverified(self, count: int) -> None:
        """Say how many passages do not stand in the source as the dossier has them, if any."""
        words = self.tr("1 passage not verified") if count == 1 else self.tr("{n} not verified")
        said = words.format(n=count) if count else ""
        if said != self._unverified.text():
            self._unverified.setText(said)
            self._unverified.setVisible(count > 0)
            self._fit()

    def show_place(self, *, is_active: bool, can_close: bool) -> None:
        """Mark the pane that is read, and let it be closed while there are others."""
        role = QPalette.ColorRole.Link if is_active else QPalette.ColorRole.WindowText
        self._title.setForegroundRole(role)
        self._close.setVisible(can_close)
        self._place()

    @property
    def _room(self) -> int:
        return self.width() - _LEFT - _RIGHT

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _remark(self, words: str = "") -> ElidedLabel:
        """Return a label for what is said of a source only now and then."""
        remark = ElidedLabel(words, look="quiet", parent=self)
        remark.hide()
        return remark

    def _frame(self, look: str) -> None:
        """Frame how the date is known; dashes are for what is inferred."""
        if self._how.property("look") != look:
            self._how.setProperty("look", look)
            if self._how.isVisible():
                self._how.style().unpolish(self._how)
                self._how.style().polish(self._how)

    def _on_theme_changed(self) -> None:
        self.fold(self._level)
        self._fit()

    def _fit(self) -> None:
        self._place()
        self.width_changed.emit()

    @property
    def _beside(self) -> tuple[_Piece, ...]:
        """What stands beside the title or below it, in its order."""
        return self._date, self._how, self._unverified, self._silent

    def _lines(self, below: Sequence[_Piece]) -> tuple[list[list[_Piece]], str]:
        """Divide what stands below the title; return also how the date is known.

        That is said shortly where it takes fewer lines.
        """
        divided = []
        for known in self._known:
            words = {self._date: self._day, self._how: known}
            divided.append(broken([_width(one, words.get(one)) for one in below], self._room))
        is_short = len(divided[1]) < len(divided[0])
        lines = [[below[at] for at in line] for line in divided[is_short]]
        return lines, self._known[is_short]

    def _shown(self) -> list[_Piece]:
        return [one for one in self._beside if not one.isHidden()]

    def _date_in(self, room: int) -> None:
        """Write the date, and before it as much of the publisher as there is room for."""
        metrics = self._date.fontMetrics()
        after = f" · {self._day}"
        issuer = elided(self._issuer, metrics, room - metrics.horizontalAdvance(after) - 2)
        self._date.setText(isolated(issuer) + after if issuer else self._day)
        self._date.setToolTip(self._tip)

    def _place(self) -> None:
        """Put everything where it stands."""
        if not self._level:
            self._place_in_one_line()
            return
        top, height = self._theme.pixels(_ABOVE), self._theme.pixels(_FIRST)
        self._place_line(QRect(_LEFT, top, self._room, height), [self._title, self._close])
        top += height
        height = self._theme.pixels(_HEIGHTS[2] - _HEIGHTS[1])
        lines, known = self._lines(self._shown())
        last = [one for line in lines[self._level - 1 :] for one in line]
        self._how.setText(self._known[1] if len(lines) > self._level else known)
        lines = [*lines[: self._level - 1], last]
        for line in lines:
            if self._date in line:
                beside = [one.sizeHint().width() + GAP for one in line if one is not self._date]
                self._date_in(self._room - sum(beside))
            self._place_line(QRect(_LEFT, top, self._room, height), line)
            top += height

    def _place_in_one_line(self) -> None:
        self._how.setText(self._known[0])
        self._date_in(self._room)
        line = QRect(_LEFT, 0, self._room, self.height())
        self._place_line(line, [self._title, *self._shown(), self._close])

    def _place_line(self, area: QRect, line: Sequence[_Piece]) -> None:
        """Put these beside each other; the title gives way, and what closes is at the right."""
        widths = {one: one.sizeHint().width() for one in line}
        if self._close in line:
            over = sum(widths.values()) + GAP * (len(line) - 1) - area.width()
            widths[self._title] = max(widths[self._title] - max(over, 0), 0)
        x = area.left()
        for one in line:
            width = min(widths[one], max(area.right() + 1 - x, 0))
            if one is self._how and width < widths[one]:
                width = 0
            if one is self._close:
                x = max(x, area.right() + 1 - width)
            height = min(one.sizeHint().height(), area.height())
            one.setGeometry(x, area.center().y() - height // 2 + 1, width, height)
            x += width + GAP


def fold_together(heads: Sequence[PaneHead], height: int) -> None:
    """Give all heads as many lines as one needs, but the texts the most of `height` pixels."""
    level = max((head.needed for head in heads), default=0)
    for head in heads:
        head.fold(min(level, max(head.most(height), 1)))


def _width(piece: _Piece, words: str | None = None) -> int:
    """Return the width of a piece, or the one that it would have with other words."""
    width = piece.sizeHint().width()
    if words is None:
        return width
    metrics = piece.fontMetrics()
    return width + metrics.horizontalAdvance(words) - metrics.horizontalAdvance(piece.text())
