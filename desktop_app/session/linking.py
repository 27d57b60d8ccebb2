"""Opening a link in the dossier that it is to; and never taking other words for those it quotes."""

import re
from collections.abc import Sequence
from pathlib import Path

from desktop_app import paths
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.passages import passage_at
from desktop_app.library.sources import blocks, find_source, text
from desktop_app.library.whereabouts import is_same, uuid_of
from desktop_app.model.errors import LinkMoved, LinkToOther, NotInDossier
from desktop_app.model.links import Link, begins_with, plain
from desktop_app.model.records import Block, Span
from desktop_app.session.workspace import Workspace


def file_of(link: Link, recent_files: Sequence[Path]) -> Path | None:
    """Return which file is the dossier of a link, None for the reference.

    Raises `LinkToOther` where it is neither that nor one of `recent_files`.
    """
    if is_same(uuid_of(paths.reference(), immutable=True), link.dossier):
        return None
    for path in recent_files:
        if is_same(uuid_of(path), link.dossier):
            return path
    raise LinkToOther(dossier=plain(link.dossier))


def start_at_link(workspace: Workspace, link: Link) -> None:
    """Look at what a link names, else at what the dossier opens on. Raises a `WhenceError`."""
    try:
        open_link(workspace, link)
    except NotInDossier:
        workspace.open_first()
        raise


def open_link(workspace: Workspace, link: Link) -> None:
    """Show what a link names, whatever dossier it says.

    Raises `NotInDossier`; and `LinkMoved` where other words stand at its place: then its source
    is shown, and nothing in it.
    """
    try:
        if link.place is not None:
            _open_passage(workspace, link, link.place)
        elif link.noun == "entity":
            workspace.selection.show_entity(find_entity(workspace.library, link.slug))
        elif workspace.panes.reading_order():
            workspace.selection.show_event(find_event(workspace.library, link.slug))
        else:
            workspace.open_event(find_event(workspace.library, link.slug))
    except NotInDossier as error:
        raise NotInDossier(noun=error.parameters["noun"], slug=plain(link.slug)) from None


def _open_passage(workspace: Workspace, link: Link, place: Span) -> None:
    """Show a passage, or words that are none as a place; of other words only the source."""
    library, selection = workspace.library, workspace.selection
    source_id = find_source(library, link.slug)
    stored = text(library, source_id)
    is_within = place.end <= len(stored)
    if not is_within or not begins_with(stored[place.start : place.end], link.words):
        selection.show_source(source_id)
        where = _elsewhere(stored, blocks(library, source_id), link.words)
        raise LinkMoved(words=plain(link.words), where=where)
    passage_id = passage_at(library, source_id, place)
    if passage_id is None:
        selection.show_place(source_id, place)
    else:
        selection.show_passage(passage_id)


def _elsewhere(stored: str, paragraphs: Sequence[Block], words: str) -> str:
    """Say where else in a source the words stand, which is for the reader to judge."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    starts = [found.start() for found in re.finditer(pattern, stored)]
    if not starts:
        return "They stand nowhere in this source."
    if len(starts) > 1:
        return f"They stand in this source {len(starts)} times."
    number = sum(block.start <= starts[0] for block in paragraphs)
    return f"They stand in this source once, in paragraph {number}."
