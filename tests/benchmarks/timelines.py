"""Has timelines of a thousand to a million events moved, opened and stepped through, and words it."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import monotonic_ns
from typing import Any, TypeAlias

from report import TAIL, grid, pair_ratios, share_below, table, verdict

HERE = Path(__file__).parent
LIBRARY = HERE.parents[1] / "desktop_app" / "library"
MAKERS = (
    *(HERE / f"{name}.py" for name in ("chronicles", "chapters", "writer", "fiction")),
    *(LIBRARY / f"{name}.py" for name in ("schema", "format", "chronology")),
    *sorted((LIBRARY / "derived").glob("*.py")),
)
"""What a made-up dossier depends on, as one that is kept must be made anew when it changes."""
COUNTS = 1_000, 10_000, 100_000, 1_000_000
LEAST_ITEMS, MOST_ITEMS = 100, 100_000
"""No QGraphicsView is made of fewer events, which say nothing, nor of more: it takes gigabytes."""
OURS, PEER = "Whence", "QGraphicsView"
MOVES = "pan", "zoom", "scroll"
FRAME_LIMIT, GROWTH_LIMIT = 16, 2
PAINT_LIMIT, THERE_LIMIT, BLOCK_LIMIT = 1.5, 3, 50
EVENT_LIMIT = 150
BUNDLED = "the bundled one"
MEGABYTE = 1_000_000

Child: TypeAlias = Callable[..., Any]
Dossiers: TypeAlias = dict[int, Path]
Moved: TypeAlias = dict[str, dict[int, dict[str, Any]]]
Opened: TypeAlias = dict[str, list[dict[str, float]]]
Stepped: TypeAlias = dict[int, dict[str, list[float]]]


def made(child: Child, folder: Path, scale: float) -> Dossiers:
    """Return the dossiers in `folder`, which are made where they are not there."""
    of = sha256(b"".join(file.read_bytes() for file in MAKERS)).hexdigest()[:8]
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for count in (round(count * scale) for count in COUNTS):
        found[count] = path = folder / f"{count}-{of}.whence"
        if not path.exists():
            told = child("chronicles.py", str(path), str(count))
            size = told["bytes"] / MEGABYTE
            print(f"Made {count:,} events: {size:,.1f} MB in {told['seconds']:.1f} s", flush=True)
    return found


def moves(child: Child, dossiers: Dossiers, sweeps: int) -> Moved:
    """Return how long each frame of each view took at each number of events, and memory."""
    found: Moved = {OURS: {}, PEER: {}}
    for count, path in dossiers.items():
        for view, of_view in found.items():
            if view == OURS or LEAST_ITEMS <= count <= MOST_ITEMS:
                of_view[count] = child("frames.py", "move", view, str(path), str(sweeps))
    return found


def openings(child: Child, path: Path, bundled: Path, pairs: int) -> Opened:
    """Return what was seen in each opening of a dossier and of the bundled one, by turns."""
    files = {BUNDLED: ("", events_in(bundled)), "made up": (str(path), events_in(path))}
    found: Opened = {name: [] for name in files}
    for number in range(pairs + 1):
        for name in sorted(files, reverse=number % 2 == 1):
            told = opening(child, *files[name])
            if number:
                found[name].append(told)
    return found


def events_in(path: Path) -> int:
    """Return how many events a dossier holds."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("select count(*) from event").fetchone()[0])


def opening(child: Child, file: str, count: int) -> dict[str, float]:
    """Open a dossier: ms from the start of the process, the longest ms without input, memory."""
    began = monotonic_ns()
    told = child("opening.py", file, str(count))
    after = {name: (at - began) / 1e6 for name, at in told["moments"].items()}
    gaps = [gap for _at, gap in told["gaps"]]
    return {**after, "blocked": max(gaps, default=0.0), "gaps": told["gaps"], "count": count} | {
        "memory": told["memory"]
    }


def steps(child: Child, dossiers: Dossiers, count: int) -> Stepped:
    """Return how long it took to select the next event, `count` times."""
    return {
        events: child("frames.py", "step", OURS, str(path), str(count))
        for events, path in dossiers.items()
    }


