"""What is typed is searched for, in a large dossier by a thread; only the last word counts."""

import sqlite3
import threading
from contextlib import closing, contextmanager

import pytest

from desktop_app.library.library import Library
from desktop_app.library.search.hits import Found
from desktop_app.library.search.searcher import LIMIT, Searcher
from desktop_app.model.errors import DossierDamaged, DossierMissing
from desktop_app.session.asking import Asker
from desktop_app.session.searching import Searching
from desktop_app.session.workspace import Workspace

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n"
PATIENCE = 60


@contextmanager
def made(library):
    """A search on a dossier."""
    searching = Searching(Workspace(library))
    yield searching
    searching.end()
    searching.end()


@pytest.fixture
def searching(library, qtbot):
    """A search on the small dossier."""
    del qtbot
    with made(library) as searching:
        yield searching


@pytest.fixture
def large(large_copy, qtbot):
    """A search on a large dossier."""
    del qtbot
    with Library.open(large_copy) as library, made(library) as searching:
        yield searching
    assert [one for one in threading.enumerate() if one.name == "search"] == []


@pytest.fixture
def slow(monkeypatch):
    """Who searches for “slow” has `begun`, and gets no answer; all that is `asked` is noted."""
    begun = threading.Event()
    asked = []

    def search(searcher, query, _filters, _limit):
        asked.append(query)
        if query == "slow":
            begun.set()
            searcher._library.rows(ENDLESS)
        return Found(query)

    monkeypatch.setattr(Searcher, "search", search)
    search.begun, search.asked = begun, asked
    return search


def hear(searching):
    """What is answered, in the order in which it is."""
    heard = []
    searching.found.connect(heard.append)
    return heard


def names(found):
    return [hit.words for group in found.groups for hit in group.hits]


def test_a_dossier_that_is_not_large_answers_at_once(searching):
    heard = hear(searching)
    searching.ask("solberg")
    assert [one.query for one in heard] == ["solberg"]
    assert "Inga Sólberg" in names(heard[0])
    searching.forget()
    assert "search" not in {one.name for one in threading.enumerate()}


def test_filters_are_told(searching, monkeypatch):
    asked = []
    monkeypatch.setattr(Searcher, "search", lambda *what: asked.append(what[1:]))
    filters = searching._workspace.filters
    filters.set_single_voice(True)
    searching.ask("x")
    searching.ask("x", limit=50)
    assert asked == [("x", filters.value, LIMIT), ("x", filters.value, 50)]


def test_a_large_one_answers_later(large, qtbot):
    heard = hear(large)
    with qtbot.waitSignal(large.found):
        large.ask("solberg")
        assert heard == []
    assert "Inga Sólberg" in names(heard[0])
    with qtbot.waitSignal(large.found):
        large.ask("heron")
    assert [one.query for one in heard] == ["solberg", "heron"]


def test_the_next_key_breaks_off_what_is_being_searched(large, slow, qtbot):
    heard = hear(large)
    large.ask("slow")
    assert slow.begun.wait(PATIENCE)
    with qtbot.waitSignal(large.found):
        large.ask("heron")
    assert [one.query for one in heard] == ["heron"]


def test_what_was_typed_meanwhile_is_passed_over(large, slow, qtbot):
    heard = hear(large)
    large.ask("slow")
    assert slow.begun.wait(PATIENCE)
    with qtbot.waitSignal(large.found):
        for query in ("h", "he", "her", "heron"):
            large.ask(query)
    assert heard[-1].query == "heron"
    assert len(heard) == 1


def test_an_older_answer_is_not_shown_where_it_comes_before_the_next_is_asked(large, slow, qtbot):
    heard = hear(large)
    told = threading.Event()
    tell = large._asker._tell

    def tell_and_say(*what):
        tell(*what)
        told.set()

    large._asker._tell = tell_and_say
    large.ask("heron")
    assert told.wait(PATIENCE)
    with qtbot.waitSignal(large.found):
        large.ask("deed")
    assert [one.query for one in heard] == ["deed"]
    assert slow.asked == ["heron", "deed"]


