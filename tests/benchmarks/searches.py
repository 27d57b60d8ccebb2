"""Has archives of 10,000 to 1,000,000 paragraphs searched, and words how long that takes."""

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import typists
from peers import has_tantivy
from report import TAIL, at_least, distance, grid, share_below, table, verdict

HERE = Path(__file__).parent
LIBRARY = HERE.parents[1] / "desktop_app" / "library"
MAKERS = (
    *(HERE / f"{name}.py" for name in ("archives", "news", "language", "chapters", "chronicles")),
    *(LIBRARY / f"{name}.py" for name in ("schema", "format")),
    *sorted((LIBRARY / "derived").glob("*.py")),
)
"""What a made-up archive depends on, as one that is kept must be made anew when it changes."""
COUNTS = 10_000, 100_000, 1_000_000
NAMES, IN_PARAGRAPHS = 100_000, 2_000
OURS, SHOWN, BARE, TANTIVY, SOME = (
    *("Whence", "Whence, as shown", "bare FTS5", "tantivy", "tantivy, 50 words"),
)
ENGINES = {BARE: (BARE,), TANTIVY: (TANTIVY, SOME), OURS: (OURS, SHOWN)}
"""Whose index serves which ways to ask."""
P50_LIMIT, P99_LIMIT, FRAME, KEY_LIMIT = 2, 20, 16.7, 16
RATE_LEAST, SIZE_LIMIT = 20_000, 0.6
MEGABYTE = 1_000_000

Child: TypeAlias = Callable[..., Any]
ByEngine: TypeAlias = dict[str, dict[int, dict[str, Any]]]
Typed: TypeAlias = dict[int, dict[str, Any]]


class Archive(NamedTuple):
    """A made-up archive; `text` says how many bytes its texts take up in UTF-8."""

    path: Path
    text: int


def made(child: Child, folder: Path, scale: float) -> tuple[dict[int, Archive], Archive]:
    """Return the archives by paragraphs and one of many names, made where they are not there."""
    folder.mkdir(parents=True, exist_ok=True)
    counts = [round(count * scale) for count in COUNTS]
    many = round(IN_PARAGRAPHS * scale), round(NAMES * scale)
    return {count: archive(child, folder, count) for count in counts}, archive(child, folder, *many)


def archive(child: Child, folder: Path, *counts: int) -> Archive:
    """Return one archive, made where it is not there."""
    of = sha256(b"".join(file.read_bytes() for file in MAKERS)).hexdigest()[:8]
    name = "-".join(map(str, counts))
    path, about = (folder / f"archive-{name}-{of}.{end}" for end in ("whence", "json"))
    if not about.exists():
        told = child("archives.py", str(path), *map(str, counts))
        about.write_text(json.dumps(told), encoding="utf-8")
        sizes = f"{told['paragraphs']:,} paragraphs, {told['entities']:,} entities"
        print(f"Made {sizes}: {told['bytes'] / MEGABYTE:,.1f} MB in {told['seconds']:.1f} s")
    return Archive(path, json.loads(about.read_text(encoding="utf-8"))["text"])


def asked(
    child: Child, archives: dict[int, Archive], folder: Path, keys: int
) -> tuple[ByEngine, ByEngine]:
    """Return how the index of each engine was made, and how long each key took in each."""
    built: ByEngine = {name: {} for name in ENGINES if name != TANTIVY or has_tantivy()}
    taken: ByEngine = {way: {} for name in built for way in ENGINES[name]}
    for count, of in archives.items():
        typed = written(folder, typists.texts(of.path, keys))
        for name, by_count in built.items():
            index = folder / "index"
            by_count[count] = child("engines.py", "build", name, str(of.path), str(index))
            by_count[count]["text"] = of.text
            read = of.path if name == OURS else index
            for way in ENGINES[name]:
                taken[way][count] = child("engines.py", "ask", way, str(read), str(typed))
            shutil.rmtree(index) if index.is_dir() else index.unlink(missing_ok=True)
    return built, taken


def typed_in(child: Child, archives: dict[int, Archive], folder: Path, keys: int) -> Typed:
    """Return how long a key takes in the window until what it finds is painted."""
    found = {}
    for paragraphs, of in archives.items():
        typed = written(folder, typists.texts(of.path, keys))
        found[paragraphs] = child("fields.py", "search", str(of.path), str(typed), str(keys))
    return found


def typed_names(child: Child, of: Archive, folder: Path, keys: int) -> dict[str, Any]:
    """Return how long a key takes in the list of entities until what it lets through is painted."""
    typed = written(folder, typists.names(of.path, keys))
    return child("fields.py", "names", str(of.path), str(typed), str(keys))


def written(folder: Path, typed: tuple[list[str], list[str]]) -> Path:
    """Write down what is to be typed, so that all type the same."""
    path = folder / "keys.json"
    path.write_text(json.dumps(typed), encoding="utf-8")
    return path


