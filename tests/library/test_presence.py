"""When entities appear, and how many of their events are let through."""

from datetime import date

import pytest

from desktop_app.library.chronology import read_chronology
from desktop_app.library.derived.renewing import renew
from desktop_app.library.entities import find_entity
from desktop_app.library.events import events_of_entity, find_event
from desktop_app.library.letting import let_through
from desktop_app.library.presence import NOWHERE, Appearances, counting, read_positions
from desktop_app.library.roster import read_roster
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.filters import Filters, Period

PARTS = 10


@pytest.fixture
def counted(library):
    """`counted(filters, at_once)` is how many events of each entity are let through, by its id."""
    roster = read_roster(library)

    def count(filters, at_once=3):
        happened = read_chronology(library, "happened")
        mask = let_through(library, happened, filters, {})
        numbers = list(counting(roster, read_positions(library, roster), mask, at_once))
        flat = [number for some in numbers for number in some]
        return dict(zip(roster.ids, flat, strict=True)), len(numbers)

    return count


@pytest.mark.parametrize("at_once", [1, 3, 1000])
def test_with_everything_let_through_all_events_count(counted, library, at_once):
    found, pieces = counted(Filters(), at_once)
    assert found == {one: len(events_of_entity(library, one)) for one in found}
    assert (pieces > 2) == (at_once < 1000)


def test_only_what_is_let_through_counts(counted, library):
    heron = find_entity(library, "heron")
    found, _ = counted(Filters(entities=(heron,)))
    ids = set(events_of_entity(library, heron))
    assert found == {one: len(ids.intersection(events_of_entity(library, one))) for one in found}
    assert found[heron] == 2
    assert set(counted(Filters(period=Period("1800-01-01", "1800-01-02")))[0].values()) == {0}


def test_positions_that_cannot_be_those_of_events(small_dossier, altered):
    damaged = altered(
        small_dossier,
        ("update chronology set data = zeroblob(4) where \"column\" = 'positions'",),
    )
    with pytest.raises(DossierDamaged):
        read_positions(damaged, read_roster(damaged))


def test_an_entity_appears_where_its_events_are(library):
    appearances = Appearances(library, PARTS)
    heron, guard = find_entity(library, "heron"), find_entity(library, "coastguard")
    found = appearances.of([heron, guard])
    assert appearances.ends(found[heron]) == (
        find_event(library, "service"),
        find_event(library, "grounding"),
    )
    assert found[guard] == (*(type(found[heron].surely)("i", [0] * PARTS),) * 2, None, None)
    assert appearances.ends(found[guard]) is None
    assert appearances.first_day(found[heron]) == date(2020, 1, 1).toordinal()
    assert appearances.first_day(found[guard]) == 0
    assert appearances.ends(NOWHERE) is None


def test_a_day_is_in_one_part_and_a_year_in_several(made):
    library = made([("2020", "2020-01-01", "2020-12-31")], [(day, {1: day}) for day in DATED])
    _take_part(library, [1, 2, 3, 4, 5])
    presence = Appearances(library, PARTS).of([1])[1]
    assert list(presence.surely) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 2]
    assert list(presence.perhaps) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    assert (presence.first, presence.last) == (0, 3)


def test_what_lasts_within_one_part_is_in_that_one(made):
    days = "2000-01-01", "2000-01-02/2000-01-03", "2000-01-04/2000-01-06", "2000-02-09"
    library = made([("2020", "2020-01-01", "2020-12-31")], [(day, {1: day}) for day in days])
    _take_part(library, [1, 2, 3, 4])
    presence = Appearances(library, PARTS).of([1])[1]
    assert list(presence.surely) == [2, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert list(presence.perhaps) == [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]


def test_an_open_date_is_where_it_is_known(made):
    library = made([("2020", "2020-01-01", "2020-12-31")], [(day, {1: day}) for day in OPEN])
    _take_part(library, [1, 2, 3])
    presence = Appearances(library, 2).of([1])[1]
    assert sum(presence.surely) == 3
    assert sum(presence.perhaps) == 0


def test_where_nothing_is_dated_nobody_appears(made):
    library = made([("2020", "2020-01-01", "2020-12-31")], [("", {1: None})])
    _take_part(library, [1])
    presence = Appearances(library, 2).of([1])[1]
    assert (list(presence.surely), presence.first, presence.last) == ([0, 0], None, None)


def test_a_lane_that_names_events_which_are_not_there(small_dossier, altered):
    damaged = altered(
        small_dossier, ("update lane set positions = x'ffffff7e' where grouping = 'entity'",)
    )
    with pytest.raises(DossierDamaged):
        Appearances(damaged, PARTS).of([1, 2, 3, 4, 5, 6, 7, 8, 9])


DATED = "2000-01-01", "2009-12-30", "2005/2009", "2009-12-31", ""
OPEN = "2001-01-01", "[..2003-05-05]", "2009-12-31/.."


def _take_part(library, events):
    """Let entity 1 take part in some events, and derive everything anew."""
    connection = library._connection
    connection.execute("insert into entity (id, slug, name, kind) values (1, 'x', 'X', 'person')")
    for event_id in events:
        connection.execute(
            "insert into claim (event_id, property, value_entity_id, polarity, rank, origin) "
            "values (?, 'participant', 1, 'asserted', 'preferred', 'curator')",
            [event_id],
        )
    renew(connection)
