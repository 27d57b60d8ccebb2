"""What the table reads of events."""

import pytest

from desktop_app.library.chronology import read_chronology
from desktop_app.library.entities import entity_names
from desktop_app.library.events import all_events, find_event, participants_by_event
from desktop_app.library.ordering import read_order
from desktop_app.library.table import beginning_with, place_of, read_rows, source_counts
from desktop_app.library.voices import voice_counts
from desktop_app.model.records import EventId


@pytest.fixture
def chronology(library):
    return read_chronology(library, "happened")


def test_rows_say_what_the_events_say_in_the_order_that_is_asked_for(library):
    events, names = list(reversed(all_events(library))), entity_names(library)
    took_part, voices = participants_by_event(library), voice_counts(library)
    rows = read_rows(library, [event.id for event in events])
    for row, event in zip(rows, events, strict=True):
        assert row[:5] == (event.id, event.title, event.kind, event.status, event.date)
        assert (row.is_inferred, row.sources) == (event.inferred, event.sources)
        assert row.place == (names[event.place_id] if event.place_id else "")
        assert list(row.who) == [names[one] for one in took_part.get(event.id, ())]
        assert row.voices == voices.get(event.id, 0)
        assert row.summary == event.summary


def test_a_row_tells_where_sources_differ_the_worst_first(altered, small_dossier, library):
    rescue = find_event(library, "rescue")
    insert = "insert into difference (event_id, topic, verdict) values (?, 'where', ?)"
    library = altered(
        small_dossier, (insert, rescue, "spelling"), (insert, rescue, "not comparable")
    )
    (row,) = read_rows(library, [rescue])
    assert row.verdicts == ("conflict", "not comparable", "spelling")


def test_a_row_tells_when_the_first_source_appeared(library, altered, small_dossier):
    grounding = find_event(library, "grounding")
    assert read_rows(library, [grounding])[0].reported == "2021-05-15"
    untold = altered(small_dossier, ("update claim set polarity = 'denied'",))
    (row,) = read_rows(untold, [grounding])
    assert (row.reported, row.voices, row.sources) == ("", 0, 2)


@pytest.mark.parametrize(("day", "number"), [("2021-05-19", 1), ("2021-05-20", 2), ("", 2)])
def test_on_a_day_only_what_had_perhaps_appeared_is_counted(day, number, library):
    grounding = find_event(library, "grounding")
    (row,) = read_rows(library, [grounding], day)
    assert (row.sources, row.voices, row.reported) == (number, number, "2021-05-15")
    if day:
        assert source_counts(library, day)[grounding] == number


def test_the_place_of_an_event(library, chronology):
    for event in all_events(library):
        assert chronology.ids[place_of(library, chronology, event.id)] == event.id
    assert place_of(library, chronology, EventId(999)) is None


@pytest.mark.parametrize(
    ("words", "count"),
    [("the", 6), ("THE COUNCIL", 3), ("thé d", 1), ("p", 1), ("zz", 0), ("", 0), ("\t", 0)],
)
def test_titles_that_begin_so(library, chronology, words, count):
    by_title = read_order(library, "title")
    found = list(beginning_with(library, chronology, by_title, words))
    assert len(found) == count


def test_a_title_without_letters_comes_after_all_others(altered, small_dossier):
    library = altered(small_dossier, ("update event set title = ''",))
    chronology = read_chronology(library, "happened")
    assert list(beginning_with(library, chronology, range(chronology.size), "a")) == []
