"""Everybody and everything as columns, as the list of entities reads them."""

import pytest

from desktop_app.library.entities import all_entities, find_entity
from desktop_app.library.roster import called, kind_place, read_roster
from desktop_app.model.errors import DossierDamaged
from desktop_app.model.records import ENTITY_KINDS


def names(library, roster, sorting):
    known = called(library, roster.ids)
    return [known[roster.ids[at]].name for at in roster.orders[sorting]]


def test_it_says_what_the_tables_say_the_most_told_first(library):
    roster, entities = read_roster(library), all_entities(library)
    assert list(roster.ids) == [one.id for one in entities]
    assert list(roster.events) == [one.events for one in entities]
    assert list(roster.mentions) == [one.mentions for one in entities]
    assert [ENTITY_KINDS[one] for one in roster.kinds] == [one.kind for one in entities]
    assert roster.size == 9


def test_names_are_sorted_without_case_and_accents(library):
    roster = read_roster(library)
    assert names(library, roster, "name") == [
        "Harbour Office",
        "Heron",
        "Inga Sólberg",
        "Northern Coastguard",
        "Olav Brandt",
        "Skerrow",
        "Skerrow Council",
        "Skerrow Point",
        "Tidal Post",
    ]


def test_by_mentions_the_most_named_comes_first(library):
    roster = read_roster(library)
    mentions = [roster.mentions[at] for at in roster.orders["mentions"]]
    assert mentions == sorted(mentions, reverse=True)


def test_by_date_the_first_event_counts_and_who_has_none_comes_last(library):
    roster = read_roster(library)
    shown = names(library, roster, "date")
    assert shown[:2] == ["Heron", "Skerrow Council"]
    assert shown[-3:] == ["Harbour Office", "Tidal Post", "Northern Coastguard"]


def test_each_has_a_line_of_its_names(library):
    roster = read_roster(library)
    lines = roster.words.split("\n")
    place = roster.place_of(find_entity(library, "inga-solberg"))
    assert lines[place] == " inga solberg\t ms solberg\t inga solberg"
    assert roster.place_of(999) is None


def test_what_they_are_called(library):
    olav = find_entity(library, "olav-brandt")
    assert called(library, [olav, 999]) == {olav: ("Olav Brandt", "person", ("Mr. Brandt",))}
    assert called(library, []) == {}


def test_an_unknown_kind_is_other():
    assert ENTITY_KINDS[kind_place("person")] == "person"
    assert ENTITY_KINDS[kind_place("ghost")] == "other"


def test_nobody_is_there(made):
    roster = read_roster(made([], []))
    assert (roster.size, roster.words) == (0, "")


@pytest.mark.parametrize(
    "change",
    [
        "data = zeroblob(4) where \"column\" = 'events'",
        "data = cast(x'ff' || substr(data, 2) as blob) where \"column\" = 'kinds'",
        "data = cast(x'ffff' || substr(data, 3) as blob) where \"column\" = 'by name'",
        "data = cast(x'ffff' || data as blob) where \"column\" = 'words'",
        "data = cast(x'0a' || data as blob) where \"column\" = 'words'",
        "\"column\" = 'lost' where \"column\" = 'words'",
        "\"column\" = 'lost' where \"column\" = 'by date'",
    ],
)
def test_columns_that_cannot_belong_together(small_dossier, altered, change):
    update = f"update chronology set {change} and view = 'entities'"  # noqa: S608
    with pytest.raises(DossierDamaged):
        read_roster(altered(small_dossier, (update,)))
