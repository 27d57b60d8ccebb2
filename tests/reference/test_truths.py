"""What the four articles say and a careless reader would get wrong, each truth by name."""

import re

import pytest

from desktop_app.library.claims import claims_of_source, differences_of_event
from desktop_app.library.events import all_events, find_event
from desktop_app.library.passages import passages_of_event
from desktop_app.library.sources import all_sources, blocks, find_source
from desktop_app.model.dates import parse
from desktop_app.model.folding import fold

NEXT_THURSDAY = ("thirteen-nations", "next Thursday")
TENTH_OF_JANUARY = ("oas-vote", "the 10th of January of 2019")
IN_JANUARY = ("guatemala-statement", "for a second term in January following elections in May 2018")

DIFFERENCE_CLAIMS = (
    "select difference.id, verdict, quote, amount_min from difference "
    "join difference_claim on difference_id = difference.id join claim on claim.id = claim_id "
    "join passage on passage.id = passage_id"
)
EXACT_DAYS = (
    "select distinct value from claim join passage "
    "on claim.passage_id = coalesce(passage.repeats, passage.id) "
    'where passage.source_id = ? and passage.start <= ? and passage."end" >= ? '
    "and property = 'date' and value like '____-__-__'"
)


@pytest.fixture(scope="module")
def differences(reference):
    """Verdict, words and numbers of each difference."""
    found = {}
    for id_, verdict, quote, amount in reference.rows(DIFFERENCE_CLAIMS):
        _, words, amounts = found.setdefault(id_, (verdict, [], []))
        words.append(quote)
        amounts.append(amount)
    return list(found.values())


def stand(ground, found):
    """Whether these words of this source are among the words on which something stands."""
    source, words = ground
    return any(one == source and words in quote for one, quote in found)


def test_the_report_on_thirteen_nations_appeared_on_that_friday_or_the_day_after(
    reference, grounds
):
    (report,) = [one for one in all_sources(reference) if one.slug == "thirteen-nations"]
    assert report.published == "[2019-01-04..2019-01-05]"
    assert stand(NEXT_THURSDAY, grounds(source="thirteen-nations"))
    assert stand(TENTH_OF_JANUARY, grounds(source="thirteen-nations"))


@pytest.mark.parametrize(
    "slug", ["thirteen-nations-statement", "lima-meeting-2019", "pompeo-joins-by-video"]
)
def test_its_friday_is_dated_by_its_next_thursday_which_another_report_dates(slug, told, grounds):
    assert told(slug).date == "2019-01-04"
    assert stand(NEXT_THURSDAY, grounds(event=slug))
    assert stand(TENTH_OF_JANUARY, grounds(event=slug))


@pytest.mark.parametrize(
    ("source", "words", "slug", "date"),
    [
        ("thirteen-nations", "On Tuesday", "pompeo-meets-peru-minister", "2019-01-01"),
        ("thirteen-nations", "The next day", "pompeo-meets-brazil-minister", "2019-01-02"),
        ("thirteen-nations", "The next day", "state-department-note-on-brazil-talks", "2019-01-02"),
        ("thirteen-nations", "on Friday", "thirteen-nations-statement", "2019-01-04"),
        ("thirteen-nations", "In September", "icc-request", "2018-09"),
        ("thirteen-nations", "May 20, 2018", "presidential-election-2018", "2018-05-20"),
        ("guatemala-statement", "June 6", "guatemala-statement", "2019-06-06"),
        ("guatemala-statement", "in 2013", "maduro-takes-office", "2013"),
        ("guatemala-statement", "in 2017", "lima-group-created", "2017"),
        ("oas-vote", "voted Thursday", "oas-vote", "2019-01-10"),
        ("oas-vote", "Thursday", "second-term-begins", "2019-01-10"),
        ("oas-vote", "on Thursday evening", "arreaza-asks-peru", "2019-01-10"),
        ("oas-vote", "on Friday", "venezuela-condemns-oas-resolution", "2019-01-11"),
        ("oas-vote", "until Friday", "ultimatum-deadline", "2019-01-11"),
        ("oas-vote", "Last year", "violent-deaths-2018", "2018-01-01/2018-12-31"),
        ("lima-declaration", "in late July", "constituent-assembly-vote",
         "[2017-07-21..2017-07-31]"),
        ("lima-declaration", "Wednesday", "lawmakers-sitting", "2017-08-09"),
        ("lima-declaration", "on Wednesday", "mayor-hearing", "2017-08-09"),
    ],
)  # fmt: skip
def test_what_an_article_means_by_its_words_for_a_date(source, words, slug, date, told, claimed):
    assert {one.value for one in claimed(slug, "date", source, words)} == {date}
    assert told(slug).date == date


