"""Runs the whole benchmark at a tiny size, and looks whether it measures what it says; see `.ci/run`.

python tests/proofs/benchmarks.py
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
RUN = ROOT / "tests" / "benchmarks" / "run.py"


def prove(folder: Path) -> None:
    """One command measures, prints and keeps the numbers."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(RUN), "--pairs", "1", "--choices", "2", "--openings", "1"]
    command += ["--sweeps", "1", "--scale", "0.002", "--quiet", "0", "--raw", str(folder)]
    command += ["--keys", "20"]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "On offscreen" in done.stdout
    assert "app, first paint: ratio " in done.stdout
    assert "another source, words: p99 " in done.stdout
    assert "All sizes below are to be taken times 0.002" in done.stdout
    assert "Whence, no marks, first screen: " in done.stdout
    (kept,) = folder.glob("*.json")
    raw = json.loads(kept.read_text(encoding="utf-8"))
    first, complete = raw["start"]["app, first paint"], raw["start"]["app, all there"]
    assert 0 < first[0] < complete[0]
    assert [len(taken) for taken in raw["choose"].values()] == [2, 2]
    assert all(words <= window for taken in raw["choose"].values() for words, window in taken)
    for by_reader in raw["read"]["choose"].values():
        assert [len(taken) for taken in by_reader.values()] == [2, 2, 2]
        assert all(words <= window for words, window in by_reader["Whence"])
    assert len(raw["read"]["open"]) == 6
    for (opening,) in raw["read"]["open"].values():
        assert all(value > 0 for value in opening.values() if value is not None)
    assert "first paint: " in done.stdout
    move, step = raw["timeline"]["move"], raw["timeline"]["step"]
    assert [*step] == [*move["Whence"]] == ["2", "20", "200", "2000"]
    assert all(
        told["pan"] and told["zoom"] for by_count in move.values() for told in by_count.values()
    )
    assert all(len(told["timeline"]) == 2 for told in step.values())
    for (opening,) in raw["timeline"]["open"].values():
        assert 0 < opening["painted"] < opening["complete"] <= opening["there"]
    prove_search(done.stdout, raw["search"])


def prove_search(printed: str, raw: dict[str, Any]) -> None:
    """Every engine that is there answers every key, and so does the window."""
    has_tantivy = find_spec("tantivy") is not None
    assert ("tantivy is not installed" in printed) != has_tantivy
    assert len(raw["built"]) == (3 if has_tantivy else 2)
    assert all(told["bytes"] > 0 for of in raw["built"].values() for told in of.values())
    keys = [len(told["ms"]) for told in raw["asked"]["Whence"].values()]
    assert min(keys) >= 20
    for by_count in raw["asked"].values():
        assert [len(told["ms"]) for told in by_count.values()] == keys
    assert all(told["found"] > 0 for told in raw["asked"]["Whence"].values())
    for told in (*raw["typed"].values(), raw["names"]):
        assert any(told["painted"])
        assert all(gaps for gaps in told["blocked"].values())


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        prove(Path(made))
