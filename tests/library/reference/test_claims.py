"""Which claims a compiled event, entity or source has, and which of them is preferred."""

import pytest

from desktop_app.library.claims import (
    claims_of_entity,
    claims_of_event,
    claims_of_source,
    differences_of_event,
)
from desktop_app.library.entities import find_entity
from desktop_app.library.events import event, events_of_entity, find_event, participants
from desktop_app.library.sources import all_sources, find_source


def told(library, slug, property_):
    claims = claims_of_event(library, find_event(library, slug))
    return [claim for claim in claims if claim.property == property_]


def preferred(library, slug, property_):
    return [claim for claim in told(library, slug, property_) if claim.preferred]


@pytest.mark.parametrize(
    ("slug", "date", "status", "place"),
    [
        ("service", "2020-01-01/2020-12-31", "occurred", None),
        ("first-vote", "2021-03", "occurred", None),
        ("grounding", "2021-05-14", "occurred", "skerrow-point"),
        ("second-vote", "2021-05-20", "occurred", "skerrow"),
        ("next-meeting", "2021-06", "planned", None),
        ("chart", None, "occurred", None),
    ],
)
def test_each_chosen_value_has_one_preferred_claim(library, slug, date, status, place):
    found = {
        property_: [claim.value for claim in preferred(library, slug, property_)]
        for property_ in ("date", "status", "place")
    }
    assert found == {
        "date": [date] if date else [],
        "status": [status],
        "place": [place] if place else [],
    }


def test_the_first_passage_that_states_the_chosen_value_is_preferred(change, compiled):
    told_again = 'quote = "the ferry Heron ran aground"'
    change("events.toml", told_again, told_again + '\n  date = "2021-05-14"')
    dates = told(compiled(), "grounding", "date")
    assert [(one.value, one.preferred) for one in dates] == [
        ("2021-05-14", True),
        ("2021-05-14", False),
    ]


def test_other_values_than_the_chosen_one_stay_without_being_preferred(library):
    found = told(library, "second-vote", "status")
    assert [(one.value, one.preferred) for one in found] == [
        ("occurred", True),
        ("scheduled", False),
    ]


def test_a_status_that_no_passage_states_stands_on_the_first_that_tells(library):
    (status,) = told(library, "first-vote", "status")
    assert status.passage.quote == "In March, the council had turned down the same plan"


def test_words_that_only_add_to_an_event_do_not_give_its_status(change, compiled):
    detail = '  [[event.passage]]\n  source = "ferry"\n  quote = "at the wheel"\n  tells = false\n'
    change("events.toml", 'summary = "Nobody says when."\n', f'summary = "x"\n{detail}')
    (status,) = told(compiled(), "chart", "status")
    assert status.passage.quote == "A chart of the reef was once drawn at Skerrow."


def test_an_inferred_date_has_its_steps_and_their_words(library):
    (date,) = preferred(library, "first-vote", "date")
    assert date.passage is None
    assert [(step.text, step.passage.quote) for step in date.reasons] == [
        ("“In March” gives the month.", "In March"),
        ("The report is of May 2021, so it is March 2021.", "15 May 2021"),
    ]
    assert event(library, find_event(library, "first-vote")).inferred
    assert not event(library, find_event(library, "grounding")).inferred


def test_steps_belong_to_the_claim_that_a_passage_states(library):
    (date,) = told(library, "second-vote", "date")
    assert date.passage.quote.startswith("The council of Skerrow will vote next Thursday")
    assert [step.passage.quote for step in date.reasons] == ["15 May 2021"]


def test_an_inferred_place_is_a_participant_as_a_stated_one_is(library):
    (place,) = preferred(library, "second-vote", "place")
    skerrow = find_entity(library, "skerrow")
    assert place.entity_id == skerrow
    assert event(library, find_event(library, "second-vote")).place_id == skerrow
    assert skerrow in participants(library, find_event(library, "second-vote"))


def test_an_inferred_status(change, compiled):
    step = '\n[[event.reason]]\nof = "status"\ntext = "The reef is on today’s charts."\n'
    change("events.toml", 'drawn at Skerrow."\n', 'drawn at Skerrow."\n' + step)
    (status,) = told(compiled(), "chart", "status")
    assert (status.value, status.preferred, status.passage) == ("occurred", True, None)
    assert [(step.text, step.passage) for step in status.reasons] == [
        ("The reef is on today’s charts.", None)
    ]


def test_a_denial_is_told_and_never_preferred(library):
    yes, no = told(library, "first-vote", "occurs")
    assert (yes.denied, yes.preferred) == (False, True)
    assert (no.denied, no.preferred) == (True, False)


