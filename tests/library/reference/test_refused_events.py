"""What is wrong with an event is said with the event, the passage and its quotation."""

import re

import pytest

GROUNDING = 'quote = "the ferry Heron ran aground"'
PASSAGE = "events.toml: event “grounding”, passage 2: "
LAST_PASSAGE = "events.toml: event “grounding”, passage 3: "
SPOKE = 'who = { speaker = ["inga-solberg"] }'
CHART = "A chart of the reef was once drawn at Skerrow."
CHART_TOLD = f'  [[event.passage]]\n  source = "ferry"\n  quote = "{CHART}"\n'
WRONG = {
    "unknown key of an event": (
        ("events.toml", 'title = "The Heron runs aground"', 'titel = "x"\ntitle = "y"'),
        "events.toml: event “grounding”: unknown key “titel”",
    ),
    "unknown key of a passage": (
        ("events.toml", GROUNDING, GROUNDING + "\n  when = 'x'"),
        PASSAGE + "unknown key “when”",
    ),
    "number without bounds": (
        ("events.toml", 'value = "38", min = 38, unit', 'value = "38", unit'),
        "events.toml: event “rescue”, passage 3, count: a number needs its bounds: “min”, “max”",
    ),
    "number with its bounds the wrong way round": (
        ("events.toml", "min = 35, max = 45.5", "min = 45.5, max = 35"),
        "events.toml: event “rescue”, passage 1, count: “min” is greater than “max”",
    ),
    "reason for what a passage does not state": (
        ("events.toml", SPOKE, SPOKE + "\n  reason = [{ text = 'It was then.' }]"),
        LAST_PASSAGE + "a reason is about its date, but it states none",
    ),
    "reason of a passage about its number": (
        ("events.toml", SPOKE, SPOKE + "\n  reason = [{ of = 'count', text = 'x' }]"),
        LAST_PASSAGE.removesuffix(": ")
        + ", reason 1: “of” is “count”, not one of: date, status, place, says, after, who",
    ),
    "unknown part": (
        ("events.toml", 'speaker = ["inga-solberg"]', 'speeker = ["inga-solberg"]'),
        LAST_PASSAGE.removesuffix(": ") + ", who: unknown key “speeker”; known are: signatory,",
    ),
    "unknown part of a list": (
        ("events.toml", SPOKE, SPOKE + "\n  lists = { speeker = 'partial' }"),
        LAST_PASSAGE.removesuffix(": ") + ", lists: unknown key “speeker”; known are: signatory,",
    ),
    "unknown extent of a list": (
        ("events.toml", SPOKE, SPOKE + "\n  lists = { speaker = 'whole' }"),
        LAST_PASSAGE.removesuffix(": ")
        + ", lists: “speaker” is “whole”, not one of: partial, complete",
    ),
    "yes or no where the extent of a list belongs": (
        ("events.toml", SPOKE, SPOKE + "\n  lists = { speaker = true }"),
        LAST_PASSAGE.removesuffix(": ") + ", lists: “speaker” is not text",
    ),
    "text where lists belong": (
        ("events.toml", SPOKE, SPOKE + "\n  lists = 'complete'"),
        LAST_PASSAGE.removesuffix(": ") + ", lists: is not a table",
    ),
    "list of a part in which nobody is named": (
        ("events.toml", SPOKE, SPOKE + "\n  lists = { speaker = 'partial', host = 'partial' }"),
        LAST_PASSAGE + "“lists” has “host”, but “who” names nobody in that part",
    ),
    "list without anybody": (
        ("events.toml", GROUNDING, GROUNDING + "\n  lists = { victim = 'complete' }"),
        PASSAGE + "“lists” has “victim”, but “who” names nobody in that part",
    ),
    "list of those who are said not to have taken part": (
        ("events.toml", SPOKE, SPOKE + "\n  denied = true\n  lists = { speaker = 'complete' }"),
        LAST_PASSAGE + "“lists” is about those who took part, but “denied” says they did not",
    ),
    "denial of nothing": (
        ("events.toml", SPOKE, "denied = true"),
        LAST_PASSAGE + "“denied” has nothing to deny: it neither tells the event nor says who took",
    ),
    "event after itself": (
        ("events.toml", 'after = "second-vote"', 'after = "deed"'),
        "events.toml: event “deed”, passage 1: “after” names the event itself",
    ),
    "event that is part of itself": (
        ("events.toml", 'part_of = "grounding"', 'part_of = "rescue"'),
        "events.toml: event “rescue”: “part_of” leads back to the event itself: rescue → rescue",
    ),
    "event that is part of its own part": (
        ("events.toml", 'title = "The Heron runs aground"', 'title = "x"\npart_of = "rescue"'),
        "events.toml: event “grounding”: “part_of” leads back to the event itself: grounding → res",
    ),
    "unknown key of a count": (
        ("events.toml", 'value = "38", min = 38', 'value = "38", least = 38'),
        "events.toml: event “rescue”, passage 3, count: unknown key “least”",
    ),
    "list where a text belongs": (
        ("events.toml", 'title = "The Heron runs aground"', 'title = ["x"]'),
        "events.toml: event “grounding”: “title” is not text",
    ),
    "date without quotation marks": (
        ("events.toml", 'date = "2021-06"\nsummary', "date = 2021-06-01\nsummary"),
        "events.toml: event “next-meeting”: “date” is not text",
    ),
    "text where yes or no belongs": (
        ("events.toml", "tells = false\n  says", "tells = 'no'\n  says"),
        LAST_PASSAGE + "“tells” is not true or false",
    ),
    "text where a whole number belongs": (
        ("events.toml", "occurrence = 2", "occurrence = '2'"),
        "events.toml: event “rescue”, passage 1: “occurrence” is not a whole number",
    ),
    "yes or no where a whole number belongs": (
        ("events.toml", "occurrence = 2", "occurrence = true"),
        "events.toml: event “rescue”, passage 1: “occurrence” is not a whole number",
    ),
    "text where a number belongs": (
        ("events.toml", "min = 35", "min = '35'"),
        "events.toml: event “rescue”, passage 1, count: “min” is not a number",
    ),
    "yes or no where a number belongs": (
        ("events.toml", "min = 35", "min = true"),
        "events.toml: event “rescue”, passage 1, count: “min” is not a number",
    ),
    "text where a table belongs": (
        ("events.toml", 'who = { speaker = ["inga-solberg"] }', 'who = "inga-solberg"'),
        LAST_PASSAGE.removesuffix(": ") + ", who: is not a table",
    ),
    "unknown kind of event": (
        ("events.toml", 'kind = "violence"', 'kind = "wreck"'),
        "events.toml: event “grounding”: “kind” is “wreck”, not one of: statement,",
    ),
    "unknown status": (
        ("events.toml", 'status = "planned"\ndate', 'status = "hoped"\ndate'),
        "events.toml: event “next-meeting”: “status” is “hoped”, not one of: occurred,",
    ),
    "two events of one slug": (
        ("events.toml", 'slug = "chart"', 'slug = "deed"'),
        "events.toml: event “deed”: this slug stands twice",
    ),
    "unknown entity as place": (
        ("events.toml", 'place = "skerrow"\n', 'place = "atlantis"\n'),
        "events.toml: event “second-vote”: there is no entity “atlantis”",
    ),
    "unknown entity as a passage's place": (
        ("events.toml", '  place = "skerrow-point"\n  status', '  place = "atlantis"\n  status'),
        "events.toml: event “grounding”, passage 1: there is no entity “atlantis”",
    ),
    "unknown participant": (
        ("events.toml", 'speaker = ["inga-solberg"]', 'speaker = ["nemo"]'),
        LAST_PASSAGE + "there is no entity “nemo”",
    ),
    "unknown speaker": (
        ("events.toml", '"tidal-post", "olav-brandt"', '"tidal-post", "nemo"'),
        "events.toml: event “first-vote”, passage 2: there is no entity “nemo”",
    ),
    "unknown event before": (
        ("events.toml", 'after = "second-vote"', 'after = "third-vote"'),
        "events.toml: event “deed”, passage 1: there is no event “third-vote”",
    ),
    "unknown event around": (
        ("events.toml", 'part_of = "grounding"', 'part_of = "odyssey"'),
        "events.toml: event “rescue”: there is no event “odyssey”",
    ),
    "unknown source of a passage": (
        ("events.toml", 'source = "council"\n  ' + GROUNDING, 'source = "x"\n  ' + GROUNDING),
        PASSAGE + "there is no source “x”",
    ),
    "missing source of a passage": (
        ("events.toml", 'source = "council"\n  ' + GROUNDING, GROUNDING),
        PASSAGE + "“source” is missing",
    ),
    "missing quotation": (
        ("events.toml", GROUNDING, 'quote = "the ferry Heron ran  aground"'),
        PASSAGE + "“the ferry Heron ran  aground” does not stand in the source “council”",
    ),
    "long quotation": (
        ("events.toml", GROUNDING, f'quote = "{"very " * 30}long"'),
        PASSAGE + f"“{('very ' * 30)[:89]}…” does not stand in the source “council”",
    ),
    "quotation in other letters": (
        ("events.toml", GROUNDING, 'quote = "The ferry Heron ran aground"'),
        PASSAGE + "“The ferry Heron ran aground” does not stand in the source “council”",
    ),
    "ambiguous quotation": (
        ("events.toml", GROUNDING, 'quote = "the"'),
        PASSAGE + "“the” stands 6 times in the source “council”: say which is meant with",
    ),
    "occurrence out of range": (
        ("events.toml", GROUNDING, GROUNDING + "\n  occurrence = 2"),
        PASSAGE + "“the ferry Heron ran aground” stands once in the source “council”, so there is "
        "no occurrence 2",
    ),
    "occurrence below one": (
        ("events.toml", GROUNDING, 'quote = "the"\n  occurrence = -1'),
        PASSAGE + "“the” stands 6 times in the source “council”, so there is no occurrence -1",
    ),
    "surroundings that are missing": (
        ("events.toml", GROUNDING, GROUNDING + '\n  within = "six weeks after"'),
        PASSAGE + "“six weeks after” does not stand in the source “council”",
    ),
    "surroundings that are ambiguous": (
        ("events.toml", GROUNDING, GROUNDING + '\n  within = "the"'),
        PASSAGE + "“the” stands 6 times in the source “council”",
    ),
    "quotation outside its surroundings": (
        ("events.toml", GROUNDING, GROUNDING + '\n  within = "six days after the ferry"'),
        PASSAGE + "“the ferry Heron ran aground” does not stand within “six days after the ferry”",
    ),
    "date of an event": (
        ("events.toml", 'date = "2021-06"\nsummary', 'date = "June"\nsummary'),
        "events.toml: event “next-meeting”: “June” is not an EDTF date: ",
    ),
    "date in a passage": (
        ("events.toml", 'date = "2021-06"\n  status', 'date = "2021-06-31"\n  status'),
        "events.toml: event “next-meeting”, passage 1: “2021-06-31” is not an EDTF date: ",
    ),
    "empty date in a passage": (
        ("events.toml", 'date = "2021-06"\n  status', 'date = ""\n  status'),
        "events.toml: event “next-meeting”, passage 1: “date” is empty",
    ),
    "no passage": (
        ("events.toml", CHART_TOLD, ""),
        "events.toml: event “chart”: no passage tells it",
    ),
    "no passage that tells": (
        ("events.toml", "drawn at Skerrow.", 'drawn at Skerrow."\n  tells = false # "'),
        "events.toml: event “chart”: no passage tells it",
    ),
    "date that nothing states": (
        ("events.toml", 'title = "A chart of the reef is drawn"', 'title = "x"\ndate = "1921"'),
        "events.toml: event “chart”: date “1921” is stated by no passage and has no reason",
    ),
    "date that no passage states so": (
        ("events.toml", 'date = "2021-06"\n  status', 'date = "2021"\n  status'),
        "events.toml: event “next-meeting”: date “2021-06” is stated by no passage and has no",
    ),
    "place that nothing states": (
        ("events.toml", 'title = "A chart of the reef is drawn"', 'title = "x"\nplace = "skerrow"'),
        "events.toml: event “chart”: place “skerrow” is stated by no passage and has no reason",
    ),
    "number too long to be read": (
        ("events.toml", "occurrence = 2", f"occurrence = {'9' * 5000}"),
        "events.toml: is not TOML: a number in it is too long",
    ),
    "lists without end": (
        ("events.toml", "occurrence = 2", f"occurrence = {'[' * 20_000}"),
        "events.toml: is not TOML: its lists or tables lie too deep in one another",
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_named(wrong, change, refusal):
    (file, old, new), sentence = WRONG[wrong]
    change(file, old, new)
    said = re.sub(r" \(“[^”]*”\)", "", refusal())
    assert said.startswith(sentence)


def test_an_entry_with_a_quotation_is_named_with_it(change, refusal):
    change("events.toml", "tells = false\n  says", 'tells = "no"\n  says')
    assert "passage 3 (“Inga Solberg, who was on board”): “tells”" in refusal()


def test_an_unknown_entity_is_named_with_the_quotation(change, refusal):
    change("events.toml", 'speaker = ["inga-solberg"]', 'speaker = ["nemo"]')
    said = refusal()
    assert "there is no entity “nemo”" in said
    assert "(“Inga Solberg, who was on board”)" in said


def test_the_whole_ring_of_parts_is_named_and_those_outside_it_are_not(change, refusal):
    change("events.toml", 'title = "The deed is signed"', 'title = "x"\npart_of = "chart"')
    change("events.toml", 'title = "The Heron is in service"', 'title = "x"\npart_of = "deed"')
    change("events.toml", 'title = "A chart of the reef is drawn"', 'title = "x"\npart_of = "deed"')
    assert refusal() == (
        "events.toml: event “deed”: “part_of” leads back to the event itself: deed → chart → deed"
    )


def test_parts_of_parts_are_no_ring(change, compiled):
    change("events.toml", 'title = "The deed is signed"', 'title = "x"\npart_of = "rescue"')
    change("events.toml", 'title = "The Heron is in service"', 'title = "x"\npart_of = "rescue"')
    whole = compiled().rows(
        "select one.slug from event join event as one on one.id = event.part_of"
    )
    assert sorted(whole) == [("grounding",), ("rescue",), ("rescue",)]
