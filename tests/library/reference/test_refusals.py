"""What is wrong in a curated folder is said with file and entry."""

import re

import pytest

COUNTED = "differences.toml: difference “how many left the ferry”, claims 2: "
VOTED = "differences.toml: difference “whether there was a vote in March”, claims 1: "
DESCRIBED = '{ source = "council", quote = "the ferry Heron" }'
OF_COUNCIL = (
    '"count", source = "council", quote = "The harbour office counted 38 people in the boats." }'
)
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
    "unknown key of a claim that differs": (
        ("differences.toml", ", occurrence = 1 }", ", ocurrence = 1 }"),
        "differences.toml: difference “how many left the ferry”, claims 1: unknown key “ocurrence”",
    ),
    "text where a list belongs": (
        ("entities.toml", 'abbreviations = ["NCG"]', 'abbreviations = "NCG"'),
        "entities.toml: entity “coastguard”: “abbreviations” is not a list",
    ),
    "numbers where texts belong": (
        ("entities.toml", 'abbreviations = ["NCG"]', "abbreviations = [1]"),
        "entities.toml: entity “coastguard”: “abbreviations” holds something else than texts",
    ),
    "unknown kind of entity": (
        ("entities.toml", 'kind = "office"', 'kind = "bureau"'),
        "entities.toml: entity “harbour-office”: “kind” is “bureau”, not one of: person, group,",
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
    "two entities of one form": (
        ("entities.toml", 'abbreviations = ["NCG"]', 'names = ["Skerrow"]'),
        "entities.toml: entity “coastguard”: “Skerrow” is a form of “skerrow”, too",
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
    "date of a source": (
        ("sources.toml", '"[2021-05-20..2021-05-22]"', '"[2021-05-22..2021-05-20]"'),
        "sources.toml: source “council”: “[2021-05-22..2021-05-20]” is not an EDTF date: ",
    ),
    "date in words about a source": (
        ("sources.toml", '  published = "2021-05-15"\n', '  published = "15 May"\n'),
        "sources.toml: source “ferry”, passage 1: “15 May” is not an EDTF date: ",
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
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_named(wrong, change, refusal):
    (file, old, new), sentence = WRONG[wrong]
    change(file, old, new)
    said = re.sub(r" \(“[^”]*”\)", "", refusal())
    assert said.startswith(sentence)


def test_the_folder_is_accepted_as_it_is(compiled):
    assert compiled().counts().events == 8
