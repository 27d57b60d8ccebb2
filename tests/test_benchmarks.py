"""The benchmark runs and reckons rightly; how fast anything is stays its own affair."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parent / "benchmarks" / "run.py"


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("benchmark_run", RUN)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([7], 0.99, 7),
        ([3, 1, 2], 0, 1),
        ([3, 1, 2], 0.5, 2),
        ([4, 1, 3, 2], 0.5, 2.5),
        ([5, 1, 4, 2, 3], 0.25, 2),
        (range(101), 0.99, 99),
        ([3, 1, 2], 1, 3),
    ],
)
def test_a_share_of_the_values_lies_below(benchmark, values, share, expected):
    assert benchmark.share_below(values, share) == pytest.approx(expected)


def test_a_start_is_told_as_a_multiple_of_the_empty_windows(benchmark):
    starts = {
        benchmark.EMPTY: [100, 200, 100],
        benchmark.PAINTED: [150, 150, 160],
        benchmark.COMPLETE: [300, 400, 400],
    }
    lines = list(benchmark.report_starts(starts))
    assert lines[0].split() == ["start,", "ms", "(3", "pairs)", "min", "q1", "median", "q3", "max"]
    assert lines[1].split()[-5:] == ["100.0", "100.0", "100.0", "150.0", "200.0"]
    assert lines[4] == (
        "app, first paint: ratio 1.50 of medians, 1.50 median of pairs; "
        "1.50 is within the limit of 1.5"
    )
    assert lines[5] == "app, all there: ratio 4.00 of medians, 3.00 median of pairs"


def test_a_figure_over_its_limit_is_called_so(benchmark):
    lines = list(benchmark.report_choices({"same source": [(17.0, 20.0), (17.0, 30.0)]}))
    assert lines[1].split()[-4:] == ["17.0", "17.0", "17.0", "17.0"]
    assert lines[2].split()[-4:] == ["25.0", "29.0", "29.9", "30.0"]
    assert lines[3] == "same source, words: p99 17.00 ms is OVER the limit of 16 ms"


@pytest.mark.timeout(170)
def test_one_command_measures_prints_and_keeps_the_numbers(tmp_path):
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(RUN), "--pairs", "1", "--choices", "2", "--raw", str(tmp_path)]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "On offscreen" in done.stdout
    assert "app, first paint: ratio " in done.stdout
    assert "another source, words: p99 " in done.stdout
    (kept,) = tmp_path.glob("*.json")
    raw = json.loads(kept.read_text(encoding="utf-8"))
    first, complete = raw["start"]["app, first paint"], raw["start"]["app, all there"]
    assert 0 < first[0] < complete[0]
    assert [len(taken) for taken in raw["choose"].values()] == [2, 2]
    assert all(words <= window for taken in raw["choose"].values() for words, window in taken)
