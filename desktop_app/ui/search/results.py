"""What a search found, as rows under the heads of their groups."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.library.search import Group, Hit
from desktop_app.model.dates import parse
from desktop_app.model.links import plain
from desktop_app.model.wording import short_words
from desktop_app.ui.wording import entity_kind, event_kind

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = int(Qt.ItemDataRole.UserRole)
DETAIL_ROLE = HIT_ROLE + 1
_NOWHERE = QModelIndex()


class GivenLink(NamedTuple):
    """A link that was typed or pasted where one searches: to be opened, not looked for."""

    link: str
    words: str
    noun: Literal["link"] = "link"


class ResultsModel(QAbstractListModel):
    """Heads cannot be chosen; a hit's words are its text, its kind and date its detail."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Hit | GivenLink] = []

    def show_hits(self, groups: Iterable[Group]) -> None:
        """Show other hits, group after group."""
        self.beginResetModel()
        heads = {
            "entity": self.tr("Entities"),
            "event": self.tr("Events"),
            "source": self.tr("Sources"),
            "block": self.tr("In the sources"),
        }
        self._rows = []
        for group in groups:
            self._rows += [heads[group.noun], *group.hits]
        self.endResetModel()

    def show_link(self, link: str) -> None:
        """Show one row, that opens a link."""
        self.beginResetModel()
        self._rows = [GivenLink(link, self.tr("Open this link"))]
        self.endResetModel()

    def hit(self, row: int) -> Hit | GivenLink | None:
        """Return what stands in a row; None for a head."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, str) else found

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows, heads included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, its detail, or the hit."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        if role == DETAIL_ROLE:
            return _detail(row)
        return row if role == HIT_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let hits be chosen, and heads not."""
        if index.isValid() and self.hit(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _detail(hit: Hit | GivenLink) -> str:
    if isinstance(hit, GivenLink):
        return plain(hit.link)
    if hit.noun == "entity":
        return entity_kind(hit.about)
    about = event_kind(hit.about) if hit.noun == "event" else hit.about
    return f"{about} · {short_words(parse(hit.date))}"