def test_what_is_taken_back_is_not_answered(large, slow, qtbot):
    heard = hear(large)
    large.ask("slow")
    assert slow.begun.wait(PATIENCE)
    large.forget()
    with qtbot.waitSignal(large.found):
        large.ask("heron")
    assert [one.query for one in heard] == ["heron"]


def test_it_ends_while_it_searches(large, slow):
    heard = hear(large)
    large.ask("slow")
    assert slow.begun.wait(PATIENCE)
    large.end()
    assert heard == []


def test_it_ends_before_anything_was_asked(large):
    large.end()
    assert large._asker._thread is None


def test_a_dossier_that_has_gone_is_told_and_tried_again(large_copy, qtbot):
    with Library.open(large_copy) as library, made(library) as searching:
        told = []
        searching._workspace.damaged.connect(told.append)
        away = large_copy.rename(large_copy.with_name("away"))
        with qtbot.waitSignal(searching._workspace.damaged):
            searching.ask("heron")
        assert [type(one) for one in told] == [DossierMissing]
        away.rename(large_copy)
        with qtbot.waitSignal(searching.found):
            searching.ask("heron")


def test_damage_is_told_as_elsewhere(large, monkeypatch, qtbot):
    def search(searcher, _query, _filters, _limit):
        return searcher._library.rows("select * from nowhere_at_all")

    monkeypatch.setattr(Searcher, "search", search)
    with qtbot.waitSignal(large._workspace.damaged) as told:
        large.ask("heron")
    assert isinstance(told.args[0], DossierDamaged)


def test_damage_in_an_ordinary_dossier_is_told_too(searching, monkeypatch, qtbot):
    def search(*_what):
        raise DossierDamaged(file="x", detail="y")

    monkeypatch.setattr(Searcher, "search", search)
    heard = hear(searching)
    with qtbot.waitSignal(searching._workspace.damaged):
        searching.ask("heron")
    assert heard == [Found("heron")], "nobody waits for more"


def test_another_dossier_in_its_place_is_told_and_never_searched(large_copy, qtbot):
    with Library.open(large_copy) as library, made(library) as searching:
        other = large_copy.with_name("other.whence")
        other.write_bytes(large_copy.read_bytes())
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("update seal set sha256 = 'x' where name = 'tally'")
            connection.commit()
        other.replace(large_copy)
        heard = hear(searching)
        with qtbot.waitSignal(searching._workspace.damaged) as told:
            searching.ask("heron")
        assert "another one has come into its place" in str(told.args[0])
        qtbot.waitUntil(lambda: heard == [Found("heron")])


def test_whatever_is_met_while_it_is_opened_is_told_and_it_is_tried_again(
    large, monkeypatch, qtbot
):
    opened = Asker._opened

    def odd(_asker):
        raise TypeError

    monkeypatch.setattr(Asker, "_opened", odd)
    with qtbot.waitSignal(large._workspace.damaged):
        large.ask("heron")
    monkeypatch.setattr(Asker, "_opened", opened)
    with qtbot.waitSignal(large.found) as found:
        large.ask("skerrow")
    while found.args[0] == Found("heron"):
        with qtbot.waitSignal(large.found) as found:
            pass
    assert found.args[0].query == "skerrow"
    assert names(found.args[0])


def test_nothing_is_said_of_a_dossier_that_has_gone_when_nobody_asks_any_more(large_copy, qtbot):
    del qtbot
    with Library.open(large_copy) as library, made(library) as searching:
        away = large_copy.rename(large_copy.with_name("away"))
        asker = searching._asker
        told = []
        asker._tell = lambda *what: told.append(what)
        asker._next = None
        asker._run()
        assert told == []
        away.rename(large_copy)
