"""What cannot be meant of an event is refused; what may be, is not."""

import pytest

from desktop_app.library.events import event, find_event

MORE = {
    "vote": "The Skerrow Council voted 7 to 2 on Thursday",
    "meeting": "The group plans to meet again in June.",
    "number": "The NCG gave no number.",
}
ADDED = "events.toml: event “fair”: "


def words(which, *lines):
    """A passage of the council's report, saying `lines` of the event."""
    told = ["  [[event.passage]]", 'source = "council"', f'quote = "{MORE[which]}"', *lines]
    return "\n  ".join(told)


def reason(of):
    return f'  [[event.reason]]\n  of = "{of}"\n  text = "It is known."\n'


@pytest.fixture
def hold(add):
    """`hold(chosen, *tables)` adds an event, the fair, with these passages and reasons."""

    def hold_fair(chosen, *tables):
        head = '\n[[event]]\nslug = "fair"\ntitle = "A fair"\nkind = "other"\n'
        add("events.toml", f"{head}{chosen}\n" + "\n".join(tables) + "\n")

    return hold_fair


@pytest.mark.parametrize(
    "tables",
    [
        [words("vote", "denied = true")],
        [words("vote", "denied = true"), words("number", "denied = true")],
        [words("vote", "denied = true"), words("number", "tells = false")],
    ],
)
def test_what_is_only_denied_is_no_event(tables, hold, refusal):
    hold("", *tables)
    assert refusal() == ADDED + (
        "it is told only by a denial: give the passage that asserts it, with who says so in “by”, "
        "or make the event a statement of those who deny it"
    )


def test_what_one_asserts_and_another_denies_is_an_event(hold, compiled):
    hold("", words("vote", "denied = true"), words("number", 'by = ["coastguard"]'))
    assert find_event(compiled(), "fair")


@pytest.mark.parametrize(
    ("chosen", "stated"),
    [
        ("2021-05-21", ["2021-05-20"]),
        ("2021-05-19", ["2021-05-20"]),
        ("2022", ["2021-05", "2021-06/2021-07"]),
        ("[..2021-05-19]", ["2021-05-20"]),
        ("2021-05-19", ["2021-05-20/.."]),
        ("2021-05-21", ["../2021-05-20"]),
        ("2021-06-01", ["[2021-05-20..2021-05-31]"]),
    ],
)
def test_a_date_that_no_stated_date_allows_is_refused_whatever_the_reasons(
    chosen, stated, hold, refusal
):
    passages = [words(*one) for one in zip(MORE, [f'date = "{d}"' for d in stated], strict=False)]
    hold(f'date = "{chosen}"', *passages, reason("date"))
    listed = ", ".join(f"“{one}”" for one in stated)
    assert refusal() == f"{ADDED}date “{chosen}” agrees with none that its passages state: {listed}"


@pytest.mark.parametrize(
    ("chosen", "stated"),
    [
        ("2021-05-20", ["2021-05"]),
        ("2021-05/2021-06", ["2021-06-30"]),
        ("2021-05-20", ["2021-05-20/.."]),
        ("2021-05-20", ["../2021-05-20"]),
        ("[..2021-05-20]", ["2021-05-20"]),
        ("2021-05-20", ["[..1984-01-01,1990-01-01..]"]),
        ("2021-05-21", ["2021-05-20", "2021-05-21"]),
        ("2021-05-25", ["[2021-05-20..2021-05-25]", "[2021-05-25..2021-05-31]"]),
        ("2021-05-21", []),
    ],
)
def test_a_reason_may_narrow_what_is_stated_or_choose_among_it(chosen, stated, hold, compiled):
    passages = [words(*one) for one in zip(MORE, [f'date = "{d}"' for d in stated], strict=False)]
    hold(f'date = "{chosen}"', *(passages or [words("vote")]), reason("date"))
    library = compiled()
    assert event(library, find_event(library, "fair")).date == chosen


