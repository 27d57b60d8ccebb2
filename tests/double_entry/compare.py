"""Holds a second reading of the articles against the reference: events, dates, names.

    python tests/double_entry/compare.py

prints the share that each reader found, the dates that disagree, and how each disagreement was
settled. An event of the second reader is taken to be the event of the reference with which it
shares most words, unless `settled.toml` says otherwise.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app import paths
from desktop_app.library.library import Library

FOLDER = Path(__file__).parent
UNSETTLED = "NOT SETTLED"

Place = tuple[str, int]
"""A code point of a source: the first three digits of its file, and the offset."""


class Told(NamedTuple):
    """An event of the reference: its date, and every place of the words that tell it."""

    date: str
    words: frozenset[Place]


class Settled(NamedTuple):
    """How a disagreement was settled; empty where there was none."""

    slug: str = ""
    left_out: str = ""
    date: str = ""


class Pair(NamedTuple):
    """An event of the second reader and that of the reference, with both dates."""

    title: str
    slug: str
    second: str
    first: str


class Comparison(NamedTuple):
    """What both found, what one alone found, and the forms of names that are no mention."""

    pairs: list[Pair]
    only_second: list[str]
    only_first: list[str]
    published: list[Pair]
    forms: int
    unnamed: list[str]


def load(name: str) -> dict[str, Any]:
    """Read one of the TOML files beside this one."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def settlements() -> dict[str, Settled]:
    """Return how each disagreement on an event was settled, by the second reader's title."""
    entries = [dict(entry) for entry in load("settled.toml")["event"]]
    return {entry.pop("title"): Settled(**entry) for entry in entries}


def compare(library: Library) -> Comparison:
    """Hold the second reading against the reference."""
    reading, texts = load("second_reader.toml"), _texts(library)
    told, settled = _told(library), settlements()
    pairs, alone = [], []
    for event in reading["event"]:
        words = _words(event["passages"], texts)
        how = settled.get(event["title"], Settled())
        slug = "" if how.left_out else how.slug or _nearest(words, told)
        if slug:
            pairs.append(Pair(event["title"], slug, event["date"], told[slug].date))
        else:
            alone.append(event["title"])
    found = {pair.slug for pair in pairs}
    unnamed = _unnamed(library, reading["name"], texts)
    return Comparison(
        pairs=pairs,
        only_second=alone,
        only_first=[slug for slug in told if slug not in found],
        published=_published(library, reading["source"]),
        forms=sum(len(name["forms"]) for name in reading["name"]),
        unnamed=unnamed,
    )


def _texts(library: Library) -> dict[str, str]:
    rows = library.rows("select substr(filename, 1, 3), text from source order by filename")
    return dict(rows)


def _told(library: Library) -> dict[str, Told]:
    words: dict[str, set[Place]] = {}
    dates = library.pairs("select slug, date from event order by coalesce(earliest, latest)")
    for slug, number, start, end in library.rows(
        'select event.slug, substr(filename, 1, 3), start, "end" from event '
        "join claim on claim.event_id = event.id join passage on passage.id = passage_id "
        "join source on source.id = passage.source_id where claim.property = 'occurs'"
    ):
        words.setdefault(slug, set()).update((number, at) for at in range(start, end))
    return {slug: Told(date, frozenset(words[slug])) for slug, date in dates.items()}


def _words(passages: list[dict[str, str]], texts: dict[str, str]) -> frozenset[Place]:
    places: set[Place] = set()
    for passage in passages:
        number, quote = passage["source"], passage["quote"]
        start = texts[number].index(quote)
        places.update((number, at) for at in range(start, start + len(quote)))
    return frozenset(places)


def _nearest(words: frozenset[Place], told: dict[str, Told]) -> str:
    def likeness(slug: str) -> float:
        return len(words & told[slug].words) / len(words | told[slug].words)

    best = max(told, key=likeness)
    return best if likeness(best) else ""


def _published(library: Library, sources: list[dict[str, str]]) -> list[Pair]:
    rows = library.rows("select substr(filename, 1, 3), slug, published from source")
    ours = {number: (slug, date) for number, slug, date in rows}
    return [
        Pair(one["source"], ours[one["source"]][0], one["published"], ours[one["source"]][1])
        for one in sources
    ]


def _unnamed(library: Library, names: list[dict[str, Any]], texts: dict[str, str]) -> list[str]:
    """Return the forms that no mention overlaps anywhere in their source."""
    mentions: dict[str, list[tuple[int, int]]] = {}
    for number, start, end in library.rows(
        'select substr(filename, 1, 3), start, "end" from mention '
        "join source on source.id = source_id"
    ):
        mentions.setdefault(number, []).append((start, end))
    missing = []
    for name in names:
        for form in name["forms"]:
            number, words = form["source"], form["form"]
            at = texts[number].index(words)
            if not any(at < end and start < at + len(words) for start, end in mentions[number]):
                missing.append(f"{name['name']}: {number} “{words}”")
    return missing


def lines(found: Comparison) -> list[str]:
    """Return the comparison in sentences."""
    settled, names = settlements(), load("settled.toml")["name"]
    both = len({pair.slug for pair in found.pairs})
    first, second = both + len(found.only_first), len(found.pairs) + len(found.only_second)
    ours = {entry["slug"]: entry["why"] for entry in load("settled.toml")["reference"]}
    told = [
        f"events of the reference: {first}, of the second reader: {second}",
        f"of the reference, the second reader found {_share(both, first)}",
        f"of the second reader's, the reference has {_share(len(found.pairs), second)}",
        *(
            f"  only in the reference: {slug}: {ours.get(slug, UNSETTLED)}"
            for slug in found.only_first
        ),
        *(
            f"  left out: {title}: {settled.get(title, Settled()).left_out or UNSETTLED}"
            for title in found.only_second
        ),
        "dates that disagree:",
    ]
    told += [
        f"  {pair.slug}: {pair.first or 'undated'}, second reader {pair.second}: "
        f"{settled.get(pair.title, Settled()).date or UNSETTLED}"
        for pair in found.pairs
        if pair.first != pair.second
    ]
    sources = {entry["source"]: entry["why"] for entry in load("settled.toml")["source"]}
    told += [
        f"  published, {pair.slug}: {pair.first}, second reader {pair.second}: "
        f"{sources.get(pair.title, UNSETTLED)}"
        for pair in found.published
        if pair.first != pair.second
    ]
    told.append(f"forms of names: {found.forms}, of which no mention: {len(found.unnamed)}")
    why = {entry["form"]: entry["why"] for entry in names}
    told += [f"  {form}: {why.get(form, UNSETTLED)}" for form in found.unnamed]
    return told


def _share(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.0%})"


if __name__ == "__main__":
    with Library.open(paths.reference(), immutable=True) as reference:
        sys.stdout.write("\n".join(lines(compare(reference))) + "\n")
