"""The words behind a cell, source by source."""

from typing import NamedTuple

from desktop_app.library.library import Library
from desktop_app.library.lists import who_says_so
from desktop_app.library.matrix import Cell
from desktop_app.library.passages import passages
from desktop_app.library.sources import source
from desktop_app.session.hover import Hovered
from desktop_app.ui.matrix.terms import standing_name, tr
from desktop_app.ui.widgets.plain import isolated, quoted


class Quotation(NamedTuple):
    """Words of a source; `speakers` are those in whose words it says so, the nearest first."""

    words: str
    speakers: tuple[str, ...] = ()

    @property
    def by(self) -> str:
        """Who says so, where it is not the source itself."""
        names = tr(", citing ").join(map(isolated, self.speakers))
        return tr("as told by {names}").format(names=names) if names else ""


class Telling(NamedTuple):
    """What a source is called, what it says of a cell, and in which words."""

    source: str
    standing: str
    quotations: tuple[Quotation, ...]
    is_sure: bool

    @property
    def head(self) -> str:
        """The source, and how it has somebody stand."""
        words = tr("{source}: {standing}")
        if not self.is_sure:
            words = tr("{source} (perhaps not published yet): {standing}")
        return words.format(source=isolated(self.source), standing=self.standing)


class Told(NamedTuple):
    """A cell in words, what sources say of it, and how many more speak of it, or are silent."""

    head: str = ""
    tellings: tuple[Telling, ...] = ()
    more: int = 0
    silent: int = 0


def told(library: Library, head: str, pair: Hovered, cell: Cell, most: int) -> Told:
    """Return what the first `most` sources say, those of the strongest standing first.

    `pair` are the event and the entity whose cell it is.
    """
    ranked = sorted(cell.testimonies, key=lambda one: one.standing != cell.standings[0])[:most]
    found = passages(library, [one for each in ranked for one in each.passages])
    by = {}
    if pair.event is not None and pair.entity is not None:
        by = who_says_so(library, pair.event, pair.entity, found)
    tellings = [
        Telling(
            source(library, one.source_id).title,
            standing_name(one.standing),
            tuple(
                Quotation(found[each].quote, by.get(each, ()))
                for each in one.passages
                if each in found
            ),
            one.is_sure,
        )
        for one in ranked
    ]
    return Told(head, tuple(tellings), len(cell.testimonies) - len(tellings))


def in_lines(cell: Told) -> str:
    """Return a cell with the words behind it, for a tool tip."""
    return "\n\n".join([cell.head, *map(_block, cell.tellings), *others(cell)])


def others(cell: Told) -> list[str]:
    """Say how many sources more speak of a cell, and how many say nothing of it."""
    found = []
    if cell.more:
        words = "and 1 more source" if cell.more == 1 else "and {n} more sources"
        found.append(tr(words).format(n=cell.more))
    if cell.silent:
        one, many = (
            tr("The other source is silent on it."),
            tr("{n} other sources are silent on it."),
        )
        found.append((one if cell.silent == 1 else many).format(n=cell.silent))
    return found


def _block(telling: Telling) -> str:
    lines: list[str] = [telling.head]
    for one in telling.quotations:
        lines += [quoted(one.words), *([f"— {one.by}"] if one.by else [])]
    return "\n".join(lines)