def test_the_date_of_a_denial_binds_nobody(hold, compiled):
    denial = words("vote", "denied = true", 'date = "2021-05-20"')
    hold('date = "2020"', words("number"), denial, reason("date"))
    library = compiled()
    assert event(library, find_event(library, "fair")).date == "2020"


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        (
            [words("vote", 'date = "2021-05"'), words("number", 'date = "2021"')],
            "no date is chosen, though its passages state “2021-05”, “2021”",
        ),
        (
            [words("vote", 'date = "2021"'), words("number", 'date = "2021"'), reason("date")],
            "no date is chosen, though its passages state “2021”",
        ),
        ([words("vote"), reason("date")], "no date is chosen, though a reason is about the date"),
    ],
)
def test_a_date_that_is_told_must_be_chosen(tables, sentence, hold, refusal):
    hold("", *tables)
    assert refusal() == ADDED + sentence


@pytest.mark.parametrize(
    "tables",
    [
        [words("vote")],
        [words("vote"), reason("status")],
        [words("vote", 'place = "skerrow"')],
        [words("vote"), words("number", "denied = true", 'date = "2021"')],
    ],
)
def test_where_no_passage_that_asserts_it_dates_an_event_it_needs_no_date(tables, hold, compiled):
    hold("", *tables)
    library = compiled()
    assert event(library, find_event(library, "fair")).date == ""


@pytest.mark.parametrize(
    ("chosen", "status"), [("", "occurred"), ('status = "ongoing"', "ongoing")]
)
def test_a_status_against_those_that_are_stated_needs_a_reason(chosen, status, hold, refusal):
    passages = [words("vote", 'status = "scheduled"'), words("number", 'status = "planned"')]
    hold(f'{chosen}\ndate = "2021"', *passages, reason("date"))
    assert refusal() == (
        f"{ADDED}status “{status}” is stated by no passage and has no reason, while its passages "
        "state “scheduled”, “planned”"
    )


@pytest.mark.parametrize(
    "tables",
    [
        [words("vote", 'status = "scheduled"'), reason("status")],
        [words("vote", 'status = "scheduled"'), words("number", 'status = "occurred"')],
        [words("vote", 'status = "scheduled"', "denied = true"), words("number")],
        [words("vote")],
    ],
)
def test_a_status_with_a_reason_or_with_nothing_against_it_may_be_chosen(tables, hold, compiled):
    hold("", *tables)
    library = compiled()
    assert event(library, find_event(library, "fair")).status == "occurred"


NO_PLACES = [
    ("inga-solberg", "a person"),
    ("harbour-office", "an office"),
    ("charter", "a law"),
]
CHARTER = '\n[[entity]]\nslug = "charter"\nname = "Charter"\nkind = "law"\n'


@pytest.mark.parametrize(("slug", "kind"), NO_PLACES)
def test_nothing_happens_in_a_person_an_office_or_a_law(slug, kind, hold, add, refusal):
    add("entities.toml", CHARTER)
    hold(f'place = "{slug}"', words("vote"), reason("place"))
    assert refusal() == (
        f"{ADDED}place “{slug}” is {kind}; only what has the kind place, country, group or other "
        "can be a place"
    )


@pytest.mark.parametrize(("slug", "kind"), NO_PLACES)
def test_nor_is_any_of_them_the_place_that_words_state(slug, kind, hold, add, refusal):
    add("entities.toml", CHARTER)
    hold("", words("number", f'place = "{slug}"'))
    assert refusal().startswith(
        "events.toml: event “fair”, passage 1 (“The NCG gave no number.”): "
        f"place “{slug}” is {kind}; only"
    )


@pytest.mark.parametrize("slug", ["skerrow", "norland", "skerrow-council", "heron"])
def test_a_place_a_country_a_group_or_something_else_may_be_where_it_was(slug, hold, add, compiled):
    add("entities.toml", '\n[[entity]]\nslug = "norland"\nname = "Norland"\nkind = "country"\n')
    hold(f'place = "{slug}"', words("vote", f'place = "{slug}"'))
    library = compiled()
    assert event(library, find_event(library, "fair")).place_id
