"""Runs the whole benchmark at a tiny size, and looks whether it measures what it says; see `.ci/run`.

python tests/proofs/benchmarks.py
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
RUN = ROOT / "tests" / "benchmarks" / "run.py"


def prove(folder: Path) -> None:
    """One command measures, prints and keeps the numbers."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(RUN), "--pairs", "1", "--choices", "2", "--openings", "1"]
    command += ["--sweeps", "1", "--scale", "0.002", "--quiet", "0", "--raw", str(folder)]
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


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        prove(Path(made))
