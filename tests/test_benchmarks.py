"""The benchmark reckons rightly; that it runs is proved by `proofs/benchmarks.py`."""

import importlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.library.events import all_events
from desktop_app.library.library import Library
from desktop_app.library.soundness import check
from desktop_app.library.sources import find_source, mentions, text
from desktop_app.library.verify import verify

RUN = Path(__file__).parent / "benchmarks" / "run.py"


OPENING = {"first": 100, "blocked": 60, "jump": 4, "leap": 5, "noise": 5, "bytes": 1000}
OPENING |= {"before": 500, "opened": 4500, "jumped": 6500}


@pytest.fixture(scope="module")
def benchmark():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(RUN.parent)
        yield importlib.import_module("run")


@pytest.fixture(scope="module")
def sources(benchmark):
    return benchmark.sources


@pytest.fixture(scope="module")
def timelines(benchmark):
    return benchmark.timelines


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


def test_choosing_in_a_large_source_is_told_as_a_multiple_of_the_others(sources):
    found = {"Whence": [(8.0, 30.0)], "QTextEdit": [(2.0, 2.0)], "QPlainTextEdit": [(4.0, 4.0)]}
    lines = list(sources.report_choices({"many marks": found}))
    assert lines[0] == "1 MB, many marks; the others without marks"
    assert lines[2].split()[-4:] == ["8.0", "8.0", "8.0", "8.0"]
    assert lines[3].split()[-4:] == ["30.0", "30.0", "30.0", "30.0"]
    assert lines[6] == "words: p99 8.00 ms is within the limit of 16 ms"
    assert lines[7] == "words: p50 is 4.00 times QTextEdit, 2.00 times QPlainTextEdit"


def test_an_opening_is_held_against_its_limits_and_the_others(sources):
    peer = {**OPENING, "first": 200, "blocked": 30, "jumped": 2500}
    found = {"ours": [OPENING] * 3, "QTextEdit": [peer], "QPlainTextEdit": [peer]}
    lines = list(sources.report_openings(found))
    assert lines[0].split()[-7:] == [*sources.HEADS]
    assert lines[1].split() == ["ours", "100.0", "60.0", "4.0", "5.0", "4.0", "6.0", "5.0"]
    first, blocked, memory = lines[6:]
    assert first == (
        "ours, first screen: 100.00 ms is within the limit of 150 ms; "
        "0.50 times QTextEdit, 0.50 times QPlainTextEdit"
    )
    assert blocked == (
        "ours, longest without input after it: 60.00 ms is OVER the limit of 50 ms; "
        "2.00 times QTextEdit, 2.00 times QPlainTextEdit"
    )
    assert memory == (
        "ours, memory: 6.00 times the text is within the limit of 12 times the text; "
        "3.00 times QTextEdit, 3.00 times QPlainTextEdit"
    )


def test_where_memory_is_not_known_nothing_is_said_of_it(sources):
    unknown = {**OPENING, "before": None, "opened": None, "jumped": None}
    found = {"ours": [unknown], "QTextEdit": [unknown], "QPlainTextEdit": [unknown]}
    lines = list(sources.report_openings(found))
    assert lines[1].split()[-3:] == ["–", "–", "5.0"]
    assert not any("ours, memory" in line for line in lines)


def test_a_made_up_dossier_is_sound_and_the_same_each_time(sources, tmp_path):
    size = sources.Size(20_000, 50, 60, 150)
    for name in ("one", "two"):
        sources.make(size, tmp_path / f"{name}.whence")
    with Library.open(tmp_path / "one.whence") as one:
        check(one)
        verified = verify(one)
        assert (verified.matching, verified.passages) == (60, 60)
        long = find_source(one, "long")
        assert 20_000 <= len(text(one, long).encode()) < 22_000
        assert len(mentions(one, long)) == 150
        assert len(all_events(one)) == 50
    contents = []
    for name in ("one", "two"):
        with closing(sqlite3.connect(tmp_path / f"{name}.whence")) as made:
            contents.append(list(made.iterdump()))
    assert contents[0] == contents[1]


def moved(memory, pan, zoom, scroll):
    taken = {"pan": [pan], "zoom": [zoom], "scroll": [scroll] if scroll else []}
    return {"size": [1440, 400], "memory": memory, "noise": 6, **taken}


