"""How long one waits for the window, and for the words of an event; see `--help`."""

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

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
START_LIMIT = 1.5
CHOOSE_LIMIT = 16
LONGEST = 300
SCREEN = {"name": "", "x": 0, "y": 0, "width": 1600, "height": 1000, "dpr": 1}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96}
EMPTY, PAINTED, COMPLETE = "empty QMainWindow", "app, first paint", "app, all there"
QUARTERS = {"min": 0, "q1": 0.25, "median": 0.5, "q3": 0.75, "max": 1}
TAIL = {"p50": 0.5, "p90": 0.9, "p99": 0.99, "max": 1}

Child = Callable[..., dict[str, Any]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the figures, and keep what they were made of."""
    chosen = command_line().parse_args(arguments)
    with TemporaryDirectory() as settings:
        child = in_environment(environment(Path(settings)))
        platform, starts = start_pairs(child, chosen.pairs)
        print(f"On {platform}, Python {sys.version.split()[0]}.\n")
        print("\n".join(report_starts(starts)), end="\n\n")
        choices = child("choose.py", str(chosen.choices))
        print("\n".join(report_choices(choices)), end="\n\n")
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    chosen.raw.mkdir(parents=True, exist_ok=True)
    kept = chosen.raw / f"{now}.json"
    raw = {"platform": platform, "python": sys.version, "start": starts, "choose": choices}
    kept.write_text(json.dumps(raw, indent=1), encoding="utf-8")
    print(f"Raw numbers: {kept}")


def command_line() -> argparse.ArgumentParser:
    """Return what can be asked for."""
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks/run.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="""\
Measure how long one waits, both as ms and against a limit, on the bundled reference in a window
of 1440 x 900:

  start    from the start of the process to the first painted window, and until all is there,
           against an empty QMainWindow of PySide6: at most 1.5 times. The two are started by
           turns, after one pair that does not count.
  choose   from choosing an event to its words painted, warm, in the source that is read and in
           another that has to be loaded: at most 16 ms. Then until the whole window is painted.

With DISPLAY set the windows are on that screen, which must be large enough, else offscreen:

  xvfb-run -a -s "-screen 0 1600x1000x24" python tests/benchmarks/run.py""",
    )
    parser.add_argument("--pairs", type=int, default=15, help="starts of each kind (default: 15)")
    parser.add_argument(
        "--choices", type=int, default=120, help="events chosen of each kind (default: 120)"
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

    def child(script: str, argument: str) -> dict[str, Any]:
        command = [sys.executable, str(HERE / script), argument]
        done = subprocess.run(
            command, env=surroundings, capture_output=True, timeout=LONGEST, check=False
        )
        if done.returncode:
            sys.exit(f"{script} {argument} failed:\n{done.stderr.decode(errors='replace')}")
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


def table(title: str, shares: dict[str, float], rows: dict[str, Sequence[float]]) -> Iterable[str]:
    """Set rows of values as the shares of them that are asked for."""
    yield f"{title:30}" + "".join(f"{name:>9}" for name in shares)
    for name, values in rows.items():
        cells = (share_below(values, share) for share in shares.values())
        yield f"{name:30}" + "".join(f"{cell:9.1f}" for cell in cells)


def share_below(values: Sequence[float], share: float) -> float:
    """Return where `share` of the values lie below, in proportion between two of them."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def pair_ratios(values: Sequence[float], others: Sequence[float]) -> list[float]:
    """Return how many times the other each value is."""
    return [one / other for one, other in zip(values, others, strict=True)]


def verdict(value: float, limit: float, unit: str = "") -> str:
    """Hold a figure against its limit."""
    held = "within" if value <= limit else "OVER"
    return f"{value:.2f}{unit} is {held} the limit of {limit}{unit}"


if __name__ == "__main__":
    main()
