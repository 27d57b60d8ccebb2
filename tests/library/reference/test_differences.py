"""Which claims a difference is about: by their words, or the preferred one."""

import pytest

from desktop_app.library.claims import claims_of_entity, claims_of_event, claims_of_source
from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.sources import find_source

FIRST_LINE = 'source = "council", quote = "the ferry Heron", occurrence = 1'
DATELINE = 'source = "ferry", quote = "Tidal Post, 15 May 2021"'
OTHER = 'event = "chart", property = "status"'


@pytest.fixture
def differ(add):
    """`differ(about, *claims)` adds a difference: how they stand to the status of the chart."""

    def add_difference(about, *claims, verdict="compatible", other=OTHER):
        tables = ", ".join(f"{{ {claim} }}" for claim in (*claims, other) if claim)
        add(
            "differences.toml",
            f'\n[[difference]]\n{about}\ntopic = "added"\nverdict = "{verdict}"\n'
            f"claims = [{tables}]\n",
        )

    return add_difference


def meant(library):
    """What stands against the status of the chart in the added difference: ids of claims."""
    rows = library.rows(
        "select claim_id from difference_claim join difference on difference.id = difference_id "
        "where topic = 'added' order by difference_claim.rowid"
    )
    *found, other = [claim_id for (claim_id,) in rows]
    assert other == of_event(library, "chart", "status").id
    return found


def preferred(claims, property_):
    (found,) = [one for one in claims if one.property == property_ and one.preferred]
    return found


def of_event(library, slug, property_):
    return preferred(claims_of_event(library, find_event(library, slug)), property_)


def test_a_date_that_only_reasons_give(differ, compiled):
    differ('event = "first-vote"', 'property = "date"')
    library = compiled()
    date = of_event(library, "first-vote", "date")
    assert date.passage is None
    assert meant(library) == [date.id]


def test_the_preferred_one_of_several(differ, compiled):
    differ('event = "second-vote"', 'property = "status"')
    library = compiled()
    status = of_event(library, "second-vote", "status")
    assert status.value == "occurred"
    assert meant(library) == [status.id]


def test_another_event_than_the_one_that_the_difference_is_about(differ, compiled):
    differ(
        'event = "grounding"\nsource = "ferry"',
        'event = "first-vote", property = "date"',
        'property = "date"',
    )
    library = compiled()
    assert meant(library) == [
        of_event(library, "first-vote", "date").id,
        of_event(library, "grounding", "date").id,
    ]


def test_an_event_in_a_difference_about_a_source(differ, compiled):
    differ('source = "ferry"', 'event = "deed", property = "date"')
    library = compiled()
    assert meant(library) == [of_event(library, "deed", "date").id]


@pytest.mark.parametrize("about", ['source = "council"', 'source = "council"\nevent = "deed"'])
def test_when_a_source_was_published(about, differ, compiled):
    differ(about, 'property = "published"')
    library = compiled()
    claims = claims_of_source(library, find_source(library, "council"))
    assert meant(library) == [preferred(claims, "published").id]


@pytest.mark.parametrize("about", ['entity = "heron"', 'entity = "heron"\nsource = "ferry"'])
def test_what_somebody_is(about, differ, compiled):
    differ(about, 'property = "description"')
    library = compiled()
    claims = claims_of_entity(library, find_entity(library, "heron"))
    assert meant(library) == [preferred(claims, "description").id]


def test_the_words_about_a_source_in_a_difference_about_an_event_and_the_source(differ, compiled):
    differ('event = "grounding"\nsource = "ferry"', f'property = "published", {DATELINE}')
    library = compiled()
    claims = claims_of_source(library, find_source(library, "ferry"))
    assert meant(library) == [preferred(claims, "published").id]


@pytest.mark.parametrize("about", ['entity = "heron"', 'event = "deed"\nentity = "heron"'])
def test_the_words_about_an_entity(about, differ, compiled):
    differ(about, f'property = "description", {FIRST_LINE}')
    library = compiled()
    (claim,) = claims_of_entity(library, find_entity(library, "heron"))
    assert meant(library) == [claim.id]


