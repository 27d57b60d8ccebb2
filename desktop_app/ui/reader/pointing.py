"""What pointing at words of a source means, by mouse or key: hover, a click, a list to choose from."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from desktop_app.library.entities import entity_name
from desktop_app.library.events import event as read_event
from desktop_app.model.records import EntityId, EventId, Passage, Span
from desktop_app.session.hover import Hovered
from desktop_app.session.workspace import Workspace
from desktop_app.ui.reader.contents import Contents, Told
from desktop_app.ui.reader.textview import TextView
from desktop_app.ui.widgets.plain import as_caption, as_tip


class Pointing(QObject):
    """A click in words that tell one event selects it, a click on a name that entity.

    Where several events are told, a list at the pointer offers them, the shortest words first.
    What is chosen here is under the reader's eyes: the text must not move, see `is_choosing`.
    """

    def __init__(
        self, workspace: Workspace, view: TextView, contents: Callable[[], Contents | None]
    ) -> None:
        """`contents` tells what is known of the source that `view` shows."""
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._contents = contents
        self.is_choosing = False
        view.offset_clicked.connect(self._on_offset_clicked)
        view.place_activated.connect(self._on_place_activated)
        view.offset_hovered.connect(self._on_offset_hovered)
        view.bar_clicked.connect(self._on_bar_clicked)
        view.bar_hovered.connect(self._on_bar_hovered)
        workspace.hover.changed.connect(self._on_hover_changed)

    def _on_offset_hovered(self, offset: int | None) -> None:
        contents = self._contents()
        over = Hovered()
        if offset is not None and contents is not None:
            told = contents.told_at(offset)
            over = Hovered(
                event=told[0][0] if told else None, entity=contents.namings.named_at(offset)
            )
        self._workspace.hover.enter(over)

    def _on_bar_clicked(self, position: int) -> None:
        contents = self._contents()
        if contents is not None:
            self._choose(*contents.told[position])

    def _on_bar_hovered(self, position: int | None) -> None:
        contents = self._contents()
        over, tip = Hovered(), ""
        if position is not None and contents is not None:
            event_id, _one = contents.told[position]
            over = Hovered(event=event_id)
            tip = as_tip(read_event(self._workspace.library, event_id).title)
        self._view.viewport().setToolTip(tip)
        self._workspace.hover.enter(over)

    def _on_hover_changed(self, over: Hovered) -> None:
        contents = self._contents()
        spans: list[Span] = []
        bars = contents.positions(over.event) if contents else ()
        self._view.set_hovered_bars(bars)
        if contents is not None and over.event is not None:
            spans = contents.telling(over.event)
        elif contents is not None and over.entity is not None:
            spans = contents.naming(over.entity)
        self._view.set_hovered(spans)

    def _on_offset_clicked(self, offset: int) -> None:
        self._choose_at(offset, QCursor.pos() + QPoint(4, 8))

    def _on_place_activated(self, offset: int) -> None:
        self._choose_at(offset, self._view.point_below(offset) + QPoint(0, 4))

    def _choose_at(self, offset: int, corner: QPoint) -> None:
        """Select what is told at a place; of several events, offer them at a point of the screen."""
        contents = self._contents()
        if contents is None:
            return
        found = contents.told_at(offset)
        entity_id = contents.namings.named_at(offset)
        if len(found) == 1:
            self._choose(*found[0])
        elif found:
            self._offer(found, entity_id).popup(corner)
        elif entity_id is not None:
            self._choose_entity(entity_id)

    def _choose(self, event_id: EventId, chosen: Passage) -> None:
        self.is_choosing = True
        self._workspace.selection.show_passage(chosen.id, event_id)
        self.is_choosing = False

    def _choose_entity(self, entity_id: EntityId) -> None:
        self.is_choosing = True
        self._workspace.selection.show_entity(entity_id)
        self.is_choosing = False

    def _offer(self, found: Sequence[Told], entity_id: EntityId | None) -> QMenu:
        """Make the list of events told at a place, and of the entity that is named there."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Told here"))
        for event_id, one in found:
            title = read_event(self._workspace.library, event_id).title
            action = menu.addAction(as_caption(title))
            action.triggered.connect(partial(self._choose, event_id, one))
        if entity_id is not None:
            menu.addSeparator()
            name = entity_name(self._workspace.library, entity_id)
            action = menu.addAction(as_caption(name))
            action.triggered.connect(partial(self._choose_entity, entity_id))
        menu.setActiveAction(menu.actions()[0])
        return menu
