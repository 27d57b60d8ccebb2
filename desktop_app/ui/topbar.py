"""The bar at the top: the dossier, search, back and forward, integrity, one or two panes."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.elided import ElidedLabel, PartedLabel
from desktop_app.ui.widgets.plain import as_tip

if TYPE_CHECKING:  # hashing, which it imports, comes after the first paint
    from desktop_app.library.verify import Verification

_MOST_NAMED = 12
_LEAST_SEARCH, _GAP = 220, 10
_WIDE = 720
"""Pixels, before text is enlarged, from which on there is room for words on integrity."""


class TopBar(QWidget):
    """Shows which dossier this is, and the buttons of what can be done anywhere."""

    details_requested = Signal(str)
    """`details_requested(words)`: what the integrity chip has to say is to be shown."""

    def __init__(self, theme: Theme, search: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_damaged = False
        self._details = self.tr("The passages are being checked.")
        self._icons: dict[QToolButton, str] = {}
        self.setObjectName("top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ElidedLabel(look="strong")
        self._about = PartedLabel(look="quiet")
        self._back = self._button("arrow-left")
        self._forward = self._button("arrow-right")
        self._integrity = self._button("shield", look="framed")
        self._integrity.setObjectName("integrity")
        self._integrity.clicked.connect(lambda: self.details_requested.emit(self._details))
        self._integrity.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._integrity.setText(self.tr("checking the passages…"))
        self._one = self._button("square", look="framed")
        self._beside = self._button("columns-2", look="framed")
        self._menu = self._button("menu")
        self._menu.setAccessibleName(self.tr("Menu"))
        self._menu.setToolTip(self.tr("Menu (F10)"))
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out(search)
        theme.changed.connect(self._draw_icons)

    def show_dossier(self, title: str, about: str) -> None:
        """Say which dossier is open."""
        self._title.setText(title)
        self._about.setText(about)

    def show_progress(self, share: float) -> None:
        """Say how much of a large dossier is checked, 0 to 1."""
        if self._is_damaged:
            return
        self._integrity.setText(
            self.tr("checking the passages… {n} %").format(n=math.floor(100 * share))
        )

    def show_damage(self, sentence: str) -> None:
        """Say that the dossier cannot be relied on, and in the tip why."""
        self._is_damaged = True
        self._integrity.setText(self.tr("not verified"))
        self._put_icon(self._integrity, "shield-alert")
        self._integrity.setToolTip(as_tip(sentence))
        self._details = sentence

    def show_integrity(self, found: "Verification") -> None:
        """Say how many passages match, and in the tip what that means, or which do not."""
        words = self.tr("{n} of {all} passages match")
        self._integrity.setText(words.format(n=f"{found.matching:,}", all=f"{found.passages:,}"))
        if found.failures:
            named = [f"{one.place}: {one.detail}" for one in found.failures[:_MOST_NAMED]]
            tip = self.tr("Not verified:") + "\n" + "\n".join(named)
            self._put_icon(self._integrity, "shield-alert")
        else:
            tip = self.tr(
                "Every passage was compared with its source, and every source with its hash.\n"
                "This shows damage and change. It does not show who wrote the file."
            )
            self._put_icon(self._integrity, "shield-check")
        self._integrity.setToolTip(as_tip(tip))
        self._details = tip

    def put_actions(
        self, back: QAction, forward: QAction, one: QAction, beside: QAction, menu: QMenu
    ) -> None:
        """Give the buttons what they do."""
        for button, action in (
            (self._back, back),
            (self._forward, forward),
            (self._one, one),
            (self._beside, beside),
        ):
            button.setDefaultAction(action)
        self._menu.setMenu(menu)
        self._draw_icons()

    def minimumSizeHint(self) -> QSize:
        """Leave out the words on integrity, which go where there is no room."""
        size = super().minimumSizeHint()
        words = self._integrity.fontMetrics().horizontalAdvance(self._integrity.text())
        is_wide = self._integrity.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return QSize(size.width() - words * is_wide, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in words whether the passages match where there is room for words."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.pixels(_WIDE)
        style = Qt.ToolButtonStyle
        self._integrity.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly
        )

    def open_menu(self) -> None:
        """Open the menu, as its button does."""
        self._menu.showMenu()

    def _lay_out(self, search: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._about, 2)
        search.setMinimumWidth(_LEAST_SEARCH)
        row.addWidget(search, 4)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addStretch(1)
        for widget in (self._integrity, self._one, self._beside, self._menu):
            row.addWidget(widget)
        policy = QSizePolicy.Policy
        self._title.setSizePolicy(policy.Maximum, policy.Preferred)
        self._about.setSizePolicy(policy.Ignored, policy.Preferred)

    def _button(self, name: str, look: str = "") -> QToolButton:
        button = QToolButton()
        button.setProperty("look", look)
        self._icons[button] = name
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _draw_icons(self) -> None:
        for button, name in list(self._icons.items()):
            self._put_icon(button, name)

    def _put_icon(self, button: QToolButton, name: str) -> None:
        self._icons[button] = name
        drawn = icon(name, self._theme.tokens.text, self.devicePixelRatioF() * self._theme.scale)
        side = self._theme.pixels(16)
        gap = self._theme.pixels(_GAP) if button is self._integrity else 0
        button.setIconSize(QSize(side + gap, side))
        action = button.defaultAction()
        if action is None:
            button.setIcon(drawn)
        else:
            action.setIcon(drawn)
