"""What the card of an entity shows of those with whom it appears in events."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.library.company import Companion, companions, ranked
from desktop_app.library.library import Library
from desktop_app.model.records import EntityId, EventId
from desktop_app.ui.card import parts
from desktop_app.ui.card.links import Links
from desktop_app.ui.widgets.plain import isolated
from desktop_app.ui.wording import events_counted

AT_ONCE = 1000
"""So many events are looked through in a few milliseconds."""
_MOST = 12
_SPACING = 6


class Company(QWidget):
    """Those who take part in the same events: counted at once, or while one reads on.

    An entity may take part in hundreds of thousands of events; then they are looked through slice
    after slice while the card is in sight.
    """

    def __init__(
        self,
        links: Links,
        library: Library,
        entity_id: EntityId,
        events: Sequence[EventId],
        at_once: int = AT_ONCE,
    ) -> None:
        """`at_once`: how many events are looked through at a time."""
        super().__init__()
        self._at_once = at_once
        self._links = links
        self._library = library
        self._entity_id = entity_id
        self._rest = events
        self._found: Counter[EntityId] = Counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACING)
        self._waiting: QWidget | None = None
        self._count()
        if self._rest:
            words = _tr("Those with whom it appears are being counted.")
            self._waiting = parts.label(words, "quiet")
            self._column.addWidget(self._waiting)

    def showEvent(self, event: QShowEvent) -> None:
        """Count on."""
        super().showEvent(event)
        if self._rest:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let it be while nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _count(self) -> None:
        self._found += companions(self._library, self._entity_id, self._rest[: self._at_once])
        self._rest = self._rest[self._at_once :]
        if self._rest:
            return
        self._timer.stop()
        if self._waiting is not None:
            self._waiting.hide()
        others = ranked(self._library, self._found)
        for piece in others_shown(self._links, _tr("Appears with"), others, events_counted):
            self._column.addWidget(piece)


def others_shown(
    links: Links, head: str, others: Sequence[Companion], counted: Callable[[int], str]
) -> Iterator[QWidget]:
    """Make the section of those who appear with an entity, in events or paragraphs, if any do."""
    if others:
        yield parts.section(f"{head} · {len(others)}")
        hint = _tr("Ctrl+Enter opens it beside")
        chips = [
            parts.Chip(
                f"{isolated(one.name)} · {one.number}",
                f"{isolated(one.name)}: {counted(one.number)}\n{hint}",
                links.to_entity(one.entity_id),
                links.beside_entity(one.entity_id),
            )
            for one in others
        ]
        yield parts.folded_chips(chips, _MOST)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntityCard", text)
