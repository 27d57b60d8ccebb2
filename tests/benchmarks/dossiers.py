"""Dossiers of any size about nothing, the same each time, written as the compiler writes them."""

import hashlib
from bisect import bisect_right
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from desktop_app.library.hashing import text_sha256
from desktop_app.library.reference.claims import Claims
from desktop_app.library.reference.rows import Rows
from desktop_app.library.reference.writing import write
from desktop_app.model.records import EVENT_KINDS

VOCABULARY = """
the of and to in a that for on was said with by at from his as had it were is be which their they
an who not has but been after this have would more its when before about minister president vote
council island harbour letter deed ferry storm keeper signed island’s meeting statement Tuesday
members agreed refused “never again” nations Nicolás Perú São Inés naïve café señor Muñoz Brasília
declared elections assembly opposition officials according reporters Thursday weeks January
government border crisis support called leaders several country’s against between during however
"""
WORDS = VOCABULARY.split()
NAMES = 200
SHORTEST, LONGEST = 40, 1200
PASSAGE = 30, 200
FIRST_DAY, DAYS = date(2013, 1, 1), 2_500
EMOJI_EVERY = 60
SMALL = 10_000


class Size(NamedTuple):
    """How much a dossier holds: bytes of its long source in UTF-8, and what is marked there.

    Besides the long source it has a short one, in which nothing is marked.
    """

    bytes: int
    events: int
    passages: int
    mentions: int

    def times(self, factor: float) -> "Size":
        """Return a dossier of the same density."""
        return Size(*(round(factor * value) for value in self))


class Prose(NamedTuple):
    """A text and where each of its paragraphs begins and ends."""

    text: str
    blocks: list[tuple[int, int]]


def make(size: Size, path: Path) -> None:
    """Write a dossier of `size` to `path`. The long source is its second."""
    chance = Random(f"whence {size}")  # noqa: S311 - no secrets
    rows = Rows()
    rows.add_plain(
        "dossier",
        uuid="5ca1ab1e-0000-4000-8000-0000000000ff",
        title="Nothing in particular",
        description="Made for measuring.",
        created="2019-06-30",
        opening="",
    )
    add_source(rows, "short", prose(chance, SMALL))
    long = prose(chance, size.bytes)
    add_source(rows, "long", long)
    for number in range(NAMES):
        name = f"{chance.choice(WORDS).title()} {number}"
        rows.add("entity", slug=f"entity-{number}", name=name, kind="other", description="")
    add_mentions(rows, chance, long, size.mentions)
    add_events(rows, chance, long, size)
    write(rows, path)


def prose(chance: Random, size: int) -> Prose:
    """Return paragraphs of many lengths, `size` bytes of UTF-8 or a little more."""
    paragraphs, room = [], size
    while room > 0:
        length = SHORTEST + (LONGEST - SHORTEST) * chance.random() ** 1.6
        words = chance.choices(WORDS, k=round(length / 6.5))
        for at in range(0, len(words), 14):
            words[at] = words[at].capitalize()
        for at in range(13, len(words) - 1, 14):
            words[at] += "."
        if len(paragraphs) % EMOJI_EVERY == 0:
            words.insert(1, "🌊")
        paragraphs.append(" ".join(words) + ".")
        room -= len(paragraphs[-1].encode()) + 2
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Prose("\n\n".join(paragraphs), blocks)


def add_source(rows: Rows, slug: str, of: Prose) -> None:
    """Add a source with its paragraphs."""
    source_id = rows.add(
        "source",
        slug=slug,
        title=f"A {slug} report",
        publisher="The Press",
        author="",
        agency="",
        published="2019-06-06",
        published_earliest="2019-06-06",
        published_latest="2019-06-06",
        language="en",
        media_type="text/plain",
        filename=f"{slug}.txt",
        file_sha256=hashlib.sha256(of.text.encode()).hexdigest(),
        text=of.text,
        sha256=text_sha256(of.text),
    )
    for start, end in of.blocks:
        rows.add("block", source_id=source_id, start=start, end=end, kind="body")


def places(
    chance: Random, of: Prose, count: int, lengths: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return `count` stretches spread over the text, of whole words, by no two the same start."""
    starts = [start for start, _end in of.blocks]
    found: dict[int, int] = {}
    while len(found) < count:
        at = int((len(found) + chance.random()) * len(of.text) / count)
        first, last = of.blocks[bisect_right(starts, at) - 1]
        start = of.text.rfind(" ", first, min(at, last)) + 1 or first
        end = of.text.find(" ", start + chance.randint(*lengths), last)
        if start < last:
            found[start] = end if end > 0 else last
    return list(found.items())


def add_mentions(rows: Rows, chance: Random, of: Prose, count: int) -> None:
    """Add namings of the entities, no two of which overlap."""
    found = sorted(places(chance, of, count, (4, 12)))
    for (start, end), (following, _end) in pairwise([*found, (len(of.text) + 1, 0)]):
        rows.add(
            "mention",
            entity_id=chance.randint(1, NAMES),
            source_id=2,
            start=start,
            end=min(end, following - 1),
        )


def add_events(rows: Rows, chance: Random, of: Prose, size: Size) -> None:
    """Add events, told by turns by the passages; those of one event lie apart in the text."""
    for number in range(size.events):
        day = str(FIRST_DAY + timedelta(days=number * DAYS // size.events))
        rows.add(
            "event",
            slug=f"event-{number}",
            title=f"The {chance.choice(WORDS)} of {chance.choice(WORDS)}, number {number}",
            kind=EVENT_KINDS[number % len(EVENT_KINDS)],
            status="occurred",
            date=day,
            earliest=day,
            latest=day,
            place_id=None,
            summary="What was reported.",
            part_of=None,
        )
    for number, (start, end) in enumerate(places(chance, of, size.passages, PASSAGE)):
        passage_id = rows.add(
            "passage",
            source_id=2,
            start=start,
            end=end,
            quote=of.text[start:end],
            repeats=None,
        )
        event_id = number % size.events + 1
        claims = Claims(rows, {"event_id": event_id})
        claims.add("occurs", passage_id=passage_id)
        if number < size.events:
            day = rows.tables["event"][event_id - 1]["date"]
            claims.add("date", value=day, passage_id=passage_id)
            claims.add("status", value="occurred", passage_id=passage_id)
            for part in ("actor", "target"):
                entity_id = chance.randint(1, NAMES)
                claims.add(
                    "participant",
                    part=part,
                    value=f"entity-{entity_id - 1}",
                    value_entity_id=entity_id,
                    passage_id=passage_id,
                )
