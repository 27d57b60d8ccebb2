"""Chips that let through one kind of entity."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from desktop_app.model.records import ENTITY_KINDS
from desktop_app.ui import wording
from desktop_app.ui.widgets.flow import FlowLayout
from desktop_app.ui.widgets.plain import as_caption


class KindChips(QWidget):
    """One chip for all entities, and one for each kind that occurs, with their numbers."""

    kind_chosen = Signal(str)
    """`kind_chosen(kind)`, empty for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entity-kinds")
        self._flow = FlowLayout(self, spacing=5)
        self._group = QButtonGroup(self)
        self._kinds: list[str] = []

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
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def _add(self, number: int, name: str, count: int) -> None:
        chip = QToolButton()
        chip.setText(as_caption(f"{name} {count}"))
        chip.setAccessibleName(f"{name}, {count}")
        chip.setProperty("look", "chip")
        chip.setCheckable(True)
        self._group.addButton(chip, number)
        self._flow.addWidget(chip)

    def _on_toggled(self, number: int, checked: bool) -> None:
        if checked:
            self.kind_chosen.emit(self._kinds[number])
