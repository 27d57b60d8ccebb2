"""What can be taken out of a dossier: words with their citation, and links."""

from collections.abc import Sequence

from desktop_app.library.entities import entity
from desktop_app.library.events import event
from desktop_app.library.library import Library
from desktop_app.library.passages import passage
from desktop_app.library.sources import blocks, source, text
from desktop_app.model.links import Link, link_to_passage
from desktop_app.model.records import Block, Passage, SourceId, Span
from desktop_app.session.citation import quotation
from desktop_app.session.focus import Focus


def quote_place(library: Library, source_id: SourceId, place: Span) -> str:
    """Return the words at a place of a source with citation and link; empty where none stand.

    White space at their ends is left out; within them, they are as they are stored.
    """
    stored = text(library, source_id)
    held = _without_margins(stored, place)
    link = link_of_place(library, source_id, place)
    if link is None:
        return ""
    numbers = _paragraphs(blocks(library, source_id), held)
    words = stored[held.start : held.end]
    return quotation(words, source(library, source_id), numbers, str(link))


def link_of_place(library: Library, source_id: SourceId, place: Span) -> Link | None:
    """Return a link to the words at a place of a source; None where none stand there."""
    stored = text(library, source_id)
    held = _without_margins(stored, place)
    words, slug = stored[held.start : held.end], source(library, source_id).slug
    return link_to_passage(library.dossier().uuid, slug, held, words) if words else None


def stands(library: Library, one: Passage) -> bool:
    """Say whether the words of a passage stand where it says."""
    return text(library, one.source_id)[one.start : one.end] == one.quote


def link_of_passage(library: Library, one: Passage) -> Link:
    """Return a link to a passage."""
    slug = source(library, one.source_id).slug
    return link_to_passage(library.dossier().uuid, slug, Span(one.start, one.end), one.quote)


def link_of_focus(library: Library, focus: Focus) -> Link | None:
    """Return a link to what is selected: the event, else the entity, else the words."""
    dossier = library.dossier().uuid
    if focus.event is not None:
        return Link(dossier, "event", event(library, focus.event).slug)
    if focus.entity is not None:
        return Link(dossier, "entity", entity(library, focus.entity).slug)
    if focus.passage is not None:
        return link_of_passage(library, passage(library, focus.passage))
    if focus.place is not None and focus.source is not None:
        return link_of_place(library, focus.source, focus.place)
    return None


def _without_margins(stored: str, place: Span) -> Span:
    words = stored[place.start : place.end]
    start = place.start + len(words) - len(words.lstrip())
    return Span(start, max(start, place.start + len(words.rstrip())))


def _paragraphs(paragraphs: Sequence[Block], place: Span) -> range:
    """Return the numbers of the paragraphs in which something of a place stands."""
    numbers = [one.number for one in paragraphs if one.start < place.end and place.start < one.end]
    return range(numbers[0], numbers[-1] + 1) if numbers else range(0)
