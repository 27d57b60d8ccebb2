"""No source has an event after itself; several together may, and contradict one another."""

import pytest

COUNCIL = (
    "The NCG gave no number.",
    "The group plans to meet again in June.",
    "The harbour office counted 38 people in the boats.",
)
FERRY = ("The Heron was in service throughout 2020.", "Mr. Brandt's office said")


@pytest.fixture
def follow(add):
    """`follow(slug, earlier, source, quote, *more)` adds an event that comes after another."""

    def add_event(slug, earlier, source, quote, *more):
        lines = [
            "[[event]]",
            f'slug = "{slug}"',
            f'title = "{slug}"',
            'kind = "other"',
            "  [[event.passage]]",
            f'source = "{source}"',
            f'quote = "{quote}"',
            f'after = "{earlier}"',
            *more,
        ]
        add("events.toml", "\n" + "\n".join(lines) + "\n")

    return add_event


def order(library):
    return library.rows(
        "select event.slug, value from claim join event on event.id = event_id "
        "where property = 'after' and event.slug in ('tide', 'storm', 'calm') order by claim.id"
    )


def test_an_event_before_and_after_another_in_one_source(follow, refusal):
    follow("tide", "storm", "council", COUNCIL[0])
    follow("storm", "tide", "council", COUNCIL[1])
    assert refusal() == (
        "events.toml: event “tide”: in the source “council”, “after” leads back to the event "
        "itself: tide → storm → tide"
    )


def test_the_whole_ring_is_named_in_its_order_and_those_outside_it_are_not(follow, refusal):
    again = '  [[event.passage]]\nsource = "council"\nquote = "in the boats."\nafter = "flood"'
    follow("flood", "chart", "council", "after the vote")
    follow("tide", "storm", "council", COUNCIL[0])
    follow("storm", "calm", "council", COUNCIL[1])
    follow("calm", "tide", "council", COUNCIL[2], again)
    assert refusal().endswith("itself: tide → storm → calm → tide")


def test_one_of_several_events_before_it_may_make_the_ring(follow, refusal):
    again = f'  [[event.passage]]\nsource = "council"\nquote = "{COUNCIL[2]}"\nafter = "chart"'
    follow("tide", "storm", "council", COUNCIL[0], again)
    follow("storm", "tide", "council", COUNCIL[1])
    assert refusal().endswith("itself: tide → storm → tide")


def test_two_sources_may_contradict_each_other(follow, compiled):
    follow("tide", "storm", "council", COUNCIL[0])
    follow("storm", "tide", "ferry", FERRY[0])
    assert order(compiled()) == [("tide", "storm"), ("storm", "tide")]


def test_a_denial_makes_no_ring(follow, compiled):
    told = f'  [[event.passage]]\nsource = "ferry"\nquote = "{FERRY[1]}"'
    follow("tide", "storm", "council", COUNCIL[0])
    follow("storm", "tide", "council", COUNCIL[1], "denied = true", told)
    assert len(order(compiled())) == 2


def test_two_ways_to_the_same_event_are_no_ring(follow, compiled):
    again = f'  [[event.passage]]\nsource = "council"\nquote = "{COUNCIL[2]}"\nafter = "calm"'
    follow("tide", "storm", "council", COUNCIL[0], again)
    follow("storm", "calm", "council", COUNCIL[1])
    follow("calm", "chart", "ferry", FERRY[0])
    assert order(compiled()) == [
        ("tide", "storm"),
        ("tide", "calm"),
        ("storm", "calm"),
        ("calm", "chart"),
    ]
