"""What the sources say of an event on its card: numbers, passages, voices, differences."""

import sqlite3
from contextlib import closing

import pytest

from desktop_app.library.entities import find_entity
from desktop_app.library.events import find_event
from desktop_app.library.library import Library
from desktop_app.library.sources import find_source
from desktop_app.session.workspace import Workspace
from desktop_app.ui.card.panel import CardPanel
from desktop_app.ui.card.words import WordsButton
from tests.ui.card.told import after

VOTED = "The Skerrow Council voted 7 to 2 on Thursday to build a new lighthouse"
TURNED_DOWN = "In March, the council had turned down the same plan"
NO_VOTE = "Mr. Brandt's office said that there was no vote in March."
WILL_VOTE = "The council of Skerrow will vote next Thursday on a new lighthouse."


@pytest.fixture
def grounding_told_by(dossier_copy, theme, qapp, shown, lines):
    """`grounding_told_by("AP", "AP", "")`: what the card says below the head of its passages.

    The grounding is then told by as many sources, of these agencies; "" is of none.
    """
    opened = []

    def told(*agencies, denied_by_last=False):
        with closing(sqlite3.connect(dossier_copy)) as connection:
            for source_id, agency in enumerate(agencies, 1):
                if source_id > 2:
                    add_source(connection, source_id, "denied" if denied_by_last else "asserted")
                connection.execute("update source set agency = ? where id = ?", [agency, source_id])
            connection.commit()
        opened.append(Library.open(dossier_copy))
        workspace = Workspace(opened[-1], qapp)
        card = CardPanel(workspace, theme)
        shown(card, 320, 700)
        workspace.selection.show_event(find_event(opened[-1], "grounding"))
        number = len(agencies)
        return after(lines(card), f"Passages · {number} in {number} sources")[0]

    yield told
    for library in opened:
        library.close()


def add_source(connection, source_id, polarity):
    """Add another source with the words of the first, which tells the grounding, too."""
    connection.execute("create temp table made as select * from source where id = 1")
    connection.execute("update made set id = ?, slug = 'more-' || ?", [source_id, source_id])
    connection.execute("insert into source select * from made")
    connection.execute("drop table made")
    told = connection.execute(
        'insert into passage (source_id, start, "end", quote) values (?, 2, 11, ?)',
        [source_id, "The ferry"],
    )
    connection.execute(
        "insert into claim (event_id, property, polarity, rank, origin, passage_id) "
        "select id, 'occurs', ?, 'normal', 'curator', ? from event where slug = 'grounding'",
        [polarity, told.lastrowid],
    )


def test_numbers_lead_to_their_words(card, show, lines, press, words_in_focus):
    show("rescue")
    assert after(lines(card), "In numbers")[:2] == [
        "About 40 people — read as 35 to 45.5 · Ferry aground off Skerrow · ¶\xa03",
        "38 people — read as 38 or more · Skerrow votes · ¶\xa03 · as told by Harbour Office",
    ]
    press(card, "38 people")
    assert words_in_focus() == "The harbour office counted 38 people in the boats."


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("19 votes in favor", "votes in favour", "19 votes in favor"),
        ("6 against", "votes against", "6 against"),
        ("17-member", "members", "17-member"),
        ("more than 300", "people", "more than 300 people"),
    ],
)
def test_a_number_says_once_what_is_counted(value, unit, words, changed_card, lines):
    counted = 'count = { value = "About 40", min = 35, max = 45.5, unit = "people" }'
    made = f'count = {{ value = "{value}", min = 1, unit = "{unit}" }}'
    card, workspace = changed_card("events.toml", counted, made)
    workspace.selection.show_event(find_event(workspace.library, "rescue"))
    assert after(lines(card), "In numbers")[0].startswith(f"{words} — ")


@pytest.mark.usefixtures("show_deed")
def test_a_number_that_names_what_it_counts_is_not_told_twice(deed_card, lines):
    number = after(lines(deed_card), "In numbers")[0]
    assert number.startswith("About 12 boxes — ")