@pytest.mark.parametrize(
    ("source", "words", "date"),
    [
        ("thirteen-nations", "next Thursday", "2019-01-10"),
        ("guatemala-statement", "in January", "2019-01"),
    ],
)
def test_other_reports_date_the_second_term_less_exactly_or_beforehand(
    source, words, date, claimed
):
    found = claimed("second-term-begins", "date", source, words)
    assert [(one.value, one.preferred) for one in found] == [(date, False)]


@pytest.mark.parametrize(
    "about",
    [
        {"event": "guatemala-statement"},
        {"event": "guatemala-meeting"},
        {"source": "guatemala-statement"},
    ],
)
def test_june_6_has_no_year_which_is_inferred_from_the_january_before_it(about, texts, grounds):
    assert "2019" not in texts["guatemala-statement"]
    assert stand(("guatemala-statement", "June 6"), grounds(**about))
    assert stand(IN_JANUARY, grounds(**about))
    assert stand(TENTH_OF_JANUARY, grounds(**about))


def test_every_tuesday_of_the_report_from_lima_is_8_august_2017(reference, texts):
    source = find_source(reference, "lima-declaration")
    places = [found.span() for found in re.finditer("Tuesday", texts["lima-declaration"])]
    assert len(places) == 8
    days = {place: reference.rows(EXACT_DAYS, [source, *place]) for place in places}
    assert {place: found for place, found in days.items() if found != [("2017-08-08",)]} == {}


@pytest.mark.parametrize(
    ("slug", "date"),
    [
        ("chavez-socialist-system", "[..2013]"),
        ("chavez-death", "[..2013]"),
        ("guaido-declares-himself-president", None),
        ("maduro-call-early-elections", None),
        ("congress-rejects-decrees", None),
        ("washington-calls-vote-sham", None),
        ("maduro-lackey", None),
    ],
)
def test_what_no_article_dates_is_not_dated_from_other_knowledge(slug, date, told):
    found = told(slug)
    assert found.earliest is None
    assert found.latest is not None
    assert date in (None, found.date)


def test_nothing_is_counted_from_today(reference):
    days = [one.latest for one in all_events(reference) if one.latest]
    days += [one.published_latest for one in all_sources(reference)]
    assert max(days) <= "2019-12-31"


def test_the_assembly_was_inaugurated_after_the_vote_and_before_the_meeting(told):
    """“Just days” before the meeting of 8 August is no exact day."""
    vote, inauguration = (
        told("constituent-assembly-vote"),
        told("constituent-assembly-inauguration"),
    )
    assert vote.earliest <= inauguration.earliest < inauguration.latest < "2017-08-08"


def test_earlier_this_week_and_thursday_are_the_same_day(reference):
    term = differences_of_event(reference, find_event(reference, "second-term-begins"))
    (difference,) = [
        one
        for one in term
        if {"earlier this week", "Thursday"}
        <= {
            words
            for claim in one.claims
            for words in ("earlier this week", "Thursday")
            if claim.passage and words in claim.passage.quote
        }
    ]
    assert difference.verdict == "compatible"