def report_built(built: ByEngine) -> Iterable[str]:
    """Word how fast indexes are made, and how large they are."""
    heads = ("rows/s", "worked", "MB", "x text")
    rows: dict[str, Sequence[float | None]] = {}
    for name, by_count in built.items():
        for count, told in by_count.items():
            size, worked = told["bytes"], told["paragraphs"] / told["worked"]
            figures = rate(told), worked, size / MEGABYTE, size / told["text"]
            rows[f"{name}, {count:,}"] = figures
    yield from grid("index of paragraphs", heads, rows)
    yield "“worked”: a second of the processor, which other programs make no longer"
    many = max(built[OURS])
    ours = built[OURS][many]
    peers = {name: rate(of[many]) for name, of in built.items() if name != OURS}
    words = at_least(rate(ours), RATE_LEAST, " paragraphs a second")
    yield f"index of {many:,}: {words}; {distance(rate(ours), peers)}"
    size = ours["bytes"] / ours["text"]
    yield f"index of {many:,}: {verdict(size, SIZE_LIMIT)} times the text"


def rate(told: dict[str, Any]) -> float:
    """Return how many paragraphs were indexed in a second."""
    return float(told["paragraphs"] / told["seconds"])


def report_asked(taken: ByEngine) -> Iterable[str]:
    """Word how long each key takes, and hold that against the limits and the others."""
    if TANTIVY not in taken:
        yield "tantivy is not installed"
    for count in taken[OURS]:
        keys = len(taken[OURS][count]["ms"])
        rows = {f"{way}, {count:,}": of[count]["ms"] for way, of in taken.items()}
        yield from table(f"find, ms ({keys} keys)", TAIL, rows)
    many = max(taken[OURS])
    rows = {f"{way}, {many:,}": of[many]["worked"] for way, of in taken.items()}
    yield from table("the same, ms of the processor", TAIL, rows)
    slowest = (f"“{query}” {ms:.1f} ms" for ms, query in taken[OURS][many]["slowest"])
    yield f"slowest in {many:,}: {', '.join(slowest)}"
    for way, of in taken.items():
        keys, ours = len(of[many]["ms"]), len(taken[OURS][many]["ms"])
        if keys < ours:
            yield f"{way} was asked for {keys} of {ours} keys only: it took too long"
    for name, share, limit in (("p50", 0.5, P50_LIMIT), ("p99", 0.99, P99_LIMIT)):
        ours = share_below(taken[OURS][many]["ms"], share)
        others = {
            way: share_below(of[many]["ms"], share)
            for way, of in taken.items()
            if way not in (OURS, SHOWN)
        }
        yield f"find in {many:,}: {name} {verdict(ours, limit, ' ms')}; {distance(ours, others)}"
        for way in (TANTIVY, SOME):
            if way in others:
                yield f"{name} against {way}: {verdict(ours / others[way], 1)}"


def report_typed(typed: Typed, taken: ByEngine) -> Iterable[str]:
    """Word how long it takes from a key to the rows on the screen."""
    rows = {f"search {count:,}": known(told["painted"]) for count, told in typed.items()}
    keys = min(map(len, rows.values()))
    yield from table(f"key to painted results, ms ({keys} keys)", TAIL, rows)
    many = max(typed)
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        own = share_below(taken[SHOWN][many]["ms"], share)
        more = share_below(known(typed[many]["painted"]), share) - own
        words = verdict(max(more, 0.0), FRAME, " ms")
        yield f"painted, {many:,}: {name} beyond the search alone {words}"
    yield from report_blocked({f"search {count:,}": told for count, told in typed.items()})


def report_names(told: dict[str, Any]) -> Iterable[str]:
    """Word the same for the list of entities."""
    painted = known(told["painted"])
    yield from table(f"key to painted names, ms ({len(painted)} keys)", TAIL, {"names": painted})
    yield f"names: p99 {verdict(share_below(painted, 0.99), KEY_LIMIT, ' ms')}"
    yield from report_blocked({"names": told})


def known(painted: Sequence[float | None]) -> list[float]:
    """Return what is known: where a list did not change, nothing is."""
    return [one for one in painted if one is not None] or [0.0]


def report_blocked(typed: dict[str, dict[str, Any]]) -> Iterable[str]:
    """Word how long no input could be answered while somebody typed."""
    rows = {
        f"{name}, {speed} keys a second": gaps
        for name, told in typed.items()
        for speed, gaps in told["blocked"].items()
    }
    yield from table("without input, ms", TAIL, rows)
    for name, gaps in list(rows.items())[-2:]:
        yield f"{name}: longest {verdict(max(gaps), FRAME, ' ms')}"
    noise = max(told["noise"] for told in typed.values())
    yield f"Noise: what else ran held up an idle window for up to {noise:.1f} ms"
