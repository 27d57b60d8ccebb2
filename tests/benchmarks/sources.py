"""Has large sources read by us and by Qt's own text widgets, and words how that compares."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from dossiers import Size, make
from report import TAIL, distance, grid, share_below, table, verdict

CHOOSE_LIMIT = 16
OPEN_LIMIT = 150
BLOCK_LIMIT = 50
MEMORY_LIMIT = 12
OURS = "Whence"
PEERS = "QTextEdit", "QPlainTextEdit"
MARKED = {
    "2,500 passages, 7,500 namings": Size(1_000_000, 2_500, 2_500, 7_500),
    "10,000 passages, 10,000 namings": Size(1_000_000, 10_000, 10_000, 10_000),
}
LARGE = Size(10_000_000, 1_000, 10_000, 50_000)
CROWDED = Size(10_000_000, 10_000, 10_000, 50_000)
BARE = Size(10_000_000, 0, 0, 0)
FULL, AT_EVENT, PLAIN = "marked", "marked, at an event", "no marks"
MANY_EVENTS = "10,000 events, at one"
HEADS = "first", "blocked", "jump", "leap", "opened", "jumped", "noise"

Child = Callable[..., Any]
Choices = dict[str, dict[str, list[tuple[float, float]]]]
Openings = dict[str, list[dict[str, float | None]]]


def choices(child: Child, folder: Path, scale: float, count: int) -> Choices:
    """Return for each dossier and reader how long choices took: until the words, until all."""
    found: Choices = {}
    for name, size in MARKED.items():
        path = folder / "marked.whence"
        make(size.times(scale), path)
        found[name] = {
            reader: child("read.py", "choose", reader, str(path), str(count))
            for reader in (OURS, *PEERS)
        }
    return found


def openings(child: Child, folder: Path, scale: float, count: int) -> Openings:
    """Return what was measured in each of `count` openings of each kind, by turns."""
    full, crowded, bare = (folder / f"{name}.whence" for name in ("full", "crowded", "bare"))
    for size, path in ((LARGE, full), (CROWDED, crowded), (BARE, bare)):
        make(size.times(scale), path)
    tasks = {
        f"{OURS}, {FULL}": ("open", OURS, full),
        f"{OURS}, {AT_EVENT}": ("event", OURS, full),
        f"{OURS}, {MANY_EVENTS}": ("event", OURS, crowded),
        f"{OURS}, {PLAIN}": ("open", OURS, bare),
        **{peer: ("open", peer, bare) for peer in PEERS},
    }
    found: Openings = {name: [] for name in tasks}
    for _number in range(count):
        for name, (task, reader, path) in tasks.items():
            told = child("read.py", task, reader, str(path))
            told |= child("read.py", "leap", reader, str(path))
            found[name].append(told)
    return found


def report_choices(found: Choices) -> Iterable[str]:
    """Word how long it takes until the words of a chosen event are painted, its source open."""
    for marks, by_reader in found.items():
        rows = {}
        for reader, taken in by_reader.items():
            words, whole = zip(*taken, strict=True)
            rows[f"{reader}, words"] = words
            if reader == OURS:
                rows[f"{reader}, all of the window"] = whole
        yield f"1 MB, {marks}; the others without marks"
        yield from table(f"choose, ms ({len(words)} each)", TAIL, rows)
        ours = rows[f"{OURS}, words"]
        yield f"words: p99 {verdict(share_below(ours, 0.99), CHOOSE_LIMIT, ' ms')}"
        peers = {peer: median(rows[f"{peer}, words"]) for peer in PEERS}
        yield f"words: p50 is {distance(median(ours), peers)}"


def report_openings(found: Openings) -> Iterable[str]:
    """Word how long it takes until a source is on the screen, what follows, and what it takes up."""
    figures = {name: medians(taken) for name, taken in found.items()}
    count = len(next(iter(found.values())))
    rows = {name: [told[head] for head in HEADS] for name, told in figures.items()}
    yield from grid(f"open 10 MB, ms (medians of {count})", HEADS, rows)
    yield "marked: 10,000 passages that tell 1,000 events, and 50,000 namings"
    yield "opened, jumped: memory (PSS) as a multiple of the text in UTF-8"
    for name, told in figures.items():
        if name not in PEERS:
            yield from standing(name, told, {peer: figures[peer] for peer in PEERS})


def medians(taken: Sequence[dict[str, float | None]]) -> dict[str, float | None]:
    """Return the medians of some openings, memory as a multiple of the text."""
    told: dict[str, float | None] = {
        name: median(one[name] for one in taken)
        for name in ("first", "blocked", "jump", "leap", "noise")
    }
    for name in ("opened", "jumped"):
        known = [(one[name] - one["before"]) / one["bytes"] for one in taken if one["before"]]
        told[name] = median(known) if known else None
    return told


def standing(
    name: str, ours: dict[str, float | None], peers: dict[str, dict[str, float | None]]
) -> Iterable[str]:
    """Hold our figures against their limits and against the others'."""
    limits = {
        "first": ("first screen", OPEN_LIMIT, " ms"),
        "blocked": ("longest without input after it", BLOCK_LIMIT, " ms"),
        "jumped": ("memory", MEMORY_LIMIT, " times the text"),
    }
    for key, (words, limit, unit) in limits.items():
        value = ours[key]
        if value is not None:
            others = {peer: told[key] for peer, told in peers.items()}
            yield f"{name}, {words}: {verdict(value, limit, unit)}; {distance(value, others)}"