def test_a_denial_that_stands_first_states_neither_the_event_nor_its_status(change, compiled):
    told_first = 'quote = "A chart of the reef was once drawn at Skerrow."'
    denial = 'quote = "The NCG gave no number."\n  denied = true'
    change(
        "events.toml",
        f'source = "ferry"\n  {told_first}',
        f'source = "council"\n  {denial}\n\n  [[event.passage]]\n  source = "ferry"\n  {told_first}',
    )
    library = compiled()
    no, yes = told(library, "chart", "occurs")
    assert (no.denied, no.preferred) == (True, False)
    assert (yes.denied, yes.preferred) == (False, True)
    (status,) = told(library, "chart", "status")
    assert status.passage == yes.passage


def test_who_says_it_is_a_chain_nearest_to_the_paper_first(library):
    yes, no = told(library, "first-vote", "occurs")
    assert [who.name for who in yes.speakers] == ["Tidal Post"]
    assert [who.name for who in no.speakers] == ["Tidal Post", "Olav Brandt"]
    assert no.speakers[1].entity_id == find_entity(library, "olav-brandt")


def test_the_papers_own_voice_has_no_speaker(library):
    assert told(library, "chart", "occurs")[0].speakers == ()


def test_a_passage_may_state_something_without_telling_the_event(library):
    assert len(told(library, "grounding", "occurs")) == 2
    (says,) = told(library, "grounding", "says")
    assert (says.value, says.passage.quote) == (
        "We heard a long scrape",
        "Inga Solberg, who was on board",
    )


def test_participants_with_their_parts(library):
    signed = told(library, "deed", "participant")
    assert [(one.part, one.value, one.preferred) for one in signed] == [
        ("signatory", "inga-solberg", True),
        ("signatory", "olav-brandt", True),
    ]
    assert [one.entity_id for one in signed] == [5, 6]


def test_a_participant_told_twice_is_preferred_once(library):
    ferry = [one for one in told(library, "grounding", "participant") if one.value == "heron"]
    assert [one.preferred for one in ferry] == [True, False]


def test_counts_with_their_bounds(library):
    about, exact = told(library, "rescue", "count")
    assert (about.value, about.amount_min, about.amount_max, about.unit) == (
        "About 40",
        35.0,
        45.5,
        "people",
    )
    assert (exact.value, exact.amount_min, exact.amount_max) == ("38", 38.0, None)


def test_before_and_after(library):
    rows = library.rows("select value, value_event_id from claim where property = 'after'")
    assert rows == [("second-vote", find_event(library, "second-vote"))]


def test_a_description_with_and_without_words(library):
    (ferry,) = claims_of_entity(library, find_entity(library, "heron"))
    assert (ferry.property, ferry.value) == ("description", "The ferry of Skerrow")
    assert ferry.passage.quote == "the ferry Heron"
    (mayor,) = claims_of_entity(library, find_entity(library, "olav-brandt"))
    assert (mayor.value, mayor.passage) == ("Mayor of Skerrow", None)
    assert claims_of_entity(library, find_entity(library, "skerrow")) == []


def test_a_description_may_stand_on_several_passages(change, compiled):
    change(
        "entities.toml",
        'described = { source = "council", quote = "the ferry Heron" }',
        """described = [
  { source = "council", quote = "the ferry Heron" },
  { source = "ferry", quote = "The ferry Heron ran aground off Skerrow Point" },
]""",
    )
    library = compiled()
    first, second = claims_of_entity(library, find_entity(library, "heron"))
    assert first.value == second.value == "The ferry of Skerrow"
    assert (first.passage.quote, first.preferred) == ("the ferry Heron", True)
    assert second.passage.quote == "The ferry Heron ran aground off Skerrow Point"
    assert not second.preferred


@pytest.mark.parametrize(
    "described",
    [
        '[{ source = "council", quote = "the ferry Heron" }]',
        """[
  { source = "council", quote = "the ferry Heron" },
  { source = "council", quote = "ferry Heron", within = "the ferry Heron" },
  { source = "council", quote = "the ferry Heron" },
]""",
    ],
)
def test_a_description_has_each_passage_once(described, change, compiled):
    change("entities.toml", '{ source = "council", quote = "the ferry Heron" }', described)
    library = compiled()
    claims = claims_of_entity(library, find_entity(library, "heron"))
    quotes = [one.passage.quote for one in claims]
    assert quotes == ["the ferry Heron", "ferry Heron"][: len(quotes)]
    assert len(quotes) == (1 if described.count("{") == 1 else 2)


def test_what_a_source_says_of_itself(library):
    found = claims_of_source(library, find_source(library, "ferry"))
    stated = {one.property: one.passage.quote for one in found if one.passage}
    assert stated == dict.fromkeys(("published", "publisher"), "Tidal Post, 15 May 2021")
    assert {one.property: one.value for one in found if not one.passage} == {
        "title": "Ferry aground off Skerrow"
    }
    assert all(one.preferred for one in found)


def agency(library):
    """The claim on the agency of the council's report."""
    found = claims_of_source(library, find_source(library, "council"))
    (claim,) = [one for one in found if one.property == "agency"]
    assert [one.agency for one in all_sources(library)] == ["", claim.value]
    return claim


