"""What it means that somebody is named in a part of an event, or is not."""

from typing import get_args

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.lists import Listing, listings, standing, standing_in
from desktop_app.library.sources import find_source
from desktop_app.model.claims import EXTENTS, STANDINGS, Extent, Standing

NAMED = "named"
COMPLETE = "not in a complete list"
PARTIAL = "not in a partial list"
SILENT = "source silent"
DENIED = "said not to"

QUOTES = {
    "council": ("The NCG gave no number.", "The group plans to meet again in June."),
    "ferry": ("The Heron was in service throughout 2020.", "once drawn at Skerrow"),
}
OLAV = "who = { signatory = ['olav-brandt'] }"
INGA = "who = { signatory = ['inga-solberg'] }"
BOTH = "who = { signatory = ['inga-solberg', 'olav-brandt'] }"
WHOLE = "lists = { signatory = 'complete' }"
SOME = "lists = { signatory = 'partial' }"

CASES = {
    "it is only told": ([("council", "")], SILENT, SILENT),
    "he is named": ([("council", OLAV)], NAMED, SILENT),
    "he is named in a complete list": ([("council", BOTH, WHOLE)], NAMED, SILENT),
    "he is named in a partial list": ([("council", BOTH, SOME)], NAMED, SILENT),
    "a complete list is without him": ([("council", INGA, WHOLE)], COMPLETE, SILENT),
    "a partial list is without him": ([("council", INGA, SOME)], PARTIAL, SILENT),
    "others are named, perhaps not all": ([("council", INGA)], PARTIAL, SILENT),
    "others are named in another part": (
        [("council", "who = { speaker = ['inga-solberg'] }", "lists = { speaker = 'complete' }")],
        SILENT,
        SILENT,
    ),
    "he is named in another part": (
        [("council", "who = { speaker = ['olav-brandt'], signatory = ['inga-solberg'] }", WHOLE)],
        COMPLETE,
        SILENT,
    ),
    "the list of another part is complete": (
        [
            (
                "council",
                "who = { speaker = ['heron'], signatory = ['inga-solberg'] }",
                "lists = { speaker = 'complete', signatory = 'partial' }",
            )
        ],
        PARTIAL,
        SILENT,
    ),
    "he is said not to have": (
        [("council", ""), ("council", OLAV, "denied = true")],
        DENIED,
        SILENT,
    ),
    "he is said not to have, by one that does not tell it": (
        [("ferry", ""), ("council", OLAV, "denied = true", "tells = false")],
        DENIED,
        SILENT,
    ),
    "somebody else is said not to have": (
        [("council", ""), ("council", INGA, "denied = true")],
        SILENT,
        SILENT,
    ),
    "a complete list is without him, and he is said not to have": (
        [("council", INGA, WHOLE), ("council", OLAV, "denied = true")],
        DENIED,
        SILENT,
    ),
    "he is said not to have had another part": (
        [("council", INGA), ("council", "who = { host = ['olav-brandt'] }", "denied = true")],
        PARTIAL,
        SILENT,
    ),
    "he is named, and a denial is reported": (
        [("council", OLAV), ("council", OLAV, "denied = true", "by = ['tidal-post']")],
        NAMED,
        SILENT,
    ),
    "a denial is reported, and he is named": (
        [("council", OLAV, "denied = true"), ("council", OLAV)],
        NAMED,
        SILENT,
    ),
    "he is named outside the complete list": (
        [("council", INGA, WHOLE), ("council", OLAV)],
        NAMED,
        SILENT,
    ),
    "of two lists the first is complete": (
        [("council", BOTH.replace("olav-brandt", "heron"), WHOLE), ("council", INGA, SOME)],
        COMPLETE,
        SILENT,
    ),
    "of two lists the second is complete": (
        [("council", INGA, SOME), ("council", INGA, WHOLE)],
        COMPLETE,
        SILENT,
    ),
    "a complete list, and others are named again": (
        [("council", INGA, WHOLE), ("council", INGA)],
        COMPLETE,
        SILENT,
    ),
    "a partial list, and others are named again": (
        [("council", INGA), ("council", INGA, SOME)],
        PARTIAL,
        SILENT,
    ),
    "each source has its own list": (
        [("council", INGA, WHOLE), ("ferry", INGA, SOME)],
        COMPLETE,
        PARTIAL,
    ),
    "one names him, the other says that he did not": (
        [("council", OLAV), ("ferry", OLAV, "denied = true")],
        NAMED,
        DENIED,
    ),
    "it is only denied": ([("council", INGA), ("ferry", "denied = true")], PARTIAL, SILENT),
    "he only says it": ([("council", INGA, WHOLE, "by = ['olav-brandt']")], COMPLETE, SILENT),
    "he is named by one that does not tell it": (
        [("ferry", ""), ("council", OLAV, "tells = false")],
        NAMED,
        SILENT,
    ),
    "a complete list of one that does not tell it is without him": (
        [("ferry", ""), ("council", INGA, WHOLE, "tells = false")],
        COMPLETE,
        SILENT,
    ),
}


