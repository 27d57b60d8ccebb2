"""Who takes part in what, with whom; how events belong together."""

from desktop_app.library.company import (
    Role,
    companions,
    denied_roles,
    named_beside,
    ranked,
    roles_of_entity,
)
from desktop_app.library.entities import find_entity, names_by_kind
from desktop_app.library.events import events_of_entity, find_event, related_events


def told(companions_):
    return [(one.name, one.number) for one in companions_]


def roles(library, slug):
    entity_id = find_entity(library, slug)
    return roles_of_entity(library, entity_id, events_of_entity(library, entity_id))


def company(library, slug):
    entity_id = find_entity(library, slug)
    found = companions(library, entity_id, events_of_entity(library, entity_id))
    return told(ranked(library, found))


def test_what_somebody_is_to_each_event(library):
    found = roles(library, "inga-solberg")
    assert [one[:4] for one in found] == [
        (find_event(library, "grounding"), "participant", "speaker", False),
        (find_event(library, "deed"), "participant", "signatory", False),
    ]
    assert all(isinstance(one, Role) and one.passage_id for one in found)


def test_a_place_is_a_place(library):
    assert {(one.property, one.part) for one in roles(library, "skerrow-point")} == {("place", "")}


def test_a_denied_part_is_one(change, compiled):
    change(
        "events.toml",
        'denied = true\n  by = ["tidal-post", "olav-brandt"]',
        'denied = true\n  by = ["tidal-post", "olav-brandt"]\n  who = { actor = ["coastguard"] }',
    )
    library = compiled()
    (role,) = denied_roles(library, find_entity(library, "coastguard"))
    assert role.denied
    assert company(library, "coastguard") == []
    others = company(library, "skerrow-council")
    assert "Northern Coastguard" not in dict(others)


def test_those_of_most_events_come_first(change, compiled):
    change("events.toml", 'speaker = ["inga-solberg"]', 'speaker = ["inga-solberg", "olav-brandt"]')
    library = compiled()
    assert company(library, "inga-solberg") == [
        ("Olav Brandt", 2),
        ("Heron", 1),
    ]


def test_a_place_is_with_those_who_took_part_there(library):
    assert company(library, "skerrow-point") == [
        ("Heron", 1),
        ("Inga Sólberg", 1),
    ]


def test_a_paragraph_counts_once(library):
    heron = told(named_beside(library, find_entity(library, "heron")))
    assert heron[0] == ("Skerrow Point", 3)
    assert ("Inga Sólberg", 1) in heron
    assert ("Heron", 1) not in heron


def test_one_that_is_named_twice_in_a_paragraph_counts_once(change, compiled):
    served = "The Heron was in service throughout 2020."
    change("ferry.txt", served, f"{served} Mr. Brandt saw the Heron.")
    library = compiled()
    beside = dict(told(named_beside(library, find_entity(library, "olav-brandt"))))
    assert beside["Heron"] == 2


def test_other_names_by_kind(library):
    assert names_by_kind(library, find_entity(library, "inga-solberg")) == {
        "name": ["Ms. Solberg"],
        "spelling": ["Inga Solberg"],
    }
    assert names_by_kind(library, find_entity(library, "tidal-post")) == {}


def test_an_event_is_part_of_another_and_comes_after_a_third(library):
    grounding, rescue = find_event(library, "grounding"), find_event(library, "rescue")
    assert related_events(library, rescue) == ([grounding], [], [])
    assert related_events(library, grounding) == ([], [rescue], [])
    vote, deed = find_event(library, "second-vote"), find_event(library, "deed")
    assert related_events(library, vote) == ([], [], [deed])
