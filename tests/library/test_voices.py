"""Which voices tell an event: reports by one news agency are one voice, however many they are."""

import pytest

from desktop_app.library.events import all_events, find_event
from desktop_app.library.sources import all_sources, find_source
from desktop_app.library.voices import Voice, voice_counts, voices_of_event

REASON = '\n\n  [[source.reason]]\n  of = "agency"\n  text = "The editor was told."\n'
CREDIT = 'starts = "Tidal Post,"'
WIRE = """
[[source]]
slug = "wire"
file = "wire.txt"
title = "A wire report"
title_by = "editor"
agency = "AP"
passage = [{ quote = "Source: AP", agency = "AP" }]
"""
AGROUND = """
  [[event.passage]]
  source = "wire"
  quote = "The Heron is aground."
"""
NO_VOTE = """
  [[event.passage]]
  source = "wire"
  quote = "No vote was held."
  denied = true
"""


@pytest.fixture
def told_by(change, add, compiled):
    """`told_by(ferry, council)` is the dossier with reports by these agencies; "" is by none."""

    def told(ferry, council):
        for slug, agency in (("ferry", ferry), ("council", council)):
            if agency:
                change("sources.toml", f'slug = "{slug}"', f'slug = "{slug}"\nagency = "{agency}"')
        if ferry:
            change("sources.toml", CREDIT, CREDIT + REASON)
        if council:
            add("sources.toml", REASON)
        return compiled()

    return told


@pytest.fixture
def _wire(small_folder, change, add):
    """A third report, by AP: it tells of the grounding, and denies the second vote."""
    add("wire.txt", "The Heron is aground. No vote was held.\n\nSource: AP\n")
    sources = (small_folder / "sources.toml").read_text("utf-8")
    (small_folder / "sources.toml").write_text(WIRE + "\n" + sources, "utf-8")
    for passage, following in ((AGROUND, "rescue"), (NO_VOTE, "deed")):
        head = f'[[event]]\nslug = "{following}"'
        change("events.toml", head, passage + "\n" + head)


def voices(library, slug):
    """The voices that tell an event, with the slugs of their sources."""
    slugs = {one.id: one.slug for one in all_sources(library)}
    found = voices_of_event(library, find_event(library, slug))
    return [(one.agency, [slugs[source_id] for source_id in one.sources]) for one in found]


def count(library, slug):
    return voice_counts(library).get(find_event(library, slug), 0)


def test_sources_that_speak_for_themselves_are_voices_of_their_own(library):
    ferry, council = find_source(library, "ferry"), find_source(library, "council")
    assert voices_of_event(library, find_event(library, "grounding")) == [
        Voice("", (ferry,)),
        Voice("", (council,)),
    ]
    assert count(library, "grounding") == 2


@pytest.mark.parametrize(
    ("day", "voices"), [("", 2), ("2021-05-19", 1), ("2021-05-20", 2), ("2021-05-14", None)]
)
def test_looking_back_only_voices_count_that_had_perhaps_been_heard(day, voices, library):
    assert voice_counts(library, day).get(find_event(library, "grounding")) == voices


def test_two_reports_by_one_agency_are_one_voice(told_by):
    dossier = told_by("AP", "AP")
    assert voices(dossier, "grounding") == [("AP", ["ferry", "council"])]
    assert count(dossier, "grounding") == 1


@pytest.mark.parametrize(("ferry", "council"), [("AP", ""), ("", "AP"), ("AP", "Reuters")])
def test_an_agency_and_somebody_else_are_two_voices(ferry, council, told_by):
    dossier = told_by(ferry, council)
    assert voices(dossier, "grounding") == [(ferry, ["ferry"]), (council, ["council"])]
    assert count(dossier, "grounding") == 2


def test_an_agency_called_like_the_number_of_a_source_is_another_voice(told_by):
    dossier = told_by("", "1")
    assert count(dossier, "grounding") == len(voices(dossier, "grounding")) == 2


@pytest.mark.usefixtures("_wire")
def test_two_of_three_reports_by_one_agency(told_by):
    dossier = told_by("", "AP")
    assert voices(dossier, "grounding") == [("", ["ferry"]), ("AP", ["council", "wire"])]
    assert count(dossier, "grounding") == 2


@pytest.mark.usefixtures("_wire")
def test_reports_by_one_agency_stand_together_where_the_first_of_them_stands(told_by):
    assert voices(told_by("AP", ""), "grounding") == [
        ("AP", ["ferry", "wire"]),
        ("", ["council"]),
    ]


@pytest.mark.usefixtures("_wire")
def test_who_denies_an_event_does_not_tell_it(compiled):
    dossier = compiled()
    assert voices(dossier, "second-vote") == [("", ["council"]), ("", ["ferry"])]
    assert count(dossier, "second-vote") == 2


def test_an_event_that_is_only_denied_is_told_by_no_voice(compiled):
    dossier = compiled()
    chart = find_event(dossier, "chart")
    dossier.rows(
        "update claim set polarity = 'denied' where event_id = ? and property = 'occurs' "
        "returning id",
        (chart,),
    )
    assert voices(dossier, "chart") == []
    assert count(dossier, "chart") == 0


def test_a_passage_that_only_adds_to_an_event_is_no_voice(change, compiled):
    told = 'quote = "the ferry Heron ran aground"'
    change("events.toml", told, told + "\n  tells = false")
    dossier = compiled()
    assert voices(dossier, "grounding") == [("", ["ferry"])]
    assert count(dossier, "grounding") == 1


@pytest.mark.usefixtures("_wire")
@pytest.mark.parametrize(("ferry", "council"), [("", ""), ("AP", ""), ("AP", "AP")])
def test_the_counts_of_all_events_are_those_of_each(ferry, council, told_by):
    dossier = told_by(ferry, council)
    counted = voice_counts(dossier)
    assert len(counted) == 8
    for event in all_events(dossier):
        assert counted[event.id] == len(voices_of_event(dossier, event.id))
