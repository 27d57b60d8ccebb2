"""A long list on a card, of which as much is made as one wants to see."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.card import parts

FEW = 60
"""Up to so many are all shown."""
FIRST = 30
"""Of more than that so many are shown at first: each widget takes a while to make."""
MORE = 100
"""How many more are shown each time."""
_SPACING = 6

T = TypeVar("T")


class Unfolding(QWidget, Generic[T]):
    """The first things of a list, each a widget, and a button that shows further ones."""

    def __init__(
        self, things: Sequence[T], make: Callable[[Sequence[T]], Iterable[QWidget]]
    ) -> None:
        super().__init__()
        self._rest = things
        self._make = make
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACING)
        self._add(len(things) if len(things) <= FEW else FIRST)

    def _add(self, count: int) -> list[QWidget]:
        """Add the next things, and the button where there are more of them."""
        made = list(self._make(self._rest[:count]))
        self._rest = self._rest[count:]
        if self._rest:
            row = parts.buttons([self._more(lambda: self._unfold(row))])
            made.append(row)
        for one in made:
            self._column.addWidget(one)
        return made

    def _more(self, act: Callable[[], None]) -> parts.Press:
        number = min(MORE, len(self._rest))
        words = _tr("Show {n} more").format(n=f"{number:,}")
        left = _tr("{n} are not shown yet").format(n=f"{len(self._rest):,}")
        return parts.Press("show-more", words, left, act)

    def _unfold(self, button: QWidget) -> None:
        made = self._add(MORE)
        for one in made:
            one.show()
        made[0].setFocus()
        button.hide()
        button.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Unfolding", text)
