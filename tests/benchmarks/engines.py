"""The same keys asked of an engine, in a process of its own; prints ms as JSON.

`engines.py ask ENGINE INDEX KEYS` asks for the fifty best paragraphs and words of each about what was
found, where `KEYS` holds what is typed to warm up and what counts; `engines.py build ENGINE ARCHIVE
INDEX` makes what such an engine reads, and tells how long that took and how large it is.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, monotonic_ns, process_time_ns
from typing import Any

import peers
import searched
from typists import states

LONGEST = 400
"""Seconds after which a slow engine need not answer the rest."""
SLOWEST = 5
CHUNK = 1 << 24
ENGINES: dict[str, tuple[Callable[..., Any], Callable[[Path], Callable[[str], int]]]] = {
    "Whence": (searched.build, searched.fifty),
    "Whence, as shown": (searched.build, searched.shown),
    "bare FTS5": (peers.build_bare, peers.bare),
    "tantivy": (peers.build_tantivy, peers.tantivy_all),
    "tantivy, 50 words": (peers.build_tantivy, peers.tantivy_some),
}


def ask(engine: str, index: str, keys: str) -> dict[str, object]:
    """Ask what somebody types.

    Return ms for each key, and those in which the processor worked on it, which other programs
    make no longer; how many keys found anything; and the slowest.
    """
    read_once(Path(index))
    asked = ENGINES[engine][1](Path(index))
    warming, counting = map(states, json.loads(Path(keys).read_text(encoding="utf-8")))
    for query in warming:
        asked(query)
    taken, worked, found, late = [], [], 0, monotonic() + LONGEST
    for query in counting:
        start, before = monotonic_ns(), process_time_ns()
        found += asked(query) > 0
        taken.append((monotonic_ns() - start) / 1e6)
        worked.append((process_time_ns() - before) / 1e6)
        if monotonic() > late:
            break
    slowest = sorted(zip(taken, counting, strict=False), reverse=True)[:SLOWEST]
    return {"ms": taken, "worked": worked, "found": found, "slowest": slowest}


def build(engine: str, archive: str, index: str) -> dict[str, object]:
    """Make an index; return for how many paragraphs, in which time, and its size in bytes."""
    read_once(Path(archive))
    return ENGINES[engine][0](Path(archive), Path(index))


def read_once(path: Path) -> None:
    """Read files through, so that none of them has to come from the disk later."""
    for file in files(path):
        with file.open("rb") as stream:
            while stream.read(CHUNK):
                pass


def files(path: Path) -> Iterator[Path]:
    """Give a file, or those of a folder."""
    if path.is_dir():
        yield from (one for one in path.iterdir() if one.is_file())
    elif path.exists():
        yield path


if __name__ == "__main__":
    task, *given = sys.argv[1:]
    print(json.dumps({"ask": ask, "build": build}[task](*given)), flush=True)
