"""What each source says of one thing, side by side."""

import sqlite3
from collections import Counter
from contextlib import closing

import pytest

from desktop_app.library import compare
from desktop_app.library.compare import (
    comparison_of_dossier,
    comparison_of_entity,
    comparison_of_event,
)
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.passages import passage
from desktop_app.library.sources import text
from desktop_app.model.comparison import Reading, rank, worst

FERRY, COUNCIL = "ferry", "council"
BOATS = "About 40 people left it in boats."
COUNTED = "The harbour office counted 38 people in the boats."


def of_event(library, slug):
    return comparison_of_event(library, find_event(library, slug))


def of_entity(library, slug):
    return comparison_of_entity(library, find_entity(library, slug))


def heads(compared):
    return [(row.property, *row.details) for row in compared.rows]


def row(compared, *head):
    return compared.rows[heads(compared).index(head)]


def cell(compared, head, source):
    head = (head,) if isinstance(head, str) else head
    slugs = [one.slug for one in compared.sources]
    return row(compared, *head).cells[slugs.index(source)]


def words(compared, head, source):
    return [saying.words for saying in cell(compared, head, source)]


def test_a_row_for_each_property_the_conflict_first(library):
    compared = of_event(library, "rescue")
    assert [source.slug for source in compared.sources] == [FERRY, COUNCIL]
    assert heads(compared) == [
        ("count", "people"),
        ("occurs",),
        ("date",),
        ("status",),
        ("place",),
    ]
    assert [one.verdict for one in compared.rows] == ["conflict", None, None, None, None]
    assert words(compared, ("count", "people"), FERRY) == [BOATS]
    assert words(compared, ("count", "people"), COUNCIL) == [COUNTED]
    assert [one.topic for one in compared.differences] == ["how many left the ferry"]


def test_what_a_source_does_not_say_is_an_empty_cell(library):
    assert cell(of_event(library, "rescue"), "place", COUNCIL) == ()


def test_only_sources_that_have_something_on_it_have_a_column(library):
    assert [source.slug for source in of_event(library, "service").sources] == [FERRY]


def test_each_saying_leads_to_the_passage_and_its_event(library):
    event_id = find_event(library, "rescue")
    (saying,) = cell(of_event(library, "rescue"), ("count", "people"), COUNCIL)
    found = passage(library, saying.passage_id)
    assert (saying.words, saying.source_id) == (found.quote, found.source_id)
    assert saying.span == (found.start, found.end)
    assert (saying.event_id, saying.entity_id) == (event_id, None)
    assert saying.speakers == ("Harbour Office",)


def test_words_that_do_not_stand_there_are_not_verified(dossier_copy):
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute("update passage set start = start + 1 where quote = ?", [COUNTED])
        connection.commit()
    with Library.open(dossier_copy) as damaged:
        compared = of_event(damaged, "rescue")
        (saying,) = cell(compared, ("count", "people"), COUNCIL)
        assert (saying.words, saying.verified) == (COUNTED, False)
        assert cell(compared, ("count", "people"), FERRY)[0].verified


def test_a_denial_stands_beside_what_it_denies(library):
    compared = of_event(library, "first-vote")
    assert [saying.denied for saying in cell(compared, "occurs", FERRY)] == [False, True]
    assert row(compared, "occurs").verdict == "inconsistent within a source"


def test_a_value_that_no_source_states_stands_with_the_words_of_its_reasons(library):
    compared = of_event(library, "first-vote")
    date = row(compared, "date")
    assert date.concluded == (Reading("date", "2021-03"),)
    assert [(saying.words, saying.readings) for saying in cell(compared, "date", FERRY)] == [
        ("In March", (Reading("reason", "“In March” gives the month."),)),
        ("15 May 2021", (Reading("reason", "The report is of May 2021, so it is March 2021."),)),
    ]


def test_a_reason_without_words_is_no_saying(compiled, change):
    change(
        "events.toml",
        'text = "“In March” gives the month."\n  source = "ferry"\n  quote = "In March"',
        'text = "“In March” gives the month."',
    )
    assert words(of_event(compiled(), "first-vote"), "date", FERRY) == ["15 May 2021"]


def test_a_value_stands_beside_words_that_do_not_say_it(library):
    date = cell(of_event(library, "second-vote"), "date", FERRY)
    assert [saying.readings for saying in date] == [(Reading("date", "2021-05-20"),)]
    assert date[0].reasons == ("The first Thursday after 15 May 2021 is 20 May 2021.",)
    (status,) = cell(of_event(library, "next-meeting"), "status", COUNCIL)
    assert status.readings == (Reading("status", "planned"),)
    (said,) = cell(of_event(library, "grounding"), "says", FERRY)
    assert said.readings == (Reading("says", "We heard a long scrape"),)
    (after,) = cell(of_event(library, "deed"), "after", COUNCIL)
    assert after.readings == (Reading("after", "The council votes for the lighthouse"),)


def test_a_date_is_told_also_where_the_words_give_it(library):
    (said,) = cell(of_event(library, "grounding"), "date", FERRY)
    assert (said.readings, said.reasons) == ((Reading("date", "2021-05-14"),), ())


