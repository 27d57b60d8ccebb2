"""All events as the table sorts them, in orders that the compiler has written."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from desktop_app import paths
from desktop_app.library.chronology import INFERRED, read_chronology
from desktop_app.library.derived.renewing import renew
from desktop_app.library.events import all_events
from desktop_app.library.library import Library
from desktop_app.library.ordering import ORDERED, read_order

WAYS = [False, True]
NO_DIFFERENCES = "delete from difference_claim", "delete from difference"
DIFFER = "insert into difference (event_id, topic, verdict) values (?, 'date', ?)"

UNKNOWN = (
    "update source set published = '', published_earliest = null, published_latest = null "
    "where id = 2"
)
READ = {
    "place": "select event.id, name from event join entity on entity.id = place_id",
    "who": "select event_id, group_concat(lower(name), ', ') from (select claim.event_id, "
    "replace(name, 'ó', 'o') as name from claim join entity on entity.id = value_entity_id "
    "where property = 'participant' and polarity = 'asserted' group by claim.event_id, "
    "entity.id order by min(claim.id)) group by event_id",
}


@pytest.fixture
def bundled():
    with Library.open(paths.reference(), immutable=True) as library:
        yield library


@pytest.fixture
def changed(small_dossier, tmp_path):
    """`changed((sql, value, …), …)` is the small dossier, changed and derived anew."""
    opened = []

    def change(*statements):
        copy = shutil.copy(small_dossier, tmp_path / "changed.whence")
        with closing(sqlite3.connect(copy)) as connection:
            for sql, *values in statements:
                connection.execute(sql, values)
            renew(connection)
            connection.commit()
        opened.append(Library.open(tmp_path / "changed.whence"))
        return opened[-1]

    yield change
    for library in opened:
        library.close()


def sorted_by(library, column, *, descending=False):
    """The events in the order of a column, by their ids."""
    ids = read_chronology(library, "happened").ids
    return [ids[at] for at in read_order(library, column, descending=descending)]


@pytest.mark.parametrize("column", ORDERED)
@pytest.mark.parametrize("descending", WAYS)
def test_every_event_stands_once_in_every_order(bundled, column, descending):
    size = read_chronology(bundled, "happened").size
    order = read_order(bundled, column, descending=descending)
    assert sorted(order) == list(range(size))


def test_what_is_not_there_is_in_no_order(altered, small_dossier):
    library = altered(small_dossier, ("delete from ordering",))
    assert list(read_order(library, "title")) == []


def test_words_are_sorted_without_case_and_accents_and_none_come_last(changed):
    titles = dict(enumerate(["Zebra", "ápice", "Apex", "", "über", "APEX", "Tern", "Umbra"], 1))
    update = "update event set title = ? where id = ?"
    library = changed(*((update, title, id_) for id_, title in titles.items()))
    expected = ["ápice", "Tern", "über", "Umbra", "Zebra", ""]
    up = [titles[id_] for id_ in sorted_by(library, "title")]
    assert sorted(up[:2]) == ["APEX", "Apex"]
    assert up[2:] == expected
    down = [titles[id_] for id_ in sorted_by(library, "title", descending=True)]
    assert down[:5] == expected[:5][::-1]
    assert down[5:7] == up[:2], "what is alike stays in order of time"
    assert down[7] == ""


@pytest.mark.parametrize("descending", WAYS)
def test_places_and_names_are_sorted_as_they_are_read(changed, descending):
    library = changed(("update event set place_id = null where slug = 'deed'",))
    for column in ("place", "who"):
        by_event = dict(library.rows(READ[column]))
        words = [by_event.get(id_, "") for id_ in sorted_by(library, column, descending=descending)]
        filled = [one for one in words if one]
        assert words == filled + [""] * (len(words) - len(filled))
        assert filled == sorted(filled, reverse=descending)
        assert "" in words


@pytest.mark.parametrize("descending", WAYS)
def test_numbers_are_sorted_by_size(bundled, descending):
    sources = {event.id: event.sources for event in all_events(bundled)}
    found = [sources[id_] for id_ in sorted_by(bundled, "sources", descending=descending)]
    assert found == sorted(found, reverse=descending)
    events = read_chronology(bundled, "happened")
    voices = [events.voices[at] for at in read_order(bundled, "voices", descending=descending)]
    assert voices == sorted(voices, reverse=descending)


def test_what_no_source_tells_has_no_voices_and_no_sources(changed):
    library = changed(("delete from claim where event_id = 1 and property = 'occurs'",))
    assert sorted_by(library, "voices")[-1] == 1
    assert sorted_by(library, "voices", descending=True)[-1] == 1
    assert sorted_by(library, "sources")[0] == 1
    assert sorted_by(library, "reported")[-1] == 1


def test_inferred_dates_come_before_those_that_are_stated(bundled):
    events = read_chronology(bundled, "happened")
    order = read_order(bundled, "known")
    inferred = [bool(events.flags[at] & INFERRED) for at in order]
    assert inferred == sorted(inferred, reverse=True)
    assert order[-1] == events.size - 1


def test_the_worst_differences_come_first(changed):
    library = changed(
        *((sql,) for sql in NO_DIFFERENCES),
        (DIFFER, 4, "compatible"),
        (DIFFER, 2, "compatible"),
        (DIFFER, 2, "compatible"),
        (DIFFER, 3, "conflict"),
        (DIFFER, 5, "compatible"),
        (DIFFER, 5, "not comparable"),
    )
    assert sorted_by(library, "differences")[:4] == [3, 5, 2, 4]
    assert sorted_by(library, "differences", descending=True)[:4] == [4, 2, 5, 3]


def test_what_was_reported_first_comes_first(changed):
    library = changed((UNKNOWN,))
    reported = read_chronology(library, "reported")
    days = dict(zip(reported.ids, reported.days, strict=True))
    found = [days[id_] for id_ in sorted_by(library, "reported")]
    assert found == sorted(found)
    assert len(set(found)) == 2
