"""One reader of a large source in a process of its own; prints what was measured as JSON.

`read.py choose READER DOSSIER COUNT` chooses events whose source is open; `read.py open READER
DOSSIER` opens the long source, `read.py event READER DOSSIER` opens it at an event, and `read.py
leap READER DOSSIER` opens it and goes to its end at once. It waits before and after what is
measured until all has been quiet for `WHENCE_QUIET` ms, where it is set.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import monotonic_ns

from heart import Heart, memory
from moments import let_go, settle
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from readers import READERS, Peer, Telling, Whence, tellings

WARMING = 20
JUMP = 0.95


def painted(reader: Whence | Peer, act: Callable[[], None]) -> tuple[int, float]:
    """Do something; return when what it changed was on the screen, and ms until then."""
    reader.watch.begin()
    start = monotonic_ns()
    act()
    while not reader.watch.painted:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    (moment,) = reader.watch.painted.values()
    return moment, (moment - start) / 1e6


def opening(reader: Whence | Peer, act: Callable[[], None]) -> dict[str, float | None]:
    """Open the long source and jump in it: ms, and bytes of memory."""
    heart = Heart()
    heart.beat(monotonic_ns())
    noise = heart.beat(monotonic_ns())
    before = memory()
    moment, first = painted(reader, act)
    blocked = heart.beat(moment)
    check(reader, None)
    opened = memory()
    moment, jump = painted(reader, lambda: reader.jump(JUMP))
    heart.beat(moment)
    return {
        "noise": noise,
        "first": first,
        "blocked": blocked,
        "jump": jump,
        "bytes": len(reader.text().encode()),
        "before": before,
        "opened": opened,
        "jumped": memory(),
    }


def leaping(reader: Whence | Peer) -> dict[str, float]:
    """Open the long source and jump in it as soon as it is there."""
    painted(reader, reader.open)
    return {"leap": painted(reader, lambda: reader.jump(JUMP))[1]}


def choosing(reader: Whence | Peer, told: list[Telling], count: int) -> list[tuple[float, float]]:
    """Choose events all over the text; return ms until the words are painted, and until all is."""
    reader.open()
    Heart().beat(monotonic_ns())
    chance = Random("whence")  # noqa: S311 - no secrets
    chosen = chance.sample(told, min(WARMING + count, len(told)))
    return [choice(reader, one) for one in chosen][-count:]


def choice(reader: Whence | Peer, telling: Telling) -> tuple[float, float]:
    """Choose one event."""
    reader.watch.begin()
    start = monotonic_ns()
    reader.choose(telling)
    settle()
    end = monotonic_ns()
    let_go()
    check(reader, telling)
    (words,) = reader.watch.painted.values()
    return (words - start) / 1e6, (end - start) / 1e6


def check(reader: Whence | Peer, telling: Telling | None) -> None:
    """Make sure that what was timed is what was asked for."""
    if not reader.watch.painted or not reader.shows(telling):
        sys.exit(f"what was asked for was not painted: {telling}")


def main(task: str, name: str, path: str, count: str = "0") -> None:
    """Do one task with one reader."""
    QApplication(["whence", "-style", "fusion"])
    told = tellings(Path(path))
    reader = READERS[name](Path(path))
    if task == "choose":
        found = choosing(reader, told, int(count))
    elif task == "leap":
        found = leaping(reader)
    else:
        middle = told[len(told) // 2] if told else None
        act = reader.open if task == "open" else lambda: reader.open_at(middle)
        found = opening(reader, act)
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
