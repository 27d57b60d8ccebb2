"""What the panels ask a dossier about its events, entities, sources and passages."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.entities import (
    all_entities,
    entity,
    entity_names,
    find_entity,
    mention_counts,
    mentions_of_entity,
)
from desktop_app.library.events import (
    all_events,
    event,
    events_of_entity,
    events_of_source,
    find_event,
    kinds_of,
    participants,
    participants_by_event,
    titles_of,
)
from desktop_app.library.library import Library
from desktop_app.library.passages import (
    count_in_source,
    events_of_passage,
    passage,
    passages,
    passages_in_source,
    passages_of_event,
    told_next,
)
from desktop_app.library.sources import (
    all_sources,
    blocks,
    count_mentions,
    event_counts,
    find_source,
    mentions,
    some_sources,
    source,
    sources_telling,
    text,
)
from desktop_app.model.errors import DossierDamaged, NotInDossier
from desktop_app.model.records import ANYWHERE, Event, Source, Span


def slugs(library, ids):
    return [event(library, id_).slug for id_ in ids]


def test_events_by_time_the_undated_first(library):
    assert [one.slug for one in all_events(library)] == [
        "chart",
        "service",
        "first-vote",
        "grounding",
        "rescue",
        "second-vote",
        "deed",
        "next-meeting",
    ]


def test_an_event_with_an_open_start_stands_at_its_end(compiled, change):
    change("events.toml", 'date = "2021-06"\nsummary', 'date = "[..2020-06-30]"\nsummary')
    change("events.toml", 'date = "2021-06"\n  status', 'date = "[..2020-06-30]"\n  status')
    found = all_events(compiled())
    assert [one.slug for one in found][:3] == ["chart", "service", "next-meeting"]
    assert (found[2].earliest, found[2].latest) == (None, "2020-06-30")


def test_one_event(library):
    assert event(library, find_event(library, "second-vote")) == Event(
        id=5,
        slug="second-vote",
        title="The council votes for the lighthouse",
        kind="vote",
        status="occurred",
        date="2021-05-20",
        earliest="2021-05-20",
        latest="2021-05-20",
        place_id=2,
        summary="Seven to two for a new lighthouse.",
        inferred=True,
        sources=2,
    )
    assert event(library, 8).date == ""
    assert (event(library, 8).earliest, event(library, 8).place_id) == (None, None)


def test_the_kinds_and_titles_of_some_events(library):
    rescue, deed = find_event(library, "rescue"), find_event(library, "deed")
    assert kinds_of(library, [rescue, rescue]) == {rescue: "toll"}
    assert titles_of(library, [deed, None]) == {deed: event(library, deed).title}


def test_some_sources_come_by_date(library):
    ferry, council = find_source(library, "ferry"), find_source(library, "council")
    assert some_sources(library, [council]) == [source(library, council)]
    assert some_sources(library, {council, ferry}) == all_sources(library)


def test_one_entity(library):
    heron = find_entity(library, "heron")
    assert entity(library, heron) in all_entities(library)
    assert entity(library, heron).name == "Heron"


def test_what_is_part_of_what(library):
    rows = library.rows("select slug, part_of from event where part_of is not null")
    assert rows == [("rescue", find_event(library, "grounding"))]


@pytest.mark.parametrize(
    ("find", "noun"), [(find_event, "event"), (find_entity, "entity"), (find_source, "source")]
)
def test_a_slug_that_is_not_there(find, noun, library):
    with pytest.raises(NotInDossier, match=f"^This dossier has no {noun} “nemo”.$"):
        find(library, "nemo")


def test_an_event_that_is_not_there(library):
    with pytest.raises(DossierDamaged):
        event(library, 99)


def test_who_took_part_and_where_it_was(library):
    names = entity_names(library)
    found = {names[one] for one in participants(library, find_event(library, "grounding"))}
    assert found == {"Heron", "Skerrow Point", "Inga Sólberg"}
    assert participants(library, find_event(library, "chart")) == set()


def test_who_took_part_in_each_event(library):
    names = entity_names(library)
    found = participants_by_event(library)
    by_slug = {event(library, id_).slug: [names[one] for one in who] for id_, who in found.items()}
    assert by_slug == {
        "service": ["Heron"],
        "first-vote": ["Skerrow Council"],
        "grounding": ["Heron", "Inga Sólberg"],
        "second-vote": ["Skerrow Council"],
        "deed": ["Inga Sólberg", "Olav Brandt"],
        "next-meeting": ["Skerrow Council"],
    }


def test_who_is_said_not_to_have_taken_part_did_not(dossier_copy):
    deed, mayor = 6, 6
    with closing(sqlite3.connect(dossier_copy)) as connection:
        connection.execute(
            "update claim set polarity = 'denied' where event_id = ? and value_entity_id = ?",
            [deed, mayor],
        )
        connection.commit()
    with Library.open(dossier_copy) as library:
        assert mayor not in participants(library, deed)
        assert mayor not in participants_by_event(library)[deed]


def test_the_events_of_an_entity_by_time(library):
    heron, point = find_entity(library, "heron"), find_entity(library, "skerrow-point")
    assert slugs(library, events_of_entity(library, heron)) == ["service", "grounding"]
    assert slugs(library, events_of_entity(library, point)) == ["grounding", "rescue"]
    assert events_of_entity(library, find_entity(library, "coastguard")) == []


def test_entities_the_most_told_first(library):
    found = all_entities(library)
    assert [one.slug for one in found][:4] == [
        "skerrow-council",
        "heron",
        "skerrow-point",
        "inga-solberg",
    ]
    council, heron, _, person = found[:4]
    assert (council.events, council.mentions) == (3, 4)
    assert (heron.events, heron.mentions) == (2, 6)
    assert (heron.kind, heron.description) == ("other", "The ferry of Skerrow")
    assert (person.name, person.aliases) == ("Inga Sólberg", ("Ms. Solberg", "Inga Solberg"))
    assert [one.slug for one in found if not one.events] == [
        "harbour-office",
        "tidal-post",
        "coastguard",
    ]


def test_how_often_each_source_names_an_entity(library):
    heron, guard = find_entity(library, "heron"), find_entity(library, "coastguard")
    assert mention_counts(library, heron) == {1: 4, 2: 2}
    assert mention_counts(library, guard) == {2: 1}
    assert len(mentions_of_entity(library, heron, 1)) == 4
    assert mentions_of_entity(library, guard, 1) == []


def test_where_an_entity_is_named(library):
    (span,) = mentions_of_entity(library, find_entity(library, "coastguard"), 2)
    council = text(library, 2)
    assert isinstance(span, Span)
    assert council[span.start : span.end] == "NCG"


def test_sources_by_date_of_publication(library):
    found = all_sources(library)
    assert [one.slug for one in found] == ["ferry", "council"]
    assert source(library, 2) == found[1]
    assert found[1] == Source(
        id=2,
        slug="council",
        title="Skerrow votes",
        publisher="",
        author="",
        agency="",
        published="[2021-05-20..2021-05-22]",
        published_earliest="2021-05-20",
        published_latest="2021-05-22",
        language="en",
        filename="council.txt",
        inferred=True,
    )
    assert not found[0].inferred


def test_a_source_without_a_date_comes_last(change, compiled):
    change(
        "sources.toml", 'published = "2021-05-15"\n\n  [[source.passage]]', "\n[[source.passage]]"
    )
    change("sources.toml", '  published = "2021-05-15"\n', "")
    found = all_sources(compiled())
    assert [(one.slug, one.published) for one in found] == [
        ("council", "[2021-05-20..2021-05-22]"),
        ("ferry", ""),
    ]


def test_which_sources_tell_of_some_events_by_date_of_publication(library):
    first, second, service, deed = (
        find_event(library, slug) for slug in ("first-vote", "grounding", "service", "deed")
    )
    told = {
        (): [],
        (first, service): ["ferry"],
        (deed,): ["council"],
        (deed, first): ["ferry", "council"],
        (second,): ["ferry", "council"],
    }
    for events, slugs in told.items():
        assert [one.slug for one in sources_telling(library, events)] == slugs
    assert sources_telling(library, None) == all_sources(library)


def test_how_many_events_each_source_tells(library):
    assert event_counts(library) == {1: 6, 2: 5}


def test_the_paragraph_in_which_a_passage_starts(library):
    (told,) = passages_of_event(library, find_event(library, "next-meeting"))
    assert told.paragraph == 4
    found = blocks(library, told.source_id)[told.paragraph - 1]
    assert found.start == told.start
    assert text(library, told.source_id)[found.start : found.end] == told.quote


def test_the_best_passage_of_an_event_comes_first(library):
    first, second = passages_of_event(library, find_event(library, "second-vote"))
    assert first.source_id == find_source(library, "council")
    assert second.quote.startswith("The council of Skerrow will vote")


def test_a_denial_comes_after_what_it_denies(change, compiled):
    change("events.toml", 'by = ["tidal-post"]', 'by = ["tidal-post"]\n  denied = true')
    change("events.toml", 'denied = true\n  by = ["tidal-post", "olav', 'by = ["tidal-post", "olav')
    first, second = passages_of_event(compiled(), 2)
    assert first.quote.startswith("Mr. Brandt's office")
    assert first.start > second.start


def test_one_passage(library):
    (told,) = passages_of_event(library, find_event(library, "chart"))
    assert passage(library, told.id) == told
    assert passages(library, [told.id, told.id, 999]) == {told.id: told}
    assert passages(library, []) == {}


def test_a_passage_that_is_not_there(library):
    with pytest.raises(NotInDossier, match="no passage “999”"):
        passage(library, 999)


def test_the_passages_in_a_source_by_place_with_their_events(library):
    found = passages_in_source(library, 2)
    assert [(event_id, one.quote[:20]) for event_id, one in found] == [
        (5, "The Skerrow Council "),
        (3, "the ferry Heron ran "),
        (6, "Inga Solberg, whose "),
        (4, "The harbour office c"),
        (7, "The group plans to m"),
    ]
    assert all(one.source_id == 2 for _, one in found)


def test_of_a_source_only_what_starts_in_a_range_can_be_read(library):
    everything = passages_in_source(library, 1)
    middle = everything[len(everything) // 2][1].start
    before = passages_in_source(library, 1, Span(0, middle))
    after = passages_in_source(library, 1, Span(middle, ANYWHERE.end))
    assert before
    assert before + after == everything
    assert all(one.start < middle for _, one in before)
    named = mentions(library, 1)
    first, second = named[0].start, named[1].start
    assert mentions(library, 1, Span(first, second)) == named[:1]
    assert mentions(library, 1, Span(first + 1, second + 1)) == named[1:2]


def test_what_is_told_next_and_before_and_round_the_ends(library):
    told = passages_in_source(library, 2)
    starts = [one.start for _, one in told]
    assert told_next(library, 2, starts[1], 1) == told[1]
    assert told_next(library, 2, starts[1] + 1, 1) == told[2]
    assert told_next(library, 2, starts[1], -1) == told[0]
    assert told_next(library, 2, starts[-1] + 1, 1) == told[0]
    assert told_next(library, 2, starts[0], -1) == told[-1]
    assert told_next(library, 99, 0, 1) is None


def test_the_events_of_a_source_by_time(library):
    told = {event_id for event_id, _ in passages_in_source(library, 2)}
    found = events_of_source(library, 2)
    assert found == [one.id for one in all_events(library) if one.id in told]
    assert len(found) == 5


def test_how_much_stands_in_a_source_is_counted(library):
    assert count_mentions(library, 1) == len(mentions(library, 1))
    ((passages_there,),) = library.rows("select count(*) from passage where source_id = 2")
    assert count_in_source(library, 2) == passages_there > len(passages_in_source(library, 2))


def test_the_events_about_which_a_passage_says_something(library):
    (vote, _) = passages_of_event(library, 5)
    assert events_of_passage(library, vote.id) == [5]


def test_words_may_tell_several_events(change, compiled):
    change(
        "events.toml",
        '"A chart of the reef was once drawn at Skerrow."',
        '"The Heron was in service throughout 2020."',
    )
    library = compiled()
    (told,) = passages_of_event(library, 8)
    assert events_of_passage(library, told.id) == [1, 8]
    both = [event_id for event_id, one in passages_in_source(library, 1) if one.id == told.id]
    assert both == [1, 8]


def test_words_that_only_date_a_source_are_about_no_event(library):
    ((credit,),) = library.rows("select id from passage where quote = 'Tidal Post, 15 May 2021'")
    assert events_of_passage(library, credit) == []
