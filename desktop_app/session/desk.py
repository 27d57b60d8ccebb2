"""What one was reading, as text that the next session can take up: by slugs and code points.

Numbers of rows may be others when a dossier has been compiled anew; slugs and places stay. What is
not there any more is left out.
"""

import json
from collections.abc import Callable
from typing import Any

from desktop_app.library.entities import entity, find_entity
from desktop_app.library.events import event, find_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passage, passage_at
from desktop_app.library.sources import all_sources, some_sources
from desktop_app.model.errors import NotInDossier
from desktop_app.model.filters import Filters
from desktop_app.model.records import SourceId, Span
from desktop_app.session.focus import Focus, Step
from desktop_app.session.kept_filters import BROKEN, filters_found, filters_written
from desktop_app.session.panes import Reading
from desktop_app.session.stacks import MOST_PANES, OpenPanes, Stack
from desktop_app.session.workspace import Workspace

_Found = Callable[[Library, str], Any]


def written(workspace: Workspace) -> str:
    """Return what is open, read, in focus and let through as JSON."""
    library, panes = workspace.library, workspace.panes
    focus = workspace.selection.focus
    needed = {*panes.open.tabs, *([] if focus.source is None else [focus.source])}
    slugs = {source.id: source.slug for source in some_sources(library, needed)}
    return json.dumps(
        {
            "panes": [
                {
                    "tabs": [slugs[tab] for tab in stack.tabs],
                    "current": stack.current,
                    "guest": slugs.get(stack.guest) if stack.guest else None,
                }
                for stack in panes.open.stacks
            ],
            "active": panes.open.active,
            "places": {
                slugs[one]: panes.places[one] for one in panes.open.tabs if one in panes.places
            },
            "focus": _focus_written(library, focus, slugs),
            "filters": filters_written(library, workspace.filters.value),
        }
    )


def take_up(workspace: Workspace, text: str) -> bool:
    """Open, read, focus and let through what `text` says; say whether it says anything."""
    try:
        kept = json.loads(text)
        step = _step(workspace.library, kept)
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError):
        return False
    if not step.panes.stacks:
        return False
    workspace.filters.become(_filters(workspace.library, kept.get("filters")))
    workspace.selection.start_at(step)
    return True


def _focus_written(library: Library, focus: Focus, slugs: dict[SourceId, str]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    if focus.event is not None:
        kept["event"] = event(library, focus.event).slug
    if focus.entity is not None:
        kept["entity"] = entity(library, focus.entity).slug
    if focus.source is not None:
        kept["source"] = slugs[focus.source]
    if focus.passage is not None:
        found = passage(library, focus.passage)
        kept["passage"] = (found.start, found.end)
    if focus.place is not None:
        kept["place"] = focus.place
    return kept


def _step(library: Library, kept: dict[str, Any]) -> Step:
    """Return what was kept. Raises `ValueError`, `TypeError` … where it is not as we write it."""
    ids = {source.slug: source.id for source in all_sources(library)}
    stacks = [_stack(ids, one) for one in kept["panes"][:MOST_PANES]]
    found = tuple(stack for stack in _once(stacks) if stack is not None)
    active = kept["active"] if kept["active"] in range(len(found)) else 0
    places = {
        ids[slug]: Reading(int(offset), None if y is None else int(y))
        for slug, (offset, y) in kept["places"].items()
        if slug in ids
    }
    focus = _focus(library, kept["focus"], ids)
    panes = OpenPanes(found, active)
    if focus.source not in panes.sources:
        focus = Focus(source=panes.active_source)
    return Step(focus, panes, places)


def _filters(library: Library, kept: Any) -> Filters:  # noqa: ANN401 - as JSON has it
    """Return what was let through; everything, where what was kept is not as we write it."""
    try:
        return filters_found(library, kept).filters
    except BROKEN:
        return Filters()


def _stack(ids: dict[str, SourceId], kept: dict[str, Any]) -> Stack | None:
    tabs = [slug for slug in dict.fromkeys(kept["tabs"]) if slug in ids]
    shown = kept["tabs"][kept["current"]]
    if not tabs:
        return None
    current = tabs.index(shown) if shown in tabs else 0
    guest = next((ids[slug] for slug in tabs if slug == kept.get("guest")), None)
    return Stack(tuple(ids[slug] for slug in tabs), current, guest)


def _once(stacks: list[Stack | None]) -> list[Stack | None]:
    """Leave out what is in a stack before: no source is open twice."""
    seen: set[SourceId] = set()
    result: list[Stack | None] = []
    for stack in stacks:
        rest = stack
        for tab in stack.tabs if stack else ():
            rest = rest.without(tab) if rest and tab in seen else rest
        seen.update(rest.tabs if rest else ())
        result.append(rest)
    return result


def _focus(library: Library, kept: dict[str, Any], ids: dict[str, SourceId]) -> Focus:
    source_id = ids.get(kept.get("source", ""))
    passage, place = _span(kept.get("passage")), _span(kept.get("place"))
    found = Focus(
        event=_found(library, find_event, kept.get("event")),
        entity=_found(library, find_entity, kept.get("entity")),
        source=source_id,
        place=place,
    )
    if source_id is None or passage is None:
        return found
    return found._replace(passage=passage_at(library, source_id, passage))


def _span(kept: Any) -> Span | None:  # noqa: ANN401 - as JSON has it
    return None if kept is None else Span(int(kept[0]), int(kept[1]))


def _found(library: Library, find: _Found, slug: str | None) -> Any:  # noqa: ANN401 - an id
    """Return the id of what has this slug; None where nothing has."""
    try:
        return None if slug is None else find(library, slug)
    except NotInDossier:
        return None
