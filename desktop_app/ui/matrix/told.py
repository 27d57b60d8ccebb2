"""The words behind a cell, source by source."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.matrix import Cell
from desktop_app.library.passages import passages
from desktop_app.library.sources import source
from desktop_app.ui.matrix.terms import standing_name, tr
from desktop_app.ui.widgets.plain import isolated, quoted


class Telling(NamedTuple):
    """What a source is called, what it says of a cell, and in which words."""

    source: str
    standing: str
    quotations: tuple[str, ...]
    is_sure: bool

    @property
    def head(self) -> str:
        """The source, and how it has somebody stand."""
        words = tr("{source}: {standing}")
        if not self.is_sure:
            words = tr("{source} (perhaps not published yet): {standing}")
        return words.format(source=isolated(self.source), standing=self.standing)


def tellings(library: Library, cell: Cell, most: int) -> list[Telling]:
    """Return what the first `most` sources say of the event, the words it rests on first."""
    ranked = sorted(cell.testimonies, key=lambda one: one.standing != cell.standings[0])[:most]
    found = passages(library, [one for each in ranked for one in each.passages])
    return [
        Telling(
            source(library, one.source_id).title,
            standing_name(one.standing),
            tuple(found[passage_id].quote for passage_id in one.passages if passage_id in found),
            one.is_sure,
        )
        for one in ranked
    ]


def in_lines(head: str, told: Sequence[Telling], more: int) -> str:
    """Return a cell with the words behind it, for a tool tip; `more` sources are not quoted."""
    blocks = [head]
    blocks += ["\n".join([one.head, *map(quoted, one.quotations)]) for one in told]
    return "\n\n".join([*blocks, *more_words(more)])


def more_words(number: int) -> list[str]:
    """Say how many sources more speak of a cell; nothing where all are quoted."""
    if not number:
        return []
    return [tr("and 1 more source" if number == 1 else "and {n} more sources").format(n=number)]
