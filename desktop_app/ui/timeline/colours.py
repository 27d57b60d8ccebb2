"""The timeline's colours, as the theme gives them."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor

TINT = 0.42
PALE = 0.34
BEAD = 0.16


class TimelineColours(NamedTuple):
    """Colours as "#rrggbb"; `ring` is the edge of the selected; `kinds` those of event kinds.

    A kind without a colour has that of quiet text.
    """

    panel: str
    rule: str
    text: str
    quiet: str
    accent: str
    ring: str
    kinds: Mapping[str, str]


class Ink(NamedTuple):
    """What a mark is drawn with: its lines and dot, the body of a bar, and what is around it.

    The body alone would be too soft to be seen by everybody: it stands on a line.
    """

    line: QColor
    tint: QColor
    ground: QColor


class Inks:
    """The colours ready to paint with, mixed once; all opaque, so that overlaps stay calm."""

    def __init__(self, colours: TimelineColours) -> None:
        self.panel = QColor(colours.panel)
        self.rule = QColor(colours.rule)
        self.text = QColor(colours.text)
        self.quiet = QColor(colours.quiet)
        self.accent = QColor(colours.accent)
        self.ring = QColor(colours.ring)
        self.pale_text = mixed(self.quiet, self.panel, 0.7)
        self.pale_rule = mixed(self.rule, self.panel, 0.5)
        self.halo = mixed(self.accent, self.panel, 0.22)
        self.strip = mixed(self.rule, self.panel, 0.3)
        self.window = mixed(self.accent, self.panel, 0.14)
        self.bar = mixed(self.quiet, self.panel, 0.85)
        self.pale_bar = mixed(self.quiet, self.panel, PALE)
        self.gap = mixed(self.quiet, self.panel, 0.22)
        self._kinds = colours.kinds
        self._beads: dict[str, QColor] = {}
        self._marks: dict[tuple[str, bool], Ink] = {}

    def mark(self, kind: str, *, is_pale: bool) -> Ink:
        """Give the ink for a kind of event."""
        ink = self._marks.get((kind, is_pale))
        if ink is None:
            line = QColor(self._kinds[kind]) if kind in self._kinds else self.quiet
            if is_pale:
                line = mixed(line, self.panel, PALE)
            ink = Ink(line, mixed(line, self.panel, TINT), self.panel)
            self._marks[kind, is_pale] = ink
        return ink

    def bead(self, kind: str) -> QColor:
        """Give the ground of a bead of events of a kind: so pale that a number can be read on it."""
        colour = self._beads.get(kind)
        if colour is None:
            line = QColor(self._kinds[kind]) if kind in self._kinds else self.quiet
            colour = self._beads[kind] = mixed(line, self.panel, BEAD)
        return colour


def mixed(colour: QColor, ground: QColor, part: float) -> QColor:
    """Mix `part` of a colour into the ground."""
    rest = 1 - part
    return QColor(
        round(colour.red() * part + ground.red() * rest),
        round(colour.green() * part + ground.green() * rest),
        round(colour.blue() * part + ground.blue() * rest),
    )
