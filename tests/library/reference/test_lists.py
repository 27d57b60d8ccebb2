"""Whether the list of those whom a passage names is whole, as a claim."""

import pytest

from desktop_app.library.claims import claims_of_event
from desktop_app.library.events import find_event, participants

DEED = 'who = { signatory = ["inga-solberg", "olav-brandt"] }'
VOTE = 'status = "occurred"\n  who = { actor = ["skerrow-council"] }'


def lists(library, slug):
    claims = claims_of_event(library, find_event(library, slug))
    return [(one.part, one.value) for one in claims if one.property == "list"]


@pytest.mark.parametrize("extent", ["partial", "complete"])
def test_a_list_is_a_claim_on_the_words_that_give_it(extent, change, compiled):
    speakers = 'by = ["tidal-post", "harbour-office"]\n  '
    change("events.toml", DEED, f"{speakers}{DEED}\n  lists = {{ signatory = '{extent}' }}")
    library = compiled()
    claims = claims_of_event(library, find_event(library, "deed"))
    (found,) = [one for one in claims if one.property == "list"]
    (named, _) = [one for one in claims if one.property == "participant"]
    assert (found.part, found.value, found.entity_id) == ("signatory", extent, None)
    assert found.passage == named.passage
    assert [who.name for who in found.speakers] == ["Tidal Post", "Harbour Office"]
    assert not found.denied


def test_a_passage_may_give_several_lists(change, compiled):
    change(
        "events.toml",
        VOTE,
        VOTE.replace(" }", ', speaker = ["olav-brandt"] }')
        + "\n  lists = { speaker = 'partial', actor = 'complete' }",
    )
    assert lists(compiled(), "second-vote") == [("speaker", "partial"), ("actor", "complete")]


def test_a_list_is_nobody_who_took_part(change, compiled):
    change("events.toml", DEED, DEED + "\n  lists = { signatory = 'complete' }")
    library = compiled()
    assert len(participants(library, find_event(library, "deed"))) == 2


def test_without_a_word_on_it_there_is_no_such_claim(library):
    assert lists(library, "deed") == []


def test_a_passage_that_does_not_tell_the_event_may_give_a_list(change, compiled):
    spoke = 'who = { speaker = ["inga-solberg"] }'
    change("events.toml", spoke, spoke + "\n  lists = { speaker = 'partial' }")
    assert lists(compiled(), "grounding") == [("speaker", "partial")]


def test_a_passage_that_only_says_who_did_not_take_part_may_deny_it(change, compiled):
    spoke = 'who = { speaker = ["inga-solberg"] }'
    change("events.toml", spoke, "denied = true\n  " + spoke)
    library = compiled()
    claims = claims_of_event(library, find_event(library, "grounding"))
    assert [(one.part, one.value) for one in claims if one.denied] == [("speaker", "inga-solberg")]
