"""Dates of the reference agree with the calendar, with one another, and with what they are of.

That every date is EDTF and agrees with its days is tested with the bundled reference.
"""

import re
from datetime import date

import pytest

from desktop_app.library.events import all_events
from desktop_app.model.dates import parse

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
WEEKDAY, MONTH = "|".join(WEEKDAYS), "|".join(MONTHS)
COUNTED_ON = r"next day|day after|day before|days after|hours after"
DATE_CLAIMS = (
    "select event.slug, claim.value, passage.quote from claim "
    "join event on event.id = claim.event_id join passage on passage.id = claim.passage_id "
    "where claim.property = 'date' and claim.polarity = 'asserted'"
)
OWN_WORDS = (
    "select title from event union all select summary from event union all "
    "select text from reason union all select topic from difference union all "
    "select note from difference union all select description from entity union all "
    "select description from dossier union all "
    "select value from claim where property not in ('date', 'published')"
)
AFTER = (
    "select event.id, event.slug, event.latest, before.id, before.slug, before.earliest "
    "from claim join event on event.id = claim.event_id "
    "join event as before on before.id = claim.value_event_id "
    "where claim.property = 'after' and claim.polarity = 'asserted'"
)


def weekday_of(year, month, day):
    """The name of a weekday, from numbers or the name of the month."""
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    return WEEKDAYS[date(int(year), number, int(day)).weekday()]


def weekdays_said(text):
    """Each weekday that a text gives together with its day, and the weekday which that is.

    The month and the year may follow later in the sentence: “Friday 11 or Saturday 12 January 2019”.
    """
    said = [
        (weekday, weekday_of(year, month, day))
        for day, month, year, weekday in re.findall(
            rf"\b(\d{{1,2}}) ({MONTH}) (\d{{4}}),? (?:which |and )?(?:was|is) a ({WEEKDAY})", text
        )
    ]
    for found in re.finditer(rf"\b({WEEKDAY}),? (\d{{1,2}})\b", text):
        rest = re.split(r"[.;:]", text[found.end() :])[0]
        if following := re.search(rf"\b({MONTH}) (\d{{4}})", rest):
            said.append((found[1], weekday_of(following[2], following[1], found[2])))
    return said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("That was Friday 4 January 2019.", [("Friday", "Friday")]),
        ("On Monday 4 January 2019.", [("Monday", "Friday")]),
        ("10 January 2019, which was a Friday", [("Friday", "Thursday")]),
        (
            "Friday 11 or Saturday 12 January 2019",
            [("Friday", "Friday"), ("Saturday", "Saturday")],
        ),
        ("On Friday; 4 January 2019", []),
    ],
)
def test_weekdays_are_recognised_in_our_own_sentences(text, said):
    assert weekdays_said(text) == said


def test_weekdays_in_our_own_words_are_those_of_the_calendar(reference):
    said = [
        (text, one) for (text,) in reference.rows(OWN_WORDS) for one in weekdays_said(text or "")
    ]
    assert len(said) >= 20
    assert [text for text, (weekday, calendar) in said if weekday != calendar] == []


def test_weekdays_in_the_articles_own_words_are_those_of_the_calendar(texts):
    said = [
        found
        for text in texts.values()
        for found in re.findall(rf"({WEEKDAY}), ({MONTH}) (\d{{1,2}}), (\d{{4}})", text)
    ]
    assert said == [("Tuesday", "August", "8", "2017")] * 2
    assert {weekday_of(year, month, day) for _, month, day, year in said} == {"Tuesday"}


def test_a_day_that_stands_on_a_weekday_is_one(reference):
    """Where the words hold one weekday, and do not count on from it."""
    dated = []
    for slug, value, quote in reference.rows(DATE_CLAIMS):
        weekdays = set(re.findall(WEEKDAY, quote))
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
        if is_day and len(weekdays) == 1 and not re.search(COUNTED_ON, quote):
            dated.append((slug, value, *weekdays))
    assert len(dated) >= 15
    assert [one for one in dated if weekday_of(*one[1].split("-")) != one[2]] == []


def test_no_event_is_surely_earlier_than_the_one_it_comes_after(reference):
    rows = reference.rows(AFTER)
    assert len(rows) > 10
    earlier = [
        (slug, before)
        for _, slug, latest, _, before, earliest in rows
        if latest and earliest and latest < earliest
    ]
    assert earlier == []


def test_no_event_comes_after_itself_by_way_of_others(reference):
    following = {}
    for event, _, _, before, *_ in reference.rows(AFTER):
        following.setdefault(event, set()).add(before)
    for event, before in following.items():
        reached, waiting = set(), list(before)
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += following.get(one, ())
        assert event not in reached


def test_the_parts_of_an_event_are_at_its_time(reference):
    rows = reference.rows(
        "select part.slug, part.earliest, part.latest, whole.earliest, whole.latest "
        "from event as part join event as whole on whole.id = part.part_of"
    )
    assert len(rows) > 10
    apart = [
        slug
        for slug, earliest, latest, begins, ends in rows
        if None not in (earliest, latest, begins, ends) and (earliest > ends or latest < begins)
    ]
    assert apart == []


def test_a_state_is_an_interval_and_an_act_one_day_of_a_set(reference):
    """What goes on lasts; what is over, or still to come, lasts only from some day to some day."""
    wrong = []
    for one in all_events(reference):
        lasting = parse(one.date).lasting
        is_open = None in (one.earliest, one.latest)
        if (one.status == "ongoing") > lasting or (one.status != "ongoing" and lasting and is_open):
            wrong.append((one.slug, one.status, one.date))
    assert wrong == []


def test_an_act_was_over_when_the_last_report_of_it_can_have_appeared(reference):
    """What is told as past is not later than the report; what goes on is known up to some day."""
    rows = reference.rows(
        "select event.slug, event.latest, max(source.published_latest) from event "
        "join claim on claim.event_id = event.id and claim.property = 'occurs' "
        "join passage on passage.id = claim.passage_id "
        "join source on source.id = passage.source_id "
        "where event.status in ('occurred', 'ongoing') group by event.id"
    )
    assert len(rows) > 50
    assert [slug for slug, latest, published in rows if not latest or latest > published] == []


def test_a_report_appeared_no_earlier_than_what_it_tells_as_past(reference):
    rows = reference.rows(
        "select source.slug, source.published_latest, max(event.earliest) from event "
        "join claim on claim.event_id = event.id and claim.property = 'occurs' "
        "join passage on passage.id = claim.passage_id "
        "join source on source.id = passage.source_id join claim as status "
        "on status.event_id = event.id and status.property = 'status' "
        "and status.passage_id = passage.id and status.value = 'occurred' group by source.id"
    )
    assert len(rows) == 4
    assert [slug for slug, published, earliest in rows if earliest > published] == []
