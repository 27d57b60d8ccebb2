"""Dossiers of many events are made for the benchmark: sound, alike each time, and lifelike."""

import importlib
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.library.chronology import read_chronology
from desktop_app.library.derived.renewing import derived
from desktop_app.library.events import all_events
from desktop_app.library.library import Library
from desktop_app.library.search.searcher import search
from desktop_app.library.soundness import check
from desktop_app.library.verify import verify

BENCHMARKS = Path(__file__).parent / "benchmarks"
COUNT = 2_000


@pytest.fixture(scope="module")
def chronicles():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCHMARKS)
        yield importlib.import_module("chronicles")


@pytest.fixture(scope="module")
def made(chronicles, tmp_path_factory):
    path = tmp_path_factory.mktemp("chronicles") / "made.whence"
    chronicles.make(COUNT, path)
    return path


@pytest.fixture
def library(made):
    with Library.open(made) as found:
        yield found


def test_a_made_up_chronicle_is_sound_and_every_passage_verifies(library):
    check(library)
    verified = verify(library)
    assert verified.failures == ()
    assert verified.passages > 0.9 * COUNT
    assert library.counts()[:3] == (4, COUNT, 40)


def test_it_is_the_same_each_time(chronicles, made, tmp_path):
    chronicles.make(COUNT, tmp_path / "again.whence")
    contents = []
    for path in (made, tmp_path / "again.whence"):
        with closing(sqlite3.connect(path)) as connection:
            contents.append(list(connection.iterdump()))
    assert contents[0] == contents[1]
    assert list(tmp_path.iterdir()) == [tmp_path / "again.whence"]


def test_it_holds_what_the_compiler_would_derive_and_index(made, library):
    with closing(sqlite3.connect(made)) as connection:
        for table, rows in derived(connection.execute).items():
            kept = connection.execute(f"select * from {table}")  # noqa: S608 - one of our own
            assert kept.fetchall() == rows
        written = connection.execute("select name from sqlite_master where type = 'index'")
        assert ("idx_claim_event_id",) in written.fetchall()
    assert read_chronology(library, "happened").size == COUNT
    nouns = {one.noun for word in ("Union", "harbour") for one in search(library, word).groups}
    assert nouns == {"entity", "event", "block"}


def test_events_crowd_in_time_and_are_dated_in_many_ways(library):
    events = all_events(library)
    assert all(20 <= len(event.title) <= 80 for event in events)
    on_days = Counter(event.date for event in events if len(event.date) == 10)
    assert 0.6 * COUNT < on_days.total() < 0.8 * COUNT
    assert max(on_days.values()) > 20
    forms = ("2", "[", "[..", "..]", "../", "/..", "~", "?")
    for form in forms:
        assert any(form in event.date for event in events if event.date not in on_days), form
    undated = sum(not event.date for event in events)
    assert 0.003 * COUNT < undated < 0.02 * COUNT


def test_some_events_are_told_by_two_or_three_sources_which_differ_now_and_then(library):
    told = Counter(event.sources for event in all_events(library))
    assert set(told) == {1, 2, 3}
    assert told[1] > told[2] > told[3]
    verdicts = {verdict for (verdict,) in library.rows("select verdict from difference")}
    assert "conflict" in verdicts


@pytest.mark.parametrize("of", ["date", "status"])
def test_each_chosen_value_has_one_preferred_claim_with_just_it(library, of):
    claims = library.rows(
        "select event_id, value from claim where property = ? and rank = 'preferred'", [of]
    )
    events = library.rows(
        "select id, date, status from event where date <> '' or ? <> 'date'", [of]
    )
    chosen = {event_id: date if of == "date" else status for event_id, date, status in events}
    assert len(claims) == len(chosen)
    assert dict(claims) == chosen