def test_a_passage_may_have_reasons_for_what_it_states(change, compiled):
    told_later = 'quote = "The council of Skerrow will vote next Thursday on a new lighthouse."'
    change(
        "events.toml",
        told_later + '\n  status = "scheduled"',
        told_later
        + """
  reason = [
    { text = "It is the next one after the report.", source = "ferry", quote = "15 May 2021" },
    { of = "status", text = "It is still to come." },
    { text = "That is a Thursday." },
  ]
  status = "scheduled"
""",
    )
    found = claims_of_event(library := compiled(), find_event(library, "second-vote"))
    scheduled = [one for one in found if one.passage and "next Thursday" in one.passage.quote]
    steps = {one.property: [step.text for step in one.reasons] for one in scheduled}
    assert steps["status"] == ["It is still to come."]
    assert steps["date"][:2] == ["It is the next one after the report.", "That is a Thursday."]
    assert steps["date"][2:] == ["The first Thursday after 15 May 2021 is 20 May 2021."]
    assert steps["occurs"] == []


def test_a_passage_may_have_reasons_for_who_took_part(change, compiled):
    spoke = 'who = { speaker = ["inga-solberg"] }'
    step = '  reason = [{ of = "who", text = "She is the one who said it." }]'
    change("events.toml", spoke, f"{spoke}\n{step}")
    found = claims_of_event(library := compiled(), find_event(library, "grounding"))
    steps = {one.part: [step.text for step in one.reasons] for one in found if one.part}
    assert steps == {"speaker": ["She is the one who said it."], "subject": []}


def test_the_agency_whose_report_it_is_stands_in_the_source(change, compiled):
    stated = 'agency = "NCG"\npassage = [{ quote = "The NCG gave no number.", agency = "NCG" }]'
    change("sources.toml", 'file = "council.txt"', 'file = "council.txt"\n' + stated)
    found = agency(compiled())
    assert (found.value, found.preferred) == ("NCG", True)
    assert found.passage.quote == "The NCG gave no number."


def test_an_inferred_agency(change, add, compiled):
    change("sources.toml", 'file = "council.txt"', 'file = "council.txt"\nagency = "NCG"')
    add("sources.toml", '\n  [[source.reason]]\n  of = "agency"\n  text = "It is known."\n')
    found = agency(compiled())
    assert (found.value, found.preferred, found.passage) == ("NCG", True, None)
    assert [(step.text, step.passage) for step in found.reasons] == [("It is known.", None)]


def test_how_a_source_was_dated_may_rest_on_another_one(library):
    found = claims_of_source(library, find_source(library, "council"))
    (published,) = [one for one in found if one.property == "published"]
    ferry = find_source(library, "ferry")
    assert [one.passage and one.passage.source_id for one in published.reasons] == [2, ferry, None]


def test_a_title_that_the_source_states_needs_no_editor(change, compiled):
    change(
        "sources.toml",
        'title = "Skerrow votes"\ntitle_by = "editor"',
        'title = "The group plans to meet"\ntitle_by = "editor"\n'
        'passage = [{ quote = "The group plans to meet", title = "The group plans to meet" }]',
    )
    library = compiled()
    found = claims_of_source(library, find_source(library, "council"))
    (title,) = [one for one in found if one.property == "title"]
    assert title.passage.quote == "The group plans to meet"


def test_a_difference_with_its_claims(library):
    (found,) = differences_of_event(library, find_event(library, "rescue"))
    assert (found.topic, found.verdict) == ("how many left the ferry", "conflict")
    assert [one.value for one in found.claims] == ["About 40", "38"]


def test_a_difference_about_a_source_belongs_to_the_events_of_its_claims(library):
    (found,) = differences_of_event(library, find_event(library, "first-vote"))
    assert found.verdict == "inconsistent within a source"
    assert [one.denied for one in found.claims] == [False, True]
    assert differences_of_event(library, find_event(library, "deed")) == []


def test_a_claim_named_twice_stands_in_a_difference_once(change, compiled):
    counted = "The harbour office counted 38 people in the boats."
    again = f'{{ property = "count", source = "council", quote = "{counted}" }}'
    change("differences.toml", "claims = [\n  { property", f"claims = [{again}, {{ property")
    (found,) = differences_of_event(compiled(), 4)
    assert [one.value for one in found.claims] == ["38", "About 40"]


def test_who_is_said_not_to_have_taken_part_is_no_participant(change, compiled):
    denial = """
  [[event.passage]]
  source = "council"
  quote = "The NCG gave no number."
  denied = true
  who = { actor = ["skerrow"] }
"""
    change("events.toml", 'drawn at Skerrow."\n', 'drawn at Skerrow."\n' + denial)
    library = compiled()
    slug = library.rows(
        "select event.slug from claim join event on event.id = event_id "
        "where polarity = 'denied' and property = 'participant'"
    )[0][0]
    place = find_entity(library, "skerrow")
    assert find_event(library, slug) not in events_of_entity(library, place)
