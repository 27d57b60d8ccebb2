"""The part of the menu of filters that says of whom, of which kinds and sources events are wanted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.library.chronology import lane_sizes
from desktop_app.library.sources import all_sources
from desktop_app.model.records import EVENT_KINDS, EventKind, SourceId
from desktop_app.session.workspace import Workspace
from desktop_app.ui.menu import MenuMaker, tr
from desktop_app.ui.widgets.plain import as_caption, as_tip, one_line
from desktop_app.ui.wording import event_kinds

MOST_SOURCES = 30
"""Of more sources nobody could find one in a menu; the one that is read can be chosen always."""
_LONGEST = 70
"""Letters of a title in the menu."""
_NO_ENTITY = QT_TRANSLATE_NOOP(
    "Menu", "Choose an entity first, at the left or by a click on its name; F pins it then."
)


class FilterChoices(QObject):
    """Adds them as switches, which are on where what they let through is wanted."""

    def __init__(
        self, workspace: Workspace, maker: MenuMaker, letters: Sequence[QWidget], parent: QObject
    ) -> None:
        """`letters` are the parts of the window in which single letters are keys."""
        super().__init__(parent)
        self._workspace = workspace
        self._maker = maker
        self._filters = filters = workspace.filters
        self._pin = self._add(
            tr("Pin the selected entity: only its events"), self._toggle_pin, ["F"], letters
        )
        self._all = self._add(
            tr("Only events of all pinned entities at once"), filters.set_match_all
        )
        maker.separate()
        with maker.inner(tr("Only events of some kinds")):
            self._kinds = {kind: self._add_kind(kind) for kind in self._occurring()}
        self._sources: dict[SourceId, QAction] = {}
        if 1 < workspace.library.counts().sources <= MOST_SOURCES:
            with maker.inner(tr("Only what some sources tell")) as menu:
                menu.setToolTipsVisible(True)
                self._add_sources()
        self._read = self._add(tr("Only what the source you read tells"), self._want_read)
        self._differing = self._add(
            tr("Only events on which sources differ, or seem to"), filters.set_differing
        )
        filters.changed.connect(self._show)
        workspace.selection.changed.connect(self._show)
        workspace.panes.changed.connect(self._show)
        self._show()

    def _add(
        self,
        name: str,
        act: Callable[[bool], None],
        keys: Sequence[str] = (),
        within: Sequence[QWidget] = (),
    ) -> QAction:
        """Add a switch. It shows what is wanted, whatever was asked for."""

        def turn() -> None:
            act(action.isChecked())
            self._show()

        action = self._maker.add(name, keys, turn, within=within)
        action.setCheckable(True)
        return action

    def _occurring(self) -> list[EventKind]:
        sizes = lane_sizes(self._workspace.library, "happened", "kind")
        return [kind for kind in EVENT_KINDS if kind in sizes]

    def _add_kind(self, kind: EventKind) -> QAction:
        return self._add(event_kinds(kind), partial(self._want_kind, kind))

    def _add_sources(self) -> None:
        for source in all_sources(self._workspace.library):
            title = one_line(source.title)
            shown = title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
            action = self._add(as_caption(shown), partial(self._want_source, source.id))
            action.setToolTip(as_tip(title))
            self._sources[source.id] = action

    def _want_kind(self, kind: EventKind, is_wanted: bool) -> None:
        if (kind in self._filters.value.kinds) != is_wanted:
            self._filters.toggle_kind(kind)

    def _want_source(self, source_id: SourceId, is_wanted: bool) -> None:
        if (source_id in self._filters.value.sources) != is_wanted:
            self._filters.toggle_source(source_id)

    def _want_read(self, is_wanted: bool) -> None:
        source_id = self._workspace.panes.open.active_source
        if source_id is None:
            self._workspace.told.emit(tr("No source is open."))
        else:
            self._filters.set_sources([source_id] if is_wanted else [])

    def _toggle_pin(self, _is_wanted: bool) -> None:
        entity_id = self._workspace.selection.focus.entity
        if entity_id is None:
            self._workspace.told.emit(tr(str(_NO_ENTITY)))
        else:
            self._filters.toggle_pin(entity_id)

    def _show(self) -> None:
        """Show what is let through."""
        value, entity_id = self._filters.value, self._workspace.selection.focus.entity
        self._pin.setChecked(entity_id in value.entities)
        self._all.setEnabled(len(value.entities) > 1)
        self._all.setChecked(value.match_all)
        for kind, action in self._kinds.items():
            action.setChecked(kind in value.kinds)
        for source_id, action in self._sources.items():
            action.setChecked(source_id in value.sources)
        self._read.setChecked(value.sources == (self._workspace.panes.open.active_source,))
        self._differing.setChecked(value.differing)