def test_passages_stand_by_source_with_who_says_so(card, show, lines):
    show("first-vote")
    told = after(lines(card), "Passages · 2 in one source")
    assert told[: told.index("Where sources differ, or seem to · 1")] == [
        "Ferry aground off Skerrow · 15 May 2021",
        TURNED_DOWN,
        "¶\N{NO-BREAK SPACE}8 · as told by",
        "Tidal Post",
        NO_VOTE,
        "¶\N{NO-BREAK SPACE}8 · as told by",
        "Tidal Post",
        "citing",
        "Olav Brandt",
        "· says that it was not so",
    ]


def test_each_of_those_who_say_so_leads_to_who_that_is(card, show, button, workspace, library):
    show("first-vote")
    button(card, "Olav Brandt").click()
    assert workspace.selection.focus.entity == find_entity(library, "olav-brandt")


def test_what_a_source_says_itself_names_nobody(card, show, lines):
    show("chart")
    assert after(lines(card), "Passages · 1 in one source")[:2] == [
        "Ferry aground off Skerrow · 15 May 2021",
        "A chart of the reef was once drawn at Skerrow. — ¶\N{NO-BREAK SPACE}10",
    ]


@pytest.mark.usefixtures("show_deed")
def test_passages_of_a_source_stand_together(deed_card, lines):
    told = after(lines(deed_card), "Passages · 4 in 2 sources")
    heads = ["The <u>Ledger</u> & Co · undated", "A diary · undated"]
    ledger, diary = (told.index(head) for head in heads)
    assert ledger == 0
    assert [one for one in told[:diary] if "signed" in one] == [
        "<b>Bold</b> & Sons signed the R&D deed on 3 May 2022 — ¶\N{NO-BREAK SPACE}1",
        "Bold & Sons say that they never signed the deed.",
    ]
    assert [one.split(" — ")[0] for one in told[diary + 1 :]] == [
        "the deed was signed, a day before the fair of 4 May 2022",
        "Old Tom signed it, too.",
    ]


@pytest.mark.parametrize(
    ("agencies", "line"),
    [
        (["AP", "AP"], "2 sources tell it with one voice: both are reports by AP"),
        (["AP", "AP", "AP"], "3 sources tell it with one voice: all are reports by AP"),
        (["", "AP", "AP"], "3 sources tell it with 2 voices: 2 are reports by AP"),
        (
            ["AP", "AFP", "AP", "AFP", ""],
            "5 sources tell it with 3 voices: 2 are reports by AP, 2 are reports by AFP",
        ),
        (
            ["<b>A</b>", "<b>A</b>"],
            "2 sources tell it with one voice: both are reports by <b>A</b>",
        ),
    ],
)
def test_sources_of_one_agency_are_said_to_be_one_voice(agencies, line, grounding_told_by):
    assert grounding_told_by(*agencies) == line


@pytest.mark.parametrize("agencies", [["", ""], ["AP", ""], ["AP", "AFP"], ["", "AP", "AFP"]])
def test_sources_with_voices_of_their_own_need_no_such_line(agencies, grounding_told_by):
    assert grounding_told_by(*agencies) == "Ferry aground off Skerrow · 15 May 2021"


def test_a_report_that_denies_the_event_is_not_among_those_that_tell_it(grounding_told_by):
    line = grounding_told_by("AP", "AP", "AP", denied_by_last=True)
    assert line == "2 sources tell it with one voice: both are reports by AP"


def test_what_is_said_stands_with_its_words_and_leads_to_them(
    card, show, lines, press, words_in_focus
):
    show("grounding")
    said = after(lines(card), "What is said")[0]
    assert said == (
        "We heard a long scrape — “Inga Solberg, who was on board” · "
        "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}2"
    )
    press(card, "We heard a long scrape")
    assert words_in_focus() == "Inga Solberg, who was on board"


@pytest.mark.parametrize("slug", ["second-vote", "chart"])
def test_where_nothing_is_said_there_is_no_such_section(slug, card, show, lines):
    show(slug)
    assert "What is said" not in lines(card)


def test_long_words_of_what_is_said_are_cut_between_two(changed_card, lines):
    quote = 'quote = "Inga Solberg, who was on board"'
    longer = 'quote = "“We heard a long scrape,” said Inga Solberg, who was on board. Ms."'
    card, workspace = changed_card("events.toml", quote, longer)
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    said = after(lines(card), "What is said")[0]
    assert " — ‘“We heard a long scrape,” said Inga Solberg, who was on…’ · Ferry" in said


