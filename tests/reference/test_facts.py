"""Each fact of the reference stands on words or reasons, and agrees with what it says.

What `tests/library/test_bundled_reference.py` tests of claims, slugs and titles is not repeated.
"""

import re

import pytest

from desktop_app.library.verify import verify
from desktop_app.model.dates import parse
from desktop_app.model.folding import fold
from desktop_app.model.records import VERDICTS

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
NUMBERS = {
    "once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
}  # fmt: skip
SCALES = {"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "b": 1e9}
HEDGES = (
    r"\b(about|almost|an? estimated|around|at least|at most|fewer than|less than|more than|nearly"
    r"|over|roughly|some|under|up to)\b"
)
DATES = (
    "select coalesce(event.slug, source.slug), claim.value, coalesce(passage.quote, ''), "
    "(select count(*) from reason where claim_id = claim.id) from claim "
    "left join event on event.id = claim.event_id left join source on source.id = claim.source_id "
    "left join passage on passage.id = claim.passage_id "
    "where property in ('date', 'published')"
)
OWN_WORDS = (
    "select title from event union all select summary from event union all "
    "select text from reason union all select topic from difference union all "
    "select note from difference union all select description from entity union all "
    "select value from claim where property = 'says'"
)
STANDS_FOR = r"\b(both|he|him|them|they|those|we)\b"
UNNAMED = (
    "select event.slug, entity.slug, claim.property, passage.quote from claim "
    "join event on event.id = event_id join entity on entity.id = value_entity_id "
    "join passage on passage.id = passage_id where not exists "
    "(select 1 from mention where mention.entity_id = entity.id "
    "and mention.source_id = passage.source_id and mention.start >= passage.start "
    'and mention."end" <= passage."end") '
    "and claim.id not in (select claim_id from reason)"
)


def states(quote, date):
    """Whether words hold every year, month and day that a date (EDTF) is made of.

    The whole of a year is stated by the year.
    """
    date = re.sub(r"^(\d{4})-01-01/\1-12-31$", r"\1", date)
    return all(
        re.search(rf"\b{year}\b", quote)
        and (not month or MONTHS[int(month) - 1] in quote)
        and (not day or re.search(rf"\b{int(day)}(st|nd|rd|th)?\b", quote))
        for year, month, day in re.findall(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date)
    )


def number(words):
    """The first number that words hold; None where there is none."""
    folded = fold(words)
    digits = re.search(r"(\d[\d,]*(?:\.\d+)?) ?(thousand|million|billion|[mb]\b)?", folded)
    if digits:
        return float(digits[1].replace(",", "")) * SCALES.get(digits[2], 1)
    return next((NUMBERS[word] for word in re.findall(r"\w+", folded) if word in NUMBERS), None)


@pytest.mark.parametrize(
    ("quote", "date", "stated"),
    [
        ("in Lima, Peru, August 8, 2017", "2017-08-08", True),
        ("as of the 10th of January of 2019", "2019-01-10", True),
        ("took office in 2013", "[..2013]", True),
        ("on June 6", "2019-06-06", False),
        ("May 2018", "2018-05-20", False),
        ("2018 marked by", "2018-01-01/2018-12-31", True),
        ("in 2018", "2018-01-01/2019-12-31", False),
    ],
)
def test_whether_words_state_a_date_is_told_rightly(quote, date, stated):
    assert states(quote, date) == stated


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Thirteen nations", 13),
        ("7,523", 7523),
        ("an estimated 3 million", 3e6),
        ("$2.4B", 2.4e9),
        ("17-member", 17),
        ("thousands", None),
        ("millions", None),
    ],
)
def test_numbers_are_read_rightly(words, meant):
    assert number(words) == meant


def test_every_event_has_a_claim_that_it_occurs(reference):
    rows = reference.rows(
        "select slug from event where id not in (select event_id from claim "
        "where property = 'occurs' and polarity = 'asserted' and passage_id is not null "
        "and event_id is not null)"
    )
    assert rows == []


def test_only_the_editors_titles_stand_on_neither_words_nor_reasons(reference):
    rows = reference.rows(
        "select id, property, source_id is not null from claim where passage_id is null "
        "and id not in (select claim_id from reason)"
    )
    assert [row for row in rows if row[1:] != ("title", 1)] == []


def test_every_date_that_its_words_do_not_state_has_reasons(reference):
    rows = reference.rows(DATES)
    assert len(rows) > 130
    groundless = [
        (slug, date) for slug, date, quote, reasons in rows if not (reasons or states(quote, date))
    ]
    assert groundless == []


def test_every_reason_is_a_sentence_on_words_of_some_article(reference):
    rows = reference.rows("select text, passage_id from reason")
    assert len(rows) > 100
    assert [text for text, passage in rows if not text.endswith(".") or passage is None] == []


def test_the_words_of_reasons_stand_where_they_are_quoted_from(reference):
    """`verify` compares every passage; none of them is left out."""
    found = verify(reference)
    (reasons,) = reference.row("select count(distinct passage_id) from reason")
    assert found.failures == ()
    assert found.matching >= reasons > 0


