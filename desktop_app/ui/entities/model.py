"""The entities of a dossier as rows, those left that a filter lets through."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.model.folding import fold
from desktop_app.model.records import Entity, EntityId
from desktop_app.ui import wording
from desktop_app.ui.widgets.plain import as_tip
from desktop_app.ui.widgets.rows import ID_ROLE

KIND_ROLE = ID_ROLE + 1
EVENTS_ROLE = ID_ROLE + 2
MENTIONS_ROLE = ID_ROLE + 3
ALIAS_ROLE = ID_ROLE + 4
"""The alias in which the filter's words stand, where they do not stand in the name."""
TAKES_PART_ROLE = ID_ROLE + 5
"""Whether the entity takes part in the event in focus."""
HOVERED_ROLE = ID_ROLE + 6
"""Whether the pointer rests on the entity, here or elsewhere."""

_NOWHERE = QModelIndex()
_READ = {
    int(Qt.ItemDataRole.DisplayRole): attrgetter("name"),
    ID_ROLE: attrgetter("id"),
    KIND_ROLE: attrgetter("kind"),
    EVENTS_ROLE: attrgetter("events"),
    MENTIONS_ROLE: attrgetter("mentions"),
}


class EntitiesModel(QAbstractListModel):
    """Entities, filtered by scanning their folded names, which are folded when first needed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entities: Sequence[Entity] = ()
        self._folded: list[str] = []
        self._shown: list[Entity] = []
        self._rows: dict[EntityId, int] = {}
        self._kind = ""
        self._words = ""
        self._taking_part: Collection[EntityId] = ()
        self._hovered: EntityId | None = None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return how many entities the filter lets through."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what the row says under `role`."""
        if not index.isValid():
            return None
        entity = self._shown[index.row()]
        if role in _READ:
            return _READ[role](entity)
        if role == ALIAS_ROLE:
            return self._alias(entity)
        if role in (TAKES_PART_ROLE, HOVERED_ROLE):
            marked = self._taking_part if role == TAKES_PART_ROLE else (self._hovered,)
            return entity.id in marked
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(_tip(entity))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entity)
        return None

    def row_of(self, entity_id: EntityId | None) -> int | None:
        """Return the row of an entity; None where there is none."""
        return None if entity_id is None else self._rows.get(entity_id)

    def counts(self) -> Mapping[str, int]:
        """Return how many entities of each kind there are, filtered or not."""
        return Counter(entity.kind for entity in self._entities)

    def fill(self, entities: Sequence[Entity]) -> None:
        """Show these entities."""
        self._entities = entities
        self._folded = []
        self.narrow(self._words, self._kind)

    def narrow(self, words: str, kind: str) -> None:
        """Let through what has `words` in its name or an alias, and is of `kind` if one is given.

        Case, accents and kinds of quotes do not count.
        """
        self.beginResetModel()
        self._words = fold(words)
        self._kind = kind
        self._shown = [one for one in self._named() if not kind or one.kind == kind]
        self._rows = {one.id: row for row, one in enumerate(self._shown)}
        self.endResetModel()

    def mark(self, taking_part: Collection[EntityId]) -> None:
        """Mark those who take part in an event."""
        changed = set(taking_part).symmetric_difference(self._taking_part)
        self._taking_part = taking_part
        for row in sorted(self._rows[one] for one in changed if one in self._rows):
            self.dataChanged.emit(self.index(row), self.index(row), [TAKES_PART_ROLE])

    def hover(self, entity_id: EntityId | None) -> None:
        """Mark the one that the pointer rests on, if any."""
        for one in (self._hovered, entity_id):
            self._hovered = entity_id
            row = self.row_of(one)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row), [HOVERED_ROLE])

    def _named(self) -> Sequence[Entity]:
        if not self._words:
            return self._entities
        if not self._folded:
            self._folded = [
                "\n".join(map(fold, (one.name, *one.aliases))) for one in self._entities
            ]
        return [
            entity
            for entity, names in zip(self._entities, self._folded, strict=True)
            if self._words in names
        ]

    def _alias(self, entity: Entity) -> str:
        if self._words in fold(entity.name):
            return ""
        return next((alias for alias in entity.aliases if self._words in fold(alias)), "")

    def _spoken(self, entity: Entity) -> str:
        alias = self._alias(entity)
        parts = (entity.name, alias, wording.entity_kind(entity.kind), *_counted(entity))
        return ", ".join(part for part in parts if part)


def _counted(entity: Entity) -> tuple[str, str]:
    return wording.events_counted(entity.events), wording.mentions_counted(entity.mentions)


def _tip(entity: Entity) -> str:
    lines = (entity.description, ", ".join(entity.aliases), " · ".join(_counted(entity)))
    return "\n".join(line for line in lines if line)