def report_moves(found: Moved) -> Iterable[str]:
    """Word how long frames take, and how that grows."""
    width, height = next(iter(found[OURS].values()))["size"]
    yield f"Timeline of {width} x {height} pixels in the window; {PEER} of the same size, no words"
    for view, of_view in found.items():
        rows = {
            f"{view}, {count:,}, {move}": told[move]
            for count, told in of_view.items()
            for move in MOVES
            if told[move]
        }
        yield from table("frame, ms", TAIL, rows)
    noise = max(told["noise"] for of_view in found.values() for told in of_view.values())
    yield f"Noise: what else ran held up an idle window for up to {noise:.1f} ms"
    if max(found[PEER]) < max(found[OURS]):
        yield f"No {PEER} of {max(found[OURS]):,}: it would take gigabytes, and seconds a frame"
    largest = found[OURS][max(found[OURS])]
    for move in MOVES:
        if largest[move]:  # lanes that have room need not be scrolled
            yield from standing(move, found)


def standing(move: str, found: Moved) -> Iterable[str]:
    """Hold the frames of a kind against their limits and against the other view's."""
    _few, some, *_, many = found[OURS]
    most = max(found[PEER])
    ours = {count: p99(told[move]) for count, told in found[OURS].items()}
    peer = p99(found[PEER][most][move])
    beside = f"; {ours[many] / peer:.2f} times {PEER} of {most:,}" if peer else ""
    yield f"{move}, {many:,}: p99 {verdict(ours[many], FRAME_LIMIT, ' ms')}{beside}"
    if ours[some]:
        growth = ours[many] / ours[some]
        yield f"{move}, {some:,} to {many:,}: p99 grows, {verdict(growth, GROWTH_LIMIT, ' times')}"


def p99(values: Sequence[float]) -> float:
    """Return where 99 of a hundred lie below; 0 where there is none."""
    return share_below(values, 0.99) if values else 0.0


def report_openings(found: Opened) -> Iterable[str]:
    """Word how long it takes until a dossier is there, and how much memory it takes up."""
    (bundled, ours), names = found.values(), {}
    names[BUNDLED] = bundled
    names[f"{ours[0]['count']:,} events"] = ours
    heads = ("painted", "complete", "there", "blocked", "memory")
    rows = {name: [middle(taken, head) for head in heads] for name, taken in names.items()}
    for cells in rows.values():
        cells[-1] = None if cells[-1] is None else cells[-1] / MEGABYTE
    yield from grid(f"open, ms and MB (medians of {len(ours)})", heads, rows)
    ratio = middle(ours, "painted") / middle(bundled, "painted")
    of_pairs = median(
        pair_ratios(*([one["painted"] for one in taken] for taken in (ours, bundled)))
    )
    yield f"first paint: {verdict(ratio, PAINT_LIMIT)} times {BUNDLED}; {of_pairs:.2f} of pairs"
    yield f"all there: {verdict(middle(ours, 'there') / 1000, THERE_LIMIT, ' s')}"
    more = middle(ours, "blocked") - middle(bundled, "blocked")
    words = f"longest without input after it, beyond {BUNDLED}"
    yield f"{words}: {verdict(max(more, 0.0), BLOCK_LIMIT, ' ms')}"
    if ours[0]["memory"] is not None:
        more = middle(ours, "memory") - middle(bundled, "memory")
        of_event = more / (ours[0]["count"] - bundled[0]["count"])
        yield f"memory, beyond {BUNDLED}: {verdict(of_event, EVENT_LIMIT, ' bytes an event')}"


def middle(taken: Sequence[dict[str, float]], name: str) -> float | None:
    """Return the median of a figure; None where it is not known."""
    known = [one[name] for one in taken if one[name] is not None]
    return median(known) if known else None


def report_items(found: Moved) -> Iterable[str]:
    """Word how much memory the other view takes up."""
    few, *_, many = found[PEER].values()
    counts = [*found[PEER]]
    if few["memory"] is not None:
        of_event = (many["memory"] - few["memory"]) / (counts[-1] - counts[0])
        yield f"{PEER}: {of_event:,.0f} bytes an event"


def report_steps(found: Stepped) -> Iterable[str]:
    """Word how long it takes to select the next event."""
    count = len(next(iter(found.values()))["all"])
    rows = {
        f"{events:,}, {name}": told[name]
        for events, told in found.items()
        for name in ("timeline", "words", "all")
        if told[name]
    }
    yield from table(f"select the next, ms ({count} each)", TAIL, rows)
    many = max(found)
    for name in ("timeline", "words"):
        if found[many][name]:
            figure = verdict(p99(found[many][name]), FRAME_LIMIT, " ms")
            yield f"select the next of {many:,}, {name}: p99 {figure}"
    (turned,) = found[many]["table"]
    yield f"turn to the table of {many:,}: {turned:.1f} ms"
