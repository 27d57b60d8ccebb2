"""What one source has on what is in focus: which of its words are marked, and where it is read."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.library.entities import mentions_of_entity
from desktop_app.library.library import Library
from desktop_app.library.passages import passage, passages_of_event
from desktop_app.model.records import Passage, PassageId, Span
from desktop_app.session.focus import Focus
from desktop_app.ui.reader.contents import Contents


class Marking(NamedTuple):
    """The words that tell the event (`told`), the one of them in focus, and those who are named.

    `silent`: the source has nothing on the event. `unverified`: the passages on it, if any, at
    whose place other words stand.
    """

    told: tuple[Span, ...] = ()
    current: Span | None = None
    named: tuple[Span, ...] = ()
    silent: bool = False
    unverified: frozenset[PassageId] = frozenset()

    @property
    def best(self) -> int | None:
        """The offset of the words that say most on what is in focus, if there are any."""
        if self.current is not None:
            return self.current.start
        return next((span.start for span in (*self.told, *self.named)), None)


def marking(library: Library, contents: Contents, focus: Focus) -> Marking:
    """Return what is marked in a source for a focus. Words that do not verify are not."""
    telling = _telling(library, contents, focus)
    here = [one for one in telling if contents.stands(one)]
    current = next((_span(one) for one in here if one.id == focus.passage), None)
    named = _named(library, contents, focus)
    if focus.event is None and focus.source == contents.source.id:
        current = focus.place
    return Marking(
        tuple(map(_span, here)),
        current,
        tuple(named),
        silent=focus.event is not None and not telling,
        unverified=frozenset(one.id for one in telling if not contents.stands(one)),
    )


def _telling(library: Library, contents: Contents, focus: Focus) -> list[Passage]:
    """Return the words that the source is said to have on the event, the best first.

    Where they stand there again, and those are in focus, they take the place of the first.
    """
    if focus.event is None:
        return []
    wanted = passages_of_event(library, focus.event)
    if focus.passage is not None and all(one.id != focus.passage for one in wanted):
        meant = passage(library, focus.passage)
        wanted = [*(one for one in wanted if one.id != meant.repeats), meant]
    return [one for one in wanted if one.source_id == contents.source.id]


def _named(library: Library, contents: Contents, focus: Focus) -> Sequence[Span]:
    if focus.source is None:
        return []
    if focus.entity is not None:
        return mentions_of_entity(library, focus.entity, contents.source.id)
    is_here = focus.place is not None and focus.source == contents.source.id
    return [focus.place] if is_here and focus.place is not None else []


def _span(one: Passage) -> Span:
    return Span(one.start, one.end)
