"""Where a hit leads to."""

from typing import Literal

from desktop_app.library.search.hits import Hit
from desktop_app.model.records import EntityId, EventId, SourceId, Span
from desktop_app.session.workspace import Workspace

Way = Literal["there", "side by side", "beside"]
"""To what was found; to all sources that tell an event; to one more pane beside the one read."""


def go(workspace: Workspace, hit: Hit, way: Way) -> None:
    """Bring what was found into focus."""
    selection = workspace.selection
    if hit.noun == "event":
        event_id = EventId(hit.ref)
        if way == "there":
            selection.show_event(event_id)
        elif way == "beside":
            workspace.show_event_beside(event_id)
        else:
            workspace.open_event(event_id)
    elif hit.noun == "entity":
        if way == "beside":
            workspace.show_entity_beside(EntityId(hit.ref))
        else:
            selection.show_entity(EntityId(hit.ref))
    else:
        _go_to_source(workspace, hit, is_beside=way == "beside")


def _go_to_source(workspace: Workspace, hit: Hit, *, is_beside: bool) -> None:
    source_id = SourceId(hit.source_id)
    place = Span(hit.start, hit.end) if hit.noun == "block" else None
    if is_beside:
        workspace.show_beside(source_id, place)
    elif place is not None:
        workspace.selection.show_place(source_id, place)
    else:
        workspace.selection.show_source(source_id)
        workspace.panes.show(source_id)