def test_words_that_we_quote_in_our_own_sentences_stand_in_an_article(reference, texts):
    articles = [fold(text) for text in texts.values()]
    parts = [
        fold(part).strip(" .,;:")
        for (own,) in reference.rows(OWN_WORDS)
        for quoted in re.findall(r"“([^”]+)”", own or "")
        for part in quoted.split("…")
    ]
    assert len(parts) > 50
    assert [part for part in parts if not any(part in article for article in articles)] == []


def test_who_has_a_part_and_where_it_was_is_named_in_the_words_or_has_reasons(reference):
    """By any form that is a mention, or by a word that stands for one (“he”, “both countries”)."""
    unnamed = [row for row in reference.rows(UNNAMED) if not re.search(STANDS_FOR, fold(row[3]))]
    assert unnamed == []


def test_who_says_so_is_a_chain_without_gaps(reference):
    chains = {}
    for claim, position in reference.rows(
        "select claim_id, position from attribution order by claim_id, position"
    ):
        chains.setdefault(claim, []).append(position)
    assert len(chains) > 5
    assert [one for one in chains.values() if one != list(range(1, len(one) + 1))] == []


def test_reasons_are_counted_from_one_without_gaps(reference):
    rows = reference.rows(
        "select claim_id from reason group by claim_id "
        "having min(position) != 1 or max(position) != count(*)"
    )
    assert rows == []


def test_every_number_has_a_unit_and_words_that_stand_in_its_passage(reference):
    rows = reference.rows(
        "select value, unit, quote from claim left join passage on passage.id = passage_id "
        "where property = 'count'"
    )
    assert len(rows) > 10
    assert [row for row in rows if not row[1] or fold(row[0]) not in fold(row[2] or "")] == []


def test_numbers_are_no_more_exact_than_their_words(reference):
    """Exact words have one number; “some 130” lies within bounds; “more than” has no upper one."""
    wrong = []
    for words, low, high in reference.rows(
        "select value, amount_min, amount_max from claim where property = 'count'"
    ):
        meant = number(words)
        is_exact = meant is not None and not re.search(HEDGES, fold(words))
        fits = (low, high) == (meant, meant) if is_exact else low is None or low != high
        if not fits:
            wrong.append((words, low, high))
    assert wrong == []


def test_a_number_lies_within_its_bounds(reference):
    rows = reference.rows(
        "select value, amount_min, amount_max from claim where property = 'count'"
    )
    assert [row for row in rows if None not in row and row[1] > row[2]] == []
    outside = [
        words
        for words, low, high in rows
        if (meant := number(words)) is not None
        and not (low or 0) <= meant <= (high or float("inf"))
    ]
    assert outside == []
    assert [high for words, _, high in rows if "more than" in fold(words) and high] == []


def test_every_difference_is_between_statements_and_has_a_known_verdict(reference):
    rows = reference.rows(
        "select topic, verdict, coalesce(note, ''), "
        "(select count(*) from difference_claim where difference_id = difference.id), "
        "coalesce(event_id, entity_id, source_id) from difference"
    )
    assert len(rows) > 10
    for topic, verdict, note, claims, about in rows:
        assert verdict in VERDICTS, topic
        assert note.endswith("."), topic
        assert claims >= 2, topic
        assert about is not None, topic


def test_an_inconsistency_is_within_one_source(reference):
    rows = reference.rows(
        "select topic, count(distinct passage.source_id) from difference "
        "join difference_claim on difference_id = difference.id "
        "join claim on claim.id = claim_id join passage on passage.id = passage_id "
        "where verdict = 'inconsistent within a source' group by difference.id"
    )
    assert rows
    assert [topic for topic, sources in rows if sources != 1] == []


def test_no_difference_is_listed_twice(reference):
    rows = reference.rows(
        "select topic, event_id, entity_id, source_id from difference "
        "group by 1, 2, 3, 4 having count(*) > 1"
    )
    assert rows == []


def test_titles_of_events_are_unique_and_summaries_are_sentences(reference):
    rows = reference.rows("select title, summary from event")
    titles = [fold(title) for title, _ in rows]
    assert sorted(titles) == sorted(set(titles))
    assert [title for title in titles if title.endswith(".")] == []
    assert [summary for _, summary in rows if not summary.endswith(".")] == []


def test_descriptions_of_entities_are_one_line_and_no_sentence(reference):
    rows = reference.rows("select slug, coalesce(description, '') from entity")
    wrong = [slug for slug, line in rows if not re.fullmatch(r".*(\w|[)”]|D\.C\.)", line)]
    assert wrong == []


def test_what_is_still_to_come_is_told_with_a_day_to_come(reference):
    """Scheduled or planned: no earlier than the first day on which its source can have appeared."""
    rows = reference.rows(
        "select event.slug, event.date, max(source.published_earliest) from event "
        "join claim on claim.event_id = event.id and claim.property = 'status' "
        "and claim.rank = 'preferred' join passage on passage.id = claim.passage_id "
        "join source on source.id = passage.source_id "
        "where event.status in ('scheduled', 'planned') group by event.id"
    )
    assert len(rows) >= 3
    past = [slug for slug, date, day in rows if (parse(date).latest or "9999") < day]
    assert past == []