def test_a_value_that_the_words_say_themselves_is_left_out(library):
    compared = of_event(library, "grounding")
    for head in ("occurs", "place", ("participant", "subject")):
        assert cell(compared, head, FERRY)[0].readings == ()
    assert cell(of_event(library, "rescue"), ("count", "people"), FERRY)[0].readings == ()


def test_many_names_from_one_passage_are_one_quotation(library):
    (saying,) = cell(of_event(library, "deed"), ("participant", "signatory"), COUNCIL)
    assert saying.words.startswith("Inga Solberg, whose brother")
    assert saying.readings == ()


def test_names_that_the_words_do_not_name_stand_beside_them(compiled, change):
    change("events.toml", 'signatory = ["inga-solberg", ', 'signatory = ["coastguard", ')
    (saying,) = cell(of_event(compiled(), "deed"), ("participant", "signatory"), COUNCIL)
    assert saying.readings == (Reading("participant", "Northern Coastguard"),)


def test_how_whole_a_list_is_stands_with_those_in_it(compiled, change):
    change(
        "events.toml",
        'who = { signatory = ["inga-solberg", "olav-brandt"] }',
        'who = { signatory = ["inga-solberg", "olav-brandt"] }\n  lists = { signatory = "partial" }',
    )
    (saying,) = cell(of_event(compiled(), "deed"), ("participant", "signatory"), COUNCIL)
    assert saying.readings == (Reading("list", "partial"),)


def test_somebody_of_whom_a_part_is_denied_is_named(compiled, add):
    add(
        "events.toml",
        '\n  [[event.passage]]\n  source = "ferry"\n  denied = true\n'
        '  quote = "Mr. Brandt\'s office said that there was no vote in March."\n'
        '  who = { actor = ["olav-brandt"] }\n',
    )
    (saying,) = cell(of_event(compiled(), "chart"), ("participant", "actor"), FERRY)
    assert saying.denied
    assert saying.readings == (Reading("denied", "Olav Brandt"),)


def test_two_copies_of_a_passage_are_one_testimony(compiled, add):
    add(
        "events.toml",
        '\n  [[event.passage]]\n  source = "ferry"\n  quote = "About 40 people left it in boats."\n'
        "  occurrence = 1\n"
        '  [[event.passage]]\n  source = "ferry"\n  quote = "About 40 people left it in boats."\n'
        "  occurrence = 2\n",
    )
    assert words(of_event(compiled(), "chart"), "occurs", FERRY).count(BOATS) == 1


def test_numbers_set_against_each_other_stand_in_one_row(compiled, change):
    change("events.toml", 'min = 38, unit = "people"', 'min = 38, unit = "passengers"')
    compared = of_event(compiled(), "rescue")
    assert heads(compared)[0] == ("count", "people", "passengers")
    assert words(compared, ("count", "people", "passengers"), COUNCIL) == [COUNTED]


def test_a_number_is_told_among_its_words(library, compiled, change):
    assert cell(of_event(library, "rescue"), ("count", "people"), COUNCIL)[0].numbers == ("38",)
    assert cell(of_event(library, "rescue"), "occurs", COUNCIL)[0].numbers == ()
    change("events.toml", 'value = "38", min = 38', 'value = "thirty-eight", min = 38')
    (saying,) = cell(of_event(compiled(), "rescue"), ("count", "people"), COUNCIL)
    assert saying.numbers == ()
    assert saying.readings == (Reading("count", "thirty-eight"),)


def test_other_numbers_have_a_row_of_their_own(compiled, change):
    change(
        "events.toml",
        'quote = "The Heron at Skerrow Point, 14 May 2021"',
        'quote = "The Heron at Skerrow Point, 14 May 2021"\n'
        '  count = { value = "14", min = 14, unit = "days" }',
    )
    assert ("count", "days") in heads(of_event(compiled(), "rescue"))


OF_TWO_EVENTS = """
[[difference]]
event = "rescue"
topic = "when, and when not"
verdict = "not comparable"
claims = [
  { property = "occurs", source = "ferry", quote = "About 40 people left it in boats.", occurrence = 1 },
  { event = "grounding", property = "occurs", source = "council", quote = "the ferry Heron ran aground" },
]
"""
OF_ANOTHER = """
[[difference]]
event = "rescue"
topic = "who was there"
verdict = "spelling"
claims = [
  { event = "grounding", property = "occurs", source = "council", quote = "the ferry Heron ran aground" },
  { event = "grounding", property = "occurs", source = "ferry", quote = "The ferry Heron ran aground off Skerrow Point on Friday 14 May 2021" },
]
"""


