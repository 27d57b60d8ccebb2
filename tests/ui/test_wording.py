import pytest

from desktop_app.library.publication import Published
from desktop_app.model.claims import PARTS
from desktop_app.model.records import ENTITY_KINDS, EVENT_KINDS, STATUSES, VERDICTS
from desktop_app.ui import wording


@pytest.mark.parametrize(
    ("say", "keys"),
    [
        (wording.event_kind, EVENT_KINDS),
        (wording.event_kinds, EVENT_KINDS),
        (wording.entity_kind, ENTITY_KINDS),
        (wording.entity_kinds, ENTITY_KINDS),
        (wording.part_name, PARTS),
        (wording.status_name, STATUSES),
        (wording.verdict_name, VERDICTS),
    ],
)
def test_each_word_of_the_dossier_has_its_own_words(say, keys):
    assert len({say(key) for key in keys}) == len(keys)
    assert say("unheard-of") == "unheard-of"


def test_every_kind_is_in_people_s_words():
    assert wording.event_kind("term") == "Term of office"
    assert wording.entity_kinds("person") == "People"
    assert (wording.part_name("signatory"), wording.part_name("signatory", 2)) == (
        "Signatory",
        "Signatories",
    )


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1_000_000, "1,000,000 events")],
)
def test_numbers_of_events(number, words):
    assert wording.events_counted(number) == words
    assert wording.mentions_counted(number) == words.replace("event", "mention")


def test_dates_in_few_words():
    assert wording.short_date("2018-09") == "Sep 2018"
    assert wording.short_date("") == "undated"


def test_a_period_is_named_as_shortly_as_its_days_allow():
    assert wording.period_named("2019-01-05", "2019-01-20") == "5–20 January 2019"
    assert wording.short_period("2018-12-05", "2019-01-20") == "5 Dec 2018 – 20 Jan 2019"
    assert wording.period_named("2019-01-05", "2019-01-05") == "5 January 2019"


def test_how_much_was_published():
    assert wording.published_counted(Published(3, 0, 4)) == "3 of 4 sources published"
    assert wording.published_counted(Published(2, 1, 4)) == "2 of 4 sources published, 1 perhaps"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (20, "20 days"),
        (21, "3 weeks"),
        (90, "13 weeks"),
        (92, "3 months"),
        (512, "17 months"),
        (1095, "36 months"),
        (1096, "3 years"),
    ],
)
def test_how_long_no_report_came(days, words):
    assert wording.silence_told(days) == f"{words} without a report"
