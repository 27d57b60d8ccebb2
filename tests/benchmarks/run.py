"""How long one waits for the window, and for words of small and large sources; see `--help`."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic_ns
from typing import Any

import searches
import sources
import timelines
from report import QUARTERS, TAIL, pair_ratios, share_below, table, verdict

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
START_LIMIT = 1.5
CHOOSE_LIMIT = 16
LONGEST = 900
SCREEN = {"name": "", "x": 0, "y": 0, "width": 1600, "height": 1000, "dpr": 1}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96}
EMPTY, PAINTED, COMPLETE = "empty QMainWindow", "app, first paint", "app, all there"
TASKS = "start", "choose", "read", "timeline", "search"
BUNDLED = ROOT / "resources" / "reference.whence"

Child = Callable[..., Any]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the figures, and keep what they were made of."""
    chosen = command_line().parse_args(arguments)
    tasks = dict(zip(TASKS, (start, choose, read, timeline, search), strict=True))
    raw: dict[str, Any] = {"python": sys.version}
    print(f"Python {sys.version.split()[0]}", end="\n\n")
    with TemporaryDirectory() as folder:
        quiet = {"WHENCE_QUIET": str(chosen.quiet)}
        child = in_environment(environment(Path(folder)) | quiet)
        for name in chosen.only or TASKS:
            raw[name] = tasks[name](child, chosen, Path(folder))
            print(flush=True)
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    chosen.raw.mkdir(parents=True, exist_ok=True)
    kept = chosen.raw / f"{now}.json"
    kept.write_text(json.dumps(raw, indent=1), encoding="utf-8")
    print(f"Raw numbers: {kept}")


def start(child: Child, chosen: argparse.Namespace, _folder: Path) -> dict[str, Any]:
    """Measure starts."""
    platform, starts = start_pairs(child, chosen.pairs)
    print(f"On {platform}.")
    print("\n".join(report_starts(starts)))
    return {"platform": platform, **starts}


def choose(child: Child, chosen: argparse.Namespace, _folder: Path) -> dict[str, Any]:
    """Measure choices in the bundled reference."""
    choices = child("choose.py", str(chosen.choices))
    print("\n".join(report_choices(choices)))
    return choices