@pytest.mark.parametrize("more", [OF_TWO_EVENTS, OF_ANOTHER])
def test_a_difference_that_no_row_can_bear_has_a_row_of_its_own(compiled, add, more):
    add("differences.toml", more)
    compared = of_event(compiled(), "rescue")
    topic = more.split('topic = "')[1].split('"')[0]
    own = row(compared, "difference", topic)
    assert [one.topic for one in own.differences] == [topic]
    assert words(compared, ("difference", topic), COUNCIL) == ["the ferry Heron ran aground"]
    grounding = (Reading("of", "The Heron runs aground"),)
    (saying,) = cell(compared, ("difference", topic), COUNCIL)
    assert (own.concluded, saying.readings) == (
        (grounding, ()) if more == OF_ANOTHER else ((), grounding)
    )
    bearing = [one for one in compared.rows if topic in [each.topic for each in one.differences]]
    assert bearing == [own]


def test_the_worst_comes_first(compiled, add):
    add("differences.toml", OF_TWO_EVENTS + OF_ANOTHER)
    compared = of_event(compiled(), "rescue")
    assert [one.verdict for one in compared.rows[:3]] == ["conflict", "not comparable", "spelling"]


def test_verdicts_have_an_order_even_those_that_nobody_knows():
    order = [
        "conflict",
        "inconsistent within a source",
        "not comparable",
        "compatible",
        "spelling",
        "strange",
        None,
    ]
    assert sorted(sorted(order, key=str), key=rank) == order
    assert worst([]) is None


def test_how_each_source_names_an_entity(library):
    compared = of_entity(library, "inga-solberg")
    named = cell(compared, "name", FERRY)
    assert [(saying.words, saying.times) for saying in named] == [
        ("Inga Solberg", 1),
        ("Ms. Solberg", 1),
    ]
    for saying in named:
        assert saying.passage_id is None
        assert saying.entity_id == find_entity(library, "inga-solberg")
        whole = text(library, saying.source_id)
        assert whole[saying.span.start : saying.span.end] == saying.words
    assert words(compared, "name", COUNCIL) == ["Inga Solberg"]


def test_a_form_that_is_used_twice_is_counted_and_comes_first(library):
    forms = cell(of_entity(library, "heron"), "name", FERRY)
    assert forms[0].times == max(saying.times for saying in forms) > 1
    counted = Counter(saying.words for saying in forms)
    assert set(counted.values()) == {1}


def test_a_row_for_each_event_in_which_it_takes_part(library):
    compared = of_entity(library, "heron")
    assert heads(compared) == [
        ("name",),
        ("description",),
        ("event", "The Heron runs aground"),
        ("event", "The Heron is in service"),
    ]
    assert row(compared, "event", "The Heron runs aground").date == "2021-05-14"
    assert words(compared, ("event", "The Heron runs aground"), COUNCIL) == [
        "the ferry Heron ran aground"
    ]
    (described,) = cell(compared, "description", COUNCIL)
    assert (described.words, described.entity_id) == (
        "the ferry Heron",
        find_entity(library, "heron"),
    )


def test_a_source_that_only_names_it_has_a_column(library):
    compared = of_entity(library, "olav-brandt")
    assert [source.slug for source in compared.sources] == [FERRY, COUNCIL]
    assert words(compared, ("event", "The deed is signed"), FERRY) == []


def test_an_entity_without_a_name_in_the_texts_has_no_row_for_it(compiled, add):
    add("entities.toml", '\n[[entity]]\nslug = "nobody"\nname = "Nobody"\nkind = "person"\n')
    compared = of_entity(compiled(), "nobody")
    assert (compared.sources, compared.rows) == ((), ())


def test_a_difference_on_an_event_marks_its_row(library):
    compared = of_entity(library, "skerrow-point")
    rescue = row(compared, "event", "People leave the ferry in boats")
    assert compared.rows[0] == rescue
    assert rescue.verdict == "conflict"


def test_a_difference_about_the_entity_has_a_row_of_its_own(compiled, add):
    add("differences.toml", OF_ANOTHER.replace('event = "rescue"', 'entity = "heron"', 1))
    compared = of_entity(compiled(), "heron")
    assert heads(compared)[0] == ("difference", "who was there")
    assert row(compared, "event", "The Heron runs aground").verdict is None


def test_a_difference_of_two_events_marks_neither(compiled, add):
    add("differences.toml", OF_TWO_EVENTS)
    compared = of_entity(compiled(), "heron")
    assert row(compared, "event", "The Heron runs aground").verdict is None


def test_all_differences_of_a_dossier(library):
    compared = comparison_of_dossier(library)
    assert heads(compared) == [
        ("difference", "how many left the ferry"),
        ("difference", "whether there was a vote in March"),
    ]
    assert words(compared, ("difference", "how many left the ferry"), COUNCIL) == [COUNTED]
    (saying,) = cell(compared, ("difference", "how many left the ferry"), COUNCIL)
    assert saying.event_id == find_event(library, "rescue")


def test_of_very_many_rows_the_first_are_shown_and_the_others_counted(library, monkeypatch):
    monkeypatch.setattr(compare, "_MOST_ROWS", 1)
    events = [one for one in heads(of_entity(library, "heron")) if one[0] == "event"]
    assert events == [("event", "The Heron runs aground")]
    assert of_entity(library, "heron").left_out == 1
    compared = comparison_of_dossier(library)
    assert (len(compared.rows), compared.left_out) == (1, 1)
