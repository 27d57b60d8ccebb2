"""Chips that let through one kind of entity."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QToolButton, QWidget

from desktop_app.model.records import ENTITY_KINDS
from desktop_app.ui import wording
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.plain import as_caption

_BETWEEN = 5


class KindChips(QWidget):
    """One chip for all entities, and one for each kind that occurs, with their numbers.

    Where the list below needs the height they take one line, with a menu of those that have no
    room in it.
    """

    kind_chosen = Signal(str)
    """`kind_chosen(kind)`, empty for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entity-kinds")
        self._flow = FlowLayout(self, spacing=_BETWEEN)
        self._group = QButtonGroup(self)
        self._kinds: list[str] = []
        self._actions: list[QAction] = []
        self._is_folded = False
        self._more = QToolButton()
        self._more.setObjectName("more-kinds")
        self._more.setProperty("look", "chip")
        self._more.setCheckable(True)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self))
        self._more.hide()

    @property
    def kind(self) -> str:
        """The kind that is let through, empty for all."""
        return self._kinds[self._group.checkedId()] if self._kinds else ""

    def choose(self, kind: str) -> None:
        """Let a kind through; one that does not occur changes nothing."""
        if kind in self._kinds:
            self._group.button(self._kinds.index(kind)).setChecked(True)

    def offer(self, counts: Mapping[str, int]) -> None:
        """Make the chips for these numbers of each kind; to be called once."""
        known = [kind for kind in ENTITY_KINDS if kind in counts]
        self._kinds = ["", *known]
        self._add(0, self.tr("All"), sum(counts.values()))
        for number, kind in enumerate(known, 1):
            self._add(number, wording.entity_kinds(kind), counts[kind])
        self._flow.addWidget(self._more)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def count(self, counts: Mapping[str, int]) -> None:
        """Say other numbers of each kind."""
        numbers = (sum(counts.values()), *(counts.get(kind, 0) for kind in self._kinds[1:]))
        for at, (chip, number) in enumerate(zip(self._group.buttons(), numbers, strict=True)):
            name = wording.entity_kinds(self._kinds[at]) if at else self.tr("All")
            self._say(chip, self._actions[at], name, number)
        self._fit()

    def fold(self, is_folded: bool) -> None:
        """Take one line, or as many as there are chips for."""
        self._is_folded = is_folded
        self._fit()

    def height_at(self, width: int, *, is_folded: bool) -> int:
        """Return the height in pixels at `width` pixels, in one line or in as many as needed."""
        sizes = [chip.sizeHint() for chip in self._group.buttons()]
        height = max((size.height() for size in sizes), default=0)
        x, lines = 0, 1
        for size in () if is_folded else sizes:
            if x and x + size.width() > width:
                x, lines = 0, lines + 1
            x += size.width() + _BETWEEN
        return lines * (height + _BETWEEN) - _BETWEEN

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _add(self, number: int, name: str, count: int) -> None:
        chip = QToolButton()
        chip.setProperty("look", "chip")
        chip.setCheckable(True)
        self._group.addButton(chip, number)
        self._flow.addWidget(chip)
        action = QAction(self)
        self._say(chip, action, name, count)
        action.setCheckable(True)
        action.triggered.connect(chip.click)
        self._actions.append(action)
        self._more.menu().addAction(action)

    @staticmethod
    def _say(chip: QAbstractButton, action: QAction, name: str, count: int) -> None:
        chip.setText(as_caption(f"{name} {count:,}"))
        chip.setAccessibleName(f"{name}, {count:,}")
        action.setText(chip.text())

    def _fit(self) -> None:
        """Show all chips, or those that have room in one line and a menu of the others."""
        chips = self._group.buttons()
        shown = self._in_one_line() if self._is_folded else len(chips)
        for at, chip in enumerate(chips):
            chip.setVisible(at < shown)
        self._more.setVisible(shown < len(chips))
        for at, action in enumerate(self._actions):
            action.setVisible(at >= shown)
            action.setChecked(chips[at].isChecked())

    def _in_one_line(self) -> int:
        """Return how many chips one line has room for; the menu bears the name of a hidden one."""
        chips = self._group.buttons()
        checked = max(self._group.checkedId(), 0)
        for shown in range(len(chips), 0, -1):
            is_within = checked >= shown
            name = chips[checked].text() if is_within else self.tr("More")
            self._more.setText(f"{name} ▾")
            spoken = chips[checked].accessibleName() if is_within else ""
            self._more.setAccessibleName(
                ": ".join(one for one in (self.tr("More kinds"), spoken) if one)
            )
            self._more.setChecked(is_within)
            line = [*chips[:shown], *([self._more] if shown < len(chips) else [])]
            width = sum(one.sizeHint().width() + _BETWEEN for one in line) - _BETWEEN
            if width <= self.width():
                return shown
        return 1

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self._fit()
            self.kind_chosen.emit(self._kinds[number])
