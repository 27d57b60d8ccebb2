"""What is printed of a source: its head, its words with their marks, and what the marks mean."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_app.library.claims import claims_of_source
from desktop_app.library.entities import entity_name
from desktop_app.library.events import event as read_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passages_in_source
from desktop_app.library.sources import blocks, mentions, text
from desktop_app.library.sources import source as read_source
from desktop_app.model.dates import parse
from desktop_app.model.records import ANYWHERE, Block, BlockKind, Source, SourceId, Span
from desktop_app.model.wording import in_words
from desktop_app.session.focus import Focus
from desktop_app.session.quoting import link_of_focus
from desktop_app.ui.reader.marks import Marks, stacked
from desktop_app.ui.reader.spans import SpanIndex

Look = Literal["title", "detail", "text", "legend"]
Row = tuple[str, str, str]
"""A row of the legend: the name of a mark, if any, the words that bear it, and what it means."""
_LONGEST = 1_000
"""Code points that are printed of a title or a reason, which are lines and no texts."""


class Printed(NamedTuple):
    """One text among those that are printed below one another, with its own marks."""

    look: Look
    text: str
    blocks: Sequence[Block]
    marks: Marks = Marks()


class Paper(NamedTuple):
    """All that is printed. `foot` stands at the foot of each page; it tells where it is from.

    `name` is a good name for a file without its ending.
    """

    title: str
    name: str
    foot: str
    texts: tuple[Printed, ...]


def paper(library: Library, source_id: SourceId, marks: Marks, focus: Focus) -> Paper:
    """Return what is to be printed of a source, marked as it is shown for what is in focus.

    What else stands in it is read anew: of a large source the reader may not know it all yet.
    """
    source, stored = read_source(library, source_id), text(library, source_id)
    found = [one for _, one in passages_in_source(library, source_id)]
    told = [one for one in found if stored[one.start : one.end] == one.quote]
    passages = SpanIndex(Span(one.start, one.end) for one in told)
    named = SpanIndex(Span(one.start, one.end) for one in mentions(library, source_id))
    seen = marks._replace(
        passages=passages, lanes=stacked(passages), mentions=named, hovered=SpanIndex()
    )
    foot = f"{_line(library.dossier().title)} · {_line(source.title)}"
    texts = (
        _lines("title", [source.title], "subhead"),
        _lines("detail", list(_details(library, source)), "body"),
        Printed("text", stored, blocks(library, source_id), seen),
        _legend(library, seen, focus, unverified=len({*found} - {*told})),
    )
    name = re.sub(r"[^\w-]+", "-", source.slug)
    return Paper(_line(source.title), name, foot, tuple(one for one in texts if one.blocks))


def _details(library: Library, source: Source) -> Iterator[str]:
    """Say who stands for a source, when it appeared, and how that is known."""
    who = dict.fromkeys((source.author, source.publisher, source.agency))
    yield " · ".join(one for one in who if one)
    if not source.published:
        yield _tr("Published: the text does not say when.")
        return
    date = in_words(parse(source.published))
    if not source.inferred:
        yield _tr("Published: {date}. The date is stated.").format(date=date)
        return
    yield _tr("Published: {date}. The date is inferred:").format(date=date)
    for claim in claims_of_source(library, source.id):
        if claim.property == "published" and claim.preferred:
            yield from (f"– {reason.text}" for reason in claim.reasons)


def _legend(library: Library, marks: Marks, focus: Focus, *, unverified: int) -> Printed:
    """Say what the marks mean, how many passages are not marked, and which link leads here."""
    rows = list(_meanings(library, marks, focus))
    if unverified:
        words = _tr("passages do not stand where the dossier says: {n}.").format(n=unverified)
        rows.append(("", _tr("Not marked:"), words))
    link = link_of_focus(library, focus)
    if link is not None:
        rows.append(("", _tr("Link:"), str(link)))
    return _explained(rows)


def _meanings(library: Library, marks: Marks, focus: Focus) -> Iterator[Row]:
    """Say what those marks mean that are there."""
    if focus.event is not None and marks.highlight.spans:
        event = read_event(library, focus.event)
        told = f"{event.title} ({in_words(parse(event.date))})"
        yield "highlight", _tr("Words so marked"), _tr("tell of: {it}").format(it=told)
    if marks.current:
        yield "current", _tr("A thick bar"), _tr("stands beside the passage in focus.")
    if marks.emphasis.spans and focus.entity is not None:
        name = entity_name(library, focus.entity)
        yield "emphasis", _tr("Words so marked"), _tr("name: {it}").format(it=name)
    elif marks.emphasis.spans:
        yield "sought", _tr("Words so framed"), _tr("were found or linked to.")
    if marks.passages.spans:
        yield "passages", _tr("Thin lines"), _tr("stand under words that tell events.")
    if marks.mentions.touching(*ANYWHERE):
        yield "mentions", _tr("Dotted lines"), _tr("stand under names.")


def _explained(rows: Sequence[Row]) -> Printed:
    """Return the rows of a legend as a text in which each mark is borne by its words."""
    made = _lines("legend", [f"{shown} {meaning}" for _, shown, meaning in rows], "body")
    spans = {
        mark: Span(block.start, block.start + len(shown))
        for (mark, shown, _), block in zip(rows, made.blocks, strict=True)
    }
    index = {mark: SpanIndex([span]) for mark, span in spans.items()}
    none = SpanIndex()
    passages = index.get("passages", none)
    return made._replace(
        marks=Marks(
            passages=passages,
            lanes=stacked(passages),
            mentions=index.get("mentions", none),
            highlight=index.get("highlight", none),
            current=spans.get("current"),
            emphasis=index.get("emphasis", index.get("sought", none)),
            is_sought="sought" in index,
        )
    )


def _lines(look: Look, lines: Sequence[str], kind: BlockKind) -> Printed:
    """Return lines of our own as a text with a paragraph for each."""
    kept = [line for line in map(_line, lines) if line]
    made, start = [], 0
    for number, line in enumerate(kept, 1):
        made.append(Block(start, start + len(line), kind, number))
        start += len(line) + 1
    return Printed(look, "\n".join(kept), made)


def _line(words: str) -> str:
    """Return words on one line, and not too many of them."""
    line = " ".join(words[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("printed", text)