def test_frames_are_held_against_their_limits_and_the_other_view(timelines):
    ours = {10: moved(5, 1, 1, 0), 20: moved(6, 4, 6, 0), 90: moved(7, 8, 18, 0)}
    items = {10: moved(1000, 2, 2, 2), 20: moved(3000, 32, 2, 2)}
    lines = list(timelines.report_moves({"Whence": ours, "QGraphicsView": items}))
    assert lines[0].startswith("Timeline of 1440 x 400 pixels")
    assert lines[1].split() == ["frame,", "ms", "p50", "p90", "p99", "max"]
    assert lines[2].split() == ["Whence,", "10,", "pan", "1.0", "1.0", "1.0", "1.0"]
    assert "Noise: what else ran held up an idle window for up to 6.0 ms" in lines
    assert "No QGraphicsView of 90: it would take gigabytes, and seconds a frame" in lines
    assert lines[-4:] == [
        "pan, 90: p99 8.00 ms is within the limit of 16 ms; 0.25 times QGraphicsView of 20",
        "pan, 20 to 90: p99 grows, 2.00 times is within the limit of 2 times",
        "zoom, 90: p99 18.00 ms is OVER the limit of 16 ms; 9.00 times QGraphicsView of 20",
        "zoom, 20 to 90: p99 grows, 3.00 times is OVER the limit of 2 times",
    ]
    (memory,) = timelines.report_items({"QGraphicsView": items})
    assert memory == "QGraphicsView: 200 bytes an event"


def opened(count, painted, there, blocked, memory):
    told = {"painted": painted, "complete": there, "there": there, "blocked": blocked}
    return {**told, "count": count, "memory": memory}


def test_opening_a_large_dossier_is_told_as_a_multiple_of_the_bundled_one(timelines):
    bundled, ours = opened(100, 200, 400, 150, 90_000_000), opened(1100, 280, 3200, 180, 90_160_000)
    found = {"the bundled one": [bundled] * 3, "made up": [ours] * 3}
    lines, beyond = list(timelines.report_openings(found)), ", beyond the bundled one"
    assert lines[0].split()[-5:] == ["painted", "complete", "there", "blocked", "memory"]
    assert lines[1].split()[-5:] == ["200.0", "400.0", "400.0", "150.0", "90.0"]
    assert lines[2].split()[:2] == ["1,100", "events"]
    assert lines[3:] == [
        "first paint: 1.40 is within the limit of 1.5 times the bundled one; 1.40 of pairs",
        "all there: 3.20 s is OVER the limit of 3 s",
        f"longest without input after it{beyond}: 30.00 ms is within the limit of 50 ms",
        f"memory{beyond}: 160.00 bytes an event is OVER the limit of 150 bytes an event",
    ]
    unknown = {
        "the bundled one": [bundled | {"memory": None}],
        "made up": [ours | {"memory": None}],
    }
    lines = list(timelines.report_openings(unknown))
    assert lines[1].split()[-1] == "–"
    assert len(lines) == 6


def test_selecting_the_next_event_is_held_against_a_frame(timelines):
    told = {"timeline": [10, 20], "words": [], "all": [30, 40], "table": [7]}
    lines = list(timelines.report_steps({10: told, 90: told | {"words": [3, 3]}}))
    assert lines[0].startswith("select the next, ms (2 each)")
    assert lines[-3:] == [
        "select the next of 90, timeline: p99 19.90 ms is OVER the limit of 16 ms",
        "select the next of 90, words: p99 3.00 ms is within the limit of 16 ms",
        "turn to the table of 90: 7.0 ms",
    ]


def test_a_kept_dossier_is_used_again_and_made_anew_where_its_makers_have_changed(
    timelines, tmp_path, monkeypatch
):
    calls = []

    def child(script, path, count):
        calls.append((script, count))
        Path(path).touch()
        return {"seconds": 1.0, "bytes": 1}

    first = timelines.made(child, tmp_path, 0.01)
    assert list(first) == [10, 100, 1_000, 10_000]
    assert timelines.made(child, tmp_path, 0.01) == first
    assert len(calls) == 4
    monkeypatch.setattr(timelines, "MAKERS", timelines.MAKERS[1:])
    assert timelines.made(child, tmp_path, 0.01).keys() == first.keys()
    assert len(calls) == 8
