"""The rows of a dossier about nothing, one source with its events after another."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import TypeAlias

from fiction import days, iso, names, one_kind, title, written
from writer import Event, Telling, Writer

from desktop_app.library.hashing import text_sha256
from desktop_app.model.dates import parse
from desktop_app.model.records import EventKind, Status

Rows: TypeAlias = dict[str, list[tuple[object, ...]]]
Row: TypeAlias = dict[str, object]
Weighed: TypeAlias = tuple[list[int], list[float]]

PAPERS = "The Courier", "Island Herald", "Gazeta do Mar", "The Post", "Morning Star", "Observer"
AGENCIES = "", "", "", "", "Coast Press", "United Wire"
PARTS: dict[EventKind, str] = {"statement": "speaker", "meeting": "host", "legal": "signatory"}
SUMMARY = "As the paper of that day reports it."
VERDICTS = "conflict", "compatible", "not comparable"
TITLE, CREATED = "A chronicle of nothing in particular", "2019-06-30"
FEWEST, MOST, CHAPTER = 4, 1_000, 1_000
FEWEST_NAMES, MOST_NAMES, EVENTS_A_NAME = 40, 4_000, 50
LONG_AGO, AGAIN, SPOKEN, INFERRED, PART, AFTER = 0.05, 0.28, 0.08, 0.05, 0.02, 0.02
"""How many events are told years later, again (of those, as many a third time), as said by
somebody, dated by inference, as part of another, and as having come after another."""
CLAIM: Row = dict.fromkeys(("event_id", "source_id", "property"))
CLAIM |= {"part": "", "value": "", "value_entity_id": None, "value_event_id": None}
CLAIM |= {"passage_id": None, "rank": "preferred"}
SAME_DAY, OTHER_DAY, DIFFERING = 0.6, 0.1, 0.3
"""How many that tell it again give the same date, another day, and how many of those are noted."""


class Chronicle:
    """Makes rows in the order of their ids, a source at a time; columns as `chronicles` names."""

    def __init__(self, count: int) -> None:
        self._chance = Random(f"whence {count}")  # noqa: S311 - no secrets
        self._reports = self._reported(count)
        self._sources = min(max(count // CHAPTER, FEWEST), MOST, count)
        many = min(max(count // EVENTS_A_NAME, FEWEST_NAMES), MOST_NAMES)
        self._names = names(self._chance, many)
        self._actors = self._weighed(lambda kind: kind != "place")
        self._places = self._weighed(lambda kind: kind == "place")
        self._later: defaultdict[int, list[Event]] = defaultdict(list)
        self._ids: defaultdict[str, int] = defaultdict(int)
        self._rows: Rows = defaultdict(list)

    def rows(self) -> Iterable[Rows]:
        """Give the rows, by table: first who is named, then what each source tells."""
        count = len(self._reports)
        uuid = f"5ca1ab1e-0000-4000-8000-{count:012}"
        self._rows["dossier"].append((uuid, TITLE, "Made for measuring.", CREATED, ""))
        for number, (name, kind) in enumerate(self._names, 1):
            self._add("entity", slug("entity", number), name, kind, "")
        for number in range(self._sources):
            first, end = (at * count // self._sources for at in (number, number + 1))
            self._tell(number, self._reports[first:end])
            yield self._rows
            self._rows = defaultdict(list)

    def _reported(self, count: int) -> list[tuple[int, int]]:
        """Return when each event was reported first, and when it happened: days, in order."""
        chance, found = self._chance, []
        for day in days(chance, count):
            lag = round(chance.expovariate(1 / 20)) - 2
            if chance.random() < LONG_AGO:
                lag = chance.randint(1, 9_000)
            found.append((day + lag, day))
        return sorted(found)

    def _weighed(self, is_wanted: Callable[[str], bool]) -> Weighed:
        """Return entities, and added up how often each is named: the nth an nth as often."""
        ids = [number for number, one in enumerate(self._names, 1) if is_wanted(one.kind)]
        return ids, list(accumulate(1 / rank for rank in range(1, len(ids) + 1)))

    def _one_of(self, weighed: Weighed) -> int:
        ids, shares = weighed
        return ids[bisect(shares, self._chance.random() * shares[-1])]

    def _add(self, table: str, *values: object) -> int:
        self._ids[table] += 1
        self._rows[table].append((self._ids[table], *values))
        return self._ids[table]

    def _tell(self, number: int, reports: Sequence[tuple[int, int]]) -> None:
        """Add a source, the events that it is the first to tell, and those that it tells again."""
        chance, first, published = self._chance, self._ids["event"], reports[-1][0] + 1
        happened = [day for _reported, day in reports]
        chance.shuffle(happened)
        events = [self._event(first, day, published) for day in happened]
        events += self._later.pop(number, [])
        chance.shuffle(events)
        writer, paper = Writer(chance), chance.choice(PAPERS)
        writer.head(f"{paper}, {iso(published)}")
        writer.tell(events)
        text = writer.text
        source_id = self._source(text, writer.blocks, paper, published)
        passages: dict[tuple[int, int], int] = {}
        for telling in writer.tellings:
            start, end = place = telling.start, telling.end
            if place not in passages:
                quote = text[start:end]
                passages[place] = self._add("passage", source_id, start, end, quote)
            self._mention(source_id, telling)
            if telling.event.id > first:
                self._tell_later(number, self._claim_first(first, telling.event, passages[place]))
            else:
                self._claim_again(telling.event, passages[place])

    def _event(self, first: int, day: int, published: int) -> Event:
        """Add an event, perhaps as part of another one of its chapter."""
        chance, kind = self._chance, one_kind(self._chance)
        actor = self._one_of(self._actors)
        target = self._one_of(self._actors) if chance.random() < 0.5 else None
        place = self._one_of(self._places) if chance.random() < 0.3 else None
        target = None if target == actor else target
        called = title(chance, kind, *(self._named(one) for one in (actor, target, place)))
        date, number = written(chance, day), self._ids["event"] + 1
        status: Status = "scheduled" if day > published else "occurred"
        event = Event(number, kind, called, day, date, status, actor, target, place)
        is_part = number > first + 1 and chance.random() < PART
        earliest, latest = meaning(date)
        self._add(
            "event",
            slug("event", number),
            called.text,
            kind,
            status,
            date,
            earliest,
            latest,
            place,
            SUMMARY,
            chance.randint(first + 1, number - 1) if is_part else None,
        )
        return event

    def _named(self, entity_id: int | None) -> str:
        return self._names[entity_id - 1].name if entity_id else ""

    def _source(
        self, text: str, blocks: Sequence[tuple[int, int]], paper: str, published: int
    ) -> int:
        """Add a source with its paragraphs, and what is claimed about it."""
        chance, day = self._chance, iso(published)
        is_inferred = chance.random() < INFERRED
        date = f"[{day}..{iso(published + 1)}]" if is_inferred else day
        number, sha256 = self._ids["source"] + 1, text_sha256(text)
        called, agency = f"Chapter {number} of {paper}", chance.choice(AGENCIES)
        earliest, latest = meaning(date)
        days_of_it, file = (date, earliest, latest), f"source-{number}.txt"
        of_file = ("en", "text/plain", file, sha256, text, sha256)
        source_id = self._add(
            "source", slug("source", number), called, paper, "", agency, *days_of_it, *of_file
        )
        for start, end in blocks:
            self._add("block", source_id, start, end, "body")
        start, end = blocks[0]
        head = self._add("passage", source_id, start, end, text[start:end])
        self._claim("title", value=called, source_id=source_id)
        self._claim("publisher", value=paper, source_id=source_id, passage_id=head)
        if is_inferred:
            dated = self._claim("published", value=date, source_id=source_id)
            self._rows["reason"].append((dated, 1, head, "It came out in that night."))
        else:
            self._claim("published", value=date, source_id=source_id, passage_id=head)
        return source_id

    def _mention(self, source_id: int, telling: Telling) -> None:
        """Add the namings of who took part, as the title names them."""
        at, event = telling.title, telling.event
        end = at + len(self._named(event.actor))
        self._add("mention", event.actor, source_id, at, end)
        if event.target and event.title.end:
            start, end = event.title.start, event.title.end
            self._add("mention", event.target, source_id, at + start, at + end)

    def _claim_first(self, first: int, event: Event, passage_id: int) -> Event:
        """Add all claims of the first telling; return the event with the claim on its date."""
        chance, about = self._chance, {"event_id": event.id, "passage_id": passage_id}
        self._occurs(about)
        dated = self._claim("date", value=event.date, **about) if event.date else None
        if dated and chance.random() < INFERRED:
            self._rows["reason"].append((dated, 1, passage_id, "It was the day before."))
        self._claim("status", value=event.status, **about)
        self._takes_part(event.actor, about, part=PARTS.get(event.kind, "actor"))
        if event.target:
            self._takes_part(event.target, about, part="target")
        if event.place:
            value = slug("entity", event.place)
            self._claim("place", value=value, value_entity_id=event.place, **about)
        if event.id > first + 1 and chance.random() < AFTER:
            before = chance.randint(first + 1, event.id - 1)
            self._claim("after", value=slug("event", before), value_event_id=before, **about)
        return event._replace(date_claim=dated)

    def _tell_later(self, number: int, event: Event) -> None:
        """Let the event be told again by sources to come, mostly by the next ones."""
        chance = self._chance
        for _more in range(2):
            number += 1 + int(chance.expovariate(0.5))
            if chance.random() > AGAIN or number >= self._sources:
                break
            self._later[number].append(event)

    def _claim_again(self, event: Event, passage_id: int) -> None:
        """Add the claims of another telling; its date may be another one."""
        chance, about = self._chance, {"event_id": event.id, "passage_id": passage_id}
        about["rank"] = "normal"
        self._occurs(about)
        self._takes_part(event.actor, about, part=PARTS.get(event.kind, "actor"))
        if event.date_claim is None:
            return
        fate = chance.random()
        if fate < SAME_DAY:
            self._claim("date", value=event.date, **about)
        elif fate < SAME_DAY + OTHER_DAY:
            value = iso(event.day + chance.choice((-2, -1, 1, 2)))
            claim_id = self._claim("date", value=value, **about)
            if chance.random() < DIFFERING:
                verdict = chance.choice(VERDICTS)
                number = self._add("difference", event.id, "day", verdict, "Two days are given.")
                differing = self._rows["difference_claim"]
                differing += (number, event.date_claim), (number, claim_id)

    def _occurs(self, about: Row) -> None:
        claim_id = self._claim("occurs", **about)
        if self._chance.random() < SPOKEN:
            speaker = self._one_of(self._actors)
            self._rows["attribution"].append((claim_id, 1, speaker, about["passage_id"]))

    def _takes_part(self, entity_id: int, about: Row, part: str) -> None:
        value = slug("entity", entity_id)
        self._claim("participant", part=part, value=value, value_entity_id=entity_id, **about)

    def _claim(self, property_: str, **values: object) -> int:
        return self._add("claim", *{**CLAIM, "property": property_, **values}.values())


def slug(noun: str, number: int) -> str:
    """Return the name of something in links."""
    return f"{noun}-{number}"


@lru_cache(maxsize=100_000)
def meaning(date: str) -> tuple[str | None, str | None]:
    """Return the first and the last day of a date (EDTF)."""
    meant = parse(date)
    return meant.earliest, meant.latest