def read(child: Child, chosen: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Measure how large sources are read."""
    if chosen.scale != 1:
        print(f"All sizes below are to be taken times {chosen.scale}.")
    choices = sources.choices(child, folder, chosen.scale, chosen.choices)
    print("\n".join(sources.report_choices(choices)), end="\n\n", flush=True)
    openings = sources.openings(child, folder, chosen.scale, chosen.openings)
    print("\n".join(sources.report_openings(openings)))
    return {"choose": choices, "open": openings}


def timeline(child: Child, chosen: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Measure timelines of a thousand to a million events."""
    dossiers = timelines.made(child, chosen.dossiers or folder, chosen.scale)
    moves = timelines.moves(child, dossiers, chosen.sweeps)
    print("\n".join(timelines.report_moves(moves)), end="\n\n", flush=True)
    largest = dossiers[max(dossiers)]
    openings = timelines.openings(child, largest, BUNDLED, chosen.pairs)
    print("\n".join(timelines.report_openings(openings)))
    print("\n".join(timelines.report_items(moves)), end="\n\n", flush=True)
    steps = timelines.steps(child, dossiers, chosen.choices)
    print("\n".join(timelines.report_steps(steps)))
    return {"move": moves, "open": openings, "step": steps}


def search(child: Child, chosen: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Measure search in archives of ten thousand to a million paragraphs."""
    archives, names = searches.made(child, chosen.dossiers or folder, chosen.scale)
    built, taken = searches.asked(child, archives, folder, chosen.keys)
    print("\n".join(searches.report_built(built)), end="\n\n", flush=True)
    print("\n".join(searches.report_asked(taken)), end="\n\n", flush=True)
    typed = searches.typed_in(child, archives, folder, chosen.keys)
    print("\n".join(searches.report_typed(typed, taken)), end="\n\n", flush=True)
    listed = searches.typed_names(child, names, folder, chosen.keys)
    print("\n".join(searches.report_names(listed)))
    return {"built": built, "asked": taken, "typed": typed, "names": listed}


def command_line() -> argparse.ArgumentParser:
    """Return what can be asked for."""
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks/run.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="""\
Measure how long one waits, both as ms and against a limit, in a window of 1440 x 900; the first
two on the bundled reference:

  start    from the start of the process to the first painted window, and until all is there,
           against an empty QMainWindow of PySide6: at most 1.5 times. The two are started by
           turns, after one pair that does not count.
  choose   from choosing an event to its words painted, warm, in the source that is read and in
           another that has to be loaded: at most 16 ms. Then until the whole window is painted.
  read     made-up dossiers: choosing an event whose source of 1 MB is open, to its words painted
           (at most 16 ms); opening a source of 10 MB, to its first screen (at most 150 ms), then
           the longest that no input can be answered (at most 50 ms), a jump to 95 % when all is
           quiet and at once ("leap"), and memory (at most 12 times the text). The same for
           QTextEdit and QPlainTextEdit alone, which mark nothing but the chosen words. "noise" is
           the longest that an idle window could not answer: other programs' doing.
  timeline made-up dossiers of 1,000 to 1,000,000 events, mostly in bursts: one frame of panning,
           zooming and scrolling (p99 at most 16 ms, and at most twofold from 10,000 to 1,000,000),
           beside a QGraphicsView with an item an event; opening a million of them against the
           bundled reference: the first paint (at most 1.5 times), all there (at most 3 s), the
           longest that no input can be answered meanwhile (at most 50 ms more), memory (at most
           150 bytes an event more); selecting the next event, until timeline and words are painted
           (at most 16 ms). Making them takes minutes and 4 GB of memory: see --dossiers.
  search   made-up archives of 10,000 to 1,000,000 paragraphs: each key of what somebody types who
           looks for words that stand there (p50 at most 2 ms, p99 at most 20 ms), beside FTS5 as it
           comes and, where it is installed ("[bench]"), tantivy; making the index (20,000 paragraphs
           a second or more; at most 0.6 times the text); in the window, from the key to the painted
           rows (at most a frame more), the longest that no input can be answered while one types,
           and the same in a list of 100,000 names (at most 16 ms).

With DISPLAY set the windows are on that screen, which must be large enough, else offscreen:

  xvfb-run -a -s "-screen 0 1600x1000x24" python tests/benchmarks/run.py""",
    )
    parser.add_argument("--pairs", type=int, default=15, help="starts of each kind (default: 15)")
    parser.add_argument(
        "--choices", type=int, default=120, help="events chosen of each kind (default: 120)"
    )
    parser.add_argument(
        "--openings", type=int, default=3, help="10 MB opened in each way (default: 3)"
    )
    parser.add_argument(
        "--sweeps", type=int, default=3, help="events about which the timeline moves (default: 3)"
    )
    parser.add_argument(
        "--keys", type=int, default=1_500, help="typed in each search (default: 1500)"
    )
    parser.add_argument(
        "--scale",
        type=float,
        default=1.0,
        help="read, or show, less or more than that (default: 1)",
    )
    parser.add_argument(
        "--quiet", type=int, default=300, help="ms of quiet before and after each (default: 300)"
    )
    parser.add_argument(
        "--dossiers",
        type=Path,
        metavar="DIR",
        help="keep the dossiers of many events there, and use those that are there already",
    )
    parser.add_argument(
        "--only", choices=TASKS, action="append", help="measure this; may be given again"
    )
    parser.add_argument(
        "--raw",
        type=Path,
        metavar="DIR",
        default=ROOT / "build" / "benchmarks",
        help="where the raw numbers are kept as JSON (default: build/benchmarks)",
    )
    return parser


def environment(settings: Path) -> dict[str, str]:
    """Return the same surroundings for all: this checkout, no settings, bytecode kept."""
    ours = dict(os.environ)
    ours.pop("PYTHONDONTWRITEBYTECODE", None)
    ours |= {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(settings)}
    ours.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    has_screen = ours.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}
    if not has_screen or ours.get("QT_QPA_PLATFORM") == "offscreen":
        screen = settings / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        ours["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    return ours


def in_environment(surroundings: dict[str, str]) -> Child:
    """Return what runs one of our scripts there and gives what it tells."""

    def child(script: str, *arguments: str) -> Any:
        command = [sys.executable, str(HERE / script), *arguments]
        done = subprocess.run(
            command, env=surroundings, capture_output=True, timeout=LONGEST, check=False
        )
        if done.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode(errors='replace')}")
        return json.loads(done.stdout)

    return child


def start_pairs(child: Child, count: int) -> tuple[str, dict[str, list[float]]]:
    """Return the platform, and ms from the start of the process for each moment and pair."""
    start_pair(child, 0)
    pairs = [start_pair(child, number) for number in range(count)]
    for told in (told for pair in pairs for told in pair.values()):
        if told["uncached"]:
            sys.exit(f"no bytecode is kept of {', '.join(told['uncached'])}")
        if not told["is_exposed"] or told["size"] != [1440, 900]:
            sys.exit(f"the window is not on the screen, or not in its size: {told['size']}")
    starts = {
        EMPTY: [pair["empty"]["after"]["painted"] for pair in pairs],
        PAINTED: [pair["app"]["after"]["painted"] for pair in pairs],
        COMPLETE: [pair["app"]["after"]["complete"] for pair in pairs],
    }
    return pairs[0]["app"]["platform"], starts


def start_pair(child: Child, number: int) -> dict[str, dict[str, Any]]:
    """Start one window of each kind; every other pair begins with the app."""
    pair = {}
    for kind in ("app", "empty") if number % 2 else ("empty", "app"):
        began = monotonic_ns()
        told = child("start.py", kind)
        told["after"] = {name: (at - began) / 1e6 for name, at in told["moments"].items()}
        pair[kind] = told
    return pair


def report_starts(starts: dict[str, list[float]]) -> Iterable[str]:
    """Word the starts, and how many times the empty window's they are."""
    empty = starts[EMPTY]
    yield from table(f"start, ms ({len(empty)} pairs)", QUARTERS, starts)
    for name in (PAINTED, COMPLETE):
        of_medians = median(starts[name]) / median(empty)
        of_pairs = median(pair_ratios(starts[name], empty))
        line = f"{name}: ratio {of_medians:.2f} of medians, {of_pairs:.2f} median of pairs"
        yield line + (f"; {verdict(of_medians, START_LIMIT)}" if name == PAINTED else "")


def report_choices(choices: dict[str, list[tuple[float, float]]]) -> Iterable[str]:
    """Word how long choosing takes, until the words are painted and until all is."""
    columns = {}
    for name, taken in choices.items():
        columns[f"{name}, words"], columns[f"{name}, all"] = zip(*taken, strict=True)
    count = min(map(len, columns.values()))
    yield from table(f"choose, ms ({count} each)", TAIL, columns)
    for name, values in columns.items():
        if name.endswith("words"):
            yield f"{name}: p99 {verdict(share_below(values, 0.99), CHOOSE_LIMIT, ' ms')}"


if __name__ == "__main__":
    main()