@pytest.fixture
def petition(add, compiled):
    """`petition(passages)` is a dossier with an event that these passages tell."""

    def compile_(passages):
        left = {source: list(quotes) for source, quotes in QUOTES.items()}
        add(
            "events.toml",
            '\n[[event]]\nslug = "petition"\ntitle = "A petition"\nkind = "legal"\n'
            + "".join(
                f'[[event.passage]]\nsource = "{source}"\nquote = "{left[source].pop(0)}"\n'
                + "\n".join(more)
                + "\n"
                for source, *more in passages
            ),
        )
        return compiled()

    return compile_


@pytest.mark.parametrize("case", CASES)
def test_whether_he_signed_as_each_source_tells_it(case, petition):
    passages, council, ferry = CASES[case]
    library = petition(passages)
    olav = find_entity(library, "olav-brandt")
    assert standing(library, find_event(library, "petition"), olav, "signatory") == {
        find_source(library, "council"): council,
        find_source(library, "ferry"): ferry,
    }


def test_the_lists_of_another_event_mean_nothing(petition):
    library = petition([("council", INGA, WHOLE)])
    heron = find_entity(library, "heron")
    council = find_source(library, "council")
    deed, chart = find_event(library, "deed"), find_event(library, "chart")
    assert standing(library, deed, heron, "signatory")[council] == PARTIAL
    assert standing(library, chart, heron, "signatory")[council] == SILENT


def test_a_place_is_no_participant(library):
    point = find_entity(library, "skerrow-point")
    grounding = find_event(library, "grounding")
    ferry = find_source(library, "ferry")
    assert standing(library, grounding, point, "subject")[ferry] == SILENT
    assert set(listings(library, grounding)) == {"subject", "speaker"}


def test_a_part_that_nobody_has(library):
    inga = find_entity(library, "inga-solberg")
    deed = find_event(library, "deed")
    assert set(standing(library, deed, inga, "victim").values()) == {SILENT}


def test_whom_each_source_names_in_each_part(petition):
    library = petition(
        [
            ("council", BOTH, SOME),
            ("ferry", "who = { host = ['olav-brandt'], signatory = ['heron'] }", WHOLE),
            ("council", "denied = true", "who = { signatory = ['heron'] }"),
        ]
    )
    inga, olav, heron = (
        find_entity(library, slug) for slug in ("inga-solberg", "olav-brandt", "heron")
    )
    council, ferry = (find_source(library, slug) for slug in ("council", "ferry"))
    assert listings(library, find_event(library, "petition")) == {
        "signatory": {
            council: Listing(frozenset({inga, olav}), frozenset({heron}), "partial"),
            ferry: Listing(frozenset({heron}), frozenset(), "complete"),
        },
        "host": {ferry: Listing(frozenset({olav}), frozenset(), None)},
    }


@pytest.mark.parametrize(
    ("part", "lists", "found"),
    [
        ("participant", "", SILENT),
        ("host", "", SILENT),
        ("participant", "lists = { participant = 'partial' }", PARTIAL),
        ("participant", "lists = { participant = 'complete' }", COMPLETE),
        ("participant", "lists = { host = 'complete' }", SILENT),
        ("member", "", PARTIAL),
    ],
)
def test_who_tells_what_some_did_gives_no_list_of_those_who_did_it(part, lists, found, petition):
    hosts = ", host = ['heron']" if "host" in lists else ""
    who = f"who = {{ {part} = ['inga-solberg']{hosts} }}"
    library = petition([("council", who, lists)])
    olav = find_entity(library, "olav-brandt")
    told = standing(library, find_event(library, "petition"), olav, part)
    assert told[find_source(library, "council")] == found


def test_an_event_in_which_nobody_is_named(library):
    assert listings(library, find_event(library, "chart")) == {}


def test_a_list_of_a_kind_that_is_not_known_is_taken_for_a_partial_one(petition):
    library = petition([("council", INGA, WHOLE)])
    library.rows("update claim set value = 'half' where property = 'list' returning id")
    olav = find_entity(library, "olav-brandt")
    found = standing(library, find_event(library, "petition"), olav, "signatory")
    assert found[find_source(library, "council")] == PARTIAL


def test_a_list_that_names_nobody_says_nothing():
    assert standing_in(Listing(extent="complete"), 1) == SILENT


def test_the_words_are_those_of_the_types():
    assert get_args(Standing) == STANDINGS == (NAMED, COMPLETE, PARTIAL, SILENT, DENIED)
    assert get_args(Extent) == EXTENTS