def test_words_that_begin_with_a_quotation_mark_are_quoted_with_another_kind(changed_card, lines):
    quote = 'quote = "Inga Solberg, who was on board"'
    longer = 'quote = "“We heard a long scrape,” said Inga Solberg, who was on board. Ms."'
    card, workspace = changed_card("events.toml", quote, longer)
    workspace.selection.show_event(find_event(workspace.library, "grounding"))
    tips = [button.toolTip() for button in card.findChildren(WordsButton)]
    assert any("‘“We heard a long scrape,” said" in tip for tip in tips)
    assert not [told for told in (*lines(card), *tips) if "““" in told or "””" in told]


def test_what_is_said_for_a_reason_shows_the_reason(altered_card, small_dossier, library, lines):
    given = (
        "insert into reason (claim_id, position, text) "
        "select id, 1, 'It stands to reason.' from claim where property = 'says'"
    )
    unstated = "update claim set passage_id = null where property = 'says'"
    card, workspace = altered_card(small_dossier, (given,), (unstated,))
    workspace.selection.show_event(find_event(library, "grounding"))
    told = after(lines(card), "What is said")
    assert told[:2] == ["We heard a long scrape", "It stands to reason."]


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ("min = 1000, max = 2500000", "read as 1,000 to 2,500,000"),
        ("min = 40", "read as 40 or more"),
        ("max = 40.5", "read as 40.5 or fewer"),
        ("min = 40, max = 40", ""),
    ],
)
def test_a_number_that_is_not_exact_says_how_it_is_read(bounds, words, changed_card, lines):
    counted = 'count = { value = "About 40", min = 35, max = 45.5, unit = "people" }'
    made = f'count = {{ value = "About 40", {bounds}, unit = "people" }}'
    card, workspace = changed_card("events.toml", counted, made)
    workspace.selection.show_event(find_event(workspace.library, "rescue"))
    place = "Ferry aground off Skerrow · ¶\N{NO-BREAK SPACE}3"
    told = after(lines(card), "In numbers")[0]
    assert told == f"About 40 people — {words} · {place}".replace("—  · ", "— ")


def test_a_passage_leads_to_its_words_and_is_then_marked(
    card, show, press, button, workspace, words_in_focus
):
    show("second-vote")
    assert button(card, VOTED).is_current
    assert not button(card, WILL_VOTE).is_current
    press(card, WILL_VOTE)
    assert words_in_focus() == WILL_VOTE
    assert workspace.selection.focus.source == find_source(workspace.library, "ferry")
    assert button(card, WILL_VOTE).is_current
    assert not button(card, VOTED).is_current


def test_where_sources_differ_both_words_are_shown(card, show, lines):
    show("rescue")
    assert "Sources differ, or seem to: see below (1)" in lines(card)[:6]
    told = after(lines(card), "Where sources differ, or seem to · 1")
    assert told[:2] == [
        "how many left the ferry: they conflict",
        "The harbour office counted; the caption says about 40.",
    ]
    assert [one.split(" — ")[0] for one in told[2:]] == [
        "About 40 people left it in boats.",
        "The harbour office counted 38 people in the boats.",
    ]


def test_a_difference_leads_to_its_words(card, show, words_in_focus):
    show("rescue")
    card.findChildren(WordsButton)[-1].click()
    assert words_in_focus() == "The harbour office counted 38 people in the boats."


def test_where_nothing_differs_nothing_is_said_of_it(card, show, lines):
    show("chart")
    assert not [one for one in lines(card) if "differ" in one]


def test_words_that_do_not_stand_in_their_source_are_shown_as_not_verified(
    altered_card, small_dossier, library, lines
):
    changed = "update passage set quote = 'other words' where quote = ?"
    card, workspace = altered_card(small_dossier, (changed, VOTED))
    workspace.selection.show_event(find_event(library, "second-vote"))
    told = [line for line in lines(card) if "other words" in line]
    assert any("NOT VERIFIED" in line for line in told), told
    assert not any("NOT VERIFIED" in line for line in lines(card) if line not in told)
