"""The bar below a text: how much is selected by hand, and what is told in those words."""

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QIcon,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop_app.library.entities import entity as read_entity
from desktop_app.library.events import event as read_event
from desktop_app.model.records import EntityId, EventId, Passage, Span
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.contents import Contents
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.plain import as_caption, as_tip
from desktop_app.ui.widgets.shapes import paint_entity

CHIPS = 8
LISTED = 200
WIDEST = 150
NARROW = 640
COUNTED = 200_000
ICON = 10
Touched = tuple[EventId, Passage] | EntityId


class TouchedBar(QWidget):
    """Events first, the shortest words first, then entities by place; each leads there.

    What there is no room for is in a menu at the end.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._touched: list[Touched] = []
        self._text: QWidget | None = None
        self._selected = ""
        self.setObjectName("touched-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._said = ElidedLabel(look="quiet")
        self._chips = [self._chip(at) for at in range(CHIPS)]
        self._more = QToolButton()
        self._more.setProperty("look", "chip")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._strip = QWidget()
        self._row = QHBoxLayout(self._strip)
        self._actions = QHBoxLayout()
        self._buttons: list[QToolButton] = []
        self._grid = QGridLayout(self)
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)

    def _chip(self, at: int) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("look", "chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda: self._follow(self._touched[at]))
        return chip

    def _lay_out(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        for widget in (*self._chips, self._more):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._grid.setContentsMargins(16, 4, 8, 4)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._said, 0, 0)
        self._grid.addLayout(self._actions, 0, 2)
        self._grid.addWidget(self._strip, 1, 0, 1, 3)

    def add_action(self, action: QAction) -> None:
        """Offer at the right what can be done with the selected words."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setProperty("look", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._actions.addWidget(button)
        self._buttons.append(button)
        self._fit()

    def come_after(self, text: QWidget) -> None:
        """Let Tab go from `text` through this bar, and Esc back to it."""
        self._text = text
        for widget, following in pairwise((text, *self._chips, self._more, *self._buttons)):
            QWidget.setTabOrder(widget, following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back by Esc to the words that are selected."""
        if event.key() == Qt.Key.Key_Escape and self._text is not None:
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def show_touched(self, contents: Contents, span: Span) -> None:
        """Say what is told in the words of `span`; where it is empty there is no bar."""
        is_empty = span.start == span.end
        self.setHidden(is_empty)
        if not is_empty:
            self._touched = [*contents.told_in(span), *contents.namings.named_in(span)]
            self._selected = self._words(contents.text, span)
            self._fill_chips()
            self._fit()
            self._read_aloud()

    def _read_aloud(self) -> None:
        """Let screen readers say it: of the selection itself PySide cannot tell them."""
        names = [chip.accessibleName() for chip in self._chips[: len(self._touched)]]
        touches = self.tr("touches {names}").format(names=", ".join(names)) if names else ""
        self.setAccessibleName(self._with(touches))
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.accessibleName())
            QAccessible.updateAccessibility(event)

    def _words(self, text: str, span: Span) -> str:
        length = span.end - span.start
        if length > COUNTED:
            return self.tr("Selected: {n} characters").format(n=f"{length:,}")
        count = len(text[span.start : span.end].split())
        words = self.tr("Selected: 1 word") if count == 1 else self.tr("Selected: {n} words")
        return words.format(n=f"{count:,}")

    def _on_theme_changed(self) -> None:
        self._fill_chips()
        self._fit()

    def _fill_chips(self) -> None:
        metrics = self.fontMetrics()
        widest = self._theme.pixels(WIDEST)
        for chip, one in zip(self._chips, self._touched, strict=False):
            name, icon = self._named(one)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, widest)
            chip.setText(as_caption(shown))
            chip.setIcon(icon)
            chip.setIconSize(QSize(1, 1) * self._theme.pixels(ICON))
            chip.setToolTip(as_tip(name))
            chip.setAccessibleName(name)

    def _fill_menu(self) -> None:
        """List what is not among the chips that are seen."""
        self._menu.clear()
        hidden = self._touched[self._seen : self._seen + LISTED]
        for one in hidden:
            name, icon = self._named(one)
            action = self._menu.addAction(icon, as_caption(name))
            action.triggered.connect(lambda _checked=False, one=one: self._follow(one))
        left_out = len(self._touched) - self._seen - len(hidden)
        if left_out:
            words = self.tr("{n} more: select fewer words").format(n=left_out)
            self._menu.addAction(words).setEnabled(False)

    def _named(self, one: Touched) -> tuple[str, QIcon]:
        """Return what an event or an entity is called, with the sign of its kind."""
        library, tokens = self._workspace.library, self._theme.tokens
        if isinstance(one, tuple):
            event = read_event(library, one[0])
            return event.title, self._icon("", tokens.of_event_kind(event.kind))
        entity = read_entity(library, one)
        return entity.name, self._icon(entity.kind, tokens.of_entity_kind(entity.kind))

    def _icon(self, entity_kind: str, colour: str) -> QIcon:
        """Return the shape of a kind of entity; for an event a bar, as in the margin."""
        ratio, size = self.devicePixelRatioF(), self._theme.pixels(ICON)
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        area = QRectF(0, 0, size, size)
        if entity_kind:
            paint_entity(painter, entity_kind, colour, centre=area.center(), size=0.8 * size)
        else:
            painter.fillRect(area.adjusted(0.3 * size, 0, -0.4 * size, 0), QColor(colour))
        painter.end()
        return QIcon(picture)

    def _follow(self, one: Touched) -> None:
        if isinstance(one, tuple):
            self._workspace.selection.show_passage(one[1].id, one[0])
        else:
            self._workspace.selection.show_entity(one)

    @property
    def _seen(self) -> int:
        return sum(not chip.isHidden() for chip in self._chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the chips for which there is room, and how many there are besides."""
        rest = self._fill_up(self._room() - self._more.sizeHint().width())
        self._more.setText(f"+{rest}")
        self._more.setAccessibleName(self.tr("{n} more that the words touch").format(n=rest))
        self._more.setVisible(rest > 0)
        self._strip.setVisible(bool(self._touched))

    def _room(self) -> int:
        """Put the chips beside what is said, in a narrow pane below it; return their room."""
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        if self.width() < self._theme.pixels(NARROW):
            self._grid.addWidget(self._strip, 1, 0, 1, 3)
            self._said.setText(self._with("" if self._touched else self.tr("nothing told")))
            return room
        touches = self.tr("touches") if self._touched else self.tr("nothing is told in them")
        self._said.setText(self._with(touches))
        self._grid.addWidget(self._strip, 0, 1)
        others = self._said.sizeHint().width() + self._actions.sizeHint().width()
        return room - others - 2 * self._grid.horizontalSpacing()

    def _with(self, touches: str) -> str:
        return f"{self._selected} · {touches}" if touches else self._selected

    def _fill_up(self, room: int) -> int:
        """Show chips until the room is full; return how many are not shown."""
        for at, chip in enumerate(self._chips):
            room -= chip.sizeHint().width() + self._row.spacing()
            chip.setVisible(at < len(self._touched) and room >= 0)
        return len(self._touched) - self._seen
