"""What is wrong in a curated folder is said with file, entry and quotation."""

import re

import pytest

GROUNDING = 'quote = "the ferry Heron ran aground"'
SCRAPE = 'says = "We heard a long scrape"'
PASSAGE = "events.toml: event “grounding”, passage 2: "
LAST_PASSAGE = "events.toml: event “grounding”, passage 3: "
COUNTED = "differences.toml: difference “how many left the ferry”, claims 2: "
VOTED = "differences.toml: difference “whether there was a vote in March”, claims 1: "
SPOKE = 'who = { speaker = ["inga-solberg"] }'
DESCRIBED = '{ source = "council", quote = "the ferry Heron" }'
OF_COUNCIL = (
    '"count", source = "council", quote = "The harbour office counted 38 people in the boats." }'
)
CHART = "A chart of the reef was once drawn at Skerrow."
CHART_TOLD = f'  [[event.passage]]\n  source = "ferry"\n  quote = "{CHART}"\n'

WRONG = {
    "unknown key of the dossier": (
        ("dossier.toml", "opening =", "openning ="),
        "dossier.toml: dossier: unknown key “openning”; known are: uuid, title,",
    ),
    "missing key": (
        ("dossier.toml", 'title = "The lighthouse of Skerrow"', ""),
        "dossier.toml: dossier: “title” is missing",
    ),
    "empty text": (
        ("dossier.toml", 'title = "The lighthouse of Skerrow"', 'title = " "'),
        "dossier.toml: dossier: “title” is empty",
    ),
    "day on which the dossier was made, in words": (
        ("dossier.toml", '"2021-06-01"', '"June 2021"'),
        "dossier.toml: dossier: “created” is “June 2021”, not a day such as 2021-06-01",
    ),
    "day that the calendar does not have": (
        ("dossier.toml", '"2021-06-01"', '"2021-06-31"'),
        "dossier.toml: dossier: “created” is “2021-06-31”, not a day",
    ),
    "day written otherwise": (
        ("dossier.toml", '"2021-06-01"', '"20210601"'),
        "dossier.toml: dossier: “created” is “20210601”, not a day",
    ),
    "day without quotation marks": (
        ("dossier.toml", '"2021-06-01"', "2021-06-01"),
        "dossier.toml: dossier: “created” is not text",
    ),
    "unknown opening event": (
        ("dossier.toml", '"second-vote"', '"third-vote"'),
        "dossier.toml: dossier: there is no event “third-vote”",
    ),
    "unknown table of a file": (
        ("differences.toml", '[[difference]]\nsource = "ferry"', '[[diference]]\nsource = "ferry"'),
        "differences.toml: unknown key “diference”; known are: difference",
    ),
    "unknown key of a source": (
        ("sources.toml", 'publisher = "Tidal Post"\nlanguage', 'editor = "x"\nlanguage'),
        "sources.toml: source “ferry”: unknown key “editor”",
    ),
    "unknown key of words about a source": (
        ("sources.toml", '  publisher = "Tidal Post"\n', '  printer = "Tidal Post"\n'),
        "sources.toml: source “ferry”, passage 1: unknown key “printer”",
    ),
    "unknown key of a paragraph": (
        ("sources.toml", 'starts = "Tidal Post,"', 'starts = "Tidal Post,"\n  ends = "1"'),
        "sources.toml: source “ferry”, block 3: unknown key “ends”",
    ),
    "unknown key of a reason": (
        ("sources.toml", 'quote = "on Friday 14 May 2021"', 'qoute = "on Friday 14 May 2021"'),
        "sources.toml: source “council”, reason 2: unknown key “source”",
    ),
    "unknown key of an entity": (
        ("entities.toml", 'abbreviations = ["NCG"]', 'abbreviation = ["NCG"]'),
        "entities.toml: entity “coastguard”: unknown key “abbreviation”",
    ),
    "unknown key of a mention": (
        ("entities.toml", 'quote = "The group"', 'quote = "The group"\n  kind = "name"'),
        "entities.toml: entity “skerrow-council”, mention 1: unknown key “kind”",
    ),
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
    "unknown key of a claim that differs": (
        ("differences.toml", ", occurrence = 1 }", ", ocurrence = 1 }"),
        "differences.toml: difference “how many left the ferry”, claims 1: unknown key “ocurrence”",
    ),
    "list where a text belongs": (
        ("events.toml", 'title = "The Heron runs aground"', 'title = ["x"]'),
        "events.toml: event “grounding”: “title” is not text",
    ),
    "date without quotation marks": (
        ("events.toml", 'date = "2021-06"\nsummary', "date = 2021-06-01\nsummary"),
        "events.toml: event “next-meeting”: “date” is not text",
    ),
    "text where a list belongs": (
        ("entities.toml", 'abbreviations = ["NCG"]', 'abbreviations = "NCG"'),
        "entities.toml: entity “coastguard”: “abbreviations” is not a list",
    ),
    "numbers where texts belong": (
        ("entities.toml", 'abbreviations = ["NCG"]', "abbreviations = [1]"),
        "entities.toml: entity “coastguard”: “abbreviations” holds something else than texts",
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
    "unknown kind of entity": (
        ("entities.toml", 'kind = "office"', 'kind = "bureau"'),
        "entities.toml: entity “harbour-office”: “kind” is “bureau”, not one of: person, group,",
    ),
    "unknown kind of event": (
        ("events.toml", 'kind = "violence"', 'kind = "wreck"'),
        "events.toml: event “grounding”: “kind” is “wreck”, not one of: statement,",
    ),
    "unknown status": (
        ("events.toml", 'status = "planned"\ndate', 'status = "hoped"\ndate'),
        "events.toml: event “next-meeting”: “status” is “hoped”, not one of: occurred,",
    ),
    "unknown kind of paragraph": (
        ("sources.toml", 'kind = "credit"', 'kind = "byline"'),
        "sources.toml: source “ferry”, block 3: “kind” is “byline”, not one of: body, caption,",
    ),
    "unknown verdict": (
        ("differences.toml", '"conflict"', '"quarrel"'),
        "differences.toml: difference “how many left the ferry”: “verdict” is “quarrel”, not one",
    ),
    "slug with a capital and a blank": (
        ("entities.toml", 'slug = "coastguard"', 'slug = "Coast guard"'),
        "entities.toml: entity “Coast guard”: a slug has only the letters a to z, digits and",
    ),
    "two sources of one slug": (
        ("sources.toml", 'slug = "council"', 'slug = "ferry"'),
        "sources.toml: source “ferry”: this slug stands twice",
    ),
    "two entities of one slug": (
        ("entities.toml", 'slug = "skerrow-point"', 'slug = "skerrow"'),
        "entities.toml: entity “skerrow”: this slug stands twice",
    ),
    "two events of one slug": (
        ("events.toml", 'slug = "chart"', 'slug = "deed"'),
        "events.toml: event “deed”: this slug stands twice",
    ),
    "two entities of one form": (
        ("entities.toml", 'abbreviations = ["NCG"]', 'names = ["Skerrow"]'),
        "entities.toml: entity “coastguard”: “Skerrow” is a form of “skerrow”, too",
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
    "unknown source of a mention": (
        (
            "entities.toml",
            'source = "council"\n  quote = "The group"',
            'source = "x"\n quote = "y"',
        ),
        "entities.toml: entity “skerrow-council”, mention 1: there is no source “x”",
    ),
    "unknown subject of a difference": (
        ("differences.toml", '[[difference]]\nsource = "ferry"', '[[difference]]\nsource = "x"'),
        "differences.toml: difference “whether there was a vote in March”: there is no source “x”",
    ),
    "unknown event of a claim that differs": (
        ("differences.toml", '{ event = "first-vote"', '{ event = "no-vote"'),
        VOTED + "there is no event “no-vote”",
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
    "quotation of a description": (
        ("entities.toml", 'quote = "the ferry Heron"', 'quote = "the boat Heron"'),
        "entities.toml: entity “heron”, described: “the boat Heron” does not stand in",
    ),
    "second quotation of a description": (
        ("entities.toml", DESCRIBED, f"[{DESCRIBED}, {DESCRIBED.replace('the', 'a')}]"),
        "entities.toml: entity “heron”, described 2: “a ferry Heron” does not stand in",
    ),
    "unknown key in a second quotation of a description": (
        ("entities.toml", DESCRIBED, f"[{DESCRIBED}, {DESCRIBED.replace('quote', 'qoute')}]"),
        "entities.toml: entity “heron”, described 2: “quote” is missing",
    ),
    "text where the quotation of a description belongs": (
        ("entities.toml", DESCRIBED, '"the ferry Heron"'),
        "entities.toml: entity “heron”, described: is not a table",
    ),
    "text among the quotations of a description": (
        ("entities.toml", DESCRIBED, f'[{DESCRIBED}, "the ferry Heron"]'),
        "entities.toml: entity “heron”, described 2: is not a table",
    ),
    "quotation without the description": (
        ("entities.toml", 'description = "The ferry of Skerrow"\n', ""),
        "entities.toml: entity “heron”: “described” gives words for a “description”",
    ),
    "quotation of a reason": (
        ("sources.toml", 'quote = "on Friday 14 May 2021"', 'quote = "on Friday 15 May 2021"'),
        "sources.toml: source “council”, reason 2: “on Friday 15 May 2021” does not stand in",
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
    "date of a source": (
        ("sources.toml", '"[2021-05-20..2021-05-22]"', '"[2021-05-22..2021-05-20]"'),
        "sources.toml: source “council”: “[2021-05-22..2021-05-20]” is not an EDTF date: ",
    ),
    "date in words about a source": (
        ("sources.toml", '  published = "2021-05-15"\n', '  published = "15 May"\n'),
        "sources.toml: source “ferry”, passage 1: “15 May” is not an EDTF date: ",
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
    "publisher that nothing states": (
        ("sources.toml", '  publisher = "Tidal Post"\n', ""),
        "sources.toml: source “ferry”: publisher “Tidal Post” is stated by no passage and has no",
    ),
    "agency that nothing states": (
        ("sources.toml", 'slug = "council"', 'slug = "council"\nagency = "AP"'),
        "sources.toml: source “council”: agency “AP” is stated by no passage and has no reason",
    ),
    "reason of what no source has": (
        ("sources.toml", 'text = "That was on', 'of = "editor"\n  text = "That was on'),
        "sources.toml: source “council”, reason 2: “of” is “editor”, not one of: published, publ",
    ),
    "title that nothing states": (
        ("sources.toml", 'title = "Skerrow votes"\ntitle_by = "editor"', 'title = "Skerrow votes"'),
        "sources.toml: source “council”: title “Skerrow votes” is stated by no passage",
    ),
    "paragraph that is not there": (
        ("sources.toml", 'starts = "Tidal Post,"', 'starts = "Evening Post,"'),
        "sources.toml: source “ferry”: no paragraph begins with “Evening Post,”",
    ),
    "difference that names no claim": (
        ("differences.toml", '"count", source = "council"', '"date", source = "council"'),
        COUNTED + "no claim of its date has the words “The harbour office counted 38 people in the",
    ),
    "difference that names a claim of another event": (
        ("differences.toml", '{ event = "first-vote"', '{ event = "deed"'),
        VOTED + "no claim of its occurs has the words “In March, the council had turned down the",
    ),
    "claim that differs, without words, of a property that is not there": (
        ("differences.toml", OF_COUNCIL, '"after" }'),
        COUNTED + "no claim of its after is the preferred one",
    ),
    "claim that differs, without words, where several are preferred": (
        ("differences.toml", OF_COUNCIL, '"count" }'),
        COUNTED + "2 claims of its count are preferred: say which is meant with “quote”",
    ),
    "source of a claim that differs, without words": (
        ("differences.toml", OF_COUNCIL, '"count", source = "council" }'),
        COUNTED + "unknown key “source”; known are: quote, event, property",
    ),
    "file that is not TOML": (
        ("entities.toml", 'kind = "office"', "kind = office"),
        "entities.toml: is not TOML: Invalid value (at line ",
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


def test_the_folder_is_accepted_as_it_is(compiled):
    assert compiled().counts().events == 8