def test_the_same_claim_with_its_words_and_without_them_stands_once(differ, compiled):
    words = "The Heron was in service throughout 2020."
    differ(
        'event = "service"',
        f'property = "date", source = "ferry", quote = "{words}"',
        'property = "date"',
    )
    library = compiled()
    assert meant(library) == [of_event(library, "service", "date").id]


SEVERAL = "differences.toml: difference “added”, claims 1: 2 claims of its "
NO_CLAIM = "differences.toml: difference “added”, claims 1: no claim of its "


@pytest.mark.parametrize(
    ("about", "claim", "sentence"),
    [
        ('event = "chart"', 'property = "date"', NO_CLAIM + "date is the preferred one"),
        ('event = "deed"', 'property = "published"', NO_CLAIM + "published is the preferred one"),
        ('source = "ferry"', 'property = "date"', NO_CLAIM + "date is the preferred one"),
        ('source = "ferry"', 'property = "titel"', NO_CLAIM + "titel is the preferred one"),
        (
            'source = "ferry"',
            'event = "deed", property = "published"',
            NO_CLAIM + "published is the preferred one",
        ),
        (
            'event = "grounding"',
            f'property = "published", {DATELINE}',
            NO_CLAIM + "published has the words “Tidal Post, 15 May 2021”",
        ),
        (
            'event = "grounding"\nsource = "council"',
            f'property = "published", {DATELINE}',
            NO_CLAIM + "published has the words “Tidal Post, 15 May 2021”",
        ),
        (
            'event = "deed"',
            'property = "participant"',
            SEVERAL + "participant are preferred: say which is meant with “quote”",
        ),
    ],
)
def test_a_claim_that_is_not_there_is_refused(about, claim, sentence, differ, refusal):
    differ(about, claim)
    assert refusal() == sentence


IN_MARCH = (
    'event = "first-vote", property = "occurs", source = "ferry", '
    'quote = "In March, the council had turned down the same plan"'
)
VOTED = (
    'event = "second-vote", property = "occurs", source = "council", '
    'quote = "The Skerrow Council voted 7 to 2 on Thursday to build a new lighthouse"'
)
TWO_SOURCES = (
    "differences.toml: difference “added”: “inconsistent within a source” is said of words of "
    "2 sources: “ferry”, “council”"
)
WITHIN_A_SOURCE = "inconsistent within a source"


def test_a_difference_about_nothing_is_refused(differ, refusal):
    differ("", VOTED)
    assert refusal() == (
        "differences.toml: difference “added”: it is about nothing: name an event, an entity or a "
        "source"
    )


@pytest.mark.parametrize("claims", [[], [VOTED], [VOTED, VOTED]])
def test_one_claim_does_not_differ(claims, differ, refusal):
    differ('event = "second-vote"', *claims, other="")
    assert refusal() == (
        "differences.toml: difference “added”: it needs two different claims that stand against "
        "each other"
    )


def test_what_two_sources_say_is_not_inconsistent_within_one(differ, refusal):
    differ('source = "ferry"', VOTED, IN_MARCH, other="", verdict=WITHIN_A_SOURCE)
    assert refusal() == TWO_SOURCES


def test_what_is_inferred_from_another_source_is_not_inconsistent_within_one(differ, refusal):
    inferred = 'event = "deed", property = "date"'
    differ('source = "ferry"', inferred, IN_MARCH, other="", verdict=WITHIN_A_SOURCE)
    assert refusal() == TWO_SOURCES


def test_the_words_that_state_a_value_say_whose_it_is_not_its_reasons(change, differ, compiled):
    quote = 'quote = "The Heron was in service throughout 2020."'
    reason = '[{ text = "It is known.", source = "council", quote = "the ferry Heron" }]'
    change("events.toml", quote, f"{quote}\n  reason = {reason}")
    differ('source = "ferry"', 'event = "service", property = "date"', verdict=WITHIN_A_SOURCE)
    library = compiled()
    assert meant(library) == [of_event(library, "service", "date").id]


@pytest.mark.parametrize("verdict", ["conflict", "compatible", "not comparable", "spelling"])
def test_every_other_verdict_may_be_on_two_sources(verdict, differ, compiled):
    differ('event = "second-vote"', VOTED, verdict=verdict)
    assert len(meant(compiled())) == 1
