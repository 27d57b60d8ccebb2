"""Archives of newspapers that never were, the same each time: `archives.py FILE COUNT [ENTITIES]`.

There are `COUNT` paragraphs, a tenth as many events, and if nothing else is said a fiftieth as many
entities, with aliases. It prints how long that took, and how large all is, as JSON.
"""

import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from time import monotonic

from chapters import AGENCIES, CLAIM, PAPERS, PARTS, Row, Rows, meaning, slug
from chronicles import write
from fiction import DEEDS, iso, one_kind, written
from news import FEWEST, MOST, Newsroom, Story

from desktop_app.library.hashing import text_sha256
from desktop_app.model.records import EventKind

TITLE, CREATED = "An archive of nothing in particular", "2019-12-31"
SUMMARY = "As the paper of that day reports it."
FIRST_DAY, DAYS = date(2000, 1, 1).toordinal(), 7_300
ENTITIES, LEAST = 50, 40
"""One entity for so many paragraphs, but not fewer than `LEAST`."""
EVENTS = 10
"""One event for so many paragraphs."""
AT_ONCE = 500
"""Sources whose rows are written together."""
SIZES = (
    "select count(*), (select count(*) from entity), (select count(*) from event), "
    "(select sum(length(cast(text as blob))) from source) from block"
)


class Archive:
    """Makes rows in the order of their ids; columns as `chronicles` names."""

    def __init__(self, count: int, entities: int) -> None:
        self._chance = Random(f"whence archive {count} {entities}")  # noqa: S311 - no secrets
        self._count = count
        self._newsroom = Newsroom(self._chance, count, entities)
        self._ids: defaultdict[str, int] = defaultdict(int)
        self._rows: Rows = defaultdict(list)
        named = enumerate(self._newsroom.named, 1)
        self._places = [number for number, one in named if one.kind in ("place", "country")]

    def rows(self) -> Iterable[Rows]:
        """Give the rows, by table: first who is named, then some sources after others."""
        uuid = f"5ca1ab1e-0000-4000-8001-{self._count:012}"
        self._rows["dossier"].append((uuid, TITLE, "Made for measuring.", CREATED, ""))
        for number, one in enumerate(self._newsroom.named, 1):
            self._add("entity", slug("entity", number), one.name, one.kind, "")
            self._rows["alias"] += ((number, alias, "name") for alias in one.aliases)
        told = 0
        while told < self._count:
            length = min(self._chance.randint(FEWEST, MOST), self._count - told)
            day = FIRST_DAY + told * DAYS // self._count
            told += length
            self._tell(self._newsroom.story(length), day, told // EVENTS)
            if self._ids["source"] % AT_ONCE == 0:
                yield self._rows
                self._rows = defaultdict(list)
        yield self._rows

    def _add(self, table: str, *values: object) -> int:
        self._ids[table] += 1
        self._rows[table].append((self._ids[table], *values))
        return self._ids[table]

    def _claim(self, property_: str, **values: object) -> int:
        return self._add("claim", *{**CLAIM, "property": property_, **values}.values())

    def _tell(self, story: Story, day: int, events: int) -> None:
        """Add a source with its paragraphs and namings, and events until there are so many."""
        source_id = self._source(story, day)
        for start, end in story.blocks:
            self._add("block", source_id, start, end, "body")
        for naming in story.namings:
            self._add("mention", naming.entity + 1, source_id, naming.start, naming.end)
        passages: dict[tuple[int, int], int] = {}
        while self._ids["event"] < events:
            start, end = place = self._chance.choice(story.blocks)
            if place not in passages:
                quote = story.text[start:end]
                passages[place] = self._add("passage", source_id, start, end, quote)
            self._event(story, day, place, passages[place])

    def _source(self, story: Story, day: int) -> int:
        """Add a source, and what is claimed about it."""
        chance, text, published = self._chance, story.text, iso(day)
        paper, number = chance.choice(PAPERS), self._ids["source"] + 1
        named = self._newsroom.named[self._newsroom.anybody()].name
        title = f"{named}: {' '.join(story.topic[:4]).capitalize()}"
        sha256 = text_sha256(text)
        source_id = self._add(
            "source",
            slug("source", number),
            title,
            paper,
            "",
            chance.choice(AGENCIES),
            *(published, published, published),
            *("en", "text/plain", f"source-{number}.txt", sha256, text, sha256),
        )
        self._claim("title", value=title, source_id=source_id)
        self._claim("publisher", value=paper, source_id=source_id)
        self._claim("published", value=published, source_id=source_id)
        return source_id

    def _event(self, story: Story, day: int, place: tuple[int, int], passage_id: int) -> None:
        """Add an event that a paragraph tells: of somebody who is named there, if any is."""
        chance, (start, end) = self._chance, place
        cast = [one.entity + 1 for one in story.namings if start <= one.start < end]
        actor = chance.choice(cast) if cast else self._newsroom.anybody() + 1
        where = chance.choice(self._places) if chance.random() < 0.3 else None
        kind, number = one_kind(chance), self._ids["event"] + 1
        happened = day - int(chance.expovariate(1 / 10))
        written_day = written(chance, happened)
        earliest, latest = meaning(written_day)
        self._add(
            "event",
            slug("event", number),
            self._called(story, kind, actor, where),
            *(kind, "occurred", written_day, earliest, latest, where, SUMMARY, None),
        )
        about: Row = {"event_id": number, "passage_id": passage_id}
        self._claim("occurs", **about)
        self._claim("status", value="occurred", **about)
        if written_day:
            self._claim("date", value=written_day, **about)
        part, who = PARTS.get(kind, "actor"), slug("entity", actor)
        self._claim("participant", part=part, value=who, value_entity_id=actor, **about)
        if where:
            self._claim("place", value=slug("entity", where), value_entity_id=where, **about)

    def _called(self, story: Story, kind: EventKind, actor: int, where: int | None) -> str:
        """Return the title of an event, in words that its source comes back to."""
        matter = f"the {' '.join(self._chance.sample(story.topic, 2))}"
        named = self._newsroom.named
        text = f"{named[actor - 1].name} {self._chance.choice(DEEDS[kind]).format(matter)}"
        return f"{text} in {named[where - 1].name}" if where else text


def make(count: int, entities: int, path: Path) -> dict[str, int]:
    """Write an archive to `path`; return how much there is of what, the text in bytes."""
    write(path, CREATED, Archive(count, entities).rows())
    with closing(sqlite3.connect(path)) as connection:
        sizes = connection.execute(SIZES).fetchone()
    return dict(zip(("paragraphs", "entities", "events", "text"), sizes, strict=True))


def main(file: str, count: int, entities: int) -> None:
    """Make an archive, and tell of it."""
    began, path = monotonic(), Path(file)
    told = make(count, entities, path)
    told |= {"bytes": path.stat().st_size}
    print(json.dumps({"seconds": monotonic() - began, **told}), flush=True)


if __name__ == "__main__":
    paragraphs = int(sys.argv[2])
    named = int(sys.argv[3]) if len(sys.argv) > 3 else max(paragraphs // ENTITIES, LEAST)
    main(sys.argv[1], paragraphs, named)