def test_thirty_five_countries_but_thirty_four_votes(differences):
    ((verdict, _, amounts),) = [one for one in differences if 35 in one[2]]
    assert verdict == "inconsistent within a source"
    assert sorted(amounts) == [1, 6, 8, 19, 35]
    assert sum(amounts) - 35 == 34


def test_deaths_at_protests_and_violent_deaths_of_a_year_are_not_comparable(differences):
    ((verdict, words, _),) = [
        one for one in differences if any("23,000 violent deaths" in quote for quote in one[1])
    ]
    assert verdict == "not comparable"
    assert any("Some 130 people" in quote for quote in words)


def test_the_two_tolls_are_bounds_and_of_different_spans(told, claimed):
    (protests,) = claimed("protest-deaths", "count", words="Some 130")
    assert protests.amount_min < 130 < protests.amount_max
    violent = claimed("violent-deaths-2018", "count", words="more than 23,000")
    assert [(one.amount_min, one.amount_max) for one in violent] == [(23000, None)]
    assert parse(told("protest-deaths").date).lasting
    assert told("protest-deaths").latest < told("violent-deaths-2018").earliest


def test_three_captions_stand_twice_alike_and_one_differs_by_a_space(reference, texts):
    words = texts["lima-declaration"]
    captions = [
        words[one.start : one.end]
        for one in blocks(reference, find_source(reference, "lima-declaration"))
        if one.kind == "caption"
    ]
    pairs = list(zip(captions[::2], captions[1::2], strict=True))
    assert all(fold(one) == fold(other) for one, other in pairs)
    assert sorted(len(one) - len(other) for one, other in pairs) == [0, 0, 0, 1]
    assert sorted(words.count(one) for one, _ in pairs) == [1, 2, 2, 2]


def test_what_a_caption_says_twice_is_said_once(reference):
    """Each passage of the first copy has one second copy, on which no claim of its own stands."""
    source = find_source(reference, "lima-declaration")
    captions = [one for one in blocks(reference, source) if one.kind == "caption"][::2]
    rows = reference.rows('select id, start, "end", repeats from passage')
    copied = [repeats for *_, repeats in rows if repeats]
    first = [
        id_
        for (id_, start, end) in reference.rows(
            'select id, start, "end" from passage where source_id = ?', [source]
        )
        if any(one.start <= start and end <= one.end for one in captions)
    ]
    assert sorted(copied) == sorted(first) != []
    copies = {id_ for id_, *_, repeats in rows if repeats}
    assert copies.isdisjoint(id_ for (id_,) in reference.rows("select passage_id from claim"))
    for event in all_events(reference):
        assert copies.isdisjoint(one.id for one in passages_of_event(reference, event.id))


def test_only_the_report_from_lima_credits_an_agency(reference):
    assert {one.slug: one.agency for one in all_sources(reference) if one.agency} == {
        "lima-declaration": "AP"
    }
    claims = claims_of_source(reference, find_source(reference, "lima-declaration"))
    (agency,) = [one for one in claims if one.property == "agency"]
    assert agency.passage.quote == "Source: AP"


def test_an_agency_is_not_an_author(reference):
    assert [one.slug for one in all_sources(reference) if one.author in ("AP", "Reuters")] == []


def test_publisher_author_and_agency_are_given_only_where_the_text_states_them(reference):
    for source in all_sources(reference):
        stated = {
            one.property: one
            for one in claims_of_source(reference, source.id)
            if one.property in ("publisher", "author", "agency")
        }
        columns = {"publisher": source.publisher, "author": source.author, "agency": source.agency}
        assert {key: one.value for key, one in stated.items()} == {
            key: value for key, value in columns.items() if value
        }
        assert all(one.value in one.passage.quote for one in stated.values())


def test_titles_are_the_editors_because_the_texts_have_none(reference, texts):
    for source in all_sources(reference):
        (title,) = [
            one for one in claims_of_source(reference, source.id) if one.property == "title"
        ]
        assert (title.passage, title.reasons) == (None, ())
        assert source.title not in texts[source.slug]
