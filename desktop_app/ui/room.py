"""How high the lower part of the window is: some pages need more height than a timeline."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter

from desktop_app.session.settings import HEIGHT_BEFORE, Settings
from desktop_app.ui.bottom import PAGES, BottomArea
from desktop_app.ui.theme import Theme

_HIGH = ("matrix", "compare")
_SHARE, _MORE, _MOST = 0.46, 0.12, 0.58
"""How much of the height these pages have at least; the words above stay in view.

Where text is twice as large it is more by `_MORE`.
"""


class Room(QObject):
    """Raises the lower part for such a page, and lowers it again for another one.

    What somebody has dragged meanwhile stays as it is. How high it was is kept: the program may
    end and start again in between.
    """

    def __init__(
        self, bottom: BottomArea, floors: QSplitter, theme: Theme, settings: Settings
    ) -> None:
        super().__init__(bottom)
        self._floors = floors
        self._theme = theme
        self._settings = settings
        self._given: int | None = None
        bottom.page_shown.connect(self._on_page_shown)

    def _on_page_shown(self, index: int) -> None:
        if PAGES[index] in _HIGH:
            self._raise()
        else:
            self._lower()

    def _raise(self) -> None:
        upper, lower = self._floors.sizes()
        share = min(_SHARE + _MORE * (self._theme.scale - 1), _MOST)
        wanted = round(share * (upper + lower))
        if 0 < lower < wanted:
            self._settings.keep_word(HEIGHT_BEFORE, str(lower))
            self._floors.setSizes([upper + lower - wanted, wanted])
            self._given = self._floors.sizes()[1]
        elif self._given is None and self._settings.word(HEIGHT_BEFORE):
            self._given = lower

    def _lower(self) -> None:
        before = self._settings.word(HEIGHT_BEFORE)
        upper, lower = self._floors.sizes()
        if before.isdecimal() and lower == self._given:
            self._floors.setSizes([upper + lower - int(before), int(before)])
        if before:
            self._settings.keep_word(HEIGHT_BEFORE, "")
        self._given = None
