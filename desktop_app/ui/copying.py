"""Putting words and links on the clipboard, and saying that it was done."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop_app.library.entities import entity_name
from desktop_app.library.events import event as read_event
from desktop_app.library.passages import passage as read_passage
from desktop_app.library.sources import find_source, text
from desktop_app.library.sources import source as read_source
from desktop_app.model.links import Link, first_words, plain
from desktop_app.model.records import Passage, SourceId, Span
from desktop_app.session.quoting import (
    link_of_focus,
    link_of_passage,
    link_of_place,
    quote_place,
    stands,
)
from desktop_app.session.workspace import Workspace
from desktop_app.ui.widgets.plain import quoted

Selected = tuple[SourceId, Span]
"""Words that somebody has selected by hand in a source."""


def copy_quotation(workspace: Workspace, selected: Selected | None) -> str:
    """Copy the words selected by hand, else those in focus, with citation and link.

    Returns what is wrong, empty where nothing is.
    """
    focus = workspace.selection.focus
    if selected is not None:
        return _copy_place(workspace, *selected)
    if focus.passage is not None:
        return copy_passage(workspace, read_passage(workspace.library, focus.passage))
    if focus.place is not None and focus.source is not None and focus.entity is None:
        return _copy_place(workspace, focus.source, focus.place)
    return _nothing_to_quote()


def copy_passage(workspace: Workspace, one: Passage) -> str:
    """Copy a passage with citation and link; not words that do not stand where it says."""
    if not stands(workspace.library, one):
        return _tr("Other words stand at the place of this passage. Nothing was copied.")
    return _copy_place(workspace, one.source_id, Span(one.start, one.end))


def copy_passage_link(workspace: Workspace, one: Passage) -> None:
    """Copy a link to a passage."""
    _copy_link(workspace, link_of_passage(workspace.library, one), _title(workspace, one.source_id))


def copy_link(workspace: Workspace, selected: Selected | None) -> str:
    """Copy a link to the words selected by hand, else to what is in focus.

    Returns what is wrong, empty where nothing is.
    """
    library, focus = workspace.library, workspace.selection.focus
    link = link_of_place(library, *selected) if selected else link_of_focus(library, focus)
    if link is None:
        return _tr("Nothing is selected to which a link could lead: choose an event or an entity.")
    if selected is not None:
        name = _title(workspace, selected[0])
    elif focus.event is not None:
        name = read_event(library, focus.event).title
    elif focus.entity is not None:
        name = entity_name(library, focus.entity)
    else:
        name = _title(workspace, find_source(library, link.slug))
    _copy_link(workspace, link, name)
    return ""


def clipboard_text() -> str:
    """Return the words on the clipboard."""
    return QGuiApplication.clipboard().text()


def _copy_place(workspace: Workspace, source_id: SourceId, place: Span) -> str:
    copied = quote_place(workspace.library, source_id, place)
    if not copied:
        return _nothing_to_quote()
    QGuiApplication.clipboard().setText(copied)
    told = _tr("Copied with citation and link: {words} ({title})")
    words = _beginning(text(workspace.library, source_id)[place.start : place.end])
    workspace.told.emit(told.format(words=words, title=_title(workspace, source_id)))
    return ""


def _copy_link(workspace: Workspace, link: Link, name: str) -> None:
    """Copy a link to what has this name, or to words of the source that has it."""
    QGuiApplication.clipboard().setText(str(link))
    told = _tr("Copied: a link to words of {name}")
    if link.place is None:
        told = _tr("Copied: a link to {name}")
    workspace.told.emit(told.format(name=quoted(name)))


def _title(workspace: Workspace, source_id: SourceId) -> str:
    return read_source(workspace.library, source_id).title


def _beginning(words: str) -> str:
    """Return the first words of a quotation in quotation marks; what is left out is marked."""
    first = first_words(words)
    return quoted(plain(first) if first == " ".join(words.split()) else f"{plain(first)} …")


def _nothing_to_quote() -> str:
    return _tr("Nothing is selected that could be quoted: select words in a text, or an event.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("copying", text)
